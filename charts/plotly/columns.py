"""Lists for a screen that is wide and read from afar: whole names, and columns side by side.

The whole figure is drawn once for each column and each shows its own part of the list, so that
colours, legend and the scale of the numbers are the same in all.
"""

from __future__ import annotations

import unicodedata

from charts.plotly.text import wrap

# A list of more rows stands in columns, as few as keep it this low, but not in more than three.
LONG, LOW, MOST = 20, 480, 3
# Characters of a name on a line, in Chinese and with spaces.
LINE = {False: 20, True: 40}
# In pixels of the figure: what stands above and below the rows, the width of half a Chinese
# character of a tick, and what is left between a column and the names of the next.
AROUND, PLACE, BETWEEN = 76, 6.4, 26
# The share by which a narrow column is longer than a whole figure.
ROOM = 0.15


def in_columns(figure: dict, width: int) -> dict:
    """The figure, `width` pixels wide, in as many columns as its list needs.

    A short list keeps to one and has its names whole, as a phone has no room for them; a figure
    that is no list stays as it is.
    """
    layout = figure["layout"]
    rows = layout.get("yaxis", {})
    names = rows.get("tickvals") or []
    if rows.get("type") != "category" or not names:
        return figure
    if len(names) <= LONG or layout.get("xaxis", {}).get("type") == "category":
        whole = [wrap(name, LINE[" " in name]) for name in names]
        return {**figure, "layout": {**layout, "yaxis": {**rows, "ticktext": whole}}}
    count = next((n for n in range(2, MOST) if _height(layout, len(names), n) <= LOW), MOST)
    each = -(-len(names) // count)
    gap = (max(map(_places, rows["ticktext"])) * PLACE + BETWEEN) / width
    wide = (1 - gap * (count - 1)) / count
    data, axes = [], {}
    for place in range(count):
        sign = "" if place == 0 else str(place + 1)
        begin = place * (wide + gap)
        axes[f"xaxis{sign}"] = {
            **_wider(layout["xaxis"]),
            "domain": [begin, min(begin + wide, 1)],
            "anchor": f"y{sign}",
            **({"matches": "x"} if place else {}),
        }
        axes[f"yaxis{sign}"] = _part(rows, place * each, (place + 1) * each, f"x{sign}")
        data += [_again(trace, sign) for trace in figure["data"]]
    height = _height(layout, len(names), count)
    return {"data": data, "layout": {**layout, **axes, "height": height}}


def _height(layout: dict, rows: int, columns: int) -> int:
    """How high the list is in so many columns."""
    return round(AROUND + (layout["height"] - AROUND) * -(-rows // columns) / rows)


def _wider(numbers: dict) -> dict:
    """The axis of numbers with more room at its end, since a number is wide in a narrow column."""
    if "range" not in numbers:
        return numbers
    low, high = numbers["range"]
    return {**numbers, "range": [low, high + ROOM * (high - low)]}


def _part(rows: dict, first: int, beyond: int, anchor: str) -> dict:
    """The axis of names, showing those from `first` to before `beyond`."""
    axis = {key: value for key, value in rows.items() if key != "autorange"}
    shown = slice(first, beyond)
    return {
        **axis,
        "anchor": anchor,
        "range": [beyond - 0.5, first - 0.5],
        "tickvals": rows["tickvals"][shown],
        "ticktext": rows["ticktext"][shown],
    }


def _again(trace: dict, sign: str) -> dict:
    """A trace in a column; what is out of its part must not be drawn beyond its edge."""
    named = {"legendgroup": trace.get("name", "")}
    clipped = {"cliponaxis": True} if "cliponaxis" in trace else {}
    silent = {"showlegend": False} if sign else {}
    return {**trace, "xaxis": f"x{sign}", "yaxis": f"y{sign}", **named, **clipped, **silent}


def _places(text: str) -> int:
    wide = [char for char in text if unicodedata.east_asian_width(char) in "WF"]
    return len(text) + len(wide)
