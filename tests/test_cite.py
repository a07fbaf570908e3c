"""Citations."""

import json

import pytest
from bibtexparser.entrypoint import parse_string as parsed_anew
from pybtex.database import parse_string

from builders import base, indicator, policy
from czfacts.base.model import Locator, Source, SourceType
from czfacts.lookup import citation, find
from czfacts.views import quotes
from every import tabled
from inside import run
from surroundings import ROOT

REPORT = ("--facts", str(ROOT / "examples/report.toml"), "--lang", "en")
FULL = Source(
    id="s",
    title="一年 & {more}",
    publisher="某报",
    published="2022-09-01T11:05:41",
    language="zh",
    url="https://example.org/a",
)


def test_gbt7714_of_an_article_online() -> None:
    assert citation.gbt7714(FULL) == "一年 & {more}[N/OL]. 某报, 2022-09-01. https://example.org/a."


def test_gbt7714_leaves_out_what_is_not_known() -> None:
    assert citation.gbt7714(Source(id="s", title="一年")) == "一年[N]."
    assert citation.gbt7714(Source(id="s", title="一年", published="2022")) == "一年[N]. 2022."


@tabled(
    ("type", "url", "printed"),
    [
        ("report", None, "某局. 公报[R]. 2023-03-18."),
        ("report", "https://a.cn/b", "某局. 公报[R/OL]. (2023-03-18). https://a.cn/b."),
        ("webpage", "https://a.cn/b", "某局. 公报[EB/OL]. (2023-03-18). https://a.cn/b."),
        ("webpage", None, "某局. 公报[EB]. 2023-03-18."),
        ("newspaper", None, "公报[N]. 某局, 2023-03-18."),
    ],
)
def test_gbt7714_of_what_an_office_published(
    type: SourceType, url: str | None, printed: str
) -> None:
    source = Source(
        id="s", title="公报", publisher="某局", type=type, published="2023-03-18", url=url
    )
    assert citation.gbt7714(source) == printed


def test_gbt7714_of_a_report_of_nobody() -> None:
    assert citation.gbt7714(Source(id="s", title="公报", type="report")) == "公报[R]."


def test_bibtex_of_what_an_office_published() -> None:
    report = Source(id="s", title="公报", publisher="某局", type="report")
    assert citation.bibtex(report) == (
        "@techreport{s,\n  author = {{某局}},\n  title = {{公报}},\n  institution = {某局},\n}"
    )
    page = report.__class__(**{**dict(report.pairs()), "type": "webpage"})
    assert citation.bibtex(page) == "@misc{s,\n  author = {{某局}},\n  title = {{公报}},\n}"


def test_bibtex_escapes_and_leaves_out() -> None:
    assert citation.bibtex(FULL) == (
        "@article{s,\n  title = {{一年 \\& \\textbraceleft{}more\\textbraceright{}}},\n"
        "  journal = {某报},\n  year = {2022},\n"
        "  month = {9},\n  day = {1},\n  url = {https://example.org/a},\n  langid = {chinese},\n}"
    )
    assert citation.bibtex(Source(id="s", title="a")) == "@article{s,\n  title = {{a}},\n}"


HARD = [
    "a lone { brace",
    "a lone } brace",
    "}{",
    r"back\slash and \{",
    "100% & #1_a $2 ~ ^",
    'quotes " and , commas = {x}',
    "@article{no, title={no}}",
    "中文：“引号”{",
]


@pytest.mark.parametrize("type", ["report", "webpage"])
def test_both_parsers_read_a_report_and_a_page(type: SourceType) -> None:
    entry = citation.bibtex(Source(id="s", title="题", publisher="某局 & 所", type=type))
    (one,) = parsed_anew(entry).entries
    (author,) = parse_string(entry, "bibtex").entries["s"].persons["author"]
    assert {field.key: field.value for field in one.fields}["author"] == str(author)


@tabled("text", HARD)
def test_both_parsers_read_the_same_of_a_hard_name(text: str) -> None:
    url = "https://example.org/a_b?c=1&d=%20#e{f}"
    source = Source(id="s-1", title=text, publisher=text, published="2022-09", url=url)
    entry = citation.bibtex(source, [text])
    library = parsed_anew(entry)
    assert library.failed_blocks == []
    (one,) = library.entries
    other = parse_string(entry, "bibtex").entries["s-1"]
    mine = {field.key: " ".join(field.value.split()) for field in one.fields}
    assert mine == dict(other.fields.items())
    assert mine.keys() == {"title", "journal", "year", "month", "url", "note"}
    assert mine["url"] == "https://example.org/a_b?c=1&d=%20#e%7Bf%7D"
    assert one.key == "s-1"


def test_several_facts_of_one_source_are_one_citation() -> None:
    place = Locator(id="s", paragraph=2, sentence=3, text="三家")
    known = base(
        sources=(Source(id="s", title="题"), Source(id="u", title="书")),
        indicators=(indicator(id="i", source=(place,)), indicator(id="j")),
        policies=(policy(id="p", source=(place, place)),),
    )
    cited, unknown = find.cited(known, ["i", "x", "p", "u"])
    assert [(source.id, [fact.id for fact in facts]) for source, facts in cited.items()] == [
        ("s", ["i", "p"]),
        ("u", []),
    ]
    assert [error.message for error in unknown] == ["no fact or source has the id 'x'"]
    fact, source = known.policies[0], known.sources[0]
    assert [*quotes.of(fact, source, (), "en")] == ["paragraph 2, sentence 3: 三家"] * 2
    assert [*quotes.of(fact, source, ("甲。", "乙。"), "zh")] == [
        "第2段第3句：甲。",
        "第2段第3句：乙。",
    ]


def test_a_citation_quotes_below_itself() -> None:
    assert citation.gbt7714(Source(id="s", title="题"), ["a", "b"]) == "题[N].\n  a\n  b"


def test_several_facts_are_cited_and_shown() -> None:
    done = run("cite", "gdp", "pv-output", "--quote", "--lang", "zh")
    first, *rest = done.stdout.decode().splitlines()
    assert "[N]. 山西日报, 2022-09-01." in first
    assert [line.partition("：")[0] for line in rest] == ["  第6段第2句", "  第8段第3句"]
    done = run("show", "gdp", "hydrogen", "-f", "markdown")
    assert done.stdout.decode().count("\n\n") == 1
    done = run("show", "gdp", "hydrogen", "--fields", "id,value")
    assert done.stdout.decode() == "id\tvalue\ngdp\t1236.8\nhydrogen\t\n"


def test_ids_are_piped_in() -> None:
    done = run("show", "-", "--json", "--fields", "id", stdin="id\ngdp\tx\n氢\n\n".encode())
    assert done.stdout.decode().replace("\n", "").replace(" ", "") == (
        '[{"id":"gdp"},{"id":"hydrogen"}]'
    )
    assert run("show", "-", stdin=b"gdp").stdout == run("show", "gdp", "gdp").stdout


@pytest.mark.parametrize(
    "listing", ["search 高铁", "indicators --topic industry", "list --limit 3"]
)
@pytest.mark.parametrize("command", ["show", "cite"])
def test_what_a_list_prints_is_piped_in(listing: str, command: str) -> None:
    """Whatever its columns: the ids stand in the one that is called so."""
    printed = run(*listing.split()).stdout
    assert printed.startswith(b"base\tkind\tid\t")
    ids = [line.split("\t")[2] for line in printed.decode().splitlines()[1:]]
    for fields in ([], ["--fields", "name.zh,id"]):
        piped = run(*listing.split(), *fields).stdout
        assert run(command, "-", stdin=piped) == run(command, *ids)


def test_the_ids_of_several_bases_are_piped_in() -> None:
    asked = ("--facts", str(ROOT / "examples/bulletins"))
    piped = run("search", "粮食产量", *asked).stdout
    assert run("show", "-", *asked, "--fields", "id", stdin=piped).stdout.count(b"/") > 1


@tabled(
    ("line", "code", "said"),
    [
        ("show - --facts -", 2, "the ids cannot be the standard input, too"),
        ("cite - --quote --text -", 2, "the ids cannot be the standard input, too"),
        ("show -", 2, "no ids on the standard input"),
        ("show nope no", 1, "no fact has the id 'nope'"),
        ("cite nope no", 1, "no fact or source has the id 'no'"),
        ("show 排名", 1, "facts are called '排名'"),
        ("cite 排名", 1, "facts are called '排名'"),
    ],
)
def test_ids_that_are_none_are_errors(line: str, code: int, said: str) -> None:
    done = run(*line.split())
    assert (done.code, done.stdout) == (code, b"")
    assert said in done.stderr


@pytest.mark.parametrize(("command", "known"), [("show", "tea"), ("cite", "[N]")])
def test_ids_that_are_known_are_answered_beside_those_that_are_not(
    command: str, known: str
) -> None:
    done = run(command, "-", *REPORT, stdin=b"tea\nnope\nnever\n")
    assert done.code == 1
    assert known in done.stdout.decode()
    assert [line for line in done.stderr.splitlines() if line.startswith("czfacts: no fact")] == [
        f"czfacts: no fact{' or source' * (command == 'cite')} has the id '{id}'"
        for id in ("nope", "never")
    ]


def test_of_several_ids_the_known_one_is_in_an_array() -> None:
    done = run("show", "tea", "nope", "--fields", "id", "--json", *REPORT)
    assert json.loads(done.stdout) == [{"id": "tea"}]


@pytest.mark.parametrize("format", ["table", "markdown"])
def test_of_several_ids_the_known_one_has_its_card(format: str) -> None:
    alone = run("show", "tea", "-f", format, *REPORT)
    beside = run("show", "tea", "nope", "-f", format, *REPORT)
    assert alone.stdout
    assert (beside.code, beside.stdout) == (1, alone.stdout)


@tabled(
    "piped",
    [
        '{"id": "gdp", "value": 1}\n{"id": "tea"}\n',
        '[{"id": "gdp"},\n {"id": "tea"}]',
        "[]",
        '{"id": "gdp"}\n{"name": 1}\n',
        '{"id": ',
        "[1]",
        "[" * 100_000,
    ],
)
def test_ids_are_those_of_records_in_json(piped: str) -> None:
    asked = (
        "show",
        "-",
        "--facts",
        str(ROOT / "examples/report.toml"),
        "--fields",
        "id",
        "-f",
        "tsv",
    )
    done = run(*asked, stdin=piped.replace("gdp", "grain").encode())
    if '"tea"' in piped:
        assert (done.code, done.stdout) == (0, b"id\ngrain\ntea\n")
    else:
        assert done.code == 2
        assert len(done.stderr.splitlines()) == 1


@pytest.mark.parametrize(
    ("publisher", "type"),
    [("青岚市统计局", "report"), ("青岚市人民政府", "report"), ("青岚日报", "newspaper")],
)
def test_a_draft_of_what_an_office_published_is_cited_as_a_report(
    publisher: str, type: str
) -> None:
    text = f"青岚市这一年\n来源：{publisher}\n2023年，青岚市新建学校3所。\n"
    drafted = run("draft", "-", stdin=text.encode()).stdout
    rows = json.loads(run("sources", "--json", "--facts", "-", stdin=drafted).stdout)
    assert [(row["publisher"], row["type"]) for row in rows] == [(publisher, type)]
