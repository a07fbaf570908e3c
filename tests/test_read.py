"""Reading many texts: folders, what is known of them, what is met on the way."""

import json
import os
import signal
import subprocess
import sys
import time
from collections.abc import Iterable
from pathlib import Path
from unittest.mock import patch

import pytest

from czfacts import files
from czfacts.corpus import texts as corpus
from czfacts.reading.periods.about import slip
from czfacts.reading.periods.headlines import Headlines
from every import tabled
from folders import filled
from inside import Done, draw, run
from processes import COMMAND, assert_refused
from surroundings import ROOT, unmeasured

ERA = "甲县2023年总结\n全县生产粮食{}万吨。"


@pytest.fixture
def texts(tmp_path: Path) -> Path:
    """Return a folder with a folder of three texts."""
    tons = {"d/b.txt": 2, "d/a.txt": 1, "d/e/c.md": 3}
    return filled(tmp_path, {name: ERA.format(each) for name, each in tons.items()})


def read(*arguments: str, at: Path, fields: str = "document,text", stdin: bytes = b"") -> Done:
    return run("read", *arguments, "--fields", fields, at=at, stdin=stdin)


def lines(done: Done) -> list[str]:
    return done.stdout.decode().splitlines()[1:]


ALL = ["d/a.txt\t1万吨", "d/b.txt\t2万吨", "d/e/c.md\t3万吨"]


@pytest.mark.parametrize("jobs", ["0", "1", "3"])
def test_a_folder_is_read_in_order_with_any_number_of_jobs(jobs: str, texts: Path) -> None:
    done = read("d", "--jobs", jobs, at=texts)
    assert (done.code, lines(done), done.stderr) == (0, ALL, "")


def test_what_is_named_twice_is_read_once(texts: Path) -> None:
    assert lines(read("d/b.txt", "d", "d/b.txt", at=texts)) == [ALL[1], ALL[0], *ALL[1:]]


def test_a_pipe_needs_no_name(texts: Path) -> None:
    done = read(at=texts, stdin=ERA.format(4).encode())
    assert lines(done) == ["<stdin>\t4万吨"]


def test_without_a_text_and_without_a_pipe_nothing_is_read() -> None:
    shown = draw("read", columns=80)
    hint = "hint: name a file or a folder, pipe a text in, or type it after 'read -'\n"
    assert shown == f"czfacts: no text to read\n{hint}"


def test_a_text_may_be_typed_at_the_terminal(monkeypatch: pytest.MonkeyPatch) -> None:
    person, program = os.openpty()
    os.write(person, "粮食产量2万吨。\n\x04".encode())
    with os.fdopen(program, "r", encoding="utf-8") as typed:
        monkeypatch.setattr(sys, "stdin", typed)
        assert files.read("-", may_be_typed=True).decode() == "粮食产量2万吨。\n"
    os.close(person)


def test_how_a_text_ends_that_is_typed_is_said(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(files, "read", lambda *_, **__: "粮食产量2万吨。\n".encode())
    shown = draw("read", "-", columns=80)
    assert shown.startswith("type or paste the text; Ctrl-D on a line of its own ends it\n")
    assert "20,000" in shown


def test_a_fact_base_is_no_text() -> None:
    base = ROOT / "examples/report.toml"
    for command in (["read"], ["draft"], ["verify"]):
        done = run(*command, base)
        assert_refused(done, 3, "a fact base, not a text")
        assert done.stderr.endswith("hint: fact bases are named with --facts\n")


def test_a_folder_without_a_text(tmp_path: Path) -> None:
    (tmp_path / "d").mkdir()
    for command in ("read", "verify"):
        assert_refused(run(command, "d", at=tmp_path), 3, "d:1: no text in it (.txt .md .html")


def test_what_is_readable_is_answered_and_what_is_not_is_a_row(texts: Path) -> None:
    (texts / "d/a.txt").write_bytes(b"\xff\x00\x01")
    (texts / "d/z.txt").symlink_to("z.txt")
    (texts / "n").mkdir()
    os.mkfifo(texts / "d/p.txt")
    done = read("d", "n", "--jobs", "2", at=texts, fields="document,text,error")
    unread = {
        "d/a.txt": "d/a.txt:1: neither UTF-8 nor GB18030 (byte 0xff)",
        "d/p.txt": "d/p.txt: not a regular file",
        "d/z.txt": "d/z.txt: too many levels of symbolic links",
        "n": "n:1: no text in it (.txt .md .html .htm .docx .pdf)",
    }
    assert done.code == 1
    assert [row for row in lines(done) if not row.endswith("\t")] == [
        f"{name}\t\t{error}" for name, error in unread.items()
    ]
    assert [row for row in lines(done) if row.endswith("\t")] == [f"{row}\t" for row in ALL[1:]]
    said = [f"czfacts: {error}" for error in unread.values()]
    first, hint, *others = done.stderr.splitlines()
    assert [first, *others] == said
    assert hint.startswith("hint: if it is a text, name its encoding with --encoding")
    shown = run("read", "d", "n", "-f", "table", at=texts).stdout.decode()
    assert f"n\n{unread['n']}" in shown


def test_a_text_that_kills_its_process_is_a_row(texts: Path) -> None:
    def killed(path: str, *, may_be_typed: bool) -> bytes:
        if path == "d/b.txt":
            os.kill(os.getpid(), signal.SIGKILL)
        return whole(path)

    whole = files.read
    with patch.object(files, "read", killed):
        done = read("d", "--jobs", "2", at=texts, fields="document,text,error")
    said = "d/b.txt: the process that read it was killed by signal 9"
    assert done.code == 1
    assert lines(done) == [f"{ALL[0]}\t", f"d/b.txt\t\t{said}", f"{ALL[2]}\t"]
    assert done.stderr == f"czfacts: {said}\n"


def test_the_same_text_twice_is_said(texts: Path) -> None:
    (texts / "d/d.txt").write_bytes((texts / "d/a.txt").read_bytes() + b"\r\n\r\n")
    done = read("d", at=texts)
    assert (len(lines(done)), done.stderr) == (4, "d/d.txt: the same text as d/a.txt\n")


def test_the_year_in_a_title_goes_before_a_date_that_it_contradicts(texts: Path) -> None:
    (texts / "q.txt").write_text(
        "2024年前三季度全市经济运行情况\n产值9亿元，去年同期8亿元。", "utf-8"
    )
    done = read("q.txt", "--published", "2023-01-01", at=texts, fields="period")
    assert lines(done) == ["2024-01/2024-09", "2023-01/2023-09"]
    said = (
        "q.txt: published 2023-01-01, but its title is of 2024年前三季度; it is read by the title\n"
    )
    assert done.stderr == said
    done = read("q.txt", "--published", "2024-11-01", at=texts, fields="period")
    assert (lines(done), done.stderr) == (["2024-01/2024-09", "2023-01/2023-09"], "")


@tabled(
    ("line", "printed"),
    [
        ("2024-10-28", "2024年前三季度"),  # what has a later date
        ("", "2024年前三季度"),
        ("2022-12-30", "2024年前三季度"),
    ],
)
def test_a_report_of_what_was_to_come_has_a_wrong_date(line: str, printed: str) -> None:
    wrong = slip(Headlines(["甲市2024年前三季度工业运行情况", line]), "2023-01-01")
    assert wrong
    assert wrong.printed == printed
    assert wrong.published[:4] == "2024"


def test_a_report_of_a_whole_year_is_not_published_before_it(texts: Path) -> None:
    (texts / "y.txt").write_text("甲县2024年统计公报\n全年粮食产量9万吨。", "utf-8")
    done = read("y.txt", "--published", "2023-01-01", at=texts, fields="period")
    assert lines(done) == ["2024"]
    assert "published 2023-01-01, but its title is of 2024年;" in done.stderr
    assert slip(Headlines(["甲县2024年统计公报"]), "2023-12-20") is None


@tabled(
    ("title", "published"),
    [
        ("2025年全县重点工作安排情况", "2024-12-20"),
        ("2025年全国统计工作会议", "2024-12-28"),
        ("2025年粮食收购工作要点", "2024-12"),
        ("2024年上半年外贸情况", "2024-07-14"),
        ("2024年上半年外贸情况", "2024"),
    ],
)
def test_plans_are_published_before_their_year(title: str, published: str) -> None:
    assert slip(Headlines([title, "新建水库3座。"]), published) is None


def test_what_several_texts_have_is_said_once(texts: Path) -> None:
    for name in ("a", "b"):
        text = (texts / f"d/{name}.txt").read_text(encoding="utf-8")
        (texts / f"d/{name}.txt").write_bytes(text.encode("gb18030"))
    assert read("d", at=texts).stderr == "d/a.txt: read as GB18030 (and one more text likewise)\n"


class TestAbout:
    """What is known of texts comes from a table."""

    FIELDS = "document,period,area"

    def read(self, at: Path, table: str, *more: str) -> Done:
        (at / "about.tsv").write_text(table, encoding="utf-8")
        for name in ("a.txt", "b.txt", "e/c.md"):
            text = f"今年，粮食3万吨，乙镇1万吨。（{name}）"
            (at / "d" / name).write_text(text, encoding="utf-8")
        return read("d", "--about", "about.tsv", *more, at=at, fields=self.FIELDS)

    def test_each_text_has_its_own_date_and_area(self, texts: Path) -> None:
        table = "area\turl\tdocument\tpublished\n乙镇\tx\ta.txt\t2020-03-01\n\t\te/c.md\t2022\n"
        done = self.read(texts, table, "--published", "2021")
        assert done.stderr == ""
        assert [row.split("\t")[:2] for row in lines(done)] == [
            ["d/a.txt", "2020"],
            ["d/a.txt", "2020"],
            ["d/b.txt", "2021"],
            ["d/b.txt", "2021"],
            ["d/e/c.md", "2022"],
            ["d/e/c.md", "2022"],
        ]

    def test_a_path_goes_before_a_name(self, texts: Path) -> None:
        table = "document\tpublished\na.txt\t2020\r\nd/a.txt\t2021\r\nb.txt\t2022\r\n"
        years = [row.split("\t")[1] for row in lines(self.read(texts, table))]
        assert years == ["2021", "2021", "2022", "2022", "", ""]

    def test_what_no_text_is_called_is_said(self, texts: Path) -> None:
        done = self.read(texts, "document\tarea\na.txt\t甲县\nx.txt\t乙县\n")
        assert done.code == 0
        assert done.stderr.splitlines()[-1] == "about.tsv: not among the texts: x.txt"

    @pytest.mark.parametrize(
        ("table", "said"),
        [
            ("", ":1: expected tab-separated columns document, published and area"),
            ("document,area\n", ":1: expected tab-separated columns"),
            ("document\turl\n", ":1: expected tab-separated columns"),
            ("document\tarea\n\t甲县\n", ":2: document is empty"),
            ("document\tarea\na\t甲县\n./a\t乙县\n", ":3: 'a' is already in line 2"),
            ("document\tpublished\na\tsoon\n", ":2: published 'soon': expected a date, such as"),
        ],
    )
    def test_what_is_wrong_in_it_is_said(self, table: str, said: str, texts: Path) -> None:
        assert_refused(self.read(texts, table), 3, f"about.tsv{said}")


def test_rows_are_sorted_and_cut(texts: Path) -> None:
    assert lines(read("d", "--sort", "-value", "--limit", "2", at=texts)) == [ALL[2], ALL[1]]
    assert lines(read("d", "--limit", "1", at=texts)) == ALL[:1]
    assert lines(read("d", "--limit", "0", at=texts)) == []
    assert lines(read("d", "--limit", "99", at=texts)) == ALL
    figures = lines(read("nope.txt", "d", "--limit", "1", at=texts))
    assert figures == ALL[:1]  # a text that cannot be read takes none of the figures' places


def test_of_a_long_text_no_more_is_read_than_is_wanted(tmp_path: Path) -> None:
    said = "".join(f"第{n}家企业产值{n}万元。\n\n" for n in range(1, 4))
    (tmp_path / "a.txt").write_text(said, encoding="utf-8")
    asked = corpus.Given(str(tmp_path / "a.txt"))
    wanted = corpus.read(asked, most=2)
    assert len(wanted.rows) == 2
    assert wanted.rows == corpus.read(asked).rows[:2]


def test_a_wrong_field_is_refused_before_anything_is_read(tmp_path: Path) -> None:
    assert_refused(run("read", "x", "--sort", "size", at=tmp_path), 2, "cannot sort by 'size'")
    assert_refused(run("read", "x", "--encoding", "x", at=tmp_path), 2, "there is no encoding 'x'")
    assert_refused(
        run("read", "x", "--published", "1", at=tmp_path), 2, "--published '1': expected a date"
    )


class TestPlain:
    """The plain text is that in which places count."""

    def test_lines_are_joined_and_it_is_said(self, tmp_path: Path) -> None:
        wrapped = (
            "全县完成地区生产总值一百二十三点六亿元，同比增长\n百分之六点一，位居全市第二，\n" * 4
        )
        (tmp_path / "T").write_bytes(wrapped.encode("gb18030"))
        done = run("read", "--plain", "T", at=tmp_path, settings={"PYTHONIOENCODING": "gbk"})
        assert "同比增长百分之六点一" in done.stdout.decode("utf-8")
        assert done.stderr.splitlines()[0] == "T: read as GB18030"
        assert "lines joined into paragraphs" in done.stderr.splitlines()[1]
        as_it_is = run("read", "--plain", "T", "--no-join", at=tmp_path)
        assert as_it_is.stdout.decode() == wrapped

    @pytest.mark.parametrize("more", [["--json"], ["-f", "tsv"], ["--fields", "text"], ["x"]])
    def test_it_is_a_format_of_its_own(self, more: list[str], tmp_path: Path) -> None:
        assert_refused(
            run("read", "T", "--plain", *more, at=tmp_path), 2, "--plain prints a single text"
        )


def children(process: int) -> list[int]:
    found = Path(f"/proc/{process}/task/{process}/children").read_text(encoding="ascii")
    return [*map(int, found.split())]


def wait_for_the_end_of(processes: Iterable[int]) -> None:
    left = time.monotonic() + 20
    while [each for each in processes if Path(f"/proc/{each}/exe").exists()]:
        assert time.monotonic() < left
        time.sleep(0.05)


def texts_in(folder: Path, count: int) -> Path:
    for number in range(count):
        (folder / f"{number:04}.txt").write_text(ERA.format(number) * 3, encoding="utf-8")
    return folder


@pytest.fixture(scope="module")
def many(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Return a folder of so many texts that no pipe holds what is read of them."""
    return texts_in(tmp_path_factory.mktemp("many"), 1500)


class TestMany:
    """A reader that is stopped amid many texts leaves nothing behind.

    It is not measured: a Ctrl-C that comes while coverage holds its lock is never let go of.
    """

    def started(self, many: Path) -> "subprocess.Popen[bytes]":
        return subprocess.Popen(
            [COMMAND, "read", many, "--jobs", "2", "-f", "jsonl"],
            env=unmeasured(),
            stdout=subprocess.PIPE,
            stderr=subprocess.PIPE,
        )

    def test_ctrl_c_ends_all_processes(self, many: Path) -> None:
        with self.started(many) as process:
            assert process.stdout
            assert process.stderr
            process.stdout.readline()  # and now it waits for us to read on
            workers = children(process.pid)
            assert len(workers) == 2
            process.send_signal(signal.SIGINT)
            process.stdout.read()
            assert process.wait(20) == 130
            assert process.stderr.read() == b""
        wait_for_the_end_of(workers)

    def test_a_reader_that_goes_ends_all_processes_at_once(self, many: Path) -> None:
        with self.started(many) as process:
            assert process.stdout
            assert process.stderr
            process.stdout.readline()
            workers = children(process.pid)
            process.stdout.close()
            assert process.wait(20) == 141
            assert process.stderr.read() == b""
        wait_for_the_end_of(workers)

    def test_processes_end_with_the_one_that_started_them(self, many: Path) -> None:
        with self.started(many) as process:
            assert process.stdout
            process.stdout.readline()
            workers = children(process.pid)
            process.kill()
        wait_for_the_end_of(workers)

    def test_a_line_of_progress_erases_itself(self, tmp_path: Path) -> None:
        few = str(texts_in(tmp_path, 150))
        with patch("czfacts.printing.progress.PATIENCE", 0):
            shown = draw("read", few, "--fields", "value", "--sort", "value", columns=80)
        assert " of 150 texts read" in shown
        assert shown.count("\x1b[K") >= 2
        assert shown.rindex("\r\x1b[K") < shown.index("value")


def test_a_person_is_told_which_numbers_are_not_read(tmp_path: Path) -> None:
    (tmp_path / "a.txt").write_text("收入3亿元，布长2尺4寸。\n", encoding="utf-8")
    (tmp_path / "b.txt").write_text("收入3亿元。\n", encoding="utf-8")
    line = "a.txt: not read: 2尺4寸"
    shown = draw("read", "a.txt", columns=80, at=tmp_path)
    assert shown.splitlines()[-1] == line
    assert "not read" not in draw("read", "b.txt", columns=80, at=tmp_path)
    assert "not read" not in draw("read", "a.txt", "--json", columns=80, at=tmp_path)
    assert run("read", "a.txt", at=tmp_path).stderr == ""


def test_each_row_says_what_it_is(texts: Path) -> None:
    done = run("read", "d", "-f", "jsonl", at=texts)
    rows = [json.loads(line) for line in done.stdout.splitlines()]
    assert [row["document"] for row in rows] == ["d/a.txt", "d/b.txt", "d/e/c.md"]
