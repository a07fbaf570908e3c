"""The words of the screen, in Chinese and English."""

from collections.abc import Iterable

from czfacts.language import Language
from czfacts.model import Name

WORDS: dict[str, tuple[str, str]] = {
    "aliases": ("别名", "Aliases"),
    "area": ("对象", "Area"),
    "caveat": ("原文疑误", "Caveat"),
    "chain": ("产业链", "Chain"),
    "chains": ("产业链", "Chains"),
    "companies": ("企业", "Companies"),
    "completed": ("已完成", "completed"),
    "facts": ("条目数", "Facts"),
    "field": ("字段", "Field"),
    "id": ("编号", "ID"),
    "indicator": ("指标", "Indicator"),
    "indicators": ("指标", "Indicators"),
    "key": ("重点链", "Key"),
    "kind": ("类别", "Kind"),
    "linked_from": ("相关条目", "Linked from"),
    "name": ("名称", "Name"),
    "no": ("否", "no"),
    "normalized": ("换算", "Normalized"),
    "note": ("说明", "Note"),
    "of": ("范围", "Among"),
    "operating": ("已运营", "operating"),
    "part_of": ("属于", "Part of"),
    "period": ("时期", "Period"),
    "place": ("第{}段第{}句：{}", "paragraph {}, sentence {}: {}"),
    "places": ("地点", "Places"),
    "planned": ("谋划中", "planned"),
    "policies": ("政策", "Policies"),
    "policy": ("政策", "Policy"),
    "project": ("项目", "Project"),
    "projects": ("项目", "Projects"),
    "published": ("发布", "Published"),
    "publisher": ("发布者", "Publisher"),
    "scope": ("范围、时期", "Scope, period"),
    "source": ("出处", "Source"),
    "stages": ("环节", "Stages"),
    "status": ("进展", "Status"),
    "title": ("标题", "Title"),
    "topic": ("主题", "Topic"),
    "underway": ("推进中", "underway"),
    "value": ("数值", "Value"),
    "yes": ("是", "yes"),
}


def word(key: str, language: Language) -> str:
    """Return the word of the screen that stands for *key*."""
    return WORDS[key][language == "en"]


def called(name: Name, language: Language) -> str:
    """Return *name* in the reader's language."""
    return name.zh if language == "zh" else name.en


def both(name: Name, language: Language) -> str:
    """Return *name* in the reader's language, then in the other."""
    return f"{name.zh} {name.en}" if language == "zh" else f"{name.en} {name.zh}"


def listed(names: Iterable[Name], language: Language) -> str:
    """Return *names* one after the other, with the comma of the reader's language."""
    return ("、" if language == "zh" else ", ").join(called(name, language) for name in names)
