"""Join a title that is broken into several lines."""

from collections.abc import Sequence

from czfacts.reading.plain import chat
from czfacts.regex import lazy_regex

HEAD = 14  # lines, in which a title stands
LONGEST = 40  # characters of a line of a title
# No line of a title: prose, who published it and when, a way through a site, its buttons.
_OTHER = lazy_regex(
    r"[。；;：:|>»›]|[，,].*[，,]|来源|记者|作者|责编|字号|字体|讯\s*$|^[\W\d年月日]*$"
    r"|[上下]一[篇页版期条]|(?:^|\s)(?:首页|放大|缩小|默认|打印|收藏|关闭|分享|纠错|复制|评论|返回)(?:\s|$)"
)
# A title ends so: 统计公报, 运行情况新闻发布稿, ……报告（摘要）.
_KIND = "(?:公报|报告|[简通月季年]报|简况|情况|概况|分析|综述|回顾|摘要|解读|[布闻]稿|发布会|说明)"
_ENDS = lazy_regex(rf"{_KIND}\s*(?:[（(][^（）()]*[)）])?\s*$")
# Its first line is no title yet: it ends in a place, a time, or a word that leads on.
_OPEN = lazy_regex(
    r"(?:[省市县区州盟旗镇乡]|年度?|[0-9一二三四五六七八九十]月份?|季度|半年|[的和与及、]|关于|国民)\s*$"
)
# An office, and what it reports on: 甲市统计局 / 关于2023年……的公报.
_ABOUT = lazy_regex(r"\s*关于")
# Its second line is what the first one does: 居全省第二, 突破2亿吨, 同比增长8.2%.
_DOES = lazy_regex(
    r"\s*(?:(?:同比|环比|比上年|较上年|均|共|已|再|首次|约|达到?|完成|实现|突破|超过?|逾|累计)*"
    r"(?:增长|下降|增加|减少|增|降|达到?|突破|超过?|逾|完成|实现|新增|约)\s*[约近逾超]?\s*[0-9]"
    r"|(?:居|位居|位列|排名|跃居|跻身|进入|名列)[一-鿿]{0,6}(?:第|前)[0-9一二三四五六七八九十])"
)


def going_on(lines: Sequence[str]) -> set[int]:
    """Return which of *lines* are a part of the title that the next line goes on with, from 0."""
    head = lines[: min([HEAD, *chat.openings(lines)])]
    stop = next((at for at, line in enumerate(head) if "。" in line), len(head))
    found: set[int] = set()
    for at in range(stop - 1):
        line, after = head[at], head[at + 1]
        if _is_of_title(line) and _is_of_title(after) and _goes_on(line, head[at + 1 : at + 3]):
            found.add(at)
    return found


def _is_of_title(line: str) -> bool:
    return bool(line.strip()) and len(line) <= LONGEST and not _OTHER.search(line)


def _goes_on(line: str, rest: Sequence[str]) -> bool:
    """Tell whether *line* and the next of the *rest* are of one title."""
    if _DOES.match(rest[0]):
        return not _ENDS.search(line)
    is_open = bool(_OPEN.search(line)) or bool(_ABOUT.match(rest[0]))
    # 关于……的 / 统计公报: the next line but one may end it.
    return is_open and any(map(_ENDS.search, rest[: 2 if _OPEN.search(rest[0]) else 1]))
