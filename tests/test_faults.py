"""Bases that are made to hurt, and what else may be wrong with an installation."""

import os
import shutil
import subprocess
import sys
from pathlib import Path

import pytest

from builders import HEAD, INDICATOR, PROJECT
from processes import assert_refused, run
from screens import draw
from surroundings import ROOT, environment


def test_wide_sequences_lose_no_character(tmp_path: Path) -> None:
    file = tmp_path / "f.toml"
    hearts = "❤️" * 60
    file.write_text(HEAD + INDICATOR + f'note = "{hearts}"\n', encoding="utf-8")
    for columns in (40, 60, 80):
        assert draw(f"czfacts show a --facts {file}", columns=columns).count("❤") == 60


@pytest.mark.parametrize(
    ("text", "said"),
    [
        (HEAD + INDICATOR.replace("12.5\n", "1e99999999999999999999\n"), ": value: not a finite"),
        (HEAD + INDICATOR.replace("12.5\n", "1e-99999999999999999999\n"), ": value: not a finite"),
        (HEAD + INDICATOR.replace("12.5\n", f"1.{'1' * 200_000}\n"), ": value: number too long"),
        (HEAD + INDICATOR.replace("12.5\n", f"{'9' * 5000}\n"), "F:18: number too long"),
        (HEAD + INDICATOR.replace("12.5\n", f"0x{'f' * 2 * 10**5}\n"), "F:18: value: number too"),
        (HEAD + INDICATOR + f'note = "{"a" * 2 * 10**6}"\nvalu = 1\n', "unknown field 'valu'"),
        (HEAD + INDICATOR + f'note = """{"a" * 2 * 10**6}"""\nvalu = 1\n', "unknown field 'valu'"),
        (f'{HEAD}"{"k" * 10**6}" = 1\n', "unknown field 'kkk"),
        (
            HEAD + "".join(PROJECT.replace('"a"', f'"p{n}"\nchain = "c{n}"') for n in range(2000)),
            "chain: none of [[chains]] has the id 'c0'",
        ),
        (
            HEAD
            + "".join(
                PROJECT.replace('"a"', f'"p{n}"\npart_of = "p{(n + 1) % 2000}"')
                for n in range(2000)
            ),
            "part_of: circular: p0 -> p1 -> p2 -> p3 -> p4 -> p5 -> ... -> p0",
        ),
    ],
    ids=[
        "1e99",
        "1e-99",
        "decimals",
        "digits",
        "hex",
        "string",
        "long string",
        "key",
        "ids",
        "circle",
    ],
)
def test_a_base_made_to_hurt_gets_one_short_line(text: str, said: str, tmp_path: Path) -> None:
    (tmp_path / "F").write_text(text, encoding="utf-8")
    done = run("chains", "--facts", "F", at=tmp_path, megabytes=400)
    assert_refused(done, 3, said)
    assert len(done.stderr) < 2000


def test_a_package_without_its_fact_base(tmp_path: Path) -> None:
    shutil.copytree(ROOT / "src/czfacts", tmp_path / "czfacts", copy_function=os.symlink)
    (tmp_path / "czfacts/facts.toml").unlink(missing_ok=True)
    done = subprocess.run(
        [sys.executable, "-m", "czfacts", "chains"],
        cwd=tmp_path,
        env=environment(PYTHONPATH=str(tmp_path)),
        capture_output=True,
        encoding="utf-8",
        check=False,
    )
    assert (done.returncode, done.stdout) == (4, "")
    assert done.stderr == f"czfacts: {tmp_path}/czfacts/facts.toml: no such file or directory\n"


def test_the_library_loads_neither_typer_nor_rich() -> None:
    code = "import czfacts, sys; czfacts.load(); print({'typer', 'rich'} & {*sys.modules})"
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    assert done.stdout == "set()\n"
