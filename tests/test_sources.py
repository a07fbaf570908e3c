"""Each source of a fact base is held against its own of several texts."""

import hashlib
import json
import re
from collections.abc import Iterable
from pathlib import Path

import pytest

import inside
from builders import HEAD, source
from czfacts.commands import _sources
from czfacts.reading.text.sentences import Text
from folders import filled
from surroundings import ROOT

FOLDER = "texts"


def text_of(year: str) -> str:
    return f"某市{year}年统计公报\n{year}年全市粮食产量{year[-2:]}万吨。\n"


def base_of(*years: str, id: str = "own", head: str = HEAD, hashed: Iterable[str] = ()) -> str:
    """Return a fact base with a source and a figure for each year."""
    about, _, _ = head.partition("[[sources]]")
    parts = [about.replace("format = 1\n", f'format = 1\nid = "{id}"\n')]
    for year in years:
        hash = hashlib.sha256(text_of(year).rstrip("\n").encode()).hexdigest()
        stated = f'sha256 = "{hash}"\n' if year in hashed else ""
        parts.append(f'[[sources]]\nid = "s{year}"\ntitle = "某市{year}年统计公报"\n{stated}')
    parts += [
        f'[[indicators]]\nid = "grain-{year}"\nname = "粮食产量"\ntopic = "t"\n'
        f'value = {year[-2:]}\nunit = "万吨"\nperiod = "{year}"\n'
        f'source = {{ id = "s{year}", paragraph = 2, sentence = 1, text = "{year[-2:]}万吨" }}\n'
        for year in years
    ]
    return "\n".join(parts)


def written(folder: Path, **files: str) -> Path:
    """Write texts, by their names without the ending, into the folder of texts of *folder*."""
    filled(folder / FOLDER, {f"{name}.txt": content for name, content in files.items()})
    return folder


def facts(folder: Path, **bases: str) -> Path:
    (folder / "bases").mkdir(exist_ok=True)
    for name, content in bases.items():
        (folder / "bases" / f"{name}.toml").write_text(content, encoding="utf-8")
    return folder / "bases"


def verdicts(folder: Path, *arguments: str | Path) -> dict[str, tuple[str, str]]:
    """Return the verdict of each fact, and the name of the text that it was held against."""
    done = inside.run("verify", *arguments, "--json", at=folder)
    return {
        row["id"]: (row["verdict"], Path(row["document"]).stem) for row in json.loads(done.stdout)
    }


def test_a_text_is_that_of_the_source_that_has_its_sha256(tmp_path: Path) -> None:
    written(tmp_path, x=text_of("2022"), y=text_of("2023"))
    held = facts(tmp_path, a=base_of("2023", "2022", hashed=("2022", "2023")))
    assert verdicts(tmp_path, FOLDER, "--facts", held) == {
        "grain-2023": ("verified", "y"),
        "grain-2022": ("verified", "x"),
    }
    done = inside.run("verify", FOLDER, "--facts", held, at=tmp_path)
    assert done.code == 0
    assert done.stderr.splitlines()[:3] == [
        f"{FOLDER}/y.txt (s2023): 1 places, 8 checks: 1 verified",
        f"{FOLDER}/x.txt (s2022): 1 places, 8 checks: 1 verified",
        "2 places, 16 checks: 2 verified",
    ]


@pytest.mark.parametrize("name", ["s2022", "S2022", "某市2022年统计公报"])
def test_else_a_text_is_that_of_the_source_that_its_file_is_named_like(
    tmp_path: Path, name: str
) -> None:
    written(tmp_path, **{name: text_of("2022"), "y": text_of("2023")})
    held = facts(tmp_path, a=base_of("2022", "2023", hashed=["2023"]))
    found = verdicts(tmp_path, FOLDER, "--facts", held)
    assert found == {"grain-2022": ("verified", name), "grain-2023": ("verified", "y")}
    said = inside.run("verify", FOLDER, "--facts", held, at=tmp_path).stderr
    assert f"{FOLDER}/{name}.txt: taken for 's2022' by its file name\n" in said


def test_or_like_the_fact_base_that_has_no_other_source(tmp_path: Path) -> None:
    written(tmp_path, **{"city-2022": text_of("2022"), "city-2023": text_of("2023")})
    bases = {f"city-{year}": base_of(year, id=f"city-{year}") for year in ("2022", "2023")}
    assert verdicts(tmp_path, FOLDER, "--facts", facts(tmp_path, **bases)) == {
        "city-2022/grain-2022": ("verified", "city-2022"),
        "city-2023/grain-2023": ("verified", "city-2023"),
    }


def test_where_several_fit_none_is_taken(tmp_path: Path) -> None:
    written(tmp_path, s2022=text_of("2022"), 某市2022年统计公报=text_of("2022") + "完。")
    written(tmp_path, s2023=text_of("2023"))
    held = facts(tmp_path, a=base_of("2022", "2023"))
    done = inside.run("verify", FOLDER, "--facts", held, "--fields", "id", at=tmp_path)
    assert (done.code, done.stdout) == (1, b"id\ngrain-2023\n")
    assert "no text for: s2022\n" in done.stderr
    left = f"no source matches: {FOLDER}/s2022.txt, {FOLDER}/某市2022年统计公报.txt\n"
    assert left in done.stderr


def test_a_source_without_a_text_is_named_and_not_verified(tmp_path: Path) -> None:
    written(tmp_path, s2022=text_of("2022"), s2023=text_of("2023"))
    held = facts(tmp_path, a=base_of("2022", "2023", "2024"))
    done = inside.run("verify", FOLDER, "--facts", held, at=tmp_path)
    assert done.code == 1
    assert "no text for: s2024\n" in done.stderr
    one = inside.run("verify", f"{FOLDER}/s2022.txt", "--facts", held, at=tmp_path)
    assert (one.code, "s2024" in one.stderr) == (0, False)


def test_a_text_of_no_source_is_uncovered(tmp_path: Path) -> None:
    written(tmp_path, s2022=text_of("2022"), s2023=text_of("2023"), other=text_of("2025"))
    held = facts(tmp_path, a=base_of("2022", "2023"))
    assert inside.run("verify", FOLDER, "--facts", held, at=tmp_path).code == 0
    done = inside.run("coverage", FOLDER, "--facts", held, "--fields", "state", at=tmp_path)
    assert (done.code, done.stdout) == (1, b"state\nfact\nfact\n")
    assert f"no source matches: {FOLDER}/other.txt\n" in done.stderr


def test_a_copy_is_no_strange_text(tmp_path: Path) -> None:
    written(tmp_path, a=text_of("2022"), copy=text_of("2022"), s2023=text_of("2023"))
    held = facts(tmp_path, a=base_of("2022", "2023", hashed=["2022"]))
    done = inside.run("coverage", FOLDER, "--facts", held, at=tmp_path)
    assert (done.code, "no source" in done.stderr) == (0, False)


def test_where_a_text_has_no_such_place_no_sentence_is_shown(tmp_path: Path) -> None:
    (tmp_path / "T").write_text("某市一年\n", encoding="utf-8")
    base = ROOT / "examples/report.toml"
    done = inside.run("show", "tea", "--facts", base, "--text", "T", "--json", at=tmp_path)
    assert json.loads(done.stdout)["sentences"] == [{"text": None, "start": None, "end": None}]


def test_a_hint_at_facts_of_ones_own_is_for_another_text(
    capsys: pytest.CaptureFixture[str],
) -> None:
    own, other = Text("甲"), Text("乙")
    known = source(sha256=own.sha256)
    _sources.advise_own([_sources.ReadSource(known, own)], None, "en")
    assert capsys.readouterr().err == ""
    _sources.advise_own([_sources.ReadSource(known, other)], None, "en")
    assert "name your own with --facts FILE" in capsys.readouterr().err


def test_a_text_may_be_the_source_of_two_bases(tmp_path: Path) -> None:
    written(tmp_path, x=text_of("2022"))
    bases = {id: base_of("2022", id=id, hashed=["2022"]) for id in ("a", "b")}
    held = facts(tmp_path, **bases)
    found = verdicts(tmp_path, f"{FOLDER}/x.txt", "--facts", held)
    assert found == {f"{id}/grain-2022": ("verified", "x") for id in bases}
    done = inside.run("coverage", FOLDER, "--facts", held, "--json", at=tmp_path)
    assert [row["facts"] for row in json.loads(done.stdout)] == [["a/grain-2022", "b/grain-2022"]]


def test_a_text_that_cannot_be_read_is_told_and_the_others_are_answered(tmp_path: Path) -> None:
    written(tmp_path, s2022=text_of("2022"), s2023=text_of("2023"), empty="\n")
    (tmp_path / FOLDER / "odd.txt").write_bytes(b"\xff\xfe\x00\xd8" * 9)
    held = facts(tmp_path, a=base_of("2022", "2023"))
    done = inside.run("verify", FOLDER, "--facts", held, "--fields", "verdict", at=tmp_path)
    assert (done.code, done.stdout) == (1, b"verdict\nverified\nverified\n")
    assert f"czfacts: {FOLDER}/odd.txt:" in done.stderr
    shown = inside.run("show", "grain-2022", "--text", FOLDER, "--facts", held, at=tmp_path)
    assert (shown.code, "odd.txt" in shown.stderr) == (1, True)
    (tmp_path / "broken.toml").write_text("[", encoding="utf-8")
    broken = ("--facts", held, "--facts", "broken.toml")
    assert inside.run("verify", FOLDER, *broken, at=tmp_path).code == 3


def test_texts_that_are_no_sources_are_refused(tmp_path: Path) -> None:
    written(tmp_path, x=text_of("2022"), y=text_of("2023"))
    held = facts(tmp_path, a=base_of("2024", "2025"))
    for command in (["verify", FOLDER], ["show", "grain-2024", "--text", FOLDER]):
        done = inside.run(*command, "--facts", held, at=tmp_path)
        assert (done.code, done.stderr) == (
            2,
            "czfacts: none of the texts belongs to a source\nhint: sources: s2024, s2025\n",
        )
    both = inside.run("verify", FOLDER, "--source", "s2024", "--facts", held, at=tmp_path)
    assert both.code == 2
    assert "--source takes a single text" in both.stderr


def test_moved_places_of_several_sources_are_renumbered_together(tmp_path: Path) -> None:
    later = {f"s{year}": f"前言。\n{text_of(year)}" for year in ("2022", "2023")}
    written(tmp_path, **later)
    held = facts(tmp_path, a=base_of("2022", "2023", hashed=("2022", "2023"))) / "a.toml"
    done = inside.run("verify", FOLDER, "--write", "--facts", held, at=tmp_path)
    assert done.code == 0
    assert "places renumbered: 2\n" in done.stderr
    assert "sha256 of 's2022' renewed\n" in done.stderr
    assert "sha256 of 's2023' renewed\n" in done.stderr
    assert held.read_text(encoding="utf-8").count("paragraph = 3") == 2
    again = inside.run("verify", FOLDER, "--facts", held, at=tmp_path)
    assert (again.code, "differs" in again.stderr) == (0, False)


def test_each_fact_is_shown_and_cited_in_its_own_text(tmp_path: Path) -> None:
    written(tmp_path, s2022=text_of("2022"), s2023=text_of("2023"))
    held = facts(tmp_path, a=base_of("2022", "2023", "2024"))
    asked = ("--text", f"{FOLDER}/s2022.txt", "--text", f"{FOLDER}/s2023.txt", "--facts", held)
    for year in ("2022", "2023"):
        shown = inside.run("show", f"grain-{year}", *asked, "--json", at=tmp_path)
        (sentence,) = json.loads(shown.stdout)["sentences"]
        assert sentence["text"] == text_of(year).splitlines()[1]
        cited = inside.run("cite", f"grain-{year}", "--quote", *asked, at=tmp_path)
        assert text_of(year).splitlines()[1] in cited.stdout.decode()
        assert "no text for" not in shown.stderr + cited.stderr
    without = inside.run("show", "grain-2024", *asked, "--json", at=tmp_path)
    assert json.loads(without.stdout)["sentences"] == []
    assert "no text for: s2024\n" in without.stderr


def test_the_sentences_of_all_of_them_are_searched(tmp_path: Path) -> None:
    more = {f"s{year}": text_of(year).replace("全市", "全市仓里") for year in ("2022", "2023")}
    written(tmp_path, **more)
    held = facts(tmp_path, a=base_of("2022", "2023"))
    asked = ("search", "仓里", "--text", FOLDER, "--facts", held, "--fields", "id")
    assert inside.run(*asked, at=tmp_path).stdout == b"id\ngrain-2022\ngrain-2023\n"


def test_the_variable_is_a_list_like_path(tmp_path: Path) -> None:
    written(tmp_path, s2022=text_of("2022"), s2023=text_of("2023"))
    held = facts(tmp_path, a=base_of("2022", "2023"))
    settings = {"CZFACTS_TEXT": f"{FOLDER}/s2022.txt:{FOLDER}/s2023.txt"}
    done = inside.run("verify", "--facts", held, at=tmp_path, settings=settings)
    assert "2 places, 16 checks: 2 verified\n" in done.stderr
    over = inside.run("--facts", held, at=tmp_path, settings={"CZFACTS_TEXT": FOLDER})
    assert over.code == 0


def test_people_see_which_text(tmp_path: Path) -> None:
    written(tmp_path, s2022=text_of("2022"), s2023=text_of("2023").replace("23万", "24万"))
    held = facts(tmp_path, a=base_of("2022", "2023"))
    drawn = inside.draw("verify", FOLDER, "--facts", str(held), columns=120, at=tmp_path)
    plain = re.sub(r"\x1b\[[0-9;]*m", "", drawn)
    assert re.search(r"^s2023\.txt\n粮食产量 +missing ", plain, re.MULTILINE)


def test_an_area_that_the_base_names_need_not_be_said(tmp_path: Path) -> None:
    """Of several bases each figure has its area, which changes nothing of what is proved."""
    written(tmp_path, s2022=text_of("2022"))
    other = base_of("2023", id="b", head=HEAD.replace("某市", "某县"))
    held = facts(tmp_path, a=base_of("2022", id="a"), b=other)
    for chosen in (held, held / "a.toml"):
        done = inside.run("verify", f"{FOLDER}/s2022.txt", "--facts", chosen, at=tmp_path)
        assert "1 places, 8 checks: 1 verified" in done.stderr
