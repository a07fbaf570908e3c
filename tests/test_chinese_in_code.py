"""Words are rows of tables: how much Chinese each module has in its code may only go down."""

import ast
import re
from collections.abc import Iterator

import walls
from czfacts.values.tables import pairs
from recording import WRITES
from surroundings import ROOT

CAPS = ROOT / "tests/chinese.tsv"
FEW = 60  # characters: what any module may have
HAN = re.compile("[一-鿿]")
ANY = "一-鿿"  # between brackets, of no word
HINT = "make the words rows of a table; CZFACTS_REWRITE=1 records what only changed its module"


def literals(code: str) -> Iterator[str]:
    """Yield the strings in *code*, without its docstrings."""
    said = {node.value for node in walls.nodes(code) if isinstance(node, ast.Expr)}
    for node in walls.nodes(code):
        if isinstance(node, ast.Constant) and isinstance(node.value, str) and node not in said:
            yield node.value


def characters(code: str) -> int:
    """Return how many Chinese characters the strings in *code* have."""
    return sum(len(HAN.findall(each.replace(ANY, ""))) for each in literals(code))


def test_only_what_is_in_strings_counts() -> None:
    assert characters('"""中文"""\nx = re.compile(f"[一-鿿]{word}的了")  # 中文') == 2


def test_the_chinese_in_code_only_goes_down() -> None:
    caps = {path: int(count) for path, count in pairs(CAPS)}
    now = {path: characters(code) for path, code in walls.sources(ROOT / "src/czfacts").items()}
    assert sum(now.values()) <= caps["all"], HINT
    if WRITES:
        head = CAPS.read_text(encoding="utf-8").partition("\nall\t")[0]
        caps = {path: count for path, count in now.items() if count > FEW}
        rows = {"all": sum(now.values()), **caps}
        text = "\n".join([head, *(f"{path}\t{count}" for path, count in rows.items()), ""])
        CAPS.write_text(text, encoding="utf-8")
    grown = {path: count for path, count in now.items() if count > caps.get(path, FEW)}
    assert grown == {}, HINT
