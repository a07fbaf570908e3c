"""Options that name a time take what people write, and say what they want."""

import json
from pathlib import Path

import pytest

import inside

TEXT = "今年粮食产量30万吨。\n"


@pytest.mark.parametrize("said", ["2024-03-20", "2024年3月20日", "March 20, 2024"])
def test_a_date_of_publication_as_people_write_it(said: str) -> None:
    done = inside.run("read", "--published", said, "--json", stdin=TEXT.encode())
    assert [each["period"] for each in json.loads(done.stdout)] == ["2024"]


@pytest.mark.parametrize(
    ("asked", "said"),
    [
        (("read", "--published", "昨天"), "--published '昨天': expected a date, such as"),
        (
            ("read", "--published", "2024-01/2024-06"),
            "--published '2024-01/2024-06': expected a date",
        ),
        (("read", "--published", "2024-02-30"), "--published '2024-02-30': no such day"),
        (("list", "--period", "明年"), "--period '明年': expected a period, such as"),
        (("list", "--period", "2022-06/2022-01"), "ends before it begins"),
    ],
)
def test_what_is_no_time_names_its_option(asked: tuple[str, ...], said: str) -> None:
    done = inside.run(*asked, stdin=TEXT.encode())
    assert done.code == 2
    assert said in done.stderr


def test_a_table_of_texts_takes_such_dates(tmp_path: Path) -> None:
    (tmp_path / "a.txt").write_text(TEXT)
    (tmp_path / "about.tsv").write_text("document\tpublished\na.txt\t2024年3月20日\n")
    asked = ("read", str(tmp_path / "a.txt"), "--about", str(tmp_path / "about.tsv"), "--json")
    assert [each["period"] for each in json.loads(inside.run(*asked).stdout)] == ["2024"]
