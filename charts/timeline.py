"""What lasted from when to when: one bar a thing, coloured by kind."""

from __future__ import annotations

from typing import TYPE_CHECKING

from charts.chart_context import ChartContext, axis, empty, figure, legend, shades, shorten

if TYPE_CHECKING:
    import pyarrow as pa

ROW = 24


def timeline(
    table: pa.Table,
    look: ChartContext,
    *,
    start: str,
    end: str,
    name: str,
    group: str | None = None,
    tone: str | None = None,
) -> dict:
    """`start` and `end` hold days; a bar without an end is left out.

    `tone` holds 1, 0 or -1 for groups that are good, neither or of concern.
    """
    rows = [row for row in table.to_pylist() if row[start] and row[end]]
    if not rows:
        return empty(look)
    names = list(dict.fromkeys(str(row[name]) for row in rows))
    kinds = list(dict.fromkeys(str(row[group]) if group else "" for row in rows))
    series = look.colours.series
    traces = []
    for i, kind in enumerate(kinds):
        own = [row for row in rows if not group or str(row[group]) == kind]
        # A gap after each bar keeps one thing from being joined to the next.
        days = [day for row in own for day in (row[start], row[end], None)]
        places = [place for row in own for place in (str(row[name]), str(row[name]), None)]
        colour = shades(look).get(own[0][tone] if tone else None, series[i % len(series)])
        traces.append(_bars(kind, colour, days, places))
    wide = 14 if look.lang == "zh" else 26
    return figure(
        look,
        traces,
        ROW * len(names) + (84 if group else 52),
        xaxis=axis(
            look,
            type="date",
            tickformat="%Y-%m" if look.lang == "zh" else "%b %Y",
            hoverformat=look.day_format,
            nticks=6,
            side="top",
        ),
        yaxis=axis(
            look,
            type="category",
            autorange="reversed",
            categoryorder="array",
            categoryarray=names,
            tickmode="array",
            tickvals=names,
            ticktext=[shorten(label, wide) for label in names],
            showgrid=False,
        ),
        showlegend=bool(group),
        legend={**legend(), "y": -0.02, "yanchor": "top"},
        hovermode="closest",
    )


def _bars(kind: str, colour: str, days: list, places: list) -> dict:
    return {
        "type": "scatter",
        "mode": "lines",
        "name": kind,
        "x": days,
        "y": places,
        "line": {"color": colour, "width": 11},
        "hovertemplate": "%{y} %{x}<extra>" + kind + "</extra>",
    }
