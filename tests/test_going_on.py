"""A text goes on with a body by what it is, and turns to one that somebody founds."""

from every import tabled
from owning import owners

AGAIN = """\
山里的医院
白马镇卫生院去年门诊2.1万人次。全镇修路3公里。今年卫生院添了42张床。
妇幼保健院却有另一种烦恼。去年全县出生2万人；这家医院接生3100例。
合作社有2310家，带动农户8万户。妇幼保健院有3家。
"""
FOUNDED = """\
山里人家
返乡青年李强办起云岭家庭农场，存栏肉牛86头。农场雇了6个人。村民王德贵办了间烘干房，一天能烘3000斤。
同样是合作社，石桥村的丰岭菌业起步晚。丰岭菌业租下48座大棚，合作社去年产鲜菇310吨。
"""
HEADED = "海边的村\n合作社理事长孙德海领我去看参圈，1200亩水面。去年出鲜参9.6万斤。\n"
SCHOOLS = """\
课桌
城关一小有个班坐了71个孩子。
其中一小部分学生走读3公里。
长者食堂满一周岁了，日均卖出85份。
"""


@tabled(
    ("text", "own", "expected"),
    [
        (
            AGAIN,
            "白马县",
            ["白马镇卫生院", None, "白马镇卫生院", None, "妇幼保健院", None, None, None],
        ),
        (FOUNDED, "石桥镇", ["云岭家庭农场"] * 2 + ["王德贵"] + ["丰岭菌业"] * 2),
        (HEADED, "砣子村", ["合作社"] * 2),
        (SCHOOLS, "临江市", ["城关一小", None, "长者食堂"]),
    ],
)
def test_a_body_is_named_again_by_what_it_is(text: str, own: str, expected: list[str]) -> None:
    assert owners(text, own) == expected
