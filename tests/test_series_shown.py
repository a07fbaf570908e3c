"""Of a series every figure is in the data, and those that count are marked: a sum is right."""

import json
from decimal import Decimal
from pathlib import Path

import inside

TEXTS = {
    "青岚市2022": "2022年，全市生产总值突破400亿元，达到412.6亿元（4126000万元），增长5.0%。",
    "青岚市2023": "2023年，全市生产总值450.0亿元，增长6.0%。2022年生产总值最终核实数为418.9亿元。",
    "临河市2022": "2022年，全市生产总值100.1亿元。",
}


def test_what_tables_show_is_marked_so_that_no_value_counts_twice(tmp_path: Path) -> None:
    for name, said in TEXTS.items():
        title = f"{name}年国民经济和社会发展统计公报"
        (tmp_path / f"{name}.txt").write_text(f"{title}\n\n{said}\n", encoding="utf-8")
    done = inside.run("series", "生产总值", "--text", tmp_path, "--json", "--to", "亿元")
    rows = json.loads(done.stdout, parse_float=Decimal)
    values = [it for it in rows if it["relation"] == "level"]
    assert len(values) == 6
    assert {(it["area"]["zh"], it["period"]): str(it["value"]) for it in values if it["shown"]} == {
        ("青岚市", "2022"): "418.9",
        ("青岚市", "2023"): "450.0",
        ("临河市", "2022"): "100.1",
    }
    assert sum(it["shown"] for it in values) == 3
    assert [it["shown"] for it in rows if it["relation"] == "change_rate"] == [True, True]
