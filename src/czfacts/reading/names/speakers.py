"""The topic of a clause without a figure, for the clause after it."""

from czfacts.reading.names.fronts import opened
from czfacts.reading.names.names import Name, pieces
from czfacts.reading.text.areas import Span
from czfacts.reading.text.page import Page
from czfacts.reading.words import alternatives
from czfacts.regex import lazy_regex, with_letters

_SPOKEN_OF = lazy_regex(
    lambda: with_letters(
        f"(?P<who>[一-鿿、]{{1,12}}?(?:{_said('branch')})|[一-鿿]{{1,6}}[指股])(?:[则却也虽]|[今昨][日天])?"
        f"(?:{_said('begins')}|开[低高平]|收[红黑高低])"
        f"|(?P<thing>[一-鿿]{{2,8}}?)[则却也虽]?(?:受|因|由于)[^,受因]{{2,14}}(?:{_said('works')})\\Z"
        "|(?P<goods>(?![一-鿿]*板上市)[一-鿿]{2,5}?)(?:大量|集中|陆续|市场|货源)?"
        f"(?:{_said('goods')})[^,]{{0,6}}\\Z"
        f"|(?P<branch>[一-鿿、]{{1,12}}?(?:{_said('branch')}))(?:{_said('manner')})*"
        f"(?:{_said('fares')}|疲[软弱]|回[升暖落稳]|趋[稳缓]|较[快好差弱])[^,]{{0,6}}\\Z"
        f"|(?P<pillar>[一-鿿]{{2,10}}?)(?:{_said('still')})*(?:是|为|成了?|成为)了?"
        "(?:最大的?|主要的?|第一大?|新的?|公司的?)*"
        f'"?(?:{_said("pillar")})"?\\Z'
        f"|(?P<sold>[一-鿿]{{2,8}}?)(?:{_said('still')})*(?:{_said('sold')}|走[软强弱])\\Z"
        "|(?P<mover>[一-鿿、]{2,14}?)"
        f"的?(?:{alternatives('endings', 'rate', 'change', 'move')}|增势|下滑|回落)"
        f"(?:{_said('far')})[为是]?[一-鿿]{{0,3}}\\Z"
        "|(?P<top>[一-鿿]{2,12}?)的?最[多少]\\Z"
        "|(?:其次|再次|紧随其后的?|排名?第二的?)(?:则|就)?(?:是|为)(?P<next>[一-鿿、]{2,16})\\Z"
        f"|[^,;。]{{0,12}}?最[一-鿿]{{1,3}}的(?:{_said('still')})?(?:是|为|当属|要数|数)"
        "(?P<most>[一-鿿、]{2,16})\\Z"
        "|(?P<what>(?![同环]比)[一-鿿]{2,8}?)[则却也虽]?(?:止[跌降]|止[涨升]|不[涨跌升降增减][反却][涨跌升降增减]"
        "|由[涨跌升降正负增减黑红][转翻][涨跌升降正负增减黑红])"
    )
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


def _said(role: str) -> str:
    return alternatives("states", role)
