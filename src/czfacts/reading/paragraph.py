"""A paragraph, read clause by clause: what each of its figures says."""

from collections.abc import Iterator, Mapping

from czfacts.reading.figures.pairs import is_word
from czfacts.reading.figures.pers import mean
from czfacts.reading.names.among import counted, told_apart
from czfacts.reading.names.asked import Named
from czfacts.reading.names.disowned import disowned
from czfacts.reading.names.echoes import may_move, paired, turned_share
from czfacts.reading.names.edges import tidied
from czfacts.reading.names.headings import aspect, heading, topic
from czfacts.reading.names.labels import compared, suffix
from czfacts.reading.names.measures import Own, own
from czfacts.reading.names.memory import Memory
from czfacts.reading.names.names import Name, label, pieces, plain
from czfacts.reading.names.naming import named
from czfacts.reading.names.peers import is_peers
from czfacts.reading.names.speakers import spoken_of
from czfacts.reading.names.sure import doubts, is_sure
from czfacts.reading.owners.bodies import body_at
from czfacts.reading.owners.cast import Cast, Holder
from czfacts.reading.owners.whose import Whose
from czfacts.reading.periods.periods import Calendar, Period
from czfacts.reading.relations.bases import basis
from czfacts.reading.relations.goals import aimed
from czfacts.reading.relations.implied import implied
from czfacts.reading.relations.relating import said
from czfacts.reading.relations.relations import Said
from czfacts.reading.relations.resuming import directed, resumed, turned, turns
from czfacts.reading.relations.revised import is_revised
from czfacts.reading.relations.stated import stated
from czfacts.reading.statement import Place, Statement
from czfacts.reading.text.areas import Span
from czfacts.reading.text.clauses import Clause, clauses, runs
from czfacts.reading.text.page import Page
from czfacts.reading.text.unit_words import is_money, measured
from czfacts.reading.text.words import table
from czfacts.regex import lazy_regex

_BASE = lazy_regex("[^、和与及]+")
_RECORDS = ("新高", "新低", "来新高", "来新低", "以来")  # 创九个月新高
_ASIDE = ("另有", "另外还有", "此外还有")  # 另有教学点60个; (小学)招生
_BY = lazy_regex(
    "(?:分|按|依)(?P<what>[一-鿿]{2,8}?)(?:地区|市场|国家|国别|产品|货品|商品|类别|目的地|方式)(?:来看|看|观察|分析|而言)\\Z"
)
_POSTS = ("口岸", "港", "站", "机场", "海关", "园区", "校区", "院区", "店", "片区", "地区")
_ACTORS = ("人", "名", "位", "家", "户")
_KINDS = ("类", "大类", "项", "种")
_ASPECTS = ("方面", "来看")


class Paragraph:
    """Reads a paragraph, clause by clause."""

    def __init__(self, page: Page, calendar: Calendar, cast: Cast, aspect: str = "") -> None:
        self.page = page
        self.calendar = calendar
        self.memory = Memory(aspect)
        self.saved: list[Memory] = []
        self.last: Name = ()
        """What the last figure measures, without whose it is."""
        self.revised: tuple[str, str | None] | None = None
        """The last measure of the paragraph that was revised, and when it is of."""
        self.whose = Whose(page, cast)
        self.printed = iter(page.found)
        """The figures as they are printed, each with its sentence, in the order of the clauses."""

    def statements(self) -> Iterator[Statement]:
        for run in runs(self.page.text, clauses(self.page)):
            yield from self._run(run)

    def _run(self, run: list[Clause]) -> Iterator[Statement]:
        first = run[0]
        self._passed(first)
        self.whose.meet(first)
        it = said(self.page, first)
        ways = turns(self.page, run)
        if self.memory.said and not ways:
            names = self.whose.ends_at(it.subject[1])
            it = resumed(self.page, first, it, self.memory.said, names_owner=names)
            is_theirs = names and measured(first.figure.unit) == measured(self.memory.unit)
            if turned_share(self.page, first, self.memory):
                it = it._replace(relation="share", direction=None)
            elif is_theirs and it.relation == "level" and it.words.hits and len(run) == 1:
                it = it._replace(subject=(it.subject[0], it.subject[0]))  # 邻近的青岚县是14公斤
        if not is_peers(self.page.text, first):
            it = directed(first, it)
        it = implied(self.page, first, it, "" if self.memory.is_new else plain(self.memory.name))
        it = aimed(self.page, first, it)
        if len(run) == 1:
            it = counted(it, told_apart(self.page, first, self.memory))
        elif it.subject[0] < (stop := self.whose.end_of_list(len(run))) <= it.subject[1]:
            it = it._replace(subject=(stop, it.subject[1]))  # 高新区、沔口区分别增长8%、7%
        subject = self._unspent(it.subject)
        mine = self._counted(own(self.page, subject), subject, it.relation)
        if first.opened.endswith(":") and first.leads and self._is_within(first.leads[-1]):
            mine = mine._replace(is_part=True)
        done = named(self.page, run, it, mine, self.memory)
        count = len(run) if len({label(found.name) for found in done}) == 1 else 1
        for number, (clause, found) in enumerate(zip(run, done, strict=True)):
            whose = self.whose.of(number, len(run))
            is_theirs = is_peers(self.page.text, clause)
            told = it if is_theirs or it.told else directed(clause, it)
            told = turned(clause, it, ways[number]) if ways else told
            told = self._parted(told, number, len(run))
            period = self.calendar.period(clause, told, found.name, (number % count, count))
            if told.direction and not told.is_gap:
                told = told._replace(basis=basis(self.page, clause, first))
            theirs = self._of_holder(clause, told, found, whose)
            yield self._statement(clause, told, theirs, whose, period)
        self._opens(run[-1], done[-1])

    def _of_holder(self, clause: Clause, it: Said, found: Named, whose: Holder) -> Named:
        """Take for what was measured last what names only whose it is: 青浦站(96万人次)."""
        last, name = self.memory.said, plain(found.name)
        held = whose.page.text[slice(*whose.span)] if whose.page else ""
        left = name.replace(held, "", 1) if held else name
        is_alone = bool(held) and (
            left in _POSTS or (name.endswith(held) and len(left) <= len("同业"))
        )
        is_same = measured(clause.figure.unit) == measured(self.memory.unit)
        is_again = last is not None and last.relation == it.relation and bool(self.memory.name)
        if is_alone and is_again and (is_same or it.relation != "level"):
            return Named(self.last, "carried", self.memory.name)
        return found

    def _opens(self, clause: Clause, found: Named) -> None:
        """Take what stands before a bracket or a colon for what follows to go on with."""
        text, start = self.page.text, clause.figure.start
        if self.saved and found.how == "own" and text.startswith("(", start - 1):
            self.saved[-1] = self.memory.copy()  # 增速最快的是石桥县(7%), 最慢的是青岚县(5%)
        is_kinds = measured(clause.figure.unit) in _KINDS and text.startswith(":", clause.tail[1])
        if is_kinds and (named := heading(self.page, clause.tail)):
            self.memory.headed(named)  # 六大类消费支出: 食品5千元

    def _parted(self, it: Said, number: int, count: int) -> Said:
        """Compare each of a list with its own: 比全国、全省分别高1.2个和0.3个百分点."""
        if count == 1 or not it.against or not it.is_gap:
            return it
        bases = [base.span() for base in _BASE.finditer(self.page.text, *it.against)]
        return it._replace(against=bases[number]) if len(bases) == count else it

    def _passed(self, clause: Clause) -> None:
        """Go past the punctuation before a clause, and past a clause that only names a whole."""
        for mark in clause.opened:
            self.calendar.passed(mark)
            if mark == "(":
                self.saved.append(self.memory.copy())
            elif mark == ")" and self.saved:
                self.memory = self.saved.pop()
            else:
                self.memory.passed(mark)
        if clause.leads:
            self._led(clause.leads[-1], is_listed=self.page.text.startswith("、", clause.tail[1]))

    def _led(self, lead: Span, *, is_listed: bool) -> None:
        """Take from a clause without a figure of what the next one speaks."""
        text, (start, end) = self.page.text, lead
        if not start and text.startswith("。", end):
            self.memory.aspect = aspect(text[:end]) or self.memory.aspect
        if may_move(text, start, end):
            self.memory.moved = paired(self.page, lead)
            self.memory.pair = self.memory.moved or self.memory.pair
        if named := heading(self.page, lead) if text.startswith(":", end) else ():
            self.memory.headed(named)  # 客流量: 日均3万人次
        elif is_listed and text.startswith(",", end) and (named := topic(self.page, lead)):
            self.memory.headed(named)
        if text[end - 1] == "中":
            self.memory.led(self._named((start, end - 1)))
            self.memory.whole = (self.memory.topic, "")
        elif text.endswith(_ASPECTS, start, end):
            self.memory.led(self._named((start, end - 2)))
        elif part := _BY.match(text, start, end):
            self.memory.led(self._named(part.span("what")))
        if speaker := spoken_of(self.page, lead):
            self.memory.spoken(speaker)
        if body_at(text, start, end, self.page.places):
            self.memory.owned(())  # 医院新院区投用, (床位)800张

    def _is_within(self, lead: Span) -> bool:
        return self.page.text[slice(*lead)] in ("其中", "这其中", "当中")

    def _named(self, span: Span) -> Name:
        return pieces(self.page, *own(self.page, span).spans)

    def _unspent(self, subject: Span) -> Span:
        """Leave out what the figure before counts: 为217名当事人(减免诉讼费)96万元."""
        start, end = subject
        text, (since, spent) = self.page.text, self.memory.spent
        if not since <= start < spent <= end:
            return subject
        is_within = text.startswith(("里", "中", "内"), spent, end)
        is_within = is_within and not is_word(text[spent : spent + 2])  # 人民币(中间价)
        if text[spent : spent + 1] == "、" or is_within:
            return spent + 1, end  # 全省14个市州里(总量)第九
        hit = table("front").at(text, spent, end)
        after = hit.end if hit and hit.has("lead") else spent  # 景区(共)接待游客
        verb = table("verb").at(text, after, end)
        if spent == end or (verb and not table("nouns").roles(verb.word)):
            return spent, end
        return subject

    def _counted(self, mine: Own, subject: Span, relation: str) -> Own:
        """Give a measure the things that were counted right before it: 26处煤矿(核定产能)."""
        text, (since, spent) = self.page.text, self.memory.spent
        if relation == "change_rate" and subject[0] == subject[1] == spent:
            return mine._replace(spans=((since, spent),))  # 六大(高耗能行业)增长3%
        if not mine.spans or mine.verb or subject[0] != spent or since >= spent:
            return mine
        start = since + text.startswith("的", since)
        noun = table("nouns").before(text, *mine.spans[-1])
        verb = table("verb").at(text, *mine.spans[0])
        is_deed = verb is not None and verb.has("keep") and len(verb.word) > 1
        is_deed = is_deed and self.memory.counted_unit in _ACTORS  # 劳动者(追回工资)
        between = text[spent : mine.spans[0][0]]
        is_next = not between or "inner" in table("verb").roles(between)  # 3家企业(实现)产值
        if not is_next or not noun or noun.has("relative") or is_deed:
            return mine
        return mine._replace(spans=((start, spent), *mine.spans))

    def _statement(
        self, clause: Clause, it: Said, found: Named, whose: Holder, period: Period
    ) -> Statement:
        grows = it.is_growth or it.relation == "change_rate"
        is_again = found.how in ("carried", "repeated") or found.name == self.memory.name
        grows = grows or (self.memory.grows and is_again)
        last = self.memory.said
        is_share = found.how == "carried" and last is not None and last.relation == "share"
        rated = "增速" if grows else "占比" if is_share else ""  # 占比38%, 低于全市5个百分点
        is_record = self.page.text.startswith(_RECORDS, clause.tail[0])
        if not found.is_field and not clause.limits and not is_record:
            self.memory.keep(found.base, it, clause.figure.unit, grows=grows)
        if found.owns and clause.opened == "、" and found.how != "carried":
            self.memory.owned(())  # 干渠5条、支渠64条, 总长312公里
        elif found.owns and not is_record and not self.page.text.startswith(_ASIDE, clause.head[0]):
            self.memory.own(found.base, clause.figure.unit)
        found = found._replace(name=disowned(found.name, whose))
        self.last = found.name
        so_far = self.memory.doubts
        self.memory.doubts = doubts(found, clause, it.relation, so_far, self.page.text)
        pair = self.memory.pair
        measure = tidied(compared(self.page, it, found.name, rated, clause.figure.unit, pair))
        per = it.words.says("per")
        parts = {
            "against": it.against,
            "period": period.span,
            "of": it.of,
        }
        sentence, figure = next(self.printed)
        name = label(measure)
        return Statement(
            self.page.offset(figure),
            self.page.number,
            sentence.number,
            self.page.line[figure.start : figure.end],
            name,
            name + suffix(it, plain(measure), clause.figure.unit, rated),
            it.relation,
            it.direction,
            self._printed(it.against),
            it.basis,
            per.word if per else _per(name, clause.figure.unit),
            stated(self.page, clause, is_future=self.calendar.is_future(period.iso)),
            period.iso,
            whose.printed if whose.is_area else None,
            None if whose.is_area else whose.printed,
            self._printed(it.of),
            self._revises(clause, it, (figure.start, figure.end), (name, period.iso)),
            is_sure(self.memory.doubts),
            _carried(clause, found, whose, carried_period=bool(period.iso and not period.span)),
            {"measure": _places(measure), **self._spans(parts), **_held(whose)},
        )

    def _revises(
        self, clause: Clause, it: Said, figure: Span, measure: tuple[str, str | None]
    ) -> bool:
        """Tell whether a figure corrects another, or is the growth of one that does."""
        if is_revised(self.page, clause, figure):
            self.revised = measure
            return True
        return it.relation == "change_rate" and self.revised == measure

    def _printed(self, span: Span | None) -> str | None:
        return (self.page.printed[slice(*span)].strip("的") or None) if span else None

    def _spans(self, parts: Mapping[str, Span | None]) -> dict[str, tuple[Place, ...]]:
        return {
            part: (Place(self.page.number, *self.page.place(span)),)
            for part, span in parts.items()
            if span and span[0] < span[1]
        }


def _per(name: str, unit: str) -> str | None:
    """Return what a carried *name* divides money by: 人均可支配收入, of which (城镇) 4万元."""
    return mean(name) if is_money(unit) and "/" not in unit else None


def _places(name: Name) -> tuple[Place, ...]:
    """Return where the pieces of a name stand."""
    return tuple(
        Place(piece.page.number, *piece.page.place(piece.span))
        for piece in name
        if piece.page and piece.span and piece.span[0] < piece.span[1]
    )


def _held(whose: Holder) -> dict[str, tuple[Place, ...]]:
    """Return where the place or body stands whose figure it is."""
    if not whose.page:
        return {}
    place = Place(whose.page.number, *whose.place)
    return {"area" if whose.is_area else "entity": (place,)}


def _carried(
    clause: Clause, found: Named, whose: Holder, *, carried_period: bool
) -> tuple[str, ...]:
    """Return which parts of a statement its clause does not say itself."""
    carried = [] if found.how in ("own", "behind", "open", "relative", "spent") else ["measure"]
    carried += ["period"] if carried_period else []
    if whose.page:
        start = min(span[0] for span in (*clause.leads, clause.head))
        if whose.is_elsewhere or whose.span[0] < start:
            carried.append("area" if whose.is_area else "entity")
    return tuple(carried)
