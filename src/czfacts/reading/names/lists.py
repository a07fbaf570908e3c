"""Names that stand in a list: 粮食、油料产量分别为…."""

from functools import cache

from czfacts.reading.names.names import Name, NamePiece, after, cut, noun, owner, plain, roles, word
from czfacts.reading.names.shorter import once
from czfacts.reading.text.verbs import verb_at
from czfacts.reading.words import having, table
from czfacts.regex import lazy_regex

# How many those are that are listed before: 苹果、梨、桃(三种水果).
_COUNTED = lazy_regex(
    "(?<=[一-鿿])(?<!第)[两三四五六七八九十][种类地家厂市县区镇乡国省港项大个村校园店款站][一-鿿]{0,4}\\Z"
)
_LINK = lazy_regex(r"、|/|和|(?<!普)及(?![其时格])|与|以及|跟")
_KINDS = frozenset("一二三四五六七甲乙丙丁大中小微高低新老上下内外轻重男女正副长短公私东西南北")
_TOWARDS = ("对", "与", "同", "和", "从", "自", "向")


def parted(name: Name, count: int) -> list[Name] | None:
    """Return the *count* names that *name* lists, None where it lists another number of them."""
    if written := _written_out(name, count):
        return written
    *others, last = name
    if len(name) == count and all(_LINK.fullmatch(it.plain[1:][-1:]) for it in others):
        firsts = [(cut(piece, 0, len(piece.plain) - 1),) for piece in others]
        return _shared([*firsts, (last,)])  # 年末生猪存栏、全年生猪出栏
    name = _uncounted(name)
    at = max(range(len(name)), key=lambda n: len(_LINK.findall(name[n].plain)))
    items = _items(name[at], count)
    if not items:
        return None
    return _shared([(*name[:at], item, *name[at + 1 :]) for item in items])


def _uncounted(name: Name) -> Name:
    """Return 苹果、梨、桃价格 of 苹果、梨、桃(三种水果)价格."""
    last, measure = name[-1], noun(name)
    head = len(last.plain) - len(plain(measure))
    counted = _COUNTED.search(last.plain, 0, head) if measure else None
    return name if counted is None else (*name[:-1], cut(last, 0, counted.start()), *measure)


def _written_out(name: Name, count: int) -> list[Name] | None:
    """Write out what one word says of several: 城乡, 三次产业."""
    first = name[0]
    for short, parts in _written_short():
        is_end = len(name) == 1 and first.plain.endswith(short)
        is_end = is_end and not _LINK.search(first.plain)  # 汽车产销量
        at = first.plain.rfind(short) if "、" in short or is_end else 0
        if at < 0 or not first.plain.startswith(short, at):
            continue
        tail = after(name, at + len(short))
        link = _LINK.match(plain(tail)) if 0 == at < len(parts) < count else None
        if link and (others := _others(after(tail, link.end()), count - len(parts))):
            return _shared([*((word(part),) for part in parts), *others])  # 三次产业和居民用电
        if len(parts) == count:
            head = (cut(first, 0, at),) if at else ()  # 金融机构存、贷款余额
            return [(*head, word(part), *tail) for part in parts]
    return None


def _others(name: Name, count: int) -> list[Name] | None:
    return [name] if count == 1 else parted(name, count)


@cache
def _written_short() -> list[tuple[str, list[str]]]:
    """Return the words that say several, the longest first, each with what it says."""
    rows = ((short, meaning.split()) for short, meaning in table("short").items())
    return sorted(rows, key=lambda row: -len(row[0]))


def _items(piece: NamePiece, count: int) -> list[NamePiece] | None:
    links = _links(piece.plain, count)
    if len(links) != count - 1:
        return None
    edges = [0, *(edge for link in links for edge in link), len(piece.plain)]
    items = [cut(piece, edges[n], edges[n + 1]) for n in range(0, len(edges), 2)]
    return items if all(item.text for item in items) else None


def _links(text: str, count: int) -> list[tuple[int, int]]:
    """Return where *text* is parted: at all links, at 、 and the last 和, or at one kind."""
    whole = _compounds(text)
    links = [link.span() for link in _LINK.finditer(text) if link.start() not in whole]
    commas = [span for span in links if text[span[0]] == "、"]
    others = [span for span in links if text[span[0]] != "、"]
    ways = (links, sorted(commas + others[-1:]), others, commas)
    return next((way for way in ways if len(way) == count - 1), [])


def _compounds(text: str) -> set[int]:
    """Return the places of names that have a link in them: 批发和零售业, 教育文化和娱乐."""
    words, at, places = table("compounds"), 0, set[int]()
    while at < len(text):
        hit = words.at(text, at, len(text))
        places.update(range(at, hit.end) if hit else ())
        at = hit.end if hit else at + 1
    return places


def _shared(names: list[Name]) -> list[Name]:
    """Give each name of a list what stands before the first or after the last alone."""
    if alike := _alike(names):
        return alike
    tail, verb, group = _tail(names), _verb(names[0]), _group(names)
    verb = verb or _towards(names[0], tail)
    done = [names[0]]
    for name in names[1:]:
        more = verb if verb and not _verb(name) else group
        done.append((*more, *name))
    tail = _beside(names[0], names[-1]) or _after_one(names) or tail or _kind(names)
    if tail and plain(tail) != plain(names[-1]):
        left = len(plain(names[-1])) - len(plain(tail))
        is_measure = bool(noun(tail)) and not noun(_before(names[-1], left))
        return [_with_tail(name, tail, is_measure=is_measure) for name in done]
    return done


def _alike(names: list[Name]) -> list[Name]:
    """Give nouns that are alike what the first or last has for all: 外币存款、贷款余额.

    What befalls people is no event's: 事故起数 of 事故死亡人数、起数.
    """
    nouns, first, last = table("nouns"), names[0], names[-1][0]
    stem = plain(first)[-2:]
    stems = [stem, *map(plain, names[1:-1]), last.plain[:2]]
    tail = cut(last, 2)
    are_alike = all(len(each) == 2 and each[-1] == stem[-1] and nouns.roles(each) for each in stems)
    if not are_alike:
        return []
    rest = (tail,) if tail.plain else ()
    size = len(plain(first)) - 2
    harm = table("acts").before(plain(first), 0, size)
    event = size - len(harm.word) if harm and harm.has("befalls") else size
    others = [*names[1:-1], (cut(last, 0, 2),)]
    heads = [_before(first, size if "general" in roles(it) else event) for it in others]
    return [(*first, *rest), *((*its, *it, *rest) for its, it in zip(heads, others, strict=True))]


def _tail(names: list[Name]) -> Name:
    """Return what the last name of a list has for all: 市场占有率 of 塔筒、叶片的市场占有率."""
    last, others = names[-1][-1], names[:-1]
    at = last.plain.find("的") + 1
    if 1 < at < len(last.plain) and not any("的" in plain(name) for name in others):
        towards = last.plain.find("对", 1, at)  # 第一、第二产业(对经济增长的贡献率)
        return (cut(last, towards if towards > 0 else at),)
    tail = noun(names[-1])
    if plain(tail) == last.plain and not any(map(noun, others)):
        inner = table("nouns").before(last.plain, 1, len(last.plain))
        tail = (cut(last, inner.start),) if inner else tail  # 费用 of 销售、管理、研发费用
    at = len(last.plain) - len(plain(tail))
    kind = last.plain.rfind(_kind_of(others), 1, at) + 1 if tail else 0
    if kind > 1:
        return (cut(last, kind),)  # 花鲢鱼、草鱼(批发市场均价)
    if plain(tail) in having("nouns", "general") and at > 3:  # more than 国产化
        at -= 3 if last.plain[at - 1] == "化" else 2
        return (cut(last, at),)  # 国产化率; 自配率 of 主轴、转台自配率
    return tail


def _kind_of(names: list[Name]) -> str:
    """Return the character with which all *names* end, "," where they end with several."""
    ends = {plain(name)[-1:] for name in names}
    return ends.pop() if len(ends) == 1 else ","


def _group(names: list[Name]) -> Name:
    """Return what all branches of a list are of whom the first says so: 限额以上批发业、零售业."""
    first, last = names[0][0], names[-1]
    hit = table("classes").at(first.plain, 0, len(first.plain))
    branches = [*map(plain, names[:-1]), plain(owner(last)) or plain(last)]
    are_alike = all(branch.endswith("业") for branch in branches)
    is_one = len([name for name in names if _is_class(name)]) == 1
    return (cut(first, 0, hit.end),) if hit and hit.has("next") and are_alike and is_one else ()


def _is_class(name: Name) -> bool:
    return table("classes").at(name[0].plain, 0, len(name[0].plain)) is not None


def _after_one(names: list[Name]) -> Name:
    """Return what all have after one character: 型企业 of 中、小型企业."""
    is_short = all(plain(name) in _KINDS for name in names[:-1])  # not 猪、牛、家禽出栏
    last = names[-1][0]
    if not is_short or len(last.plain) == 1 or last.plain[0] not in _KINDS:
        return ()
    return after(names[-1], 1)


def _kind(names: list[Name]) -> Name:
    """Return what all are whose fields are listed: 项目 of 基础设施和社会事业项目."""
    last, kinds = names[-1][-1], having("things", "kind")
    kind = next((word for word in kinds if last.plain.endswith(word)), "")
    is_open = kind and len(last.plain) > len(kind) and not noun(names[0])
    is_open = is_open and not any(plain(name).endswith(kinds) for name in names[:-1])
    return (cut(last, len(last.plain) - len(kind)),) if is_open else ()


def _before(name: Name, size: int) -> Name:
    """Return the first *size* characters of the last piece of *name*: 进口 of 进口(数量)."""
    left = size - len(plain(name[:-1]))
    return (cut(name[-1], 0, left),) if left > 0 else ()


def _with_tail(name: Name, tail: Name, *, is_measure: bool) -> Name:
    """Return *name* with the tail that all share, unless it has a measure or that of its own."""
    is_own = is_measure or (noun(tail) and "dependent" in roles(noun(name)))  # 增加值、固定资产投资
    is_own = is_own or plain(noun(name))[-2:] == plain(tail)[-2:]  # 采购经理指数、产出指数
    is_own = is_own and not plain(tail).startswith(_TOWARDS)  # 投资对增长的贡献率
    has_own = bool(noun(name)) if is_own else plain(name).endswith(plain(tail))
    return name if has_own else once((*name, *tail))


def _beside(first: Name, last: Name) -> Name:
    """Return what all have whose kind is listed: 居民人均收入 of 城镇、农村居民人均收入."""
    text, is_kind = last[0].plain, plain(first) in having("classes", "beside")
    hit = table("classes").at(text, 0, len(text)) if is_kind else None
    is_alike = hit and plain(last) != hit.word
    return (cut(last[0], len(hit.word), len(text)), *last[1:]) if hit and is_alike else ()


def _towards(name: Name, tail: Name) -> Name:
    """Return the preposition of a name that all in a list share: 对 of 对甲、乙、丙进出口."""
    is_one = name[0].plain.startswith(_TOWARDS)
    is_trade = "进口" in plain(tail) or "出口" in plain(tail)
    return (cut(name[0], 0, 1),) if is_one and is_trade else ()


def _verb(name: Name) -> Name:
    hit = verb_at(name[0].plain, 0, len(name[0].plain))
    if hit and hit.has("keep") and hit.end + 1 < len(name[0].plain):
        return (cut(name[0], 0, hit.end),)  # not 发动 of 发动机
    return ()
