"""In a chat or a forum 我 is who posted it; the host of it speaks for the text."""

from kept import read

CHAT = """\
假日民宿数据
———— 以下为聊天 ————
小周－云上小院：入住率81%？我家12间房，只出了61间夜，均价512元。
王姐@竹里：我还行，流水6.4万元。清洗涨到18元一套。
群主：我这儿拿到60个名额。
小李：我听说邻县补了500万元。
"""
FORUM = """\
电车账本
楼主：旧轮胎　发表于 2024-03-09 21:00
我三年花了18342元。
2楼　海边客　发表于 2024-03-09 23:05
我一年才6000公里。
3楼　北方小仓库　发表于 2024-03-10 00:12
我那辆跑了241公里。公桩涨到2元一度。
旧轮胎 回复 3楼 2024-03-10 08:20
我家小区有480个车位。
15楼 匿名：我们镇有86个车位。
16楼 山里人：我在镇上开面馆，房租9000元。
"""
COMMENT = """\
公积金年报
缴存额75亿元。
网友评论（3条）　青江老李：基数调了，我一个月多扣86元。
"""
TALK = """\
访谈实录 最新评论
厂长：我1998年进厂。今年产量86万吨。
今年打算：我再买12台机器。
"""


def owners(text: str) -> list[str | None]:
    return [it.entity or it.area for it in read(text, "2024-10-10", "宁河县") if it.paragraph > 1]


def test_what_somebody_posts_of_himself_is_his() -> None:
    assert owners(CHAT) == [None, *["云上小院"] * 3, *["竹里"] * 2, None, None]


def test_a_post_is_of_who_stands_in_the_line_above() -> None:
    assert owners(FORUM) == [None, "海边客", *["北方小仓库"] * 2, None, None, "山里人"]


def test_a_comment_below_an_article_is_of_who_wrote_it() -> None:
    assert owners(COMMENT)[-1] == "青江老李"


def test_who_is_no_poster_owns_nothing() -> None:
    assert owners(TALK) == [None, None]
