"""TAB in the real shells, and what they are told.

The recordings in tests/golden/tab.* are screens as a person sees them; CZFACTS_REWRITE=1 writes
them anew. A shell that is not installed is skipped.
"""

import shutil
from collections.abc import Iterator, Sequence
from functools import partial
from pathlib import Path
from typing import Any

import pytest

import apps
import recording
from builders import HEAD, INDICATOR, PROJECT
from conftest import Shell
from czfacts import cli
from czfacts.completion import answer, from_base
from shells import PROMPT, SHELLS, Shells
from surroundings import ROOT

GOLDEN = Path(__file__).parent / "golden"
RECORDED = [
    "czfacts ",
    "czfacts sh",
    "czfacts show g",
    "czfacts projects --status ",
    "czfacts projects --lang zh --place 青",
    "czfacts indicators --unit 公顷 --to ",
    "czfacts indicators --topic ",
    "czfacts indicators --format=j",
    "czfacts indicators --fields id,n",
    "czfacts show --facts report.toml te",
    "czfacts verify rep",
    "czfacts cite da",
]
EVIL = [
    "x$(touch pwned)",
    "x`touch pwned`",
    "x;touch pwned;",
    "x'\"$(touch pwned)",
    "x\\$(touch pwned)\\",
    "y [red]: %F{red}",
]


@pytest.fixture(scope="session")
def shells(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Shells]:
    begun = Shells(tmp_path_factory.mktemp("shells"))
    yield begun
    begun.end()


@pytest.fixture
def home(tmp_path: Path) -> Path:
    for name in ("report.toml", "report.txt"):
        shutil.copy(ROOT / "examples" / name, tmp_path)
    return tmp_path


def evil_base(texts: Sequence[str]) -> str:
    """Return a base whose names, units and areas are *texts*."""
    figures = []
    for number, text in enumerate(texts):
        string = '"' + text.replace("\\", "\\\\").replace('"', '\\"') + '"'
        figure = INDICATOR.replace('id = "a"', f'id = "evil-{number}"')
        figure = figure.replace('"甲"', string).replace('"A"', string)
        figure = figure.replace('"亿元"', string)
        figures.append(f"{figure}area = {{ zh = {string}, en = {string} }}\n")
    return HEAD + "".join(figures)


@pytest.mark.parametrize("lang", ["en", "zh"])
@pytest.mark.parametrize("shell", SHELLS)
def test_screens_are_as_recorded(shell: str, lang: str, home: Path, shells: Shells) -> None:
    golden = GOLDEN / f"tab.{shell}.{lang}.txt"
    expected = {
        line: screen.rstrip("\n")
        for part in golden.read_text(encoding="utf-8").split("== ")[1:]
        for line, _, screen in [part.partition("<TAB>\n")]
    }
    terminal = shells[shell].go(home, lang=lang)
    recorded = {line: terminal.tab(line, expected.get(line, "").__eq__) for line in RECORDED}
    parts = (f"== {line}<TAB>\n{screen}\n\n" for line, screen in recorded.items())
    recording.held(golden, "".join(parts))


def shows_evil(screen: str) -> bool:
    return screen.replace("\\", "").count("touch pwned") >= 2


def goes_on(typed: str, screen: str) -> bool:
    return len(screen) > len(PROMPT + typed)


@pytest.mark.parametrize("shell", SHELLS)
class TestHostileBase:
    def test_tab_shows_it_and_runs_nothing(self, shell: str, home: Path, shells: Shells) -> None:
        (home / "evil.toml").write_text(evil_base(EVIL), encoding="utf-8")
        terminal = shells[shell].go(home, columns=100, is_real=True)
        for line in ("show evil-", "indicators --unit ", "indicators --place ", "cite evil-"):
            screen = terminal.tab(f"czfacts --facts evil.toml {line}", shows_evil)
            assert shows_evil(screen), screen
        assert not (home / "pwned").exists()

    @pytest.mark.parametrize("quote", ["", "'", '"'])
    def test_what_is_completed_is_one_harmless_word(
        self, shell: str, quote: str, home: Path, shells: Shells
    ) -> None:
        """The word that TAB wrote reaches the command as it is, or was not offered."""
        terminal = shells[shell].go(home, columns=100)
        terminal.repeat()
        for text in EVIL:
            (home / "evil.toml").write_text(evil_base([text]), encoding="utf-8")
            typed = f"czfacts indicators --facts evil.toml --unit {quote}{text[0]}"
            terminal.tab(typed, None if quote else partial(goes_on, typed))
            if terminal.line().endswith(f"{quote}{text[0]}"):
                assert quote
                continue
            closing = "" if terminal.line().endswith(quote) else quote
            shown = terminal.run(f"{closing} --json")
            assert f"<--unit><{text}><--json>" in shown.replace("\n", ""), shown
        assert not (home / "pwned").exists()


def places(*pairs: tuple[str, str]) -> str:
    """Return a base of projects, each at a place of these names, Chinese and English."""
    return HEAD + "".join(
        PROJECT.replace('"a"', f'"p{number}"') + f'places = [{{ zh = "{zh}", en = "{en}" }}]\n'
        for number, (zh, en) in enumerate(pairs)
    )


class TestMeaningsStayBeside:
    """What bash puts on the line is a part of a value, whatever the candidates have in common."""

    @pytest.mark.parametrize(
        ("pairs", "typed", "lang"),
        [
            ([("城关", "; touch pwned ; a"), ("城关", "; touch pwned ; b")], "", "zh"),
            ([("城关", '; touch pwned ; \\"'), ("城关", "; touch pwned ; ")], "", "zh"),
            ([("; touch pwned ; a", "Cheng"), ("; touch pwned ; b", "CHENG")], "C", "en"),
            ([("长治", "Changzhi"), ("长治", "Changzhi airport")], '"Ch', "en"),
        ],
        ids=["equal", "equal when cleaned", "equal but for case", "a blank within"],
    )
    def test_no_blank_and_no_meaning_is_inserted(
        self, pairs: list[tuple[str, str]], typed: str, lang: str, home: Path, shells: Shells
    ) -> None:
        (home / "places.toml").write_text(places(*pairs), encoding="utf-8")
        line = f"czfacts --facts places.toml projects --place {typed}"
        terminal = shells["bash"].go(home, columns=100, lang=lang)
        terminal.run("bind 'set completion-ignore-case on' 'set completion-map-case on'")
        terminal.tab(line)
        completed = terminal.line().removeprefix(PROMPT)
        terminal.run('"' * completed.count('"'))
        terminal.run("bind 'set completion-ignore-case off' 'set completion-map-case off'")
        inserted = completed.partition("--place")[2].strip().strip('"').lower()
        assert any(
            name.lower().startswith(inserted) for pair in pairs for name in pair[:1] + pair[1:]
        )
        assert "touch" not in completed
        assert not (home / "pwned").exists()


def ends(end: str, screen: str) -> bool:
    return screen.endswith(end)


@pytest.mark.parametrize("shell", SHELLS)
def test_files_are_completed_as_the_shell_completes_them(
    shell: str, home: Path, shells: Shells
) -> None:
    (home / "my dir").mkdir()
    (home / "my dir/news.txt").write_text("", encoding="utf-8")
    terminal = shells[shell].go(home, is_real=True)
    for line, end in (
        ("czfacts verify ~/report.tx", "~/report.txt"),
        ("czfacts --facts report.to", "report.toml"),
        ("czfacts verify my\\ dir/n", "my\\ dir/news.txt"),
        ("czfacts draft report.txt > report.to", "report.toml"),
    ):
        assert terminal.tab(line, partial(ends, end)).endswith(end)
    terminal.press("\x15")
    terminal.run("alias cz=czfacts")
    if shell == "bash":
        terminal.run("complete -F _czfacts cz")
    assert terminal.tab("cz sho", partial(ends, "cz show")).endswith("cz show")


# What is typed, and the line after TAB; the folder has a base and a text of each name.
BROKEN_BY_BASH = {
    "show --facts a:b.toml tea-h": "show --facts a:b.toml tea-households",
    "show --facts=a=b.toml tea-h": "show --facts=a=b.toml tea-households",
    "show --facts a@b.toml tea-h": "show --facts a@b.toml tea-households",
    "show --facts 'my a:b.toml' tea-h": "show --facts 'my a:b.toml' tea-households",
    "show --facts my\\ a:b.toml tea-h": "show --facts my\\ a:b.toml tea-households",
    "show --facts a:b.toml --lan": "show --facts a:b.toml --lang",
    "--facts a:": "--facts a:b.toml",
    "--facts=a=b": "--facts=a=b.toml",
    "verify a@b": r"verify a\@b.toml",
    "verify @": r"verify \@x.toml",
    "verify my\\ a:b": "verify my\\ a:b.toml",
    "verify 'my a:b": "verify 'my a:b.toml'",
    "verify ~/a:b": "verify ~/a:b.toml",
    "verify d:r/n": "verify d:r/news.txt",
    "verify d:": "verify d:r/",
    "draft a:b.toml >a:": "draft a:b.toml >a:b.toml",
    "indicators --format=ts": "indicators --format=tsv",
    'indicators --facts=a:b.toml --unit="公': 'indicators --facts=a:b.toml --unit="公里"',
}


@pytest.mark.parametrize("typed", BROKEN_BY_BASH)
def test_bash_breaks_no_word_at_a_colon(typed: str, home: Path, shells: Shells) -> None:
    for name in ("a:b.toml", "a=b.toml", "a@b.toml", "my a:b.toml", "@x.toml"):
        shutil.copy(home / "report.toml", home / name)
    (home / "d:r").mkdir()
    (home / "d:r/news.txt").touch()
    terminal = shells["bash"].go(home, columns=100)
    completed = f"{PROMPT}czfacts {BROKEN_BY_BASH[typed]}"
    assert terminal.tab(f"czfacts {typed}", completed.__eq__) == completed


@pytest.mark.parametrize("typed", ["x:$(touch pwned)/", "x:`touch pwned`/a", "'x:$(touch pwned)/"])
def test_bash_runs_nothing_for_a_file_name(typed: str, home: Path, shells: Shells) -> None:
    terminal = shells["bash"].go(home, columns=100)
    assert terminal.tab(f"czfacts verify {typed}") == f"{PROMPT}czfacts verify {typed}"
    assert not (home / "pwned").exists()


def told(shell: Shell, *words: str, **settings: str) -> str:
    """Return what a shell is told of *words*, the last of them at the cursor."""
    *before, last = words
    quoted = " ".join(f"'{word}'" for word in ["czfacts", *before, f".{last}"])
    done = shell(f"czfacts __complete fish {quoted}", **settings)
    assert (done.returncode, done.stderr) == (0, "")
    return done.stdout


class TestAnswer:
    """Bases that cannot be read, hostile questions, and what shells do not show."""

    @pytest.mark.parametrize(
        "base", ["none.toml", "README.md", "tests", "/dev/null", "/dev/zero", "-", ""]
    )
    def test_a_base_that_cannot_be_read_is_silence(self, shell: Shell, base: str) -> None:
        for line in (["show", ""], ["indicators", "--unit", ""], ["chains", "--topic", "x"]):
            assert told(shell, "--facts", base, *line) == ""
            assert told(shell, *line, CZFACTS_FACTS=base) == ""

    def test_a_large_base_is_no_obstacle(self, shell: Shell, tmp_path: Path) -> None:
        figures = (INDICATOR.replace('"a"', f'"a-{n}"') for n in range(20_000))
        base = tmp_path / "large.toml"
        base.write_text(HEAD + "".join(figures), encoding="utf-8")
        assert told(shell, "--facts", str(base), "show", "a-1999").count("\n") == 1 + 11

    @pytest.mark.parametrize(
        "line", ["", "fish", "fish czfacts", "nope czfacts .", "fish czfacts show", "'' '' ''"]
    )
    def test_a_question_that_is_none_is_silence(self, shell: Shell, line: str) -> None:
        done = shell(f"czfacts __complete {line}")
        assert (done.returncode, done.stdout, done.stderr) == (0, "", "")

    def test_an_unknown_command_has_nothing_to_offer(self, shell: Shell) -> None:
        assert told(shell, "nope", "") == ""

    def test_files_are_left_to_the_shell(self, shell: Shell) -> None:
        for line in (["verify", ""], ["--facts", "x"], ["show", "--text="], ["draft", "a/"]):
            assert told(shell, *line) == "files\n"

    def test_an_option_is_offered_once(self, shell: Shell) -> None:
        assert "--sort\t" in told(shell, "indicators", "--")
        assert "--sort\t" not in told(shell, "indicators", "--sort", "id", "--")
        assert "--unit\t" in told(shell, "indicators", "--unit", "亩", "--")

    def test_behind_two_dashes_there_is_no_option(self, shell: Shell) -> None:
        assert told(shell, "show", "--", "--l") == ""
        assert told(shell, "show", "--", "gdp") == (
            "whole\ngdp\tGross regional product\n"
            "gdp-growth-rank\tRank by growth of gross regional product\n"
        )

    def test_a_field_is_offered_once(self, shell: Shell) -> None:
        offered = told(shell, "sources", "--fields", "id,title,").splitlines()
        assert offered[0] == "open"
        assert "id,title,publisher" in offered
        assert "id,title,id" not in offered

    @pytest.mark.parametrize(
        ("command", "field"),
        [
            (["show", "gdp"], "comparator"),
            (["show"], "comparator"),
            (["show", "photovoltaic"], "stages.makes.zh"),
            (["search", "光伏"], "stages.makes.zh"),
            (["check"], "rule"),
            (["verify"], "verdict"),
            (["coverage"], "reason.zh"),
            (["read"], "relation"),
            (["coverage", "--by", "paragraph"], "uncited"),
        ],
    )
    def test_the_fields_are_those_of_the_command(
        self, shell: Shell, command: list[str], field: str
    ) -> None:
        assert field in told(shell, *command, "--fields", "").splitlines()

    def test_a_number_too_many_or_an_option_that_is_none_is_passed_over(self, shell: Shell) -> None:
        assert told(shell, "show", "--nope", "x", "gdp", "one-more", "--la") == (
            "whole\n--lang\tLanguage of messages and tables; default: $CZFACTS_LANG, else "
            "the locale.\n"
        )

    def test_flags_and_values_behind_an_equals_sign_are_passed(self, shell: Shell) -> None:
        line = ("chains", "--json", "--lang=zh", "--topic", "ind")
        assert told(shell, *line) == "whole\nindustry\t产业\n"

    def test_in_a_language_that_is_none_meanings_are_english(self, shell: Shell) -> None:
        line = ("chains", "--topic", "ind")
        assert told(shell, *line, CZFACTS_LANG="xx") == "whole\nindustry\tIndustry\n"

    def test_where_no_more_is_taken_nothing_is_offered(self, shell: Shell) -> None:
        assert told(shell, "schema", "facts", "facts", "") == ""
        assert told(shell, "indicators", "--limit", "") == ""

    def test_encodings_and_what_is_counted_for_each(self, shell: Shell, tmp_path: Path) -> None:
        assert told(shell, "draft", "--encoding", "BIG") == "whole\nBIG5\nBIG5-HKSCS\n"
        assert told(shell, "draft", "--encoding", "bi") == "whole\nbig5\nbig5-hkscs\n"
        assert told(shell, "series", "--text", "x", "长治") == ""
        each = ("户", "人", "人")
        figures = (
            INDICATOR.replace('"a"', f'"a{number}"') + f'per = "{per}"\n'
            for number, per in enumerate(each)
        )
        base = tmp_path / "each.toml"
        base.write_text(HEAD + "".join(figures) + INDICATOR, encoding="utf-8")
        line = ("--facts", str(base), "indicators", "--per", "")
        assert told(shell, *line) == "whole\n人\n户\n"

    def test_periods_and_fields_to_sort_by(self, shell: Shell) -> None:
        assert told(shell, "indicators", "--period", "2021") == "whole\n2021-12-31\n"
        assert told(shell, "indicators", "--sort", "-val") == "whole\n-value\n"

    def test_an_unknown_option_with_a_value_is_not_echoed(self, shell: Shell) -> None:
        assert told(shell, "show", "--\x1b[31m=gd") == ""
        assert told(shell, "show", "--nope=gd") == ""

    def test_a_screen_is_never_wider_than_a_thousand_columns(self, shell: Shell) -> None:
        for columns in ("400000000", "abc", "0", ""):
            done = shell("czfacts __complete bash czfacts show .g", COLUMNS=columns)
            assert done.stdout.startswith("whole\n")
            assert len(done.stdout) < 5000

    def test_a_quote_within_a_word_is_no_obstacle(self, shell: Shell) -> None:
        done = shell("""czfacts __complete bash czfacts show '.g"d"p'""")
        assert [line.split()[0] for line in done.stdout.splitlines()] == [
            "whole",
            "gdp",
            "gdp-growth-rank",
        ]

    def test_bash_keeps_the_head_of_a_word(self, shell: Shell) -> None:
        done = shell("czfacts __complete bash czfacts chains .--lang=z", COMP_HEAD="--lang=")
        assert done.stdout == "whole\nzh\n"
        done = shell("czfacts __complete bash czfacts chains .--lang=z", COMP_HEAD="'--lang'=")
        assert done.stdout == ""

    def test_a_menu_of_bash_holds_values_alone(self, shell: Shell) -> None:
        done = shell("czfacts __complete bash czfacts show .gdp", COMP_TYPE="37")
        assert done.stdout == "whole\ngdp\ngdp-growth-rank\n"

    def test_powershell_is_told_value_label_and_meaning(self, shell: Shell) -> None:
        done = shell("czfacts __complete powershell czfacts projects --place .Y")
        assert done.stdout.splitlines() == [
            "whole",
            "'Yan''an'\tYan'an\t延安",
            "'Youyangmen Road'\tYouyangmen Road\t游阳门路",
        ]
        done = shell("czfacts __complete powershell czfacts projects --lang 'zh' --status .u")
        assert done.stdout == "whole\nunderway\tunderway\t推进中\n"


def parameters() -> list[tuple[str, Any]]:
    """Return every parameter of every command, with the command's name."""
    names = [*cli.COMMANDS]
    group: Any = apps.built(*names)
    return [("", each) for each in group.params] + [
        (name, each) for name in names for each in group.commands[name].params
    ]


def is_completed(parameter: Any) -> bool:
    return (
        getattr(parameter, "is_flag", False)
        or parameter.name in {*answer.FILES, *answer.FIELDS, *from_base.OF_BASE, "encoding"}
        or bool(getattr(getattr(parameter.type, "func", parameter.type), "choices", ()))
    )


def test_every_value_can_be_completed() -> None:
    """But words of a search, numbers, dates and names, of which there is no list."""
    free = {"words", "limit", "least", "most", "published", "area", "jobs"}
    others = [(command, it.name) for command, it in parameters() if not is_completed(it)]
    assert [(command, name) for command, name in others if name not in free] == []


@pytest.mark.parametrize("name", ["bash", "zsh", "fish"])
def test_the_scripts_are_of_their_shells(name: str, shell: Shell) -> None:
    if not shutil.which(name):
        pytest.skip(f"{name} is not installed")
    done = shell(f"czfacts completion {name} | {name} -n")
    assert (done.returncode, done.stdout, done.stderr) == (0, "", "")


def test_a_script_is_printed_from_any_shell(shell: Shell) -> None:
    """PowerShell is not among the packages that tests can have: its script is only read."""
    done = shell("czfacts completion powershell")
    assert "Register-ArgumentCompleter -Native -CommandName czfacts" in done.stdout
    assert done.stdout.count("{") == done.stdout.count("}")


@pytest.mark.parametrize("name", SHELLS)
def test_the_guide_has_the_line_that_was_tested(name: str) -> None:
    guide = (ROOT / "docs/guide.md").read_text(encoding="utf-8")
    assert f"\n{SHELLS[name][1][-1]}  " in guide
