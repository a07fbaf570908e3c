"""A person is known by two signs, whatever they are, and is spoken of until another is."""

import pytest

from czfacts.reading.owners.named import people_in
from czfacts.reading.text.mentions import Mentions
from czfacts.reading.words import having
from every import hold
from owning import owners

SURNAMES = having("people", "surname")
DOES = having("households", "does")
HOMES = having("households", "back")
THINGS = having("no_names", "person")
WHOLES = (
    "镇上",
    "寨上",
    "巷子里",
    "全寨",
    "全嘎查",
    "全苏木",
    "全科",
    "全街道",
    "全林场",
    "科里",
    "旗里",
)
POND = """\
守着鱼塘的人
塘埂上雾还没散。骆春林提着桶往水里撒料。他今年48岁，养鱼21年。
他家有6口塘。去年卖鱼4.2万斤，除去饲料，落下9万元。饲料用了30吨。
全镇养鱼户有312户，年产量1.6万吨。
"""
HERDER = "牧场\n四十三岁的乌力罕放了26年羊。去年乌力罕卖了羊羔210只。全家收入26万元。\n"
COUPLE = "豆腐坊\n封大海和妻子米秀兰开始磨豆子。两口子一天做豆腐300斤。\n"
SISTERS = "寨子里\n儿子杨再旺念大学。大女儿杨再芬在县城。她有绣娘11名。\n"
HOUSE = "一家人的账本\n岑家的账本记了二十年。岑家去年收入12万元。\n"
TITLED = "夜里\n值班的护士许诺二十三，她一个月到手3800元。\n"
TRADE = "年货街\n店主小贾三十四，昨晚卖出418单。\n"
SPEAKER = '山路上\n司机老邝跳下车，抹了把汗说："这条路有11公里。"老邝走了。\n'
STREAMER = '海边\n"卷得厉害"，95后主播卢小棠苦笑。她的直播间有23万名粉丝。\n'
HELPED = "厂区\n村民佟春生种田。老街派人帮他把废品率降到3%。\n"
BEES = "养蜂人\n养蜂人宓远山今年55岁。他在怀川租房，在临江市的店里卖蜜2吨。怀川县有蜂农320户。\n"
WIFE = "车上\n媳妇桂芝跟了他七年。桂芝每月挣2600元。周三看一场电影5元。\n"
LEVELS = "河边\n68岁的柯长青是船工，每天走10公里。县、镇、村的河长有410人。\n"
NOBODY = "调查\n24岁青年高达11.4%，街上的百岁老人有16名。\n"


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (POND, ["骆春林"] * 6 + [None] * 2),
        (HERDER, ["乌力罕"] * 4),
        (COUPLE, ["封大海"]),
        (SISTERS, ["杨再芬"]),
        (HOUSE, ["岑家"] * 2),
        (TITLED, ["许诺"] * 2),
        (TRADE, ["小贾"] * 2),
        (SPEAKER, [None]),
        (STREAMER, ["卢小棠"]),
        (HELPED, [None]),
        (BEES, ["宓远山"] * 2 + ["怀川县"]),
        (WIFE, ["桂芝"] * 2),
        (LEVELS, ["柯长青"] * 2 + [None]),
        (NOBODY, [None] * 3),
    ],
)
def test_whom_a_text_tells_of(text: str, expected: list[str | None]) -> None:
    assert owners(text) == expected


def is_a_name(surname: str) -> None:
    name = f"{surname}志明"
    assert owners(f"老街\n卖伞的{name}今年61岁。{name}雇了2个帮工。\n") == [name] * 2


def test_names_begin_with_a_surname() -> None:
    assert len(SURNAMES) > 250
    hold(is_a_name, SURNAMES, str)


def is_of_one(word: str) -> None:
    assert owners(f"老街\n蓝欣竹{word}。她有12间房。\n") == ["蓝欣竹"]


def test_what_only_people_do_tells_of_one() -> None:
    assert len(DOES) > 50
    hold(is_of_one, DOES, str)
    assert owners("老街\n蓝欣竹长得快。她有12间房。\n") == [None]


def is_of_the_household(word: str) -> None:
    assert owners(f"老街\n村民佟春生种田。去年{word}收入8万元。\n") == ["佟春生"]


def test_a_household_is_of_who_was_spoken_of() -> None:
    assert len(HOMES) > 15
    hold(is_of_the_household, HOMES, str)


def is_nobody(word: str) -> None:
    name = f"郝青{word}" if len(word) == 1 else f"郝{word}"
    assert name not in {*people_in(Mentions(f"老街\n{name}在街上。{name}有12间房。\n"))}


def test_what_ends_as_things_do_is_no_person() -> None:
    assert len(THINGS) > 30
    hold(is_nobody, THINGS, str)


def is_of_the_place(word: str) -> None:
    assert owners(f"老街\n佟春生养鱼。佟春生有12间房。{word}有60间房。\n") == ["佟春生", None]


def test_the_whole_place_is_spoken_of_instead() -> None:
    hold(is_of_the_place, WHOLES, str)
