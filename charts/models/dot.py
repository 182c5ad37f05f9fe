"""Two values of each thing on one line: before and after, promised and allowed."""

from dataclasses import dataclass

from charts.chart_context import ChartContext
from charts.domain import Domain, places
from charts.model import Mark, Tone


@dataclass(frozen=True)
class Columns:
    """`start` is what was or is allowed, `end` what is the matter."""

    category: str
    start: str
    end: str


@dataclass(frozen=True)
class DotModel:
    """Of each thing a mark in `starts` and one in `marks`, at the same place."""

    context: ChartContext
    columns: Columns
    starts: tuple[Mark, ...]
    marks: tuple[Mark, ...]
    domain: Domain


def model(rows: list[dict], columns: Columns, context: ChartContext) -> DotModel | None:
    values = [row[name] for name in (columns.start, columns.end) for row in rows]
    if all(value is None for value in values):
        return None
    starts, ends = (
        tuple(
            Mark(str(row[columns.category]), row[name], tone, context.say(row, name))
            for row in rows
        )
        for name, tone in ((columns.start, Tone.EARLIER), (columns.end, Tone.CHOSEN))
    )
    # Places, not lengths: the axis need not begin at zero.
    return DotModel(context, columns, starts, ends, places(values, context.unit))
