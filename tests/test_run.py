"""The first ./run sets the project up, once, however many of them begin at the same time."""

import os
import shutil
import signal
import subprocess
import sys
import time
from pathlib import Path

import pytest

from surroundings import ROOT

# Stands for Python, but makes environments that hold next to nothing, and takes its time.
PYTHON = """\
#!/bin/sh
case "$*" in
    *sys.executable*) echo "$0" ;;
    *'-m venv'*)
        echo made >>"$SET_UPS"
        for folder; do :; done
        rm -rf "$folder"
        mkdir -p "$folder/bin"
        ln -s "$0" "$folder/bin/python"
        ;;
    *'-m pip'*)
        sleep "$PATIENCE"
        printf '#!/bin/sh\\necho it runs\\n' >"$HERE/.venv/bin/czfacts"
        chmod +x "$HERE/.venv/bin/czfacts"
        ;;
    *) exec {python} "$@" ;;
esac
"""


@pytest.fixture
def here(tmp_path: Path) -> Path:
    for name in ("run", "pyproject.toml", "constraints.txt"):
        shutil.copy(ROOT / name, tmp_path)
    (tmp_path / "bin").mkdir()
    for name, script in (("python", PYTHON.format(python=sys.executable)), ("uv", "#!/bin/false")):
        (tmp_path / "bin" / name).write_text(script)
        (tmp_path / "bin" / name).chmod(0o755)
    return tmp_path


def begin(here: Path, patience: str = "0.5", program: Path | None = None) -> subprocess.Popen[str]:
    """Begin a first run whose set-up takes so many seconds."""
    return subprocess.Popen(
        [program or here / "run", "czfacts"],
        env={
            "PATH": f"{here}/bin:{os.environ['PATH']}",
            "PYTHON": f"{here}/bin/python",
            "HERE": str(here),
            "SET_UPS": str(here / "set-ups"),
            "PATIENCE": patience,
        },
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
        encoding="utf-8",
        start_new_session=True,
    )


def test_a_link_runs_what_it_leads_to(here: Path) -> None:
    """Also one that is relative, and leads to another link."""
    (here / "elsewhere").mkdir()
    (here / "elsewhere/again").symlink_to("../run")
    link = here / "elsewhere/link"
    link.symlink_to(here / "elsewhere/again")
    done = subprocess.run([link], capture_output=True, encoding="utf-8", check=False)
    assert (done.returncode, done.stdout.splitlines()[0][:5]) == (2, "Run a")
    ran = begin(here, program=link)
    assert ran.communicate()[0] == "it runs\n"
    assert not (here / "elsewhere/.venv").exists()


def until_it_sets_up(here: Path) -> None:
    deadline = time.monotonic() + 30
    while not (here / ".venv/bin/python").exists():
        assert time.monotonic() < deadline
        time.sleep(0.01)


def test_of_several_first_runs_one_sets_up_and_the_others_wait(here: Path) -> None:
    runs = [begin(here) for _ in range(3)]
    said = [run.communicate(timeout=30) for run in runs]
    assert [run.returncode for run in runs] == [0, 0, 0]
    assert {stdout for stdout, _ in said} == {"it runs\n"}
    assert (here / "set-ups").read_text() == "made\n"
    told = sorted((stderr for _, stderr in said), key=len, reverse=True)
    assert told[0] == f"run: setting up {here}/.venv (once)\n"
    assert {*told[1:]} <= {"", "run: waiting for another set-up\n"}


def test_one_that_is_killed_leaves_the_set_up_to_the_next(here: Path) -> None:
    killed = begin(here, "60")
    until_it_sets_up(here)
    waiting = begin(here)
    os.killpg(killed.pid, signal.SIGKILL)
    assert waiting.communicate(timeout=30)[0] == "it runs\n"
    killed.communicate()
    assert (here / "set-ups").read_text() == "made\nmade\n"


@pytest.mark.parametrize(
    ("changed", "set_ups"), [(None, 1), ("pyproject.toml", 2), ("constraints.txt", 2)]
)
def test_it_sets_up_anew_where_that_was_for_other_needs(
    here: Path, changed: str | None, set_ups: int
) -> None:
    begin(here, "0").communicate()
    (here / "run").touch()
    (here / "pyproject.toml").touch()
    if changed:
        with (here / changed).open("a") as file:
            file.write("# more\n")
    assert begin(here, "0").communicate()[0] == "it runs\n"
    assert (here / "set-ups").read_text() == "made\n" * set_ups


def test_an_environment_that_is_in_use_is_set_up_anew_by_the_python_below_it(here: Path) -> None:
    below = sys._base_executable  # type: ignore[attr-defined]  # noqa: SLF001, venv uses it, too
    if subprocess.run([below, "-c", "import pip"], check=False).returncode:
        pytest.skip("the Python below this environment has no pip")
    subprocess.run([below, "-m", "venv", "--without-pip", here / ".venv"], check=True)
    done = subprocess.run(
        [here / "run", "czfacts"],
        env={"PATH": f"{here}/.venv/bin:{here}/bin:/usr/bin:/bin", "PIP_NO_INDEX": "1"},
        capture_output=True,
        encoding="utf-8",
        check=False,
    )
    assert done.returncode == 1
    assert "No module named pip" not in done.stderr
    assert "No matching distribution found" in done.stderr
