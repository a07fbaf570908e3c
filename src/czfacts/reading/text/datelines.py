"""The dateline of a piece of news: who sends it, from where, and when."""

from czfacts.regex import lazy_regex, with_letters

_KNOWN = "(?:本报|新华社|中新社|中央社|人民网|央广网)"
_CALLED = "[一-鿿-]{1,14}(?:报|社|网|台|财经|新闻|在线|客户端)"
_DATE = "(?:[0-9]{1,2}|[一二三四五六七八九十]{1,2})月(?:[0-9]{1,2}|[一二三四五六七八九十]{1,3})日"
_FROM = f"[一-鿿]{{0,6}}{_DATE}(?:电|讯|消息)"
_PLAIN = r"讯(?=[\s(:,】。]|记者)|消息(?=:)"
_PEOPLE = r"(?:记者|通讯员)\s?[一-鿿]{2,4}(?:[\s、]\s?[一-鿿]{2,4}){0,3}"
# 新华社甲市1月2日电, 某某日报讯 记者张三报道:, □记者 张三; in folded characters, bullets as |.
DATELINE = with_letters(
    rf"^【?据?(?:{_CALLED}(?:{_FROM}|{_PLAIN})|{_KNOWN}[^,。:]{{0,20}}?(?:讯|电))"
    r"(?:[:\s]*记者[^,。:]{2,20}?报道)?[】:,。]?"
    rf"|^\|?\s?[一-鿿]{{0,6}}{_PEOPLE}\s?(?:摄影)?报道[:,]?|^\|\s?{_PEOPLE}\s"
)
_SENT = lazy_regex(DATELINE)
_AGENCY = lazy_regex(
    with_letters(
        rf"^[\s(【]*据?({_KNOWN}(?=[^,。:]{{0,20}}?(?:讯|电))|{_CALLED}(?={_FROM}|{_PLAIN}))"
    )
)


def agency(line: str) -> str | None:
    """Return who sends the news that begins with *line*, in folded characters: 新华社."""
    match = _AGENCY.match(line)
    return match[1] if match and match[1] != "本报" else None


def sent_at(line: str) -> int:
    """Return where the dateline ends with which *line*, in folded characters, begins; else 0."""
    match = _SENT.match(line)
    return match.end() if match else 0
