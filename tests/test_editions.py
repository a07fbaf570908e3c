"""What is drafted for a base from a newer edition of its text: new or changed facts alone."""

from pathlib import Path

from czfacts.base.loader import load, parse
from czfacts.base.model import Indicator
from czfacts.proof.draft import begun
from czfacts.reading.text.sentences import Text
from inside import run
from processes import assert_refused
from surroundings import ROOT

OLD = """青岚县2023年国民经济和社会发展统计公报
一、综合
全年地区生产总值186.7亿元，比上年增长5.2%。
第二产业增加值67.4亿元，增长6.3%。第三产业增加值97.5亿元，增长4.9%。
二、农业
全年粮食产量21.9万吨，增长1.3%。
"""
BASE = begun(Text(OLD))


def new(text: str, base: str = BASE) -> list[Indicator]:
    """Return what is new in the base once the draft of *text* stands behind it."""
    before = parse(base.encode())
    after = parse(f"{base}\n{begun(Text(text), base=before)}".encode())
    assert after.sources == before.sources
    return [it for it in after.indicators if it.id not in before.by_id]


def added(text: str, base: str = BASE) -> dict[str, str]:
    """Return the names of what is new, by its characters."""
    return {it.source[0].text: it.name.texts[0] for it in new(text, base)}


def test_a_sentence_more_is_one_fact_more() -> None:
    assert added(f"{OLD}猪肉产量2.4万吨。") == {"猪肉产量2.4万吨": "猪肉产量"}
    assert added(OLD.replace("一、", "全年接待游客31万人次。\n一、")) == {
        "接待游客31万人次": "接待游客"
    }


def test_what_stands_in_two_sentences_now_is_where_its_neighbours_are() -> None:
    text = OLD.replace("一、", "全年接待游客31万人次，增长6.3%。\n一、")
    assert [*added(text)] == ["接待游客31万人次", "增长6.3%"]


def test_a_changed_value_is_new_and_contradicts_the_old_one() -> None:
    (name,) = added(OLD.replace("186.7", "187.1")).values()
    assert name == "TODO 地区生产总值"


def told(text: str) -> str:
    """Return what is drafted of a newer edition."""
    return begun(Text(text), base=parse(BASE.encode()))


def test_what_stands_in_place_of_a_fact_says_so_and_has_its_topic() -> None:
    drafted = told(OLD.replace("186.7", "187.1"))
    assert "# check: in place of 'diqu-shengchan-zongzhi', which the text states" in drafted
    assert 'topic = "zonghe"' in drafted
    assert "[[topics]]" not in drafted
    assert "in place of 'liangshi-chanliang'" in told(OLD.replace("粮食产量", "水稻产量"))
    assert "in place of 'liangshi-chanliang-zengsu'" in told(OLD.replace("增长1.3%", "下降1.3%"))
    assert "in place of" not in told(f"{OLD}猪肉产量2.4万吨。")


def test_a_forecast_that_came_about_is_to_be_looked_at() -> None:
    old = OLD.replace("全年粮食产量", "预计全年粮食产量")
    drafted = begun(Text(OLD.replace("21.9", "22.1")), base=parse(begun(Text(old)).encode()))
    assert "value = 22.1  # check: 'liangshi-chanliang" in drafted
    assert "was forecast" in drafted


def test_an_edition_may_have_another_title_where_nearly_all_stands_in_it() -> None:
    other = OLD.replace("公报", "公报（修订）")
    assert added(f"{other}猪肉产量2.4万吨。") == {"猪肉产量2.4万吨": "猪肉产量"}


def test_places_without_a_sha256_are_known_likewise() -> None:
    base = "".join(line for line in BASE.splitlines(keepends=True) if "sha256" not in line)
    assert added(f"{OLD}猪肉产量2.4万吨。", base) == {"猪肉产量2.4万吨": "猪肉产量"}


def test_the_time_and_place_that_the_source_was_told_hold() -> None:
    text = "今年粮食产量12万吨，油料产量3万吨。"
    base = begun(Text(text), published="2020-05-01", area="乙县")
    (more,) = new(f"{text}茶叶产量1万吨。", base)
    assert (more.period, more.area) == ("2020", None)


BULLETINS = ROOT / "examples/bulletins"


def test_a_second_text_is_added_and_corrects_the_first(tmp_path: Path) -> None:
    run("draft", BULLETINS / "qinglan-2022.txt", "-o", "qinglan.toml", at=tmp_path)
    later = run("draft", BULLETINS / "qinglan-2023.txt", "--facts", "qinglan.toml", at=tmp_path)
    with (tmp_path / "qinglan.toml").open("ab") as base:
        base.write(later.stdout)
    found = load(str(tmp_path / "qinglan.toml"))
    assert [each.id for each in found.sources] == ["text", "text-2"]
    assert [each.revises for each in found.indicators if each.revises] == ["diqu-shengchan-zongzhi"]
    assert run("check", "--facts", "qinglan.toml", at=tmp_path).code == 0


def test_what_cannot_be_added_is_refused(tmp_path: Path) -> None:
    head = BASE.partition("\n[[indicators]]")[0]
    (tmp_path / "F").write_text(f"indicators = []\n{head}", encoding="utf-8")
    refused = run("draft", BULLETINS / "qinglan-2023.txt", "--facts", "F", at=tmp_path)
    assert_refused(refused, 2, "cannot be added to F")
    assert "hint: draft it without --facts" in refused.stderr


def test_it_says_which_source_it_takes_a_text_for(tmp_path: Path) -> None:
    (tmp_path / "T").write_text(f"{OLD}猪肉产量2.4万吨。", encoding="utf-8")
    (tmp_path / "F").write_text(BASE, encoding="utf-8")
    done = run("draft", "T", "--facts", "F", at=tmp_path)
    assert done.code == 0
    assert done.stderr.startswith("T: taken for a newer edition of 'text': 8 places, ")


def test_a_folder_of_several_bases_is_none_to_be_added_to(tmp_path: Path) -> None:
    done = run("draft", BULLETINS / "qinglan-2022.txt", "--facts", BULLETINS, at=tmp_path)
    assert_refused(done, 2, "drafts are added to one fact base, not to 3")
    assert done.stderr.endswith("hint: name one file: --facts FILE\n")
    (tmp_path / "F").write_text("[", encoding="utf-8")
    done = run("draft", BULLETINS / "qinglan-2022.txt", "--facts", "F", at=tmp_path)
    assert_refused(done, 3, "F:1")
