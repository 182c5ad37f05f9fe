"""Places in two years: every village a line, the few that moved most named and coloured."""

from pptx.chart.data import CategoryChartData
from pptx.enum.chart import XL_CHART_TYPE, XL_LABEL_POSITION

from charts.theme import LIGHT
from export.decks.pptx import lines, native
from export.decks.pptx.columns import grouped
from export.decks.pptx.page import Box, Spot
from export.decks.pptx.text import inches

FAINT = "#C3CAD1"
ABOVE, BENEATH, SIDE = 0.42, 0.1, 0.9
LABEL = 0.2
# Lines between two years cannot be followed over the whole width of a slide.
WIDEST = 9.0


def slope(spot: Spot, *, x: str, y: str, series: str, highlight: str) -> None:
    """The arguments are those of charts.slope: 1 is on top."""
    groups = grouped([row for row in spot.answer.rows if row[y] is not None], series)
    if not groups:
        return spot.nothing()
    ordered = sorted(groups.items(), key=lambda entry: bool(entry[1][0][highlight]))
    times = list(dict.fromkeys(row[x] for rows in groups.values() for row in rows))
    data = CategoryChartData()
    data.categories = [str(time) for time in times]
    for name, rows in ordered:
        at = {row[x]: row[y] for row in rows}
        data.add_series(name, [at.get(time) for time in times])
    box = Box(
        spot.box.left + (spot.box.width - WIDEST) / 2, spot.box.top, WIDEST, spot.box.height
    )
    chart = native.add(spot, box, XL_CHART_TYPE.LINE_MARKERS, data)
    lowest = max(row[y] for rows in groups.values() for row in rows)
    for one, (_, rows) in zip(chart.plots[0].series, ordered, strict=True):
        strong = bool(rows[0][highlight])
        colour = FAINT if not strong else _colour(rows, y)
        lines.stroked(one, colour, 2.5 if strong else 1)
        lines.dotted(one, colour, 7 if strong else 4)
    native.axis(chart.category_axis, line=False)
    native.plain(chart.category_axis.tick_labels.font, 14, LIGHT.text, True)
    native.layered(chart)
    native.hidden(chart.value_axis)
    native.scale(chart.value_axis, 0, lowest + 1)
    native.edge_to_edge(chart)
    chart.value_axis.reverse_order = True
    strong = [
        (one, rows)
        for one, (_, rows) in zip(chart.plots[0].series, ordered, strict=True)
        if rows[0][highlight]
    ]
    tall = box.height - ABOVE - BENEATH
    most = chart.value_axis.maximum_scale or 1
    for first in (True, False):
        place = 0 if first else -1
        places = [tall * rows[place][y] / most for _, rows in strong]
        moves = lines.apart(places, LABEL)
        for (one, rows), down in zip(strong, moves, strict=True):
            number, name = rows[place][y], one.name
            text = f"{name} {number}" if not first else str(number)
            side = XL_LABEL_POSITION.LEFT if first else XL_LABEL_POSITION.RIGHT
            point = one.points[times.index(rows[place][x])]
            native.label_text(point, text, side, spot.lang, _colour(rows, y), 12, True)
            if abs(down) > 0.02:
                native.moved(point, down / box.height)
    right = max([inches(one.name, 12, bold=True) + 0.6 for one, _ in strong], default=0.4)
    native.inner(
        chart, SIDE / box.width, ABOVE / box.height,
        (box.width - SIDE - right) / box.width, tall / box.height,
    )  # fmt: skip
    return None


def _colour(rows: list[dict], y: str) -> str:
    return LIGHT.concern if rows[-1][y] > rows[0][y] else LIGHT.actual
