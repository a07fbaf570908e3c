"""Whose 总投资, 占地 and the like follow: 项目 of 新开工项目12个, 总投资3亿元."""

from czfacts.reading.figures.marks import LISTED
from czfacts.reading.names.names import Name, cut, is_distance, noun, owner, plain
from czfacts.reading.text.verbs import says_deed
from czfacts.reading.words import alternatives, having, table
from czfacts.regex import lazy_regex

_UTMOST = lazy_regex(
    "最[高低大小多少快慢长短早晚]|各[项类种地级]|各级各类[一-鿿]*|全部|所有|平均|累计|合计|两项|三项|其余",
    needs="最各全所均累合两三其",
)
# 扣非后, 在岗, 售价3万元的琴: no things to which measures belong.
_NO_THING = lazy_regex(
    lambda: (
        f"(?:[后前里内上着了岗]|{alternatives('no_names', 'thing')})\\Z"
        "|\\A(?:比|按|在(?![建校职编册产售营库租])|每|拟)|[0-9]"
    )
)


def bearer(name: Name) -> Name:
    """Return whose measures 总投资, 占地 and their like are after *name*, () for nobody's."""
    is_new = plain(name).startswith("新") and plain(name).endswith(having("things", "project"))
    whose = name if is_new else _bearing(name)  # 新签约项目
    text = plain(whose)
    is_one = (
        len(text) > 1
        and not _UTMOST.fullmatch(text)
        and not LISTED.search(text)
        and text not in having("classes", "kind")
        and "measure" not in table("nouns").roles(text)
        and _is_thing(text)
        and not is_distance(whose)
        and (is_new or not says_deed(text))
    )
    return whose if is_one else ()


def _bearing(name: Name) -> Name:
    """Return whose a measure is: 菌棒 of 菌棒污染率, which no 产值 is of 菌棒污染."""
    whose = owner(name)
    last = whose[-1] if whose else None
    if last is None or plain(noun(name)) != "率":
        return whose
    rest = cut(last, 0, max(0, len(last.plain) - 2))
    return (*whose[:-1], rest) if rest.plain else whose[:-1]


def _is_thing(text: str) -> bool:
    """Tell whether something can be of what is called *text*: not of 工作, 扣非后 and 比砍."""
    return not (_NO_THING.search(text) or table("verb").roles(text))
