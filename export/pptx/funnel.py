"""Rates against how many they were counted over, with limits that chance alone keeps to."""

from pptx.chart.data import XyChartData
from pptx.enum.chart import XL_CHART_TYPE, XL_LABEL_POSITION, XL_MARKER_STYLE
from pptx.enum.dml import MSO_LINE

from charts.funnel import CHANCE, LIMITS, sides
from charts.theme import LIGHT
from export.pptx import lines, native
from export.pptx.page import Spot

# Room for the legend above, the title of the axis beneath.
ABOVE, BENEATH = 0.5, 0.75
FAINT = 1.25


def funnel(
    spot: Spot,
    *,
    x: str,
    y: str,
    label: str,
    centre: str,
    lower_warning: str,
    upper_warning: str,
    lower_alarm: str,
    upper_alarm: str,
    side: str,
) -> None:
    """The arguments are those of charts.funnel: only what lies outside is named."""
    rows = [row for row in spot.answer.rows if row[x] is not None and row[y] is not None]
    rows.sort(key=lambda row: row[x])
    if not rows:
        return spot.nothing()
    warning, alarm, middle = LIMITS[spot.lang]
    limits = [
        (warning, lower_warning, MSO_LINE.DASH), (warning, upper_warning, MSO_LINE.DASH),
        (alarm, lower_alarm, MSO_LINE.ROUND_DOT), (alarm, upper_alarm, MSO_LINE.ROUND_DOT),
        (middle, centre, None),
    ]  # fmt: skip
    above, below = sides(spot.chart_context)
    groups = [
        (CHANCE[spot.lang], LIGHT.actual, XL_MARKER_STYLE.CIRCLE, lambda way: way == 0),
        (*above, XL_MARKER_STYLE.TRIANGLE, lambda way: way > 0),
        (*below, XL_MARKER_STYLE.DIAMOND, lambda way: way < 0),
    ]
    data = XyChartData()
    for name, column, _ in limits:
        native.points(data, name, [(row[x], row[column]) for row in rows], len(rows))
    parts = [[row for row in rows if holds(row[side] or 0)] for _, _, _, holds in groups]
    for (name, *_), part in zip(groups, parts, strict=True):
        if part:
            native.points(data, name, [(row[x], row[y]) for row in part], len(rows))

    chart = native.add(spot, spot.box, XL_CHART_TYPE.XY_SCATTER_SMOOTH_NO_MARKERS, data)
    native.broken(chart)
    drawn = list(chart.plots[0].series)
    for one, (_, _, dash) in zip(drawn, limits, strict=False):
        native.stroke(one, LIGHT.earlier, 1.5, dash)
        one.marker.style = XL_MARKER_STYLE.NONE
    shown = [(group, part) for group, part in zip(groups, parts, strict=True) if part]
    for one, ((_, colour, style, _), part) in zip(drawn[len(limits) :], shown, strict=True):
        one.format.line.fill.background()
        outside = style != XL_MARKER_STYLE.CIRCLE
        lines.dotted(one, colour, 10 if outside else 8, style)
        for place, row in enumerate(part if outside else []):
            text = f"{row[label]} {spot.answer.said(row, y)}"
            up = XL_LABEL_POSITION.ABOVE if row[side] > 0 else XL_LABEL_POSITION.BELOW
            native.label_text(one.points[place], text, up, spot.lang, colour, native.SIZE, True)
    _axes(spot, chart, rows, x, y, [column for _, column, _ in limits])
    native.legend(chart)
    native.unlisted(chart, [1, 3])
    lines.plotted(spot, chart, 0.5, ABOVE, BENEATH)
    return None


def _axes(spot: Spot, chart, rows: list[dict], x: str, y: str, limits: list[str]) -> None:
    """The counts from zero; the rates as far as points and limits reach."""
    across, up = chart.category_axis, chart.value_axis
    _, most, step = native.tidy(0.0, max(float(row[x]) for row in rows), 6)
    native.axis(across)
    native.scale(across, 0.0, most, step)
    across.tick_labels.number_format, across.tick_labels.number_format_is_linked = "#,##0", False
    across.has_title = True
    frame = across.axis_title.text_frame
    run = frame.paragraphs[0].add_run()
    run.text = spot.chart_context.label(x)
    run.font.size, run.font.bold = native.Pt(native.SIZE), False
    run.font.color.rgb = native.rgb(LIGHT.quiet)
    native.fonts(run._r.get_or_add_rPr(), spot.lang)
    known = [float(row[name]) for row in rows for name in (y, *limits) if row[name] is not None]
    low, high, step = native.tidy(min(known), max(known))
    # A name stands beneath the lowest point.
    low -= step if min(known) - low < step / 2 else 0
    if spot.chart_context.unit == "percent":
        low, high = max(low, 0.0), min(high, 100.0) if max(known) <= 100 else high
    native.axis(up, grid=True, line=False)
    native.scale(up, low, high, step)
    native.marks(spot, up, y, step)
    # Without this the axis of rates would stand at zero, beyond the chart.
    across.format.line.color.rgb = native.rgb(LIGHT.earlier)
