"""People are known by their names, by what neighbours call them and by what only people do."""

from czfacts.reading.owners.named import people_in
from czfacts.reading.text.mentions import Mentions
from czfacts.reading.words import having
from every import hold
from owning import owners

SPELLED = having("spelled", "sound")
HONOURS = [word for word in having("people", "honour") if len(word) == 1]
SURNAMES = having("people", "surname")
DOES = having("households", "does")
THINGS = having("no_names", "person")


def is_spelled(sign: str) -> None:
    name = f"措{sign}吉"
    text = f"牧区\n{name}家在夏季牧场。{name}养着120头牦牛。\n"
    assert owners(text, "石桥村") == [name]


def is_what_neighbours_say(word: str) -> None:
    text = f"老街\n覃{word}的摊在街口。卖粥的覃{word}雇了2个帮工。\n"
    assert owners(text, "石桥村") == [f"覃{word}"]


def is_a_name(surname: str) -> None:
    name = f"{surname}志明"
    assert owners(f"老街\n卖伞的{name}今年61岁。{name}雇了2个帮工。\n") == [name] * 2


def is_of_one(word: str) -> None:
    assert owners(f"老街\n蓝欣竹{word}。她有12间房。\n") == ["蓝欣竹"]


def is_nobody(word: str) -> None:
    name = f"郝青{word}" if len(word) == 1 else f"郝{word}"
    assert name not in {*people_in(Mentions(f"老街\n{name}在街上。{name}有12间房。\n"))}


def test_names_of_other_tongues_are_told_by_their_characters() -> None:
    hold(is_spelled, SPELLED, str)


def test_neighbours_call_each_other_by_surname() -> None:
    hold(is_what_neighbours_say, HONOURS, str)


def test_names_begin_with_a_surname() -> None:
    hold(is_a_name, SURNAMES, str)


def test_what_only_people_do_tells_of_one() -> None:
    hold(is_of_one, DOES, str)


def test_what_ends_as_things_do_is_no_person() -> None:
    hold(is_nobody, THINGS, str)


def test_names_are_found_alike_whether_few_or_many_are_asked_for() -> None:
    said = Mentions("泓锦和泓锦锦锦")
    names = ("泓锦", "锦锦", "锦锦锦", "和锦", "锦", "")
    few = [[*said.of(name)] for name in names]
    assert few == [[0, 3], [4, 5], [4], [], [], []]
    for _ in range(10):
        many = [[*said.of(name)] for name in names]
    assert many == few
