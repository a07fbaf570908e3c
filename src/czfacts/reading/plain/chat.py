"""A chat that somebody copied: the lines that open its messages."""

from collections.abc import Mapping, Sequence

from czfacts.regex import lazy_regex

LEAST = 2  # messages of a chat
HEAD = 3  # lines, among which the first message opens
WIDEST = 60  # characters of who and when
LONGEST = 12  # lines of a message, on average
_NAME = r"[^\s:：，。,、；;！!？?\[\]【】]{1,16}(?<!时间)(?<!日期)(?<!来源)"
_TIME = (
    r"(?:(?:[0-9]{4}[-/.年])?[0-9]{1,2}[-/.月][0-9]{1,2}日?\s*)?"
    r"(?:(?:星期|周)[一二三四五六日天]\s*|[昨前今]天\s*)?(?:凌晨|早上|上午|中午|下午|晚上)?\s*"
    r"[0-9]{1,2}[:：][0-9]{2}(?:[:：][0-9]{2})?"
)
# 王主任 2024/7/15 09:12; 09:12 王主任; 王主任:
_ALONE = lazy_regex(rf"{_NAME}\s+{_TIME}|{_TIME}\s+{_NAME}|{_NAME}[:：]", needs=":：")
# [2024-07-15 09:12] 王主任: 收到。
_BEFORE = lazy_regex(rf"[\[【(（]?{_TIME}[\]】)）]?\s*{_NAME}[:：]", needs=":：")


def openings(lines: Sequence[str]) -> Mapping[int, bool]:
    """Return which of *lines* open a message, and whether they say no more than who and when.

    Nothing where the text is no chat: one begins with a message and has another.
    """
    full = [at for at, line in enumerate(lines) if line.strip()]
    if all(_opens(lines[at]) is None for at in full[:HEAD]):
        return {}
    found = {at: alone for at in full if (alone := _opens(lines[at])) is not None}
    is_chat = len(found) >= LEAST and len(full) <= LONGEST * len(found)
    return found if is_chat else {}


def _opens(line: str) -> bool | None:
    head = line.strip()[: WIDEST + 1]
    if len(head) <= WIDEST and _ALONE.fullmatch(head):
        return True
    return False if _BEFORE.match(head) else None
