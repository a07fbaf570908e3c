"""Help teaches: every command has examples that do what they say."""

import re
import shutil
from importlib import import_module
from pathlib import Path
from typing import get_args

import pytest
from rich.cells import cell_len

import inside
from conftest import Shell
from czfacts import cli
from czfacts.printing.formats import Format
from czfacts.views.printed import PRINTED
from every import tabled
from screens import draw
from surroundings import ROOT

EXAMPLES = {
    "": cli.EXAMPLES,
    **{name: import_module(f"czfacts.commands.{name}").EXAMPLES for name in cli.COMMANDS},
}


@tabled("name", EXAMPLES)
def test_help_ends_with_two_or_three_examples(shell: Shell, name: str) -> None:
    shown = shell(f"czfacts {name} --help").stdout
    _, _, listed = shown.partition("\nExamples:\n")
    lines = listed.partition("\n\n")[0].splitlines()
    assert [line.strip() for line in lines] == [*EXAMPLES[name]]
    assert 2 <= len(EXAMPLES[name]) <= 3
    assert all(f"czfacts {name}".strip() in line for line in EXAMPLES[name])


@tabled("name", EXAMPLES)
def test_help_is_plain_in_a_pipe_and_has_bold_headings_on_a_terminal(
    shell: Shell, name: str
) -> None:
    assert "\x1b" not in shell(f"czfacts {name} --help").stdout
    assert "\x1b[1mOptions:\x1b" in draw(f"czfacts {name} --help", columns=100, term="xterm")


@pytest.mark.parametrize(
    "line", [line for lines in EXAMPLES.values() for line in lines if "completion" not in line]
)
def test_every_example_works(shell: Shell, line: str, tmp_path: Path) -> None:
    if "jq" in line and not shutil.which("jq"):
        pytest.skip("jq is not installed")
    shutil.copytree(ROOT / "examples", tmp_path, dirs_exist_ok=True)
    done = shell(line, tmp_path)
    assert done.returncode == 0, done.stderr
    assert done.stdout or ">" in line or "-o" in line or "czfacts check" in line


@pytest.mark.parametrize("name", cli.COMMANDS)
def test_the_list_of_commands_says_what_each_says_of_itself(shell: Shell, name: str) -> None:
    """The list is written without importing them."""
    summary = cli.COMMANDS[name]
    assert summary in shell(f"czfacts {name} --help").stdout
    assert f"  {name:10}  {summary}\n" in shell("czfacts --help").stdout
    assert shell(f"czfacts help {name}").stdout == shell(f"czfacts {name} --help").stdout


def test_help_lists_all_commands_behind_an_option(shell: Shell) -> None:
    assert shell("czfacts --lang en --help").stdout == shell("czfacts -h").stdout
    assert shell("czfacts help").stdout == shell("czfacts -h").stdout


@tabled("name", cli.COMMANDS)
def test_help_names_the_fields_that_can_be_printed(shell: Shell, name: str) -> None:
    said = shell(f"czfacts {name} --help").stdout
    assert ("--fields" in said) == ("Fields of the data:" in said)


# Command lines that print the fields of a command, or of one of its forms; else its name will do.
ASKED = {
    "list": "list",
    "read": "read examples/report.txt",
    "search": "search 粮食 --facts examples/report.toml --text examples/report.txt",
    "series": "series 粮食产量 --facts examples/report.toml",
    "verify": "verify examples/report.txt --facts examples/report.toml",
    "of a chain": "show hydrogen",
    "of a project": "show airport-terminal",
    "of an indicator": "show gdp",
    "of a policy": "show rail-plan",
    "without --by paragraph": "coverage examples/report.txt --facts examples/report.toml",
    "with --by paragraph": "coverage examples/report.txt --facts examples/report.toml "
    "--by paragraph",
}


@pytest.mark.parametrize("name", [name for name in PRINTED if name != "overview"])
def test_all_fields_that_the_help_names_can_be_printed(name: str) -> None:
    """Those of a form where it is asked for; elsewhere they are refused, and the hint says when."""
    shared, *forms = fields_listed(name).items()
    for form, fields in forms or [shared]:
        asked = ASKED.get(form or name, name).split()
        wanted = [*dict.fromkeys((*shared[1], *fields))]
        done = inside.run(*asked, "-f", "tsv", "--fields", ",".join(wanted), at=ROOT)
        assert done.code in (0, 1), done.stderr
        head, *lines = (line.split("\t") for line in done.stdout.decode().splitlines())
        assert wanted == (head if name != "show" else [line[0] for line in lines])
        titles = {"text"}  # what another column is called, too: the file
        for field in {each for _, others in forms for each in others} - {*wanted} - titles:
            done = inside.run(*asked, "--fields", field, at=ROOT)
            owners = ", ".join(other for other, fields in forms if field in fields)
            said = f"czfacts: no such field: '{field}'\nhint: only {owners}\n"
            assert (done.code, done.stderr) == (2, said)


def fields_listed(name: str) -> dict[str, list[str]]:
    """Return the fields that the help of a command names, by the form that it names them for."""
    said = inside.run(name, "--help", settings={"COLUMNS": "100"}).stdout.decode()
    listed = said.partition("Fields of the data:\n")[2].partition("\n\n")[0]
    parts = re.split(r"(?m)^  (.*):$", listed)
    named = zip(["", *parts[1::2]], parts[::2], strict=True)
    return {form: re.findall(r"[\w.]+", fields) for form, fields in named}


@tabled("name", ["", *cli.COMMANDS])
def test_a_chinese_help_has_no_english_sentence(shell: Shell, name: str) -> None:
    """What is not translated is what one types: options, values, variables, examples."""
    said = shell(f"COLUMNS=100 czfacts {name} --help --lang zh").stdout
    lines = said.partition("示例：")[0].splitlines()
    assert [line for line in lines if re.search("[A-Za-z]+ [a-z]+ [a-z]+", line)] == []
    assert "用法：" in said


@tabled("name", cli.COMMANDS)
def test_what_stands_for_a_value_is_chinese_in_a_chinese_help(shell: Shell, name: str) -> None:
    said = shell(f"czfacts {name} --help --lang zh").stdout.partition("数据字段：")[0]
    options = re.findall(r"^  (?:-\w, )?--[a-z-]+ (\S+)", said, re.MULTILINE)
    assert [each for each in options if re.fullmatch("[A-Z,.]+", each)] == []
    assert not re.search(r"(?<![$_A-Z])(?:TEXT|FILE|PATH|WORDS|UNIT|ID)\b", said)


def test_a_chinese_help_fits_its_terminal(shell: Shell) -> None:
    said = shell("COLUMNS=60 czfacts indicators --help --lang zh").stdout.partition("示例：")[0]
    assert [line for line in said.splitlines() if cell_len(line) > 60] == []


def test_help_names_every_format(shell: Shell) -> None:
    for lang in ("en", "zh"):
        said = shell(f"czfacts indicators --help --lang {lang}").stdout
        assert [name for name in get_args(Format) if name not in said] == []


@tabled(
    ("asked", "same"),
    [
        ("help show", "show --help"),
        ("--lang zh help show", "--lang zh show --help"),
        ("--facts nope help show", "show --help"),
        ("help", "--help"),
        ("help --lang zh", "--lang zh --help"),
    ],
)
def test_help_is_asked_for_in_two_ways(asked: str, same: str) -> None:
    done, other = inside.run(*asked.split()), inside.run(*same.split())
    assert (done.code, done.stdout) == (0, other.stdout)


@pytest.mark.parametrize("before", ["", "--lang en ", "--facts nope ", "help "])
def test_the_nearest_command_is_suggested_wherever_it_stands(before: str) -> None:
    done = inside.run(*f"{before}chians".split())
    assert done.code == 2
    assert done.stderr.endswith("no such command 'chians'\nhint: did you mean 'chains'?\n")
