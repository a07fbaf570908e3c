"""All that czfacts says to people has its Chinese, and the catalogue has nothing else."""

import ast
import re
from collections import Counter
from collections.abc import Iterator
from functools import cache
from pathlib import Path

import apps
import walls
from czfacts import cli
from czfacts.base import loader
from czfacts.commands import _help, _usage
from czfacts.proof.parts import Parts
from czfacts.values import units
from czfacts.views import labels, printed
from czfacts.wording import CATALOGUE, Phrase, catalogue, translate
from every import hold
from surroundings import ROOT

MODULES = walls.sources(ROOT / "src/czfacts")
ERRORS = re.compile(r"(?!Type|Attribute|Syntax|Index|Key|Assertion)[A-Z]\w*Error|Problem")
PLACE = re.compile(r"\{(\w*)\}")
# Of the system: what strerror says, in the words that a person meets here.
REASONS = {
    "no such file or directory",
    "permission denied",
    "is a directory",
    "too many levels of symbolic links",
    "No space left on device",
    "file name too long",
    "not a directory",
    "input/output error",
}


def texts(node: ast.expr | None) -> Iterator[str | None]:
    """Yield the texts that *node* may be, None for what is put together as the program runs."""
    match node:
        case ast.Constant(str(text)):
            yield text
        case ast.IfExp(_, one, other):
            yield from texts(one)
            yield from texts(other)
        case ast.JoinedStr() | ast.BinOp():
            yield None


def phrases() -> Iterator[tuple[str, str]]:
    """Yield the place and the sentence of each phrase in the code."""
    for path, code in MODULES.items():
        for node in walls.nodes(code):
            match node:
                case ast.Call(ast.Name("Phrase"), [first, *_]) | ast.Call(
                    ast.Attribute(ast.Name("error"), "add"), [first, *_]
                ):
                    for text in texts(first):
                        assert text is not None, f"{path}:{node.lineno}: a phrase with values in it"
                        yield f"{path}:{node.lineno}", text


def of_the_help() -> Iterator[tuple[str, str]]:
    group = apps.built()
    yield from (("cli.py", text) for text in _help.paragraphs(group.help or ""))
    for name in cli.COMMANDS:
        command = apps.built(name).commands[name]
        yield from ((name, text) for text in _help.paragraphs(command.help or ""))
        for parameter in command.params:
            yield f"{name} {parameter.name}", getattr(parameter, "help", None) or ""
            yield f"{name} {parameter.name}", parameter.metavar or ""
    for parameter in group.params:
        yield f"cli.py {parameter.name}", getattr(parameter, "help", None) or ""
    yield from ((name, summary) for name, summary in cli.COMMANDS.items())
    for text in (*cli.GROUPS, _help.ARGUMENTS, _help.OPTIONS, _help.FIELDS, _help.EXAMPLES):
        yield "commands/_help.py", text
    for text in (_help.ANY_OPTIONS, _help.ANY_COMMAND, _help.SHOW_HELP):
        yield "commands/_help.py", text


@cache
def said() -> dict[str, str]:
    """Return all that is said, each with one place where it is."""
    every = {text: place for place, text in (*phrases(), *of_the_help()) if text}
    every |= dict.fromkeys(
        (*labels.WORDS.values(), *Parts._fields, *labels.RULES.values()), "views/labels.py"
    )
    every |= dict.fromkeys((row.dimension for row in units.table().values()), "values/units.tsv")
    every |= dict.fromkeys(_usage.SENTENCES.values(), "commands/_usage.py")
    every |= dict.fromkeys(loader.NO_TOML.values(), "base/loader.py")
    forms = (form for forms in printed.FORMS.values() for form in forms)
    every |= dict.fromkeys(forms, "views/printed.py")
    return (
        every
        | dict.fromkeys(REASONS, "the system")
        | {
            labels.NO_ROOM: "views/labels.py",
        }
    )


def test_every_sentence_has_its_chinese() -> None:
    missing = {text: place for text, place in said().items() if text not in catalogue()}
    assert missing == {}, "give these a row in src/czfacts/zh.tsv"


def test_every_row_is_said_and_stands_once() -> None:
    assert catalogue().keys() - said().keys() == set()
    rows = [
        line.split("\t")[0] for line in Path(CATALOGUE).read_text(encoding="utf-8").splitlines()
    ]
    assert [
        row for row, count in Counter(rows).items() if count > 1 and not row.startswith("#")
    ] == []


def names_the_same_places(english: str) -> None:
    chinese = catalogue()[english]
    assert sorted(PLACE.findall(english)) == sorted(PLACE.findall(chinese))
    assert chinese != english or not re.search("[a-z]{3} ", PLACE.sub("", english))


def test_each_row_names_the_same_places_in_both_languages() -> None:
    hold(names_the_same_places, catalogue())


def test_no_error_says_what_cannot_be_translated() -> None:
    """An error's message and hint are phrases: an f-string has no Chinese."""
    found = []
    for path, code in MODULES.items():
        for node in walls.nodes(code):
            match node:
                case ast.Call(ast.Name(name) | ast.Attribute(_, name), arguments, keywords) if (
                    ERRORS.fullmatch(name)
                ):
                    given = [*arguments, *(each.value for each in keywords if each.arg == "hint")]
                    found += [f"{path}:{node.lineno}: {name}" for each in given if [*texts(each)]]
    assert found == []


def test_a_phrase_is_its_english_and_remembers_its_values() -> None:
    inner = Phrase("no such file")
    phrase = Phrase("{path}: {reason}", path="a.toml", reason=inner)
    assert phrase == "a.toml: no such file"
    assert translate(phrase, "en") == phrase


def test_what_the_catalogue_lacks_stays_as_it_is() -> None:
    assert translate(Phrase("{count} of no sentence there is", count=2), "zh").startswith("2 of")


def test_the_value_of_a_place_is_never_translated_by_chance() -> None:
    assert translate(Phrase("no such field: '{field}'", field="Topic"), "zh").count("“Topic”")
