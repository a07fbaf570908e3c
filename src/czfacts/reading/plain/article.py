"""The article of a page, without what surrounds it: menus, offers, comments, addresses."""

import re
from collections.abc import Sequence
from itertools import accumulate

from czfacts.reading.plain.html import Block, DocumentLine
from czfacts.regex import lazy_regex

PROSE = lazy_regex(r"[。！？；]|[，、].*[，、]|[a-z][.!?;](?: |$)")
SENTENCE = lazy_regex("[。！？；]")
# Counters of visits and choices of size, which stand beside the date of many pages.
COUNTER = lazy_regex(
    r"[\[【(（]?(?:浏览|点击|阅读|访问|查看|人气)(?:次数|数|量)?\s*[:：]?\s*[0-9,]*\s*次?[\]】)）]?"
    r"|[\[【(（]?字[体号]\s*[:：]?[\s\[【大中小\]】|]*[)）]?"
)
OFFER = lazy_regex(
    r"[\[【(（]?(?:分享|打印|关闭|收藏|返回|扫一扫|[上下]一[篇页条]|相关(?:链接|阅读|新闻|文章|报道)"
    r"|(?:您|当前|所在).{0,4}位置|微信|微博)"
)
LONGEST_OFFER = 60
IMPRINT = lazy_regex("版权(?:所有|声明)|ICP备|公网安备|©|举报电话|All Rights", re.IGNORECASE)
CREDIT = lazy_regex("(?:19|20)[0-9]{2} ?[-年/.]|来源|作者|记者|编辑")
NAME_OF_SITE = lazy_regex(r"[_|｜].*|\s[-–—]\s.*|[-–—][^-–—]{2,12}$")
SHORTEST_NAME = 4
ENOUGH = 200  # characters of prose


def found(lines: Sequence[DocumentLine], page: Block, title: str) -> list[DocumentLine]:
    """Return the lines of the article of a page, from its title on.

    It is the smallest block that has four fifths of the page's prose and tables, and what surrounds
    it as long as most of that is prose or table, too.
    """
    return _Article(_named_rightly(lines), page).lines(title)


def _named_rightly(lines: Sequence[DocumentLine]) -> Sequence[DocumentLine]:
    """Return *lines*, none of them aside where hardly anything else would be left."""
    bare = [line._replace(is_aside=False) for line in lines]
    own, all_of_it = sum(map(_weight, lines)), sum(map(_weight, bare))
    return bare if own < ENOUGH and 3 * own < all_of_it else lines


def _weight(line: DocumentLine) -> int:
    """Return the characters of a line that are prose or of a table, and no link."""
    is_prose = PROSE.search(line.text) and 2 * line.linked < len(line.text)
    return len(line.text) if not line.is_aside and (line.is_cell or is_prose) else 0


class _Article:
    def __init__(self, lines: Sequence[DocumentLine], page: Block) -> None:
        self.all = lines
        # Of all lines before each.
        self.weights = [*accumulate(map(_weight, lines), initial=0)]
        self.sizes = [*accumulate((len(line.text) for line in lines), initial=0)]
        *outer, block = self._path(page)
        for around in reversed(outer):
            block = around if self._adds_text(around, block) else block
        self.block = block

    def _path(self, page: Block) -> list[Block]:
        """Return the blocks around the page's prose, from the page to the smallest."""
        path, least = [page], 0.8 * self.weights[-1]
        while least and (inner := [each for each in path[-1].inner if self._has(each) >= least]):
            path.append(inner[0])
        return path

    def _has(self, block: Block) -> int:
        return self.weights[block.end] - self.weights[block.start]

    def _adds_text(self, around: Block, block: Block) -> bool:
        size = self.sizes[around.end] - self.sizes[around.start]
        size -= self.sizes[block.end] - self.sizes[block.start]
        return 2 * (self._has(around) - self._has(block)) > size

    def lines(self, title: str) -> list[DocumentLine]:
        """Return the title of the page, its credits and the article."""
        start, end, _ = self.block
        at = self._place_of(title)
        kept = [line for line in self.all[max(start, at or 0) : end] if not _is_noise(line)]
        if at is None:
            name = NAME_OF_SITE.sub("", title).strip()
            return [DocumentLine(name), *kept] if name else kept
        credits = [_without_counter(line) for line in self.all[at + 1 : start] if _is_credit(line)]
        return [self.all[at], *credits, *kept] if at < start else kept

    def _place_of(self, title: str) -> int | None:
        """Return where a line is the title, before a tenth of the article."""
        start, end, _ = self.block
        most = self.weights[start] + self._has(self.block) / 10
        named = [
            at
            for at in range(end)
            if self.weights[at] <= most and _is_name(self.all[at].text.strip(), title)
        ]
        return max(named, key=lambda at: (len(self.all[at].text), at), default=None)


def _is_name(text: str, title: str) -> bool:
    return len(text) >= SHORTEST_NAME and text in title


def _is_credit(line: DocumentLine) -> bool:
    return bool(CREDIT.search(line.text)) and not _is_noise(line)


def _without_counter(line: DocumentLine) -> DocumentLine:
    return line._replace(text=COUNTER.sub("", line.text).strip())


def _is_noise(line: DocumentLine) -> bool:
    text = line.text.strip()
    is_link = 5 * line.linked > 4 * len(text) and not SENTENCE.search(text)
    is_offer = len(text) < LONGEST_OFFER and OFFER.match(text)
    is_said = COUNTER.fullmatch(text) or is_offer or IMPRINT.search(text)
    return line.is_aside or is_link or bool(is_said)
