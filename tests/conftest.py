"""What tests share: the article, where there is one, and the real command in a shell."""

import gc
import os
import signal
import subprocess
from collections.abc import Callable
from pathlib import Path

import pytest
from hypothesis import settings

import pipelines
from czfacts import FactBase, load
from czfacts.base.model import Fact
from czfacts.lookup.search import Index
from czfacts.reading.text.sentences import Text
from surroundings import ROOT

# The same examples each time, eight times as many in `.ci/run`, or many new ones; how long one
# takes is nobody's business.
settings.register_profile("short", max_examples=25, deadline=None, derandomize=True)
settings.register_profile("ci", max_examples=200, deadline=None, derandomize=True)
settings.register_profile("long", max_examples=10_000, deadline=None)
settings.load_profile(os.environ.get("HYPOTHESIS_PROFILE", "short"))

# A job in the background ignores Ctrl-C, and so would all that it starts.
signal.signal(signal.SIGINT, signal.default_int_handler)

LONGEST = 16  # characters of a text that name a test
ARTICLE = Path(os.environ.get("CZFACTS_TEXT") or ROOT.parent / "shared/source/article.txt")


def pytest_xdist_auto_num_workers(config: pytest.Config) -> int | None:
    """Start no workers for a file or two: that takes longer than the tests."""
    return None if config.args == config.getini("testpaths") else 0


# Tests leave little to the garbage collector: looking for it as often as Python would takes a
# thirtieth of their time.
gc.set_threshold(100_000, 20, 20)


def pytest_collection_finish() -> None:
    """Let the garbage collector pass over what stays to the end: all libraries and tests."""
    gc.collect()
    gc.freeze()


def pytest_make_parametrize_id(val: object) -> str | None:
    """Call a test of a text by how that begins, as it is written and not in escapes."""
    if not isinstance(val, str) or val.isascii():
        return None
    shown = "".join(sign if sign.isprintable() else "·" for sign in val[:LONGEST])
    return f"{shown}…" if len(val) > LONGEST else shown


Shell = Callable[..., subprocess.CompletedProcess[str]]


@pytest.fixture(autouse=True)
def _no_settings(monkeypatch: pytest.MonkeyPatch) -> None:
    """Nobody's own settings reach a test."""
    ours = ("CZFACTS_FACTS", "CZFACTS_TEXT", "CZFACTS_LANG", "CZFACTS_PAGER")
    for name in (*ours, "PAGER", "COLUMNS", "NO_COLOR", "FORCE_COLOR"):
        monkeypatch.delenv(name, raising=False)
    monkeypatch.setenv("LC_ALL", "C.UTF-8")


@pytest.fixture(scope="session")
def base() -> FactBase:
    """Return the fact base that ships."""
    return load(str(ROOT / "facts.toml"))


@pytest.fixture(scope="session")
def index(base: FactBase) -> Index[Fact]:
    """Return the facts of that base, prepared for questions."""
    return Index(base, base.facts)


@pytest.fixture(scope="session")
def article_path() -> Path:
    """Return where the article is, which is not ours to publish: what needs it skips without."""
    known = load(str(ROOT / "facts.toml")).sources[0].sha256
    if not ARTICLE.is_file() or Text(ARTICLE.read_text(encoding="utf-8-sig")).sha256 != known:
        pytest.skip("the article is not at hand: CZFACTS_TEXT can name it")
    return ARTICLE


@pytest.fixture(scope="session")
def article(article_path: Path) -> str:
    """Return the article."""
    return article_path.read_text(encoding="utf-8-sig")


@pytest.fixture
def shell() -> Shell:
    """Return what runs a line of the shell with our command on its path."""

    def run(line: str, at: Path = ROOT, **settings: str) -> subprocess.CompletedProcess[str]:
        done = pipelines.run(line, settings, at)
        stdout = done.stdout.decode("utf-8", "surrogateescape")
        return subprocess.CompletedProcess(line, done.code, stdout, done.stderr)

    return run
