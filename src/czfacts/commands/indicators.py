"""`czfacts indicators`: list figures."""

from czfacts.base.model import Indicator
from czfacts.commands import _filters
from czfacts.commands import _options as options
from czfacts.commands._emit import Form, draw, require_no_format
from czfacts.commands._facts import load
from czfacts.commands._listing import Listing
from czfacts.lookup.filter import Filters
from czfacts.lookup.unit_names import unit_to

EXAMPLES = (
    "czfacts indicators --unit 亿元 --sort -value",
    "czfacts indicators --unit 公顷 --to 公顷 --min 1000 --chart",
    "czfacts indicators --period 2022-06 --fields id,value,unit,source.text",
)


def indicators(
    words: _filters.WordsArgument = None,
    topic: _filters.TopicOption = None,
    chain: _filters.ChainOption = None,
    unit: _filters.UnitOption = None,
    per: _filters.PerOption = None,
    relation: _filters.RelationOption = None,
    stated: _filters.StatedOption = None,
    place: _filters.PlaceOption = None,
    period: _filters.PeriodOption = None,
    source: _filters.OfSourceOption = None,
    least: _filters.MinOption = None,
    most: _filters.MaxOption = None,
    to: _filters.ToOption = None,
    chart: _filters.ChartOption = False,
    sort: _filters.SortOption = None,
    limit: _filters.LimitOption = None,
    format: options.FormatOption = None,
    json: options.JsonOption = False,
    fields: options.FieldsOption = None,
    bom: options.BomOption = False,
    facts: options.FactsOption = None,
    lang: options.LangOption = None,
) -> None:
    """List figures with their units, periods and scopes."""
    _filters.require_one_unit(unit, least, most)
    base = load(facts, lang)
    filters = Filters(
        words=words,
        topics=topic,
        chains=chain,
        units=unit,
        pers=per,
        relations=relation,
        stated=stated,
        places=place,
        periods=period,
        sources=source,
        least=least,
        most=most,
    )
    listing = Listing(base, base.indicators, filters, Indicator, sort=sort, limit=limit, lang=lang)
    form, into = Form(format, json, fields, bom), unit_to(base, to)
    if chart:
        from czfacts.views import charts  # noqa: PLC0415, needed rarely

        require_no_format(form)
        draw(charts.of(base, listing.shown, listing.lists.language, into))
    else:
        listing.answer(listing.lists.indicators(listing.shown, into), form)
