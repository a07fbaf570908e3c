"""`czfacts series`: one measure over time and places."""

from collections.abc import Sequence
from typing import Annotated

from czfacts.base.model import FactBase
from czfacts.commands import _filters
from czfacts.commands import _options as options
from czfacts.commands._emit import Form, draw, draw_lines, emit, require_no_format
from czfacts.commands._facts import load
from czfacts.commands._parameters import Parameter
from czfacts.commands._reading import reading
from czfacts.commands._said import figures, once, sources
from czfacts.commands._usage import of_file, require_no_text
from czfacts.errors import EndedError, ExitCode, NothingFoundError
from czfacts.language import resolve
from czfacts.lookup.filter import at_places
from czfacts.lookup.series import Series
from czfacts.lookup.series import series as series_of
from czfacts.lookup.stated import base_of
from czfacts.lookup.unit_names import unit_to
from czfacts.printing import output
from czfacts.views import series as views
from czfacts.views.over_time import OverTime
from czfacts.views.slots import By
from czfacts.wording import Phrase, translate

EXAMPLES = (
    "czfacts series 地区生产总值 --facts bulletins",
    "czfacts series 城镇化率 --facts bulletins --chart",
    "czfacts series 粮食产量 --text bulletins --json",
)


def series(
    words: Annotated[list[str], Parameter(metavar="WORDS...", help="Name or id of a measure.")],
    by: Annotated[
        By, Parameter("--by", help="What each column shows: an area (or company), or a fact base.")
    ] = "area",
    relation: _filters.RelationOption = None,
    place: _filters.PlaceOption = None,
    to: _filters.ToOption = None,
    chart: Annotated[
        bool, Parameter("--chart", help="Draw the values over time, one line per column.")
    ] = False,
    text: options.TextsOption = None,
    published: options.PublishedOption = None,
    area: options.AreaOption = None,
    about: options.AboutOption = None,
    jobs: options.JobsOption = 1,
    encoding: options.EncodingOption = None,
    format: options.FormatOption = None,
    json: options.JsonOption = False,
    fields: options.FieldsOption = None,
    bom: options.BomOption = False,
    facts: options.FactsOption = None,
    lang: options.LangOption = None,
) -> None:
    """Show one measure over periods, areas and companies.

    A printed change is shown next to the one computed from the values, and is marked if the two
    cannot both be true. Figures that cannot be compared are left out and counted; --relation keeps
    values, or changes, alone. With --text the figures come from texts, each with its place; of
    files with the same text the first counts.
    """
    options.require_at_most_one(facts=facts, text=text)
    options.require_texts(
        text,
        published=published,
        area=area,
        about=about,
        jobs=jobs != 1,
        encoding=encoding,
    )
    language = resolve(lang)
    if text:
        require_no_text(words)
        with reading(*(text, about, jobs, encoding, lang), published=published, area=area) as texts:
            counted = figures(texts) if by == "base" else once(texts)
            base = base_of([*counted], sources(texts))
    else:
        base = load(facts, lang)
    if place:
        base = at_places(base, place)
    to = unit_to(base, to)
    found = _found(base, words, to, relation)
    form = Form(format, json, fields, bom)
    if not found.points and (chart or form.is_for_people):
        said = Phrase("{name}: no figures to compare over time", name=found.name.shown)
        output.say(translate(said, language))
    elif chart:
        require_no_format(form)
        over_time = OverTime(found, language, by, to)
        if over_time.is_in_lines:
            is_shared = over_time.is_on_one_scale
            draw_lines(over_time.lines_heading, over_time.lines, is_shared=is_shared)
        else:
            draw(over_time.chart())
    elif form.is_for_people:
        over_time = OverTime(found, language, by, to)
        emit(over_time.table(), form)
        for line in over_time.notes():
            output.say(line)
    else:
        emit(views.listed(found, language, to), form)
    for line in (*views.left_out(found, language), *views.beside(found, language)):
        output.say(line)
    if text and texts.has_failed:
        raise EndedError(ExitCode.NO)


def _found(
    base: FactBase, words: Sequence[str], to: str | None, relations: Sequence[str] | None
) -> Series:
    try:
        return series_of(base, words, to, relations)
    except NothingFoundError as error:
        error.hint = of_file(words) or error.hint
        raise
