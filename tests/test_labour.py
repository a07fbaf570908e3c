"""A draft leaves little to type: the county report in bench/county was finished by hand."""

import sys
from importlib.machinery import SourceFileLoader
from types import ModuleType

import pytest

from surroundings import ROOT

MOST = 50  # fields; 452 were typed when a draft had figures alone


@pytest.fixture
def labour(monkeypatch: pytest.MonkeyPatch) -> ModuleType:
    monkeypatch.setattr(sys, "path", [*sys.path])
    monkeypatch.setattr(sys, "dont_write_bytecode", True)
    module = ModuleType("labour")
    module.__file__ = str(ROOT / "bench/labour")
    SourceFileLoader("labour", module.__file__).exec_module(module)
    return module


def counted(labour: ModuleType, text: str, finished: bytes) -> int:
    return len([*labour.counted(text, finished)])


def test_what_is_typed_for_a_county_report(labour: ModuleType) -> None:
    text, finished = labour.COUNTY / "report.txt", labour.COUNTY / "finished.toml"
    assert counted(labour, text.read_text(encoding="utf-8"), finished.read_bytes()) <= MOST


def test_each_field_and_each_record_counts(labour: ModuleType) -> None:
    text = "青岚县2023年情况\n全年粮食产量12万吨，油料产量3万吨。"
    drafted = labour.draft.begun(labour.Text(text))
    assert counted(labour, text, drafted.encode()) == 0
    renamed = drafted.replace('name = "油料产量"', 'name = "油菜产量"')
    assert counted(labour, text, renamed.encode()) == 1
    other = renamed.replace("2023年情况", "情况").replace('period = "2023"\n', "")
    assert counted(labour, text, other.encode()) == 1 + 2 + 2
    without = drafted.rpartition("[[indicators]]")[0]
    assert counted(labour, text, without.encode()) == 1
