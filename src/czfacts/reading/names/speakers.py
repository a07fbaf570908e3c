"""Of what a clause without a figure speaks, so that the next one is of it."""

from czfacts.reading.names.fronts import opened
from czfacts.reading.names.names import Name, pieces
from czfacts.reading.text.areas import Span
from czfacts.reading.text.page import Page
from czfacts.regex import lazy_regex

_SPOKEN_OF = lazy_regex(
    "(?P<who>[一-鿿、]{1,12}?(?:业|板块|业务|产品|大区|品牌|系列)|[一-鿿]{1,6}[指股])"
    "(?:则|却|也|虽|今日|昨日|今天|昨天)?(?:受|因|凭|靠|借|得益|由于|从无到有|异军突起|后来居上|依托|随着|在|表现|走势|跑输|跑赢|造好|开[低高平]|收[红黑高低]|震荡)"
    "|(?P<thing>[一-鿿]{2,8}?)(?:则|却|也|虽)?(?:受|因|由于)[^,受因]{2,14}(?:影响|拖累|拉动|带动|冲击|提振|支撑|推动|刺激|挤压|制约|挹注|加持|助攻|利好|退坡|检修|停产|减产)\\Z"
    "|(?P<goods>(?![一-鿿]*板上市)[一-鿿]{2,5}?)(?:大量|集中|陆续|市场|货源)?(?:上市|供应|供给|供求|消费|需求|出栏|库存|行情|行市|销路|基数|体量|底子)[^,]{0,6}\\Z"
    "|(?P<branch>[一-鿿、]{1,12}?(?:业|板块|业务|产品))(?:仍|还|则|却|也|依然|继续|持续|总体|整体|明显|大幅|快速|加速|稳步|平稳|逐步|逆势)*"
    "(?:深陷|陷入|处于|保持|维持|延续|增势|增速|走势|势头|领跑|低迷|承压|疲[软弱]|向好|回[升暖落稳]|恢复|复苏|反弹|放缓|提速|企稳|稳定|下滑|萎缩|扩张|趋[稳缓]|一枝独秀|较[快好差弱]|支撑)[^,]{0,6}\\Z"
    "|(?P<pillar>[一-鿿]{2,10}?)(?:则|却|也|仍然?|还|依然|依旧|一直|继续)*(?:是|为|成了?|成为)了?"
    '(?:最大的?|主要的?|第一大?|新的?|公司的?)*"?(?:大头|主力|支柱|拖累|亮点|短板|饭碗|压舱石|主业|增长点|引擎|黑马|爆款|重头戏?|基本盘|现金牛)"?\\Z'
    "|(?P<sold>[一-鿿]{2,8}?)(?:则|却|也|仍然?|还|依然|依旧|一直|继续|持续|最|最为|更|更为|较|较为|十分)*"
    "(?:畅销|热销|走俏|吃香|抢手|火爆|热卖|遇冷|滞销|难卖|放量|上量|看涨|看跌|走[软强弱]|坚挺|疲软|低迷)\\Z"
    "|(?P<mover>[一-鿿、]{2,14}?)的?(?:[增升涨降减跌]幅|增[速势]|增长|上[升涨]|下[降跌滑]|回落)"
    "(?:最|较|更|尤为|十分|比较|相对|居前|领跑|领先|突出|明显|显著)[为是]?[一-鿿]{0,3}\\Z"
    "|(?:其次|再次|紧随其后的?|排名?第二的?)(?:则|就)?(?:是|为)(?P<next>[一-鿿、]{2,16})\\Z"
    "|[^,;。]{0,12}?最[一-鿿]{1,3}的(?:还|仍然?|依然|依旧|则|也)?(?:是|为|当属|要数|数)(?P<most>[一-鿿、]{2,16})\\Z"
    "|(?P<what>[一-鿿]{2,8}?)(?:则|却|也|虽)?(?:止[跌降]|止[涨升]|不[涨跌升降增减][反却][涨跌升降增减]|由[涨跌升降正负增减黑红][转翻][涨跌升降正负增减黑红])"
)


def spoken_of(page: Page, span: Span) -> tuple[Name, bool]:
    """Return 零售业 of 零售业受油价影响, () where a clause says nothing of a branch or product.

    Whether the measure in the next clause is its, too: not of 鲜果集中上市, only its price is.
    """
    start = span[0] if page.text[span[0]] in "其再紧排" else opened(page, *span).start
    found = _SPOKEN_OF.match(page.text, start, span[1])
    if not found:
        return (), False
    goes_on = found["goods"] is None and page.text.startswith(",", span[1])
    return pieces(page, found.span(found.lastgroup or 0)), goes_on
