"""The walls of the house: which room may import what, and what each room never holds.

Read from the syntax tree, so a wall cannot be passed by a late import.
"""

import ast
import re
import sys
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parent.parent
ROOMS = ("access", "bench", "charts", "data", "export", "pages", "queries", "records")
# Besides the standard library and the room itself.
MAY_IMPORT = {
    "access": set(),
    "records": {"access"},
    "data": {"duckdb", "pyarrow", "python_calamine", "pydantic"},
    "queries": {"data", "access", "duckdb", "pyarrow", "pydantic", "babel", "cachetools",
        "numpy", "scipy",
    },
    "charts": {"plotly"},
    "export": {
        "queries", "charts", "records", "jinja2", "markupsafe", "openpyxl", "plotly", "pptx",
        "pyarrow", "pydantic", "pypdf", "tomli_w",
    },
    "pages": {
        "access", "babel", "charts", "data", "export", "queries", "records",
        "pandas", "plotly", "pyarrow", "streamlit",
    },
}  # fmt: skip
SQL = re.compile(
    r"\b(select\b.+\bfrom\b|insert\s+into|create\s+(or\s+replace\s+)?table)", re.I | re.S
)
CSS = re.compile(r"<style|unsafe_allow_html|!important", re.I)


def files(room: str) -> list[Path]:
    return sorted((ROOT / room).rglob("*.py"))


def all_files() -> list[tuple[str, Path]]:
    own = [(room, file) for room in MAY_IMPORT for file in files(room)]
    return [*own, ("pages", ROOT / "app.py")]


def tree(file: Path) -> ast.Module:
    return ast.parse(file.read_text(encoding="utf-8"), str(file))


def typing_only(module: ast.Module) -> set[ast.AST]:
    """Nodes under `if TYPE_CHECKING:`, which never run."""
    return {
        inner
        for node in ast.walk(module)
        if isinstance(node, ast.If) and "TYPE_CHECKING" in ast.dump(node.test)
        for inner in ast.walk(node)
    }


def imports(file: Path) -> set[str]:
    """Top-level names of all that a file imports when it runs."""
    module = tree(file)
    skipped = typing_only(module)
    names: set[str] = set()
    for node in ast.walk(module):
        if node in skipped:
            continue
        if isinstance(node, ast.Import):
            names |= {alias.name.split(".")[0] for alias in node.names}
        elif isinstance(node, ast.ImportFrom) and node.level == 0 and node.module:
            names.add(node.module.split(".")[0])
    return names


def strings(file: Path) -> list[str]:
    """String values of a file that are not docstrings."""
    module = tree(file)
    docs = {
        id(node.body[0].value)
        for node in ast.walk(module)
        if isinstance(node, (ast.Module, ast.FunctionDef, ast.ClassDef))
        and node.body
        and isinstance(node.body[0], ast.Expr)
    }
    return [
        node.value
        for node in ast.walk(module)
        if isinstance(node, ast.Constant) and isinstance(node.value, str) and id(node) not in docs
    ]


@pytest.mark.parametrize(
    ("room", "file"), all_files(), ids=lambda v: str(v).removeprefix(str(ROOT))
)
def test_a_room_imports_only_what_it_may(room: str, file: Path) -> None:
    foreign = imports(file) - set(sys.stdlib_module_names) - {room} - MAY_IMPORT[room]
    assert not foreign, f"{file.relative_to(ROOT)} may not import {sorted(foreign)}"


@pytest.mark.parametrize(
    ("room", "file"), all_files(), ids=lambda v: str(v).removeprefix(str(ROOT))
)
def test_sql_and_css_stay_in_their_rooms(room: str, file: Path) -> None:
    found = [text for text in strings(file) if CSS.search(text)]
    # The records keep a file of their own, with statements of their own.
    if room not in ("data", "records"):
        found += [text for text in strings(file) if SQL.search(text)]
    assert not found, f"{file.relative_to(ROOT)} holds {found[0][:80]!r}"


VIEWS = [file for room, file in all_files() if room == "pages" and "parts" not in file.parts]


@pytest.mark.parametrize("file", VIEWS, ids=lambda f: f.name)
def test_a_view_only_arranges(file: Path) -> None:
    """No arithmetic, no session state and no caching outside pages/parts."""
    module = tree(file)
    sums = [n.lineno for n in ast.walk(module) if isinstance(n, (ast.BinOp, ast.AugAssign))]
    assert not sums, f"{file.name} computes on line {sums[0]}"
    words = {n.attr for n in ast.walk(module) if isinstance(n, ast.Attribute)}
    assert not words & {"session_state", "cache_data", "cache_resource"}


@pytest.mark.parametrize("file", files("charts"), ids=lambda f: f.name)
def test_a_chart_does_no_sums(file: Path) -> None:
    module = tree(file)
    called = {
        n.func.id
        for n in ast.walk(module)
        if isinstance(n, ast.Call) and isinstance(n.func, ast.Name)
    }
    assert "sum" not in called, f"{file.name} adds up numbers; that belongs to a question"


def test_the_walls_can_fail(tmp_path: Path) -> None:
    """A planted breach is found, so that a green run means something."""
    bad = tmp_path / "bad.py"
    bad.write_text(
        'def f():\n    import streamlit\n    return "SELECT a FROM b"\n', encoding="utf-8"
    )
    assert "streamlit" in imports(bad)
    assert any(SQL.search(text) for text in strings(bad))


def test_sql_files_stand_in_questions_marts_records_or_the_demonstration() -> None:
    allowed = (ROOT / "queries", ROOT / "data" / "demo", ROOT / "records")
    stray = [
        file
        for file in ROOT.rglob("*.sql")
        if not any(part.startswith(".") for part in file.relative_to(ROOT).parts)
        and not any(file.is_relative_to(folder) for folder in allowed)
    ]
    assert not stray
