"""Citations."""

from czfacts.base.model import Source
from czfacts.lookup import citation

FULL = Source(
    id="s",
    title="一年 & {more}",
    publisher="某报",
    published="2022-09-01T11:05:41",
    language="zh",
    url="https://example.org/a",
)


def test_gbt7714_of_an_article_online() -> None:
    assert citation.gbt7714(FULL) == "一年 & {more}[N/OL]. 某报, 2022-09-01. https://example.org/a."


def test_gbt7714_leaves_out_what_is_not_known() -> None:
    assert citation.gbt7714(Source(id="s", title="一年")) == "一年[N]."
    assert citation.gbt7714(Source(id="s", title="一年", published="2022")) == "一年[N]. 2022."


def test_bibtex_escapes_and_leaves_out() -> None:
    assert citation.bibtex(FULL) == (
        "@article{s,\n  title = {{一年 \\& \\{more\\}}},\n  journal = {某报},\n  year = {2022},\n"
        "  month = {9},\n  day = {1},\n  url = {https://example.org/a},\n  langid = {chinese},\n}"
    )
    assert citation.bibtex(Source(id="s", title="a")) == "@article{s,\n  title = {{a}},\n}"
