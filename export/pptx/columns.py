"""Upright columns over months, years or kinds, stacked by a few groups."""

from datetime import date

from pptx.chart.data import CategoryChartData
from pptx.enum.chart import XL_CHART_TYPE

from charts.chart_context import shades
from charts.theme import LIGHT
from export.pptx import native
from export.pptx.page import Spot
from export.pptx.text import cut


def column(spot: Spot, *, x: str, y: str, series: str, tone: str | None = None) -> None:
    """The arguments are those of charts.column."""
    rows = spot.answer.rows
    if not any(row[y] is not None for row in rows):
        return spot.nothing()
    data = CategoryChartData()
    times = along(spot, rows, x)
    data.categories = times.values()
    groups = grouped(rows, series)
    for name, own in groups.items():
        at = {row[x]: row[y] for row in own}
        data.add_series(name, [at.get(time) for time in times])
    chart = native.add(spot, spot.box, XL_CHART_TYPE.COLUMN_STACKED, data)
    plot = chart.plots[0]
    plot.overlap, plot.gap_width = 100, 18 if len(times) > 14 else 55
    look = spot.chart_context
    for i, (drawn, own) in enumerate(zip(plot.series, groups.values(), strict=True)):
        plain = look.colours.series[i % len(look.colours.series)]
        native.paint(drawn, shades(look).get(own[0][tone] if tone else None, plain), edge=True)
    totals = [sum(row[y] or 0 for row in rows if row[x] == time) for time in times]
    whole = all(isinstance(row[y], int) for row in rows if row[y] is not None)
    low, high, step = native.tidy(min([0.0, *totals]), max(totals) or 1.0, least=float(whole))
    if spot.chart_context.unit == "percent" and 99.5 < max(totals) < 100.5:
        high = 100.0
    native.axis(chart.value_axis, grid=True, line=False)
    native.scale(chart.value_axis, low, high, step)
    native.marks(spot, chart.value_axis, y, step)
    time_axis(spot, chart.category_axis, list(times))
    native.legend(chart)
    return None


def grouped(rows: list[dict], by: str | None) -> dict[str, list[dict]]:
    groups: dict[str, list[dict]] = {}
    for row in rows:
        groups.setdefault(str(row[by]) if by else "", []).append(row)
    return groups


def along(spot: Spot, rows: list[dict], x: str) -> dict:
    """Each place on the axis with what stands there: a date, or words."""
    values = list(dict.fromkeys(row[x] for row in rows))
    if all(isinstance(value, date) for value in values):
        values = sorted(values)
        if not _quarterly(values):
            return {value: value for value in values}
        # An axis of months would draw a column of three as thin as one.
        values = _quarters(values[0], values[-1])
        return {day: f"{day:%y}Q{(day.month + 2) // 3}" for day in values}
    said = {value: spot.answer.said({x: value}, x) for value in values}
    wide = spot.box.width / max(len(values), 1)
    return {value: cut(said[value], native.SIZE, max(wide, 0.6)) for value in values}


def _quarterly(days: list[date]) -> bool:
    months = {(day.year * 12 + day.month - days[0].month) % 3 for day in days}
    return len(days) > 2 and months == {days[0].year * 12 % 3}


def _quarters(first: date, last: date) -> list[date]:
    """Every quarter from one to another, also one of which there is nothing to show."""
    count = (last.year - first.year) * 4 + (last.month - first.month) // 3 + 1
    months = [first.month - 1 + 3 * place for place in range(count)]
    return [date(first.year + month // 12, month % 12 + 1, 1) for month in months]


def time_axis(spot: Spot, axis, values: list) -> None:
    """An axis of months: years alone when there are many, not more names than fit otherwise."""
    native.axis(axis)
    if not isinstance(values[0], date) or _quarterly(values):
        native.every(axis, -(-len(values) // 30))
        return
    years = values[-1].year - values[0].year + 1
    months = (values[-1].year - values[0].year) * 12 + values[-1].month - values[0].month + 1
    by_year = years > 2
    month = 'yyyy"年"m"月"' if spot.lang == "zh" else "mmm yyyy"
    native.months(axis, 12 if by_year else -(-months // 7))
    labels = axis.tick_labels
    labels.number_format = ('yyyy"年"' if spot.lang == "zh" else "yyyy") if by_year else month
    labels.number_format_is_linked = False
    native.plain(labels.font, native.SIZE, LIGHT.quiet)
