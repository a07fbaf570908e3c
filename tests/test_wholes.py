"""What a share is a share of, where the text names no whole: the numbers tell, or the kind."""

from czfacts.base.loader import parse
from czfacts.base.model import Indicator
from czfacts.proof.draft import begun
from czfacts.reading.text.sentences import Text
from every import tabled


def drafted(text: str) -> tuple[list[Indicator], str]:
    written = begun(Text(text))
    return [*parse(written.encode()).indicators], written


@tabled(
    ("text", "whole", "part"),
    [
        ("财政收入5.12亿元，其中税收收入3.4亿元，占66.4%。", "财政收入", "税收收入"),
        ("财政收入5.12亿元，其中税收收入3.4亿元，税收占比66.4%。", "财政收入", "税收收入"),
        ("耕地面积12万亩。水田面积4800公顷，占60%。", "耕地面积", "水田面积"),
    ],
)
def test_a_level_of_which_another_is_just_that_part_is_the_whole(
    text: str, whole: str, part: str
) -> None:
    *levels, share = drafted(text)[0]
    assert share.of
    assert share.of.zh == whole
    assert next(each for each in levels if each.id == share.indicator).name.zh == part
    assert f'of = "{whole}"\n' in drafted(text)[1]


@tabled(
    "text",
    [
        "财政收入5.12亿元，其中税收收入3.4亿元，占76.4%。",
        "财政收入5.12亿元，税收收入3.4吨，占66.4%。",
        "财政收入5.12亿元，投资3.4亿元，民生支出占66.4%。",
        "力争完成财政收入5.12亿元。完成税收收入3.4亿元，占比66.4%。",
        "5至8家。沿线有3家服务区。占百分之五十至六十。",  # of 5 to 8 it is not said what they are
    ],
)
def test_where_neither_tells_there_is_none(text: str) -> None:
    *_, share = drafted(text)[0]
    assert share.of is None


def test_a_whole_that_only_its_kind_tells_is_to_be_checked() -> None:
    facts, written = drafted("财政支出34.5亿元，下降1.6%，民生支出占比超过八成。")
    assert facts[-1].of
    assert facts[-1].of.zh == "财政支出"
    assert 'of = "财政支出"  # check: the text does not say what this is a share of\n' in written
