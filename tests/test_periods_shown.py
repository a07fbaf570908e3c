"""Periods on screens: in Chinese as reports write them, in English in ISO 8601."""

from pathlib import Path

import inside
from czfacts.lookup import dates
from czfacts.views import periods
from every import tabled
from folders import filled


@tabled(
    ("iso", "zh"),
    [
        ("2022", "2022年"),
        ("2022-06", "2022年6月"),
        ("2022-06-30", "2022年6月30日"),
        ("2022-01/2022-06", "2022年1—6月"),
        ("2021/2025", "2021—2025年"),
        ("2021-10/2022-03", "2021年10月—2022年3月"),
        ("2025-10-01/2025-10-08", "2025年10月1—8日"),
        ("2025-09-30/2025-10-08", "2025年9月30日—10月8日"),
    ],
)
def test_a_period_is_written_as_reports_do_and_taken_back(iso: str, zh: str) -> None:
    assert periods.shown(iso, "zh") == zh
    assert periods.shown(iso, "en") == iso
    assert dates.iso(zh) == iso


def test_months_that_a_year_is_counted_up_in_run_forwards(tmp_path: Path) -> None:
    told = {
        f"{month}.txt": f"云岭县2025年1—{month}月经济运行情况\n\n"
        f"1—{month}月，全县社会消费品零售总额{value}亿元。\n"
        for month, value in ((6, 37.8), (4, 24.6), (5, 31.1))
    }
    filled(tmp_path, told)
    asked = ("series", "社会消费品零售总额", "--text", tmp_path)
    rows = inside.run(*asked, "-f", "markdown", "--lang", "zh").stdout.decode().splitlines()
    assert [row.split("|")[1].strip() for row in rows[2:]] == [
        "2025年1—4月",
        "2025年1—5月",
        "2025年1—6月",
    ]
    data = inside.run(*asked, "--fields", "period", "-f", "tsv").stdout.decode().splitlines()
    assert data[1:] == ["2025-01/2025-04", "2025-01/2025-05", "2025-01/2025-06"]
