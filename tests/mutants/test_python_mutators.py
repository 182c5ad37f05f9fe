"""Each operator on Python gives the fault it is named after, and what is no logic is left alone."""

import ast
from pathlib import Path

import pytest

from tests.mutants.rooms import sources, text
from tests.mutants.sites import of_python

MODULE = Path("queries/engine/run.py")


def faults(python: str, operator: str | None = None, file: Path = MODULE) -> list[str]:
    """The text with each fault of one operator in it, or of all."""
    return [m.applied(python) for m in of_python(python, file) if operator in (None, m.operator)]


@pytest.mark.parametrize(
    ("operator", "python", "expected"),
    [
        ("comparison", "a = b < c", ["a = b <= c"]),
        ("comparison", "a = b not in c", ["a = b in c"]),
        ("comparison", "a = 0 < b <= c", ["a = 0 <= b <= c", "a = 0 < b < c"]),
        ("sign", "a = b + c", ["a = b - c"]),
        ("sign", "a = 'x' + b", []),
        ("sign", "def f(*, a): pass", []),
        ("logic", "a = b and c or d", ["a = b and c and d", "a = b or c or d"]),
        ("negation", "a = not b", ["a = b"]),
        ("negation", "a = not (b or c)", ["a = (b or c)"]),
        ("negation", "if a: pass", ["if not a: pass"]),
        ("number", "a = b[1]", ["a = b[2]"]),
        ("boolean", "a = f(b=True)", ["a = f(b=False)"]),
        ("returned", "def f(): return a", ["def f(): return None"]),
        ("returned", "def f(): return None", []),
        ("branches", "a = b if c else d", ["a = d if c else b"]),
        ("part_taken", "a = b[1:]", ["a = b[:]"]),
        ("part_taken", "a = b[::-1]", ["a = b[::]"]),
        ("call", "a = max(b)", ["a = min(b)"]),
        ("order", "a = sorted(b, key=c)", ["a = sorted(b, key=c)[::-1]"]),
        ("values", 'a = {"up": 1, "down": 2}', ['a = {"up": 2, "down": 1}']),
        ("values", "a = {1: x, 0: y, -1: z}", ["a = {1: z, 0: y, -1: x}"]),
        ("word", "a = look.concern", ["a = look.improvement"]),
        ("word", 'a = b == "up"', ['a = b == "down"']),
        ("comparison", "a = '好' if b == c else d", ["a = '好' if b != c else d"]),
    ],
)
def test_an_operator_puts_its_fault(operator: str, python: str, expected: list[str]) -> None:
    assert sorted(faults(python, operator)) == sorted(expected)


@pytest.mark.parametrize(
    "python",
    [
        '"""Up by 1 < 2."""',
        "__all__ = ['up']",
        "def f(a: int | None): pass",
        "a: Literal['up', 'down']",
        "if TYPE_CHECKING:\n    a = 1 < 2",
        "if __name__ == '__main__':\n    f(1)",
        "raise ValueError(f'{1 + 2}', 3)",
        "a = f'{1 + 2}'",
        "@lru_cache(maxsize=12)\ndef f(): pass",
    ],
)
def test_what_is_no_logic_is_left_alone(python: str) -> None:
    assert faults(python) == []


@pytest.mark.parametrize(
    ("python", "mutated"),
    [
        ("a = {'margin': {'l': 8}}", False),
        ("a = figure(size=12)", False),
        ("ROW_HEIGHT = 26", False),
        ("a = Pt(12)", False),
        ("a = box.left + 2", False),
        ("a = shorten(name, 16)", False),
        ("a = 0.34", False),
        ("a = rows[0]", True),
        ("MOST = 12", True),
    ],
)
def test_geometry_is_left_alone_where_things_are_drawn(python: str, mutated: bool) -> None:
    assert bool(faults(python, file=Path("charts/bar.py"))) == mutated
    assert faults(python) != []


def test_a_fault_knows_the_function_that_holds_it() -> None:
    python = "class A:\n    def f(self):\n        def g():\n            return 1 < 2\n"
    assert {m.scope for m in of_python(python, MODULE)} == {"A.f.<locals>.g"}


def test_a_mutated_module_can_be_read() -> None:
    for file in sources("py")[::9]:
        for mutation in of_python(text(file), file):
            ast.parse(mutation.applied(text(file)))


def test_a_table_that_takes_in_another_has_no_opposites() -> None:
    assert faults('a = {"rows": b, **c, "up": d}', "values") == []
