"""A name without the place or body whose figure it is."""

from czfacts.reading.figures.pairs import is_word
from czfacts.reading.names.names import Name, cut, is_led, noun, plain
from czfacts.reading.owners.cast import Holder
from czfacts.reading.text.common import unknown
from czfacts.regex import lazy_regex

_SHORTEST = 2  # characters of a firm's name in short
# What is told of a holder before its name: 龙头(企业)恒岳重工, 街尾的鸿发冰室.
_TOLD = lazy_regex(r"[^\W\d_与和及对向给为较比、把将由从占]{2,12}")


def disowned(name: Name, whose: Holder) -> Name:
    """Return *name* without the holder that it begins with, which has a field of its own.

    恒岳重工卖出水泵 is 卖出水泵, and so is 恒岳卖出水泵.
    """
    if not name or not whose.page:
        return name
    first, held = name[0], whose.page.text[slice(*whose.span)]
    if (at := first.plain.find(held)) > 0 and _TOLD.fullmatch(first.plain, 0, at):
        first = cut(first, at, len(first.plain))
    shared = zip(first.plain, held, strict=False)
    size = next(
        (n for n, (one, other) in enumerate(shared) if one != other),
        min(len(first.plain), len(held)),
    )
    if size < len(held) and (size < _SHORTEST or unknown(held[:size]) < size):
        return name
    is_home = first.plain.startswith("家", size)
    size += is_home and not is_word(first.plain[size : size + 2])  # 卢开贵(家种)
    size += first.plain.startswith("的", size)
    rest = cut(first, size, len(first.plain))
    left = (rest, *name[1:]) if rest.plain else name[1:]
    is_named = bool(left) and (bool(noun(left)) or is_led(left))
    is_kept = plain(left) == "人数" or plain(left).endswith("投资")  # 志愿队人数, 水厂投资
    return left if is_named and not is_kept else name
