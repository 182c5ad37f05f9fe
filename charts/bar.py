"""Horizontal bars, longest first as the table has them, each with its number."""

from __future__ import annotations

from typing import TYPE_CHECKING

from charts.chart_context import (
    ChartContext,
    axis,
    column,
    empty,
    figure,
    legend,
    room,
    shades,
    shorten,
    value_axis,
)

if TYPE_CHECKING:
    import pyarrow as pa

ROW = 26


def bar(
    table: pa.Table,
    look: ChartContext,
    *,
    x: str,
    y: str,
    group: str | None = None,
    tone: str | None = None,
    n: str = "n",
    end: str | None = None,
) -> dict:
    """`x` holds the length, `y` the name; `group` gives bars of one kind one colour and a legend.

    `tone` holds 1, 0 or -1 for groups that are good, neither or of concern. `n` is said in the
    hover where the table has it. `end` holds what the axis must reach, so that two charts side by
    side have one scale.
    """
    values = column(table, x)
    if not any(value is not None for value in values):
        return empty(look)
    names = [str(name) for name in column(table, y)]
    groups = column(table, group) if group else [None] * len(names)
    counts = column(table, n) if n in table.column_names else []
    traces = [
        _trace(look, kind, colour, places, names, values, x, counts)
        for kind, colour in _colours(look, groups, values, column(table, tone) if tone else [])
        for places in [[i for i, g in enumerate(groups) if g == kind]]
    ]
    wide = 14 if look.lang == "zh" else 26
    return figure(
        look,
        traces,
        ROW * len(names) + (64 if group else 36),
        barmode="overlay",
        bargap=0.32,
        xaxis=value_axis(
            look,
            x,
            showticklabels=False,
            showgrid=False,
            zeroline=True,
            zerolinecolor=look.colours.earlier,
            range=room(
                values + (column(table, end) if end else []),
                0.34 if min(v or 0 for v in values) < 0 else 0.2,
            ),
        ),
        yaxis=axis(
            look,
            type="category",
            autorange="reversed",
            categoryorder="array",
            categoryarray=names,
            tickmode="array",
            tickvals=names,
            ticktext=[shorten(name, wide) for name in names],
            showgrid=False,
        ),
        showlegend=bool(group),
        legend=legend(),
        margin={"l": 8, "r": 16, "t": 12, "b": 8},
        # Anywhere in its row a bar is met, however short it is.
        hovermode="y",
    )


def _colours(
    look: ChartContext, groups: list, values: list, tones: list
) -> list[tuple[object, object]]:
    """Each group with its colour, or with a colour for each of its bars."""
    if not any(groups):
        if look.direction != "neither" and any(v is not None and v < 0 for v in values):
            return [(None, [_signed(look, v) for v in values])]
        return [(None, look.colours.actual)]
    kinds = dict(zip(groups, tones or groups, strict=True))
    return [
        (kind, shades(look).get(tone, look.colours.series[i % len(look.colours.series)]))
        for i, (kind, tone) in enumerate(kinds.items())
    ]


def _signed(look: ChartContext, value: float | None) -> str:
    worse = (value or 0) > 0 if look.direction == "down" else (value or 0) < 0
    return look.colours.concern if worse else look.colours.improvement


def _trace(
    look: ChartContext,
    kind: object,
    colour: object,
    places: list[int],
    names: list[str],
    values: list,
    x: str,
    counts: list,
) -> dict:
    said = look.shown("x", x) + (" (n = %{customdata:,})" if counts else "")
    return {
        "type": "bar",
        "orientation": "h",
        "name": "" if kind is None else str(kind),
        "y": [names[i] for i in places],
        "x": [values[i] for i in places],
        "marker": {"color": colour},
        "texttemplate": look.number("x", x),
        "textposition": "outside",
        "cliponaxis": False,
        "textfont": {"size": 12, "color": look.colours.text},
        "customdata": [counts[i] for i in places] if counts else None,
        "hovertemplate": "%{y} " + said + "<extra></extra>",
        # The template has the name; without this Plotly lays it over the axis once more.
        "hoverinfo": "x",
    }
