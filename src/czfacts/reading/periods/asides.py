"""Times that govern no figure: those of comparisons, or mentioned in passing."""

import re

from czfacts.reading.figures.marks import LINKS
from czfacts.reading.owners.owner import named_at
from czfacts.reading.relations.benchmarks import is_expected
from czfacts.reading.relations.relations import Said
from czfacts.reading.text.areas import Span
from czfacts.reading.text.page import Page
from czfacts.reading.words import alternatives, having, table
from czfacts.regex import lazy_regex

NEAR = 4  # characters: further within a clause that leads to a figure, a time is not its time
_FAR = 8  # characters before a time that are looked at
_SUPERLATIVE = lazy_regex(
    r"(?:同[期月]|以?来|起)?的?(?:首[次见度现位例起]|新高|新低|首个|第一[次回个]|[^,;。0-9的]{0,4}[新最]?[高低][点位值](?=[,;。]))"
)  # 十年来首次
_OF_ALL = lazy_regex(r"(?:同[期月]|以来)?的?(?:头一?[次回]|最)")  # 五年来头一次, 近十年同期最高
# 23年来的大波段新高, 近20年新春开盘第3强
_RECORD = lazy_regex(r"[^,;。0-9]{0,8}(?:新[高低]|第[0-9一二三四五六七八九十]{1,2}[强大高低多])")
_PEAK = lazy_regex(r"的?[最新次][高低大小快慢强弱](?:点|值|位|水平)?(?=[,;。!]|\Z)")  # 降至今年最低
_SINCE_OF_ALL = lazy_regex("以?来的?[单当]?[日月季]?最")  # 创2020年12月来最大涨势
_LATER = lazy_regex(r"[^,;。的前]{1,8}后[,元至才]")  # 去年地震后, 前4月客流(减三成)
# 今年价格变动的新影响约为(0.5个百分点): of a change, what is left of it, or new.
_EFFECT = lazy_regex(r"[^,;。0-9的]{0,8}的?(?:翘尾|新涨价|新影响|滞后影响|基数)")
_TURNS = ("出现", "发生")  # 转折出现在2021年。(试投200片)
_REACHED = lazy_regex(
    r",?(?:当[日天月年])?(?:达到?|为|有|共|超|突破)"
)  # 出现在10月1日, 达(90万人次)
_COMPARED = lazy_regex(
    r"(?:(?<![占同环])比|较|距离?|与(?![^,]{1,5}[局厅部委院司会])|同(?![日时步样])|(?<=[高低多少大小快慢优劣好强弱早晚逊次差])于|跟|[超赶]过|赶超|赶上|不[及如足到])(?![重例率值])[^,]*\Z"
)
_THAT_WHICH = lazy_regex("[^,;。0-9的]{1,8}的")  # 今年6月才通车的(临江东站)
_ITSELF = lazy_regex("[0-9.]+[万亿]?[一-龥]{1,2}(?:目标|计划|任务)的")
_WHOLE_GOAL = lazy_regex("[^,;。0-9]{0,6}(?:目标|计划|任务)(?=[,;。])")  # 完成一季度目标任务,
_AIMS = lazy_regex(r"[^,;。0-9的]{0,6}(?:目标|计划|任务)[是为]?\Z")  # 年报给出的2024年目标是:
# Before a goal of which a share was met.
_MEANT = lazy_regex(r"[完达实][成到现]\Z|[占达]\Z")
_TOLD = lazy_regex(lambda: rf",(?:{alternatives('when', 'while')})\Z")  # 重度污染2天, 为春节期间
_RECALLED = lazy_regex(lambda: rf"(?:{alternatives('acts', 'recalled')})[^,;。]{{0,6}}\Z")
# 县里今年6月的监测显示, (优良率78%): what a source says, or has, is of its time.
_SHOWN = lazy_regex(lambda: rf"的?[^,;。0-9]{{0,8}}(?:{alternatives('acts', 'shown')})[:,]?\Z")
_RESULTS = lazy_regex(
    r"(?:全年|年度|度)?的?(?:业绩|财报|年报|中报|季报|成绩单|账本)"
)  # 公布去年业绩
# What was founded or begun is told of as it is, not as it was then.
_FOUNDED = lazy_regex(lambda: rf"(?:{alternatives('acts', 'founded')})于\Z")
_BEGUN = lazy_regex(r"(?:开始|起步|启动|实施|推行)的(?=[一-龥])", needs="的")
_HEARD = lazy_regex(
    "[^,;。]{0,30}(?:获悉|了解到|得知|采访)|(?:对外)?(?:公布|发布|发表|通报)(?![^,;。]*的)",
    needs="悉解得访布表报",
)  # 记者20日从农业局获悉
# Why a figure is what it is: 受9月连阴雨影响, 因8月暖流提前, 得益于去年新线投运.
_AFFECTED = lazy_regex(r"受[^,;。]*\Z", needs="受")
_AFFECTING = lazy_regex(lambda: f"[^,;。]*?(?:{alternatives('states', 'works')})")
_BECAUSE = lazy_regex(
    lambda: (
        rf"(?:(?<![原成内外起病])因(?![素子此果由缘])|{alternatives('when', 'because')})[^,;。]*\Z"
    )
)
_MAINLY = lazy_regex(
    lambda: rf"(?:{alternatives('when', 'mainly')})[^,;。]*\Z", needs="要因"
)  # 主要是去年价太低。
_SAME = lazy_regex(r"[^,;。]{0,4}?相?比")  # 和去年春天比
_ONLY_THEN = lazy_regex("才[^,;。0-9]*[,;。]", needs="才")
_NTH = lazy_regex(r"第\w{1,2}次")  # 年内第4次刷新纪录
_PAUSE = lazy_regex("[,;。]")
PAST = ("上年", "上一年", "去年")
_MARKED = frozenset("的以为是于\"'")
# 恢复到2019年的六成, 是去年同一天的1.7倍, 卖了上年2.4倍: what a figure is a multiple of.
_TIMES = lazy_regex(
    r"(?:同[期日月一]天?|这时候?|全年|当[天日])?(?P<of>的)?(?:[近约逾超]|将近|不[到足])?\Z"
)
_MULTIPLES = ("成", "倍")
_RECOVERED = lazy_regex(r"(?:[复回升当降][到至于]|[恢复回]了|不[及到足]|超过)[了约近]?\Z")
# 恢复近2019年同期水平: up to what something is again, of which no figure is told.
_AGAIN = lazy_regex(r"(?:恢复|回复|回升|回到|重返|重回|追平|接近)[到至近了]?(?:疫情前的?)?\Z")
_AS_THEN = lazy_regex(r"[^,;。0-9]{0,12}(?:水平|水准|规模|高位)(?=[,;。])")
# 打破2019年纪录: what was before, of which a figure may be told, but not what follows.
_BROKEN = lazy_regex(
    r"(?:打破|刷新|改写|超越|仅次|[略远仅]?[低高]|[逊优]|不及|不如)[了于自在由]*\Z",
    needs="破新写越次低高逊优不",
)
_ENDS = ("from", "to", "earlier")


def governs(page: Page, time: re.Match[str], span: Span) -> bool:
    """Tell whether a time within a clause that leads to a figure is the figure's, too."""
    text, (start, end) = page.text, span
    if time["year"] in PAST and start < time.start() and text.startswith("。", end):
        return False  # 扭转上年减产局面。油料(产量36万吨)
    if time.start() <= start + NEAR or time.end() >= end - 1 or _AIMS.match(text, time.end(), end):
        return True
    if text[time.start() - 1] in LINKS and time.start() - 1 in page.time_ends:
        return True
    is_headed = time["year"] and text.startswith(":", end)
    if is_headed or _RECALLED.search(text, start, time.start()):
        return True
    if (
        text[time.end() - 1] == "报"
        or (time["month"] and text.startswith("起", time.end()))
        or _RESULTS.match(text, time.end(), end)
    ):
        return True
    if _SHOWN.match(text, time.end(), end):
        return True  # 同日发布的一季报不好看: 营收5亿元
    is_subject = table("verb").before(text, start, time.start()) is None
    # 小两口去年开网店, 小军2019年从深圳回来
    acts = table("verb").at(text, time.end(), end) or text.startswith("从", time.end())
    return is_subject and bool(acts) and text[time.start() - 1] not in _MARKED


def is_aside(page: Page, time: re.Match[str], start: int, stop: int, it: Said) -> bool:
    """Tell whether *time* is what something is compared with, or only in passing."""
    at, end = time.span()
    expected = it.benchmark if is_expected(page, it) else None  # 较8月预测的(2.97%)
    for based in (it.against, it.of, expected):
        if based and at < based[1] and based[0] < end:
            return True
    if _leads_aside(page, time, stop) or _is_goal(page, time, start):
        return True
    if _FOUNDED.search(page.text, max(0, time.start("core") - 4), time.start("core")):
        return True
    if _TOLD.search(page.text, max(0, at - 3), at) and page.text[end : end + 1] in ("。", ";", ""):
        return True
    last = next((word for word in having("when", "latest") if page.text.endswith(word, 0, at)), "")
    if last and not _REACHED.match(page.text, end, stop):
        return not last.startswith(_TURNS)
    is_times = is_multiple(page, time, stop)
    if is_end(time, it) and not (is_times and (time["prevyear"] or time["year"] in PAST)):
        return False  # 增至2020年的2倍, not 增至上年的2倍
    if is_beaten(time) or is_times:
        return True
    return bool(_COMPARED.search(page.text, start, at))


def is_cause(page: Page, time: re.Match[str], start: int, stop: int) -> bool:
    """Tell whether *time* is in what only says why, or when something was over: 到9月才回升,."""
    text, at, end = page.text, time.start("core"), time.end()
    if time["thisyear"] and _NTH.match(text, end):
        return True
    if _AFFECTED.search(text, start, at) and _AFFECTING.match(text, end, stop):
        return True
    if _BECAUSE.search(text, start, at) and _PAUSE.search(text, end - 1, stop):
        return True
    if _MAINLY.search(text, start, at) and text.find("。", end, stop) >= 0:
        return True
    return bool(time["to"]) and _ONLY_THEN.match(text, end, stop) is not None


def is_multiple(page: Page, time: re.Match[str], stop: int) -> bool:
    """Tell whether the figure at *stop* is so many times what there was then: 2019年的六成."""
    figure = page.figure_at.get(stop)
    of = _TIMES.match(page.text, time.end(), stop) if figure else None
    if not figure or not of or not (of["of"] or time["year"] in PAST):
        return False
    at = time.start()
    is_share = figure.unit == "%" and _RECOVERED.search(page.text, max(0, at - 3), at)
    return figure.unit in _MULTIPLES or bool(is_share)


def _leads_aside(page: Page, time: re.Match[str], stop: int) -> bool:
    """Tell whether what stands after *time* makes an aside of it: 十年来首次, 去年春天比."""
    text, (at, end) = page.text, time.span()
    if _AS_THEN.match(text, end) and _AGAIN.search(text, max(0, at - _FAR), at):
        return True
    if is_record(time) or _BEGUN.match(text, end) or _HEARD.match(text, end, stop):
        return True
    if (time["core"] or "").endswith("年") and (
        _LATER.match(text, end) or _EFFECT.match(text, end)
    ):
        return True
    which = _THAT_WHICH.match(text, end, stop) if text[end - 1] != "," else None
    if which and named_at(page, which.end(), stop).end:
        return True
    return text[at - 1 : at] in ("和", "同", "跟") and bool(_SAME.match(text, end))


def is_beaten(time: re.Match[str]) -> bool:
    """Tell whether *time* is that of what is outdone or not reached: 打破2019年纪录, 仅次于去年."""
    at = time.start("core")
    return _BROKEN.search(time.string, max(0, at - NEAR), at) is not None


def is_record(time: re.Match[str]) -> bool:
    """Tell whether *time* is only that since which nothing was so: 十年来首次, 2020年来最大."""
    text, end = time.string, time.end()
    if _PEAK.match(text, end):
        return True
    if time["year"] == time[0]:
        return False  # 2020年首次转正
    if _SUPERLATIVE.match(text, end) or _SINCE_OF_ALL.match(text, end):
        return True
    if (time["past"] or time["sy"]) and _RECORD.match(text, end):
        return True
    return bool((time["past"] or text[end - 1] in "来间期") and _OF_ALL.match(text, end))


def _is_goal(page: Page, time: re.Match[str], start: int) -> bool:
    """Tell whether *time* is that of a goal of which a share was met: 完成全年20户目标的(30%)."""
    is_met = _MEANT.search(page.text, max(start, time.start() - 2), time.start())
    goal = _ITSELF.match(page.text, time.end()) or _WHOLE_GOAL.match(page.text, time.end())
    return bool(is_met and goal)


def is_end(time: re.Match[str], it: Said) -> bool:
    """Tell whether *time* is the end or the beginning of a change: 由2015年的5%."""
    return any(hit.role in _ENDS and hit.start <= time.start() < hit.end for hit in it.words.hits)
