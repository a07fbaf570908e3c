"""What has moved, and by how much more: 减少净利润2亿元, 余额增加9亿元, 同比多增2亿元."""

from czfacts.reading.names.asked import Asked
from czfacts.reading.names.names import Name, after, plain, word
from czfacts.reading.relations.relations import Said
from czfacts.reading.text.unit_words import is_money
from czfacts.reading.words import having, table


def moved(name: Name, said: Said, unit: str) -> Name:
    """Return the sum of money that *name* says to have moved: 净利润 of 减少净利润(2亿元)."""
    verb = (
        table("before").at(name[0].plain, 0, len(name[0].plain))
        if name and said.relation == "change_amount"
        else None
    )
    if not verb or len(verb.word) < 2 or verb.role != said.direction or not is_money(unit):
        return name
    its = after(name, verb.end)
    return its if plain(its).endswith(having("nouns", "sum")) else name


def more_added(it: Asked) -> Name:
    """Return 余额增量 where it is told how much more was added: 余额增加9亿元, 同比(多增)2亿元."""
    last, verb = it.memory.said, it.said.words.verb
    if it.name or not last or not verb or verb.word not in having("relating", "added"):
        return ()
    is_next = last.relation == "change_amount" and not last.is_gap and not it.memory.sentence.is_new
    return (*it.memory.name, word("增量")) if is_next else ()
