"""Shorten a name that lists examples or repeats itself: 大型设备 for 缆索吊、液压爬模等大型设备."""

from czfacts.reading.names.names import Name, NamePiece, cut, noun, plain, word
from czfacts.reading.text.verbs import verb_at
from czfacts.reading.words import alternatives, table
from czfacts.regex import lazy_regex

_EXAMPLES = lazy_regex(
    "[^、]*、[^等]*?等(?![级候待额于份高])(?:地的?(?![区方下产块标铁]))?(?=[一-鿿]{2})"
)
AMONG = lazy_regex(lambda: f"(?:{alternatives('no_names', 'among')})(?:同期)?的?")
"""Of what kind the places before it are: 德国、法国(等国), 河南、湖南(等省份同期的)."""
_ONE = lazy_regex("一(?=[斤亩吨升度部台辆艘套棵株头只碗份箱袋桶盒瓶件张间栋户人](?!数))")


def without_examples(name: Name) -> Name:
    """Return 发现险情 of 发现跌倒、走失等险情: of what kind the things are, with its verb."""
    at = next((at for at, piece in enumerate(name) if "等" in piece.plain), None)
    found = _EXAMPLES.match(name[at].plain) if at is not None else None
    if at is None or found is None:
        return name
    piece = name[at]
    if table("abroad").roles(piece.plain.partition("、")[0]):
        among = AMONG.match(piece.plain, piece.plain.index("等"))
        return (*name[:at], cut(piece, (among or found).end()), *name[at + 1 :])
    verb = verb_at(piece.plain, 0, found.end())
    is_led = verb_at(piece.plain, found.end(), len(piece.plain)) is not None
    is_kept = verb and verb.has("keep") and not is_led
    kept = (cut(piece, 0, verb.end),) if verb and is_kept else ()
    return (*name[:at], *kept, cut(piece, found.end()), *name[at + 1 :])


def once(name: Name) -> Name:
    """Return *name* without what each piece says again of the one before it.

    数量 of 企业数量 behind 科技型中小企业, nothing of 城市 behind 全国文明城市.
    """
    done: list[NamePiece] = [*name[:1]]
    for piece in name[1:]:
        before = done[-1].plain
        sizes = range(len(piece.plain), 1, -1)
        again = next((size for size in sizes if before.endswith(piece.plain[:size])), 0)
        if again < len(piece.plain):
            done.append(cut(piece, again) if again else piece)
    return tuple(done)


def of_each(name: Name) -> Name:
    """Return 每亩电费 of 一亩电费."""
    first = name[0] if name else None
    if first is None or not first.plain.startswith("一") or not noun(name):
        return name
    one = _ONE.match(first.plain)
    is_each = one is not None and len(plain(name)) - len(plain(noun(name))) == 2
    return (word("每"), cut(first, 1), *name[1:]) if is_each else name
