"""What is said of texts named in no way that is meant, or that do not say when they are."""

import json
from pathlib import Path

import pytest

import inside
from surroundings import ROOT

SERIES = """2022年，青岚市粮食产量30万吨。白杨县粮食产量5万吨。
2023年，青岚市粮食产量40万吨。白杨县粮食产量6万吨。
"""
DATE = "no date of publication found"


@pytest.mark.parametrize(
    ("language", "hint"),
    [("en", "give --text again for each, or name a folder"), ("zh", "每篇文本前都写上 --text")],
)
def test_texts_that_a_shell_puts_behind_text_have_a_hint(
    tmp_path: Path, language: str, hint: str
) -> None:
    for name in ("a.txt", "b.txt"):
        (tmp_path / name).write_text(SERIES, encoding="utf-8")
    more = ("--text", "a.txt", "b.txt", "--lang", language)
    commands = (
        ("series", "粮食产量"),
        ("export", "-o", "x.sqlite"),
        ("search", "粮食产量"),
        ("show", "gdp"),
        ("cite", "gdp", "--quote"),
    )
    for command in commands:
        asked = (*command, *more)
        done = inside.run(*asked, at=tmp_path)
        assert (done.code, done.stdout) == (2, b"")
        assert hint in done.stderr
        assert "b.txt" in done.stderr
        assert len(done.stderr.splitlines()) == 2


def test_other_words_that_are_too_many_have_no_such_hint(tmp_path: Path) -> None:
    done = inside.run("export", "x", "-o", "x.sqlite", at=tmp_path)
    assert done.code == 2
    assert "--text" not in done.stderr


def test_a_word_that_is_called_like_a_folder_is_a_word(tmp_path: Path) -> None:
    (tmp_path / "粮食产量").mkdir()
    (tmp_path / "a.txt").write_text(SERIES, encoding="utf-8")
    assert inside.run("series", "粮食产量", "--text", "a.txt", at=tmp_path).code == 0


def test_a_text_without_a_date_that_periods_hang_on_is_named() -> None:
    text = "去年粮食产量30万吨。".encode()
    done = inside.run("read", "-", stdin=text)
    assert DATE in done.stderr
    assert "--published" in done.stderr
    in_chinese = inside.run("read", "-", "--json", "--lang", "zh", stdin=text)
    assert "没有找到发布日期" in in_chinese.stderr
    dated = inside.run("read", "-", "--published", "2024-03-01", "--fields", "period", stdin=text)
    assert dated.stderr == ""
    assert dated.stdout.decode().splitlines()[1] == "2023"
    assert "--about" in inside.run("series", "粮食产量", "--text", "-", stdin=text).stderr


@pytest.mark.parametrize(
    "text",
    [
        "2023年粮食产量30万吨。",
        "粮食产量30万吨。",
        "青岚市统计局 2024年3月1日\n去年粮食产量30万吨。",
        "2023年上半年，粮食产量30万吨，其中6月份产量5万吨。",
    ],
)
def test_no_date_is_asked_for_where_it_would_tell_nothing(text: str) -> None:
    assert DATE not in inside.run("read", "-", stdin=text.encode()).stderr


def test_many_texts_without_a_date_are_named_once(tmp_path: Path) -> None:
    for number in range(3):
        (tmp_path / f"{number}.txt").write_text(f"去年粮食产量3{number}万吨。", encoding="utf-8")
    done = inside.run("read", ".", "--jobs", "2", at=tmp_path)
    assert done.stderr.count(DATE) == 1
    assert "2 more texts" in done.stderr


def test_a_series_is_narrowed_to_a_place() -> None:
    asked = ("series", "粮食产量", "--text", "-", "--fields", "area.zh,value,unit")
    both = inside.run(*asked, stdin=SERIES.encode()).stdout.decode().splitlines()
    assert len(both) == 5
    one = inside.run(*asked, "--place", "白杨", stdin=SERIES.encode())
    assert one.stdout.decode().splitlines()[1:] == ["白杨县\t5\t万吨", "白杨县\t6\t万吨"]
    again = inside.run(*asked, "--place", "白杨", "--place", "青岚市", stdin=SERIES.encode())
    assert sorted(again.stdout.decode().splitlines()) == sorted(both)


def test_a_place_that_no_figure_has_names_those_that_there_are() -> None:
    asked = ("series", "粮食产量", "--text", "-", "--place", "苇河")
    done = inside.run(*asked, stdin=SERIES.encode())
    assert (done.code, done.stdout) == (1, b"")
    assert "青岚市" in done.stderr
    assert "白杨县" in done.stderr


def test_a_place_of_facts_narrows_their_series() -> None:
    facts = ("--facts", str(ROOT / "facts.toml"))
    done = inside.run("series", "gdp", "--place", "长治", *facts, "--json")
    assert done.code == 0
    assert b"1236.8" in done.stdout


# Options that name a time take what people write, and say what they want.
TEXT = "今年粮食产量30万吨。\n"


@pytest.mark.parametrize("said", ["2024-03-20", "2024年3月20日", "March 20, 2024"])
def test_a_date_of_publication_as_people_write_it(said: str) -> None:
    done = inside.run("read", "--published", said, "--json", stdin=TEXT.encode())
    assert [each["period"] for each in json.loads(done.stdout)] == ["2024"]


@pytest.mark.parametrize(
    ("asked", "said"),
    [
        (("read", "--published", "昨天"), "--published '昨天': expected a date, such as"),
        (
            ("read", "--published", "2024-01/2024-06"),
            "--published '2024-01/2024-06': expected a date",
        ),
        (("read", "--published", "2024-02-30"), "--published '2024-02-30': no such day"),
        (("list", "--period", "明年"), "--period '明年': expected a period, such as"),
        (("list", "--period", "2022-06/2022-01"), "ends before it begins"),
    ],
)
def test_what_is_no_time_names_its_option(asked: tuple[str, ...], said: str) -> None:
    done = inside.run(*asked, stdin=TEXT.encode())
    assert done.code == 2
    assert said in done.stderr


def test_a_table_of_texts_takes_such_dates(tmp_path: Path) -> None:
    (tmp_path / "a.txt").write_text(TEXT)
    (tmp_path / "about.tsv").write_text("document\tpublished\na.txt\t2024年3月20日\n")
    asked = ("read", str(tmp_path / "a.txt"), "--about", str(tmp_path / "about.tsv"), "--json")
    assert [each["period"] for each in json.loads(inside.run(*asked).stdout)] == ["2024"]
