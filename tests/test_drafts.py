"""Drafts of several texts: a file each in a folder, which is a set of fact bases."""

import json
from pathlib import Path

import pytest

import inside
from folders import filled
from inside import run
from processes import assert_refused
from surroundings import ROOT

TEXTS = {
    "临河市/2022.txt": "临河市2022年国民经济和社会发展统计公报\n粮食产量20.5万吨。\n",
    "临河市/2023.txt": "临河市2023年国民经济和社会发展统计公报\n粮食产量21.0万吨。\n",
    "青岚市/2022.txt": "青岚市2022年国民经济和社会发展统计公报\n粮食产量41.2万吨。\n",
}


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    filled(tmp_path / "texts", TEXTS)
    return tmp_path


def drafts(folder: Path) -> list[str]:
    return sorted(path.name for path in (folder / "d").iterdir())


def test_the_texts_of_a_folder_have_a_draft_each_that_is_asked_with_the_others(
    folder: Path,
) -> None:
    done = run("draft", "texts", "-o", "d", at=folder)
    assert (done.code, done.stdout, done.stderr) == (0, b"", "")
    assert drafts(folder) == ["临河市-2022.toml", "临河市-2023.toml", "青岚市-2022.toml"]
    asked = run("series", "粮食产量", "--facts", "d", "--json", at=folder)
    assert [(it["area"]["zh"], it["period"], it["value"]) for it in json.loads(asked.stdout)] == [
        ("临河市", "2022", 20.5),
        ("临河市", "2023", 21.0),
        ("青岚市", "2022", 41.2),
    ]
    proved = run("verify", "texts", "--facts", "d", at=folder)
    assert proved.code == 0


def test_what_is_there_stays_and_the_others_are_drafted(folder: Path) -> None:
    (folder / "d").mkdir()
    kept = folder / "d/临河市-2023.toml"
    kept.write_text("# mine\n", encoding="utf-8")
    done = run("draft", "texts", "-o", "d", at=folder)
    assert (done.code, done.stderr) == (1, "czfacts: d/临河市-2023.toml: already exists\n")
    assert kept.read_text(encoding="utf-8") == "# mine\n"
    assert len(drafts(folder)) == 3


def test_a_text_that_cannot_be_read_is_said_and_the_others_are_drafted(folder: Path) -> None:
    (folder / "texts/a.txt").write_bytes(b"\xff\x00\xfe\x01" * 9)
    (folder / "none").mkdir()
    done = run("draft", "texts", "gone.txt", "none", "-o", "d", at=folder)
    assert done.code == 1
    said = [line for line in done.stderr.splitlines() if line.startswith("czfacts: ")]
    assert [line.split(":")[1].strip() for line in said] == ["texts/a.txt", "gone.txt", "none"]
    assert len(drafts(folder)) == 3


def test_texts_of_one_name_have_files_and_ids_of_their_own(folder: Path) -> None:
    paths = [f"texts/{town}/2022.txt" for town in ("临河市", "青岚市")]
    assert run("draft", *paths, "-o", "d", at=folder).code == 0
    assert drafts(folder) == ["2022-2.toml", "2022.toml"]
    assert run(
        "list", "--facts", "d", "--fields", "id", "-f", "csv", at=folder
    ).stdout.decode() == (
        "id\nqinglanshi-2022/liangshi-chanliang\nlinheshi-2022/liangshi-chanliang\n"
    )


def test_one_text_goes_into_a_folder_that_is_there(folder: Path) -> None:
    (folder / "d").mkdir()
    assert run("draft", "texts/临河市/2022.txt", "-o", "d", at=folder).code == 0
    assert drafts(folder) == ["2022.toml"]


def test_a_table_says_what_the_texts_do_not(folder: Path) -> None:
    (folder / "about.tsv").write_text("document\tarea\n2022.txt\t东江市\n", encoding="utf-8")
    assert run("draft", "texts", "--about", "about.tsv", "-o", "d", at=folder).code == 0
    areas = [
        (folder / "d" / name).read_text(encoding="utf-8").count("东江市") for name in drafts(folder)
    ]
    assert [bool(count) for count in areas] == [True, False, True]


@pytest.mark.parametrize("given", [("texts",), ("texts", "-o", "d.toml"), ("texts/a", "texts/b")])
def test_several_drafts_need_a_folder(given: tuple[str, ...], folder: Path) -> None:
    done = run("draft", *given, at=folder)
    assert_refused(done, 2, "the drafts of several texts go to a folder")
    assert not (folder / "d.toml").exists()


def test_where_no_folder_can_be_made_nothing_is_drafted(folder: Path) -> None:
    (folder / "F").touch()
    done = run("draft", *TEXTS, "-o", "F/x", at=folder)
    assert_refused(done, 4, "F/x: not a directory")


def test_what_a_base_lacks_of_several_texts_is_added_together(folder: Path) -> None:
    base = folder / "F.toml"
    run("draft", "texts/临河市/2022.txt", "-o", "F.toml", at=folder)
    (folder / "texts/a.txt").write_bytes(b"\xff\x00\xfe\x01" * 9)
    done = run("draft", "texts", "--facts", "F.toml", at=folder)
    assert (done.code, done.stderr.count("czfacts: ")) == (1, 1)
    assert done.stdout.decode().count("[[sources]]") == 2
    base.write_bytes(base.read_bytes() + b"\n" + done.stdout)
    proved = run("verify", *(f"texts/{it}" for it in TEXTS), "--facts", "F.toml", at=folder)
    assert proved.code == 0, proved
    (folder / "texts/a.txt").unlink()
    said = "the fact base covers all of its figures"
    assert run("draft", "texts", "--facts", "F.toml", at=folder).stderr.count(said) == 3


def test_an_addition_goes_to_one_new_file(folder: Path) -> None:
    (folder / "d").mkdir()
    run("draft", "texts/临河市/2022.txt", "-o", "F.toml", at=folder)
    one = ("draft", "texts/青岚市", "texts/临河市/2023.txt", "--facts", "F.toml", "-o")
    assert run(*one, "G.toml", at=folder).code == 0
    assert (folder / "G.toml").read_text(encoding="utf-8").count("[[sources]]") == 2
    assert_refused(run(*one, "d", at=folder), 4, "d: not a regular file")


def test_what_texts_have_in_common_is_said_once_and_what_to_do_next(folder: Path) -> None:
    for name in TEXTS:
        path = folder / "texts" / name
        path.write_bytes(path.read_text(encoding="utf-8").encode("gb18030"))
    drawn = inside.draw(
        "draft", "texts", "-o", "d", columns=80, at=folder, settings={"TERM": "xterm"}
    )
    lines = drawn.splitlines()
    assert lines[-2] == "texts/临河市/2022.txt: read as GB18030 (and 2 more texts likewise)"
    assert lines[-1] == "next: czfacts check d"


def test_a_bound_and_two_currencies_do_not_contradict(folder: Path) -> None:
    said = "地区生产总值突破300亿元，达到304.2亿元。人均地区生产总值7.1万元，折合1万美元。"
    (folder / "T").write_text(f"临河市2023年统计公报\n{said}\n", encoding="utf-8")
    assert b"TODO" not in run("draft", "T", at=folder).stdout


# A draft that nobody has looked at says so, since the reader would only confirm itself.
STILL = "its first line still says draft: czfacts is checking what it wrote itself\n"


@pytest.fixture
def draft(tmp_path: Path) -> Path:
    """Return a folder with a text and its draft."""
    text = ROOT / "examples/bulletins/qinglan-2022.txt"
    inside.run("draft", text, "-o", tmp_path / "qinglan-2022.toml")
    (tmp_path / "qinglan-2022.txt").write_bytes(text.read_bytes())
    return tmp_path


def verified(folder: Path) -> str:
    return inside.run("verify", "qinglan-2022.txt", "--facts", ".", at=folder).stderr


@pytest.mark.parametrize("language", ["en", "zh"])
def test_a_draft_is_told_by_its_first_line_in_either_language(language: str) -> None:
    text = ROOT / "examples/report.txt"
    written = inside.run("draft", text, "--lang", language).stdout
    assert STILL in inside.run("verify", text, "--facts", "-", stdin=written).stderr


def test_who_deletes_the_first_line_is_not_told(draft: Path) -> None:
    base = draft / "qinglan-2022.toml"
    assert STILL in verified(draft)
    base.write_text(base.read_text(encoding="utf-8").partition("\n")[2], encoding="utf-8")
    assert "still" not in verified(draft)


def test_of_several_bases_the_drafts_are_counted(draft: Path) -> None:
    inside.run("draft", ROOT / "examples/bulletins/qinglan-2023.txt", "-o", draft / "next.toml")
    named = ROOT / "examples/bulletins/qinglan-2024.toml"
    (draft / "named.toml").write_bytes(named.read_bytes())
    assert "their first lines still say draft: 2 of 3\n" in verified(draft)


def test_what_is_marked_is_counted(draft: Path) -> None:
    base = draft / "qinglan-2022.toml"
    written = base.read_text(encoding="utf-8")
    base.write_text(written.replace('"\n', '"  # check: this\n', 1), encoding="utf-8")
    assert verified(draft).endswith("'# check' comments left from the draft: 1\n")
