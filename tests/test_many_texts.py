"""Several texts and several bases on a screen: what all have in common is not said in each row."""

from pathlib import Path

import pytest

import inside
from builders import HEAD, INDICATOR
from folders import filled
from screens import draw
from surroundings import ROOT

BULLETINS = "examples/bulletins"


def test_texts_are_shown_without_the_folders_that_all_have_in_common(tmp_path: Path) -> None:
    filled(tmp_path, dict.fromkeys(("2022/a.txt", "2023/b.txt"), "粮食产量12万吨。"))
    rows = draw(f"czfacts read {tmp_path}", columns=80).splitlines()
    assert [row for row in rows if row.startswith("20")] == ["2022/a.txt", "2023/b.txt"]


def test_scripts_get_the_whole_path() -> None:
    drawn = draw(f"czfacts read {BULLETINS} --fields document --limit 1 --format csv", columns=80)
    assert f"{BULLETINS}/qinglan-2022.txt" in drawn


@pytest.mark.parametrize("words", ["series 地区生产总值", "show qinglan-2022/gdp"])
def test_what_an_overview_names_to_try_names_the_base(words: str) -> None:
    drawn = draw(f"czfacts --facts {BULLETINS} --lang zh", columns=80)
    assert f"  czfacts {words} --facts {BULLETINS}\n" in drawn
    assert "青岚市" in draw(f"czfacts {words} --facts {BULLETINS} --lang zh", columns=80)


def test_an_unknown_measure_names_those_that_there_are() -> None:
    drawn = draw(f"czfacts series 火星 --facts {BULLETINS} --lang zh", columns=80)
    assert "提示：现有的指标：地区生产总值、" in drawn


def test_a_list_of_all_kinds_is_narrowed_by_size_and_converted() -> None:
    asked = "--unit 亿元 --min 100 --to 万元 --fields id,value,unit --format csv"
    drawn = draw(f"czfacts list {asked}", columns=80)
    assert "gdp,12368000,万元\n" in drawn
    assert "pv-output" not in drawn


@pytest.mark.parametrize(
    "words", ["schema", "read --plain docs/reading.md", f"draft {BULLETINS}/qinglan-2024.txt"]
)
def test_all_that_is_longer_than_the_terminal_is_paged(words: str) -> None:
    settings = {"TERM": "xterm", "PAGER": "sh -c 'echo PAGED; cat'"}
    drawn = inside.draw(*words.split(), columns=80, at=ROOT, settings=settings)
    assert "PAGED\n" in drawn


@pytest.mark.parametrize("option", ["--fields", "--sort"])
def test_a_field_that_is_misspelt_is_suggested(option: str) -> None:
    drawn = draw(f"czfacts indicators {option} vaule", columns=80)
    assert drawn.endswith("hint: did you mean 'value'?\n")


BIG5 = "臺北市2023年人口265萬人。".encode("big5")


@pytest.mark.parametrize("more", [(), ("--jobs", "2")], ids=["alone", "jobs"])
def test_of_texts_that_cannot_be_read_the_next_step_is_said_once(
    more: tuple[str, ...], tmp_path: Path
) -> None:
    filled(tmp_path, {"c.txt": "粮食产量12万吨。"})
    for name in ("a.txt", "b.txt"):
        (tmp_path / name).write_bytes(BIG5)
    done = inside.run("read", ".", "--fields", "text,name", *more, at=tmp_path)
    assert (done.code, done.stderr.count("b.txt:1: neither UTF-8")) == (1, 1)
    assert done.stderr.count("hint: it seems to be in BIG5") == 1
    assert done.stdout.decode() == "text\tname\n12万吨\t粮食产量\n"
    named = inside.run("read", ".", "--fields", "error", *more, at=tmp_path)
    assert named.stdout.decode().count("neither UTF-8") == 2


def test_an_overview_keeps_the_names_of_topics_where_there_is_little_room(tmp_path: Path) -> None:
    long = {'"t"': '"jianchi-nongye-nongcun-youxian-zoushi"', "题目": "坚持农业农村优先，走深走实"}
    text = HEAD + INDICATOR
    for old, new in long.items():
        text = text.replace(old, new)
    (tmp_path / "F.toml").write_text(text, encoding="utf-8")
    drawn = draw(f"czfacts --facts {tmp_path}/F.toml --lang zh", columns=60)
    assert [row.split()[0] for row in drawn.splitlines()[2:5:2]] == ["名称", long["题目"]]
    assert "未显示：主题" in drawn
