"""Events at a time, which says little of the figures after it: 去年10月试产, 负荷爬到七成."""

import re

from czfacts.reading.periods.iso import MONTH, YEAR
from czfacts.reading.periods.when import When
from czfacts.reading.text.clauses import Clause
from czfacts.reading.words import alternatives
from czfacts.regex import lazy_regex

_ISSUED = lazy_regex(
    lambda: f"(?:再次|又|先后|相继|正式|陆续|专门)?(?:{alternatives('acts', 'issued')})"
)
_WHICH = lazy_regex(
    lambda: (
        rf"(?:刚|才|新)?(?!上[次届轮期])(?:{alternatives('acts', 'new')})"
        r"[^,;。0-9的]{0,3}的(?=[一-龥])"
    )
)
_CAME = lazy_regex("[一-龥]{0,4}[通建开办修买盖交搬装设立成张]的[一-龥]{0,2}[,;。]")
_OPENED = lazy_regex(
    lambda: (
        f"[^,;。0-9]{{0,16}}?(?:{alternatives('acts', 'opened')})(?:了|[^,;。0-9的]{{0,12}})[,;]"
    )
)
_SET = lazy_regex(lambda: f"{alternatives('acts', 'set', 'befell')}|新[装增添设购招]")
_SENTENCED = lazy_regex(lambda: alternatives("acts", "sentenced"))
_DONE = lazy_regex(r"[^,;。有剩余存欠占到过]了(?:约|近|超过)?\Z", needs="了")


def is_once(time: re.Match[str]) -> bool:
    """Tell whether what happened once is no time of what follows: 今年再次出台方案."""
    return _ISSUED.match(time.string, time.end()) is not None


def tells_which(time: re.Match[str]) -> bool:
    """Tell whether *time* is of a thing that is told of: 去年投产的工厂, 高铁是2019年通的."""
    text, end = time.string, time.end()
    is_its = text.endswith("是", 0, time.start()) and _CAME.match(text, end)
    return bool(is_its or _WHICH.match(text, end))


def is_opening(time: re.Match[str]) -> bool:
    """Tell whether something was opened at *time*, of which is told as it is since then."""
    return time[0][-1] != "," and _OPENED.match(time.string, time.end()) is not None


def happened(time: re.Match[str], clause: Clause, *, is_led: bool) -> bool:
    """Tell whether something happened at the end of a time: 7月底台风过境, 年底引进6台."""
    text, end = time.string, time.end()
    if is_led and time[0][-1] != ",":
        return True
    is_done = _DONE.search(text, end, clause.figure.start)
    return bool(is_done or _SET.search(text, end, clause.tail[1]))


def is_sentence(text: str, clause: Clause) -> bool:
    """Tell whether a figure is what a court sentenced somebody to: 判处有期徒刑(三年)."""
    return _SENTENCED.search(text, clause.head[0], clause.figure.start) is not None


def in_which(time: re.Match[str], when: When) -> When:
    """Return the month or year at whose end something happened: 7月底台风过境, (受淹)170亩."""
    is_month = bool(time["month"] or time["monthend"])
    return When(when.iso and when.iso[: MONTH if is_month else YEAR], is_brief=is_month)
