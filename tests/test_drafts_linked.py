"""Drafts of several texts that correct one another, and what tells them apart."""

import json
import re
import sqlite3
import tomllib
from contextlib import closing
from pathlib import Path
from typing import Any

import pytest

from folders import filled
from inside import run

OFFICES = "（临河市统计局、国家统计局临河调查队，{year}年3月20日发布）"
SAID = {
    # The later text comes first by its name, as it may.
    "2024年公报.txt": "经核实，2023年粮食产量修订为215.6万吨。2024年粮食产量219.3万吨。",
    "2022.txt": "2022年粮食产量210.4万吨。",
    "2023年公报.txt": "2023年粮食产量214.0万吨。",
}
CORRECTED = "2023nian-gongbao/liangshi-chanliang"
ASKED = "say which with revises"


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    heads = {name: OFFICES.format(year=int(name[:4]) + 1) for name in SAID}
    told = {
        name: f"临河市{name[:4]}年统计公报[1]\n{heads[name]}\n\n{said}\n"
        for name, said in SAID.items()
    }
    filled(tmp_path / "临河市", told)
    return tmp_path


def base_of(path: Path) -> dict[str, Any]:
    return tomllib.loads(path.read_text(encoding="utf-8"))


def test_what_corrects_a_figure_of_another_draft_says_which(folder: Path) -> None:
    assert run("draft", "临河市", "-o", "d", at=folder).code == 0
    path = folder / "d/2024年公报.toml"
    assert [it.get("revises") for it in base_of(path)["indicators"]] == [
        f"linheshi-{CORRECTED}",
        None,
    ]
    (line,) = re.findall("^revises = .*$", path.read_text(encoding="utf-8"), re.MULTILINE)
    assert line.endswith("# check: the text corrects an earlier figure: check that it is this one")
    assert ASKED not in path.read_text(encoding="utf-8")
    for name in ("2022", "2023年公报"):
        assert "revises" not in (folder / f"d/{name}.toml").read_text(encoding="utf-8")
    assert run("check", "--facts", "d", at=folder).code == 0
    assert run("verify", "临河市", "--facts", "d", at=folder).code == 0


def test_a_year_that_was_revised_counts_once_as_it_does_in_the_texts(folder: Path) -> None:
    run("draft", "临河市", "-o", "d", at=folder)
    read, drafted = (
        json.loads(run("series", "粮食产量", *of, "--json", at=folder).stdout)
        for of in (("--text", "临河市"), ("--facts", "d"))
    )
    for rows in (read, drafted):
        latest = [(it["period"], it["value"]) for it in rows if not it["revised_by"]]
        assert latest == [("2022", 210.4), ("2023", 215.6), ("2024", 219.3)]


def test_where_the_earlier_figure_is_not_at_hand_it_is_asked_for(folder: Path) -> None:
    run("draft", "临河市/2024年公报.txt", "临河市/2022.txt", "-o", "d", at=folder)
    drafted = (folder / "d/2024年公报.toml").read_text(encoding="utf-8")
    assert ASKED in drafted
    assert "\nrevises = " not in drafted


def test_a_draft_that_was_there_is_not_linked_to(folder: Path) -> None:
    (folder / "d").mkdir()
    (folder / "d/2023年公报.toml").write_text("# mine\n", encoding="utf-8")
    assert run("draft", "临河市", "-o", "d", at=folder).code == 1
    assert ASKED in (folder / "d/2024年公报.toml").read_text(encoding="utf-8")


def test_the_comments_are_counted_beside_other_problems(folder: Path) -> None:
    run("draft", "临河市", "-o", "d", at=folder)
    path = folder / "d/2024年公报.toml"
    drafted = path.read_text(encoding="utf-8").replace("value = 219.3", "value = 219.4")
    path.write_text(drafted, encoding="utf-8")
    checked = run("check", "--facts", "d", at=folder)
    assert checked.code == 1
    assert checked.stderr.startswith("'# check' comments left from the draft: 1\n")


def test_the_id_says_the_place_that_the_folder_is_called_by(folder: Path) -> None:
    (folder / "临河市/临河市2021.txt").write_text("粮食产量20万吨。\n", encoding="utf-8")
    (folder / "数据").mkdir()
    (folder / "数据/2020.txt").write_text("粮食产量20万吨。\n", encoding="utf-8")
    run("draft", "临河市", "数据", "-o", "d", at=folder)
    ids = {path.stem: base_of(path)["base"].get("id") for path in (folder / "d").iterdir()}
    assert ids == {
        "2020": "2020",
        "2022": "linheshi-2022",
        "2023年公报": "linheshi-2023nian-gongbao",
        "2024年公报": "linheshi-2024nian-gongbao",
        "临河市2021": "linheshi-2021",
    }


def test_a_text_and_its_draft_are_cited_as_one_type_with_one_title(folder: Path) -> None:
    run("draft", "临河市", "-o", "d", at=folder)
    run("export", "--text", "临河市", "-o", "t.sqlite", at=folder)
    with closing(sqlite3.connect(folder / "t.sqlite")) as base:
        exported = base.execute("SELECT title, publisher, type, published FROM sources").fetchall()
    drafted = [base_of(path)["sources"][0] for path in (folder / "d").iterdir()]
    fields = ("title", "publisher", "type", "published")
    assert sorted(exported) == sorted(tuple(map(each.get, fields)) for each in drafted)
    cited = run("cite", "text", "--facts", "d/2022.toml", at=folder).stdout.decode()
    assert cited == ("临河市统计局、国家统计局临河调查队. 临河市2022年统计公报[R]. 2023-03-20.\n")
