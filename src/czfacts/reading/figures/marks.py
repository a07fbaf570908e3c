"""What ends a phrase, and what links the items of a list."""

from czfacts.regex import lazy_regex

STOPS = r"\s,。;:!?、()”’」』"
"""The marks that end a phrase, to stand in the brackets of a pattern with what else does."""
END = lazy_regex(rf"[{STOPS}的和与及且并而□]|$")
"""Where a phrase may end: at a mark, or where a word goes on to the next."""
SENTENCE_END = lazy_regex("[。!?]")
CLAUSE_END = lazy_regex("[,;:。!?]")
LINKS = ("、", "和", "与", "及")
"""What stands between things that are listed. Who takes less or more says why."""
LINK = f"[{''.join(LINKS)}]"
LISTED = lazy_regex(LINK)
NAME = lazy_regex(f"[^{''.join(LINKS)}]+")
"""One of those that are listed."""
