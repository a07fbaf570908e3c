"""Facts that are not what their text says, and texts that are none: rows 42 to 48 of issue 5.

What verify finds is data: it stands on the standard output, a row a place.
"""

from pathlib import Path

import pytest

from builders import HEAD, INDICATOR
from processes import Done, assert_refused, run

TEXT = "某市一年\n全年投资12.5亿元。另有3家企业。\n"
GOOD = HEAD + INDICATOR.replace("paragraph = 1", "paragraph = 2")
NOT_PROVED = "not proved: names, periods, areas and links, and that the text itself is true"


def verify(at: Path, facts: str, text: str | bytes) -> Done:
    (at / "F").write_text(facts, encoding="utf-8")
    (at / "T").write_bytes(text if isinstance(text, bytes) else text.encode())
    return run("verify", "T", "--facts", "F", "--fields", "id,verdict,source.text,detail", at=at)


@pytest.mark.parametrize(
    ("old", "new", "row"),
    [
        pytest.param(
            'text = "12.5亿元"',
            'text = "99.5亿元"',
            "missing\t99.5亿元\t'99.5亿元' is not in T; the sentence has 12.5亿元",
            id="row42-missing",
        ),
        pytest.param(
            'sentence = 1, text = "12.5亿元"',
            'sentence = 9, text = "99.5亿元"',
            "missing\t99.5亿元\t'99.5亿元' is not in T; paragraph 2 has 2 sentences",
            id="row43-missing",
        ),
        pytest.param(
            "sentence = 1",
            "sentence = 9",
            "moved\t12.5亿元\tfound in 2.1; paragraph 2 has 2 sentences",
            id="row43-sentence",
        ),
        pytest.param(
            "paragraph = 2",
            "paragraph = 9",
            "moved\t12.5亿元\tfound in 2.1; the text has 2 paragraphs",
            id="row43-paragraph",
        ),
        pytest.param(
            "sentence = 1", "sentence = 2", "moved\t12.5亿元\tfound in 2.1", id="row44-moved"
        ),
        pytest.param(
            'text = "12.5',
            'text = "2.5',
            "mismatch\t2.5亿元\t'2.5亿元' is a part of '12.5亿元'",
            id="row45-part",
        ),
        pytest.param(
            "value = 12.5",
            "value = 125",
            "mismatch\t12.5亿元\tthe fact says 125 亿元, the text 12.5 亿元",
            id="row46-value",
        ),
        pytest.param(
            'unit = "亿元"',
            'unit = "万元"',
            "mismatch\t12.5亿元\tthe fact says 12.5 万元, the text 12.5 亿元",
            id="row46-multiplier",
        ),
    ],
)
def test_a_fact_that_the_text_denies(old: str, new: str, row: str, tmp_path: Path) -> None:
    done = verify(tmp_path, GOOD.replace(old, new), TEXT)
    assert done.code == 1
    assert done.stdout.decode().splitlines()[1:] == [f"a\t{row}"]
    counted, note = done.stderr.splitlines()
    assert counted.endswith(f"1 {row.split(maxsplit=1)[0]}")
    assert note == NOT_PROVED


@pytest.mark.parametrize(
    ("text", "said"),
    [
        pytest.param(b"\xd2\xbb\xc4\xea\n", "T:1: not UTF-8", id="row47-gbk"),
        pytest.param(
            "某市\n一年\n".encode() + b"\xff", "T:3: not UTF-8 (byte 0xff)", id="row47-byte"
        ),
        pytest.param("", "T:1: no text: not one paragraph", id="row47-empty"),
        pytest.param("\n \u3000\n\u200b\t\n\ufeff", "T:1: no text", id="row47-blank"),
    ],
)
def test_a_text_that_is_none(text: str | bytes, said: str, tmp_path: Path) -> None:
    assert_refused(verify(tmp_path, GOOD, text), 3, said)


@pytest.mark.parametrize(
    "command", ["verify T", "coverage T", "draft T", "show gdp --text T"], ids="row47-{}".format
)
def test_a_text_that_cannot_be_read(command: str, tmp_path: Path) -> None:
    assert_refused(run(*command.split(), at=tmp_path), 4, "czfacts: T: no such file")


@pytest.mark.parametrize(
    "text",
    [
        pytest.param(TEXT.replace("\n", "\r\n"), id="row48-crlf"),
        pytest.param(TEXT.replace("\n", "\r"), id="row48-cr"),
        pytest.param("\ufeff" + TEXT, id="row48-byte-order-mark"),
        pytest.param(TEXT.replace("12.5", "１２．５"), id="row48-full-width"),
        pytest.param(TEXT.replace("12.5亿", "12.5\u3000亿"), id="row48-ideographic-space"),
        pytest.param(TEXT.replace("12.5亿", "12.5\xa0亿"), id="row48-no-break-space"),
        pytest.param(
            TEXT.replace("某市", "\u3000\u3000某市 ").replace("\n", " \n\n"), id="row48-blanks"
        ),
    ],
)
def test_the_shape_of_a_text_changes_no_verdict(text: str, tmp_path: Path) -> None:
    assert verify(tmp_path, GOOD, text) == verify(tmp_path, GOOD, TEXT)


@pytest.mark.parametrize("printed", ["1,234.5", "1，234.5", "１，２３４．５", "1234.5"])
def test_row48_thousands_are_parted_in_any_way(printed: str, tmp_path: Path) -> None:
    facts = GOOD.replace("value = 12.5", "value = 1234.5").replace("12.5亿元", "1234.5亿元")
    done = verify(tmp_path, facts, TEXT.replace("12.5", printed))
    assert (done.code, done.stdout.decode().splitlines()[1:]) == (
        0,
        ["a\tverified\t1234.5亿元\t"],
    )
