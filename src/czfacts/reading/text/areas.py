"""The places of a text: its own, those of the gazetteer, what ends as a place or a body does."""

import re
from functools import lru_cache

from czfacts.reading.text.common import unknown
from czfacts.reading.text.gazetteer import SEATS, full, gazetteer, is_measure, known_at, short_of
from czfacts.reading.words import Hit, alternatives, having, table
from czfacts.regex import lazy_regex

Span = tuple[int, int]

# Characters that no short name of a place has: 全市, 我县, 建成区, 农村.
_NO_NAME = (
    "的了在是为有占参建着持提第产业各全本该其此主力推省市县区镇村与和及等从由对向以于到至被把将使让给实施改造开展"
    "落设加承接注册登记完郊辖核团校社库灾矿地两一二三四五六七八九十百千万亿几整周边多每我你他这那国家农民数个所中型超过"
    "达示范街自然时位起行政贫困少年贷款书含邻跨约近往赴跟比拿让靠住"
)


def _surnames() -> str:
    """Return after whom villages are called: 张家村, 李家沟村."""
    return "".join(word for word in having("people", "surname") if len(word) == 1)


_NUMERALS = "一二三四五六七八九"
_SIDED = "[上下新大老小东西南北中]"
_PLAIN = rf"[^\W\da-zA-Z{_NO_NAME}]"
_NAMED = lazy_regex(
    lambda: (
        rf"(?!进|(?<=其)中)(?P<name>{_SIDED}?{_PLAIN}{{2,3}}|[{_NUMERALS}库](?!大){_PLAIN}{{2,3}}(?=[镇乡村])|{_SIDED}{_PLAIN}|{_PLAIN}地"
        rf"|[一三四五六七八九十百千万]{_PLAIN}{{2}}(?=[村镇乡])"
        rf"|{_PLAIN}{{2}}所(?=镇)"
        rf"|[{_surnames()}]家[沟湾庄坪坝岭河寨塘院铺桥店港峪营]?)"
        r"(?P<seat>市|县|旗|镇|乡|村|街道|自治[区州县])(?![庄屯落寨场民级容委府政域长直属城区内外价值面道办务群圈账盈售净况]|(?<=市)占|(?<=旗)[下舰]|路(?![边口]))"
    )
)
_DISTRICT = lazy_regex(rf"(?P<name>{_PLAIN}{{2,3}})(?<![城院校厂园])(?P<seat>区)(?![域内外间])")
_MOVING = tuple("进入到驻离出返回下每各邻本外")  # 快件进村
_SHORTENED = lazy_regex(
    r"(?:省|夜市|(?<![夜超集街])市|[片街社小景]区|街道|县|区|镇|乡|村|旗|自治[区州县]|特别行政区|股份|公司|集团|有限公司)\Z"
)
_BARE = lazy_regex(lambda: alternatives("no_names", "bare"))
_OF_SEAT = lazy_regex("(?<=..)[市县区旗]人民")
_BELONGING = lazy_regex("附属|直属")
_LONG_ENOUGH = 4  # characters of 东湖医院
_QUARTERS = ("社区", "街道", "片区", "街区")  # of one neighbourhood
_KINDS = ("新区", "开发区", "高新区", "保税区", "园区")  # as a text calls its own
_CALLED = lazy_regex(r"(?:是|堪称|号称|誉为|成为)[^,。;]*的\Z")
_CLAUSE = 20  # characters
_NO_NAMES = {"镇": ("城", "乡"), "乡": (*_MOVING, "城"), "村": (*_MOVING, "乡")}  # 城镇, 美丽乡村
_PERSON = 3  # characters of a person's name
_SIGNS = frozenset((*SEATS, *"街自"))  # with which what _NAMED and _DISTRICT end in begins
_TOWNS = frozenset("县镇乡村街")  # likewise, of counties and what is smaller
_WHOLES = ("国港", "省", "市州盟", "县区旗", "镇乡", "村")  # from the largest
_BODY_LEVEL = len(_WHOLES)  # a firm, a school: smaller than any place
_GROUNDS = ("园", "区", "城", "港", "场")  # where firms are: 公司 is one of them
_LEVELS = (
    *((whole, 0) for whole in ("中国", "全国", "全球", "世界", "行业")),
    *(("省", 1), ("自治区", 1), ("市", 2), ("州", 2), ("盟", 2)),
    *(("县", 3), ("区", 3), ("旗", 3), ("镇", 4), ("乡", 4), ("街道", 4), ("村", 5)),
)
_CITY = 2
_CITY_SIGN = "市"
# One of several of a place, which it calls 市二院, 县一中, 临江一中.
_ONES = {"医院": "院", "中学": "中", "小学": "小"}
_ORDINAL = lazy_regex(
    f"(?P<seat>[{''.join(SEATS)}])第(?P<which>[{_NUMERALS}十])"
    f"[^第]{{0,4}}?(?P<kind>{'|'.join(_ONES)})"
)


class Places:
    """The places that a text may name, its own apart."""

    def __init__(self, own: str | None) -> None:
        own = full(own) if own else None
        self._own = _names(own) if own else ()
        self.is_told = bool(own)
        """Whether it is known what place or body the text is about."""
        self.level = _level(own) if own else None
        """0 of a country, 1 a province, 2 a city, 3 a county, 6 a body; None where unknown."""
        self.is_world = not self.level
        """Whether it is about a country, the world, or nobody knows what."""
        self.is_body = self.level == _BODY_LEVEL
        """Whether the text is about a firm or another body, no place."""

    def own_at(self, text: str, start: int, end: int) -> int:
        """Return where the name of the text's own place ends, 0 where none begins at *start*."""
        for name in self._own if text.startswith(self._own, start) else ():
            stop = start + len(name)
            is_whole = text[stop : stop + 1] not in ("级", "籍", "至")
            is_whole &= not (self.is_body and text[stop : stop + 1] in SEATS)
            if stop <= end and text.startswith(name, start) and is_whole:
                return stop
        place = self.other_at(text, start, end) if self.is_body else None
        return self.own_at(text, place[1], end) if place else 0  # 浙江清河县人民医院

    @property
    def is_home(self) -> bool:
        """Tell whether the text is about the business of one family: 清溪家庭农场."""
        return any(own.endswith(having("bodies", "home")) for own in self._own)

    @property
    def is_shop(self) -> bool:
        """Tell whether the text is about a shop, or a business that one person may keep."""
        own = self._own[0] if self.is_body else ""
        kind = table("bodies").before(own, 0, len(own))
        return (
            (kind.has("founded") or kind.has("home"))
            if kind
            else own.endswith(having("things", "shop"))
        )

    def is_self(self, name: str) -> bool:
        """Tell whether the body *name* is the text's own: 恒岳药业股份有限公司 of 恒岳药业."""
        if any(own.endswith(name) for own in self._own):
            return True
        short = next((own for own in self._own if own in name), name)
        before, _, _ = name.partition(short)
        is_placed = not before or self.place_at(before, 0, len(before)) == (0, len(before))
        bare = _bare(name[len(before) :])
        return is_placed and any(_bare(own) == bare for own in self._own)

    def is_alike(self, name: str) -> bool:
        """Tell whether the body *name* is of the kind of the text's own: 医院 both."""
        return self.is_body and any(own.endswith(name[-2:]) for own in self._own)

    def is_named_after(self, person: str) -> bool:
        """Tell whether the text's own body bears the name of *person*: 阿秀花店 of 王阿秀."""
        names = (person, person[-2:], person[:1] + "家")
        return bool(person) and self.is_body and any(own.startswith(names) for own in self._own)

    def is_part(self, name: str) -> bool:
        """Tell whether *name* is part of the text's own body's, or has it: 恒岳 of 恒岳重工."""
        return self.is_body and any(name in own or own in name for own in self._own)

    def own_before(self, text: str, start: int, end: int) -> int:
        """Return where the name of the text's own place begins that ends at *end*, 0 for none."""
        for name in self._own:
            if text.endswith(name, start + 1, end):
                return end - len(name)
        return 0

    def other_at(self, text: str, start: int, end: int) -> Span | None:
        """Return the place other than the text's own that begins at *start*."""
        if stop := known_at(text, start, end):
            return (start, self._longer(text, start, stop, end) or stop)
        if _SIGNS.isdisjoint(text[start + 2 : start + 5]):
            return None
        named = _NAMED.match(text, start, end) or _measured(text, start, end)
        if named and _is_kind(text, named):
            return None
        if text.startswith(having("no_names", "place"), start):
            return None
        if named and _is_proper(named):
            return named.span()
        district = _DISTRICT.match(text, start, end)
        return district.span() if district and _is_proper(district) else None

    def _longer(self, text: str, start: int, stop: int, end: int) -> int:
        """Return where a name ends that only begins as a place does that is known: 广安(门街道).

        0 where what follows it at *stop* is a word (农村, 郊区), or a place in it (河南新乡).
        """
        if text[stop + 1 : stop + 2] not in _TOWNS or text[stop - 1] in SEATS:
            return 0
        named = _NAMED.match(text, start, end)
        is_longer = named and named.end("name") == stop + 1 and _is_proper(named)
        is_word = unknown(text[stop : stop + 2]) < 2
        if not named or not is_longer or is_word or self.other_at(text, stop, end):
            return 0
        return named.end()

    def place_at(self, text: str, start: int, end: int) -> Span | None:
        """Return the place at *start*, the smaller of two: 浙江金华; None where it is the own."""
        place = self.other_at(text, start, end)
        while place:
            at = place[1] + text.startswith("的", place[1])
            if self.own_at(text, at, end):
                return None
            smaller = self.other_at(text, at, end)
            if not smaller:
                return place
            place = (smaller[0] if at > place[1] else place[0], smaller[1])
        return None

    def is_larger(self, whole: str) -> bool:
        """Tell whether *whole* (全国, 全省) is more than the text is about."""
        is_port = whole.endswith("港") and any(own.endswith("港") for own in self._own)  # 钦州港
        level = None if is_port or whole.endswith("里") else _level_of(whole)
        if self.is_body:
            return level == 0
        return level is not None and self.level is not None and level < self.level

    def is_own(self, whole: str) -> bool:
        """Tell whether *whole* (全市, 公司) is what the text is about."""
        if self.is_body:
            is_firm = whole in having("things", "we") and whole in having("things", "this")
            is_ground = any(own.endswith(_GROUNDS) for own in self._own)
            return _level_of(whole) != 0 and not (is_firm and is_ground)
        return self.level is not None and _level_of(whole) == self.level


def _is_proper(named: re.Match[str]) -> bool:
    """Tell whether a name is no common word: 城镇, 上市; those of villages may be: 石桥村."""
    name = named["name"]
    if named["seat"] in ("镇", "乡", "村", "街道"):
        is_common = name.endswith(_NO_NAMES.get(named["seat"], _MOVING))
        is_common &= name[-2:] not in having("no_names", "beneath")  # 石下村
        is_common |= name.endswith(having("no_names", "kind"))  # 旅游重点村
        return not is_common or name + "县" in gazetteer()  # 武乡镇, 宜居乡镇
    roles = ("common",) if named["seat"] == "县" else ("common", "town")
    return unknown(name) == len(name) and not name.endswith(having("no_names", *roles))


def _measured(text: str, start: int, end: int) -> re.Match[str] | None:
    """Return the place before what is measured there, which begins as 村外 does: 石桥村(外债)."""
    for stop in range(start + 3, min(start + 6, end)):
        if text[stop - 1] in _TOWNS and is_measure(text, stop):
            named = _NAMED.match(text, start, stop)
            return named if named and named.end() == stop else None
    return None


def _is_kind(text: str, named: re.Match[str]) -> bool:
    """Tell whether it is 是有名的芭乐乡, which says what a place is known for, not a name."""
    start, end = named.span()
    is_last = text[end : end + 1] in ",。;!?"
    return is_last and _CALLED.search(text, max(0, start - _CLAUSE), start) is not None


@lru_cache(maxsize=64)
def _bare(name: str) -> str:
    """Return the name of a body without what it may be called without: 临江机场 of 临江国际机场."""
    return _BARE.sub("", name)


def called(own: str) -> list[str]:
    """Return *own* and what is left without its endings: 长治市, 长治; 恒岳泵业公司, 恒岳泵业."""
    names = [own]
    while 1 < len(short := _SHORTENED.sub("", names[-1])) < len(names[-1]):
        names.append(short)
    return names


def are_rivals(one: str, other: str) -> bool:
    """Tell whether two names are of a kind but can be of no one place: two counties, two airports.

    Provinces are of a kind, places from cities down, bodies where they end alike. Names that begin
    alike, or of which one holds the other, may be of one: 恒岳新材 and 恒岳材料.
    """
    if one[:2] == other[:2] or one in other or other in one:
        return False
    levels = [Places(full(each)).level for each in (one, other)]
    if _BODY_LEVEL in levels:
        return levels[0] == levels[1] and one[-2:] == other[-2:]
    return levels == [1, 1] or all(level is not None and level >= _CITY for level in levels)


def _names(own: str) -> tuple[str, ...]:
    """Return what a place or body is called: 长治市, 长治; 恒岳泵业股份, 恒岳泵业, 恒岳."""
    names = called(own)
    names += [short for short in [short_of(own)] if short and short not in names]
    trade = table("bodies").before(names[-1], 0, len(names[-1]))
    if trade and (trade.has("trade") or trade.has("field")):
        core = names[-1][: trade.start]
        names += [core] if len(core) > 1 and unknown(core) > 1 else []
    if own.endswith(_QUARTERS):
        names = [*(names[-1] + quarter for quarter in _QUARTERS), *names]
    if len(own) == _PERSON and "surname" in table("people").roles(own[0]):
        names.append(own[1:])  # 老八 of 丁老八
    return (*names, *_within(own), *(kind for kind in _KINDS if own.endswith(kind)))


def _within(own: str) -> list[str]:
    """Return what a body is called where its place is left out: 县人民医院, 县医院."""
    if _level(own) != _BODY_LEVEL:
        return []
    seats = [at for at, sign in enumerate(own) if at > 1 and sign in SEATS]
    starts = [0, *seats, *(at + 1 for at in seats)]
    starts += [at.end() for at in _BELONGING.finditer(own)]
    shorter = [own[at:] for at in starts if len(own) - at >= _LONG_ENOUGH]
    short = _OF_SEAT.sub("", own)  # 东河法院
    shorter += [short] if len(own) > len(short) >= _LONG_ENOUGH else []
    if one := _ORDINAL.search(own):
        short, seat = one["which"] + _ONES[one["kind"]], one.start("seat")
        shorter += [before + short for before in (own[seat], own[:seat], own[: seat + 1])]
    return [*shorter, *(name.replace("人民", "") for name in shorter if "人民" in name[1:])]


def _level(own: str) -> int | None:
    if own.endswith(_KINDS):
        return None
    body = table("bodies").before(own, 0, len(own))
    if own.endswith(having("things", "many")) and own not in gazetteer() and not _ends(body, own):
        return 0  # 房企, 制鞋业, 华东地区, but not 恒岳药业
    if body and body.word.endswith(_CITY_SIGN):
        return _BODY_LEVEL  # 南苑夜市, 恒岳超市
    level = next((level for ending, level in _LEVELS if own.endswith(ending)), None)
    return _BODY_LEVEL if level is None and own not in gazetteer() else level


def _ends(body: Hit | None, own: str) -> bool:
    """Tell whether *own* ends as the name of one *body* does, not of all of a kind."""
    kind = next(end for end in having("things", "many") if own.endswith(end))
    return body is not None and body.word.endswith(kind) and body.start > 1


def _level_of(whole: str) -> int | None:
    return next((n for n, ends in enumerate(_WHOLES) if sign_of(whole) in ends), None)


def sign_of(whole: str) -> str:
    """Return the character that says what *whole* is: 村 of 全村, 村里 and 村上; 国 of 国内."""
    return whole[0] if whole.endswith(("里", "上", "内")) else whole[-1]
