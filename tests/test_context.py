"""A clause that is no longer the one that was checked is told, whatever changed in it."""

from pathlib import Path

import pytest

from czfacts.proof import context
from czfacts.reading.text.sentences import Text
from inside import run

REPORT = """云桥镇2024年工作报告
2024年，云桥镇引进亿元以上项目36个，出口789.2亿元，增长5.1%。镇里有医院87个。
"""


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    (tmp_path / "T.txt").write_text(REPORT, encoding="utf-8")
    assert run("draft", "T.txt", "-o", "T.toml", at=tmp_path).code == 0
    return tmp_path


def verdicts(at: Path, old: str, new: str, option: str = "--unverified") -> list[str]:
    """Return the figures that are not verified once *old* is *new* in the text, with verdicts."""
    assert old in REPORT
    (at / "T.txt").write_text(REPORT.replace(old, new), encoding="utf-8")
    fields = ("--fields", "source.text,verdict", "-f", "csv")
    done = run("verify", "T.txt", "--facts", "T.toml", option, *fields, at=at)
    told = done.stdout.decode().splitlines()[1:]
    assert done.code == any(not line.endswith(",verified") for line in told)
    return told


@pytest.mark.parametrize(
    ("old", "new", "figure"),
    [
        ("引进亿元", "流失亿元", "项目36个"),
        ("云桥镇引进", "石门镇引进", "项目36个"),
        ("，出口", "，服务出口", "出口789.2亿元"),
        ("有医院", "有民营医院", "医院87个"),
        ("有医院", "没有医院", "医院87个"),
    ],
)
def test_a_word_of_the_clause_that_changed_is_told(
    folder: Path, old: str, new: str, figure: str
) -> None:
    told = verdicts(folder, old, new)
    assert told in ([f"{figure},changed"], [f"{figure},mismatch"])


@pytest.mark.parametrize(
    ("old", "new"),
    [("，出口", "； 出口"), ("789.2", "７８９.２"), ("镇里有", "镇里，有"), ("36个，", "36 个,")],
)
def test_blanks_and_punctuation_may_change(folder: Path, old: str, new: str) -> None:
    assert verdicts(folder, old, new) == []


def test_another_figure_of_the_sentence_may_change(folder: Path) -> None:
    assert verdicts(folder, "36个", "37个") == ["项目36个,missing"]


def test_what_was_read_again_is_accepted(folder: Path) -> None:
    change = ("云桥镇引进", "全镇共引进")
    assert verdicts(folder, *change) == ["项目36个,changed"]
    assert "项目36个,changed" in verdicts(folder, *change, option="--write")
    assert "项目36个,verified" in verdicts(folder, *change, option="--accept")
    assert verdicts(folder, *change) == []


def test_a_clause_begins_behind_the_figure_before_it() -> None:
    (sentence,) = Text("一、出口5亿元，其中服务出口2亿元、货物出口3亿元，增长4%。").sentences
    at = sentence.printed.index
    last = context.digest(sentence, at("增长"), at("%") + 1)
    (other,) = Text("二、出口6亿元，其中服务出口2亿元、货物出口9亿元，增长4%。").sentences
    assert last == context.digest(other, at("增长"), at("%") + 1)
    (other,) = Text("一、出口5亿元，其中服务出口2亿元、货物出口3亿元，下降4%。").sentences
    assert last != context.digest(other, at("增长"), at("%") + 1)
