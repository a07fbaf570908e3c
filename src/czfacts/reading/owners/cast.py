"""The owners in a text as a whole: the body in its title, households, short names of firms."""

from typing import NamedTuple

from czfacts.reading.owners.bodies import body_at
from czfacts.reading.owners.coined import coined_in
from czfacts.reading.owners.estates import estates_in
from czfacts.reading.owners.houses import houses_in
from czfacts.reading.owners.owner import Owner, is_told, named_at
from czfacts.reading.owners.people import before, before_age, behind_age
from czfacts.reading.owners.persons import persons_in
from czfacts.reading.owners.posts import Posts
from czfacts.reading.owners.short import called_in, listed_in, written_out
from czfacts.reading.owners.unlikely import is_cut, is_unlikely
from czfacts.reading.text.areas import Places, Span
from czfacts.reading.text.mentions import Mentions
from czfacts.reading.text.page import HEAD, Page, shape
from czfacts.reading.words import alternatives, table
from czfacts.regex import lazy_regex
from czfacts.values import characters

# A household in a title: 老罗家的账本, 面馆夫妻的流水账.
_NUMBER = lazy_regex(r"\W*\w{1,3}\W")  # （四）妇幼保健院
_HOME = lazy_regex(
    lambda: (
        rf"(?:\A|(?<=[^一-鿿]|的)|[老小])"
        rf"(?P<name>(?:{alternatives('people', 'surname')})家)(?=[的和与这那]|[^一-鿿])"
        r"|夫[妻妇]|两口子|[父母][子女](?=[俩二的])|[兄姐]弟(?=[俩二的])|一家[人子]?(?=的)"
    )
)
_BYLINE = lazy_regex(r"[0-9]{4}年[0-9]{1,2}月[0-9]{1,2}日")  # who wrote what follows, and when
_MARK = lazy_regex(r"[|:,;!?—\s·》】)]+")
_OFFICIAL = lazy_regex(lambda: alternatives("people", "member"))
_LONG_BEFORE = 1  # paragraphs
_LONGEST_HEADING = 30
_ENDS = ("。", "!", ";", ",", '"')
_BEGINS = "。!?的大小二三"  # before (女儿)杨再芬, of whom is told then
_LONGEST_PLACE = 12  # characters before a colon
_SHORTEST, _LONGEST = 2, 4  # characters of a firm's name in short


class Holder(NamedTuple):
    """The place or body whose a figure is."""

    page: Page | None = None
    """None for the text's own."""
    span: Span = (0, 0)
    is_area: bool = False
    is_elsewhere: bool = False
    """In another paragraph than the figure, or heading its own."""
    is_head: bool = False
    """It is what the paragraph is headed with."""

    @property
    def printed(self) -> str | None:
        """Its name as printed, None for the text's own."""
        if not self.page:
            return None
        if self.is_head and self.page.head:
            return self.page.line[slice(*self.page.head)]
        return self.page.named(self.span).strip("的")

    @property
    def name(self) -> str:
        """Its name in the shape in which texts are read, "" for the text's own."""
        return characters.fold(self.printed or "")

    @property
    def place(self) -> Span:
        """Where it stands in its line; only where it is not the text's own."""
        assert self.page  # noqa: S101
        return self.page.headed if self.is_head else self.page.place(self.span)


NOBODY = Holder()


class Cast:
    """Who appears in a text, and of whom it told last; only its own methods change that."""

    def __init__(self, lines: list[str], places: Places, *, is_report: bool) -> None:
        self.is_report = is_report
        """A report, a communiqué or an analysis, no prose."""
        self.topic = NOBODY
        """The body, other than the text's own, that its title names."""
        self.firm = NOBODY
        """The firm that was spoken of last."""
        self.last = NOBODY
        """Who was spoken of last."""
        self.person = NOBODY
        """The person that was spoken of last."""
        self.hero = NOBODY
        """Who is named most often, where he was named last."""
        self.section = NOBODY
        """The place that the heading of a section names."""
        self.poster = NOBODY
        """Who posted what is read, where that is somebody else than whose text it is."""
        self._places = places
        self.is_home = False
        """The title says that a household is told of: 老罗家的账本."""
        lines = [shape(line) for line in lines]
        self._posts = Posts("\n".join(lines))
        said = Mentions("\n".join(lines))
        self.people, self._neighbours, self.heads, self.family, self.main = persons_in(
            lines, said, places, is_report=is_report
        )
        self.listed = frozenset(
            {*listed_in(said.text), *coined_in(lines, said, places)} - self.people
        )
        """Firms told by the code of their share or by a coined word: 海湾航运, 恒岳铸造."""
        houses = {name for line in lines for name in houses_in(line, places)} - self.people
        self.estates = frozenset(name for line in lines for name in estates_in(line, places))
        """Where flats are for sale: 启德"澜岸"."""
        firms = () if is_report else called_in(said)
        named = self.listed.union(
            firms, houses, self.estates, *(written_out(line, places) for line in lines)
        )
        self._names = self.people.union(
            name for name in named if not (places.is_part(name) or _is_none(name, said))
        )
        self._longest = max(
            _LONGEST, *map(len, self.listed | houses | self.estates | self.people), 0
        )
        self._begin = frozenset(name[:1] for name in self._names)
        self._headings = frozenset(_headings(lines, places))
        """The firms and places with which paragraphs are headed: 【临江重工】."""

    def post(self, page: Page) -> None:
        """Take who posted *page*, where it says so; 她 is rather a 工程师 whom it names."""
        is_long_ago = self.person.page and page.number - self.person.page.number > _LONG_BEFORE
        if is_long_ago and _OFFICIAL.search(page.text):
            self.person = NOBODY
        if (span := self._posts.by(page)) is not None:
            self.poster = self.person = Holder(page, span) if span[1] else NOBODY
        if self.poster.page:
            self.person = self.poster
        if self.is_home and not self.topic.page:
            self.topic = self._first(page)

    def _first(self, page: Page) -> Holder:
        """Return the person whom *page* names first."""
        known = [(at, name) for name in self.people if (at := page.text.find(name)) >= 0]
        at, name = min(known, default=(0, ""))
        return Holder(page, (at, at + len(name)), is_elsewhere=True) if name else NOBODY

    def headed(self, page: Page) -> Holder:
        """Return the firm or place with which *page* is headed: 【临江重工】..., 四川:...."""
        start = page.text.startswith(("|", "·"))
        stop = page.text.find(":", start, start + _LONGEST_PLACE)
        is_said = "。" in page.text or not named_at(page, stop + 1, len(page.text)).end
        if stop > 0 and is_said and named_at(page, start, stop) == (stop, True):
            return Holder(page, (start, stop), is_area=True, is_elsewhere=True)
        name = characters.fold(page.line[slice(*page.head)]) if page.head else ""
        if name not in self._headings or self._places.own_at(name, 0, len(name)) == len(name):
            return NOBODY
        is_area = self._places.other_at(name, 0, len(name)) == (0, len(name))
        found = Holder(page, (0, 0), is_area=is_area, is_elsewhere=True, is_head=True)
        if not is_area:
            self.firm = found
        return found

    def open(self, page: Page) -> None:
        """Take the topic from the page of the title."""
        end = len(page.text)
        home = _HOME.search(page.text) if self.people and not self._places.is_home else None
        self.is_home = home is not None
        if home and home["name"]:
            self.topic = Holder(page, home.span("name"), is_elsewhere=True)
        for start in (0, *(mark.end() for mark in _MARK.finditer(page.text))):
            if self._places.own_at(page.text, start, end):
                return
            body = body_at(page.text, start, end, self._places, is_firm=True)
            if body and self._places.is_alike(page.text[start : body.end]):
                return  # 边城医院: as the title calls 怀川县人民医院
            if body and not body.is_area and is_told(page.text, start, body.end):
                self.topic = self.firm = Holder(page, (start, body.end), is_elsewhere=True)
                return

    def turn(self, page: Page) -> None:
        """Take the place that the heading *page* begins with, or the body that it names.

        甘肃敦煌: 骆驼比人累; (一)恒岳药业股份有限公司.
        """
        text = page.text
        if len(text) > _LONGEST_HEADING or text.endswith(_ENDS) or _BYLINE.search(page.line):
            return
        place = self._places.place_at(text, 0, len(text))
        is_whole = place and text[place[1] : place[1] + 1] in ("", ":", "|", ",")
        if place and is_whole:
            self.section = Holder(page, place, is_area=True, is_elsewhere=True)
        elif self._is_body(page):
            self.section = self.firm = Holder(page, (0, len(text)), is_elsewhere=True)
        else:
            self.section = NOBODY

    def turn_to(self, person: Holder) -> None:
        """Mean *person* by 他 from here on."""
        self.person = person

    def remember(self, page: Page, found: Owner | None) -> None:
        """Keep of whom *page* told for what goes on with him: 公司, 她."""
        if not found:
            self.last = NOBODY
            return
        named = Holder(page, found.span, found.kind == "area")
        self.last = {"firm": self.firm, "person": self.person}.get(found.kind, named)
        name = page.text[slice(*found.span)]
        if self.main and self.main in name:
            self.hero = self.last
        if name in self.people:
            self.person = self.last
        elif found.kind == "entity" and not found.is_part and name not in self.estates:
            self.firm = named

    def _is_body(self, page: Page) -> bool:
        """Tell whether the heading *page* is the name of a body, as those before it may be."""
        end = len(page.text)
        body = body_at(page.text, 0, end, self._places, is_firm=True)
        if body and body.end == end:
            return not body.is_area
        is_series = bool(self.section.page) and not self.section.is_area
        kind = table("bodies").before(page.text, 0, end)
        is_one = kind is not None and kind.has("sole") and kind.start == 0
        return is_series and is_one and _NUMBER.match(page.line) is not None

    def head_at(self, text: str, start: int) -> int:
        """Return where the name of a head ends that begins at *start*, 0 where none does."""
        return _end_of(self.heads, text, start, _LONGEST) if self.heads else 0

    def person_before(self, page: Page, at: int) -> Holder | None:
        """Return the person whom *page* names last before *at*, and goes on to tell of."""
        names = [name for name in self.people if name[-1] != "家"]
        ends = [(page.text.rfind(name, 0, at) + len(name), len(name)) for name in names]
        for end, length in sorted(ends, reverse=True):
            start = end - length
            title = table("people").before(page.text, 0, start)
            is_kin = title is not None and title.has("kin") and _is_beside(page.text, title.start)
            if start >= 0 and not is_kin:
                return Holder(page, (start, end))
        return None

    def aged(self, text: str, figure: Span) -> Span | None:
        """Return whose age *figure* is: (罗长根今年)52岁, 63岁(的罗长根)."""
        start, end = figure[1] + text.startswith("的", figure[1]), before(text, figure[0])
        if text[start : (stop := self.at(text, start))] in self.people:
            return start, stop
        for begin in range(max(0, end - self._longest), end - 1):
            if text[begin:end] in self.people:
                return begin, end
        return behind_age(text, figure[1]) or before_age(text, figure[0])

    def is_neighbour(self, name: str) -> bool:
        """Tell whether *name* is that of one who is introduced as neighbours are: 村民李桂兰."""
        return name in self._neighbours

    def may_name(self, text: str, start: int, end: int) -> bool:
        """Tell whether a name of the cast may begin between *start* and *end*."""
        return not self._begin.isdisjoint(text[start:end])

    def at(self, text: str, start: int) -> int:
        """Return where a name of the cast ends that begins at *start*, 0 where none does."""
        if text[start : start + 1] not in self._begin:
            return 0
        return _end_of(self._names, text, start, self._longest)


def _end_of(names: frozenset[str], text: str, start: int, longest: int) -> int:
    """Return where the longest of *names* ends that begins at *start*, 0 where none does."""
    for length in range(longest, _SHORTEST - 1, -1):
        name = text[start : start + length]
        if name in names:
            return start + len(name)
    return 0


def _is_none(name: str, said: Mentions) -> bool:
    """Tell whether what was taken for the name of a firm is none: 越南的水产, 色列."""
    return "的" in name or is_unlikely(name) or is_cut(name, said)


def _is_beside(text: str, start: int) -> bool:
    """Tell whether the kin at *start* is only named beside somebody: (李桂兰和)丈夫."""
    return start > 0 and text[start - 1] not in _BEGINS


def _headings(lines: list[str], places: Places) -> list[str]:
    """Return what paragraphs are headed with where most of it are names of firms and places."""
    names = [head["name"] for line in lines if (head := HEAD.match(line))]
    known = [name for name in names if _is_named(name, places)]
    return [name for name in names if name in known]


def _is_named(name: str, places: Places) -> bool:
    end = len(name)
    body = body_at(name, 0, end, places, is_firm=True)
    return (body is not None and body.end == end) or places.other_at(name, 0, end) == (0, end)
