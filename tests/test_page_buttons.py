"""The buttons of a page and the way through its site are no part of the title below them."""

import czfacts
from czfacts.reading.plain import loader
from every import tabled

BODY = "青岚县今年新建茶园3000亩，带动农户860户，其中脱贫户120户。"


@tabled(
    "buttons",
    ["放大 缩小 默认", "下一篇 上一篇", "字体 大 中 小", "打印 收藏 分享", "首页 返回 评论"],
)
def test_a_line_of_buttons_is_not_joined_to_the_title(buttons: str) -> None:
    text = loader.load(f"{buttons}\n逾270家茶企开园\n{BODY}\n".encode(), "T").paragraphs
    assert buttons in text.split("\n")
    assert next(it.measure for it in czfacts.read(text)) == "茶企"
