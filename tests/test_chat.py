"""A pasted chat: who speaks and when is no part of what is said, and no title."""

from czfacts.proof.draft import begun
from czfacts.reading.plain import chat, loader
from czfacts.reading.text.sentences import Text
from every import tabled

COPIED = """\
周科长  2024/7/15 09:12
各位，上半年全县粮食产量3.1万吨，同比增长2.2%，比一季度
加快1.1个
百分点。
小李  2024/7/15 09:14
蔬菜呢
周科长 09:15
蔬菜产量12.4万吨，总产值
6.3亿元。
"""


def test_a_sentence_of_a_message_is_joined_and_who_said_it_is_not() -> None:
    assert loader.load(COPIED.encode(), "T").paragraphs.splitlines() == [
        "周科长  2024/7/15 09:12",
        "各位，上半年全县粮食产量3.1万吨，同比增长2.2%，比一季度加快1.1个百分点。",
        "小李  2024/7/15 09:14",
        "蔬菜呢",
        "周科长 09:15",
        "蔬菜产量12.4万吨，总产值6.3亿元。",
    ]


def test_lines_of_a_message_that_are_no_sentence_stay() -> None:
    said = "周科长 09:12\n请核对，谢谢\n粮食3.1万吨\n蔬菜12.4万吨\n小李 09:14\n收到\n"
    assert loader.load(said.encode(), "T").paragraphs == said


def test_a_chat_has_a_date_and_no_title() -> None:
    drafted = begun(Text(loader.load(COPIED.encode(), "T").paragraphs))
    assert 'published = "2024-07-15"' in drafted
    assert drafted.count('title = "TODO"') == 2
    assert 'period = "2024-01/2024-06"' in drafted


def test_what_stands_above_a_chat_is_its_title() -> None:
    drafted = begun(Text(f"上半年农业情况\n{COPIED}"))
    assert drafted.count('title = "上半年农业情况"') == 2


@tabled(
    ("lines", "opening"),
    [
        (["周科长 07-15 09:12:33", "收到", "小李 昨天 21:05", "好"], {0: True, 2: True}),
        (["周科长：", "收到", "小李：", "好"], {0: True, 2: True}),
        (["[2024-07-15 09:12] 周科长：收到", "09:15 小李: 好"], {0: False, 1: False}),
        (["农业群的聊天记录", "", "下午3:12 周科长", "收到", "下午3:14 小李"], {2: True, 4: True}),
    ],
)
def test_a_message_opens_as_programs_write_it(lines: list[str], opening: dict[int, bool]) -> None:
    assert chat.openings(lines) == opening


@tabled(
    "lines",
    [
        ["青岚县农业情况", "发布时间 2024-07-15 09:12", "更新时间 2024-07-15 10:00"],
        ["周科长 09:12", "粮食产量3.1万吨。"],
        [
            "青岚县农业情况",
            "粮食：",
            "3.1万吨",
            "蔬菜：",
            "12.4万吨",
            "一、",
            "二、",
            "其中：",
            "4吨",
        ]
        + ["全年产量稳定。"] * 40,
    ],
)
def test_a_line_that_has_a_time_or_a_colon_makes_no_chat(lines: list[str]) -> None:
    assert chat.openings(lines) == {}


def test_a_long_line_of_blanks_takes_no_time() -> None:
    assert chat.openings([f"{' ' * 300_000}1{' ' * 300_000}x", "周科长 09:12"]) == {}
