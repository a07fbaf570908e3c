"""What somebody meets who is new and errs: the message says, in Chinese too, what to do."""

from pathlib import Path

import pytest
import tomli

from czfacts.base import loader
from czfacts.views import hedges
from czfacts.wording import Phrase, recognized, translate
from every import tabled
from inside import Done, run

BASE = """
[base]
format = 1
title = "青岚县"
area = "青岚县"
[[topics]]
id = "all"
name = "全文"
[[sources]]
id = "text"
title = "青岚县"
[[indicators]]
id = "tax-revenue"
name = "税收收入"
topic = "all"
value = 3
unit = "亿元"
source = { paragraph = 1, sentence = 1, text = "税收收入3亿元" }
"""


def chinese(*arguments: str, at: Path, stdin: str = BASE) -> Done:
    return run(*arguments, at=at, stdin=stdin.encode(), settings={"CZFACTS_LANG": "zh"})


@pytest.mark.parametrize(
    "broken",
    [
        *("a", "a = ", "a = 'b", "a = 1\na = 2", "a = 1 b", "[a", "[[a]", "a = [1", "a = {b = 1"),
        *("[a]\n[a]", "名 = 1", 'a = "\\q"', 'a = "\\xZZ"', "a = {b = 1, b = 2}"),
        *('a = "\\uD800"', "a = {b = 1}\n[a.c]", "a = 1\n[a]", "青岚县2023年情况"),
    ],
)
def test_a_file_that_is_no_toml_is_told_in_chinese(broken: str, tmp_path: Path) -> None:
    with pytest.raises(tomli.TOMLDecodeError) as caught:
        tomli.loads(broken)
    said = recognized(caught.value.msg, loader.NO_TOML)
    assert isinstance(said, Phrase)
    done = chinese("check", "--facts", "-", at=tmp_path, stdin=broken)
    assert done.code == 3
    assert translate(said, "zh") in done.stdout.decode()


def test_a_quotation_mark_that_is_not_closed_is_called_so(tmp_path: Path) -> None:
    broken = 'a = "b\nc = 1\n'
    done = chinese("list", "--facts", "-", at=tmp_path, stdin=broken)
    assert done.stderr == "czfacts: <stdin>:1:7: 引号没有在本行之内结束\n"


def test_a_text_that_is_taken_for_a_base_can_be_drafted(tmp_path: Path) -> None:
    for name in ("a.txt", "a.toml"):
        (tmp_path / name).write_text("青岚县2023年情况\n", encoding="utf-8")
        for words in (("indicators", "--facts", name), ("check", name)):
            done = chinese(*words, at=tmp_path)
            assert done.code == 3
            hint = "提示：czfacts draft a.txt 可由文本起草事实库\n"
            assert (hint in done.stderr) == (name == "a.txt")


def test_wrong_usage_is_quoted_as_chinese_is(tmp_path: Path) -> None:
    assert "没有命令“读”\n" in chinese("读", at=tmp_path).stderr
    assert "没有给出编号\n" in chinese("cite", at=tmp_path).stderr
    assert "--sort 后面缺少值\n" in chinese("indicators", "--sort", at=tmp_path).stderr


def test_part_of_a_name_suggests_the_name(tmp_path: Path) -> None:
    for command in ("show", "cite"):
        done = chinese(command, "税收", "--facts", "-", at=tmp_path)
        assert done.code == 1
        assert "是不是“税收收入”？" in done.stderr
    done = chinese("show", "tax-revenues", "--facts", "-", at=tmp_path)
    assert "是不是“tax-revenue”？" in done.stderr


def test_a_file_that_exists_is_followed_by_what_to_do(tmp_path: Path) -> None:
    (tmp_path / "F.toml").write_text("mine", encoding="utf-8")
    done = chinese("draft", "-", "-o", "F.toml", at=tmp_path, stdin="粮食产量3万吨。\n")
    assert done.code == 2
    assert "请换一个文件名" in done.stderr
    assert (tmp_path / "F.toml").read_text(encoding="utf-8") == "mine"


def test_a_text_without_figures_is_named(tmp_path: Path) -> None:
    assert "没有读出数字" in chinese("read", "-", at=tmp_path, stdin="会议研究了工作。\n").stderr
    assert chinese("read", "-", at=tmp_path, stdin="粮食产量3万吨。\n").stderr == ""


@tabled(
    ("comparator", "text", "shown"),
    [
        (">=", "规上工业增加值增长8%以上", hedges.Hedged("", "%", "以上")),
        (">=", "规模以上工业增加值增长不低于8%", hedges.Hedged("不低于", "%", "")),
        (">", "规上工业利润增速超8%", hedges.Hedged("超", "%", "")),
        ("<", "增速不到8%", hedges.Hedged("不到", "%", "")),
        ("<", "绿化率不到一成", hedges.Hedged("不到", "%", "")),
        ("<", "8%不到", hedges.Hedged("", "%", "不到")),
    ],
)
def test_the_word_beside_a_number_is_shown(
    comparator: str, text: str, shown: hedges.Hedged
) -> None:
    assert hedges.hedged(comparator, "%", text) == shown


def test_coverage_says_how_to_follow_what_has_moved(tmp_path: Path) -> None:
    (tmp_path / "F.toml").write_text(BASE, encoding="utf-8")

    def covered(text: str) -> str:
        return chinese("coverage", "-", "--facts", "F.toml", at=tmp_path, stdin=text).stderr

    assert "有1处出处已经移位，可用 czfacts verify 文本 --write 改正\n" in covered(
        "青岚县\n税收收入3亿元。\n"
    )
    assert "移位" not in covered("税收收入3亿元。\n")


@pytest.mark.parametrize("command", ["read", "draft"])
def test_a_sentence_in_place_of_a_file_is_told_how_it_is_read(command: str, tmp_path: Path) -> None:
    done = chinese(command, "粮食产量增长5.2%", at=tmp_path)
    assert done.code == 4
    assert done.stderr.splitlines()[1] == "提示：要读一句话：echo '……' | czfacts read -"
    assert "提示" not in chinese(command, "2024年公报.txt", at=tmp_path).stderr


@pytest.mark.parametrize(
    ("line", "near"),
    [("cite gdp --format bibtex", "--style"), ("list -n 3", "--limit"), ("list -n3", "--limit")],
)
def test_an_option_as_other_programs_call_it_is_known(line: str, near: str, tmp_path: Path) -> None:
    done = chinese(*line.split(), at=tmp_path)
    assert (done.code, f"“{near}”" in done.stderr) == (2, True)


@pytest.mark.parametrize(
    ("line", "code", "hint"),
    [
        ("list b.toml", 0, "fact bases are named with --facts"),
        ("search b.toml", 1, "fact bases are named with --facts"),
        ("series t/a.txt", 1, "'t/a.txt' is a file or folder: czfacts read t/a.txt"),
        ("list --facts t", 3, "czfacts draft t -o drafts makes a fact base of each text"),
        ("list --facts e", 3, ""),
        ("list --area 青岚", 2, "did you mean '--place'?"),
        ("read t/a.txt -o a.tsv", 2, "-o is an option of draft, export"),
        (
            "indicators --status 在建",
            2,
            "--status is an option of chains, projects, policies, list",
        ),
        ("projects --status 建成了", 2, "did you mean '建成'?"),
        ("indicators --relation shar", 2, "did you mean 'share'?"),
    ],
)
def test_what_is_taken_for_something_else_is_told(
    line: str, code: int, hint: str, tmp_path: Path
) -> None:
    for folder in ("t", "e"):
        (tmp_path / folder).mkdir()
    (tmp_path / "t/a.txt").write_text("税收收入3亿元。\n", "utf-8")
    (tmp_path / "b.toml").write_text(BASE, "utf-8")
    done = run(*line.split(), at=tmp_path)
    assert (done.code, done.stderr.partition("hint: ")[2].rstrip("\n")) == (code, hint)


def test_limits_may_have_their_thousands_grouped(tmp_path: Path) -> None:
    (tmp_path / "b.toml").write_text(BASE, "utf-8")
    line = ("indicators", "--facts", "b.toml", "--unit", "万元", "--fields", "id", "--min")
    assert run(*line, "1,000", at=tmp_path).stdout == b"id\ntax-revenue\n"
    assert run(*line, "1,00", at=tmp_path).code == 2


def test_an_unknown_unit_of_what_each_is_named_as_it_was_typed(tmp_path: Path) -> None:
    (tmp_path / "b.toml").write_text(BASE, "utf-8")
    done = run("indicators", "--facts", "b.toml", "--per", "册册", at=tmp_path)
    assert done.stderr.startswith("czfacts: there is no unit '册册'\n")
