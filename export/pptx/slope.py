"""Places in two years: every village a line, the few that moved most named and coloured."""

from pptx.chart.data import CategoryChartData
from pptx.enum.chart import XL_CHART_TYPE, XL_LABEL_POSITION

from charts.theme import LIGHT
from export.pptx import lines, native
from export.pptx.columns import grouped
from export.pptx.page import Box, Spot
from export.pptx.text import inches

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
    # What is named is drawn last, above all else.
    ordered = sorted(groups.items(), key=lambda entry: bool(entry[1][0][highlight]))
    times = list(dict.fromkeys(row[x] for rows in groups.values() for row in rows))
    data = CategoryChartData()
    data.categories = [str(time) for time in times]
    for name, rows in ordered:
        at = {row[x]: row[y] for row in rows}
        data.add_series(name, [at.get(time) for time in times])
    left = spot.box.left + (spot.box.width - WIDEST) / 2
    box = Box(left, spot.box.top, WIDEST, spot.box.height)
    chart = native.add(spot, box, XL_CHART_TYPE.LINE_MARKERS, data)
    drawn = list(zip(chart.plots[0].series, [rows for _, rows in ordered], strict=True))
    for one, rows in drawn:
        named = bool(rows[0][highlight])
        colour = _colour(rows, y) if named else FAINT
        lines.stroked(one, colour, 2.5 if named else 1)
        lines.dotted(one, colour, 7 if named else 4)
    native.layered(chart)
    native.axis(chart.category_axis, line=False)
    native.plain(chart.category_axis.tick_labels.font, 14, LIGHT.text, True)
    native.hidden(chart.value_axis)
    most = max(row[y] for rows in groups.values() for row in rows) + 1
    native.scale(chart.value_axis, 0, most)
    native.edge_to_edge(chart)
    chart.value_axis.reverse_order = True

    tall = box.height - ABOVE - BENEATH
    strong = [(one, rows) for one, rows in drawn if rows[0][highlight]]
    for end in (0, -1):
        _named(spot, strong, times, (x, y), end, tall / most)
    right = max([inches(one.name, native.SIZE, bold=True) + 0.6 for one, _ in strong], default=0.4)
    native.inner(
        chart, SIDE / box.width, ABOVE / box.height,
        (box.width - SIDE - right) / box.width, tall / box.height,
    )  # fmt: skip
    return None


def _named(
    spot: Spot, strong: list, times: list, columns: tuple[str, str], end: int, each: float
) -> None:
    """The place of each line at its beginning (`end` 0), its name and place at its end (-1).

    `each` is how many inches one place takes.
    """
    x, y = columns
    moves = lines.apart([each * rows[end][y] for _, rows in strong], LABEL)
    for (one, rows), down in zip(strong, moves, strict=True):
        place = rows[end][y]
        text = f"{one.name} {place}" if end else str(place)
        side = XL_LABEL_POSITION.RIGHT if end else XL_LABEL_POSITION.LEFT
        point = one.points[times.index(rows[end][x])]
        native.label_text(point, text, side, spot.lang, _colour(rows, y), bold=True)
        if abs(down) > LABEL / 10:
            native.moved(point, down / spot.box.height)


def _colour(rows: list[dict], y: str) -> str:
    return LIGHT.concern if rows[-1][y] > rows[0][y] else LIGHT.actual
