"""Upright columns over times or kinds, stacked by a few groups; together they are the whole."""

from dataclasses import dataclass

from charts.chart_context import ChartContext
from charts.domain import Domain, whole
from charts.model import Point, Series, group_tones, grouped
from charts.models.times import Times, times


@dataclass(frozen=True)
class Columns:
    """Parts stand upon each other in the order of the table.

    `tone` holds 1, 0 or -1 for series that are good, neither or of concern.
    """

    x: str
    y: str
    series: str
    tone: str | None = None


@dataclass(frozen=True)
class ColumnModel:
    context: ChartContext
    columns: Columns
    series: tuple[Series, ...]
    times: Times
    domain: Domain


def model(rows: list[dict], columns: Columns, context: ChartContext) -> ColumnModel | None:
    x, y = columns.x, columns.y
    if all(row[y] is None for row in rows):
        return None
    tones = group_tones(rows, columns.series, columns.tone)
    series = tuple(
        Series(name, tones[name], tuple(Point(row[x], row[y]) for row in own))
        for name, own in grouped(rows, columns.series).items()
    )
    return ColumnModel(
        context, columns, series, times(rows, x, context), _domain(rows, columns, context)
    )


def _domain(rows: list[dict], columns: Columns, context: ChartContext) -> Domain:
    """As high as the highest column; shares make up a hundred."""
    heights: dict = {}
    for row in rows:
        heights[row[columns.x]] = heights.get(row[columns.x], 0) + (row[columns.y] or 0)
    high = float(max(heights.values())) or 1.0
    shares = context.unit == "percent" and 99.5 < high < 100.5
    return Domain(
        min([0.0, *map(float, heights.values())]), high, zero=True,
        whole=whole(row[columns.y] for row in rows), limits=(0.0, 100.0) if shares else None,
    )  # fmt: skip
