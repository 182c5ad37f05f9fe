"""What each room never holds, read from its text: SQL, CSS, sums, session state, private parts.

Which room may import what stands in pyproject.toml and is checked by `lint-imports`; its contract
of a room (tests/walls/may_import.py) is tried out here.
"""

import ast
import re
from pathlib import Path

import grimp
import pytest

from tests.walls.may_import import MayImport

ROOT = Path(__file__).resolve().parent.parent
ROOMS = ("access", "charts", "data", "export", "pages", "queries", "records")
SQL = re.compile(
    r"\b(select\b.+\bfrom\b|insert\s+into|create\s+(or\s+replace\s+)?table)", re.I | re.S
)
CSS = re.compile(r"<style|unsafe_allow_html|!important", re.I)
STATE = {"session_state", "cache_data", "cache_resource"}
# What Streamlit documents for those who write applications and tests.
PUBLIC = {"streamlit", "streamlit.testing.v1"}
# Files beside pages/parts/state that keep state of their own. The list may only grow shorter.
KEEP_STATE = {
    "meeting/choose_deck.py", "meeting/deck_editor.py", "meeting/follow_ups.py",
    "meeting/meeting.py", "meeting/present.py", "panel/add_to_deck.py", "panel/drill.py",
    "panel/pager.py", "panel/sheets.py", "shell/chips.py", "shell/filters.py", "shell/frame.py",
    "shell/saved.py", "workbench/compare.py", "workbench/console.py", "workbench/dictionary.py",
    "workbench/pivot.py", "workbench/pivot_result.py", "workbench/weights.py",
}  # fmt: skip


def files(room: str) -> list[Path]:
    return sorted((ROOT / room).rglob("*.py"))


FILES = [*(file for room in ROOMS for file in files(room)), ROOT / "app.py"]


def short(file: Path) -> str:
    return str(file.relative_to(ROOT))


def tree(file: Path) -> ast.Module:
    return ast.parse(file.read_text(encoding="utf-8"), str(file))


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


def attributes(file: Path) -> set[str]:
    return {node.attr for node in ast.walk(tree(file)) if isinstance(node, ast.Attribute)}


def private_parts(file: Path) -> list[str]:
    """What a file takes from Streamlit that Streamlit does not offer: imports and attributes."""
    taken = []
    for node in ast.walk(tree(file)):
        match node:
            case ast.Import():
                taken += [alias.name for alias in node.names if alias.name not in PUBLIC]
            case ast.ImportFrom(module=str(module)):
                hidden = [alias.name for alias in node.names if alias.name.startswith("_")]
                taken += [f"{module}.{name}" for name in hidden]
                taken += [module] if module not in PUBLIC else []
            case ast.Attribute(value=ast.Name(id="st"), attr=name):
                taken += [f"streamlit.{name}"] if name.startswith("_") or name == "runtime" else []
    return [name for name in taken if name.partition(".")[0] == "streamlit"]


@pytest.mark.parametrize("file", FILES, ids=short)
def test_sql_and_css_stay_in_their_rooms(file: Path) -> None:
    breaches = [text for text in strings(file) if CSS.search(text)]
    # The records keep a file of their own, with statements of their own.
    if file.relative_to(ROOT).parts[0] not in ("data", "records"):
        breaches += [text for text in strings(file) if SQL.search(text)]
    assert not breaches, f"{short(file)} holds {breaches[0][:80]!r}"


@pytest.mark.parametrize("file", FILES, ids=short)
def test_streamlit_is_used_as_it_is_offered(file: Path) -> None:
    assert not private_parts(file)


VIEWS = [ROOT / "app.py", *sorted((ROOT / "pages").glob("*.py"))]


@pytest.mark.parametrize("file", VIEWS, ids=short)
def test_a_view_only_arranges(file: Path) -> None:
    """No arithmetic, no session state and no caching outside pages/parts."""
    sums = [n.lineno for n in ast.walk(tree(file)) if isinstance(n, (ast.BinOp, ast.AugAssign))]
    assert not sums, f"{file.name} computes on line {sums[0]}"
    assert not attributes(file) & STATE


def test_session_state_and_caching_stand_in_one_folder() -> None:
    parts = ROOT / "pages" / "parts"
    keep = {str(f.relative_to(parts)) for f in parts.rglob("*.py") if attributes(f) & STATE}
    assert {name for name in keep if not name.startswith("state/")} == KEEP_STATE


@pytest.mark.parametrize("file", files("charts"), ids=short)
def test_a_chart_does_no_sums(file: Path) -> None:
    called = {
        n.func.id
        for n in ast.walk(tree(file))
        if isinstance(n, ast.Call) and isinstance(n.func, ast.Name)
    }
    assert "sum" not in called, f"{file.name} adds up numbers; that belongs to a question"


def test_the_walls_can_fail(tmp_path: Path) -> None:
    """A planted breach is found, so that a green run means something."""
    bad = tmp_path / "bad.py"
    bad.write_text(
        "import streamlit.runtime\nfrom streamlit import _main\n"
        'def f():\n    st.session_state\n    return "SELECT a FROM b"\n',
        encoding="utf-8",
    )
    assert private_parts(bad) == ["streamlit.runtime", "streamlit._main"]
    assert attributes(bad) & STATE
    assert any(SQL.search(text) for text in strings(bad))


@pytest.mark.parametrize(
    ("imported", "kept"),
    [
        ("json", True), ("charts.bar", True), ("plotly", True), ("queries", True),
        ("queries.engine", False), ("shades.dark", True), ("streamlit", False),
    ],
)  # fmt: skip
def test_a_room_imports_only_what_it_may(imported: str, kept: bool) -> None:
    """Its libraries, the doors of other rooms, and itself."""
    graph = grimp.ImportGraph()
    graph.add_module("charts")
    graph.add_module("charts.line")
    graph.add_import(importer="charts.line", imported=imported)
    options = {"room": "charts", "allowed": ["plotly", "queries", "shades.*"]}
    check = MayImport("walls", {}, options).check(graph, verbose=False)
    assert check.kept == kept
    assert check.metadata["breaches"] == ([] if kept else [("charts.line", imported)])


def test_sql_files_stand_in_questions_marts_records_or_the_demonstration() -> None:
    allowed = (ROOT / "queries", ROOT / "data" / "demo", ROOT / "records")
    stray = [
        file
        for file in ROOT.rglob("*.sql")
        if not any(part.startswith(".") for part in file.relative_to(ROOT).parts)
        and not any(file.is_relative_to(folder) for folder in allowed)
    ]
    assert not stray
