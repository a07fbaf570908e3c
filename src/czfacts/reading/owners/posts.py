"""Who wrote which post in a chat or a forum, and so who 我 is there."""

from czfacts.reading.text.areas import Span
from czfacts.reading.text.page import Page, shape
from czfacts.reading.words import alternatives, having
from czfacts.regex import lazy_regex

_FLOOR = r"(?:(?P<host>楼主|1楼)\s*:?|[0-9]{1,4}楼)?\s*"
_NAME = r"(?P<name>[^\W\d][^\s:,。;!?\"()\[\]]{1,15}?)(?:[(\[][^()\[\]]{0,12}[)\]])?"
_DATE = r"(?:(?:[0-9]{4}[-/.年])?[0-9]{1,2}[-/.月][0-9]{1,2}日?)?\s*(?:[上下]午)?\s*"
# 王小满 09:12; 3楼 王小满 发表于2024-05-06 21:30
_DATED = lazy_regex(
    rf"\W*{_FLOOR}{_NAME}\s*(?:[发回][^\s0-9]{{1,4}}(?:\s*[0-9]+楼)?)?\s*{_DATE}[0-9]{{1,2}}:[0-9]{{2}}(?![0-9])"
)
# 王小满: (我家...); 2楼 王小满: ...; 网友评论 王小满: ...
_SAID = lazy_regex(
    rf"\W*(?:(?P<numbered>[0-9]{{1,4}}楼\s*)|[^\s:,。;]{{0,4}}(?:评论|留言|跟帖)[^:,。;]{{0,8}}?\s)?{_NAME}:(?!\Z)"
)
# What people are called where they post: 老周-山月小院, 阿梅, 青江老李, 轩轩妈.
_NICK = lazy_regex(
    lambda: (
        rf"[@_\-—·|~]|[A-Za-z]|^[老小阿大].{{1,2}}$|[老小阿].$|(?:{alternatives('pages', 'nick')})$"
    )
)
_PART = lazy_regex(r".*[@_\-—·|](?=..)")  # 王小满@(山月小院)
_ME = lazy_regex(
    r"(?:我|本人|俺|咱)(?:家|自己|(?![们市县省区国校班院局司乡镇村]|[这那][边儿里个种]|[听看说觉算估猜问查打数跟同想怕记]|的?[一-鿿]{0,2}[友学事邻弟妹哥姐甥侄亲]))"
)


class Posts:
    """Knows whose the post is in which a line stands."""

    def __init__(self, text: str) -> None:
        self._is_chat = any(place in text for place in having("pages", "posts"))
        self._host = ""

    def by(self, page: Page) -> Span | None:
        """Return who posted *page* by where he stands in it; (0, 0) for whose text it is.

        None where the page names nobody.
        """
        if not self._is_chat:
            return None
        line = shape(page.line)
        found = _DATED.match(line)
        if found and found["host"]:
            self._host = found["name"]
        if not found and (found := _SAID.match(line)) and not found["numbered"]:
            is_host = found["name"].endswith(having("people", "host"))
            found = found if is_host or _NICK.search(found["name"]) else None
        if not found:
            return None
        name = found["name"]
        if name == self._host or name.endswith(having("people", "host")):
            return 0, 0
        short = _PART.sub("", name)
        start = page.text.find(short)
        return (start, start + len(short)) if start >= 0 else None


def me_at(text: str, start: int) -> int:
    """Return where 我 ends, who acts or has something, where it begins at *start*; else 0."""
    me = _ME.match(text, start)
    return me.end() if me else 0
