"""Facts that are not what their text says, and texts that are none.

What verify finds is data: it stands on the standard output, a row a place.
"""

from pathlib import Path

import pytest

from builders import HEAD, INDICATOR
from inside import Done, run
from processes import assert_refused

TEXT = "某市一年\n全年投资12.5亿元。另有3家企业。\n"
GOOD = HEAD + INDICATOR.replace("paragraph = 1", "paragraph = 2")
SAID = [
    "confirmed by the text: area 1/1, stated 1/1",
    "not confirmed for any figure: name 1",
    "name unsaid (1): A",
    "not proved: links, and that the text itself is true",
]
NOT_FOUND = ["not proved: links, and that the text itself is true"]


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
            id="nowhere",
        ),
        pytest.param(
            'sentence = 1, text = "12.5亿元"',
            'sentence = 9, text = "99.5亿元"',
            "missing\t99.5亿元\t'99.5亿元' is not in T; paragraph 2 has 2 sentences",
            id="nowhere-and-sentence-past-the-end",
        ),
        pytest.param(
            "sentence = 1",
            "sentence = 9",
            "moved\t12.5亿元\tfound in 2.1; paragraph 2 has 2 sentences",
            id="sentence-past-the-end",
        ),
        pytest.param(
            "paragraph = 2",
            "paragraph = 9",
            "moved\t12.5亿元\tfound in 2.1; the text has 2 paragraphs",
            id="paragraph-past-the-end",
        ),
        pytest.param(
            "sentence = 1", "sentence = 2", "moved\t12.5亿元\tfound in 2.1", id="another-sentence"
        ),
        pytest.param(
            'text = "12.5',
            'text = "2.5',
            "mismatch\t2.5亿元\t'2.5亿元' is a part of '12.5亿元'",
            id="part-of-a-number",
        ),
        pytest.param(
            "value = 12.5",
            "value = 125",
            "mismatch\t12.5亿元\tthe fact says 125 亿元, the text 12.5 亿元",
            id="another-value",
        ),
        pytest.param(
            'unit = "亿元"',
            'unit = "万元"',
            "mismatch\t12.5亿元\tthe fact says 12.5 万元, the text 12.5 亿元",
            id="another-multiplier",
        ),
    ],
)
def test_a_fact_that_the_text_denies(old: str, new: str, row: str, tmp_path: Path) -> None:
    done = verify(tmp_path, GOOD.replace(old, new), TEXT)
    assert done.code == 1
    assert done.stdout.decode().splitlines()[1:] == [f"a\t{row}"]
    counted, *notes = done.stderr.splitlines()
    assert counted.endswith(f"1 {row.split(maxsplit=1)[0]}")
    is_read = row.startswith(("mismatch", "moved")) and "part of" not in row
    assert notes == (SAID if is_read else NOT_FOUND)


@pytest.mark.parametrize(
    ("text", "said"),
    [
        pytest.param(
            "某市\n一年\n".encode() + b"\xff",
            "T:3: neither UTF-8 nor GB18030 (byte 0xff)",
            id="byte",
        ),
        pytest.param("", "T:1: no text: it is empty", id="empty"),
        pytest.param("\n \u3000\n\u200b\t\n\ufeff", "T:1: no text", id="blank"),
    ],
)
def test_a_text_that_is_none(text: str | bytes, said: str, tmp_path: Path) -> None:
    assert_refused(verify(tmp_path, GOOD, text), 3, said)


@pytest.mark.parametrize("command", ["verify T", "coverage T", "draft T", "show gdp --text T"])
def test_a_text_that_cannot_be_read(command: str, tmp_path: Path) -> None:
    assert_refused(run(*command.split(), at=tmp_path), 4, "czfacts: T: no such file")


@pytest.mark.parametrize(
    "text",
    [
        pytest.param(TEXT.replace("\n", "\r\n"), id="crlf"),
        pytest.param(TEXT.replace("\n", "\r"), id="cr"),
        pytest.param("\ufeff" + TEXT, id="byte-order-mark"),
        pytest.param(TEXT.replace("12.5", "１２．５"), id="full-width"),
        pytest.param(TEXT.replace("12.5亿", "12.5\u3000亿"), id="ideographic-space"),
        pytest.param(TEXT.replace("12.5亿", "12.5\xa0亿"), id="no-break-space"),
        pytest.param(TEXT.replace("某市", "\u3000\u3000某市 ").replace("\n", " \n\n"), id="blanks"),
    ],
)
def test_the_shape_of_a_text_changes_no_verdict(text: str, tmp_path: Path) -> None:
    assert verify(tmp_path, GOOD, text) == verify(tmp_path, GOOD, TEXT)


@pytest.mark.parametrize("printed", ["1,234.5", "1，234.5", "１，２３４．５", "1234.5"])
def test_thousands_are_parted_in_any_way(printed: str, tmp_path: Path) -> None:
    facts = GOOD.replace("value = 12.5", "value = 1234.5").replace("12.5亿元", "1234.5亿元")
    done = verify(tmp_path, facts, TEXT.replace("12.5", printed))
    assert (done.code, done.stdout.decode().splitlines()[1:]) == (
        0,
        ["a\tverified\t1234.5亿元\t"],
    )
