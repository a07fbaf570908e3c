"""`verify --write`: numbers follow what has moved, and nothing else in the file changes."""

import errno
import os
import re
import stat
from pathlib import Path

import pytest

import inside
import processes
from builders import HEAD
from czfacts import files
from czfacts.base import positions, rewrite
from czfacts.base.loader import parse
from czfacts.errors import UnreadableError, UsageError
from czfacts.proof.draft import begun
from czfacts.reading.text.sentences import Text
from surroundings import ROOT

TEXT = "某市一年\n全年收入12.5亿元。又建桥3座。\n"
NEW = "某市一年\n记者报道\n全年收入12.5亿元。前言。又建桥3座。\n"
FIGURE = """
[[indicators]] # 收入
id = "a"
name = "收入"
topic = "t"
value = 12.5
unit = "亿元"
{source}
"""
BRIDGE = """
[[projects]]
id = "b"
name = "桥"
topic = "t"
source = { paragraph = 2, sentence = 2, text = "桥" }
"""


def base_file(folder: Path, source: str, *, head: str = HEAD, more: str = "") -> Path:
    path = folder / "base.toml"
    path.write_bytes((head + FIGURE.format(source=source) + more).encode())
    return path


def text_file(folder: Path, text: str = NEW) -> Path:
    path = folder / "text.txt"
    path.write_text(text, encoding="utf-8")
    return path


def write(base: Path, text: Path, *more: str) -> inside.Done:
    return inside.run("verify", text, "--facts", base, "--write", *more)


@pytest.mark.parametrize(
    ("before", "after"),
    [
        pytest.param(
            'source = { paragraph = 2, sentence = 1, text = "12.5亿元" }',
            'source = { paragraph = 3, sentence = 1, text = "12.5亿元" }',
            id="inline",
        ),
        pytest.param(
            'source={paragraph=2,sentence=1,text="12.5亿元"}# 二',
            'source={paragraph=3,sentence=1,text="12.5亿元"}# 二',
            id="tight",
        ),
        pytest.param(
            'source.paragraph = 2\nsource.sentence = 1 # 1\nsource."text" = "12.5亿元"',
            'source.paragraph = 3\nsource.sentence = 1 # 1\nsource."text" = "12.5亿元"',
            id="dotted",
        ),
        pytest.param(
            '[indicators.source]\nparagraph  =  2\nsentence = 1\ntext = "12.5亿元"',
            '[indicators.source]\nparagraph  =  3\nsentence = 1\ntext = "12.5亿元"',
            id="table",
        ),
        pytest.param(
            '[[indicators.source]]\nparagraph = 2\nsentence = 1\ntext = "12.5亿元"',
            '[[indicators.source]]\nparagraph = 3\nsentence = 1\ntext = "12.5亿元"',
            id="tables",
        ),
        pytest.param(
            "source = [\n  # 首\n  { sentence = +1, text = '12.5亿元', paragraph = 0x2 },\n]",
            "source = [\n  # 首\n  { sentence = 1, text = '12.5亿元', paragraph = 3 },\n]",
            id="list",
        ),
        pytest.param(
            'note = """\nparagraph = 2\n"""\nsource = { text = """12.5亿元""", paragraph = 2, '
            "sentence = 1 }",
            'note = """\nparagraph = 2\n"""\nsource = { text = """12.5亿元""", paragraph = 3, '
            "sentence = 1 }",
            id="multi-line-strings",
        ),
    ],
)
@pytest.mark.parametrize("end", ["\n", "\r\n"], ids=["LF", "CRLF"])
@pytest.mark.parametrize("mark", ["", "\ufeff"], ids=["bare", "BOM"])
def test_only_the_numbers_change(
    before: str, after: str, end: str, mark: str, tmp_path: Path
) -> None:
    old = (mark + HEAD + FIGURE.format(source=before)).replace("\n", end)
    new = (mark + HEAD + FIGURE.format(source=after)).replace("\n", end)
    path = tmp_path / "base.toml"
    path.write_bytes(old.encode())
    done = write(path, text_file(tmp_path))
    assert (done.code, done.stderr.splitlines()[0]) == (0, f"{path}: places renumbered: 1")
    assert path.read_bytes() == new.encode()
    again = write(path, tmp_path / "text.txt")
    assert (again.code, again.stderr.splitlines()[0]) == (0, f"{path}: places renumbered: 0")
    assert path.read_bytes() == new.encode()


def test_several_places_kinds_and_what_is_set_aside(tmp_path: Path) -> None:
    aside = '\n[[sources.set_aside]]\nparagraph = 1\nsentence = 1\ntext = "一年"\nreason = "题"\n'
    here = "paragraph = 2, sentence = 1"
    source = f'source = [{{ {here}, text = "12.5亿元" }}, {{ {here}, text = "收入12.5亿元" }}]'
    path = base_file(tmp_path, source, head=HEAD + aside, more=BRIDGE)
    done = write(path, text_file(tmp_path, "报头\n" + NEW))
    assert done.stderr.splitlines()[0] == f"{path}: places renumbered: 4"
    known = parse(path.read_bytes())
    numbers = [(it.paragraph, it.sentence) for fact in known.facts for it in fact.source]
    assert numbers == [(4, 3), (4, 1), (4, 1)]
    assert [it.paragraph for it in known.sources[0].set_aside] == [2]


SHA256 = f'sha256 = "{"0" * 64}"\n'


def test_the_hash_is_renewed_where_every_place_is_verified(tmp_path: Path) -> None:
    source = 'source = { paragraph = 2, sentence = 1, text = "12.5亿元" }'
    path = base_file(tmp_path, source, head=HEAD + SHA256)
    done = write(path, text_file(tmp_path))
    assert f"{path}: sha256 of 's' renewed" in done.stderr
    assert "its sha256 differs" not in done.stderr
    again = inside.run("verify", tmp_path / "text.txt", "--facts", path)
    assert (again.code, "sha256" in again.stderr) == (0, False)


@pytest.mark.parametrize(
    ("text", "why"),
    [
        pytest.param("某市一年\n记者\n全年收入13亿元。\n", "missing", id="missing"),
        pytest.param("某市\n记\n收入12.5亿元，支出12.5亿元。\n12.5亿元\n", "ambiguous", id="twice"),
        pytest.param("某市一年\n记者\n全年收入至少12.5亿元。\n", "mismatch", id="another-figure"),
    ],
)
def test_what_is_wrong_is_left_and_the_hash_with_it(text: str, why: str, tmp_path: Path) -> None:
    source = 'source = { paragraph = 2, sentence = 1, text = "12.5亿元" }'
    path = base_file(tmp_path, source, head=HEAD + SHA256)
    before = path.read_bytes()
    done = write(path, text_file(tmp_path, text))
    assert (done.code, path.read_bytes()) == (1, before)
    assert done.stderr.splitlines()[:2] == [
        f"{path}: places renumbered: 0",
        f"{path}: sha256 of 's' kept: not all places are verified",
    ]
    assert f"\t{why}\t" in done.stdout.decode()


@pytest.mark.parametrize(
    ("facts", "said"),
    [
        (("-",), "--write and --accept need a file, not the standard input"),
        (("base.toml", "other.toml"), "--write and --accept change one fact base, not several"),
        ((".",), "--write and --accept change one fact base, not several"),
    ],
)
def test_one_base_in_a_file_is_written(facts: tuple[str, ...], said: str, tmp_path: Path) -> None:
    source = 'source = { paragraph = 2, sentence = 1, text = "12.5亿元" }'
    data = base_file(tmp_path, source).read_bytes()
    (tmp_path / "other.toml").write_bytes(b"#\n" + data)
    text_file(tmp_path)
    named = [word for path in facts for word in ("--facts", path)]
    done = inside.run("verify", "text.txt", "--write", *named, at=tmp_path, stdin=data)
    assert (done.code, done.stdout, done.stderr) == (2, b"", f"czfacts: {said}\n")


def test_a_base_that_is_broken_is_refused_as_ever(tmp_path: Path) -> None:
    path = tmp_path / "base.toml"
    path.write_text("[base", encoding="utf-8")
    assert write(path, text_file(tmp_path)).code == 3
    assert path.read_text(encoding="utf-8") == "[base"


@pytest.fixture
def moved(tmp_path: Path) -> Path:
    text_file(tmp_path)
    return base_file(tmp_path, 'source = { paragraph = 2, sentence = 1, text = "12.5亿元" }')


def test_permissions_and_links_stay(moved: Path, tmp_path: Path) -> None:
    moved.chmod(0o640)
    link = tmp_path / "link.toml"
    link.symlink_to(moved)
    assert write(link, tmp_path / "text.txt").code == 0
    assert link.is_symlink()
    assert stat.S_IMODE(moved.stat().st_mode) == 0o640
    assert b"paragraph = 3" in moved.read_bytes()


def test_a_file_that_must_not_be_written_is_not(moved: Path, tmp_path: Path) -> None:
    before = moved.read_bytes()
    moved.chmod(0o444)
    done = write(moved, tmp_path / "text.txt")
    assert (done.code, done.stderr) == (4, f"czfacts: {moved}: permission denied\n")
    assert moved.read_bytes() == before


def test_a_full_disk_leaves_the_old_file(moved: Path, tmp_path: Path) -> None:
    """A limit on the size of files stands for the full disk: writing fails midway."""
    limit = ("sh", "-c", 'ulimit -f 64; exec "$0" "$@"')
    moved.write_bytes(moved.read_bytes() + b"# " + b"x" * 100_000)
    before = moved.read_bytes()
    command = ("verify", tmp_path / "text.txt", "--facts", moved, "--write")
    done = processes.run(*command, before=limit, is_measured=False)
    assert done.code == 4
    assert done.stderr.startswith(f"czfacts: {moved}: ")
    assert moved.read_bytes() == before
    assert sorted(each.name for each in tmp_path.iterdir()) == ["base.toml", "text.txt"]


def test_a_disk_that_fails_leaves_the_old_file(
    moved: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def fail(_: int) -> None:
        raise OSError(errno.EIO, "")

    before = moved.read_bytes()
    monkeypatch.setattr(os, "fsync", fail)
    with pytest.raises(UnreadableError, match="input/output error"):
        files.replace(str(moved), before, b"")
    assert moved.read_bytes() == before
    assert [each.name for each in moved.parent.glob(".czfacts*")] == []


def test_a_file_that_changed_meanwhile_stays_as_it_is(moved: Path) -> None:
    with pytest.raises(UnreadableError, match="changed in the meantime"):
        files.replace(str(moved), b"what it was", b"what it would be")
    assert b"12.5" in moved.read_bytes()
    assert [each.name for each in moved.parent.glob(".czfacts*")] == []


@pytest.mark.parametrize("step", ["fsync", "replace", "fchmod"])
def test_an_interruption_leaves_one_whole_file(
    step: str, moved: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    before = moved.read_bytes()

    def interrupt(*_: object) -> None:
        raise KeyboardInterrupt

    monkeypatch.setattr(os, step, interrupt)
    assert write(moved, tmp_path / "text.txt").code == 130
    assert moved.read_bytes() == before
    assert sorted(each.name for each in tmp_path.iterdir()) == ["base.toml", "text.txt"]


def test_a_headline_more_and_the_real_base_is_renumbered(article: str, tmp_path: Path) -> None:
    """V3 of the faults found by use: 83 places moved, all by hand."""
    path = tmp_path / "base.toml"
    old = (ROOT / "facts.toml").read_bytes()
    path.write_bytes(old)
    text = tmp_path / "text.txt"
    text.write_text("报头\n" + article, encoding="utf-8")
    done = write(path, text)
    moved = int(re.findall(r"renumbered: (\d+)", done.stderr)[0])
    assert moved > 150
    assert _without_numbers(path.read_bytes()) == _without_numbers(old)
    before, after = parse(old), parse(path.read_bytes())
    for one, other in zip(before.facts, after.facts, strict=True):
        assert one.replaced(source=()) == other.replaced(source=())


def _without_numbers(data: bytes) -> bytes:
    return re.sub(rb'(?:paragraph|sentence) = \d+|sha256 = "\w+"', b"", data)


@pytest.mark.parametrize("name", ["facts.toml", "examples/report.toml", "tests/data/base.toml"])
def test_every_value_is_found_where_it_stands(name: str) -> None:
    """Where each number and id stands holds a number and an id."""
    text = (ROOT / name).read_text(encoding="utf-8")
    spans = positions.spans(text)
    assert len(spans) > 100
    for where, (start, end) in spans.items():
        if where[-1] in ("paragraph", "sentence"):
            assert text[start:end].isdigit()
        elif where[-1] == "id":
            assert re.fullmatch(r'"[a-z0-9-]+"', text[start:end])


def test_a_value_that_cannot_be_found_is_not_written(tmp_path: Path) -> None:
    data = base_file(tmp_path, 'source = { paragraph = 2, sentence = 1, text = "a" }').read_bytes()
    with pytest.raises(KeyError):
        rewrite.changed(data, "base.toml", {("indicators", 7, "value"): 3})


def test_a_file_that_is_there_is_never_written_anew(tmp_path: Path) -> None:
    there = text_file(tmp_path)
    with pytest.raises(UsageError, match="already exists"):
        files.create(str(there), b"")
    assert there.read_text(encoding="utf-8") == NEW


def test_coverage_counts_the_places_that_have_moved(tmp_path: Path) -> None:
    source = 'source = { paragraph = 2, sentence = 1, text = "12.5亿元" }'
    base = base_file(tmp_path, source, more=BRIDGE.replace('"桥" }', '"3座" }'))
    done = inside.run("coverage", text_file(tmp_path), "--facts", base)
    assert "2 places have moved" in done.stderr
    row = next(line for line in done.stdout.decode().splitlines() if "12.5亿元" in line)
    assert "\tfact\t" in row
    assert "3 of 5 sentences" in done.stderr


def test_a_figure_that_moved_and_changed_is_a_mismatch_before_and_after(tmp_path: Path) -> None:
    source = 'source = { paragraph = 2, sentence = 1, text = "12.5亿元" }'
    path = base_file(tmp_path, f'period = "2024"\n{source}')
    text = text_file(tmp_path, "某市一年\n记者\n2025年收入12.5亿元。\n")
    said = "period: the fact says 2024, the text 2025"
    found = inside.run("verify", text, "--facts", path)
    assert f"found in 3.1; {said}" in found.stdout.decode()
    done = write(path, text)
    assert (done.code, f"\t{said}" in done.stdout.decode()) == (1, True)
    assert done.stderr.splitlines()[0] == f"{path}: places renumbered: 1"


def test_what_stands_where_another_figure_is_is_not_renumbered(tmp_path: Path) -> None:
    old = "青岚县2023年公报\n接待游客68万人次，旅游总收入6亿元，分别增长21.7%和24.3%。\n"
    new = old.replace("21.7%和24.3%", "24.3%和21.7%").replace("接待", "前言。接待")
    known = begun(Text(old), published="2024-01-20", area="青岚县")
    (tmp_path / "base.toml").write_text(known, encoding="utf-8")
    for more in ((), ("--write",), ()):
        done = inside.run(
            "verify", text_file(tmp_path, new), "--facts", tmp_path / "base.toml", *more
        )
        assert "name: the fact says 旅游总收入增速, the text 接待游客增速" in done.stdout.decode()
