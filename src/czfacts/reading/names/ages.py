"""Ages without a unit, and how many a family is: 他今年五十一, 一家六口."""

from czfacts.reading.figures.bare import OLDEST, someone
from czfacts.reading.names.asked import Asked, Named
from czfacts.reading.names.names import noun, plain, word
from czfacts.reading.names.supplied import is_person
from czfacts.reading.words import table
from czfacts.regex import lazy_regex

_ITSELF = "我|他|她|俺|本人"
_OF_ONE = lazy_regex(f"(?:{_ITSELF})(?:今年|现在|如今|眼下)?(?:都|也|已经?|快|刚|才|满)*\\Z")
_NOW = lazy_regex("(?:今年|现年)(?:都|也|已经?|快|刚|才|满)*\\Z")
_NOW_OLD = lazy_regex("(?:现年|年仅|时年|得年|享年)(?:约|近)?\\Z", needs="年")
_PERSON = lazy_regex(
    "的(?![一-鿿]{0,3}[树木松柏槐塔桥窑楼屋宅井墓村镇城校社店厂])"
    "|[一-鿿]{0,8}?(?:[工员者人民生师家手兵长妈爸爷奶叔婶娘姐哥弟妹亲子女总]|老[一-鿿])"
)
_UTMOST = lazy_regex(
    "最(?:(?P<old>大|老|年?长)|年轻|年?幼|小)的?(?:一[个位名])?[一-鿿]{0,2}?(?:今年|现年)?(?:都|也|已经?|有|才|刚|是|只)*\\Z"
)
_FAMILY = lazy_regex(
    "(?:一家|全家|家里|家中|家|老小|老少|祖孙|几代)(?:上下|共|总共|一共|现有|有|拢共|大小)?\\Z"
)
_MOST = ("最大年龄", "最小年龄")
_YOUNGEST = 3


def age(it: Asked) -> Named | None:
    """Read a bare number as an age, None where it is said of no person."""
    is_told = plain(it.memory.name).endswith("年龄") and plain(it.memory.name) not in _MOST
    if not is_told and (most := _utmost(it)):
        return Named.of((word(most),), "completed")
    value = it.clause.figure.value
    if it.unit and _is_of_somebody(it):
        return Named.of((word("年龄"),), "completed")
    if it.unit or not _YOUNGEST <= value <= OLDEST or value % 1:
        return None
    head = it.page.text[slice(*it.clause.head)]
    is_now = _NOW.search(head) is not None and is_person(plain(it.name))
    is_end = it.clause.tail[0] == it.clause.tail[1] or it.page.text.startswith(
        "了", it.clause.tail[0]
    )
    if not is_end or not (is_now or _OF_ONE.search(head) or someone().search(head)):
        return None
    return Named.of((word("年龄"),), "completed")


def _is_of_somebody(it: Asked) -> bool:
    """Tell whether the one so old is named right after: 现年72岁的国防部长, 48岁女子."""
    text, (start, end) = it.page.text, it.clause.tail
    is_bound = it.clause.figure.high is not None or text.startswith(("以", "之", "及"), start)
    if is_bound or it.clause.limits or noun(it.name) or it.said.words.has("平均"):
        return False
    if _NOW_OLD.search(text, *it.clause.head) or table("people").at(text, start, end):
        return True
    return _PERSON.match(text, start, end) is not None


def family(it: Asked) -> Named | None:
    """Read 一家六口 as how many the family is, None where 口 counts wells or jars."""
    is_family = _FAMILY.search(it.page.text, *it.clause.head) is not None
    return Named.of((word("家庭人口"),), "completed") if is_family else None


def _utmost(it: Asked) -> str:
    """Return 最大年龄 of 年纪最大的(57岁), 最小年龄 of 最年轻的(22岁)."""
    is_age = _YOUNGEST <= it.clause.figure.value <= OLDEST
    found = _UTMOST.search(it.page.text, *it.clause.head) if is_age else None
    oldest, youngest = _MOST
    return "" if not found else oldest if found["old"] else youngest
