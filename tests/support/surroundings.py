"""Where the project is, and the environment that the tests give the real command."""

import os
import sysconfig
from pathlib import Path

ROOT = Path(__file__).parents[2]
FIXED_BASE, FIXED_TEXT = "tests/data/base.toml", "tests/data/text.txt"  # from ROOT
BIN = sysconfig.get_path("scripts")


def environment(**settings: str) -> dict[str, str]:
    """Return the environment of the real command: no settings of anybody, ours on the path."""
    measuring = {name: each for name, each in os.environ.items() if name.startswith("COVERAGE_")}
    return {**measuring, **unmeasured(**settings)}


def unmeasured(**settings: str) -> dict[str, str]:
    """Return the same without what measures coverage, which takes memory, imports and exits."""
    path = f"{BIN}{os.pathsep}{os.environ['PATH']}"
    return {"PATH": path, "LC_ALL": "C.UTF-8", **settings}
