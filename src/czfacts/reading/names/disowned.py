"""A name without the place or body whose figure it is."""

from czfacts.reading.names.names import Name, cut, is_led, noun, plain
from czfacts.reading.owners.cast import Holder
from czfacts.reading.text.common import unknown

_SHORTEST = 2  # characters of a firm's name in short


def disowned(name: Name, whose: Holder) -> Name:
    """Return *name* without the holder that it begins with, which has a field of its own.

    恒岳重工卖出水泵 is 卖出水泵, and so is 恒岳卖出水泵.
    """
    if not name or not whose.page or whose.is_head:
        return name
    first, held = name[0], whose.page.text[slice(*whose.span)]
    shared = zip(first.plain, held, strict=False)
    size = next(
        (n for n, (one, other) in enumerate(shared) if one != other),
        min(len(first.plain), len(held)),
    )
    if size < len(held) and (size < _SHORTEST or unknown(held[:size]) < size):
        return name
    size += first.plain.startswith("的", size)
    rest = cut(first, size, len(first.plain))
    left = (rest, *name[1:]) if rest.plain else name[1:]
    is_named = bool(left) and (bool(noun(left)) or is_led(left))
    return left if is_named and not plain(left).endswith("投资") else name  # 水厂投资
