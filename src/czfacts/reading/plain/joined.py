"""Hard-wrapped lines joined to paragraphs, as PDFs, mails and terminals break them."""

import re
from collections import Counter, deque
from collections.abc import Container, Sequence
from itertools import pairwise
from operator import itemgetter

from czfacts.reading.plain import chat, titles
from czfacts.reading.plain.lines import WIDEST, Line
from czfacts.regex import lazy_regex
from czfacts.values.characters import EMPTY

# A paragraph may end where a line does; a closing mark may stand after the end mark.
ENDED = lazy_regex(r"[。！？!?…：:｡][”’」』）》】\"')]*$")
# What begins a paragraph: an indent, numbers and marks of lists and headings, the names of tables.
BEGINS = lazy_regex(
    r"\s{2}|\u3000|[（(【\[]?第?[一二三四五六七八九十百]{1,4}(?:[、.．)）】\]]|[章节条部编]|是)"
    r"|[（(][0-9]{1,2}[)）]|[0-9]{1,2}(?:[.．](?![0-9])|[、)）])|[①-⓿❶-➓]"
    r"|[-*+#>]\s|——|[•●○■□◆◇▲★※]|(?:附件|附表|表|图|注|备注)\s*[0-9一二三四五六七八九十：:]"
)
CLOSING = tuple("，。；：、！？）】」』”’")  # no line of prose begins so
PROSE = lazy_regex("[，。；、,;]")
FIELDS = 3  # of a row of a table
FEW = 4  # lines, which tell little of a usual width: then a line goes on only where it is prose
NARROWEST = 20  # cells of a line that somebody wrapped
LOOSE = 4  # cells: closing marks hang over, and printed digits have many widths
# A line that ends so goes on in the next, however short it is: within a number, between a number
# and its unit, between a word that leads to a number and the number.
_NUMERAL = "0-9零一二两三四五六七八九十百千万亿"
_UNIT = "十百千万亿元个家户亩吨公人次项米辆台套座所处件岁天倍位%％‰"
HANGING = lazy_regex(
    rf"[0-9][.,．，]?\n[0-9.．%％‰]|[0-9][十百千万亿]*\n[{_UNIT}]|百分之[{_NUMERAL}]*\n[{_NUMERAL}]"
    r"|[0-9]个\n百|个百\n分|个百分\n点|[0-9]平方\n[公千米]|[0-9]立方\n米|千瓦\n时"
    r"|(?:不足|不到|不少于|不低于|不超过|超过|接近|将近|大约|约为|达到|突破|至少|最多|累计|增长|下降|[近约逾达为至])"
    rf"\n[{_NUMERAL}]"
)
# But not one that ends in a year, in a number of its own, or is the label of a table; and a date
# begins a line.
DATE = lazy_regex(r"\s*[0-9]{1,4}[年月]")
WHOLE = lazy_regex(
    r"(?<![0-9])(?:19|20)[0-9]{2}$|[\s:：][0-9.,]+$|^\s*(?:附?[图表]|附件|第)\s*[0-9]+(?:[-—.][0-9]+)*$"
)


def join(lines: Sequence[Line]) -> list[str]:
    """Return *lines* with those of one paragraph joined; blank lines stay.

    A line goes on in the next where it has the usual width of the lines around it, ends in no end
    mark, and the next begins no heading and no list. It has that width where the first word of the
    next would not have had room. In a message of a chat a sentence goes on to its end mark, and a
    title to its last line.
    """
    joined: list[str] = []
    start = 0
    texts = [line.text for line in lines]
    opening, titled = chat.openings(texts), titles.going_on(texts)
    for end in [*(at for at, line in enumerate(lines) if _parts(at, line, opening)), len(lines)]:
        going_on = {at - start for at in titled}
        joined += _block(lines[start:end], going_on, is_message=bool(opening))
        is_within = opening.get(end) is False
        joined += (line.text for line in lines[end : end + 1] if not is_within)
        start = end + (not is_within)
    return joined


def _parts(at: int, line: Line, opening: Container[int]) -> bool:
    return line.is_alone or not line.text.strip(EMPTY) or at in opening


def _block(lines: Sequence[Line], going_on: Container[int], *, is_message: bool) -> list[str]:
    """Return the paragraphs of lines with no blank one between them; some are *going_on* anyway."""
    lines = _evened(lines)
    usual = _usual([line.cells for line in lines])
    joined = deque(line.text for line in lines[-1:])
    for at, (line, after) in reversed([*enumerate(pairwise(lines))]):
        is_wrapped = usual and _goes_on(line, after.text, usual)
        is_told = len(lines) >= FEW or PROSE.search(line.text)
        is_begun = is_message and _is_begun(line.text, joined[0])
        is_hanging = at in going_on or _is_hanging(line.text, after.text)
        if (is_wrapped and is_told) or is_begun or is_hanging:
            joined[0] = _glued(line.text, joined[0])
        else:
            joined.appendleft(line.text)
    return [*joined]


def _evened(lines: Sequence[Line]) -> Sequence[Line]:
    """Return *lines* as if each character had two cells where they were wrapped by characters."""
    counts = Counter(len(line.text) for line in lines if 2 * len(line.text) >= NARROWEST)
    wide, full = max(counts.items(), key=itemgetter(1), default=(0, 0))
    cells = {line.cells for line in lines if len(line.text) == wide}
    is_by_character = full >= max(FEW, len(lines) // 3) and max(cells) - min(cells) > LOOSE
    is_widest = sum(len(line.text) > wide for line in lines) * 10 <= len(lines)
    if not (is_by_character and is_widest) or 2 * wide > WIDEST:
        return lines
    return [line._replace(cells=2 * len(line.text)) for line in lines]


def _is_begun(line: str, rest: str) -> bool:
    """Tell whether *line* begins a sentence of which *rest* is the end."""
    is_prose = PROSE.search(line) and not _is_apart(line)
    return bool(is_prose and ENDED.search(rest.rstrip()) and not BEGINS.match(rest))


def _usual(widths: Sequence[int]) -> int:
    """Return the width in cells that lines were wrapped at, 0 where they were not.

    It is the largest that two of them and one in fifteen come near, and a tenth at most exceed.
    """
    for wide in sorted({each for each in widths if NARROWEST <= each <= WIDEST}, reverse=True):
        full = sum(wide - LOOSE <= each <= wide for each in widths)
        wider = sum(each > wide for each in widths)
        is_shared = full >= max(2, len(widths) // 15) or len(widths) < FEW
        if is_shared and 10 * wider <= len(widths):
            return wide
    return 0


def _goes_on(line: Line, after: str, usual: int) -> bool:
    room = LOOSE + len(_first_word(after).encode("gbk", "replace"))
    is_full = usual - room < line.cells <= usual + LOOSE
    return is_full and not (_is_apart(line.text) or BEGINS.match(after) or _is_row(after))


def _is_hanging(line: str, after: str) -> bool:
    """Tell whether *line* ends within a figure, or right before one."""
    line = line.rstrip()
    if after.lstrip()[:1] in CLOSING and PROSE.search(line):
        return True
    is_apart = (
        line.isascii()
        or BEGINS.match(after)
        or DATE.match(after)
        or _is_row(line)
        or _is_row(after)
    )
    ends = f"{line[-9:]}\n{after.lstrip()[:1]}"
    return not is_apart and not WHOLE.search(line) and bool(HANGING.search(ends))


def _is_apart(line: str) -> bool:
    return bool(ENDED.search(line.rstrip())) or _is_row(line)


def _is_row(line: str) -> bool:
    """Tell whether *line* is a row of a table: three fields, two of a kind together, no prose."""
    if line.lstrip().startswith("|"):  # in Markdown
        return True
    is_figure = [bool(re.search("[0-9]", field)) for field in line.split()]
    is_alike = any(one == other for one, other in pairwise(is_figure))
    return len(is_figure) >= FIELDS and is_alike and not line.isascii() and not PROSE.search(line)


def _first_word(line: str) -> str:
    """Return what does not part at the end of a line: a word of ASCII, or one character."""
    match = re.match(r"\s*(?:[!-~]+|.)", line)
    return match[0] if match else ""


def _glued(line: str, after: str) -> str:
    """Return two lines as one, with a blank between words of letters."""
    line, after = line.rstrip(), after.lstrip()
    is_between_words = bool(re.search(r"[!-~]$", line) and re.match(r"[!-~]", after))
    is_number = (
        not line.isascii() and re.search(r"[0-9][.,]?$", line) and re.match(r"\.?[0-9]|%", after)
    )
    return f"{line} {after}" if is_between_words and not is_number else f"{line}{after}"
