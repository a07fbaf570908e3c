"""Which names are called sure, and that the signs of doubt are those that sentences show."""

from collections.abc import Iterator

import pytest

import czfacts
import sayings
from czfacts.reading import statements
from czfacts.reading.names import sure
from czfacts.reading.names.asked import Named
from czfacts.reading.text.clauses import Clause
from czfacts.reading.text.sentences import Text
from czfacts.reading.words import rows
from every import tabled

SURE = [
    "2023年，全县粮食产量24.91万吨。",
    "去年新建幼儿园12所。",
    "上半年进出口总额86.4亿元，同比增长7.2%。",
    "常住人口城镇化率为61.3%。",
    "全市规模以上工业企业428家。",
]
BARE = (
    "使用 拿下 退回 批出 送出 接纳 开出 注册 部署 输送 反对 支持 恢复 查扣 取缔 驱离 拿到 拿出 提供"
    " 出动 派出 放弃 赢得 获取 取得 拥有 承诺 发出 收到 握着 充满 保持 维持"
)
"""Verbs that say nothing without their object."""
LOOSE = (
    "至少 只有 就是 认为 表示 指出 因为 希望 以及 分别 依序"
    " 其中 包括 如果 才能 虽然 等于 我们 他们 这些 这个 什么 怎么 应该"
)
"""Words that no name has in it."""
DOUBTFUL = [
    "一季下来，我就收了4000斤。",
    "他家那点活儿，忙完也才挣3000元。",
    "修一修，花了八百。",
    "光这两样就要12万元。",
    "Dow Jones下跌0.5%。",
    "Total revenue为3.2亿元。",
    "工业和信息化部等六部门发文。",
    "因此前来求助3000人。",
    "战前占27%。",
    "规模超过10万亿元。",
    *(f"100%的{deed}。" for deed in BARE.split()),
    *(
        f"全村{bare}。"
        for bare in ("人数3千人", "面积3千亩", "投入3千元", "市场3千家", "收费30元", "旅客3千人")
    ),
    "时间3小时。",
    *(f"炮弹{word}跟上步伐7枚。" for word in LOOSE.split()),
    "靠的是企业营收7亿元。",
    "理由是企业营收7亿元。",
    "之首民怨7起。",
    "43%认为非常重要。",
    "优于公司原先预估的15%。",
]
MOST_UNSEEN = 12  # rows that no labelled sentence shows


@tabled("text", SURE)
def test_a_measure_that_its_clause_names_is_sure(text: str) -> None:
    found = czfacts.read(text, published="2024-03-01")
    assert found
    assert all(it.sure for it in found)


@tabled("text", DOUBTFUL)
def test_what_people_say_of_figures_is_doubtful(text: str) -> None:
    found = czfacts.read(text, published="2024-03-01")
    assert found
    assert not any(it.sure for it in found)


def test_a_carried_name_is_no_surer_than_the_one_it_is_carried_from() -> None:
    found = czfacts.read("一季下来，我就收了4000斤，增长8%。")
    assert [it.sure for it in found] == [False, False]


def test_each_row_is_a_sign_that_sentences_show(monkeypatch: pytest.MonkeyPatch) -> None:
    table = [*rows("sure", 2)]
    seen: set[str] = set()

    signs = sure.signs

    def noting(
        found: Named, clause: Clause, relation: str, text: str, again: bool
    ) -> Iterator[str]:
        for sign in signs(found, clause, relation, text, again):
            seen.add(sign)
            yield sign

    monkeypatch.setattr(sure, "signs", noting)
    for phrase in sayings.load():
        list(statements.statements(Text(phrase.text)))
    assert len({sign for sign, _ in table}) == len(table)
    assert all(int(doubts) for _, doubts in table)
    assert len({sign for sign, _ in table} - seen) <= MOST_UNSEEN
