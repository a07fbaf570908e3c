"""What is told as it is now, in a text that is about no time of its own."""

import czfacts
from every import tabled

NOW, LAST = "2024", "2023"


def periods(text: str, title: str = "茶乡见闻") -> list[str | None]:
    return [each.period for each in czfacts.read(f"{title}\n{text}", published="2024-05-18")]


@tabled(
    "text",
    [
        *(
            f"去年卖茶3万斤。茶厂{now}工人36名。"
            for now in ("现有", "现已有", "现存", "现拥有", "现共有", "现设", "现辖")
        ),
        *(
            f"去年卖茶3万斤。{among}，工人有36名。"
            for among in ("调查中", "采访中", "走访中", "调研中", "县里的台账上", "厂里的登记表上")
        ),
        *(
            f"去年卖茶3万斤。厂里的{among}，工人有36名。"
            for among in ("名册上", "花名册上", "价目表上", "账本上")
        ),
        *(f"去年卖茶3万斤。{now}工人有36名。" for now in ("现时", "现今", "时下", "目前")),
        "去年卖茶3万斤。茶厂里摆着36台揉捻机。",
        "去年卖茶3万斤。老茶农陈春生六十三岁。",
        "去年卖茶3万斤。六十三岁的陈春生回来了。",
    ],
)
def test_what_is_there_is_not_of_the_year_of_the_sentence_before(text: str) -> None:
    assert periods(text) == [LAST, NOW]


def test_what_goes_on_from_it_in_the_sentence_is_of_now() -> None:
    assert periods("老陈六十三岁，家里种着8亩茶，养着3头牛。") == [NOW, NOW, NOW]
    assert periods("茶厂里摆着36台揉捻机，雇工45人。去年卖茶3万斤。") == [NOW, NOW, LAST]


@tabled(
    "text",
    [
        *(
            f"去年卖茶3万斤。老陈{often}跑5家茶店。"
            for often in (
                "每天",
                "每年",
                "一天",
                "每日",
                "每晚",
                "每周",
                "每星期",
                "每月",
                "每个月",
            )
        ),
        *(
            f"去年卖茶3万斤。老陈{often}卖茶2斤。"
            for often in ("每季", "每趟", "每次", "动辄", "常年")
        ),
        *(
            f"去年卖茶3万斤。老陈{often}花钱800元。"
            for often in ("一年", "一个月", "一周", "一星期")
        ),
    ],
)
def test_what_is_done_day_by_day_is_of_no_year(text: str) -> None:
    assert periods(text) == [LAST, None]


@tabled(
    ("text", "found"),
    [
        ("去年，茶厂里摆着36台揉捻机。", [LAST]),
        ("去年，茶厂现有工人36名。", [LAST]),
        ("截至去年底，茶厂现有工人36名。", ["2023-12-31"]),
        ("去年卖茶3万斤。老陈16岁进厂。", [LAST, LAST]),
        ("2019年卖茶3万斤，时年三十三岁的老陈当了厂长。", ["2019", "2019"]),
        ("去年卖茶3万斤。60岁以上的36人。", [LAST, LAST]),
        ("去年卖茶3万斤。沿着36公里茶道。", [LAST, LAST]),
        ("去年卖茶3万斤。一年来新开茶店36家。", [LAST, "2023"]),
    ],
)
def test_what_names_its_time_keeps_it(text: str, found: list[str]) -> None:
    assert periods(text)[-len(found) :] == found


def test_a_text_about_a_year_tells_of_that_year() -> None:
    title = "青岚县2023年统计公报"
    assert periods("去年卖茶3万斤。茶厂现有工人36名。老陈每天卖茶2斤。", title) == [LAST] * 3


def test_what_stands_before_a_list_dates_its_items() -> None:
    begin = "茶友们，看完再说，看不完别说，谢谢大家。\n2023年卖茶3万斤。\n"
    listed = "· 东街36户\n· 西街30户\n"
    assert periods(f"{begin}一直问的事，目前：\n{listed}全镇99户。")[1:] == [NOW, NOW, None]
    day = periods(f"{begin}茶园登记，截至3月5日：\n{listed}✅ 全镇99户")
    assert day[1:] == ["2024-03-05", "2024-03-05", None]
    days = "2023-11-15/2024-03-15"
    assert periods(f"{begin}四、投诉汇总 11.15—3.15\n收到投诉36条，退费9户。")[1:] == [days, days]
