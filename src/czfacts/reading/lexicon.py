"""The words that turn a number of a Chinese report into a figure, or into a name."""

import re
from pathlib import Path
from typing import NamedTuple

from czfacts.values import tables, units

CLASSIFIERS = Path(__file__).with_name("words") / "classifiers.tsv"

# Set phrases and names in which a readable figure would stand. One that needs a quotation mark
# or a title mark around it need not be here.
NAMES = """
    三番五次 两次三番 千家万户 万户千家 三人行 三个臭皮匠 成百上千 成千上万 四周 两个文明 三次分配
    三个代表 四个意识 四个自信 两个维护 两个确立 四个全面 四个伟大 两个大局 两个结合 两个务必
    三个务必 两个毫不动摇 四个革命 五个坚持 四个最严 八项规定 六项纪律 三大纪律 八项注意 三大战役
    四大发明 四大名著 四大天王 四大班子 八大菜系 两个市场 三大球 五大理念 五大发展理念 五家渠
    十万大山 八大山人 三省六部 三家村 五家庄 三区三州 三区三线
"""

MEASURE, SOFT, COUNT, WEAK = "measure", "soft", "count", "weak"


class Word(NamedTuple):
    text: str
    never_before: str
    kind: str


def _by_first_character() -> dict[str, list[Word]]:
    words: dict[str, list[Word]] = {}
    for row in units.table().values():
        if row.kind != "-":
            words.setdefault(row.name[0], []).append(Word(row.name, row.never_before, row.kind))
    for name, strength, _, never_before, _ in tables.rows(CLASSIFIERS, 5):
        words.setdefault(name[0], []).append(Word(name, never_before, strength))
    for same in words.values():
        same.sort(key=lambda word: -len(word.text))
    return words


def with_role(role: str) -> frozenset[str]:
    """Return the units and classifiers that have *role* in their table."""
    classifiers = (cells[:3] for cells in tables.rows(CLASSIFIERS, 5))
    return frozenset(
        [row.name for row in units.table().values() if role in row.roles.split()]
        + [name for name, _, roles in classifiers if role in roles.split()]
    )


_WORDS = _by_first_character()
_LATIN = re.compile(r"[A-Za-z0-9]{2}")
_RATE = re.compile(
    "(?: ?/ ?(?:"
    + "|".join(sorted(with_role("per"), key=len, reverse=True))
    + ")(?![A-Za-z0-9]))+",
)
# A measure that we do not know, perhaps behind words that belong to it: 载重吨, 丹麦克朗.
UNKNOWN = (
    "[一-鿿]{0,4}?(?:元|币|镑|卢比|法郎|比索|里拉|克朗|第纳尔|铢|盾"
    "|吨|米|英[里亩尺寸]|平方|立方|[公海]里"
    "|磅|盎司|加仑|蒲式耳|瓦|瓦时|斤)|[方桶担箩斗尺寸]"
)
# What makes another unit of the one before it: 元/X, 元每吨, 公里², 元港币.
_GOES_ON = re.compile(
    r" ?/|每|[·²³]|(?:人民币|港币|美金|[美港欧日韩澳加]元|英镑|卢布|新台币|澳门币|泰铢)",
)


def goes_on(text: str, end: int) -> bool:
    """Tell whether the unit that ends at *end* is only the beginning of a longer one."""
    return bool(_GOES_ON.match(text, end))


def unit_at(text: str, start: int) -> tuple[Word, int] | None:
    """Return the longest unit that *text*, simplified, has at *start*, and where it ends.

    The end of a rate (元/吨) is behind what it is measured by.
    """
    for word in _WORDS.get(text[start : start + 1], ()):
        end = start + len(word.text)
        if (
            text.startswith(word.text, start)
            and (text[end : end + 1] or " ") not in word.never_before
            and not _LATIN.match(text, end - 1)  # 5G is no weight
        ):
            rate = _RATE.match(text, end)
            return word, rate.end() if rate else end
    return None
