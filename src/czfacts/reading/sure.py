"""How sure a name is."""

import re

from czfacts.reading.names import plain
from czfacts.reading.naming import Named

_ODD = re.compile(r"[,;。:!?(){}<>|]|由|从|比|较|把|将|的\Z")
_DOUBTFUL = frozenset({"repeated", "open", "among", "lasting", "spent"})
_SHORTEST, _LONGEST = 2, 16


def is_sure(found: Named) -> bool:
    """Tell whether the measure is likely what a statistician would call it."""
    name = plain(found.name)
    is_odd = _ODD.search(name) or not _SHORTEST <= len(name) <= _LONGEST
    return found.how not in _DOUBTFUL and not is_odd
