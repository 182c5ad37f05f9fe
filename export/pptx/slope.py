"""Places in two years: every village a line, the few that moved most named and coloured."""

from pptx.chart.data import CategoryChartData
from pptx.enum.chart import XL_CHART_TYPE, XL_LABEL_POSITION

from charts.model import Series
from charts.models.slope import SlopeModel
from charts.theme import FAINT, LIGHT, between
from export.pptx import axes, labels, native
from export.pptx.page import Box, Spot
from export.pptx.series import at, dots, layered, stroke
from export.pptx.text import inches

ABOVE, BENEATH, SIDE = 0.42, 0.1, 0.9
LABEL = 0.2
# Lines between two years cannot be followed over the whole width of a slide.
WIDEST = 9.0


def slope(spot: Spot, model: SlopeModel) -> None:
    spot = spot.at(
        Box(spot.box.left + (spot.box.width - WIDEST) / 2, spot.box.top, WIDEST, spot.box.height)
    )
    data = CategoryChartData()
    data.categories = model.times
    for line in (*model.others, *model.named):
        data.add_series(line.name, at(line.points, model.times))
    chart = native.add(spot, spot.box, XL_CHART_TYPE.LINE_MARKERS, data)
    drawn = list(chart.plots[0].series)
    for chart_series, line in zip(drawn, model.others, strict=False):
        _draw(chart_series, between((LIGHT.background, LIGHT.of(line.tone)), FAINT), 1, 4)
    strong = list(zip(drawn[len(model.others) :], model.named, strict=True))
    for chart_series, line in strong:
        _draw(chart_series, LIGHT.of(line.tone), 2.5, 7)
    layered(chart)
    axes.axis(chart.category_axis, line=False)
    native.plain(chart.category_axis.tick_labels.font, 14, LIGHT.text, True)
    axes.hidden(chart.value_axis)
    axes.scale(chart.value_axis, model.domain.low, model.domain.high)
    axes.edge_to_edge(chart)
    chart.value_axis.reverse_order = True
    each = (spot.box.height - ABOVE - BENEATH) / model.domain.high
    for end in (0, -1):
        _name(spot, strong, model.times, end, each)
    names = [inches(line.name, native.SIZE, bold=True) + 0.6 for line in model.named]
    right = max(names, default=0.4)
    native.around(chart, spot.box, left=SIDE, right=right, above=ABOVE, below=BENEATH)


def _draw(chart_series, colour: str, width: float, size: int) -> None:
    stroke(chart_series, colour, width)
    dots(chart_series, colour, size)


def _name(spot: Spot, strong: list, times: tuple[str, ...], end: int, each: float) -> None:
    """The place of each line at its beginning (`end` 0), its name and place at its end (-1).

    `each` is how many inches one place takes.
    """
    lines: list[Series] = [line for _, line in strong]
    moves = labels.apart([each * float(line.points[end].value or 0) for line in lines], LABEL)
    for (chart_series, line), down in zip(strong, moves, strict=True):
        place = line.points[end]
        text = f"{line.name} {place.value}" if end else str(place.value)
        side = XL_LABEL_POSITION.RIGHT if end else XL_LABEL_POSITION.LEFT
        point = chart_series.points[times.index(str(place.at))]
        labels.words(point, labels.Label(text, side, LIGHT.of(line.tone), bold=True), spot.lang)
        if abs(down) > LABEL / 10:
            labels.moved(point, down / spot.box.height)
