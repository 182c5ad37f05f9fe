"""Which thing a mark stands for: from a point that a reader clicks back to the name it carries.

Only kinds whose marks are things are listed; a month or a part of a sum is not one.
"""

from __future__ import annotations

# For each kind, the argument that names the column of things, and where a point has its name.
THINGS = {
    "bar": ("y", "y"),
    "dot": ("category", "y"),
    "funnel": ("label", "text"),
    "interval": ("y", "y"),
    "matrix": ("y", "y"),
    "tile_map": ("name", "customdata"),
    "waterfall": ("category", "y"),
}


def thing(kind: str, columns: dict[str, str]) -> str | None:
    """The column whose values the marks of a figure stand for, or nothing."""
    return columns[THINGS[kind][0]] if kind in THINGS else None


def named(kind: str) -> str:
    """Where a point of a figure of things has its name, the first of several values there."""
    return THINGS[kind][1]


def picked(kind: str, point: dict) -> str | None:
    """The value of that column that a clicked point carries."""
    found = point.get(named(kind))
    return str(found[0] if isinstance(found, list) else found) if found else None
