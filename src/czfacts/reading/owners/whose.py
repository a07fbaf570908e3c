"""Whose a figure is: the place or body that the text is speaking of."""

from collections.abc import Iterator

from czfacts.reading.figures.marks import SENTENCE_END
from czfacts.reading.figures.quantities import Quantity
from czfacts.reading.owners import heads
from czfacts.reading.owners.alone import alone
from czfacts.reading.owners.cast import NOBODY, Cast, Holder
from czfacts.reading.owners.known import Known
from czfacts.reading.owners.opening import SEVERAL, is_introduced
from czfacts.reading.owners.owner import Owner, head_behind, is_its, is_told
from czfacts.reading.owners.owners import ELSEWHERE, Mark, marks, tells_more
from czfacts.reading.owners.people import person_at
from czfacts.reading.text.areas import sign_of
from czfacts.reading.text.clauses import Clause
from czfacts.reading.text.gazetteer import SEATS
from czfacts.reading.text.page import Page
from czfacts.reading.words import alternatives, having
from czfacts.regex import lazy_regex

_ENDS = "。!?"
_WIDE = "\u3000"  # between the columns of a list: 临江市　86万件
_GOING_ON = ("不过", "但", "然而")
# Of a place, not of a household: 村里, 县里派来, 全镇, 这条街.
_PLACE = lazy_regex(
    lambda: (
        f"[村镇县市区街乡省](?:{alternatives('households', 'public')})"
        "|全[村镇县市乡国省区]|[这那]条街"
    )
)
_KEPT = lazy_regex(
    lambda: f"{alternatives('households', 'keeps')}|{alternatives('households', 'home')}"
)
# Who is spoken of instead: 研究院则(预计), 业界(估计).
_OPPOSED = lazy_regex(
    lambda: (
        rf"{ELSEWHERE.pattern}|[^\W\d_]{{1,6}}的:|[^\W\d_]{{2,10}}?[则却]"
        rf"|[^\W\d_]{{0,12}}?(?:{alternatives('things', 'circle')})(?![的和])"
    )
)
_SUMS = ("合计", "加起来")
_NOW = ("今年", "现年")  # 罗长根今年(五十七)


class Whose:
    """Remembers whom a paragraph speaks of."""

    def __init__(self, page: Page, cast: Cast) -> None:
        self._page = page
        self._cast = cast
        self._head = cast.headed(page)
        """The firm or place with which the paragraph is headed."""
        self._known = Known(page, cast)
        self._marks: Iterator[Mark] = marks(page, cast)
        self._next = next(self._marks, None)
        self._owner = self._continued()
        self._saved: list[Owner | None] = []
        self._met: set[str] = set()
        """Whom the sentence has named, "" for the text's own place."""
        self._is_told_apart = False
        self._only: Owner | None = None
        self._figure: Quantity | None = None
        """The one that is asked for."""
        self._beside: Owner | None = None
        """The head of a body, where the sentence tells of himself: 厂长丁平, 51岁, ...."""
        self._had_figure = self._has_figure = self._is_told_of = False
        self._is_own = False
        """The text's own place was the last that was named."""

    def _continued(self) -> Owner | None:
        """Return the body that the paragraph before ended with where this one goes on: 不过."""
        last = self._cast.last
        goes_on = self._page.text.startswith(_GOING_ON) and not self._cast.is_report
        return Owner("firm", ((0, 0),)) if goes_on and last.page and not last.is_area else None

    def meet(self, clause: Clause) -> None:
        """Go on to the figure of *clause*."""
        start = clause.figure.start
        is_first = clause.figure.unit == "岁" and self._page.text[start - 1] in _ENDS
        while self._next and _is_before(self._next, start + is_first):  # 26岁的李桂兰
            self._pass(self._next)
            self._next = next(self._marks, None)
        if self._next and self._next.at == start and self._is_over(self._next):
            self._owner = None
        self._has_figure = self._is_told_of = True
        self._only = self._alone(clause)
        self._figure = clause.figure

    def _alone(self, clause: Clause) -> Owner | None:
        """Return whose the figure of *clause* alone is: 低于怀川市的85%, 怀川市(85%)."""
        start = clause.figure.start
        is_age = clause.figure.unit == "岁" or self._page.text.endswith(_NOW, 0, start)
        if is_age and (aged := self._aged(clause)):
            return aged
        return alone(self._page, self._cast, clause)

    def _aged(self, clause: Clause) -> Owner | None:
        """Return whose age the figure of *clause* is; what follows is said of him."""
        text, figure = self._page.text, clause.figure
        span = self._cast.aged(text, (figure.start, figure.end))
        if not span or self._known.is_nick(text[slice(*span)]):
            if self._known.is_person(self._owner) and figure.comparator in (">=", "<="):
                self._owner = None  # 60岁以上的老人
            return None
        aged = Owner("entity", (span,), is_brought=True)
        self._turn_to(aged, is_head=text[slice(*span)] in self._cast.heads)
        return aged

    def _turn_to(self, person: Owner, *, is_head: bool) -> None:
        """Go on with *person*, a head or one who only tells something for his sentence alone."""
        if is_head or not is_told(self._page.text, *person.span):
            self._beside = person
            self._cast.turn_to(Holder(self._page, person.span))
        elif not self._cast.is_report:
            self._cast.turn_to(Holder(self._page, person.span))
            self._take(person)

    def ends_at(self, at: int) -> bool:
        """Tell whether the name of the one that is spoken of ends at *at*."""
        owner = self._only or self._beside or self._owner
        return owner is not None and owner.span[1] == at

    def end_of_list(self, count: int) -> int:
        """Return where the *count* owners end that a clause lists, 0 where it lists none."""
        owner = self._only or self._owner
        is_list = owner is not None and count == len(owner.spans) > 1
        return owner.spans[-1][1] if owner and is_list else 0

    def of(self, number: int, count: int) -> Holder:
        """Return whose a figure is, the *number*-th of *count* in a list."""
        owner = self._only or self._beside or self._owner
        if owner and not (self._figure and is_its(self._page.text, owner, self._figure)):
            return NOBODY
        if not owner or owner.kind == "own":
            if self._is_own or owner:
                return NOBODY
            topic = self._cast.topic if self._is_of_home() else NOBODY
            return next((it for it in (self._head, self._cast.section) if it.page), topic)
        if owner.kind == "firm":
            return self._cast.firm._replace(is_elsewhere=True)
        if owner.kind == "person":
            return self._cast.person._replace(is_elsewhere=True)
        span = owner.spans[number] if count == len(owner.spans) > 1 else owner.span
        return Holder(self._page, span, owner.kind == "area")

    def turn_home(self) -> Holder:
        """Leave whom the text told of: a figure says that it tells of its place again."""
        self._owner = self._beside = None
        return NOBODY

    def _is_of_home(self) -> bool:
        """Tell whether a text of a household goes on with it: (翻到2008年,)营业额, 村口的牌子."""
        if not self._cast.is_home:
            return True
        text, at = self._page.text, self._figure.start if self._figure else 0
        stop = text.find("。", at)
        is_kept = _KEPT.search(text, 0, stop if stop >= 0 else len(text)) is not None
        return is_kept and not _PLACE.search(text, 0, at)

    def _pass(self, mark: Mark) -> None:
        for at, sign in enumerate(mark.sign, mark.at - len(mark.sign)):
            if sign == "(":
                self._saved.append(self._owner)
            elif sign == ")" and self._saved:
                self._owner = self._saved.pop()
            elif sign in _ENDS and self._page.printed[at] != _WIDE:
                self._end()
            elif self._owner and self._ends_early(self._owner, sign, mark):
                self._owner = None
        if self._is_over(mark):
            self._owner = None
        if mark.owner and not self._is_where(mark):
            self._take(mark.owner)

    def _is_where(self, mark: Mark) -> bool:
        """Tell whether *mark* is only where a person does something: (罗长根)在怀川(打工)."""
        is_area = mark.owner is not None and mark.owner.kind == "area" and bool(self._met)
        is_person = self._owner is not None and (
            self._owner.kind == "person" or self._known.is_person(self._owner)
        )
        return is_area and is_person and (mark.sign or "。")[-1] not in f"{_ENDS};:"

    def _ends_early(self, owner: Owner, sign: str, mark: Mark) -> bool:
        """Tell whether *sign* ends what is said of *owner*: a semicolon of places of a list."""
        if sign != ";" or owner.is_brief:
            return owner.is_brief and (sign == ";" or not tells_more(self._page, mark))
        is_area = owner.kind == "area" and (len(self._met) > 1 or not self._is_told_of)
        is_over = self._cast.is_report and owner.kind == "entity" and not self._known.is_firm(owner)
        is_over |= owner.is_part and self._page.text.startswith('"', owner.span[1])
        return len(owner.spans) > 1 or is_area or is_over

    def _is_over(self, mark: Mark) -> bool:
        """Tell whether a report only mentioned its owner: 石桥新区更加繁荣, (百余项试点落地)."""
        owner, page, at = self._owner, self._page, mark.at
        if not owner or mark.sign != "," or self._is_told_of or not self._cast.is_report:
            return False
        if at in page.times or (at not in page.figure_at and tells_more(page, mark)):
            return False
        is_first = not page.text[: owner.span[0]][-1:].isalnum()  # not 在恒岳的车间里
        is_named = owner.kind in ("area", "entity") and is_first and not owner.is_brought
        return is_named and not self._known.is_firm(owner)

    def _end(self) -> None:
        """Keep, at the end of a sentence, only the one that all of it spoke of.

        In reports each sentence has its own; what has no figure only mentions somebody.
        """
        is_mixed = len(self._met) > 1 or "" in self._met or self._is_told_apart
        is_brought = self._owner is not None and self._owner.is_brought
        is_told = self._has_figure or not self._met or is_brought
        is_told |= self._owner is not None and self._known.is_topic(self._owner)
        is_over = (is_mixed and not is_brought) or not is_told
        is_over |= self._is_apart() and not self._known.is_firm(self._owner)
        if is_over or self._is_market():
            self._owner = None
        self._met, self._is_told_apart = set(), False
        self._had_figure, self._has_figure = self._has_figure, False
        self._beside = None

    def _is_apart(self) -> bool:
        """Tell whether each sentence has its own.

        So it is in reports. News of no place of its own go on with neighbours, towns and schools.
        """
        places = self._page.places
        if self._cast.is_report or places.is_told or self._cast.is_home or not self._owner:
            return self._cast.is_report
        kind, name = self._owner.kind, self._known.text(self._owner)
        person = self._cast.person.name if kind == "person" else name
        is_kept = self._cast.is_neighbour(person) or kind == "firm"
        is_kept |= is_introduced(self._page.text, self._owner.span[1])
        return not is_kept and not name.endswith((*SEATS, *having("things", "office")))

    def _is_market(self) -> bool:
        """Tell whether a body's text only says of one sentence where it is: 辽宁(招生260人)."""
        owner = self._owner
        if not owner or owner.kind != "area" or not self._page.places.is_body:
            return False
        return not self._known.text(owner).endswith(SEATS)

    def _take(self, owner: Owner) -> None:
        if owner.kind == "source":
            self._known.by_sign[self._known.text(owner)[-1]] = owner._replace(kind="area")
            return
        if owner.kind == "teller":
            self._cast.turn_to(Holder(self._page, owner.span))
            return
        if owner.kind == "head":
            self._name_head(owner.span[1])
        if owner.kind == "again":
            known = self._known.again(owner)
            if not known and owner.is_weak:
                return
            owner = known or owner._replace(kind="other")
        if self._is_nobody(owner) or (owner.is_brought and self._known.is_no_name(owner)):
            return
        if self._known.is_family(owner):
            owner = owner._replace(kind="own")
        is_head = owner.kind == "back" and self._is_head(owner)
        speaks = is_head and heads.only_speaks(self._page.text, owner.span)
        acts = is_head and not speaks and not self._does_business(owner)
        self._beside = owner._replace(kind="person") if acts else None
        if not is_head:
            self._go_on(owner)

    def _is_nobody(self, owner: Owner) -> bool:
        """Tell whether *owner* takes nobody's place: 我 of nobody known, what is only mentioned."""
        is_sum = self._known.text(owner) in _SUMS and len(self._met) < 2
        if is_sum:
            return True  # (恒岳)一期3亿元,二期2亿元,合计5亿元
        is_passing = owner.is_weak or (owner.kind == "other" and self._stays(owner))
        is_passing |= self._known.is_person(self._owner) and self._known.is_nameless(owner)
        return self._owner is not None and is_passing

    def _go_on(self, owner: Owner) -> None:
        """Go on with whom *owner* means."""
        found = self._known.meant(owner)
        self._met.add(self._known.text(found) if found else "")
        self._is_told_apart |= found is not None and found.is_part
        self._owner, self._is_told_of = found, False
        if owner.kind in ("area", "entity"):
            self._turn_to_head(owner)
        self._known.last = self._known.last if owner.kind == "other" else found
        self._is_own = found is None and self._is_told_own(owner)
        self._known.remember(found)
        if owner.seat:
            self._known.by_sign[self._page.text[owner.seat[1] - 1]] = Owner("area", (owner.seat,))
        if owner.kind == "own":
            self._known.by_sign.pop(sign_of(self._known.text(owner)), None)

    def _turn_to_head(self, body: Owner) -> None:
        """Mean by 他 from here on the head whose name stands after that of *body*."""
        start = head_behind(self._page.text, body.span[1])
        if start and (end := person_at(self._page.text, start)):
            self._cast.turn_to(Holder(self._page, (start, end)))

    def _stays(self, other: Owner) -> bool:
        """Tell whether a text goes on with a firm or person where a sentence names *other*.

        So it does with a school or a hospital that the first sentence of the paragraph is about.
        """
        owner, text = self._owner, self._page.text
        if not owner or other.is_brought:
            return False
        name = self._known.text(owner)
        is_office = name.endswith(having("things", "office"))
        is_office &= SENTENCE_END.search(text, 0, owner.span[0]) is not None
        is_office |= name in self._cast.estates
        is_firm = owner.kind in ("entity", "firm") and not is_office
        start = other.span[0]
        is_other = bool(_OPPOSED.match(text, start) or SEVERAL.match(text, start))
        is_person = owner.kind == "person" or self._known.is_person(owner)
        is_new = is_person and not self._known.is_nick(text[start : start + 2] or "-")
        is_other |= is_new and not self._had_figure
        return (owner.is_brought or is_firm) and not is_other

    def _name_head(self, start: int) -> None:
        """Take the head who is named at *start*, after his title, for whom 他 means."""
        if stop := self._cast.head_at(self._page.text, start):
            self._cast.turn_to(Holder(self._page, (start, stop)))

    def _is_head(self, owner: Owner) -> bool:
        """Tell whether *owner* (他) is the head of a body, of whom the text told something."""
        is_one = self._known.is_one(owner) and not self._known.is_home(owner)
        is_before = self._cast.person.page is not self._page
        if is_before and self._cast.person_before(self._page, owner.span[0]):
            return False
        return is_one and self._cast.person.name in self._cast.heads

    def _does_business(self, owner: Owner) -> bool:
        """Tell whether what *owner* does is done for the business spoken of: 老板…, 他有两条船."""
        is_business = self._owner is not None and self._owner.kind == "entity"
        return is_business and not heads.is_private(self._page.text, owner.span[1])

    def _is_told_own(self, owner: Owner) -> bool:
        """Tell whether *owner*, who is nobody else, is the text's own."""
        is_firm = self._known.text(owner).endswith(having("things", "we")) and bool(self._head.page)
        is_source = owner.kind == "other" and owner.is_brought
        return is_source or (owner.kind in ("own", "whole") and not is_firm)


def _is_before(mark: Mark, at: int) -> bool:
    """Tell whether *mark* is told of before *at*: (小护士)许诺, (23)."""
    return mark.at < at and (mark.owner is None or mark.owner.since <= at)
