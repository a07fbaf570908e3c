"""The formats, on rows of our own that are as hostile as data can be."""

import csv
import html
import io
import json
import re
from collections.abc import Callable
from decimal import Decimal
from operator import itemgetter
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from markdown_it import MarkdownIt  # Rich brings it
from rich.cells import cell_len

from czfacts import UsageError
from czfacts.escape import visible
from czfacts.printing import formats, json_text, layout, markdown, select, terminal
from czfacts.printing.table import Branch, Column, Figure, Later, Table
from czfacts.printing.wrap import wrap
from every import tabled

HOSTILE = "a\x1b[31m\tb\nc\x9b\u202e|\\\"'<[red]x[/red][/x]:smile:,;\u2028\x7f"
OBEYED = re.compile("[\x00-\x09\x0b-\x1f\x7f-\x9f\u200b-\u200f\u2028-\u202e\u2066-\u2069\ufeff]")


def table(*texts: str) -> Table[dict[str, Any]]:
    rows = [{"id": "a", "name": {"zh": text}, "n": Decimal("1.50")} for text in texts]
    columns = [
        Column[dict[str, Any]]("ID", lambda row: row["id"], whole=True),
        Column[dict[str, Any]]("Name", lambda row: row["name"]["zh"]),
        Column[dict[str, Any]]("N", lambda row: Figure(">", str(row["n"]), "元"), whole=True),
    ]
    return Table(columns, rows, lambda row: row, ("id", "name.zh", "n"))


def plain(table: Table[Any], width: int = 80) -> str:
    return terminal.render(table, width=width, styled=False)


def test_json_is_exact_and_escapes_what_terminals_obey() -> None:
    text = json_text.json(table(HOSTILE))
    assert "1.50" in text
    assert not OBEYED.search(text)
    assert json.loads(text) == [{"id": "a", "name": {"zh": HOSTILE}, "n": 1.5}]
    assert "中" in json_text.json(table("中"))


@pytest.mark.parametrize("character", ["\ud800", "\U000e0001", "\x00", "\ufeff"])
def test_json_escapes_are_those_of_json(character: str) -> None:
    assert json.loads(json_text.json(table(character)))[0]["name"]["zh"] == character


def test_json_of_nothing_is_an_empty_array() -> None:
    assert json_text.json(table()) == "[]\n"
    assert formats.text(table(), "jsonl") == ""


def test_json_lines_are_lines() -> None:
    lines = formats.text(table("a", HOSTILE), "jsonl").splitlines()
    assert [json.loads(line)["name"]["zh"] for line in lines] == ["a", HOSTILE]


@given(st.lists(st.text(alphabet=st.characters(codec=None)), max_size=5))
def test_one_record_is_one_line_whatever_it_holds(texts: list[str]) -> None:
    made = table(*texts)
    assert formats.text(made, "tsv").count("\n") == len(texts) + 1
    assert formats.text(made, "csv").count("\n") == len(texts) + 1
    assert markdown.render(made).count("\n") == len(texts) + 2
    assert formats.text(made, "jsonl").count("\n") == len(texts)
    for text in (
        formats.text(made, "tsv").replace("\t", ""),
        formats.text(made, "csv"),
        markdown.render(made),
    ):
        assert not OBEYED.search(text)
    for width in (40, 80):
        assert not OBEYED.search(plain(made, width))


def test_csv_reads_back() -> None:
    text = formats.text(table('say "x", y', "b"), "csv")
    assert list(csv.reader(io.StringIO(text))) == [
        ["id", "name.zh", "n"],
        ["a", 'say "x", y', "1.50"],
        ["a", "b", "1.50"],
    ]


def test_rows_made_on_first_use_are_made_once() -> None:
    made: list[str] = []

    def make() -> str:
        made.append("made")
        return "ab"

    later = Later(make)
    assert made == []
    assert (len(later), [*later], made) == (2, ["a", "b"], ["made"])


def test_of_a_table_too_large_to_try_all_a_wider_terminal_widens_columns() -> None:
    words = [["word " * (1 + (7 * row + 11 * at) % 40) for at in range(5)] for row in range(200)]
    drawn = [
        layout.Drawn(Column[Any](f"C{at}", str), [row[at] for row in words]) for at in range(5)
    ]
    before = [each.least for each in drawn]
    for width in range(layout.narrowest(drawn), 200, 20):
        found = layout.lowest(drawn, width, len)
        assert found
        assert sum(found.widths) + layout.GAP * 4 == width
        assert all(has >= had for has, had in zip(found.widths, before, strict=True))
        before = [*found.widths]


def test_markdown_keeps_its_columns() -> None:
    assert markdown.render(table("a|b\\<")) == (
        "| ID | Name | N |\n| --- | --- | ---: |\n| a | a\\|b\\\\\\< | >1.50元 |\n"
    )


ESCAPED = re.compile(r"\\(?:([\\nrt])|u\{([0-9a-f]+)\})")


def unescaped(text: str) -> str:
    def character(match: re.Match[str]) -> str:
        code: str = match[2]
        return chr(int(code, 16)) if code else {"n": "\n", "r": "\r", "t": "\t"}.get(match[1], "\\")

    return ESCAPED.sub(character, text)


@given(st.text(alphabet='a\\nrtu{}1b\n\r\t\x1b,"中\u2028') | st.text())
def test_separated_values_say_one_thing(text: str) -> None:
    (_, (_, shown, _)) = csv.reader(io.StringIO(formats.text(table(text), "csv")))
    assert unescaped(shown) == text
    assert unescaped(formats.text(table(text), "tsv").split("\n")[1].split("\t")[1]) == text


def test_csv_leaves_a_backslash_that_is_no_escape() -> None:
    for text, shown in (
        (r"C:\dir", r"C:\dir"),
        (r"x\ny", r"x\\ny"),
        ("x\ny", r"x\ny"),
        ("\\", "\\"),
    ):
        assert f"\na,{shown},1.50\n" in formats.text(table(text), "csv")


MARKED = [
    *("![i](http://h/i.png)", "[a](b)", "[a][b]", "[^1]", "<b>x</b>", "<http://h>", "<!--"),
    *("a*b*c", "**b**", "_d_", "__d__", "~~f~~", "~f~", "`c`", "``c|d``", "&lt;", "&#60;"),
    *("\\", "\\\\*a*", "\\|", "a\\", "|", "# h", "> q", "- l", "1. l", "~ 3", "R&D", "2 > 1"),
]


def read_markdown(text: str) -> str:
    """Return what a reader sees in the second cell of the only row."""
    page = MarkdownIt().enable(["table", "strikethrough"]).render(text)
    return html.unescape(re.findall(r"<td.*?>(.*)</td>", page)[1])


@tabled("text", MARKED)
def test_markdown_reads_back(text: str) -> None:
    assert read_markdown(markdown.render(table(text))) == text


@given(st.text(alphabet="ab1 \\`*_[]()<>&|~!#;.中-\"'", min_size=1))
def test_markdown_of_anything_reads_back(text: str) -> None:
    assert read_markdown(markdown.render(table(f"x{text}x"))) == f"x{text}x"


@pytest.mark.parametrize("text", ["~ 3", "R&D", "a-b!", "(1.5 > 1)"])
def test_markdown_stays_readable(text: str) -> None:
    assert f"| a | {text} |" in markdown.render(table(text))


@tabled("format", ["table", "csv", "tsv", "markdown", "json", "jsonl"])
def test_markup_is_only_text(format: formats.Format) -> None:
    shown = formats.text(table("[red]x[/red]", "[/x]", ":smile:", "[link=a]b[/link]"), format)
    for text in ("[red]x[/red]", "[/x]", ":smile:", "[link=a]b[/link]"):
        assert (text.replace("[", r"\[") if format == "markdown" else text) in shown


def test_the_least_important_columns_leave_first() -> None:
    columns = [
        Column[str]("ID", lambda _: "an-id", whole=True),
        Column[str]("Name", lambda _: "a name of some words"),
        Column[str]("Less", lambda _: "less " * 4, 1),
        Column[str]("Least", lambda _: "least " * 4, 2),
    ]
    made: Table[str] = Table(columns, ["row"], lambda _: {}, ())
    heads = {width: plain(made, width).splitlines()[0].split() for width in (100, 56, 40)}
    assert heads == {
        100: ["ID", "Name", "Less", "Least"],
        56: ["ID", "Name", "Less", "Least"],  # on two lines, as many as the remark would take
        40: ["ID", "Name"],
    }


def test_what_fits_beside_a_column_without_room_is_kept() -> None:
    titles = {"Name": 0, "Note": 1, "Short": 1, "Other": 2, "Last": 2}
    cells = {"Name": "a" * 20, "Note": "b" * 40, "Short": "c", "Other": "d" * 40, "Last": "e"}
    columns = [
        Column[dict[str, str]](title, itemgetter(title), rank, whole=True)
        for title, rank in titles.items()
    ]
    made = Table(columns, [cells], lambda row: row, ())
    heads = {width: plain(made, width).splitlines()[0].split() for width in (120, 80, 60, 24)}
    assert heads == {
        120: [*titles],
        80: ["Name", "Note", "Short", "Last"],
        60: ["Name", "Short", "Last"],
        24: ["Name"],
    }


WORDS = st.lists(st.sampled_from(["a", "words", "农村公路", "（新建）", "resource-based", "1.5"]))
COLUMNS = st.lists(st.tuples(st.integers(0, 3), st.booleans()), min_size=1, max_size=5)


@settings(max_examples=60)
@given(COLUMNS, st.booleans(), st.data())
def test_no_wider_terminal_makes_a_taller_table(
    columns: list[tuple[int, bool]], is_grouped: bool, data: st.DataObject
) -> None:
    is_grouped = is_grouped and len(columns) > 1
    cells = WORDS.map(" ".join)
    rows = data.draw(st.lists(st.tuples(*(cells for _ in columns)), max_size=6))
    made = Table[tuple[str, ...]](
        [
            Column(f"Title {place}", itemgetter(place), rank, whole, is_grouped and place == 0)
            for place, (rank, whole) in enumerate(columns)
        ],
        rows,
        lambda _: {},
        (),
    )
    heights = [len(plain(made, width).splitlines()) for width in range(40, 120, 3)]
    assert heights == sorted(heights, reverse=True)


FIGURES = st.builds(
    Figure,
    st.sampled_from(["", "↑", "< CNY", "约"]),
    st.sampled_from(["1", "16,849,683", "7.857", "30–35"]),
    st.sampled_from(["", "%", "mn person-times", "万元"]),
)


@settings(max_examples=60)
@given(st.lists(st.tuples(WORDS.map(" ".join), FIGURES, st.sampled_from(["", "林场", "河东村"]))))
def test_nor_where_figures_stand_out_of_line_and_a_column_joins_another(
    rows: list[tuple[str, Figure, str]],
) -> None:
    made = told_of(rows)
    made = made._replace(
        columns=[*made.columns, Column("Period", lambda _: "2024-10/2024-12", whole=True)]
    )
    shown = {width: plain(made, width) for width in range(45, 100, 3)}
    heights = [text.count("\n") for text in shown.values()]
    assert heights == sorted(heights, reverse=True)
    for width, text in shown.items():
        assert max(map(cell_len, text.splitlines())) <= width
        for _, figure, owner in rows:
            told = re.sub(r"\s", "", text)
            assert all(each.replace(" ", "") in told for each in (*figure, owner))


def told_of(rows: list[tuple[str, Figure, str]]) -> Table[Any]:
    """Return a table of names, figures and owners; where these have no room, names have them."""
    name = Column[Any]("Name", itemgetter(0))
    value, owner = (
        Column[Any]("Value", itemgetter(1), whole=True),
        Column[Any]("Of", itemgetter(2), 1),
    )
    return Table([name, value, owner._replace(joins=name)], rows, lambda _: {}, ())


def test_one_long_figure_stands_out_of_line_before_a_table_becomes_blocks() -> None:
    """Of three one may; its unit comes nearer first, so that the decimal point stays in line."""
    figures = [Figure("", "16,849,683", "人次"), Figure("↑", "5.125", "%"), Figure("", "2", "%")]
    rows = [("n" * 14, figure, "") for figure in figures]
    name, gap = "n" * 14, "  "
    assert plain(told_of(rows), 40).splitlines()[2:] == [
        f"{name}{gap}  16,849,683     人次",
        f"{name}{gap}↑          5.125 %",
        f"{name}{gap}           2     %",
    ]
    assert plain(told_of(rows), 34).splitlines()[2:] == [
        f"{name}{gap}  16,849,683  人次",
        f"{name}{gap}↑          5.125 %",
        f"{name}{gap}           2     %",
    ]
    assert "Value: 16,849,683 人次" in plain(told_of(rows), 29)


def test_what_has_no_room_for_a_column_stands_before_the_name() -> None:
    rows = [("产量", Figure("", "12", "吨"), "河东村"), ("收入", Figure("", "3", "万元"), "")]
    assert plain(told_of(rows), 40).splitlines() == [
        "Name  Value    Of",
        "---------------------",
        "产量  12 吨    河东村",
        "收入   3 万元",
    ]
    assert plain(told_of(rows), 20).splitlines() == [
        "Name         Value",
        "--------------------",
        "河东村 产量  12 吨",
        "收入          3 万元",
    ]


@pytest.mark.parametrize("width", [20, 80])
def test_rows_stand_below_what_they_have_in_common(width: int) -> None:
    columns = [
        Column[tuple[str, str, str]](title, itemgetter(place), whole=True)
        for place, title in enumerate(("Text", "Name", "Value"))
    ]
    rows = [("a.txt", "one", "1"), ("a.txt", "two", "2"), ("b.txt", "one", "3" * 20)]
    columns[0] = columns[0]._replace(is_group=True)
    made = Table(columns, rows, lambda _: {}, ())
    if width == 80:
        expected = ["Name  Value", f"------{'-' * 20}", "a.txt", "one   1", "two   2", ""]
        assert plain(made, width).splitlines() == [*expected, "b.txt", f"one   {'3' * 20}"]
    else:
        blocks = ["a.txt", "one", "Value: 1", "", "two", "Value: 2", "", "b.txt", "one"]
        assert plain(made, width).splitlines()[: len(blocks)] == blocks
    assert markdown.render(made).splitlines()[0] == "| Text | Name | Value |"
    mixed = Table(columns, rows[::2] + rows[1:2], lambda _: {}, ())
    assert plain(mixed, 80).splitlines()[0].split() == ["Text", "Name", "Value"]


def test_columns_that_say_nothing_are_left_out() -> None:
    columns = [Column[str]("ID", lambda _: "a"), Column[str]("Note", lambda _: "", 1)]
    made: Table[str] = Table(columns, ["row"], lambda _: {}, ())
    assert plain(made).splitlines()[0] == "ID"
    empty: Table[str] = Table(columns, [], lambda _: {}, ())
    assert plain(empty).splitlines()[0].split() == ["ID", "Note"]


def test_figures_align_on_the_point() -> None:
    figures = [Figure("", "1236.8", "亿元"), Figure(">=", "14", "%"), Figure("~", "-0.25", "小时")]
    made: Table[Figure] = Table([Column("V", lambda f: f, whole=True)], figures, lambda _: {}, ())
    assert plain(made).splitlines()[2:] == ["   1236.8  亿元", ">=   14    %", " ~   -0.25 小时"]


@given(st.text(), st.integers(4, 60))
def test_folding_loses_nothing_and_keeps_the_width(text: str, width: int) -> None:
    shown = visible(text)
    lines = wrap(shown, width)
    assert "".join("".join(lines).split()) == "".join(shown.split())
    assert all(cell_len(line) <= width for line in lines)


@tabled(
    ("text", "lines"),
    [
        ("上游 (原材料) > 中游", ["上游", "(原材料) >", "中游"]),
        ("光伏玻璃，电池", ["光伏玻璃，", "电池"]),
        ("Handan-Liaocheng", ["Handan-", "Liaocheng"]),
        ("2022-01/22", ["2022-01/22"]),
        ("产业（链）", ["产业（链）"]),
        ("a very long", ["a very", "long"]),
        ("收入 36.8 亿元", ["收入", "36.8 亿元"]),
        ("总产值达8.5亿元", ["总产值达", "8.5亿元"]),
        ("ranked No. 2", ["ranked", "No. 2"]),
        ("CNY 8.5 bn", ["CNY 8.5 bn"]),
        ("aa; b cc; 国产值; dd", ["aa; b cc;", "国产值; dd"]),
        ("gdp  生产总值", ["gdp", "生产总值"]),
        ("生产 (gdp-up)", ["生产", "(gdp-up)"]),
    ],
)
def test_where_lines_break(text: str, lines: list[str]) -> None:
    assert wrap(text, 10) == lines


def test_a_tree_is_drawn_and_in_one_line_where_there_is_no_room() -> None:
    tree = Branch("", (Branch("up", (Branch("ore"), Branch("sand"))), Branch("down")))
    columns = [Column[Any]("F", lambda row: row[0]), Column[Any]("V", lambda row: row[1])]
    made: Table[Any] = Table(columns, [("Stages", tree)], lambda _: {}, (), "Head", single={"a": 1})
    assert plain(made) == ("Head\n\nStages  up\n        ├── ore\n        └── sand\n        down\n")
    assert markdown.render(made).splitlines()[-1] == "| Stages | up (ore, sand); down |"


def test_fields_cut_every_format_alike() -> None:
    cut = select.select(table("a"), ["n", "name"])
    assert formats.text(cut, "jsonl") == '{"n": 1.50, "name": {"zh": "a"}}\n'
    assert formats.text(cut, "tsv") == "n\tname.zh\n1.50\ta\n"
    assert plain(cut).splitlines()[0].split() == ["n", "name.zh"]


NEAR, ALL = "did you mean 'name'?", "fields: id, name.zh, n"


@pytest.mark.parametrize(
    ("field", "hint"), [("nope", ALL), ("", ALL), ("name.", NEAR), ("nam", NEAR)]
)
def test_unknown_fields_are_refused_with_the_valid_ones(field: str, hint: str) -> None:
    with pytest.raises(UsageError, match="no such field") as raised:
        select.select(table("a"), [field])
    assert raised.value.hint == hint


@tabled(
    ("text", "shown"),
    [
        ("\x1b[0m", r"\u{1b}[0m"),
        ("a\tb\r\n", r"a\tb\r\n"),
        ("\u202e", r"\u{202e}"),
        ("中 a", "中 a"),
    ],
)
def test_controls_are_shown(text: str, shown: str) -> None:
    assert visible(text) == shown


def test_every_format_has_its_renderer() -> None:
    for format in formats.FORMATS:
        shown: Callable[..., str] = formats.text
        assert shown(table("a"), format).endswith("\n")
