"""Shares without 占: 抽走七成订单, 愿意搬的有26%, 覆盖95%的村."""

from czfacts.reading.relations.relations import Said, pattern_of
from czfacts.reading.text.clauses import Clause
from czfacts.reading.text.page import Page
from czfacts.reading.words import having, table
from czfacts.regex import lazy_regex

_WITHIN = "其中"
_LARGEST = 100  # parts of a whole; 5.8/10万 is a rate
_REACH = 30  # characters
# 愿意搬的有26%, 本地人里约68%.
_OF_THEM = lazy_regex(
    "(?:的|[^哪这那城乡市区县期年月以夜]里|[当之其]中|[^其集期]中)(?:[也就则却还都]?(?:只|仅|共|约|已|大约)?有|约|只占|大概)?\\Z"
)
_COMPARED = lazy_regex(
    "[比较]|[高低多少快慢优差大小强弱]于|不[及如足]|超过?|最|[从由到至为是]|[今去前明]年的|现在的|目前的"
)
_RATED = lazy_regex(lambda: pattern_of("rated"))
_TAKEN = lazy_regex(
    lambda: rf"{pattern_of('part')}|(?:{pattern_of('takes')})(?:了|到|超过|首次|约)*\Z"
)


def implied(page: Page, clause: Clause, it: Said, last: str, counted: str) -> Said:
    """Take a level for a share where its unit and its words say so.

    *last* is the measure before it in the sentence: what goes on from a rate is one. *counted* is
    the unit of the last level, "" where that was a rate.
    """
    unit = clause.figure.unit
    may_be = it.relation == "level" and (unit in ("", "%", "成") or unit.startswith("/"))
    if not may_be or it.words.verb or it.pulled:
        return it
    if clause.figure.direction or last.endswith("率"):
        return it
    head = page.text[max(clause.head[0], clause.head[1] - _REACH) : clause.head[1]]
    if _RATED.search(head):
        return it
    if not unit and page.text.endswith("比", *it.subject):
        return it._replace(relation="ratio")  # 收入比缩小到1.74
    is_percent = unit == "%"
    is_share = _is_tenths(clause, it) or (is_percent and _is_share(head))
    is_share = is_share or (
        is_percent and page.text.startswith(having("relating", "stock"), clause.tail[0])
    )
    is_share = is_share or (is_percent and bool(counted) and _is_part(page, clause, it))
    return it._replace(relation="share") if is_share else it


def _is_tenths(clause: Clause, it: Said) -> bool:
    """Tell whether it is 七成 or 三分之一, not a part that only goes on: 由七成升到九成."""
    unit, (start, end) = clause.figure.unit, it.subject
    below = unit[1:] if unit.startswith("/") else ""
    is_part = unit == "成" or (below.isdecimal() and int(below) <= _LARGEST)
    return is_part and (start < end or (not it.words.hits and clause.tail[0] < clause.tail[1]))


def _is_part(page: Page, clause: Clause, it: Said) -> bool:
    """Tell whether it is a part of what was counted: 投诉5231件, 其中(噪声类)45%."""
    is_within = page.text.startswith(_WITHIN, *clause.head)
    return is_within and not table("nouns").before(page.text, *it.subject)


def _is_share(head: str) -> bool:
    is_of_them = _OF_THEM.search(head) and not _COMPARED.search(head)
    return bool(is_of_them or _TAKEN.search(head))
