"""The times that a text names: where they stand, and their parts."""

import re

from czfacts.regex import lazy_regex

_N = "[0-9一二两三四五六七八九十]{1,3}"
_DAY = "(?:日|号(?![楼院线桥车矿馆文段机炉门]))"
_TO = "[-—~至到]+"
_Y = "(?:19|20)[0-9]{2}"
_SAID = rf"(?:{_Y}|(?<![0-9])1[01][0-9](?=年度)|[今去昨前后明本当同上该全]|上一)"
_YEAR = rf"(?P<year>{_SAID}年(?!级))(?:度|全年)?"
_HOLIDAY = r"""(?P<holiday>"?(?:元旦|春节|新春|清明|五一|五·一|劳动节|端午|中秋|国庆|十一|双节)"?节?
    (?:[、和]?"?(?:中秋|国庆|双节)"?节?)?
    (?:小长假|长假|假期|假日|黄金周|双节|期间)|[春暑]运(?![办会工专列0-9])(?:期间)?)"""
# The parts of a year: halves, quarters, months, days.
_PART = rf"""{_HOLIDAY}
    |(?P<half>[上下前后]半年度?|半年度|半年报)
    |(?P<quarters>[前首](?P<q>[二三两2-3])个?季度?(?!度))
    |(?P<qlist>[一二三四1-4](?:[、和及][一二三四1-4])+)季度
    |(?P<lunar>(?:农历)?(?:正月|大年)初(?P<ln>[一二三四五六七八九十]))
    |(?P<quarter>第?(?P<qn>[一二三四1-4])季度|第(?P<qm>[一二三四1-4])季|首季度?)
    |(?P<months>(?P<m1>{_N})(?:月份?)?{_TO}(?P<m2>{_N})月份?)
    |(?:首|前|头)(?P<first>{_N})个?月
    |(?!(?<=[^年到至从自在于、,。;:(—~-])一月(?!份))(?P<month>(?P<m>{_N})月份?)(?:(?P<d>{_N})(?:{_DAY}|(?={_TO}(?:{_N}月)?{_N}{_DAY}))
        (?:{_TO}(?:(?P<m3>{_N})月)?(?P<d2>{_N}){_DAY})?|(?P<third>[上中下]旬))?"""
_SPANS = rf"""(?P<ya>{_SAID})年(?:(?P<ma>{_N})月)?(?:{_N}{_DAY}|[初底末])?
        {_TO}(?P<yb>{_SAID})年(?:(?P<mb>{_N})月)?(?:{_N}{_DAY}|[初底末])?
    |(?P<y1>{_Y})年?{_TO}(?P<y2>{_Y})(?P<school>学)?年
    |(?P<since_year>{_Y})年(?:以来|起(?=[,，])|至今)"""
_PLAN = r"""(?P<plan>"?(?P<nth>十[一二三四五]?|[七八九])五"?(?:规划)?
    (?:(?:时期|期间|以来|前期|初期|期初)|(?P<planpart>[前头首后][二两三四])年|(?P<planend>期?末|末期)|(?=[,。]|\Z)
    |(?<=")(?!规|目|计|纲|远|收|开|谋|末|时|期|以|前)))"""
_COUNTED = rf"""(?P<next>(?:今后|未来)(?P<ny>{_N})年)
    |(?P<within>(?:用(?P<wy>{_N})年(?:左右)?(?:的?时间)?(?=[,把让将使])|(?P<iy>[一两二三四五六七八九十])年内(?!外)))
    |(?P<nextyear>次年|翌年|转年|隔年|第二年)|(?P<nthyear>(?<!连续)第[三四五六七八九十]年|头[二两三四五几]年)|(?P<firstyear>头一年|第一年)
    |(?P<ago>(?P<ay>{_N})年前)|(?P<after>{_N}年后)
    |(?:过去|近|这)(?P<past>{_N})年(?:来|间|里)?
    |(?P<since>(?:过去|这|近|{_N}年间?前?，?)?(?P<sy>{_N})年
        (?P<between>来|间|里|下来|过去|时间|累计|共
        |(?=净增|生产|新增|新建|建成|投入|实施|完成|培育|引进|增长|增加|翻|下降|减少)))"""
_NAMED = rf"""(?P<vacation>(?:小?长假|假期|假日|黄金周|节日)(?:期间|里|内|中|以来)?|期内
        |(?P<days>{_N})[天日](?:来|里|间|下来|时间)(?=[,一-龥])
        |(?P<firstdays>[首头前](?P<fd>[二两三四五六七八]))[日天])
    |(?P<thatyear>那一?年(?![一二三四五六七八九十]))
    |(?P<yearend>年末|年底)|(?P<termend>期末|报告期末)|(?P<monthend>月末|月底)
    |(?P<quarterend>季末)
    |(?P<term>报告期内?|本期)
    |(?P<lastmonth>上个?月)(?:末|底)?|(?P<thismonth>本月|当月|同月|月内)|(?P<thisyear>年内)|(?P<lastquarter>上一?季度?)
    |(?P<day>(?<![0-9月—~-])(?<!(?<!截)至)(?P<dn>[1-9]|[12][0-9]|3[01])日)(?=[收报]|开盘|早盘|尾盘|盘中|终场)
    |(?P<yearstart>(?<=[由从])年初)
    |(?P<yesterday>昨日|昨天|昨晚|昨(?=收))|(?P<today>今日|今天|当日|当天)
    |(?P<nextday>次日(?![0-9]+[点时:]))
    |(?P<now>这一?[回次](?=,)|目前|如今|(?<![出呈实体表发兑展浮涌再])现在|眼下|当前|至今|至此(?=,)|迄今)"""
# With one of these a time begins; the pattern, which is costly, is tried nowhere else.
_FIRST = r"""(?: [0-9]{1,4}(?=[年月日季一二两三四五六七八九十—~至到-])
    | ["一二两三四五六七八九十截到至自从在于刚过今去昨前后明本当上该下半]
    | [第首头那春暑清劳端双未次翌转隔这近报月季如眼假长黄节期大]
    | 全年 | 迄今 | 同[年期月] | 国庆 | 新春 | 现在 | 元旦 | 中秋 | 目前 | 年[初末底内]
    | 农历 | 正月 | 小长假 | 用[一二三四五两0-9] )"""
TIME = lazy_regex(
    rf"""(?={_FIRST})(?P<to>截[至止]到?|到|至)?(?:自|从|在|于|刚刚过去的|过去的)?(?P<core>
    {_SPANS}
    |(?P<last>(?:去年|上年|上一年|昨年)(?:同(?:期|月|季)|这时候?|此时)|同期(?=[为是下增约仅减升降]))
    |(?:{_YEAR})?(?:{_PART}|(?(year)|(?!)))
        (?:(?(year)(?P<end>年?末|年?底)?(?P<begin>初)?|(?P<part_end>末|底)?))
    |{_PLAN}
    |{_COUNTED}
    |{_NAMED}
    )(?:以来|期间|以后|之后|里|内|时(?=[,增减升降已达将的]))?,?""",
    re.VERBOSE,
)
_DIGITS = {c: n for n, c in enumerate("零一二三四五六七八九")} | {"两": 2}


def number(text: str) -> int:
    """Return the number that *text* writes in digits or characters, up to 99."""
    if text.isdecimal():
        return int(text)
    tens, ten, ones = text.rpartition("十")
    if not ten:
        return _DIGITS.get(text[-1], 0)
    return (_DIGITS.get(tens, 1) if tens else 1) * 10 + _DIGITS.get(ones, 0)
