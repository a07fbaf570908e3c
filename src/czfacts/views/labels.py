"""The words of the screen, in Chinese and English."""

from collections.abc import Iterable

from czfacts.base.model import Name
from czfacts.language import Language

WORDS: dict[str, tuple[str, str]] = {
    "aliases": ("别名", "Aliases"),
    "ambiguous": ("歧义", "ambiguous"),
    "area": ("对象", "Area"),
    "caveat": ("原文疑误", "Caveat"),
    "chain": ("产业链", "Chain"),
    "chains": ("产业链", "Chains"),
    "companies": ("企业", "Companies"),
    "completed": ("已完成", "completed"),
    "counted": ("共{1}条，列出{0}条", "{} of {}"),
    "detail": ("详情", "Detail"),
    "fact": ("有事实", "fact"),
    "facts": ("条目数", "Facts"),
    "field": ("字段", "Field"),
    "id": ("编号", "ID"),
    "indicator": ("指标", "Indicator"),
    "indicators": ("指标", "Indicators"),
    "key": ("重点链", "Key chain"),
    "kind": ("类别", "Kind"),
    "line": ("位置", "Line"),
    "linked_from": ("相关条目", "Linked from"),
    "message": ("问题", "Problem"),
    "mismatch": ("不符", "mismatch"),
    "missing": ("不存在", "missing"),
    "moved": ("移位", "moved"),
    "name": ("名称", "Name"),
    "no": ("否", "no"),
    "normalized": ("换算", "Normalized"),
    "not_shown": (
        "（终端较窄，未显示：{}；可加宽或用 --fields）",
        "(no room for: {}; widen the terminal, or use --fields)",
    ),
    "note": ("说明", "Note"),
    "rank": ("第", "No."),
    "of": ("范围", "Among"),
    "operating": ("已运营", "operating"),
    "paragraph": ("段", "Paragraph"),
    "part_of": ("属于", "Part of"),
    "period": ("时期", "Period"),
    "place": ("段.句", "Place"),
    "places": ("地点", "Places"),
    "planned": ("谋划中", "planned"),
    "policies": ("政策", "Policies"),
    "policy": ("政策", "Policy"),
    "project": ("项目", "Project"),
    "projects": ("项目", "Projects"),
    "proved": ("对照 {2}：{0} 处出处，{1} 处相符。", "{1} of {0} places verified in {2}."),
    "published": ("发布", "Published"),
    "publisher": ("发布者", "Publisher"),
    "scope": ("范围、时期", "Scope, period"),
    "sentence": ("原句", "Sentence"),
    "set aside": ("不计", "set aside"),
    "set_aside": ("不计", "Set aside"),
    "source": ("出处", "Source"),
    "stages": ("环节", "Stages"),
    "stands": ("第{}段第{}句：{}", "paragraph {}, sentence {}: {}"),
    "stated": ("条目", "Facts"),
    "state": ("状态", "State"),
    "status": ("进展", "Status"),
    "text": ("原文", "Text"),
    "title": ("标题", "Title"),
    "top": ("前", "top"),
    "topic": ("主题", "Topic"),
    "uncited": ("未引用的句", "Uncited sentences"),
    "uncovered": ("未覆盖", "uncovered"),
    "try": ("{}：{}条。可以试试：", "{}: {} facts. Try:"),
    "underway": ("推进中", "underway"),
    "value": ("数值", "Value"),
    "unproved": (
        "尚未对照原文：czfacts verify TEXT，或设 CZFACTS_TEXT。",
        "Not verified here: czfacts verify TEXT, or set CZFACTS_TEXT.",
    ),
    "verdict": ("核对", "Verdict"),
    "verified": ("相符", "verified"),
    "yes": ("是", "yes"),
}


def counted(shown: int, whole: int, language: Language) -> str:
    """Say how many of how many are shown."""
    return word("counted", language).format(shown, whole)


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
