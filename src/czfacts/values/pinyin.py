"""Spell Chinese in pinyin: the only file that knows pypinyin."""

from functools import lru_cache


@lru_cache(maxsize=65536)
def readings(character: str) -> tuple[str, ...]:
    """Return what *character* can be read as, without tones: 长 is chang and zhang.

    Nothing if it is not Chinese.
    """
    from pypinyin import Style, pinyin  # noqa: PLC0415, a slow import

    found = pinyin(character, Style.NORMAL, heteronym=True, errors="ignore")
    return tuple(found[0]) if found else ()


@lru_cache(maxsize=4096)
def spelled(word: str) -> str:
    """Return *word* in pinyin without tones: 增速 is zengsu; what is not Chinese stays."""
    from pypinyin import lazy_pinyin  # noqa: PLC0415, as above

    return "".join(lazy_pinyin(word)).lower()
