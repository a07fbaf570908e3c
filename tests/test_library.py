"""What programs and notebooks use of the library."""

import json
import subprocess
import sys
from datetime import date, datetime
from decimal import Decimal

import pytest

import czfacts
import inside
from builders import HEAD, INDICATOR
from czfacts import FactBase
from every import tabled
from surroundings import ROOT, unmeasured

HOSTILE = "<script>alert(1)</script>&"


@pytest.fixture
def hostile(tmp_path: object) -> FactBase:
    path = f"{tmp_path}/f.toml"
    with open(path, "w", encoding="utf-8") as file:
        file.write((HEAD + INDICATOR).replace('"甲"', f'"{HOSTILE}"'))
    return czfacts.load(path)


def test_what_the_library_has_is_what_tab_offers() -> None:
    assert dir(czfacts) == sorted([*czfacts.__all__, "__version__"])
    for name in czfacts.__all__:
        assert getattr(czfacts, name).__doc__
        assert name in vars(czfacts)
    with pytest.raises(AttributeError, match="no attribute 'raed'"):
        czfacts.raed  # noqa: B018


def test_a_base_is_asked_by_id_and_by_words(base: FactBase) -> None:
    assert base["gdp"].id == "gdp"
    assert "gdp" in base
    assert "no-such-thing" not in base
    assert len(base) == len([*base]) == len(base.facts) > 100
    assert "地区生产总值" in base
    assert base["地区生产总值"] is base["gdp"]
    assert all(fact in base for fact in base)
    assert base["gdp"].replaced(id="gdx") not in base
    assert 1 not in base
    assert base.search("光伏")[0].id == "photovoltaic"
    with pytest.raises(czfacts.UnknownIdError, match="'gdx'") as error:
        base["gdx"]
    assert isinstance(error.value, LookupError)


def test_a_base_without_facts_is_one_too(tmp_path: object) -> None:
    path = f"{tmp_path}/f.toml"
    with open(path, "w", encoding="utf-8") as file:
        file.write(HEAD)
    assert czfacts.load(path)
    assert len(czfacts.load(path)) == 0


def test_what_programs_pass_is_taken() -> None:
    path = ROOT / "examples/report.toml"
    assert czfacts.load(path).facts == czfacts.load(str(path)).facts
    with pytest.raises(czfacts.CzfactsError, match="no such file"):
        czfacts.load(ROOT / "nope.toml")
    assert czfacts.convert(5, "亿元", "元") == 500_000_000
    assert str(czfacts.convert(0.1, "亿元", "万元")) == "1000"


@tabled(
    ("value", "unit", "to"),
    [(3, "亩", "元"), (3, "亿亿元", "元"), ("three", "元", "万元"), (float("nan"), "元", "万元")],
)
def test_what_does_not_convert_is_an_error_of_ours_and_of_value(
    value: float | str, unit: str, to: str
) -> None:
    with pytest.raises(czfacts.ConversionError) as error:
        czfacts.convert(value, unit, to)
    assert isinstance(error.value, czfacts.CzfactsError)
    assert isinstance(error.value, ValueError)


def test_records_are_those_of_the_json(base: FactBase) -> None:
    for kind in ("chains", "projects", "indicators", "policies"):
        records = base.records(kind)
        assert [each["id"] for each in records] == [each.id for each in getattr(base, kind)]
        assert len({tuple(each) for each in records}) == 1
    with pytest.raises(czfacts.UsageError, match="'fact'"):
        base.records("fact")


def test_notebooks_show_tables_and_escape_what_is_in_them(hostile: FactBase) -> None:
    figure = hostile["a"]
    shown = [
        hostile._repr_html_(),
        figure._repr_html_(),
        hostile.search("A")._repr_html_(),
        hostile.records("indicators")._repr_html_(),
    ]
    assert all(each.startswith("<table>") and "<script" not in each for each in shown)
    assert all("&lt;script&gt;alert(1)&lt;/script&gt;&amp;" in each for each in shown[1:])
    assert "12.5" in shown[1]


def test_what_is_read_is_shown_too() -> None:
    said = czfacts.read(f"{HOSTILE}的产值为12.5亿元，增长3%。")
    shown = said._repr_html_()
    assert [it.unit for it in said] == ["亿元", "%"]
    assert shown.count("<tr>") == 3
    assert "<td>12.5亿元</td>" in shown
    assert "<script" not in shown


@pytest.mark.parametrize(
    ("published", "area"), [(None, None), ("2024-05-01", None), ("2024年5月1日", "云台县")]
)
def test_what_is_read_is_what_the_command_prints(published: str | None, area: str | None) -> None:
    path = ROOT / "examples/bulletins/qinglan-2023.txt"
    options = {"--published": published, "--area": area}
    given = [word for option in options.items() if option[1] for word in option]
    done = inside.run("read", path, "--json", *map(str, given))
    found = czfacts.read(path.read_text(encoding="utf-8"), published, area, document=str(path))
    records = json.loads(done.stdout, parse_float=Decimal)
    assert [it.to_dict() for it in found] == records
    assert {type(it) for it in found} == {czfacts.Statement}


def test_a_quantity_is_in_the_record_of_its_statement() -> None:
    text = "投资7.5亿元至9亿元，一二三产比为2:3:5，下降超3%。"
    quantities, records = czfacts.find(text), [it.to_dict() for it in czfacts.read(text)]
    assert [each.direction for each in quantities] == [None, None, "down"]
    assert quantities[1].parts == tuple(map(Decimal, (2, 3, 5)))
    for quantity, record in zip(quantities, records, strict=True):
        assert type(quantity) is czfacts.Quantity
        assert quantity.to_dict().items() <= record.items()


@tabled(
    "said",
    ["2024", "2024-06-12", "2024年6月12日", date(2024, 6, 12), datetime(2024, 6, 12, 8)],  # noqa: DTZ001
)
def test_a_date_of_publication_is_taken_as_people_have_it(said: str | date) -> None:
    assert [it.period for it in czfacts.read("今年产值3亿元。", said)] == ["2024"]


@pytest.mark.parametrize("said", ["foo", "2024-06-31", "2024-13", "2024-06-99", "2024-01/2024-06"])
def test_what_is_no_date_of_publication_is_refused(said: str) -> None:
    for text in ("今年产值3亿元。", "产值3亿元。"):
        with pytest.raises(czfacts.UsageError, match=f"^published '{said}': "):
            czfacts.read(text, published=said)


def test_a_base_says_how_large_it_is(base: FactBase) -> None:
    whole = czfacts.load(str(ROOT / "examples/bulletins"))
    assert repr(whole) == "<FactBase of 3 bases: 63 facts>"
    assert repr(czfacts.load(str(ROOT / "examples/report.toml"))) == "<FactBase report: 10 facts>"


def test_a_long_list_is_shown_in_part(base: FactBase) -> None:
    rows = base.records("indicators")
    longer = type(rows)(rows * 4)
    assert longer._repr_html_().count("<tr>") == 101
    assert f"+ {len(longer) - 100}" in longer._repr_html_()


def test_a_series_of_a_base(base: FactBase) -> None:
    whole = czfacts.load(str(ROOT / "examples/bulletins"))
    rows = czfacts.series(whole, "粮食产量", to="吨")
    assert [str(each["value"]) for each in rows if each["relation"] == "level"] == [
        *("234000", "239000", "241000")
    ]
    assert rows._repr_html_().count("<tr>") == 1 + len(rows)


def test_the_library_loads_no_command_line() -> None:
    code = (
        "import sys, czfacts; base = czfacts.load(); base.search('光伏'); base.records('chains');"
        "czfacts.series(base, 'gdp'); czfacts.read('产值3亿元。'); base._repr_html_();"
        "print({'typer', 'rich', 'click'} & {*sys.modules})"
    )
    done = subprocess.run(
        [sys.executable, "-c", code], capture_output=True, check=False, env=unmeasured(), text=True
    )
    assert (done.stdout, done.stderr) == ("set()\n", "")


@pytest.mark.engines
def test_pandas_names_the_columns(base: FactBase) -> None:
    pandas = pytest.importorskip("pandas")
    table = pandas.DataFrame(base.records("indicators"))
    assert {"id", "name", "value", "unit", "period"} <= {*table.columns}
    assert "name.zh" in pandas.json_normalize(base.records("indicators")).columns
    said = czfacts.read("今年产值3亿元，增长5%。", pandas.Timestamp("2024-06-12"))
    table = pandas.DataFrame(it.to_dict() for it in said)
    assert [*table.period] == ["2024", "2024"]


@pytest.mark.parametrize("blank", ["", "  ", "\n\u3000\ufeff\n"])
def test_of_a_blank_text_nothing_is_read(blank: str) -> None:
    assert czfacts.read(blank) == []
    assert czfacts.find(blank) == []


def test_what_is_no_text_is_told_what_was_expected() -> None:
    with pytest.raises(TypeError, match="text: expected str, not int"):
        czfacts.read(123)  # type: ignore[arg-type]
    with pytest.raises(TypeError, match="area: expected str, not int"):
        czfacts.read("产值3亿元。", area=5)  # type: ignore[arg-type]
    with pytest.raises(TypeError, match="published: expected str or date, not int"):
        czfacts.read("产值3亿元。", published=2025)  # type: ignore[arg-type]
    with pytest.raises(TypeError, match="id: expected str, not int"):
        czfacts.load()[0]  # type: ignore[index]


def test_tab_offers_the_fields_of_a_statement() -> None:
    (said,) = czfacts.read("产值3亿元。")
    assert {each for each in dir(said) if each[0] != "_"} == {*said.to_dict(), "to_dict"}
