"""Times of news that say when its figures are, and those that do not."""

import czfacts
from every import tabled


def periods(text: str, title: str = "茶乡见闻") -> list[str | None]:
    return [each.period for each in czfacts.read(f"{title}\n{text}", published="2024-02-18")]


@tabled(
    ("title", "found"),
    [
        ("2023年茶厂产销两旺", "2023"),
        ("茶农收入比去年高三成", None),
        ("茶价较2022年回落", None),
        ("青岚茶价七年来首次下跌", None),
        ("茶叶出口创2020年12月来最大涨幅", None),
    ],
)
def test_a_title_is_of_no_time_that_it_only_compares_with(title: str, found: str | None) -> None:
    assert periods("茶厂卖茶3万斤。", title)[-1] == found


@tabled(
    ("line", "found"),
    [
        ("2021年", "2021"),
        ("2021年的茶乡", "2021"),
        ("2021年，茶商老柯在省城病逝。", None),
        ("老柯说：“2021年的茶乡可不是这样。”", None),
        ("茶乡十年来最冷的冬天", None),
    ],
)
def test_a_sentence_is_no_heading(line: str, found: str | None) -> None:
    assert periods(f"茶乡见闻。\n{line}\n茶厂卖茶3万斤。") == [found]


@tabled(
    "since",
    ["七年来首见", "七年来首度", "七年来首次", "七年来首现", "2019年12月来最大", "2019年以来首例"],
)
def test_since_when_nothing_was_so_is_no_time_of_a_figure(since: str) -> None:
    assert periods(f"2023年产茶3万斤，{since}减产，卖茶2万斤。") == ["2023", "2023"]
