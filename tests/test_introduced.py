"""Words that bring somebody in by name: where he is, what a firm trades in, how one is called."""

from czfacts.reading.words import having, table
from every import hold
from owning import owners

BESIDE = having("things", "beside")
FIELDS = [word for word in having("bodies", "field") if not table("kinds").roles(word)]
BRANDS = having("brands", "brand")


def is_told_where(word: str) -> None:
    assert owners(f"北街纪事\n{word}的云鹤糕点有36平方米。\n", "临江市") == ["云鹤糕点"]


def is_a_trade(word: str) -> None:
    text = f"产业回望\n皖鹤{word}是其中一家，2016年只有8台机器。\n"
    assert owners(text, "临江市") == [f"皖鹤{word}"]


def is_like_a_name(sign: str) -> None:
    text = f"产业观察\n{sign}璟食品经过两年整顿，收入9.8亿元。\n"
    assert owners(text, "临江市") == [f"{sign}璟食品"]


def test_where_somebody_is_brings_him_in() -> None:
    hold(is_told_where, BESIDE, str)


def test_who_is_one_of_several_firms_is_named_by_its_trade() -> None:
    hold(is_a_trade, FIELDS, str)


def test_names_of_firms_are_made_of_characters_of_their_own() -> None:
    hold(is_like_a_name, BRANDS, str)
