"""Places in two years: every village a line, the few that moved most named and coloured."""

from __future__ import annotations

from typing import TYPE_CHECKING

from charts.chart_context import ChartContext, axis, empty, figure

if TYPE_CHECKING:
    import pyarrow as pa


def slope(
    table: pa.Table, look: ChartContext, *, x: str, y: str, series: str, highlight: str
) -> dict:
    """`y` is a place, 1 on top; `highlight` is true for the lines to be named."""
    groups: dict[str, list[dict]] = {}
    for row in table.to_pylist():
        groups.setdefault(str(row[series]), []).append(row)
    if not groups:
        return empty(look)
    ordered = sorted(groups.items(), key=lambda entry: bool(entry[1][0][highlight]))
    traces = [_line(look, name, rows, x, y, bool(rows[0][highlight])) for name, rows in ordered]
    times = list(dict.fromkeys(str(row[x]) for rows in groups.values() for row in rows))
    names = [
        {
            "text": f"{name} {rows[-1][y]}",
            # A year as text would be taken for a place far out on the axis.
            "x": times.index(str(rows[-1][x])),
            "y": rows[-1][y],
            "xanchor": "left",
            "xshift": 10,
            "showarrow": False,
            "font": {"size": 12, "color": look.colours.text},
        }
        for name, rows in ordered
        if rows[0][highlight]
    ]
    lowest = max(row[y] for rows in groups.values() for row in rows)
    return figure(
        look,
        traces,
        560,
        xaxis=axis(
            look,
            type="category",
            side="top",
            showgrid=False,
            categoryorder="array",
            categoryarray=times,
            range=[-0.06, len(times) - 1],
        ),
        yaxis=axis(look, range=[lowest + 1, 0], tickvals=[1, 10, 20, 30, 40], tickformat="d"),
        annotations=names,
        hovermode="closest",
        margin={"l": 8, "r": 110 if look.lang == "zh" else 150, "t": 8, "b": 8},
    )


def _line(look: ChartContext, name: str, rows: list[dict], x: str, y: str, strong: bool) -> dict:
    colour = look.colours.actual if strong else look.colours.earlier
    if strong and rows[-1][y] > rows[0][y]:
        colour = look.colours.concern
    return {
        "type": "scatter",
        "mode": "lines+markers",
        "name": name,
        "x": [str(row[x]) for row in rows],
        "y": [row[y] for row in rows],
        "opacity": 1 if strong else 0.35,
        "line": {"color": colour, "width": 2.6 if strong else 1},
        "marker": {"color": colour, "size": 7 if strong else 4},
        "hovertemplate": f"{name} %{{x}}: %{{y}}<extra></extra>",
    }
