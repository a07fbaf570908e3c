"""What a person sees of the fixed base: golden screens of a terminal, byte for byte.

CZFACTS_REWRITE=1 writes what comes out into tests/golden instead.
"""

import re
from pathlib import Path

import pytest
from rich.cells import cell_len

import recording
from builders import HEAD, INDICATOR
from czfacts import FactBase
from czfacts.language import Language
from czfacts.printing.table import Figure
from czfacts.printing.terminal import render
from czfacts.views import figures
from czfacts.views.lists import Lists
from screens import draw
from surroundings import FIXED_BASE, FIXED_TEXT, ROOT

GOLDEN = ROOT / "tests/golden"
FIXED = f"CZFACTS_FACTS={FIXED_BASE} czfacts"
COMMANDS = {
    "overview": FIXED,
    "chains": f"{FIXED} chains",
    "projects": f"{FIXED} projects",
    "indicators": f"{FIXED} indicators",
    "policies": f"{FIXED} policies",
    "search": f"{FIXED} search baicha",
    "sources": f"{FIXED} sources",
    "show-chain": f"{FIXED} show tea",
    "show-project": f"{FIXED} show railway",
    "show-figure": f"{FIXED} show green-space",
    "show-sentence": f"{FIXED} show bamboo-firms --text {FIXED_TEXT}",
    "chart": f"{FIXED} indicators --unit 公顷 --chart",
    "verify": f"{FIXED} verify {FIXED_TEXT} --all",
    "coverage": f"{FIXED} coverage {FIXED_TEXT}",
    "read": f"{FIXED} read {FIXED_TEXT} --published 2022-07-05",
    "read-folder": "czfacts read examples/bulletins",
    "paragraphs": f"{FIXED} coverage {FIXED_TEXT} --by paragraph",
}


@pytest.mark.parametrize("lang", ["zh", "en"])
@pytest.mark.parametrize("columns", [80, 140])
@pytest.mark.parametrize("name", COMMANDS)
def test_screen(name: str, columns: int, lang: str) -> None:
    shown = draw(COMMANDS[name], columns=columns, lang=lang)
    recording.held(GOLDEN / f"{name}.{columns}.{lang}.txt", shown)


@pytest.mark.parametrize("lang", ["zh", "en"])
@pytest.mark.parametrize("columns", [60, 80, 100, 140])
@pytest.mark.parametrize("kind", ["chains", "projects", "indicators", "policies"])
def test_nothing_is_cut(base: FactBase, kind: str, columns: int, lang: Language) -> None:
    """Figures stand whole, every name is there to its last character, no line is wider."""
    shown = draw(f"czfacts {kind}", columns=columns, lang=lang)
    assert "…" not in shown
    assert max(map(cell_len, shown.splitlines())) <= columns
    plain = re.sub(r"\s", "", shown)
    for fact in getattr(base, kind):
        name = fact.name.zh if lang == "zh" else fact.name.en
        assert set(name) - {" "} <= set(plain)
    for figure in base.indicators if kind == "indicators" else ():
        written = figures.of_fact(figure, lang)
        assert isinstance(written, Figure)
        assert re.search(rf"(?<![\d.]){written.number} *{written.unit}(\s|$)", shown)


@pytest.mark.parametrize("lang", ["zh", "en"])
@pytest.mark.parametrize("kind", ["chains", "projects", "indicators", "policies"])
def test_no_wider_terminal_makes_a_taller_list(base: FactBase, kind: str, lang: Language) -> None:
    table = getattr(Lists(base, lang), kind)(getattr(base, kind))
    heights = [render(table, width=width).count("\n") for width in range(40, 241, 7)]
    assert heights == sorted(heights, reverse=True)


def test_figures_align_on_the_point() -> None:
    shown = draw(f"{FIXED} indicators --lang zh", columns=100)
    points = {
        cell_len(line[: match.start()])
        for line in shown.splitlines()
        if (match := re.search(r"(?<=\d)\.(?=\d)", line))
    }
    assert len(points) == 1


def test_a_terminal_too_narrow_for_a_table_gets_blocks() -> None:
    shown = draw(f"{FIXED} indicators tourism", columns=40)
    assert shown.splitlines()[-6:] == [
        "Income from tourism",
        "Value: CNY 98.6 mn",
        "Scope, period: 2022-01/2022-06",
        "ID: tourism-income",
        "Topic: Economy",
        "1 of 20",
    ]


@pytest.mark.parametrize("command", [each for name, each in COMMANDS.items() if name != "chart"])
def test_colour_carries_no_meaning(command: str) -> None:
    """With the styles taken off, a coloured screen is the plain one."""
    coloured = draw(command, columns=80, term="xterm-256color")
    assert "\x1b[" in coloured
    plain = re.sub(r"\x1b\[[0-9;]*m", "", coloured)
    assert [line.rstrip() for line in plain.splitlines()] == draw(command, columns=80).splitlines()


def test_no_color_is_honoured() -> None:
    shown = draw(f"NO_COLOR=1 {FIXED} chains", columns=80, term="xterm-256color")
    assert not re.search(r"\x1b\[[0-9;]*3\dm", shown)


@pytest.mark.parametrize("setting", ["0", "1", "abc", "100000"])
def test_odd_columns_do_no_harm(setting: str) -> None:
    shown = draw(f"COLUMNS={setting} {FIXED} indicators 通车", columns=80)
    assert "Roads open" in shown
    assert "11,000 km" in shown


def test_the_overview_says_how_much_is_verified() -> None:
    shown = draw(f"CZFACTS_TEXT={FIXED_TEXT} {FIXED}", columns=80)
    assert f"32 of 32 places verified in {FIXED_TEXT}." in shown
    shown = draw(f"CZFACTS_TEXT=none.txt {FIXED}", columns=80)
    assert "none.txt: no such file or directory" in shown
    assert "30 facts" in shown


def test_the_overview_hints_at_what_there_is() -> None:
    base = f"sed -n '/^\\[base\\]/,/^area/p' {FIXED_BASE}"
    assert "Try:" not in draw(f"{base} | czfacts --facts -", columns=80)
    policies = f"sed '/^\\[\\[chains/,/^\\[\\[policies/{{/policies/!d}}' {FIXED_BASE}"
    shown = draw(f"{policies} | czfacts --facts -", columns=80)
    assert "czfacts show " in shown
    assert "czfacts indicators" not in shown


def test_a_hint_can_be_pasted_into_a_shell(tmp_path: Path) -> None:
    for name, pasted in (
        ("$(reboot);x y", "'$(reboot);x'"),
        ("it's", "'it'\"'\"'s'"),
        ("乙", "乙"),
    ):
        base = HEAD + INDICATOR.replace('en = "A"', f'en = "{name}"')
        (tmp_path / "F").write_text(base, encoding="utf-8")
        assert f"  czfacts search {pasted} --facts " in draw(
            f"czfacts --facts {tmp_path}/F", columns=80
        )


def test_a_column_in_which_a_filter_makes_all_alike_is_not_drawn() -> None:
    shown = draw(f"{FIXED} projects --status operating", columns=140)
    assert "Status" not in shown
    assert "Topic" in shown
    both = draw(f"{FIXED} projects --status operating --status planned", columns=140)
    assert "Status" in both
