"""One form for each character, however a text writes it."""

import os
import re
import unicodedata
from functools import cache

from czfacts.regex import lazy_regex
from czfacts.values import tables

TRADITIONAL = os.path.join(os.path.dirname(__file__), "traditional.txt")
WORDS = os.path.join(os.path.dirname(__file__), "traditional_words.tsv")
BLANK, INVISIBLE = " ", "\u200b"
BLANKS = "\t\xa0\u1680\u202f\u205f\u3000" + "".join(map(chr, range(0x2000, 0x200B)))
UNSEEN = "\xad\u061c\u180e\u200b\u200c\u200d\u200e\u200f\u202a\u202b\u202c\u202d\u202e\u2060\u2061"
UNSEEN += "\u2062\u2063\u2064\u2066\u2067\u2068\u2069\ufeff"
EMPTY = BLANK + BLANKS + UNSEEN  # what a line may be made of and be blank
LINE_ENDS = "\x0b\x0c\x1c\x1d\x1e\x85\u2028\u2029"

_ALIKE = {"‐‑‒⁃﹣−": "-", "―─━ー﹘": "—", "∼〜": "~", "〇": "零", "・‧•⋅∙": "·", "∶ː": ":"}
_ALIKE |= {"≧⩾": "≥", "≦⩽": "≤", "≳≲≒≅": "≈", "⁄∕": "/", "℅": "%", BLANKS: BLANK, LINE_ENDS: "\n"}
# Radicals, which PDFs have in place of characters: NFKC maps those from U+2F00 on, but not these
# (EquivalentUnifiedIdeograph.txt of Unicode).
_RADICALS = dict(
    zip(
        "⺁⺌⺎⺒⺓⺟⺠⺤⺧⺩⺬⺮⺶⺸⺻⻄⻅⻆⻉⻊⻋⻐⻑⻓⻔⻗⻘⻙⻚⻛⻜⻝⻢⻣⻤⻥⻦⻨⻩⻫⻬⻮⻰⻳",
        "厂小兀巳幺母民爪牛王示竹羊羊聿西见角贝足车金长长门雨青韦页风飞食马骨鬼鱼鸟麦黄齐齐齿龙龟",
        strict=True,
    ),
)
_SHORT = dict(zip("价与种", "價與種", strict=True))  # of names, which Big5 has
_UNLIKE = ("<super>", "<sub>", "<circle>", "<fraction>", "<noBreak>")  # m² is not m2
_PLANE = 0x10000  # what lies beyond is too rare to be remembered
_COMMON = (("\t", "~"), ("\xa0", "\xff"), ("‐", "⁀"), ("①", "⑳"), ("\u3000", "〟"), ("！", "￥"))
_SPELLED = lazy_regex("[画著乾藉瞭覆俱]")  # each of those in WORDS has one of these
_RARE = lazy_regex(f"[^{''.join(f'{first}-{last}' for first, last in _COMMON)}一-鿿]")


def fold(text: str) -> str:
    """Return *text* in one shape, character for character, so that offsets hold.

    Full width becomes half, blanks become spaces, line ends LF, what is not seen U+200B;
    compatibility characters (NFKC, where it maps one to one), radicals, dashes and traditional
    characters become their plain forms, some of them only within words (乾果, but not 乾隆).
    Superscripts, circled numbers and quotation marks stay.
    """
    if text.isascii() and text.isprintable():
        return text
    rare = {*_RARE.findall(text)}
    if rare and ord(max(rare)) >= _PLANE:
        return _spelled(text.translate(shapes()))
    codes = _codes()
    for character in rare:
        codes[ord(character)] = shapes()[ord(character)]
    return _spelled(text.translate(codes))


def _spelled(folded: str) -> str:
    """Return *folded* with words of traditional texts as simplified ones write them."""
    words = _words()
    return _word().sub(lambda found: words[found[0]], folded) if _SPELLED.search(folded) else folded


@cache
def _word() -> re.Pattern[str]:
    longest = sorted(_words(), key=len, reverse=True)
    return re.compile("|".join(word + "(?=.)" * (len(word) == 1) for word in longest))


@cache
def _words() -> dict[str, str]:
    return dict(tables.pairs(WORDS))


def traditional(text: str) -> str:
    """Return simplified *text* as traditional texts print it; what Big5 has, they print, too."""
    return text.translate(_printed())


@cache
def _printed() -> dict[int, str]:
    pairs = ((written, chr(shape)) for written, shape in shapes().items())
    printed = {shape: chr(written) for written, shape in pairs if not _is_in_big5(shape)}
    return str.maketrans(printed | _SHORT)


def _is_in_big5(character: str) -> bool:
    try:
        return bool(character.encode("big5"))
    except UnicodeEncodeError:
        return False


def is_lost(character: str) -> bool:
    """Tell whether *character* stands for one that was lost: U+FFFD, private use, a control."""
    return character == "\ufffd" or unicodedata.category(character) in {"Co", "Cn", "Cs", "Cc"}


@cache
def _codes() -> list[int]:
    """Return shapes by their codes; what is rare is put in when it is met.

    `str.translate` asks a list in a third of the time that a dict takes which makes what it lacks.
    """
    known, codes = shapes(), list(range(_PLANE))
    common = (code for first, last in _COMMON for code in range(ord(first), ord(last) + 1))
    for code in (*known, *common):
        if code < _PLANE:
            codes[code] = known[code]
    return codes


@cache
def shapes() -> dict[int, int]:
    """Return the shape of each character, for `str.translate`; all that is asked for is in it."""
    return _Shapes()


class _Shapes(dict[int, int]):
    def __init__(self) -> None:
        with open(TRADITIONAL, encoding="utf-8") as file:
            lines = file.read().split("\n")
        pairs = "".join(line for line in lines if line[:1] != "#").replace(" ", "")
        super().__init__(str.maketrans(pairs[::2], pairs[1::2]))
        for written, shape in _ALIKE.items():
            self.update(dict.fromkeys(map(ord, written), ord(shape)))

    def __missing__(self, code: int) -> int:
        shape = self._shape(chr(code))
        if code < _PLANE:
            self[code] = shape
        return shape

    def _shape(self, character: str) -> int:
        if unicodedata.category(character) == "Cf" or "\ufe00" <= character <= "\ufe0f":
            return ord(INVISIBLE)
        if character in _RADICALS:
            character = _RADICALS[character]
        elif not unicodedata.decomposition(character).startswith(_UNLIKE):
            plain = unicodedata.normalize("NFKC", character)
            character = plain if len(plain) == 1 else character
        return self.get(ord(character), ord(character))
