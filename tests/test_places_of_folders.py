"""A text that names no place is about the one that its folder is called."""

import json
from pathlib import Path

import pytest

import inside
from czfacts.corpus.places import place_of
from every import tabled
from folders import filled

SAID = "2023年国民经济和社会发展统计公报\n\n2023年，全市粮食产量{grain}万吨。\n"


@pytest.fixture
def towns(tmp_path: Path) -> Path:
    grains = {"青岚市": 31, "北京": 47, "资料": 52}
    told = {f"{town}/2023.txt": SAID.format(grain=grain) for town, grain in grains.items()}
    return filled(tmp_path, told)


@pytest.mark.parametrize("is_drafted", [False, True])
def test_two_towns_are_two_columns(towns: Path, is_drafted: bool) -> None:
    source = ("--text", ".")
    if is_drafted:
        inside.run("draft", ".", "-o", "drafts", at=towns)
        source = ("--facts", "drafts")
    rows = json.loads(inside.run("series", "粮食产量", *source, "--json", at=towns).stdout)
    unknown = {"zh": "TODO", "en": None} if is_drafted else None
    assert sorted((it["value"], it["area"] and it["area"]["zh"]) for it in rows) == [
        (31, "青岚市"),
        (47, "北京市"),
        (52, unknown and unknown["zh"]),
    ]


def test_each_row_of_read_says_whom_its_text_is_about(towns: Path) -> None:
    about = "document\tpublished\tarea\n资料/2023.txt\t2024-03-01\t白杨市\n".encode()
    done = inside.run("read", ".", "--about", "-", "-f", "jsonl", at=towns, stdin=about)
    rows = [json.loads(line) for line in done.stdout.splitlines()]
    known = {(it["value"], it["area"], it["document_area"], it["published"]) for it in rows}
    assert known == {
        (31, None, "青岚市", None),
        (47, None, "北京市", None),
        (52, None, "白杨市", "2024-03-01"),
    }


def test_what_the_text_says_goes_before_its_folder(towns: Path) -> None:
    text = towns / "青岚市" / "2023.txt"
    text.write_text("临河市" + text.read_text(encoding="utf-8"), encoding="utf-8")
    rows = json.loads(inside.run("series", "粮食产量", "--text", text, "--json").stdout)
    assert [it["area"]["zh"] for it in rows] == ["临河市"]
    asked = ("--text", text, "--about", "-", "--json")
    about = "document\tarea\n2023.txt\t白杨市\n".encode()
    rows = json.loads(inside.run("series", "粮食产量", *asked, stdin=about).stdout)
    assert [it["area"]["zh"] for it in rows] == ["白杨市"]


@tabled(
    ("path", "place"),
    [
        ("/a/青岚市/b.txt", "青岚市"),
        ("/a/上海/b.txt", "上海市"),
        ("/青岚市/a/b.txt", None),
        ("/a/青岚市统计局/b.txt", None),
        ("/a/texts/b.txt", None),
        ("-", None),
    ],
)
def test_a_folder_is_a_place_by_its_whole_name(path: str, place: str | None) -> None:
    assert place_of(path) == place
