"""What holds whatever stands in a base, in a text or on the command line.

HYPOTHESIS_PROFILE=long tries 400 times as many examples.
"""

import contextlib
import io
import json
import sys
from decimal import Decimal
from typing import Any, NamedTuple
from unittest import mock

from hypothesis import given
from hypothesis import strategies as st

import builders
from builders import HEAD, INDICATOR, PROJECT
from czfacts import cli
from czfacts.base.model import Company, FactBase, Locator, Source, Stage
from czfacts.lookup.find import Around
from czfacts.printing import chart, formats, terminal
from czfacts.printing.table import Table
from czfacts.values import units
from czfacts.views import card, charts
from czfacts.views.lists import Lists
from czfacts.views.rows import Shown
from screens import obeyed
from surroundings import ROOT

CHAIN = PROJECT.replace("projects", "chains").replace('"a"', '"c"')
CHAIN += 'stages = [{ name = { zh = "上", en = "Up" }, makes = [{ zh = "矿", en = "Ore" }] }]\n'
WHOLE = HEAD + INDICATOR + CHAIN + PROJECT.replace('"a"', '"p"')
LINES = [line for line in WHOLE.splitlines() if " = " in line]

anything = st.text(
    st.characters(codec=None)
    | st.sampled_from("\0\t\n\r\x1b\x7f\x85\x9b\xad\u200b\u2028\u202e[]|\\\"'<")
)
any_format = st.sampled_from([*formats.FORMATS])


class Answer(NamedTuple):
    code: int
    stdout: str
    stderr: str


def answer(*arguments: str, stdin: bytes = b"") -> Answer:
    """Run the command line within this process, *stdin* its standard input."""
    out, err = (io.TextIOWrapper(io.BytesIO(), "utf-8", "backslashreplace") for _ in range(2))
    given = io.TextIOWrapper(io.BytesIO(stdin), "utf-8")
    with (
        mock.patch.object(sys, "stdin", given),
        contextlib.redirect_stdout(out),
        contextlib.redirect_stderr(err),
    ):
        code = cli.main(arguments)
    texts = [stream.buffer.getvalue().decode() for stream in (out, err)]
    return Answer(int(code), *texts)


def assert_clean(text: str, format: str) -> None:
    """Assert that *text* has nothing that a terminal obeys, and that JSON has unique keys."""
    assert not obeyed(text.replace("\t", "") if format == "tsv" else text)
    if format in ("json", "jsonl"):
        for document in [text] if format == "json" else text.splitlines():
            json.loads(document, object_pairs_hook=unique)


def unique(pairs: list[tuple[str, Any]]) -> dict[str, Any]:
    assert len(dict(pairs)) == len(pairs)
    return dict(pairs)


def assert_refused(done: Answer) -> None:
    assert done.stdout == ""
    assert done.stderr.startswith("czfacts: ")
    assert done.stderr.count("\n") <= 2
    assert not obeyed(done.stderr)


def spelled(text: str) -> str:
    """Return *text* as a string of TOML, in escapes alone."""
    return '"' + "".join(f"\\U{ord(character):08x}" for character in text) + '"'


def everywhere(text: str) -> FactBase:
    """Return a base of a fact of each kind with *text* in every field that is free text."""
    name = builders.name(text, text)
    place = Locator(id="s", paragraph=1, sentence=1, text=text)
    common: dict[str, Any] = {
        "name": name,
        "aliases": (text, text),
        "source": (place,),
        "note": name,
        "caveat": name,
        "distinction": text,
    }
    return builders.base(
        sources=(Source(id="s", title=text, publisher=text, url=text),),
        chains=(
            builders.chain(
                **common,
                id="c",
                stages=(Stage(name=name, makes=(name,)),),
                companies=(Company(name=name),),
            ),
        ),
        projects=(builders.project(**common, id="p", places=(name,), chain="c"),),
        indicators=(
            builders.indicator(
                **common, id="i", unit="个", area=name, entity=name, of=name, chain="c"
            ),
        ),
        policies=(builders.policy(**common, id="q"),),
    )


@given(anything, any_format, st.sampled_from(["zh", "en"]))
def test_no_text_in_a_field_reaches_the_terminal_raw(
    text: str, format: formats.Format, language: Any
) -> None:
    base = everywhere(text)
    sentence = (text, Shown(text=text, start=0, end=0))
    lists = Lists(base, language)
    tables: list[Table[Any]] = [
        lists.overview(),
        lists.chains(base.chains),
        lists.projects(base.projects),
        lists.indicators(base.indicators),
        lists.policies(base.policies),
        lists.search(base.facts, {}),
        lists.sources(base.sources),
        *(
            card.table(base, fact, Around(base.facts, base.facts), language, [sentence])
            for fact in base.facts
        ),
    ]
    for table in tables:
        shown = (
            terminal.render(table, width=60, styled=False)
            if format == "table"
            else formats.text(table, format)
        )
        assert_clean(shown, format)
        if format in ("csv", "tsv"):
            records = len([*(table.paths if table.single is not None else table.rows)])
            assert shown.count("\n") == records + 1
    assert not obeyed(chart.render(charts.of(base, base.indicators, "en", None), 60))


@given(
    anything,
    any_format,
    st.sampled_from(['"甲"', '"A"', '"12.5亿元"', '"亿元"', '"上"', '"a"', '"题目"']),
)
def test_any_string_in_a_file_is_answered_or_refused(text: str, format: str, old: str) -> None:
    base = WHOLE.replace(old, spelled(text)).encode()
    for command in ("indicators", "chains"):
        done = answer(command, "--format", format, "--facts", "-", stdin=base)
        assert done.code in (0, 3)
        if done.code:
            assert_refused(done)
        else:
            assert_clean(done.stdout, format)
            assert format != "tsv" or done.stdout.count("\n") == 2


@given(
    st.decimals(allow_nan=False, allow_infinity=False, min_value=-(10**30), max_value=10**30),
    st.sampled_from(["亿元", "万亩", "公顷", "公里", "%", "个百分点", "小时", "家", "吨/亩"]),
)
def test_a_number_comes_out_as_it_went_in(value: Decimal, unit: str) -> None:
    base = (HEAD + INDICATOR).replace("12.5\n", f"{value:f}\n").replace('"亿元"', f'"{unit}"')
    done = answer("show", "a", "--json", "--facts", "-", stdin=base.encode())
    if len(value.as_tuple().digits) > 60 or (value and abs(value.adjusted()) > 60):
        assert done.code == 3
        return
    shown = json.loads(done.stdout, parse_float=Decimal, parse_int=Decimal)
    assert (shown["value"], shown["unit"]) == (value, unit)
    exact = units.normalize(value, unit)
    assert (shown["normalized"]["value"], shown["normalized"]["unit"]) == exact


@st.composite
def spliced(draw: st.DrawFn, whole: bytes) -> bytes:
    """Return *whole* with a few parts of it cut, doubled or replaced."""
    for _ in range(draw(st.integers(1, 3))):
        start, end = sorted(draw(st.tuples(*[st.integers(0, len(whole))] * 2)))
        end = min(end, start + draw(st.sampled_from([0, 1, 8, 64, len(whole)])))
        part = draw(
            st.binary(max_size=4)
            | st.sampled_from([b"", whole[start:end] * 2, b'"', b"\n", b"[", b"}", b" = 1\n"])
        )
        whole = whole[:start] + part + whole[end:]
    return whole


@given(st.binary(max_size=200) | spliced(WHOLE.encode()), st.sampled_from(["chains", "check"]))
def test_any_bytes_are_answered_or_refused(data: bytes, command: str) -> None:
    done = answer(command, "--facts", "-", stdin=data)
    assert done.code in ((0, 3) if command == "chains" else (0, 1, 3))
    assert not obeyed(done.stdout.replace("\t", ""))
    if command == "check":
        assert bool(done.stdout) == bool(done.stderr) == bool(done.code)  # problems, their total
    elif done.code:
        assert_refused(done)


literals = st.recursive(
    st.integers(-(10**20), 10**20).map(str)
    | st.sampled_from(["true", "nan", "-inf", "1e9", "0x1F", "2022-01-01", "10:00:00", '""', '"a"'])
    | anything.map(spelled),
    lambda inner: (
        st.lists(inner, max_size=3).map(lambda items: f"[{', '.join(items)}]")
        | st.dictionaries(
            st.sampled_from(["id", "zh", "en", "name", "text", "paragraph", "source"]),
            inner,
            max_size=3,
        ).map(lambda d: f"{{ {', '.join(f'{key} = {value}' for key, value in d.items())} }}")
    ),
    max_leaves=6,
)


@given(st.sampled_from(LINES), literals)
def test_any_value_in_any_field_is_answered_or_refused(line: str, literal: str) -> None:
    key = line.partition(" = ")[0]
    base = WHOLE.replace(line, f"{key} = {literal}").encode()
    for command in ("indicators", "check"):
        done = answer(command, "--facts", "-", stdin=base)
        assert done.code in ((0, 3) if command == "indicators" else (0, 1, 3))
        assert not obeyed(done.stdout.replace("\t", ""))
        assert not obeyed(done.stderr)


@given(
    st.sampled_from(["[indicators]", "[[indicators]]", "[sources]", "[[base]]", "indicators"]),
    literals,
)
def test_any_shape_of_a_table_is_answered_or_refused(header: str, literal: str) -> None:
    table = f"{header}\nid = {literal}\nsource = {literal}\n"
    if header == "indicators":
        table = f"indicators = {literal}\n"
    done = answer("indicators", "--facts", "-", stdin=(table + HEAD).encode())
    assert done.code in (0, 3)


REPORT = str(ROOT / "examples/report.toml")
TEXT = (ROOT / "examples/report.txt").read_bytes()


@given(
    st.binary(max_size=100)
    | spliced(TEXT)
    | anything.map(lambda text: text.encode(errors="ignore")),
    st.sampled_from([["verify"], ["coverage"], ["draft"], ["show", "tea", "--text"]]),
)
def test_any_bytes_as_the_text_are_answered_or_refused(data: bytes, command: list[str]) -> None:
    facts = [] if command == ["draft"] else ["--facts", REPORT]
    done = answer(*command, "-", *facts, stdin=data)
    assert done.code in (0, 1, 3)
    assert not obeyed(done.stdout.replace("\t", ""))
    assert not obeyed(done.stderr)
    if done.code == 3:
        assert_refused(done)


words = (
    st.sampled_from(
        [*cli.COMMANDS, "gdp", "光伏", "--", "-h", "--help", "--version", "--json", "--bom"]
    )
    | st.sampled_from(["--facts", "--fields", "--format", "--limit", "--sort", "--min", "--unit"])
    | st.sampled_from(
        ["--to", "--text", "--period", "--lang", "--style", "--chart", "亿元", "-value"]
    )
    | st.text(st.characters(codec=None, exclude_characters="\0/"), max_size=8)
)


@given(st.lists(words, max_size=6))
def test_any_arguments_are_answered_or_refused(arguments: list[str]) -> None:
    done = answer(*arguments)
    assert done.code in (0, 1, 2, 3, 4)
    assert not obeyed(done.stderr)
    if done.code >= 2 and not done.stdout:
        assert_refused(done)
