"""The command that drafts: where it writes, in which encoding, and for which base."""

import os
import re
import tomllib
from pathlib import Path
from typing import Self
from unittest.mock import patch

import pytest

import inside
from czfacts.reading.plain import apart
from inside import run
from processes import assert_refused
from surroundings import ROOT

TERMINAL = {"TERM": "xterm", "CZFACTS_LANG": "en"}
DOCUMENTS = ROOT / "tests/documents"
TEXT = "青岚县2023年情况\n粮食产量12万吨，增长3%。\n"


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    (tmp_path / "T").write_text(TEXT, encoding="utf-8")
    return tmp_path


def test_it_writes_a_new_file(folder: Path) -> None:
    printed = run("draft", "T", at=folder)
    done = run("draft", "T", "-o", "F.toml", at=folder)
    assert (done.code, done.stdout, done.stderr) == (0, b"", "")
    assert (folder / "F.toml").read_bytes() == printed.stdout
    assert run("draft", "T", "-o", "-", at=folder).stdout == printed.stdout


def test_it_overwrites_nothing(folder: Path) -> None:
    assert_refused(run("draft", "T", "-o", "T", at=folder), 2, "T: already exists")
    assert (folder / "T").read_text(encoding="utf-8") == TEXT
    os.mkfifo(folder / "P")
    assert_refused(run("draft", "T", "-o", "P", at=folder), 4, "P: not a regular file")
    assert_refused(run("draft", "T", "-o", "n/F", at=folder), 4, "n/F: no such file or directory")
    assert_refused(run("draft", "T", "-o", "F\0", at=folder), 4, "no such file")
    assert sorted(path.name for path in folder.iterdir()) == ["P", "T"]


@pytest.mark.parametrize("error", [OSError(28, "full"), KeyboardInterrupt()])
def test_no_half_of_a_file_is_left(error: BaseException, folder: Path) -> None:
    class Full:
        def __enter__(self) -> Self:
            return self

        def __exit__(self, *_: object) -> None:
            pass

        def write(self, _: bytes) -> None:
            raise error

    opened = os.fdopen
    with patch.object(
        os,
        "fdopen",
        lambda number, mode="r", **more: Full() if mode == "wb" else opened(number, mode, **more),
    ):
        done = run("draft", "T", "-o", "F", at=folder)
    assert done.code == (4 if isinstance(error, OSError) else 130)
    assert not (folder / "F").exists()


def test_a_pipe_of_it_is_utf_8_in_any_locale(folder: Path) -> None:
    gbk = {"PYTHONIOENCODING": "gbk", "LC_ALL": "zh_CN.GBK"}
    drafted = run("draft", "T", at=folder, settings=gbk)
    assert "粮食产量" in drafted.stdout.decode("utf-8")
    for command in (("check",), ("verify", "T"), ("coverage", "T")):
        done = run(*command, "--facts", "-", at=folder, stdin=drafted.stdout, settings=gbk)
        assert done.code == 0, done


def test_for_a_base_only_what_it_lacks_is_drafted(folder: Path) -> None:
    run("draft", "T", "-o", "F", at=folder)
    done = run("draft", "T", "--facts", "F", at=folder)
    assert done.code == 0
    assert [line for line in done.stdout.decode().splitlines() if line[:1] not in ("#", "")] == []
    assert run("draft", "T", "--facts", "F", "--facts", "F", at=folder) == done
    (folder / "G").write_bytes((folder / "F").read_bytes())
    two = run("draft", "T", "--facts", "F", "--facts", "G", at=folder)
    assert_refused(two, 2, "added to one fact base, not to 2")


def test_a_text_of_another_area_is_added_with_its_area(folder: Path) -> None:
    text = "云溪县2023年情况\n粮食产量15万吨，增长5%。\n"
    (folder / "U").write_text(text, encoding="utf-8")
    run("draft", "T", "-o", "F", at=folder)
    added = run("draft", "U", "--facts", "F", at=folder).stdout
    assert added.decode().count("云溪县") == 2  # in the title, and as the area of the source
    (folder / "F").write_bytes((folder / "F").read_bytes() + b"\n" + added)
    for command in ("check",), ("verify", "T", "U"):
        done = run(*command, "--facts", "F", at=folder)
        assert done.code == 0, done


def test_the_area_of_the_base_goes_without_saying(folder: Path) -> None:
    text = "2023年情况\n粮食产量15万吨。其中，青岚县小麦产量3万吨，云溪镇小麦产量1万吨。\n"
    (folder / "U").write_text(text, encoding="utf-8")
    run("draft", "T", "-o", "F", at=folder)
    added = tomllib.loads(run("draft", "U", "--facts", "F", at=folder).stdout.decode())
    assert [it.get("area") for it in added["indicators"]] == [None, None, "云溪镇"]


@pytest.mark.parametrize("name", ["report.docx", "report.pdf", "bulletin.html"])
def test_of_a_document_it_advises_to_keep_the_plain_text(name: str) -> None:
    done = run("draft", str(DOCUMENTS / name))
    assert done.code == 0
    assert f"keep it: czfacts read --plain {DOCUMENTS / name} > " in done.stderr
    piped = run("draft", "-", stdin=(DOCUMENTS / name).read_bytes())
    assert "keep it: czfacts read --plain - > text.txt\n" in piped.stderr
    apart.stop()


def test_date_and_area_may_be_told(folder: Path) -> None:
    (folder / "T").write_text("今年粮食产量12万吨。", encoding="utf-8")
    drafted = run("draft", "T", "--published", "2020-05-01", "--area", "乙县", at=folder)
    assert 'period = "2020"' in drafted.stdout.decode()
    assert 'area = "乙县"' in drafted.stdout.decode()
    assert_refused(run("draft", "T", "--published", "soon", at=folder), 2, "--published 'soon'")


def test_it_is_said_how_many_figures_have_no_record(folder: Path) -> None:
    (folder / "T").write_text("3家，" * 90, encoding="utf-8")
    said = "T: figures without a record, whose place no quotation can tell: 90\n"
    assert run("draft", "T", at=folder).stderr == said


def test_on_a_terminal_it_says_what_stands_in_the_file_and_what_is_next(folder: Path) -> None:
    def shown(*words: str) -> str:
        return inside.draw("draft", "T", *words, columns=80, at=folder, settings=TERMINAL)

    (folder / "T").write_text(f"{TEXT}另有5个。", encoding="utf-8")
    said = "F: 3 figures, 1 of them to look at ('# check')"
    assert shown("-o", "F") == f"{said}; next: czfacts check F\n"
    (folder / "T").write_text(f"{TEXT}另有5个。油料产量3万吨。", encoding="utf-8")
    edition = "T: taken for a newer edition of 'text': 3 places, 27 checks: 3 verified\n"
    one = "G: 1 figure\n"
    assert shown("-o", "G", "--facts", "F") == edition + one


@pytest.mark.parametrize("out", ["", "某地2022.toml", "moudi-2022.toml"])
def test_a_base_for_a_file_with_a_chinese_name_gets_an_id(out: str, folder: Path) -> None:
    """Its name would give it but the year, which those of other places have, too."""
    (folder / "某地2022.txt").write_text(TEXT, encoding="utf-8")
    drafted = run("draft", "某地2022.txt", *(("-o", out) if out else ()), at=folder).stdout.decode()
    text = (folder / out).read_text(encoding="utf-8") if out else drafted
    assert ('id = "moudi-2022"\n' in text) == (not out.isascii() or not out)


def test_where_there_is_nothing_to_draft_it_says_so(folder: Path) -> None:
    run("draft", "T", "-o", "F", at=folder)
    done = run("draft", "T", "--facts", "F", at=folder)
    assert done.stderr == "T: the fact base covers all of its figures\n"
    (folder / "T").write_text("没有数字。", encoding="utf-8")
    assert run("draft", "T", at=folder).stderr == "T: no figures in it\n"


@pytest.mark.parametrize("lang", ["zh", "en"])
def test_check_counts_what_is_still_to_be_looked_at(lang: str, tmp_path: Path) -> None:
    text = str(ROOT / "examples/report.txt")
    run("draft", text, "-o", "t.toml", at=tmp_path, settings={"CZFACTS_LANG": lang})
    drafted = (tmp_path / "t.toml").read_text(encoding="utf-8")
    count = len(re.findall(" # (?:check|核对)", drafted))
    assert count
    (tmp_path / "t.toml").write_text(drafted.replace("TODO ", ""), encoding="utf-8")
    shown = inside.draw("check", "--facts", f"{tmp_path}/t.toml", columns=100)
    assert shown.endswith(f"no problems found\n'# check' comments left from the draft: {count}\n")


def test_where_no_text_can_be_read_nothing_is_drafted(folder: Path) -> None:
    base = ROOT / "examples/report.toml"
    done = run("draft", "--facts", base, "none", "nor this", at=folder)
    assert (done.code, done.stdout) == (1, b"")
