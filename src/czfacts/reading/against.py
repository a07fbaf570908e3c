"""Since when a change is counted that is against some time: 同比, 上年末."""

from czfacts.reading.words import table
from czfacts.regex import lazy_regex
from czfacts.values import characters

_IDLE = lazy_regex(r"\A[与比较](?=..)|相比\Z|[\W_的了已数值水平]")
SAME = "同比"


def plain(against: str | None) -> str:
    """Return *against* as against.tsv has it, without 的, blanks and 与…相比; of None, 同比."""
    return _IDLE.sub("", characters.fold(against or "")) or SAME


def since(against: str) -> list[str]:
    """Return what against.tsv says of a time that a change is *against*, [] of anything else."""
    return table("against").roles(plain(against)) if against else []
