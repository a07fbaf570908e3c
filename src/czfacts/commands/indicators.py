"""`czfacts indicators`: list figures."""

from czfacts.base.model import Indicator
from czfacts.commands import _options as options
from czfacts.commands._emit import Form, draw, require_no_format
from czfacts.commands._facts import load
from czfacts.commands._listing import answer
from czfacts.language import resolve
from czfacts.lookup.filter import Filters, narrow
from czfacts.lookup.sort import arrange
from czfacts.lookup.unit_names import unit_to
from czfacts.views import charts
from czfacts.views.lists import Lists

EXAMPLES = (
    "czfacts indicators --unit 亿元 --sort -value",
    "czfacts indicators --unit 公顷 --to 公顷 --min 1000 --chart",
    "czfacts indicators --period 2022-06 --fields id,value,unit,source.text",
)


def indicators(
    words: options.WordsArgument = None,
    topic: options.TopicOption = None,
    chain: options.ChainOption = None,
    unit: options.UnitOption = None,
    per: options.PerOption = None,
    relation: options.RelationOption = None,
    place: options.PlaceOption = None,
    period: options.PeriodOption = None,
    source: options.OfSourceOption = None,
    least: options.MinOption = None,
    most: options.MaxOption = None,
    to: options.ToOption = None,
    chart: options.ChartOption = False,
    sort: options.SortOption = None,
    limit: options.LimitOption = None,
    format: options.FormatOption = None,
    json: options.JsonOption = False,
    fields: options.FieldsOption = None,
    bom: options.BomOption = False,
    facts: options.FactsOption = None,
    lang: options.LangOption = None,
) -> None:
    """List figures with their units, periods and scopes."""
    options.require_one_unit(unit, least, most)
    base = load(facts, lang)
    filters = Filters(
        words=words,
        topics=topic,
        chains=chain,
        units=unit,
        pers=per,
        relations=relation,
        places=place,
        periods=period,
        sources=source,
        least=least,
        most=most,
    )
    found = arrange(narrow(base, base.indicators, filters), Indicator, sort=sort, limit=limit)
    form = Form(format, json, fields, bom)
    lists = Lists(base, resolve(lang), filters)
    to = unit_to(base, to)
    if chart:
        require_no_format(form)
        draw(charts.of(base, found, lists.language, to))
    else:
        answer(lists, found, base.indicators, lists.indicators(found, to), form)
