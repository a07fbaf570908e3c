"""The sign of a number: -, +, 负, 零下, and dashes that may or may not be one."""

from czfacts.reading.figures.lexicon import lexicon
from czfacts.reading.figures.terms import Term

_BELOW = "零下"
_HEIGHTS = ("海拔", "高程", "标高")
_BEING = frozenset("为是至到达")


def sign(plain: str, term: Term, floor: int) -> tuple[str, int] | None:
    """Return "-", "+" or "" and where it begins; None where a dash leaves a doubt.

    - 3%, –3% and —3% may be negative; 东区-3家 is not, nor is 5家-3家.
    """
    start = term.start
    before = plain[start - 1 : start]
    if "\u4e00" <= before <= "\u9fff" and before not in "负下的":
        return "", start
    if plain.endswith(_BELOW, 0, start):
        return "-", start - len(_BELOW)
    if _is_dashed(plain, start) and ("signed" in term.word.roles or _is_apart(plain, start)):
        return None
    if before in {"-", "+"}:
        return None if _is_hyphen(plain, term, floor) else (before, start - 1)
    if before == "负" and _is_negative(plain, term):
        return "-", start - 1
    if plain.endswith(("为负的", "是负的", "了负的", "到负的"), 0, start):  # 增长率为负的2.3‰
        return "-", start - len("负的")
    return "", start


def _is_dashed(plain: str, start: int) -> bool:
    end = start - 1 if plain[start - 1 : start] == " " else start
    before, last = plain[max(0, end - 2) : max(0, end - 1)], plain[max(0, end - 1) : end]
    if last == "-":
        return end < start or before in {"-", "–", "—"}
    return last in {"–", "—"} and before not in {"–", "—"}


def _is_apart(plain: str, start: int) -> bool:
    """Tell whether a minus that is none of a list stands apart: 共- 30家."""
    return plain[start - 1 : start] == " " and plain[max(0, start - 3) : start - 2].isalnum()


def _is_hyphen(plain: str, term: Term, floor: int) -> bool:
    start = term.start
    before = plain[max(0, start - 2) : start - 1]
    is_free = "signed" in term.word.roles or before in _BEING or not before.isalnum()
    is_free = is_free or plain.endswith(_HEIGHTS, 0, start - 1)
    return 0 < floor == start - 1 or not is_free


def _is_negative(plain: str, term: Term) -> bool:
    """Tell whether it is 负3.5万人 or 为负3家, not 肩负3项任务."""
    words = lexicon().befores.before(plain, term.start)
    if any(plain.endswith(word.text, 0, term.start) for word in words):
        return False
    is_amount = bool(term.multiple) or term.word.is_measure or term.unit[:1] in {"%", "‰", ""}
    before = plain[max(0, term.start - 2) : term.start - 1]
    return is_amount or before in _BEING or before == "("
