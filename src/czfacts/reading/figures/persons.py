"""Whether 位 counts persons: 39位老人, 请回四位; 位 of a rank, of digits and of a code does not."""

from czfacts.reading.figures.terms import Term
from czfacts.regex import lazy_regex

_WHO = (
    "老人|老年人|[一-鿿]?[老教]师|[一-鿿]{0,2}师傅|员工|职工|学生|同学|家长|农民|村民|居民|市民|客人|顾客|乘客|旅客|游客|访客|来宾|嘉宾|代表|委员|"
    "专家|教授|院士|博士|硕士|医生|大夫|护士|护工|护理员|司机|骑手|选手|队员|运动员|演员|歌手|作家|记者|干部|书记|主任|厂长|校长|院长|村长|"
    "镇长|县长|市长|局长|经理|老板|店主|商户|户主|大爷|大妈|大姐|大哥|阿姨|阿婆|阿公|阿伯|嬢嬢|奶奶|爷爷|叔叔|妈妈|爸爸|母亲|父亲|青年|年轻人|"
    "小伙|姑娘|孩子|孤儿|婴儿|病人|患者|伤者|死者|遇难者|志愿者|消费者|投资者|创业者|受访者|参与者|获奖者|长者|残疾人|工人|工匠|技工|民警|警察|"
    "战士|军人|烈士|律师|会计|工程师|设计师|技术员|研究员|服务员|快递员|网格员|调解员|社工|义工|股东|董事|高管|业主|租客|租户|用户|客户|会员|"
    "网友|粉丝|亲戚|邻居|朋友|伙伴|合伙人|传承人|带头人|负责人|候选人|经纪人|主持人|证人|名人|能人|新人|人士|人员|人才|成员|选民|难民|移民|外国人|外商"
)
_PERSON = lazy_regex(f"[一-鿿、]{{0,7}}?(?:{_WHO})")
_ENDED = lazy_regex(r"[\s,。;:!?、)”」]|$")
_MET = lazy_regex(
    "(?:了|着|有|的|来|请[回来到]|住进|住|收|招|聘|带|送走|救|达|共|超过|约|近|[失自]能|不到|只有|还剩|走了|来了|是)(?:好几)?\\Z"
)
_PLACES = lazy_regex(
    "[排列居第名次序码号数字位升降退移跃前后]|(?<![住走迎招引涌请])进|相差|落后|领先|小数"
)
_NO_PERSON = lazy_regex("[数码编密小字符精址元]")
_NEAR = 10  # characters


def are_counted(plain: str, term: Term) -> bool:
    """Tell whether the 位 of *term* counts persons."""
    number = term.number
    if number is None or not number.is_whole or number.text == "一":
        return False
    if _NO_PERSON.match(plain, term.end):
        return False
    if _PERSON.match(plain, term.end):
        return True
    left = plain[max(0, term.start - _NEAR) : term.start]
    left = left[max(map(left.rfind, ",。;:!?、")) + 1 :]
    is_end = _ENDED.match(plain, term.end) is not None
    return is_end and bool(_MET.search(left)) and not _PLACES.search(left)
