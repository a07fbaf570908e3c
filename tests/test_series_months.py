"""A series of months: growths since a year before and since the month before, and gaps."""

from pathlib import Path

import inside

SAID = "{month}月份，居民消费价格同比上涨{year}%，环比上涨{before}%。"
MONTHS = {"2023年3月": (0.8, 0.3), "2024年3月": (0.2, 0.9), "2024年4月": (0.4, 0.1)}


def series(folder: Path, *more: str) -> tuple[list[str], str]:
    for name, (year, before) in MONTHS.items():
        month = name.split("年")[1].rstrip("月")
        said = SAID.format(month=month, year=year, before=before)
        text = f"青禾市{name}份经济运行情况\n\n{said}\n"
        (folder / f"{name}.txt").write_text(text, encoding="utf-8")
    done = inside.run("series", "居民消费价格", "--text", folder, "-f", "tsv", *more)
    return done.stdout.decode().splitlines()[1:], done.stderr


def test_growths_since_the_month_before_are_left_out(tmp_path: Path) -> None:
    rows, said = series(tmp_path, "--fields", "period,value")
    assert rows == ["2023-03\t0.8", "2024-03\t0.2", "2024-04\t0.4"]
    assert said == "left out, not comparable: compared with other times: 3\n"


def test_growths_since_one_time_are_a_series_whatever_it_is(tmp_path: Path) -> None:
    (tmp_path / "a.txt").write_text(
        "青禾市2024年4月经济运行情况\n\n4月份，蔬菜价格环比上涨1.5%。", encoding="utf-8"
    )
    done = inside.run("series", "蔬菜价格", "--text", tmp_path, "--fields", "value", "-f", "tsv")
    assert (done.stdout, done.stderr) == (b"value\n1.5\n", "")


def test_months_a_year_apart_have_no_rows_between_them(tmp_path: Path) -> None:
    series(tmp_path)
    done = inside.run("series", "居民消费价格", "--text", tmp_path, "-f", "markdown")
    lines = done.stdout.decode().splitlines()[2:]
    assert [line.split("|")[1].strip() for line in lines] == ["2023-03", "2024-03", "2024-04"]
