"""Names have whole marks at their edges, and texts may end anywhere."""

from hypothesis import example, given
from hypothesis import strategies as st

import czfacts
from every import tabled

PAIRS = ("“”", "‘’", "「」", "《》", "【】", "（）", "()", "[]")
WORDS = (
    "山茶",
    "隧道",
    "新梨七号",
    "种植",
    "工程",
    "总投资",
    "全长",
    "的",
    "超",
    "27日",
    "，",
    "/",
    "、",
)
FIGURES = ("20家", "3.5亿元", "500亩", "12公里", "8%", "增长6%", "第3位")
sentences = st.lists(
    st.sampled_from([*WORDS, *FIGURES, *"".join(PAIRS), '"', "。"]), min_size=2, max_size=14
).map("".join)


def is_balanced(name: str) -> bool:
    closing = {pair[1]: pair[0] for pair in PAIRS}
    opened: list[str] = []
    for sign in name:
        if sign in closing.values():
            opened.append(sign)
        elif sign in closing and (not opened or opened.pop() != closing[sign]):
            return False
    return not opened and name.count('"') % 2 == 0


@given(sentences)
@example("20家《/山茶")
def test_no_name_has_half_a_pair_of_marks(text: str) -> None:
    for it in czfacts.read(text):
        assert is_balanced(it.measure), it
        assert it.measure == it.measure.strip("，、/。 "), it


def test_a_quotation_that_was_cut_through_is_mended() -> None:
    names = [it.measure for it in czfacts.read("长逾9公里的“西湖通道”工程12日开建。")]
    assert [is_balanced(name) for name in names] == [True]


@tabled("text", ["店里来了27岁的许小姐", "投资5亿元——半数来自", "他拿5亿元办起"])
def test_a_text_may_end_within_what_it_tells(text: str) -> None:
    assert czfacts.read(text)[0].value in (5, 27)
