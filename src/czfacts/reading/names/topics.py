"""Of what the clause before a figure speaks, and which measures may be its.

石油零售业 of 石油零售业受油价影响, (营业额)86亿元. That clause has no figure, or only one that
stands before the thing of which it speaks.
"""

from bisect import bisect_left
from typing import NamedTuple

from czfacts.reading.figures.pairs import is_word
from czfacts.reading.names.fronts import opened
from czfacts.reading.names.names import Name, noun, owner, pieces, plain, roles
from czfacts.reading.text.areas import Span
from czfacts.reading.text.clauses import Clause
from czfacts.reading.text.page import Page
from czfacts.reading.text.verbs import acts, verb_at
from czfacts.reading.words import alternatives, having, table
from czfacts.regex import lazy_regex, with_letters


class Spoken(NamedTuple):
    """Of what a clause speaks."""

    name: Name = ()
    way: str = ""
    """How the clause speaks of it: a group of `_SPOKEN_OF`, set, branch, fares or does; told once
    a measure of it was."""
    is_near: bool = False
    """Whether only a comma stands after the clause."""

    @property
    def of_deed(self) -> Name:
        """What does or is something, and so may have measures of its own, () for none."""
        return self.name if self.is_near and self.way in ("does", "being") else ()

    def after(self, name: Name) -> "Spoken":
        """Return it once *name* was measured: it goes on where that was its."""
        is_its = self.is_near and self.name != () and name[: len(self.name)] == self.name
        return self._replace(way="told") if is_its else Spoken()


_SPOKEN_OF = lazy_regex(
    lambda: with_letters(
        f"(?P<who>[一-鿿、]{{1,12}}?(?:{_said('branch')})|[一-鿿]{{1,6}}[指股])(?:[则却也虽]|[今昨][日天])?"
        f"(?:{_said('begins')}|开[低高平]|收[红黑高低])"
        f"|(?P<thing>[一-鿿]{{2,8}}?)[则却也虽]?(?:受|因|由于)[^,受因]{{2,14}}(?:{_said('works')})\\Z"
        "|(?P<goods>(?![一-鿿]*板上市)[一-鿿]{2,5}?)(?:大量|集中|陆续|市场|货源)?"
        f"(?:{_said('goods')})[^,]{{0,6}}\\Z"
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
        f"|(?P<raised>(?!(?:{_raised()}))[^\\W_]{{2,24}}?)(?:{_raised()})+\\Z"
        f"|(?P<being>[一-鿿]{{2,8}}?)(?:{_said('still')}|曾)*(?:是|成[为了])[^,]{{2,12}}\\Z"
    )
)
# The thing at the end of a clause, for its cost: 再上一条磨面线, (预算)85万元.
_SET = lazy_regex(
    lambda: (
        f"(?:(?:{alternatives('acts', 'set')})了?"
        "(?:一[条座个家栋套台项处间批])?|一[条座家栋套台项]|(?<=[0-9一-鿿])[吨张亩座床]床?的|[大重]的是)"
        "(?P<set>[一-鿿]{2,10})\\Z"
    )
)
_NO_THING = lazy_regex("[的了在把被从到是有这那]|后\\Z")
ENDS = frozenset("是在却也再还就都没不则已正从由仍依呢又曾怎如何咋能会")
"""What may follow upon whatever is spoken of."""
_DOES = ("生产", *(ENDS | frozenset("获喜迎增减产实遭受因")))
_SHORTEST, _LONGEST = 2, 5  # characters of a thing of which it is told what it does
_LONGEST_BRANCH = 12  # characters of a branch of which it is told how it fares
_REACH = 16  # characters before a figure in which a thing is set up or bought
_OF_THING = lazy_regex(lambda: f"(?:计划|概算|预计)?(?:{alternatives('things', 'itself')})")
_MEASURED = lazy_regex(
    lambda: f"{alternatives('things', 'itself')}|{alternatives('things', 'lasting')}"
)
_SHORT = 2  # characters of whose a measure of a branch is: 旅客运输量
_OF_FIRMS = ("营业", "营收", "净利")  # are a firm's, not a product's


def spoken_of(page: Page, clause: Clause) -> Spoken:
    """Return of what the clause before *clause* speaks, or the thing behind the figure before."""
    lead = clause.leads[-1] if clause.leads else (0, 0)
    end = lead[1] or max(0, clause.head[0] - len(clause.opened))
    rules = (_of_set, _by_pattern, _faring) if clause.leads else (_of_set,)
    found = (rule(page, (lead[0], end)) for rule in rules)
    way, span = next((told for told in found if told), ("", (0, 0)))
    return Spoken(pieces(page, span), way, clause.opened.endswith(","))


def whose(topic: Spoken, name: Name, relation: str) -> Name:
    """Return of what was spoken before *name*, () where it has no need of it."""
    if not topic.name:
        return ()
    if topic.way in ("does", "being"):
        is_its = False
    elif topic.way in ("raised", "set"):
        is_its = topic.is_near and relation == "level" and _is_cost(topic, name)
    elif topic.way == "fares":
        grows = not name and relation == "change_rate" and noun(topic.name) != ()
        is_its = topic.is_near and (grows or _is_dependent(name))  # 民间投资信心不足, 仅增长1%
    elif topic.way == "told":
        is_its = _is_dependent(name)
    else:
        is_its = _may_have(topic, name)
    return topic.name if is_its else ()


def _may_have(topic: Spoken, name: Name) -> bool:
    """Tell whether what a figure is called is a measure of a branch or a product."""
    speaker, own, branches = plain(topic.name), owner(name), having("states", "branch")
    if speaker in having("things", "circle"):
        return False  # 同业表现不一
    if plain(own).endswith(branches) or (name and speaker.endswith(having("nouns", "general"))):
        return False  # 服务业持续恢复, 第三产业增加值; 客运量升幅最大
    if not name or plain(name) == "价格" or _is_dependent(name):
        return True
    if "measure" not in roles(noun(name)):
        return False
    is_branch = speaker.endswith(branches) and not speaker.endswith("产业")
    is_alone = topic.is_near and topic.way != "goods" and not plain(name).startswith(_OF_FIRMS)
    is_alone = is_alone and (not own or plain(name).startswith("第"))  # 第90百分位浓度
    return is_alone or (is_branch and len(plain(own)) <= _SHORT)


def _is_dependent(name: Name) -> bool:
    return "dependent" in roles(name) and not plain(name).startswith(_OF_FIRMS)


def _is_cost(topic: Spoken, name: Name) -> bool:
    """Tell whether *name* is what a thing costs, or how long it is."""
    if topic.way == "raised":
        return _MEASURED.fullmatch(plain(name)) is not None
    is_paper = plain(topic.name).endswith(having("no_names", "paper"))
    is_sum = plain(name).endswith("额") or not is_paper  # 签署协议, (投资)3亿元
    return is_sum and _OF_THING.fullmatch(plain(name)) is not None


def _by_pattern(page: Page, lead: Span) -> tuple[str, Span] | None:
    """Find what one of the patterns tells of: 零售业 of 零售业受油价影响."""
    start = lead[0] if page.text[lead[0]] in "其再紧排" else opened(page, *lead).start
    found = _SPOKEN_OF.match(page.text, start, lead[1])
    way = found.lastgroup if found else None
    if not found or not way:
        return None
    begin, end = found.span(way)
    if way == "raised":
        at = bisect_left(page.time_starts, begin)
        end = min([end, *page.time_starts[at : at + 1]])
    is_thing = way not in ("raised", "being") or _is_thing(page, (begin, end))
    return (way, (begin, end)) if is_thing else None


def _of_set(page: Page, lead: Span) -> tuple[str, Span] | None:
    """Find the thing that somebody sets up or buys: 磨面线 of 再上一条磨面线."""
    found = _SET.search(page.text, max(0, lead[1] - _REACH), lead[1])
    return ("set", found.span("set")) if found and _is_thing(page, found.span("set")) else None


def _is_thing(page: Page, span: Span) -> bool:
    text = page.text[slice(*span)]
    return len(text) >= _SHORTEST and not _NO_THING.search(text) and not noun(pieces(page, span))


def _faring(page: Page, lead: Span) -> tuple[str, Span] | None:
    """Find the thing of which it is told how it fares, or what it does: 夏粮 of 夏粮再获丰收."""
    text, end = page.text, lead[1]
    start = opened(page, *lead).start
    if (cause := table("states").at(text, lead[0], end)) and cause.has("begins"):
        return None  # 受益于客流恢复
    ends = range(start + _SHORTEST, min(end, start + _LONGEST_BRANCH + 1))
    faring = next((at for at in ends if _fares(text, at, end)), end)
    if faring < end and text.endswith(having("states", "branch"), start, faring):
        return "branch", (start, faring)
    at = next((at for at in ends if _does(text, at)), end)
    at, way = (faring, "fares") if faring <= at else (at, "does")
    is_actor = acts(text, (start, at)) or verb_at(text, start, at) is not None
    is_thing = at < end and at - start <= _LONGEST and not is_actor
    is_thing = is_thing and not table("states").roles(text[start:at])
    return (way, (start, at)) if is_thing else None


def _does(text: str, at: int) -> bool:
    """Tell whether a word stands at *at* that follows upon who does something."""
    return text.startswith(_DOES, at) and not is_word(text[at - 1 : at + 1])  # not 房地|产


def _fares(text: str, at: int, end: int) -> bool:
    """Tell whether it is said at *at* how something fares: (持续)(回暖), (发展较快)."""
    at += len(_DOES[0]) if text.startswith(_DOES[0], at) else 0  # 粮食(生产再获丰收)
    while (state := table("states").at(text, at, end)) and not state.has("fares"):
        if not state.has("manner"):
            return False
        at = state.end
    return state is not None and text[at - 1] != "的"


def _said(role: str) -> str:
    return alternatives("states", role)


def _raised() -> str:
    return alternatives("acts", "raised")
