"""The words that turn a number of a Chinese report into a figure, or into a name.

A unit may be followed by `!` and the characters that must not come next, because with them it is
another word: 家 counts firms in 三家, not in 三家庭. Units stand in simplified characters.
"""

import re
from typing import NamedTuple

# Measures: with any number they are a figure, 一公里 too.
MEASURES = """
    平方公里 平方千米 方公里 平方米!级 平方!英分厘毫尺寸码
    平米 公顷 亩!产均 公里 千米 海里 厘米 毫米 微米
    立方公里 立方千米 立方米 立方!英分厘毫尺寸码 吨标准煤 吨标煤 千克标准煤 公斤标准煤 吨公里
    吨!位级 公斤!级 千克!级 毫克 微克 毫升
    小时 个小时 个工作日 工作日 个月 个季度
    千瓦时 千瓦小时 兆瓦时 吉瓦时 千瓦!级 兆瓦!级 吉瓦!级 千伏安 千伏 兆伏安 标准箱 标箱
    元人民币 人民币 美元 美金 港元 港币 欧元 日元 日圆 英镑
    韩元 澳元 加元 卢布 新台币 泰铢
    % ‰ ℃ °C 个百分点 百分点 成!功为立果员本熟长都效就品型年片交绩分人不新
    km² km2 km mm cm m² m2 m³ m3 m ㎡ ㎞ ㎏ ㎥ ha kg t kWh MWh GWh kW KW MW GW h min
    GB TB PB Mbps Gbps dB 分贝 摄氏度
"""

# Measures that prose uses freely: 一天, 一米阳光, 一分为二. Alone 一 is no figure with them.
SOFT_MEASURES = """
    周岁 米!粉饭线栏级 天!然气津空下桥地线台河目花赋际文生府候祝水宫价门山安平王性使才资
    周!边年期末围转
    分钟 秒!杀表 岁!月 元!素旦材锂里结化前区次催论电化级 克!服 升!级学至高值华 斤 倍
    年!级代轮度货画 分!之类别布级析公成局部支散享解时 番 度!假过
"""

# Classifiers of countable things, read after Chinese numerals as after digits.
CLASSIFIERS = """
    大类 部门 部委 方面!军 领域 行业 环节 岗位 床位 车位 学位 泊位 席位 位次 个位次
    人次 人份 人 车次 架次 班次 辆次 台次 台套 户次 场次 件次 批次 剂次 亩次 条次 项次 频次
    个!点一 家!庭长属具电乡园族禽畜政居教校 项 条 座 所!得有在谓需属以 场!所馆地景
    名!称录牌单 户!籍外型口 株 辆 件!套 种!植养子业质 批!准复发示评判
    套 栋 幢 次!性日年月序级元产于干贷房曝 轮!车流换胎值候渡廓船作岗训 艘 颗 例!如外行会题证
    款!项待式 笔!记试者触 宗!教旨族 篇 级 大!学于幅量批力概约会厦众陆海家队 国!道
    省区市 省!级内外直委会道份长政局属定 县市区 县区 县市 县!级域城委长直道政
    市!场民直级政值容委府面长 区!域位间分块别级委长直划 乡镇 街道 社区 镇!级长静江痛
    乡!村级道贤亲愁土 村!民级庄委支干医道里集 企业 院校 学校 园区 纵!深观向贯 横!跨向贯琴
"""

# Classifiers that stand in many names and set phrases: after digits, or a longer numeral.
WEAK_CLASSIFIERS = """
    台!州山湾账阶风海儿前北商资独胞联 门!店诊户牌类票槛前头峡市窗球口 头!条部脑等目衔痛
    处!理于在置长级分罚 只!是有要能 匹!配 尾!气矿款 羽 间!隔距接断作歇 张!家贴扬 份!额
    期!工项建间货末望限待刊
    支!持付部撑援出行柱线架护配点流 架!构空设桥子 粒 本!市省级科地土届年月轮区县报
    首!次个批席府都要创 部!分署队级位长 床 棵 根!据本源治基 枚 层!次面级 块 幅!员度 片!面段长名状
    组!织建成合团装长员阁
    口!径岸碑号 盏 箱 袋 瓶 盆 起!点步草到来码伏飞重降止始初 届!全人政市省中党县区委会 站!点台上位稳
    桩 孔 眼 道!路德理教具 对!外于口接标象照比策应手话内全企重市 双!方向边重碳创减 位
    列!车入为出举席 类!似别
"""

# Measures with smaller ones of their kind behind them: 2小时30分, 3元5角, 1米8.
COMPOUND = """
    元 块 公里 千米 米 厘米 海里 吨 公斤 千克 斤 亩 公顷 小时 个小时 分钟 天 周 岁 周岁 个月 年
    美元 港元 欧元 英镑
"""

# What a rate is measured by: 元/吨, 微克/立方米.
PER = """
    平方公里 平方米 立方米 公里 公顷 亩 吨 公斤 千克 斤 分 课时 瓶 箱 袋 盒 床 间 项 票 棵
    小时 分钟 秒 天 日 月 年 次
    人次 人 户 家 个 件 套 台 辆 头 只 株 米 升 千瓦时 度 h d a s t kg km² km2 m² m2 m³ m3 km m L
"""

# Set phrases and names in which a readable figure would stand. One that needs a quotation mark
# or a title mark around it need not be here.
NAMES = """
    三番五次 两次三番 千家万户 万户千家 三人行 三个臭皮匠 成百上千 成千上万 四周 两个文明 三次分配
    三个代表 四个意识 四个自信 两个维护 两个确立 四个全面 四个伟大 两个大局 两个结合 两个务必
    三个务必 两个毫不动摇 四个革命 五个坚持 四个最严 八项规定 六项纪律 三大纪律 八项注意 三大战役
    四大发明 四大名著 四大天王 四大班子 八大菜系 两个市场 三大球 五大理念 五大发展理念 五家渠
    十万大山 八大山人 三省六部 三家村 五家庄 三区三州 三区三线
"""

MEASURE, SOFT, COUNT, WEAK = "measure", "soft measure", "count", "weak count"


class Word(NamedTuple):
    text: str
    never_before: str
    kind: str


def _by_first_character() -> dict[str, list[Word]]:
    tables = {MEASURE: MEASURES, SOFT: SOFT_MEASURES, COUNT: CLASSIFIERS, WEAK: WEAK_CLASSIFIERS}
    words: dict[str, list[Word]] = {}
    for kind, table in tables.items():
        for entry in table.split():
            text, _, never_before = entry.partition("!")
            words.setdefault(text[0], []).append(Word(text, never_before, kind))
    for same in words.values():
        same.sort(key=lambda word: -len(word.text))
    return words


_WORDS = _by_first_character()
_LATIN = re.compile(r"[A-Za-z0-9]{2}")
_RATE = re.compile(
    "(?: ?/ ?(?:" + "|".join(sorted(PER.split(), key=len, reverse=True)) + ")(?![A-Za-z0-9]))+",
)
# A measure that we do not know, perhaps behind words that belong to it: 载重吨, 丹麦克朗.
UNKNOWN = (
    "[一-鿿]{0,4}?(?:元|币|镑|卢比|法郎|比索|里拉|克朗|第纳尔|铢|盾"
    "|吨|米|英[里亩尺寸]|平方|立方|[公海]里"
    "|磅|盎司|加仑|蒲式耳|瓦|瓦时|斤)|[方桶担箩斗尺寸]"
)
# What makes another unit of the one before it: 元/X, 元每吨, 公里², 元港币.
_GOES_ON = re.compile(
    r" ?/|每|[·²³]|(?:人民币|港币|美金|[美港欧日韩澳加]元|英镑|卢布|新台币|澳门币|泰铢)",
)


def goes_on(text: str, end: int) -> bool:
    """Tell whether the unit that ends at *end* is only the beginning of a longer one."""
    return bool(_GOES_ON.match(text, end))


def unit_at(text: str, start: int) -> tuple[Word, int] | None:
    """Return the longest unit that *text*, simplified, has at *start*, and where it ends.

    The end of a rate (元/吨) is behind what it is measured by.
    """
    for word in _WORDS.get(text[start : start + 1], ()):
        end = start + len(word.text)
        if (
            text.startswith(word.text, start)
            and (text[end : end + 1] or " ") not in word.never_before
            and not _LATIN.match(text, end - 1)  # 5G is no weight
        ):
            rate = _RATE.match(text, end)
            return word, rate.end() if rate else end
    return None
