"""Charts of several areas: one scale, or the heading says that there are several."""

from pathlib import Path

import pytest

import inside


def chart(folder: Path, **grain: tuple[str, str]) -> list[str]:
    """Draw the *grain* of cities, of 2022 and 2023 each."""
    for city, values in grain.items():
        for year, value in zip((2022, 2023), values, strict=True):
            title = f"{city}{year}年国民经济和社会发展统计公报"
            text = f"{title}\n\n{year}年，全市粮食产量{value}万吨。\n"
            (folder / f"{city}{year}.txt").write_text(text, encoding="utf-8")
    return (
        inside.run("series", "粮食产量", "--text", folder, "--chart").stdout.decode().splitlines()
    )


@pytest.mark.parametrize(
    ("theirs", "heading", "bars"),
    [
        (("20.0", "27.0"), "2022–2023", ["▂▃", "▁█"]),
        (("20.0", "20.0"), "2022–2023", ["▃█", "▁▁"]),
        (("20.0", "99.0"), "2022–2023; each line on its own scale", ["▁█", "▁█"]),
    ],
)
def test_areas_have_one_scale_where_no_change_is_lost(
    theirs: tuple[str, str], heading: str, bars: list[str], tmp_path: Path
) -> None:
    first, _, *lines = chart(tmp_path, 临河市=("21.0", "22.5"), 青岚市=theirs)
    assert first == f"粮食产量, t, {heading}"
    assert [line.split("  ")[2] for line in lines] == bars


def test_what_stays_as_it_is_has_bars_of_half_the_height(tmp_path: Path) -> None:
    settings = {"PYTHONIOENCODING": "ascii"}
    _, _, *lines = chart(tmp_path, 临河市=("21.0", "21.0"), 青岚市=("21.0", "21.0"))
    assert [line.split("  ")[2] for line in lines] == ["▅▅", "▅▅"]
    asked = ("series", "粮食产量", "--text", tmp_path, "--chart")
    shown = inside.run(*asked, settings=settings).stdout.decode().splitlines()
    assert [line.split("  ")[2] for line in shown[2:]] == ["**", "**"]
