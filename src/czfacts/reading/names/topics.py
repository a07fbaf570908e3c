"""The topic of the clause before a figure: 再上一条磨面线, (预算)85万元."""

from bisect import bisect_left

from czfacts.reading.names.asked import Asked, Named
from czfacts.reading.names.fronts import opened
from czfacts.reading.names.names import Name, noun, pieces, plain
from czfacts.reading.names.supplied import how_often, with_unit
from czfacts.reading.text.clauses import begin_of
from czfacts.reading.text.unit_words import is_counted
from czfacts.reading.words import alternatives, having
from czfacts.regex import lazy_regex

# What something has that was just spoken of.
_OF_THING = lazy_regex(lambda: f"(?:计划|概算|预计)?(?:{alternatives('things', 'itself')})")
_THING = lazy_regex(
    lambda: (
        f"(?:(?:{alternatives('acts', 'set')})了?"
        "(?:一[条座个家栋套台项处间批])?|一[条座家栋套台项]|(?<=[0-9一-鿿])[吨张亩座床]床?的|[大重]的是)"
        "(?P<thing>[一-鿿]{2,10})\\Z"
    )
)
_BEING = lazy_regex(
    lambda: (
        f"(?P<who>[一-鿿]{{2,8}}?)(?:{alternatives('states', 'still')})*"
        "(?:是|为|成[为了])[^,]{2,12}"
    ),
    needs="是为成",
)
# What something costs, or how long it is; and where no more than that was told of it.
_MEASURED = lazy_regex(
    lambda: f"{alternatives('things', 'itself')}|{alternatives('things', 'lasting')}"
)
_ALL_MEASURED = lazy_regex(lambda: f"(?:,(?:{_MEASURED.pattern})[^,;]{{1,12}})+,")
_RAISED = lazy_regex(
    lambda: "(?P<thing>(?!(?:{0}))[^\\W_]{{2,24}}?)(?:{0})+".format(alternatives("acts", "raised"))
)
_NO_THING = lazy_regex("[的了在把被从到是有这那]|后\\Z")
# A clause that names a thing and says nothing: 湾口的网箱, 由320口增至2150口.
_SUBJECT = lazy_regex("(?P<whose>[^,。;:的]{2,12})的(?P<thing>[一-鿿]{2,8})")
_SAYING = lazy_regex("[说谈提讲论聊问听据按照随为在对从每比像因]")
_STOPS = ("", *'。!?;:\n"')
_REACH = 16
_SHORTEST = 2  # characters of 二期
_FAR = 80  # characters that something may be told of after the clause that names it


def of_lead(it: Asked) -> Named | None:
    """Return the name of a figure that leaves unsaid of what it is, None where it says it."""
    name = _of_cell(it) or _of_raised(it) or _of_thing(it) or _of_subject(it)
    return Named(name, "own" if it.name else "completed", name) if name else None


def of_being(it: Asked) -> Named | None:
    """Return the thing of which a share is that the clause before says what it is.

    家具 of 家具是出口主力, (占出口总值的)45%.
    """
    if it.name or not it.said.of or not it.clause.opened.endswith(","):
        return None
    lead = it.clause.leads[-1] if it.clause.leads else (0, 0)
    found = _BEING.fullmatch(it.page.text, opened(it.page, *lead).start, lead[1])
    if not found or _NO_THING.search(found["who"]):
        return None
    name = pieces(it.page, found.span("who"))
    return Named(name, "completed", name)


def _of_cell(it: Asked) -> Name:
    """Return what stands in the cell before: 门诊 of | 门诊 | 168万人次 |."""
    if it.name or not it.clause.leads or not it.clause.opened.endswith("|"):
        return ()
    name = pieces(it.page, it.clause.leads[-1])
    name = with_unit(name, it.unit, is_bare=False)
    return (*name, *how_often(name, it.unit))


def _of_thing(it: Asked) -> Name:
    if not _OF_THING.fullmatch(plain(it.name)) or not it.clause.opened.endswith(","):
        return ()
    end = it.clause.leads[-1][1] if it.clause.leads else it.clause.head[0] - len(it.clause.opened)
    found = _THING.search(it.page.text, max(0, end - _REACH), max(0, end))
    if not found or _NO_THING.search(found["thing"]) or noun(pieces(it.page, found.span("thing"))):
        return ()
    if found["thing"].endswith(having("no_names", "paper")) and not plain(it.name).endswith("额"):
        return ()  # 签署协议, (投资)3亿元, but 签下合同, 金额3亿元
    return (*pieces(it.page, found.span("thing")), *it.name)


def _of_raised(it: Asked) -> Name:
    """Return of what a cost or a length is: 绕城段 of 绕城段建成通车, (总投资)6亿元."""
    text, stop = it.page.text, it.clause.head[0]
    if not it.clause.opened.endswith(",") or not _MEASURED.fullmatch(plain(it.name)):
        return ()
    begin = begin_of(text, stop, _FAR)
    comma = text.find(",", begin, stop)
    if not it.clause.leads and _ALL_MEASURED.fullmatch(text, comma, stop):
        lead = begin, comma  # 绕城段建成通车, 里程12公里, (总投资)6亿元
    else:
        lead = it.clause.leads[-1] if it.clause.leads else (0, 0)
    start = opened(it.page, *lead).start
    found = _RAISED.fullmatch(text, start, lead[1])
    if not found:
        return ()
    at = bisect_left(it.page.time_starts, start)
    end = min([found.end("thing"), *it.page.time_starts[at : at + 1]])
    thing = text[start:end]
    if len(thing) < _SHORTEST or _NO_THING.search(thing) or noun(pieces(it.page, (start, end))):
        return ()
    return (*pieces(it.page, (start, end)), *it.name)


def _of_subject(it: Asked) -> Name:
    """Return the thing that the clause before only names: 网箱 of 湾口的网箱, (由)320口."""
    lead = it.clause.leads[-1] if it.clause.leads else (0, 0)
    text, start = it.page.text, lead[0]
    if (
        it.name
        or not it.clause.opened.endswith(",")
        or text[max(0, start - 1) : start] not in _STOPS
    ):
        return ()
    found = _SUBJECT.fullmatch(text, *lead)
    is_behind = not it.clause.is_shared and it.clause.tail[0] < it.clause.tail[1]
    if not found or is_behind or _SAYING.match(text, start):
        return ()
    thing = pieces(it.page, found.span("thing"))
    if noun(thing) or not is_counted(it.unit):
        return ()
    return with_unit(thing, it.unit, is_bare=False)
