"""People are known by what neighbours call them, by names of other tongues and by what they do."""

from czfacts.reading.words import having
from every import hold, tabled
from owning import owners

SPELLED = having("spelled", "sound")
HONOURS = [word for word in having("people", "honour") if len(word) == 1]
NICK = "夜市\n老覃的摊在最东头。老覃一晚上卖出120份，一份9块。\n"
BROTHERS = "塘边\n程家兄弟的鱼塘有30亩，今年出鱼5万斤。\n"
KNOWN = "渔港\n老船长蒋海生今年66岁。\n“账算不过来。”老蒋说。镇上的渔船最多时有1200艘。\n"
DOER = "山里的课\n教体育的童勇，每周上18节课，骑车跑40公里。\n"
PUPIL = "山里的娃\n孙小梅四年级，家在沟那边，期末语文考了93分。\n"
GRADE = "山里的课\n羊角塬六年级有学生12人。\n"
ANOTHER = """\
牧区
巴图巴雅尔家在河边。巴图巴雅尔说，他养着60头牛。
治理从灭火开始，用了7年。
林草局的工程师斯琴住上山。她把坑挖深到60厘米。
"""
AGE = "山里的课\n校长汤明辉今年五十三，头一个月工资42元。\n"
PLACE = "山上\n四川凉山州的新坪村有184户。\n"

OPENS = """\
山里人家
隔壁方玉兰爱说爱笑，开了个渔家乐，九间客房。
先说迟永贵。老迟今年七十一，在海上漂了四十三年，去年领养老金四百六。
方雨薇原先在镇上教书，去年轮到沟里，每月多拿1200元。
"""
SOON = "老街\n长沙的老丁就没这么顺，他第二家店离第一家600米。老丁气得要退。\n"
FARMER = "蒜乡\n蒜农廖添旺今年种了3亩。隔壁的年轻农民吴岱英则砸180万元引进机器。\n"
HIS = """\
老街
隔壁的小邓是返乡青年，2019年回村开民宿，去年收入21万元。
长沙的小谭，一天流水4200块。
门口的小米，一斤3块。
"""
NOBODY = "临江见闻\n江水东流，塔吊86座。商业主管部门的事有12项，镇长方玉兰说，全镇修路8公里。\n"


def is_spelled(sign: str) -> None:
    name = f"措{sign}吉"
    text = f"牧区\n{name}家在夏季牧场。{name}养着120头牦牛。\n"
    assert owners(text, "石桥村") == [name]


def is_what_neighbours_say(word: str) -> None:
    text = f"老街\n覃{word}的摊在街口。卖粥的覃{word}雇了2个帮工。\n"
    assert owners(text, "石桥村") == [f"覃{word}"]


def test_names_of_other_tongues_are_told_by_their_characters() -> None:
    assert len(SPELLED) > 90
    hold(is_spelled, SPELLED, str)


def test_neighbours_call_each_other_by_surname() -> None:
    assert len(HONOURS) > 4
    hold(is_what_neighbours_say, HONOURS, str)


@tabled(
    ("text", "own", "expected"),
    [
        (NICK, "槐荫夜市", ["老覃"] * 2),
        (BROTHERS, "白沙镇", ["程家兄弟"] * 2),
        (KNOWN, "岬石镇", ["蒋海生", None]),
        (DOER, "石桥村", ["童勇"] * 2),
        (PUPIL, "石桥村", ["孙小梅"]),
        (GRADE, "羊角塬小学", [None]),
        (ANOTHER, "黑石坡矿区", ["巴图巴雅尔", None, None]),
        (AGE, "石桥村", ["汤明辉"] * 2),
        (PLACE, "新坪村", [None]),
        (OPENS, "石桥村", ["方玉兰", *["迟永贵"] * 3, "方雨薇"]),
        (SOON, "石桥村", ["老丁"]),
        (FARMER, "石桥镇", ["廖添旺", "吴岱英"]),
        (HIS, "石桥村", ["小邓", "小谭", None]),
        (NOBODY, "临江镇", [None] * 3),
    ],
)
def test_a_text_tells_of_people(text: str, own: str, expected: list[str | None]) -> None:
    assert owners(text, own) == expected
