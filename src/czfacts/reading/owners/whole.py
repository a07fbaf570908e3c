"""Whether the name of a body is whole where it seems to end: 水产(业), 卫生院(12所) are none."""

from czfacts.reading.words import alternatives, table
from czfacts.regex import lazy_regex

# How many of a kind there are: (乡镇卫生院)12所.
_COUNTED = lazy_regex(
    r"(?:共?有|达)?(?:[0-9]+|[一二两三四五六七八九十百]+)[余多]?[家座所个处](?=[,;。、()])"
)
_GOES_ON = lazy_regex(
    lambda: (
        rf"{alternatives('no_names', 'more')}|母公司|成(?![为立交就])|"
        r"(?<=[一二三四五六]小)[部步块片半口撮段群批包瓶杯碗把截会]|(?<=记)[得着住下起者录账载了过忆]|(?<=小)时|[局厅署委]|处(?![理于置在])|(?<=[山湖])[省市县旗区村镇乡庄里上下脚顶间水林路东西南北畔边心面泊岭地沟]|[业系类化制债法商]|[生员](?!物|产)"
        r"|(?<=所)(?:[需有得谓用在属以]| ?[A-Z])"
    )
)


def goes_on(text: str, at: int) -> bool:
    """Tell whether what ends at *at* is only the beginning of another word, or of many: 水产业.

    It is whole where a longer measure begins there: 银行(业务收入), 医院(员工人数).
    """
    if not (more := _GOES_ON.match(text, at)):
        return _COUNTED.match(text, at) is not None
    noun = table("nouns").at(text, at, len(text))
    if noun is None or noun.end <= more.end():
        return True
    return _GOES_ON.match(text, noun.end) is not None  # 海洋装备(制造)业产值
