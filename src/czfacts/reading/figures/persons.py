"""Whether 位 counts persons: 39位老人, 请回四位; 位 of a rank, of digits and of a code does not."""

from czfacts.reading.figures.terms import Term
from czfacts.reading.words import alternatives
from czfacts.regex import lazy_regex

_ENDED = lazy_regex(r"[\s,。;:!?、)”」]|$")
_MET = lazy_regex(
    "(?:了|着|有|的|来|请[回来到]|住进|住|收|招|聘|带|送走|救|达|共|超过|约|近|[失自]能|不到|只有|还剩|走了|来了|是|[户属])(?:好几)?\\Z"
)
_PLACES = lazy_regex(
    "[排列第名次序码号数字位升降退移跃前后]|(?<![独寡安定旅散同])居|(?<![住走迎招引涌请])进|相差|落后|领先|小数"
)
_NO_PERSON = lazy_regex("[数码编密字符精址元]|小数")
_NEAR = 10  # characters
_PERSON = lazy_regex(lambda: f"[一-鿿、]{{0,7}}?(?:{_persons()})")
_PERSONS_LAST = lazy_regex(lambda: rf"(?:{_persons()})\Z")  # 老人105位


def are_counted(plain: str, term: Term) -> bool:
    """Tell whether the 位 of *term* counts persons."""
    number = term.number
    if number is None or number.text == "一":
        return False
    if _NO_PERSON.match(plain, term.end):
        return False
    if _PERSON.match(plain, term.end):
        return True
    left = plain[max(0, term.start - _NEAR) : term.start]
    left = left[max(map(left.rfind, ",。;:!?、")) + 1 :]
    is_end = _ENDED.match(plain, term.end) is not None
    is_told = _MET.search(left) or _PERSONS_LAST.search(left)
    return is_end and is_told is not None and not _PLACES.search(left)


def _persons() -> str:
    return alternatives("people", "title", "head", "member", "honour", "person")
