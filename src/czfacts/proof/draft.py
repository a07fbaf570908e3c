"""A skeleton of a fact base for a new text: each of its quantities, ready to be named."""

import re
from collections.abc import Iterator
from functools import lru_cache
from itertools import pairwise
from os.path import commonprefix

from czfacts.base.model import PLACEHOLDER
from czfacts.base.toml import string
from czfacts.escape import controls, visible
from czfacts.reading.figures import Quantity
from czfacts.reading.sentences import BLANK, Sentence, Text
from czfacts.values import normal

HEAD = """\
[base]
format = 1
title = "{placeholder}"
area = "{placeholder}"

[[topics]]
id = "unsorted"
name = {{ zh = "未分类", en = "Unsorted" }}

[[sources]]
id = "text"
title = {title}
sha256 = "{sha256}"
"""
LONGEST_TITLE = 60
REACH = 16  # characters around a quantity that its context shows, or that tell it from its double
ENDS = re.compile("[。！？!?]")  # what holds one is a sentence, no place


def begun(text: Text) -> str:
    """Return a fact base in TOML with an indicator for each quantity of *text*.

    It loads; `verify` and `coverage` pass on it; `check` names only the placeholders. A quantity
    that its sentence repeats to the letter, with nothing around it to tell it by, cannot be
    located: it is a remark, and `coverage` names it as uncovered.
    """
    parts = [
        HEAD.format(placeholder=PLACEHOLDER, title=string(_title(text)), sha256=text.sha256),
        *(_stub(number, *each) for number, each in enumerate(_quantities(text), 1)),
    ]
    return "\n".join(parts)


def _quantities(text: Text) -> Iterator[tuple[Sentence, int]]:
    for sentence in text.sentences:
        yield from ((sentence, index) for index in range(len(sentence.quantities)))


def _stub(number: int, sentence: Sentence, index: int) -> str:
    each = sentence.quantities[index]
    left, right = max(0, each.start - REACH), each.end + REACH
    remark = f"# {visible(sentence.printed[left:right])}\n"
    wanted = _telling(sentence, index)
    if wanted is None:
        return f"{remark}# stands more than once in its sentence: no place can name it\n"
    lines = [
        "[[indicators]]",
        f'id = "figure-{number}"',
        f'name = "{PLACEHOLDER}"',
        'topic = "unsorted"',
        f"value = {each.value:f}",
        f"unit = {string(each.unit)}",
    ]
    if each.comparator != "=":
        lines.append(f'comparator = "{each.comparator}"')
    if each.high is not None:
        lines.append(f"high = {each.high:f}")
    if each.parts:
        lines.append(f"parts = [{', '.join(f'{part:f}' for part in each.parts)}]")
    if each.per:
        lines.append(f"per = {string(each.per)}")
    if each.direction:
        direction = normal.direction(each.value, each.direction)
        lines.append(f'change = {{ direction = "{direction}" }}')
    place = f"paragraph = {sentence.paragraph}, sentence = {sentence.number}"
    lines.append(f"source = {{ {place}, text = {string(wanted)} }}")
    return remark + "\n".join(lines) + "\n"


def _telling(sentence: Sentence, index: int) -> str | None:
    """Return the fewest characters around a quantity that stand once and read alike alone."""
    each = sentence.quantities[index]
    quantities = sentence.quantities
    floor = quantities[index - 1].end if index else 0
    ceiling = quantities[index + 1].start if index + 1 < len(quantities) else len(sentence.printed)
    floor, ceiling = max(floor, each.start - 2 * REACH), min(ceiling, each.end + 2 * REACH)
    if not _stands_once(sentence, floor, ceiling):
        return None  # then no smaller part of it does
    for more in range(2 * REACH):
        for left in range(more + 1):
            start, end = each.start - left, each.end + more - left
            if floor <= start and end <= ceiling and _is_telling(sentence, start, end, each):
                return sentence.printed[start:end].strip(BLANK)
    return None


def _is_telling(sentence: Sentence, start: int, end: int, each: Quantity) -> bool:
    wanted = sentence.printed[start:end].strip(BLANK)
    start += sentence.printed[start:end].index(wanted)
    if not _stands_once(sentence, start, start + len(wanted)):
        return False
    if controls(wanted) or ENDS.search(wanted):
        return False
    alone = Sentence(0, 0, wanted).quantities
    if len(alone) != 1 or (*alone[0][:3], alone[0].high) != (*each[:3], each.high):
        return False
    # Blanks aside it may stand elsewhere, too, and only there not amid a longer number.
    spans = [span for span in sentence.spans(wanted) if not sentence.longer_number(*span)]
    return [each.start >= start and each.end <= end for start, end in spans] == [True]


def _stands_once(sentence: Sentence, start: int, end: int) -> bool:
    return _repeated(sentence)[start] < end - start


@lru_cache(maxsize=1)
def _repeated(sentence: Sentence) -> list[int]:
    """Return for each place how many characters from it on stand elsewhere in the sentence, too.

    Up to 4 * REACH of them. To look through the sentence for each place would take the square.
    """
    ahead = [sentence.folded[place : place + 4 * REACH] for place in range(len(sentence.folded))]
    repeated = [0] * len(ahead)
    for one, other in pairwise(sorted(range(len(ahead)), key=ahead.__getitem__)):
        shared = commonprefix((ahead[one], ahead[other]))  # noqa: RUF071, characters are meant
        repeated[other] = len(shared)
        repeated[one] = max(repeated[one], repeated[other])
    return repeated


def _title(text: Text) -> str:
    first = text.paragraphs[0][0].printed
    return first if len(first) <= LONGEST_TITLE and not controls(first) else PLACEHOLDER
