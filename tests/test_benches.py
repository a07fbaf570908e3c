"""The benches know the modules and tests that there are; what they print, the documents hold."""

import ast

from surroundings import ROOT


def test_the_mutation_bench_names_what_there_is() -> None:
    script = ast.parse((ROOT / "bench/mutation").read_text(encoding="utf-8"))
    (tests,) = (
        ast.literal_eval(node.value)
        for node in script.body
        if isinstance(node, ast.Assign) and ast.unparse(node.targets[0]) == "TESTS"
    )
    for place, names in tests.items():
        path = ROOT / "src/czfacts" / place
        assert path.is_dir() or path.with_suffix(".py").is_file(), place
        for name in names:
            assert (ROOT / f"tests/test_{name}.py").is_file(), name
