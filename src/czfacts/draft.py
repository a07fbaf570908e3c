"""A skeleton of a fact base for a new text: each of its quantities, ready to be named."""

from collections.abc import Iterator

from czfacts import evidence, quantity
from czfacts.escape import visible
from czfacts.model import PLACEHOLDER
from czfacts.quantity import Quantity
from czfacts.render import documents
from czfacts.text import Sentence, Text

HEAD = """\
# A draft: each quantity of the text, as it was read. Name them, sort them, delete what states
# nothing; `czfacts check` says what is still to be filled in.

[base]
format = 1
title = {{ zh = "{placeholder}", en = "{placeholder}" }}
area = {{ zh = "{placeholder}", en = "{placeholder}" }}

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


def draft(text: Text) -> str:
    """Return a fact base in TOML with an indicator for each quantity of *text*.

    It loads; `verify` and `coverage` pass on it; `check` names only the placeholders.
    """
    parts = [
        HEAD.format(placeholder=PLACEHOLDER, title=_string(_title(text)), sha256=text.sha256),
        *(_stub(number, *each) for number, each in enumerate(_quantities(text), 1)),
    ]
    return "\n".join(parts)


def _quantities(text: Text) -> Iterator[tuple[Sentence, int]]:
    for sentence in text.sentences:
        yield from ((sentence, index) for index in range(len(sentence.quantities)))


def _stub(number: int, sentence: Sentence, index: int) -> str:
    each = sentence.quantities[index]
    left, right = max(0, each.start - REACH), each.end + REACH
    lines = [
        f"# {visible(sentence.printed[left:right])}",
        "[[indicators]]",
        f'id = "figure-{number}"',
        f'name = {{ zh = "{PLACEHOLDER}", en = "{PLACEHOLDER}" }}',
        'topic = "unsorted"',
        f"value = {each.value:f}",
        f"unit = {_string(each.unit)}",
    ]
    if each.comparator != "=":
        lines.append(f'comparator = "{each.comparator}"')
    if each.high is not None:
        lines.append(f"high = {each.high:f}")
    if each.direction == "down":
        lines.append('note = "下降 / a decrease"')
    place = f"paragraph = {sentence.paragraph}, sentence = {sentence.number}"
    lines.append(f"source = {{ {place}, text = {_string(_telling(sentence, index))} }}")
    return "\n".join(lines) + "\n"


def _telling(sentence: Sentence, index: int) -> str:
    """Return the fewest characters around a quantity that stand once and read alike alone."""
    each = sentence.quantities[index]
    quantities = sentence.quantities
    floor = quantities[index - 1].end if index else 0
    ceiling = quantities[index + 1].start if index + 1 < len(quantities) else len(sentence.printed)
    for more in range(2 * REACH):
        for left in range(more + 1):
            start, end = each.start - left, each.end + more - left
            if floor <= start and end <= ceiling:
                wanted = sentence.printed[start:end].strip()
                if _is_telling(sentence, wanted, each):
                    return wanted
    return sentence.printed[each.start : each.end]


def _is_telling(sentence: Sentence, wanted: str, each: Quantity) -> bool:
    read = quantity.read(wanted)
    is_alike = read and (*read[:3], read.high) == (*each[:3], each.high)
    return bool(is_alike) and len(evidence.in_sentence(sentence, wanted)) == 1


def _title(text: Text) -> str:
    first = text.paragraphs[0][0].printed
    return first if len(first) <= LONGEST_TITLE and first == visible(first) else PLACEHOLDER


def _string(text: str) -> str:
    return documents.string(text)  # a string of JSON is a basic string of TOML
