"""Numbers that are only the end of something longer: a code, a name, another number."""

import unicodedata
from functools import cache

from czfacts.reading.figures.lexicon import lexicon
from czfacts.reading.figures.numerals import NUMERALS
from czfacts.reading.words import having, table
from czfacts.regex import lazy_regex
from czfacts.values import characters

_SIGNS = frozenset("<>=≥≤≈~+|¬←→↑↓∶")  # before a number all other mathematics is a doubt
_LETTERS = lazy_regex(r"[A-Za-z&]+\Z")
_CODE = lazy_regex(r"[._/\\×*#№^号△▽'’]\Z|[A-Za-z][-–—~+]\Z")
_CAPTION = lazy_regex(r"(?:^|[\s(见如附上下])[表图]\Z")


@cache
def _formal() -> str:
    """Return the numerals of contracts, not the 圆 with which a sum ends: 方圆3公里."""
    return "".join(sign for sign, meant in table("formal").items() if meant in NUMERALS)


# Formal numerals, those of other scripts, in circles and brackets; 队伍 and 大陆 end in some, too.
_FORMAL = lazy_regex(
    lambda: (
        r"(?![0-9])[\d¹²³¼½¾⅐-↉①-⓿❶-➓㈠-㈩㊀-㊉🔟]\Z|(?<![月当期起最学])(?<![^大]年)初\Z"
        rf"|[○幺廿卅卌{_formal()}](?<![伍陆拾])\Z|[{_formal()}][点伍陆拾]\Z"
    )
)
_PLAIN = frozenset(" \n,。;:!?、(“”‘’《》「」『』□")


def is_cut(plain: str, start: int, floor: int) -> bool:
    """Tell whether the number at *start* only goes on from what stands between *floor* and it."""
    before = plain[start - 1 : start]
    if "\u4e00" <= before <= "\u9fff" and before not in _han():
        return False
    if start <= floor or before in _PLAIN:
        return before == " " and plain[start - 2 : start - 1].isdecimal() and start - 1 > floor
    if before in {"+", "-"} and (word := _LETTERS.search(plain, max(floor, start - 5), start - 1)):
        return word[0] not in having("against", "adverb")  # YoY+12%
    if before.isalpha() and not "\u4e00" <= before <= "\u9fff":
        return not _is_letters_of_index(plain, start, floor)
    if is_lost(plain, start - 1):
        return True
    if before == "/" and start - 1 == floor:
        return plain[floor - 1].isdecimal()
    left = plain[max(floor, start - 3) : start]
    if before not in _SIGNS and unicodedata.category(before) == "Sm":
        return True
    return bool(_CODE.search(left) or _CAPTION.search(left) or _FORMAL.search(left))


@cache
def _han() -> frozenset[str]:
    """Return the Chinese characters that may end what a number goes on from."""
    return frozenset("初点号幺廿卅卌表图" + _formal())


def _is_letters_of_index(plain: str, start: int, floor: int) -> bool:
    """Tell whether a word such as GDP ends at *start*."""
    left = plain[max(floor, start - 8) : start]
    word = _LETTERS.search(left)
    if not word or word[0].upper() in lexicon().letters:
        return word is not None
    return word[0].upper() in lexicon().wares and plain[start + 1 : start + 2].isdecimal()


def is_lost(plain: str, place: int) -> bool:
    """Tell whether a lost character stands at *place*."""
    character = plain[place : place + 1]
    if not character or "\u4e00" <= character <= "\u9fff" or character in _PLAIN:
        return False
    return characters.is_lost(character)
