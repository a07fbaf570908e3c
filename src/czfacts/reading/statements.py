"""What each figure of a text says: of what, how, when, against what."""

from collections.abc import Iterator

from czfacts.reading.names.headings import aspect
from czfacts.reading.names.mains import Main
from czfacts.reading.owners.bodies import own_of
from czfacts.reading.owners.cast import Cast
from czfacts.reading.paragraph import Paragraph
from czfacts.reading.periods.calendar import Calendar
from czfacts.reading.periods.headlines import Headlines
from czfacts.reading.statement import Place, SaidFigure
from czfacts.reading.text.areas import Places
from czfacts.reading.text.page import Page
from czfacts.reading.text.sentences import Text
from czfacts.values import characters

_HEADING = 24  # characters of one at most

__all__ = ["Place", "SaidFigure", "statements"]


def statements(
    text: Text, published: str | None = None, area: str | None = None
) -> Iterator[SaidFigure]:
    """Yield what each figure of *text* says, paragraph by paragraph.

    *published* (ISO 8601) is what 今年 and 上月 are counted from, *area* the place or body that the
    text is about; else both are looked for in its title and dateline. Takes time in proportion to
    the length of *text*.
    """
    lines, headlines = text.plain, Headlines(text.lines)
    calendar = Calendar(lines, headlines, published)
    places = Places(characters.fold(area) if area else own_of(headlines.title))
    cast = Cast(lines, places, is_report=headlines.is_report)
    main = Main(headlines.title)
    of_section = of_title = aspect(headlines.title)
    for sentences in text.paragraphs:
        page = Page(sentences, places)
        calendar.open(page)
        cast.post(page)
        if page.number == headlines.number:
            cast.open(page)
        elif not page.figures:
            cast.turn(page)
        if page.figures:
            yield from Paragraph(page, calendar, cast, of_section, main).statements()
        else:
            is_heading = len(page.text) <= _HEADING
            of_section = aspect(page.text) or of_title if is_heading else of_section
