"""The views that app.py lists, read from its text, so that a new view is tested at once."""

import ast
from importlib import import_module
from pathlib import Path

from pages.parts.layout.elements import Part, View, walk

ROOT = Path(__file__).resolve().parent.parent.parent
# Seconds after which a step of a test is given up: a bound on what hangs, not a wait. Every step
# goes on as soon as it sees what it waits for.
PATIENCE = 180


def _views() -> dict[str, str]:
    tree = ast.parse((ROOT / "app.py").read_text(encoding="utf-8"))
    titles = {}
    for node in ast.walk(tree):
        match node:
            case ast.Tuple(
                elts=[
                    ast.Constant(value=str(name)),
                    ast.Call(args=[ast.Constant(value=str(title))]),
                    ast.Constant(),
                ]
            ):
                titles[name] = title
    return titles


# File of each view, without ending, and its Chinese title.
VIEWS = _views()


def layout(view: str) -> View:
    """What the file of a view declares."""
    return import_module(f"pages.{view}").VIEW


def parts(view: str) -> list[str]:
    """The parts of a view, by name; none where it has no switch."""
    return [element.name for element in walk(layout(view)) if isinstance(element, Part)]


def other_language(lang: str) -> str:
    return {"zh": "en", "en": "zh"}[lang]


def language_in_browser(view: str) -> str:
    """The language in which a browser opens the parts of a view; every other one in English. Those
    that open them without a browser take the other.
    """
    return ("zh", "en")[list(VIEWS).index(view) % 2]


def path(view: str) -> str:
    """Where a view is reached; the first stands at the root."""
    return "" if view == next(iter(VIEWS)) else view
