"""Records for tests: only what matters to the test is said."""

from decimal import Decimal
from typing import Any

from czfacts.base.model import (
    Base,
    Bilingual,
    Chain,
    FactBase,
    Indicator,
    Locator,
    Policy,
    Project,
    Source,
    Topic,
)
from czfacts.proof import verify
from czfacts.proof.parts import Parts
from czfacts.reading.text.sentences import Text


def name(zh: str = "甲", en: str = "A") -> Bilingual:
    return Bilingual(zh=zh, en=en)


def _common(values: dict[str, Any]) -> dict[str, Any]:
    place = Locator(id="s", paragraph=1, sentence=1, text="甲")
    return {"id": "a", "name": name(), "topic": "t", "source": (place,), **values}


def indicator(value: str = "3", unit: str = "个", **values: Any) -> Indicator:
    return Indicator(value=Decimal(value), unit=unit, **_common(values))


def project(**values: Any) -> Project:
    return Project(**_common(values))


def chain(**values: Any) -> Chain:
    return Chain(**_common(values))


def policy(**values: Any) -> Policy:
    return Policy(**_common(values))


def source(**values: Any) -> Source:
    return Source(**{"id": "s", "title": "题", **values})


def base(**tables: Any) -> FactBase:
    about = Base(format=1, title=name("题", "Title"), area=name("某市", "Some City"))
    topics = (Topic(id="t", name=name("题目", "Topic")),)
    return FactBase(base=about, topics=topics, **tables)


def read_from(text: Text, printed: str, **values: Any) -> Indicator:
    """Return the figure *printed* in the first sentence of *text* that has it, as a fact."""
    sentence = next(each for each in text.sentences if printed in each.printed)
    (read,) = sentence.at(*sentence.spans(printed)[0])
    place = Locator(id="s", paragraph=sentence.paragraph, sentence=sentence.number, text=printed)
    said = {"comparator": read.comparator, "source": (place,), **values}
    return indicator(f"{read.value:f}", read.unit, **said)


def about(area: str, published: str, *facts: Indicator) -> FactBase:
    """Return a base of *facts* on *area*, from a text of that date."""
    return FactBase(
        base=Base(format=1, title=Bilingual(zh="题"), area=Bilingual(zh=area)),
        topics=(Topic(id="t", name=Bilingual(zh="题")),),
        sources=(source(published=published),),
        indicators=facts,
    )


def held(text: str, printed: str, **values: Any) -> Parts:
    """Return how the parts are held of the figure *printed* in *text* as a fact of *values*."""
    written = Text(text)
    known = about("甲市", "2023-07", read_from(written, printed, **values))
    (finding,) = verify.findings_of(known, known.sources[0], written)
    assert finding.parts
    return finding.parts


# A fact base of our own words, as TOML: what a test adds to it is what the test is about.
HEAD = """\
[base]
format = 1
title = { zh = "某市", en = "Some City" }
area = { zh = "某市", en = "Some City" }

[[topics]]
id = "t"
name = { zh = "题目", en = "Topic" }

[[sources]]
id = "s"
title = "某市一年"
"""
INDICATOR = """
[[indicators]]
id = "a"
name = { zh = "甲", en = "A" }
topic = "t"
value = 12.5
unit = "亿元"
source = { paragraph = 1, sentence = 1, text = "12.5亿元" }
"""
PROJECT = INDICATOR.replace("indicators", "projects").replace('value = 12.5\nunit = "亿元"\n', "")
