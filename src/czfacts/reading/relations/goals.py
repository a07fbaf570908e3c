"""Growth targets without a word of growth: 全年5.5%左右的预期目标, 今年的目标定为6%."""

from czfacts.reading.relations.relations import Said, pattern_of
from czfacts.reading.text.clauses import Clause
from czfacts.reading.text.page import Page
from czfacts.reading.words import table
from czfacts.regex import lazy_regex

_FROM = lazy_regex(r"[距离](?:[今明]年|[0-9]{4}年)?\Z")
_OPEN = ("level", "share")  # 6%的目标 looks like a share of them
_AIM = lazy_regex(lambda: f"的(?:{pattern_of('goal')})*目标")
_SET = lazy_regex(lambda: f"(?:的|年|^)(?:{pattern_of('goal')})*目标(?:[是为定设在]|确定|设定)+\\Z")
_RATED = lazy_regex("[率比重度占额量]")  # has a level of its own: 失业率5.5%的目标


def aimed(page: Page, clause: Clause, it: Said) -> Said:
    """Take a goal in per cent that names nothing for one of growth."""
    if is_far(page.text, clause):
        start = clause.head[0]
        return it._replace(relation="level", of=None, subject=(start, start), tells=False)
    if it.relation not in _OPEN or clause.figure.unit != "%" or clause.figure.direction:
        return it
    if it.words.has("控制在"):
        return it  # 失业率2.6%，控制在4%的目标以内
    text, (start, end) = page.text, clause.head
    if not _AIM.match(text, *clause.tail) and not _SET.search(text, start, end):
        return it
    if _RATED.search(text, start, end) or table("nouns").before(text, *it.subject):
        return it
    subject = it.subject[0], it.subject[0]
    return it._replace(relation="change_rate", direction="up", subject=subject, tells=False)


def is_far(text: str, clause: Clause) -> bool:
    """Tell whether a goal is what is not reached yet: 覆盖率38%, 距(55%)的目标还差17个百分点."""
    if not text.startswith("的", *clause.tail) or not _FROM.search(text, *clause.head):
        return False
    return _AIM.match(text, *clause.tail) is not None
