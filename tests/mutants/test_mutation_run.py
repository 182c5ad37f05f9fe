"""The run: the sample, the choice of tests, and the verdict on planted mutants."""

import shutil
import subprocess
from pathlib import Path

import pytest

from tests.mutants.coverage_map import Reach
from tests.mutants.report import score, survivors
from tests.mutants.rooms import declared, shape_names, sources, text
from tests.mutants.selection import choose
from tests.mutants.sites import of_python, of_sql, sample
from tests.mutants.workspace import Verdict, Workspace

LIMIT = '"""A limit."""\n\n\ndef over(value):\n    return value > 10\n'
TEST = "from charts.limit import over\n\n\ndef test_over():\n    assert over(11) and not over(9)\n"
FILE = Path("charts/limit.py")
SHAPES = Path("queries/shapes")


def test_a_sample_is_the_same_for_the_same_seed() -> None:
    every = [m for n in range(40) for m in of_python(f"a = b < {n}", Path(f"queries/m{n}.py"))]
    drawn = sample(every, 20, seed=1)
    assert drawn == sample(every[::-1], 20, seed=1)
    assert drawn != sample(every, 20, seed=2)
    assert {m.family for m in sample(every, 20, seed=1, only="python")} == {"python"}


def test_a_sample_stays_while_files_move_and_grow() -> None:
    python = "\n".join(f"a = b{n} < c" for n in range(30))
    before = sample(list(of_python(python, Path("queries/run.py"))), 20, seed=1)
    after = sample(list(of_python("x = y\n" + python, Path("queries/engine/run.py"))), 20, seed=1)
    assert [m.context for m in before] == [m.context for m in after]


def reach(test: str, *functions: str, seconds: float = 1.0) -> Reach:
    return Reach(test, seconds, 0.0, frozenset(functions), frozenset())


def test_the_nearest_tests_judge_first_and_each_function_in_turn() -> None:
    own, other = "charts/limit.py::over", "charts/limit.py::under"
    tests = [
        reach("tests/a.py::wide[1]", own, other, "charts/bar.py::bar"),
        reach("tests/a.py::narrow[1]", own),
        reach("tests/a.py::narrow[2]", own),
        reach("tests/b.py::file", other),
        reach("tests/c.py::far", "charts/bar.py::bar"),
    ]
    mutation = next(of_python(LIMIT, FILE))
    assert mutation.scope == "over"
    names = [test.test.partition("::")[2] for test in choose(mutation, tests)]
    assert names == ["narrow[1]", "wide[1]", "narrow[2]", "file"]
    short = [test.test.partition("::")[2] for test in choose(mutation, tests, budget=2.0)]
    assert short == ["narrow[1]"]


@pytest.fixture(scope="module")
def space(tmp_path_factory: pytest.TempPathFactory) -> Workspace:
    """A copy of a project that has one function and one test."""
    root = tmp_path_factory.mktemp("project")
    for folder in ("charts", "tests/mutants"):
        (root / folder).mkdir(parents=True)
    (root / FILE).write_text(LIMIT)
    (root / "tests/test_limit.py").write_text(TEST)
    shutil.copy(Path(__file__).with_name("chosen.py"), root / "tests/mutants")
    subprocess.run(["git", "init", "--quiet"], cwd=root, check=True)
    space = Workspace(tmp_path_factory.mktemp("job"), prepared=root)
    space.fill(root)
    return space


@pytest.mark.parametrize(
    ("operator", "outcome"), [("comparison", "survived"), ("returned", "killed")]
)
def test_a_fault_that_no_test_notices_survives(
    space: Workspace, operator: str, outcome: str
) -> None:
    mutation = next(m for m in of_python(LIMIT, FILE) if m.operator == operator)
    verdict = space.judge(mutation, ["tests/test_limit.py::test_over"], seconds=5)
    assert verdict.outcome == outcome
    assert verdict.test == ("tests/test_limit.py::test_over" if verdict.killed else "")
    assert (space.tree / FILE).read_text() == LIMIT


def test_a_fault_without_tests_counts_against_the_score() -> None:
    one, other = list(of_python(LIMIT, FILE))[:2]
    verdicts = [Verdict(one, "untested", 0.0), Verdict(other, "timeout", 9.0)]
    assert score(verdicts) == 50.0
    assert "charts/limit.py" in survivors(verdicts)


def test_a_mutant_in_a_shape_is_judged_by_tests_that_ask_for_it() -> None:
    """By what follows the name of a measure, or by a measure that takes it where nothing does."""
    funnel = next(of_sql(text(SHAPES / "funnel.sql"), SHAPES / "funnel.sql"))
    tests = [
        Reach("tests/a.py::funnel", 1.0, 0.0, frozenset(), frozenset({":funnel"})),
        Reach("tests/a.py::months", 1.0, 0.0, frozenset(), frozenset({":by_month"})),
        Reach("tests/a.py::rate", 1.0, 0.0, frozenset(), frozenset({"on_time_rate"})),
    ]
    assert [test.test for test in choose(funnel, tests)] == ["tests/a.py::funnel"]
    figure = next(of_sql(text(SHAPES / "figure.sql"), SHAPES / "figure.sql"))
    assert [test.test for test in choose(figure, tests)] == ["tests/a.py::rate"]


@pytest.mark.parametrize(
    ("file", "asked"),
    [
        ("by_village", ":by_village"),
        ("by_month", ":by_month"),
        ("bars", ":by_item"),
        ("change", ":change_by_village"),
        ("judged_by", ":judged_by_subdistrict"),
    ],
)
def test_each_shape_is_known_by_its_own_name(file: str, asked: str) -> None:
    files = [path.stem for path in sources("sql") if path.parent == SHAPES]
    assert [n for n in files if shape_names(SHAPES / f"{n}.sql")[0].fullmatch(asked)] == [file]


def test_what_stands_in_a_table_of_toml_belongs_to_it() -> None:
    assert declared('a = 1\nb = 2\n[c]\nrows = "x"\n[d.e]\nf = 3\n') == ["a", "b", "c", "e"]


def test_a_mart_is_judged_by_what_is_measured_over_it() -> None:
    file = Path("queries/marts/grid_event_month.sql")
    mutation = next(of_sql(text(file), file))
    near = Reach("tests/a.py::measured", 1.0, 0.0, frozenset(), frozenset({"hours_per_event"}))
    far = Reach("tests/a.py::other", 1.0, 0.0, frozenset(), frozenset({"hours_per_time"}))
    assert choose(mutation, [near, far]) == [near]
