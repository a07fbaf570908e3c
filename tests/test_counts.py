"""Each row of counts.tsv tells a figure from a grade, a road or what was named before.

What only names tell of (households, persons) has its frames in said/families.tsv, what is undone
(为了三期) its phrases in quantities.tsv.
"""

from czfacts.reading.figures.quantities import find
from czfacts.reading.words import rows
from every import hold

ROWS = [
    (word, role)
    for word, roles in rows("counts", 2)
    for role in roles.split()
    if role not in ("households", "persons", "undone")
]
COUNTS = {
    "levels": "全县建起三级{}",
    "routes": "全县派出五路{}",
    "summed": "合作社有三家{}",
    "marks": "全校{}从五十三分升上来",
    "beds": "医院{}60床",
    "split": "按5:3:2{}",
    "built": "村里盖起三层{}",
    "amounts": "房租{}4500。",
    "paid": "老王{}四百。",
    "housed": "7栋{}",
    "heads": "村里两头{}",
    "mouths": "村里两口{}",
    "issues": "村里3期{}",
    "power": "村里{}50度。",
    "index": "村里{}五十点。",
    "land": "村里{}七分。",
    "passed": "产值突破千亿{}",
    "lasted": "水泵一年{}",
    "done": "店里{}六本。",
    "that": "住院{}一个月。",
    "each": "一{}要五十五。",
    "aged": "{}四十六。",
    "owed": "老王{}三万没还。",
    "posted": "新款85{}",
    "bought": "新款185{}",
    "pack": "酱油3{}89。",
    "number": "全县{}766579。",
}
NO_FIGURE = ("summed", "housed", "that")


def _tells(row: tuple[str, str]) -> None:
    word, role = row
    is_figure = bool(find(COUNTS[role].format(word)))
    assert is_figure == (role not in NO_FIGURE)


def test_each_row_tells_whether_its_number_counts() -> None:
    hold(_tells, ROWS, lambda row: row[0])
    without = {role: bool(find(words.format("公路"))) for role, words in COUNTS.items()}
    assert without == {role: role in NO_FIGURE for role in COUNTS}
