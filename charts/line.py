"""Lines over months: one, or a few named at their ends."""

from __future__ import annotations

from typing import TYPE_CHECKING

from charts.chart_context import (
    ChartContext,
    column,
    empty,
    figure,
    month_axis,
    rate_range,
    shorten,
    value_axis,
)

if TYPE_CHECKING:
    import pyarrow as pa

DASHES = ("solid", "solid", "dot", "dash", "dashdot")
# Heights in pixels: of the figure, of what the axis of values covers in it, and of a name.
HEIGHT, PLOT, NAME = 320, 262, 15
SYMBOLS = ("circle", "square", "diamond", "triangle-up", "x")


def line(
    table: pa.Table,
    look: ChartContext,
    *,
    x: str,
    y: str,
    series: str | None = None,
    marks: str | None = None,
    n: str = "n",
) -> dict:
    """`x` holds first days of months, or of quarters or years where that is its unit; `marks` holds
    names of events or nothing.
    """
    rows = table.to_pylist()
    if not any(row[y] is not None for row in rows):
        return empty(look)
    groups: dict[str, list[dict]] = {}
    for row in rows:
        groups.setdefault(str(row[series]) if series else "", []).append(row)
    traces = [
        _trace(look, name, group, i, x, y, n) for i, (name, group) in enumerate(groups.items())
    ]
    ends = [
        _end(look, name, group, i, x, y) for i, (name, group) in enumerate(groups.items()) if name
    ]
    _apart(ends, _span(look, column(table, y)))
    noted = events(look, rows, x, marks) if marks else {"shapes": [], "annotations": []}
    return figure(
        look,
        traces,
        HEIGHT,
        xaxis=month_axis(look, column(table, x), tight=bool(ends), each=look.units.get(x, "month")),
        yaxis=value_axis(look, y, **_range(look, column(table, y))),
        annotations=[*noted["annotations"], *ends],
        shapes=noted["shapes"],
        hovermode="x unified",
        margin={
            "l": 8,
            "r": (96 if look.lang == "zh" else 136) if ends else 16,
            "t": 48 if marks else 12,
            "b": 8,
        },
    )


def _range(look: ChartContext, values: list) -> dict:
    return {"range": rate_range(values)} if look.unit == "percent" else {"rangemode": "tozero"}


def _trace(look: ChartContext, name: str, rows: list[dict], i: int, x: str, y: str, n: str) -> dict:
    colour = look.colours.series[i % len(look.colours.series)]
    has_n = n in rows[0]
    trace = {
        "type": "scatter",
        "mode": "lines" if len(rows) > 1 else "markers",
        "name": name or look.label(y),
        "x": [row[x] for row in rows],
        "y": [row[y] for row in rows],
        "line": {"color": colour, "width": 2.4, "dash": DASHES[i % len(DASHES)]},
        "marker": {"color": colour, "size": 9, "symbol": SYMBOLS[i % len(SYMBOLS)]},
        "hovertemplate": look.shown("y", y) + (" (n = %{customdata:,})" if has_n else ""),
    }
    return trace | ({"customdata": [row[n] for row in rows]} if has_n else {})


def _end(look: ChartContext, name: str, rows: list[dict], i: int, x: str, y: str) -> dict:
    last = next((row for row in reversed(rows) if row[y] is not None), rows[-1])
    return {
        "text": shorten(name, 7 if look.lang == "zh" else 20),
        "x": last[x],
        "y": last[y],
        "xanchor": "left",
        "xshift": 8,
        "showarrow": False,
        "font": {"color": look.colours.series[i % len(look.colours.series)], "size": 12},
    }


def _span(look: ChartContext, values: list) -> tuple[float, float]:
    """What the axis of values covers, near enough to place words by."""
    known = [float(value) for value in values if value is not None]
    low, high = rate_range(known) if look.unit == "percent" else (min([0.0, *known]), max(known))
    return low, high if high > low else low + 1


def _apart(ends: list[dict], span: tuple[float, float]) -> None:
    """Move names from where they would lie upon another: up, and down again from the upper edge."""
    ends = sorted(ends, key=lambda one: float(one["y"] or 0))
    low, high = span
    wanted = [(float(end["y"] or 0) - low) / (high - low) * PLOT for end in ends]
    places: list[float] = []
    for place in wanted:
        places.append(max([place, *(before + NAME for before in places[-1:])]))
    edge = max([PLOT, *wanted])
    for i in reversed(range(len(places))):
        places[i] = min(places[i], edge)
        edge = places[i] - NAME
    for end, place, at in zip(ends, places, wanted, strict=True):
        end["yshift"] = round(place - at)


def events(look: ChartContext, rows: list[dict], x: str, marks: str) -> dict:
    """Lines and names of recorded events; near ones stand on different heights."""
    found = [(row[x], row[marks]) for row in rows if row[marks]]
    return {
        "shapes": [
            {
                "type": "line",
                "x0": month,
                "x1": month,
                "y0": 0,
                "y1": 1,
                "yref": "paper",
                "line": {"color": look.colours.earlier, "width": 1, "dash": "dot"},
            }
            for month, _ in found
        ],
        "annotations": [
            {
                "text": name,
                "x": month,
                "y": 1.0,
                "yref": "paper",
                "yanchor": "bottom",
                "yshift": 14 * (i % 3),
                "xanchor": "left",
                "showarrow": False,
                "font": {"size": 11, "color": look.colours.quiet},
            }
            for i, (month, name) in enumerate(found)
        ],
    }
