"""What the fuzzer found stays mended: each target on its corpus, without the fuzzer."""

import sys

import pytest

from surroundings import ROOT

sys.path.insert(0, str(ROOT / "fuzz"))

import targets


@pytest.mark.parametrize("target", targets.TARGETS)
def test_the_corpus_breaks_no_promise(target: str) -> None:
    corpus = targets.corpus(target)
    assert corpus
    for data in corpus:
        targets.TARGETS[target](data)
