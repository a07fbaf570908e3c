"""Find out which encoding a text is in, and decode it."""

import codecs
import re

from czfacts.errors import Problem, UnknownEncodingError, UsageError
from czfacts.wording import Names, Phrase

# Longest first: UTF-32's mark begins with UTF-16's.
MARKS = {
    b"\xff\xfe\0\0": "UTF-32",
    b"\0\0\xfe\xff": "UTF-32",
    b"\xef\xbb\xbf": "UTF-8",
    b"\xff\xfe": "UTF-16",
    b"\xfe\xff": "UTF-16",
}
# Offered on TAB; each has this name in Python and in iconv.
OFTEN = ("GB18030", "BIG5", "BIG5-HKSCS", "UTF-16LE", "UTF-16BE", "SHIFT_JIS", "EUC-KR", "LATIN1")
# Encodings to try for a text that is not UTF-8, the likeliest first.
UNMARKED = ("GB18030", "UTF-16LE", "UTF-16BE", "BIG5-HKSCS")

DECLARED = re.compile(
    rb"(?:<meta\b[^>]{0,200}?\bcharset|<\?xml\b[^>]{0,200}?\bencoding)\s*=\s*[\"']?\s*"
    rb"([A-Za-z0-9_:-]{2,20})",
    re.IGNORECASE,
)
DECLARED_WITHIN = 4096  # bytes
# Browsers take the name of an encoding for a larger one (WHATWG Encoding Standard).
LARGER = {
    **dict.fromkeys(("GB2312", "GBK", "X-GBK", "GB_2312-80"), "GB18030"),
    "BIG5": "BIG5-HKSCS",
    **dict.fromkeys(("ISO-8859-1", "LATIN1", "US-ASCII", "ASCII"), "WINDOWS-1252"),
}

# The commonest characters of Chinese prose. They are 38 % and more of any 50 characters of 21
# reports and articles, and at most 17 % of Big5, EUC-KR, EUC-JP and Shift-JIS read as GB18030.
COMMON = frozenset(
    "的一是在不了有和人这中大为上个国我以要他时来用们生到作地于出就分对成会可主发年动同工也能下过子说产种"
    "面而方后多定行学法所民得经十三之进着等部度家电力里如水化高自二理起小物现实加量都两体制机当使点从业本去"
    "把性好应开它合还因由其些然前外天政四日那社义事平形相全表间样与关各重新线内数正心反你明看原又利比或但质"
    "气第向道命此变条只没结解问意建月公无系军很情者最立代想已通并提直题党程展五果料象员革位入常文总次品式活设"
    "及管特件长求老头基资边流路级少图山统接知较将组见计别她手角期根论运农指几九区强放决西被干做必战先回则任取"
    "据处理世八万亿元千百零六七县市省乡镇村城降增均完占季亩吨米里户座项名，。、；：？！（）“”‘’《》％—…·"
    "０１２３４５６７８９國這個們來時為學會對發經過說動產種後當從業實現體機點應開還間與關數線內質氣條無問題結"
    "軍黨員則總長統計區縣鄉鎮億萬畝噸戶項較將資農務處據運達約"
)
SAMPLE = 10_000
LOST = "\ufffd"  # stands for a byte that is not in an encoding
SOUND = 50  # characters for each such byte, at least, of a text that is in that encoding
_CONTROLS = dict.fromkeys(set(range(32)) - set(map(ord, "\t\n\v\f\r\x1a\x1c\x1d\x1e")))


def decode(data: bytes, path: str, name: str | None = None) -> tuple[str, str]:
    """Return *data* as text without a byte order mark, and the encoding that it was in.

    Without a *name* it is the one that its mark says, else UTF-8, else GB18030 where that makes
    Chinese prose of it. Raises UnknownEncodingError where it is none of these, or not in *name*,
    and UsageError where no encoding has that name.
    """
    encoding = require(name) if name else _marked(data)
    if encoding:
        text = strictly(data, encoding)
    elif (text := strictly(data, "UTF-8")) is not None:
        encoding = "UTF-8"
    else:
        text, encoding = chinese(data, "GB18030"), "GB18030"
    if text is None:
        raise _unknown(data, path, name)
    return text.removeprefix("\ufeff"), encoding


def decode_page(data: bytes, path: str, name: str | None = None) -> tuple[str, str]:
    """Return an HTML page as text, and the encoding that it was in.

    As `decode`, but what the page declares goes before all that it may be, as long as it makes
    Chinese prose of it; bytes that are broken in what it declares become U+FFFD, as in browsers.
    """
    if name or _marked(data):
        return decode(data, path, name)
    declared = _declared(data)
    for encoding in filter(None, (declared, "UTF-8", "GB18030")):
        if (text := chinese(data, encoding)) is not None:
            return text, encoding
    try:
        return decode(data, path)
    except UnknownEncodingError:
        if declared is None:
            raise
        return _roughly(data, declared), declared


def _declared(data: bytes) -> str | None:
    """Return the encoding that a page declares, where there is one of that name."""
    match = DECLARED.search(data[:DECLARED_WITHIN])
    if match is None:
        return None
    name = match[1].decode("ascii").upper()
    try:
        return require(LARGER.get(name, name))
    except UsageError:
        return None


def _roughly(data: bytes, encoding: str) -> str:
    """Return *data* as text, with U+FFFD for what is not in *encoding*: all but ASCII in idna."""
    try:
        return data.decode(encoding, "replace")
    except UnicodeError:  # it knows no such handling
        return data.decode("ASCII", "replace")


def strictly(data: bytes, encoding: str) -> str | None:
    """Return *data* as text, None where a byte of it is not in *encoding*."""
    try:
        return data.decode(encoding)
    except UnicodeError:
        return None


def chinese(data: bytes, encoding: str) -> str | None:
    """Return *data* as text, None where it is not in *encoding* or then no Chinese prose."""
    text = strictly(data, encoding)
    return text if text is not None and is_chinese(text) else None


def is_chinese(text: str) -> bool:
    """Tell whether *text* is Chinese prose: a quarter of what is beyond ASCII is common in it."""
    sample = text[:SAMPLE]
    beyond = [each for each in sample if each > "\x7f"]
    common = sum(each in COMMON for each in beyond)
    return 4 * common >= len(beyond) > 0 and sample.translate(_CONTROLS) == sample


def seeming(data: bytes) -> str | None:
    """Return the encoding that *data*, which is not UTF-8, seems to be in."""
    return _marked(data) or next((each for each in UNMARKED if chinese(data, each)), None)


def broken(data: bytes) -> tuple[Phrase, Phrase] | None:
    """Return what is wrong with *data* that is Chinese in UTF-8 but for some bytes, and a hint.

    *data* is not in UTF-8; None where little of it seems to be.
    """
    text = data.decode("UTF-8", "replace")
    if not is_chinese(text):
        return None
    try:
        codecs.utf_8_decode(data)  # a character that is cut at the end is no error yet
    except UnicodeDecodeError as error:
        places, first = text.count(LOST), data[error.start]
    else:
        cut = Phrase("UTF-8, but the file ends in the middle of a character")
        return cut, Phrase("get the whole file")
    if SOUND * places > len(text):
        return None
    return (
        Phrase(
            "UTF-8 except for some bytes: {count} (the first is {byte})",
            count=places,
            byte=f"0x{first:02x}",
        ),
        Phrase("correct them, or drop them: iconv -c -f UTF-8 -t UTF-8"),
    )


def place_of_error(data: bytes, encoding: str) -> tuple[int, str]:
    """Return the line, from 1, and the byte at which *data* is not in *encoding*."""
    try:
        data.decode(encoding)
    except UnicodeDecodeError as error:
        if error.start < len(data):
            before = _roughly(data[: error.start], encoding)
            return before.count("\n") + 1, f"0x{data[error.start]:02x}"
    except UnicodeError:  # such as those of IDNA, which name no position, or one beyond the end
        pass
    return 1, f"0x{data[0]:02x}"


def require(name: str) -> str:
    """Return *name*; UsageError where no encoding has it."""
    try:
        b" ".decode(name)
    except UnicodeDecodeError:
        return name
    except (LookupError, ValueError):  # LookupError: also codecs such as hex
        raise UsageError(
            Phrase("there is no encoding '{name}'", name=name),
            hint=Phrase("for example {names}", names=Names(OFTEN)),
        ) from None
    return name


def _unknown(data: bytes, path: str, name: str | None) -> UnknownEncodingError:
    encoding = name or _marked(data)
    line, byte = place_of_error(data, encoding or "UTF-8")
    hint = None
    if encoding:
        said = Phrase("not {encoding} (byte {byte})", encoding=encoding, byte=byte)
    elif wrong := broken(data):
        said, hint = wrong
    else:
        said = Phrase("neither UTF-8 nor GB18030 (byte {byte})", byte=byte)
    return UnknownEncodingError(path, [Problem(said, line=line)], seeming(data), hint=hint)


def _marked(data: bytes) -> str | None:
    return next((MARKS[mark] for mark in MARKS if data.startswith(mark)), None)
