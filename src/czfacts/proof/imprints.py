"""Whether title, publisher and date of a source are those printed in its text."""

import re
from collections.abc import Iterator

from czfacts.base.model import PLACEHOLDER, Source
from czfacts.proof.drafting.imprint import imprint
from czfacts.proof.names import bare
from czfacts.reading.periods.iso import DAY
from czfacts.reading.text.sentences import Text
from czfacts.values.characters import fold
from czfacts.wording import Phrase

PARTS = {
    "title": Phrase("title"),
    "publisher": Phrase("publisher"),
    "published": Phrase("date of publication"),
}


def differences(source: Source, text: Text) -> Iterator[Phrase]:
    """Yield what the head or the tail of *text* prints, and *source* has otherwise.

    What is printed anywhere in the text is not held against it, nor what the text does not print.
    """
    printed, whole = imprint(text.lines), "\n".join(map(fold, text.lines))
    for part in ("title", "publisher"):
        mine, its = getattr(source, part), getattr(printed, part)
        is_open = not mine or not its or PLACEHOLDER in mine
        if not is_open and bare(mine) not in bare(whole) and bare(its) not in bare(mine):
            yield _said(text, source, part, mine, its)
    day = (source.published or "")[:DAY]
    if day and printed.published and not printed.published.startswith(day):
        year, *rest = map(int, day.split("-"))
        date = "[年月./-]0?".join(map(str, (year, *rest)))
        if not re.search(rf"(?<![0-9]){date}(?![0-9])", whole):
            yield _said(text, source, "published", day, printed.published)


def _said(text: Text, source: Source, part: str, mine: str, its: str) -> Phrase:
    return Phrase(
        "{path}: {part} of '{source}': the fact base says {fact}, the text {text}",
        path=text.path,
        part=PARTS[part],
        source=source.id,
        fact=mine,
        text=its,
    )
