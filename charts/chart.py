"""What can be asked of a chart: its model, its figure, its words, and what a click on it means."""

from __future__ import annotations

from dataclasses import MISSING, fields
from difflib import get_close_matches
from typing import TYPE_CHECKING, Any

from charts.describe import describe as in_words
from charts.kinds import KINDS, Kind
from charts.plotly.frame import empty

if TYPE_CHECKING:
    import pyarrow as pa

    from charts.chart_context import ChartContext
    from charts.model import Headline


def model(kind: str, table: pa.Table, context: ChartContext, **columns: str) -> Any | None:
    """What is drawn, resolved; nothing where there is nothing to draw.

    Raises KeyError for an unknown kind, naming the nearest, for an argument that the kind does not
    take or that is missing, and for a column that the table does not have, naming those there are.
    """
    arguments = _arguments(kind, columns)
    for name in columns.values():
        if name not in table.column_names:
            raise KeyError(f"no column {name!r}; there are {', '.join(table.column_names)}")
    return _kind(kind).models.model(table.to_pylist(), arguments, context)


def draw(kind: str, table: pa.Table, context: ChartContext, **columns: str) -> dict:
    """A Plotly figure as a dictionary. Raises as model()."""
    drawn = model(kind, table, context, **columns)
    return empty(context) if drawn is None else _kind(kind).plotly.place(drawn)


def clickable(figure: dict) -> dict:
    """The figure as one whose marks can be chosen by a click.

    Streamlit says so to Plotly after a figure is drawn, and at times not to one that follows
    another at its place, which then takes clicks and tells no one.
    """
    return {**figure, "layout": {**figure["layout"], "clickmode": "event+select"}}


def describe(kind: str, title: str, table: pa.Table, context: ChartContext, **columns: str) -> str:
    """Alternative text: kind, title, how many rows, and the numbers. Raises as model()."""
    drawn, known = model(kind, table, context, **columns), _kind(kind)
    name = context.translate(known.title)
    return in_words(name, title, len(table), known.facts(drawn) if drawn else [], context)


def headline(kind: str, table: pa.Table, context: ChartContext, **columns: str) -> Headline | None:
    """What the chart shows, by the rule of its kind; nothing where no rule fits."""
    rule = _kind(kind).headline
    drawn = model(kind, table, context, **columns) if rule else None
    return rule(drawn, columns[_kind(kind).value]) if rule and drawn else None


def things(kind: str, columns: dict[str, str]) -> tuple[str, ...]:
    """The columns whose values the marks of a figure stand for; none where they are no things."""
    return tuple(columns[name] for name in KINDS[kind].things) if kind in KINDS else ()


def named(kind: str) -> str:
    """Where a point of a figure of things has its name, the first of several values there."""
    return KINDS[kind].carrier


def picked(kind: str, point: dict) -> str | None:
    """The value of one of those columns that a clicked point carries."""
    value = point.get(named(kind))
    return str(value[0] if isinstance(value, list) else value) if value else None


def _arguments(kind: str, columns: dict[str, str]) -> Any:
    known = fields(_kind(kind).models.Columns)
    names = [field.name for field in known]
    for name in columns:
        if name not in names:
            raise KeyError(
                f"a chart of kind {kind!r} takes no {name!r}; it takes {', '.join(names)}"
            )
    needed = [field.name for field in known if field.default is MISSING]
    missing = [name for name in needed if name not in columns]
    if missing:
        raise KeyError(f"a chart of kind {kind!r} needs {', '.join(missing)}")
    return _kind(kind).models.Columns(**columns)


def _kind(name: str) -> Kind:
    if name not in KINDS:
        near = get_close_matches(name, KINDS, n=1)
        raise KeyError(f"no chart of kind {name!r}" + (f"; nearest: {near[0]}" if near else ""))
    return KINDS[name]
