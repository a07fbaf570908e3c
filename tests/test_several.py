"""Several fact bases are asked as one."""

import json
from pathlib import Path

import pytest

import inside
from builders import HEAD, INDICATOR, PROJECT
from czfacts import InvalidError, UsageError, load
from folders import filled
from processes import assert_refused

YEARS = ("2022", "2023", "2024")
FIGURE = INDICATOR.replace('"a"', '"gdp"')


def base(id: str, records: str = FIGURE, area: str = "某市") -> str:
    """Return a fact base of this id, about this area."""
    head = HEAD.replace("format = 1\n", f'format = 1\nid = "{id}"\n')
    return head.replace('area = { zh = "某市", en = "Some City" }', f'area = "{area}"') + records


def written(folder: Path, **bases: str) -> Path:
    return filled(folder, {f"{name}.toml": content for name, content in bases.items()})


@pytest.fixture
def years(tmp_path: Path) -> Path:
    """Return a folder with a base for each year, the second of which corrects the first."""
    revised = FIGURE.replace('"gdp"', '"gdp-before"') + 'revises = "y2022/gdp"\n'
    more = PROJECT.replace('"a"', '"road"') + FIGURE + 'project = "road"\n' + revised
    return written(
        tmp_path / "years",
        y2022=base("y2022"),
        y2023=base("y2023", more, area="某县"),
        y2024=base("y2024"),
    )


def test_ids_and_references_say_their_base(years: Path) -> None:
    whole = load(str(years))
    assert [each.id for each in whole.topics] == ["y2022/t", "y2023/t", "y2024/t"]
    assert [each.base for each in whole.indicators] == ["y2022", "y2023", "y2023", "y2024"]
    figure, revised = whole.indicators[1], whole.indicators[2]
    assert (figure.id, figure.project, figure.topic) == ("y2023/gdp", "y2023/road", "y2023/t")
    assert figure.source[0].id == "y2023/s"
    assert revised.revises == "y2022/gdp"


def test_each_figure_has_its_area_and_one_base_stays_as_it_is(years: Path) -> None:
    whole = load(str(years))
    assert [each.area and each.area.zh for each in whole.indicators] == [
        *("某市", "某县", "某县", "某市")
    ]
    alone = load(str(years / "y2023.toml"))
    assert [each.area for each in alone.indicators] == [None, None]
    assert [each.id for each in alone.indicators] == ["gdp", "gdp-before"]
    assert alone.bases == (alone.base,)


def test_a_file_named_twice_is_read_once(years: Path, tmp_path: Path) -> None:
    file = years / "y2022.toml"
    (tmp_path / "link").symlink_to(file)
    assert load(str(file), f"{years}/../years/y2022.toml", str(tmp_path / "link")) == load(
        str(file)
    )
    assert len(load(str(file), str(years)).bases) == 3


def test_the_variable_is_a_list_like_path(years: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("CZFACTS_FACTS", f"{years}/y2022.toml::{years}/y2024.toml")
    assert [each.id for each in load().indicators] == ["y2022/gdp", "y2024/gdp"]
    monkeypatch.setenv("CZFACTS_FACTS", ":")
    with pytest.raises(UsageError, match="set but empty"):
        load()


def test_two_bases_of_one_id_are_both_named(tmp_path: Path) -> None:
    written(tmp_path / "a", x=base("same"))
    written(tmp_path / "b", x=base("same"))
    with pytest.raises(UsageError, match=r"id 'same': .*a/x\.toml and .*b/x\.toml"):
        load(str(tmp_path / "a"), str(tmp_path / "b"))


def test_the_file_names_a_base_without_an_id(tmp_path: Path) -> None:
    written(tmp_path, **{"Report of 2022": HEAD + FIGURE, "b": HEAD + FIGURE})
    assert [each.id for each in load(str(tmp_path)).indicators] == ["report-of-2022/gdp", "b/gdp"]


def test_what_no_base_at_hand_has_cannot_be_corrected(years: Path) -> None:
    wrong = base("late", FIGURE + 'revises = "y2022/gdb"\n')
    away = base("away", FIGURE + 'revises = "elsewhere/gdp"\n')
    written(years, late=wrong, away=away)
    with pytest.raises(InvalidError, match=r"late\.toml:\d+: revises: none of \[\[indicators\]\]"):
        load(str(years))
    assert load(str(years / "late.toml"), str(years / "away.toml")).bases


def test_corrections_that_go_in_a_circle_are_named_with_their_lines(years: Path) -> None:
    for one, other in (("ring-a", "ring-b"), ("ring-b", "ring-a")):
        written(years, **{one: base(one, FIGURE + f'revises = "{other}/gdp"\n')})
    said = "revises: circular: ring-a/gdp -> ring-b/gdp -> ring-a/gdp"
    with pytest.raises(InvalidError, match=rf"ring-a\.toml:\d+: {said}"):
        load(str(years))
    line = (years / "ring-a.toml").read_text(encoding="utf-8").count("\n")
    done = inside.run("check", "--facts", years)
    turned = "revises: circular: ring-b/gdp -> ring-a/gdp -> ring-b/gdp"
    assert (done.code, done.stdout.decode().splitlines()) == (
        3,
        [f"{years}/ring-a.toml:{line}: gdp: {said}", f"{years}/ring-b.toml:{line}: gdp: {turned}"],
    )
    assert inside.run("list", "--facts", years, "--fields", "id").stdout.count(b"/gdp\n") == 3


def test_what_cannot_be_read_is_said_and_the_others_are_checked(years: Path) -> None:
    done = inside.run("check", "--facts", "none", "--facts", "no", at=years)
    assert_refused(done, 4, "none: no such file")
    asked = ("check", "--facts", "none", "--facts", "y2022.toml")
    assert_refused(inside.run(*asked, at=years), 4, "none: no such file")
    (years / "broken").write_text("[base\n", encoding="utf-8")
    done = inside.run(*asked, "--facts", "broken", at=years)
    assert (done.code, done.stdout.count(b"\n")) == (3, 1)
    assert done.stdout.startswith(b"broken:1: ")
    assert "none: no such file" in done.stderr


def test_an_id_alone_will_do_where_one_base_has_it(years: Path) -> None:
    shown = inside.run("show", "gdp-before", "--facts", years, "--json")
    assert json.loads(shown.stdout)["id"] == "y2023/gdp-before"
    assert json.loads(shown.stdout)["revises"] == "y2022/gdp"
    done = inside.run("show", "gdp", "--facts", years)
    assert (done.code, done.stdout) == (1, b"")
    assert done.stderr == (
        "czfacts: several fact bases have the id 'gdp'\n"
        "hint: say which: y2022/gdp, y2023/gdp, y2024/gdp\n"
    )
    assert b"y2022/s" in inside.run("sources", "--facts", years).stdout
    assert inside.run("cite", "y2024/gdp", "--facts", years).code == 0


def test_links_lead_back_over_bases(years: Path) -> None:
    shown = inside.run("show", "y2022/gdp", "--facts", years, "--json")
    assert json.loads(shown.stdout)["linked_from"] == ["y2023/gdp-before"]


def test_facts_before_the_command_and_after_it(years: Path) -> None:
    two = ("--facts", f"{years}/y2022.toml", "--facts", f"{years}/y2024.toml")
    before = inside.run(*two, "indicators", "--fields", "id")
    after = inside.run("indicators", *two, "--fields", "id")
    assert before == after
    assert before.stdout == b"id\ny2022/gdp\ny2024/gdp\n"


def test_the_overview_counts_them(years: Path) -> None:
    assert "3 fact bases" in inside.draw("--facts", str(years), "--lang", "en", columns=100)


def test_a_filter_takes_a_topic_by_its_name_where_one_base_has_it(years: Path) -> None:
    asked = ("indicators", "--facts", str(years), "--fields", "id", "--topic")
    assert inside.run(*asked, "y2023/t").stdout == b"id\ny2023/gdp\ny2023/gdp-before\n"


def test_tab_knows_the_ids_of_all_of_them(years: Path) -> None:
    two = ("--facts", f"{years}/y2022.toml", "--facts", f"{years}/y2024.toml")
    done = inside.run("__complete", "bash", "czfacts", "show", *two, ".y")
    assert [line.split()[0] for line in done.stdout.decode().splitlines()] == [
        *("whole", "y2022/gdp", "y2024/gdp")
    ]


def test_check_names_each_file(years: Path) -> None:
    written(years, wrong=base("wrong", FIGURE.replace("12.5\n", "13\n")), broken="[base")
    done = inside.run("check", "--facts", years)
    lines = done.stdout.decode().splitlines()
    assert done.code == 3
    assert lines[0].startswith(f"{years}/broken.toml:1:")
    assert lines[-1].startswith(f"{years}/wrong.toml:")


def test_on_a_screen_the_overview_has_a_heading_a_base(years: Path) -> None:
    drawn = inside.draw("--facts", str(years), "--color", "never", "--lang", "en", columns=80)
    assert drawn.splitlines()[2:6] == [
        "Name   Chains  Projects  Indicators  Policies  Topic",
        "------------------------------------------------------",
        "Some City",
        "Topic       0         0           1         0  y2022/t",
    ]
