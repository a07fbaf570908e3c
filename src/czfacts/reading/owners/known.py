"""Who is meant where a text goes on with somebody (该市, 她, 公司), and what is known of him."""

import re
from collections import deque

from czfacts.reading.figures.marks import CLAUSE_END
from czfacts.reading.owners.bodies import body_at
from czfacts.reading.owners.cast import Cast
from czfacts.reading.owners.owner import Owner, is_alike
from czfacts.reading.owners.people import NICK
from czfacts.reading.owners.unlikely import is_unlikely
from czfacts.reading.text.areas import Span, sign_of
from czfacts.reading.text.common import unknown
from czfacts.reading.text.gazetteer import SEATS, full
from czfacts.reading.text.page import Page
from czfacts.reading.words import alternatives, having, table
from czfacts.regex import lazy_regex

_OF_LAST = "全该"  # (全)院, (该)校
_LONGEST_BODY = 16  # characters of the name of a body
_LONGEST = 6  # characters of the name of a village
_MOST = 20  # bodies of a paragraph that it may go on with, so that time stays linear
_SHOPS = lazy_regex(lambda: f"的?(?:{alternatives('things', 'branch')})")


class Known:
    """The places and bodies that a paragraph has named so far."""

    def __init__(self, page: Page, cast: Cast) -> None:
        self._page = page
        self._cast = cast
        self.by_sign: dict[str, Owner] = {}
        """The place that was last spoken of, by the character that says what it is: 村."""
        self.last: Owner | None = None
        """Whom the paragraph named last, None for the text's own."""
        self._pair: Owner | None = None
        """The two of whom it tells one after the other: 前者, 后者."""
        self._estate: Owner | None = None
        """The estate that the paragraph named last."""
        self._bodies: deque[Owner] = deque(maxlen=_MOST)
        """The bodies that the paragraph has named last, people apart."""

    def is_home(self, owner: Owner) -> bool:
        """Tell whether *owner* is a household that no name tells: 全家."""
        return "back" in table("households").roles(self.text(owner))

    def meant(self, owner: Owner) -> Owner | None:
        """Return the place or body that is meant, None for the text's own."""
        text = self.text(owner)
        if owner.kind == "back" and self.is_one(owner) and self._turned_to(owner):
            is_family = self._page.places.is_named_after(self._cast.person.name)
            return None if is_family else owner._replace(kind="person", is_brought=True)
        if self.is_home(owner):
            return None
        if owner.kind in ("back", "head"):
            return self._back(owner)
        if owner.kind == "whole":
            return self._whole(owner)
        if owner.kind == "entity" and "whole" in table("bodies").roles(text):
            return self.named_so(owner) or owner
        return None if owner.kind in ("own", "other") else owner

    def _back(self, owner: Owner) -> Owner | None:
        """Return whom *owner* goes on with: 该市, 这个镇, 这家医院, 她."""
        text, last = self.text(owner), self._cast.last
        if text[-1] == "者":
            return self._of_two(owner)
        if text in having("things", "complex"):
            return self._estate
        if owner.kind == "back" and text[0] == "该":
            is_area = self.last is not None and self.last.kind == "area"
            alike = self.last if is_area == text.endswith(SEATS) else self._of_kind(owner)
            return self.by_sign.get(text[1:], alike)
        if owner.kind == "back" and not (self.last and is_alike(self.text(self.last), text)):
            known = self._body_of(text) if text[0] in "这那" else None
            if known or self.last:
                return known
        is_body = last.page and not last.is_area and last.name not in self._cast.people
        is_firm = is_body and not self.is_one(owner)
        return self.last or (owner._replace(kind="firm") if is_firm else None)

    def _of_two(self, owner: Owner) -> Owner | None:
        """Return the one of two that *owner*, 前者 or 后者, means."""
        is_pair = self.last is not None and len(self.last.spans) == 2
        self._pair = self.last if is_pair else self._pair
        is_latter = self.text(owner)[0] == "后"
        if not self._pair:
            return None if is_latter else self.last
        return self._pair._replace(spans=(self._pair.spans[is_latter],))

    def _body_of(self, kind: str) -> Owner | None:
        """Return the body that was named last of a *kind* that only some are: 这家医院."""
        if not kind.endswith(having("things", "office")):
            return None
        alike = (it for it in reversed(self._bodies) if is_alike(self.text(it), kind))
        return next(alike, None)

    def named_so(self, owner: Owner) -> Owner | None:
        """Return the body that *owner* says no more of: 合作社, 卫生院 of 柳河镇卫生院."""
        word = self.text(owner)
        is_any = "founded" in table("bodies").roles(word)
        named = (it for it in reversed(self._bodies) if is_any or self.text(it).endswith(word))
        return next(named, None) or (self._called_so(word, owner.span[0]) if is_any else None)

    def _called_so(self, word: str, end: int) -> Owner | None:
        """Return the body named last before *end*, of which nothing was told: 云岭合作社的冷库."""
        text, places = self._page.text, self._page.places
        stop = text.rfind(word, 0, end) + len(word)
        begin = max(0, stop - _LONGEST_BODY)
        quoted = text.find('"', begin, stop)  # 塬头上"塬生红"果业合作社
        starts = [quoted] if quoted >= 0 else range(begin, stop - len(word))
        for start in starts if stop >= len(word) else ():
            if start and unknown(text[start - 1 : start + 1]) < 2:
                continue  # 全(球旅行社)
            body = body_at(text, start, stop, places, is_firm=True)
            if body and body.end == stop and not body.is_area:
                return Owner("entity", ((start, stop),))
        return None

    def again(self, owner: Owner) -> Owner | None:
        """Return the body that *owner* says no more of, also that of a paragraph before."""
        word = self.text(owner)
        if self._page.places.is_alike(word):
            return None
        before = self._cast.firm
        is_before = bool(before.page) and before.name.endswith(word)
        return self.named_so(owner) or (Owner("firm", ((0, 0),)) if is_before else None)

    def _turned_to(self, owner: Owner) -> bool:
        """Take the person whom *owner*, a pronoun, means; tell whether there is one."""
        cast, start = self._cast, owner.span[0]
        is_me = self._page.text[start] in "我本俺咱"
        if not is_me and (named := cast.person_before(self._page, start)):
            cast.turn_to(named)
        elif self._is_stale(owner) or (self.is_home(owner) and cast.person.page is not self._page):
            cast.turn_to(cast.hero)
        return cast.person.page is not None

    def _is_stale(self, owner: Owner) -> bool:
        """Tell whether the person of the paragraph before is not whom the text is about."""
        person, figures = self._cast.person, self._page.figures
        is_main = bool(self._cast.main) and self._cast.main in person.name
        is_here = person.page is self._page or person is self._cast.poster or is_main
        return not is_here and bool(figures) and figures[0].start < owner.span[0]

    def remember(self, found: Owner | None) -> None:
        """Keep of whom it was told for what only goes on: 全村, 公司, 她."""
        self._cast.remember(self._page, found)
        if not found:
            return
        if found.kind == "area":
            self.by_sign[full(self.text(found))[-1]] = found
        if self.text(found) in self._cast.people:
            return
        if self.text(found) in self._cast.estates:
            self._estate = found
        elif found.kind == "entity" and not (found.is_brought and self._is_aged(found)):
            self._bodies.append(found)

    def _is_aged(self, owner: Owner) -> bool:
        """Tell whether *owner* is no body, but one whose age is told: 丁平今年45岁."""
        return table("bodies").before(self._page.text, *owner.span) is None

    def text(self, owner: Owner) -> str:
        """Return how the paragraph names *owner*."""
        return self._page.text[slice(*owner.span)]

    def is_one(self, owner: Owner) -> bool:
        """Tell whether *owner* is one person that no name tells: 她, but not 她们."""
        text, span = self._page.text, owner.span
        is_one = text[span[0]] in "他她我本俺咱" and not text.startswith("们", span[1])
        return is_one or self.is_home(owner)

    def _of_kind(self, owner: Owner) -> Owner | None:
        """Return the body spoken of that 全院, 全校, 学校 may be: 东湖医院, 市一中."""
        word = self.text(owner)
        kind = "这" + word.lstrip(_OF_LAST)
        if known := self._body_of(kind):
            return known
        is_headed = self.last is not None and self.last.kind == "firm"  # 校长说,学校
        is_firm = (word[0] in _OF_LAST or is_headed) and is_alike(self._cast.firm.name or " ", kind)
        return owner._replace(kind="firm") if is_firm else None

    def _mentioned(self, sign: str, end: int) -> Owner | None:
        """Return the one place of a kind that the paragraph names before *end*: 全村 of 石桥村."""
        text, places = self._page.text, self._page.places
        if sign not in "村镇乡县" or places.is_own("全" + sign):
            return None
        found: dict[str, Span] = {}
        ends = (at.end() for at in re.finditer(sign, text[:end]))
        for stop in ends:
            starts = range(max(0, stop - _LONGEST), stop - 1)
            whole = [at for at in starts if places.other_at(text, at, stop) == (at, stop)]
            whole = [at for at in whole if not at or unknown(text[at - 1 : at + 1]) == 2]
            found.update({text[at:stop]: (at, stop) for at in whole[:1]})
        return Owner("area", (*found.values(),)) if len(found) == 1 else None

    def _whole(self, owner: Owner) -> Owner | None:
        """Return what 全国, 全镇, 公司 are where they stand."""
        word, last = self.text(owner), self.last
        places = self._page.places
        if places.is_larger(word):
            if places.is_body and _SHOPS.match(self._page.text, owner.span[1]):
                return None  # 全国门店: of the firm that the text is about
            return owner._replace(kind="area", is_part=True)
        sign = sign_of(word)
        if place := self.by_sign.get(sign) or self._mentioned(sign, owner.span[0]):
            return place
        if places.is_own(word):
            return None
        if word[1:] == "里" and word[0] in having("things", "office"):
            return self._body_of("这" + word[0])  # 院里
        if word.endswith("方"):  # 馆方: of the museum that was spoken of
            return last if last and last.kind == "entity" else None
        if word.endswith(having("things", "office")):
            return self._of_kind(owner)
        if not word.endswith(having("things", "we")):
            return None
        if last and last.kind == "entity":
            return None if self.text(last).endswith(having("things", "office")) else last
        is_firm = not self._cast.firm.name.endswith(having("things", "office"))
        return owner._replace(kind="firm") if self._cast.firm.page and is_firm else None

    def is_nick(self, name: str) -> bool:
        """Tell whether *name* is another of somebody's who is known: 老柯 of 柯善平."""
        known = {*self._cast.people, *self._cast.heads}
        return name[0] in NICK and any(name[1] == it[0] for it in known)

    def is_person(self, owner: Owner | None) -> bool:
        return owner is not None and self.text(owner) in self._cast.people

    def is_firm(self, owner: Owner | None) -> bool:
        """Tell whether *owner* is a firm that is one beyond doubt: reports go on with it, too."""
        return owner is not None and self.text(owner) in self._cast.listed

    def is_topic(self, owner: Owner) -> bool:
        """Tell whether a text goes on with *owner*, of whom a sentence says nothing in figures.

        So it does with a body, and in prose with the place that a paragraph begins with.
        """
        text, start = self._page.text, owner.span[0]
        is_first = not self._cast.is_report and not CLAUSE_END.search(text, 0, start)
        return owner.kind == "entity" or (owner.kind == "area" and is_first and not owner.is_part)

    def is_family(self, owner: Owner) -> bool:
        """Tell whether *owner* is one whose business the text is about."""
        name = self.text(owner)
        is_named = owner.is_brought and self._page.places.is_named_after(name)
        return name in self._cast.family or is_named

    def is_nameless(self, owner: Owner) -> bool:
        """Tell whether *owner* is what somebody founded, told by no name: (小邓)回村开民宿."""
        return owner.is_brought and "founded" in table("bodies").roles(self.text(owner))

    def is_no_name(self, owner: Owner) -> bool:
        """Tell whether whom a clause brings in has a word in it that no name has: 据还显示."""
        name = self.text(owner)
        is_named = owner.kind in ("area", "entity") and name not in self._cast.people
        return is_named and is_unlikely(name)
