"""The line of every key, also where strings and comments look like keys."""

from collections.abc import Iterator
from typing import Any

import pytest
import tomli

from czfacts.base.positions import index, line_of
from czfacts.errors import Where
from every import tabled
from surroundings import ROOT

DOCUMENT = r'''# [[indicators]]
title = "a # [b]"

[base]
x.y = 1
"q.u" = """
[[indicators]]
z = 1
"""

[[indicators]]
id = "it\"s"
name = { zh = "甲", en = "[[x]]" } # }
source = [
  { paragraph = 1 },

  # one more
  { paragraph = 2,
    text = """
]]""" },
]

[[indicators]]
value = -1.5e3
when = 1979-05-27 07:32:00

[[sources]]
[[sources.set_aside]]
text = 'a'
[[sources.set_aside]]
text = "b"
[sources.more]
deep = [[1, 2], [3]]
'''


def paths(value: Any, path: Where = ()) -> Iterator[Where]:
    """Yield the path of everything in a parsed document."""
    items = value.items() if isinstance(value, dict) else enumerate(value)
    for name, inner in items:
        yield (*path, name)
        if isinstance(inner, (dict, list)):
            yield from paths(inner, (*path, name))


@tabled(
    ("path", "line"),
    [
        (("title",), 2),
        (("base",), 4),
        (("base", "x", "y"), 5),
        (("base", "q.u"), 6),
        (("indicators", 0), 11),
        (("indicators", 0, "id"), 12),
        (("indicators", 0, "name", "en"), 13),
        (("indicators", 0, "source"), 14),
        (("indicators", 0, "source", 1, "paragraph"), 18),
        (("indicators", 0, "source", 1, "text"), 19),
        (("indicators", 1, "value"), 24),
        (("indicators", 1, "when"), 25),
        (("sources", 0, "set_aside", 1, "text"), 31),
        (("sources", 0, "more", "deep", 1, 0), 33),
    ],
)
def test_a_path_has_its_line(path: Where, line: int) -> None:
    tomli.loads(DOCUMENT)
    assert index(DOCUMENT)[path] == line


def test_what_has_no_line_takes_that_of_what_is_around_it() -> None:
    found = index("[base]\n\n[[topics]]\nid = 1\n")
    assert line_of(("topics", 0, "name", "zh"), found) == 3
    assert line_of(("nothing",), found) == 1


@pytest.mark.parametrize("newline", ["\n", "\r\n"])
def test_everything_in_the_shipped_base_has_its_line(newline: str) -> None:
    text = (ROOT / "facts.toml").read_text(encoding="utf-8")
    found = index(text.replace("\n", newline))
    lines = text.splitlines()
    for path in paths(tomli.loads(text)):
        if isinstance(path[0], str) and path not in found:
            assert (*path, 0) in found  # [[indicators]] itself is only in its items
            continue
        name = path[-1] if isinstance(path[-1], str) else ""
        assert name in lines[found[path] - 1]


def test_keys_in_quotes_are_the_keys_they_spell() -> None:
    found = index("[a]\n\"\\u0062\\tc\" = 1\n['d e'.f]\n'g' = 2\n")
    assert found == {
        ("a",): 1,
        ("a", "b\tc"): 2,
        ("d e",): 3,
        ("d e", "f"): 3,
        ("d e", "f", "g"): 4,
    }
