"""Whether a figure is observed, a target or a forecast."""

from czfacts.reading.text.clauses import Clause
from czfacts.reading.text.page import Page
from czfacts.regex import lazy_regex
from czfacts.values.normal import Stated

_TARGET = lazy_regex(
    r"力争|目标|确保|争取(?=[^,;。]{0,12}(?:达|增长|突破|实现|新增))"
    r"|计划(?!的|项目|完成|总投资|投资|生育|单列|内|外)|规划(?:到|建设|新增|总)|拟(?=[投建新募])|预期(?=目标|增长)"
    r"|将(?=实施|新|建|再|完成|达|实现|力争|安排|打造|推进|筹集|吸引|改造|投)"
    r"|要求(?=[^。]{0,24}(?:稳定在|达到|不低于|不少于|控制在|不超过|完成|新增))|[今明后]年[^,;。]{0,6}[要保]\Z"
    r"|打算(?!盘)|盘算|[定有]了?盘子|盘子定|拍了?板|决定(?=[今明]年|年内|[上下]半年)|还要(?=再|把|建|改|完成)"
    r"|(?:[今明后]年|年内|下半年|未来[^,。;]{1,3}年|年底前|月底前)[^,;。]{0,8}?(?:再(?=[建改招开扩种修培投配办])|要(?=完成|把|再|建|实现|办好|抓好|做到))"
    r"|按照[^,;。]{2,16}(?:安排|部署|方案|时间表)(?=[^。]{0,8}年底?前)"
    r"|指引|要达到|努力实现|今后[一二三四五六七八九十]+年"
)
# A goal that something is compared with, or that is met: 低于控制目标, 完成年度计划的47%.
_MEASURE = lazy_regex(
    r"(?:[比较]|[高低快慢优好多少]于|超过?|超额完成|(?<![确保力争要将])完成|[占为])[^,;。]{0,8}?(?:目标|计划)"
)
# 3450万吨的产量计划, 1.2万套保交楼任务; 3个研发计划 are counted.
_AIM = lazy_regex(r"的[^,;。、的]{0,6}?(?:目标|任务|计划|指标|指引|红线)(?![^,;。]{0,3}[项类个])")
_AIMED = lazy_regex(r"指引|目标|任务|计划|(?!项目|投资|单列)[^,;。、的]{2,4}任务")
_COUNTED = frozenset(["个", "项", "类", "条", "份", "批", "大", "件", "家"])
# 改厕任务560户, 原定的7万标箱, 市里定下的30%.
_SET = lazy_regex(
    r"(?<![本项大个类])(?:任务|(?:考核|约束性|控制)指标)[,]?(?:数|量)?(?:只|就)?(?:是|为|有)?(?:一[晚天日月年])?\Z"
    r"|(?:(?<![约规固稳确一限法认指特锁商鉴议判假肯决否坚设])定下?|下达)的\Z"
)
_FORECAST = lazy_regex(
    r"预计|预测|有望|(?<![材原燃肥饲涂塑预物油香染饮石草辅底面布酱调配用坯毛废电浆敷资史爆不意照养佐木衣进填笑药混备下送竹精粗])料(?![酒理想子斗])|估计将|预期将|可望|预估"
)
_REACH = 200  # characters of a sentence that are looked back at


def stated(page: Page, clause: Clause, *, is_future: bool) -> Stated:
    """Return how the figure of *clause* is meant; *is_future* where its period is yet to come."""
    text, start = page.text, clause.figure.start
    floor = max(0, start - _REACH)
    begin = max(floor, *(text.rfind(mark, floor, start) + 1 for mark in "。!?"))
    before = _MEASURE.sub("", text[begin:start])
    if is_future or _TARGET.search(before) or _is_aim(text, clause):
        return "target"
    spans = (span for span in (*clause.leads, clause.head) if span[0] >= begin)
    return "forecast" if any(_FORECAST.search(text, *span) for span in spans) else "observed"


def _is_aim(text: str, clause: Clause) -> bool:
    """Tell whether the words that touch a figure make it one that was set."""
    if _AIM.match(text, *clause.tail) or _SET.search(text, *clause.head):
        return True
    return clause.figure.unit not in _COUNTED and _AIMED.match(text, *clause.tail) is not None
