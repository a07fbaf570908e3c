"""What the documents show is what the commands print, and what they list is what there is.

Each ```console block is a session in a terminal of 80 columns, replayed line by line. A table
between ``<!-- table: NAME -->`` and ``<!-- end -->`` is made from the code (``reference.py``), and
the figures of a bench are what the bench prints. CZFACTS_REWRITE=1 writes all that into the
documents instead.
"""

import doctest
import re
from collections.abc import Callable
from pathlib import Path

import pytest
import tomli

import recording
from conftest import Shell
from czfacts.errors import ExitCode
from every import tabled
from reference import tables
from screens import draw
from surroundings import ROOT
from walls import ROOMS

READMES = ("README.md", "README.zh.md")
MANUALS = (*READMES, *sorted(f"docs/{path.name}" for path in (ROOT / "docs").glob("*.md")))
DOCUMENTS = (*MANUALS, "bench/README.md", "CONTRIBUTING.md", "SECURITY.md", "CHANGELOG.md")
LONGEST = 150  # lines of a README
SESSION = re.compile(r"(?<=```console\n).*?(?=```)", re.DOTALL)
TABLE = re.compile(r"(?<=<!-- table: )(.*?) -->\n.*?(?=<!-- end -->)", re.DOTALL)
CODE = re.compile(r"```(\w*)\n(.*?)```", re.DOTALL)
HEADING = re.compile(r"(?m)^#.*$")
# What stands for something else in a command: it cannot be run as it is.
PLACEHOLDER = re.compile(r"\b(?:ARTICLE|COMMAND|FILE|ID|NAME|SHELL|TEXT|WHAT|WORDS|文本|文件)\b")


def text_of(name: str) -> str:
    return (ROOT / name).read_text(encoding="utf-8")


def language(name: str) -> str:
    return "zh" if ".zh." in name else "en"


def held(name: str, pattern: re.Pattern[str], true: Callable[[re.Match[str]], str]) -> None:
    """Hold what *pattern* finds in a document against the truth, or write that there."""
    recording.held(ROOT / name, pattern.sub(true, text_of(name)))


def always(text: str) -> Callable[[re.Match[str]], str]:
    return lambda _match: text


def replay(session: str, lang: str) -> str:
    """Run every command of *session*, and return it with what a terminal shows."""
    commands = [line for line in session.splitlines() if line.startswith("$ ")]
    shown = [f"{line}\n{draw(line.removeprefix('$ '), columns=80, lang=lang)}" for line in commands]
    return re.sub(r"\x1b\[[0-9;]*m", "", "\n".join(shown))  # jq colours what a terminal shows


@pytest.mark.parametrize("name", [name for name in DOCUMENTS if SESSION.search(text_of(name))])
def test_sessions_are_true(name: str, shell: Shell) -> None:
    if shell("command -v jq").returncode:
        pytest.skip("jq is not installed")
    held(name, SESSION, lambda match: replay(match[0], language(name)))


@pytest.mark.parametrize("name", [name for name in DOCUMENTS if ">>>" in text_of(name)])
def test_python_is_true(name: str) -> None:
    code = "\n".join(block for kind, block in CODE.findall(text_of(name)) if kind == "python")
    test = doctest.DocTestParser().get_doctest(code, {}, name, name, 0)
    assert doctest.DocTestRunner().run(test).failed == 0


@pytest.mark.parametrize("name", [name for name in DOCUMENTS if TABLE.search(text_of(name))])
def test_tables_are_made_from_the_code(name: str) -> None:
    made = tables()
    held(name, TABLE, lambda match: f"{match[1]} -->\n{made[match[1]]}\n")


def test_the_coverage_that_they_promise_is_asked_for() -> None:
    settings = tomli.loads(text_of("pyproject.toml"))
    least = settings["tool"]["coverage"]["report"]["fail_under"]
    promised = {
        name: re.findall(r"(\d+) % of the lines and branches", text_of(name)) for name in DOCUMENTS
    }
    assert {name: found for name, found in promised.items() if found} == {
        "docs/reliability.md": [str(least)],
        "CONTRIBUTING.md": [str(least)],
    }


def test_every_table_has_its_place() -> None:
    assert {match[1] for match in TABLE.finditer(text_of("docs/reference.md"))} == tables().keys()


def test_all_exit_codes_are_explained() -> None:
    for name in ("docs/reference.md",):
        assert [int(code) for code in re.findall(r"(?m)^\| (\d+) \|", text_of(name))] == [*ExitCode]


def test_all_variables_are_explained() -> None:
    source = "".join(path.read_text(encoding="utf-8") for path in (ROOT / "src").rglob("*.py"))
    ours = {*re.findall(r"\bCZFACTS_[A-Z]+\b", source)}
    assert ours == {*re.findall(r"(?m)^\| `(CZFACTS_[A-Z]+)`", text_of("docs/reference.md"))}


@tabled("name", MANUALS)
def test_every_command_it_names_works(name: str, shell: Shell) -> None:
    prose = HEADING.sub("", CODE.sub("", text_of(name)))
    for command in set(re.findall(r"`(czfacts [^`]+)`", prose)):
        if not PLACEHOLDER.search(command):
            done = shell(command)
            assert (done.returncode, done.stderr) == (0, ""), command


@tabled("name", DOCUMENTS)
def test_links_lead_somewhere(name: str) -> None:
    for file, _, heading in re.findall(r"\]\(([^):#]*)(#([^)]*))?\)", text_of(name)):
        target = (ROOT / name).parent / file if file else ROOT / name
        assert target.exists(), file
        assert not heading or heading in anchors(target), f"{file}#{heading}"


def anchors(path: Path) -> set[str]:
    """Return the names that GitHub gives to the headings of a document."""
    headings = re.findall(r"(?m)^#+ (.*)$", path.read_text(encoding="utf-8"))
    return {re.sub(r"[^\w -]", "", each).strip().lower().replace(" ", "-") for each in headings}


@tabled("name", DOCUMENTS)
def test_files_it_names_exist(name: str) -> None:
    homes = (ROOT, ROOT / "src/czfacts")
    for path in re.findall(r"`(?:\./run )?([a-z_]+/[\w./*-]*)", CODE.sub("", text_of(name))):
        file = re.sub(r"\.[A-Z]\w+$", ".py", path).replace("NAME", "*")  # base/fields.Record
        assert any([*home.glob(file)] for home in homes), path


def test_a_document_is_linked_from_a_readme_of_its_language() -> None:
    for name in MANUALS:
        readme = "README.zh.md" if ".zh." in name else "README.md"
        assert name in READMES or f"({name})" in text_of(readme), name


def test_the_design_names_every_room() -> None:
    rooms = {*re.findall(r"`([a-z_]+)(?:/|\.py)`", text_of("docs/design.md"))}
    assert ROOMS.keys() - rooms == {"__init__"}


@pytest.mark.parametrize("name", READMES)
def test_a_readme_is_short(name: str) -> None:
    assert len(text_of(name).splitlines()) <= LONGEST


@pytest.mark.parametrize("name", [name for name in DOCUMENTS if ".zh." in name])
def test_both_languages_show_the_same(name: str) -> None:
    english = name.replace(".zh.", ".")
    shown, expected = (re.findall(r"(?m)^\$ (.*)$", text_of(each)) for each in (name, english))
    assert [re.sub(r"\b(?:zh|en)\b", "LANG", line) for line in shown] == [
        re.sub(r"\b(?:zh|en)\b", "LANG", line) for line in expected
    ]


def test_the_score_they_state_is_the_score(shell: Shell, article_path: Path) -> None:
    """What the READMEs say of the article is what the commands say of it."""
    score = shell(f"python bench/tamper facts.toml '{article_path}'").stdout.splitlines()
    assert "\n".join(score) in text_of("bench/README.md")
    for name in READMES:
        lang = language(name)
        verified = shell(f"czfacts verify '{article_path}' --lang {lang}").stderr.splitlines()[0]
        covered = shell(f"czfacts coverage '{article_path}' --lang {lang}").stderr.splitlines()[0]
        said = "".join(f"{line}\n" for line in (verified, covered, score[-1]))
        held(name, re.compile(r"(?<=```text\n).+?(?=```)", re.DOTALL), always(said))


def test_the_figures_of_the_benches_are_true(shell: Shell) -> None:
    assert shell("python bench/tamper").stdout.splitlines()[-1] in text_of("bench/README.md")
