"""Fact bases of any size in our own words, and the text that they were read from.

Everything grows with the facts: each twenty are of one town, with its topic, its chain, its
policies, its projects and its figures, which refer to one another.
"""

import re
from collections.abc import Iterator
from typing import NamedTuple

PER_TOWN = 20
PER_SOURCE = 100
SYLLABLES = (
    *("qing 青", "yun 云", "shi 石", "jin 金", "yu 玉", "lan 岚", "song 松", "bai 柏", "he 河"),
    *("xi 溪", "hu 湖", "feng 峰", "ling 岭", "tao 桃", "mei 梅", "liu 柳", "zhu 竹", "hua 花"),
    *("cao 草", "yan 岩"),
)
HEAD = """\
[base]
format = 1
title = { zh = "青岚各镇", en = "The towns this year" }
area = { zh = "青岚市", en = "Qinglan" }
"""


class Kind(NamedTuple):
    """What each town has one of: its table, names, further lines, and for a figure its text."""

    table: str
    id: str
    zh: str
    en: str
    more: str
    printed: str = ""


MADE = 'makes = [{ zh = "毛茶", en = "Raw tea" }, { zh = "茶饼", en = "Tea cakes" }]'
STAGES = f"""\
stages = [
  {{ name = {{ zh = "种植", en = "Growing" }}, {MADE} }},
  {{ name = {{ zh = "加工", en = "Processing" }} }},
]
companies = [{{ name = {{ zh = "茗香公司", en = "Mingxiang" }}, {MADE} }}]"""
PLACES = 'places = [{ zh = "城东", en = "East end" }]'
KINDS = (
    Kind("chains", "tea", "茶产业链", "Tea chain", STAGES),
    Kind("policies", "green", "绿色村庄计划", "Green villages", 'status = "underway"'),
    Kind("policies", "school", "书香校园行动", "Reading schools", 'note = "始于春天 / in spring"'),
    Kind("projects", "dam", "水库工程", "Reservoir", f'status = "planned"\n{PLACES}'),
    Kind("projects", "road", "环山公路", "Mountain road", f'{PLACES}\npolicy = "%-green"'),
    Kind("projects", "bridge", "过江大桥", "River bridge", 'part_of = "%-road"'),
    *(
        Kind("indicators", id, zh, en, more.replace("; ", "\n"), printed)
        for id, zh, en, printed, more in (
            ("gdp", "生产总值", "Product", "{}.5亿元", 'unit = "亿元"; period = "2021"'),
            ("growth", "抽检合格率", "Pass rate", "{}.3%左右", 'unit = "%"; comparator = "~"'),
            ("grain", "粮食产量", "Grain", "超过{}万吨", 'unit = "万吨"; comparator = ">"'),
            ("gardens", "茶园面积", "Gardens", "{}.2万亩", 'unit = "万亩"; chain = "%-tea"'),
            ("firms", "茶企", "Tea firms", "{}余家", 'unit = "家"; comparator = ">"'),
            ("length", "公路里程", "Length", "{}公里", 'unit = "公里"; project = "%-road"'),
            ("span", "大桥跨度", "Span", "{}米", 'unit = "米"; project = "%-bridge"'),
            ("water", "库容", "Water", "{}万立方米", 'unit = "万立方米"; project = "%-dam"'),
            ("villages", "绿色村庄", "Villages", "{}个", 'unit = "个"; policy = "%-green"'),
            ("fund", "助学资金", "Fund", "近{}万元", 'unit = "万元"; comparator = "<"'),
            ("forest", "森林面积", "Forest", "{}公顷", 'unit = "公顷"; period = "2021-12-31"'),
            ("guests", "游客", "Guests", "{}.8万人次", 'unit = "万人次"; of = "全市"'),
            ("power", "发电量", "Power", "{}亿千瓦时", 'unit = "亿千瓦时"; period = "2022-06"'),
            ("beds", "床位", "Beds", "{}张", 'unit = "张"; caveat = "一字不清 / blurred"'),
        )
    ),
)


class Town(NamedTuple):
    id: str
    zh: str
    en: str

    @classmethod
    def at(cls, number: int) -> "Town":
        digits = (number // 400, number // 20 % 20, number % 20)
        pinyin, characters = zip(*(SYLLABLES[each].split() for each in digits), strict=True)
        return cls("-".join(pinyin), f"{''.join(characters)}镇", "".join(pinyin).title())


def toml(facts: int, *, per_source: int = PER_SOURCE) -> str:
    """Return a valid base of so many *facts*, up to 160,000, in TOML."""
    towns = [Town.at(number) for number in range((facts - 1) // PER_TOWN + 1)]
    sources = range((facts - 1) // per_source + 1)
    return "\n".join(
        [
            HEAD,
            *(f'[[topics]]\nid = "{town.id}"\n{_name(town.zh, town.en)}\n' for town in towns),
            *(
                f'[[sources]]\nid = "s-{each}"\ntitle = "青岚各镇"\npublished = "2022-09-01"\n'
                for each in sources
            ),
            *(_fact(number, per_source) for number in _by_table(facts)),
        ]
    )


def text(facts: int) -> str:
    """Return the text of the base of so many *facts* that has but one source."""
    said = [_sentence(number) for number in range(facts)]
    towns = ("".join(said[at : at + PER_TOWN]) for at in range(0, facts, PER_TOWN))
    return "".join(f"{line}\n" for line in ("青岚各镇", *towns))


def id_of(number: int) -> str:
    """Return the id of the fact with this *number*, from 0."""
    town, kind = _town_and_kind(number)
    return f"{town.id}-{kind.id}"


def _by_table(facts: int) -> Iterator[int]:
    for table in dict.fromkeys(kind.table for kind in KINDS):
        for number in range(facts):
            if KINDS[number % PER_TOWN].table == table:
                yield number


def _town_and_kind(number: int) -> tuple[Town, Kind]:
    return Town.at(number // PER_TOWN), KINDS[number % PER_TOWN]


def _name(zh: str, en: str) -> str:
    return f'name = {{ zh = "{zh}", en = "{en}" }}'


def _printed(number: int) -> str:
    """Return the characters that the fact was read from."""
    town, kind = _town_and_kind(number)
    return kind.printed.format(10 + number * 37 % 890) or town.zh + kind.zh


def _sentence(number: int) -> str:
    town, kind = _town_and_kind(number)
    said = f"{town.zh}{kind.zh}为" if kind.printed else "如今有"
    return f"{said}{_printed(number)}。"


def _fact(number: int, per_source: int) -> str:
    town, kind = _town_and_kind(number)
    printed = _printed(number)
    # The towns of one source follow its headline.
    paragraph, sentence = number % per_source // PER_TOWN + 2, number % PER_TOWN + 1
    place = f'paragraph = {paragraph}, sentence = {sentence}, text = "{printed}"'
    lines = [
        f"[[{kind.table}]]",
        f'id = "{id_of(number)}"',
        _name(town.zh + kind.zh, f"{kind.en} of {town.en}"),
        f'aliases = ["{town.id.replace("-", "")} {kind.id}"]',
        f'topic = "{town.id}"',
        *(f"value = {value}" for value in re.findall("[0-9.]+", printed)),
        kind.more.replace("%-", f"{town.id}-"),
        f'source = {{ id = "s-{number // per_source}", {place} }}\n',
    ]
    return "\n".join(lines)
