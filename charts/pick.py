"""Which thing a mark stands for: from a point that a reader clicks back to the name it carries.

Only kinds whose marks are things are listed; a month or a part of a sum is not one.
"""

from __future__ import annotations

# For each kind, the arguments that name columns of things, and where a point has its name.
THINGS = {
    "bar": (("y",), "y"),
    "dot": (("category",), "y"),
    "funnel": (("label",), "text"),
    "interval": (("y",), "y"),
    "matrix": (("y",), "y"),
    "tile_map": (("name", "group"), "customdata"),
    "waterfall": (("category",), "y"),
}


def things(kind: str, columns: dict[str, str]) -> tuple[str, ...]:
    """The columns whose values the marks of a figure stand for; none where they are no things."""
    return tuple(columns[name] for name in THINGS[kind][0]) if kind in THINGS else ()


def named(kind: str) -> str:
    """Where a point of a figure of things has its name, the first of several values there."""
    return THINGS[kind][1]


def picked(kind: str, point: dict) -> str | None:
    """The value of one of those columns that a clicked point carries."""
    found = point.get(named(kind))
    return str(found[0] if isinstance(found, list) else found) if found else None
