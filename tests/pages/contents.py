"""The views that app.py lists, read from its text, so that a new view is tested at once."""

import ast
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent.parent
# Seconds after which a step of a test is given up: a bound on what hangs, not a wait. Every step
# goes on as soon as it sees what it waits for.
PATIENCE = 180


def _views() -> dict[str, str]:
    tree = ast.parse((ROOT / "app.py").read_text(encoding="utf-8"))
    found = {}
    for node in ast.walk(tree):
        match node:
            case ast.Tuple(
                elts=[
                    ast.Constant(value=str(name)),
                    ast.Call(args=[ast.Constant(value=str(title))]),
                    ast.Constant(),
                ]
            ):
                found[name] = title
    return found


# File of each view, without ending, and its Chinese title.
VIEWS = _views()


def path(view: str) -> str:
    """Where a view is reached; the first stands at the root."""
    return "" if view == next(iter(VIEWS)) else view
