"""Words that only say which earlier figure changed: 项目(个数), 智能坐便器(量、价)."""

from czfacts.reading.names.memory import Memory
from czfacts.reading.names.names import Name, plain
from czfacts.reading.text.unit_words import is_money

_LONGEST = 3  # characters
_AMOUNTS = ("金额", "总金额", "价值", "货值", "总值", "额")
_QUANTITIES = ("数量", "总量", "量")
_PRICES = ("价", "价格", "单价", "均价")


def sensed(memory: Memory, name: Name) -> Name:
    """Return the level of this sentence that *name* means, () where none is meant."""
    text = plain(name)
    if len(text) > _LONGEST:
        return ()
    for level, unit in reversed(memory.sentence.levels):
        if not level or plain(level) == text:
            continue
        is_said = plain(level).endswith(text)
        if text == unit + "数" or (text in _QUANTITIES and _is_quantity(unit)):
            return level if is_said else (*level, *name)  # 新登记企业(户数)
        if text in _AMOUNTS and is_money(unit):
            return level
        if text in _PRICES and plain(level).endswith(_PRICES):
            return level
    return ()


def _is_quantity(unit: str) -> bool:
    return not is_money(unit) and unit not in ("%", "‰", "")
