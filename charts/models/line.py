"""Lines over months: one, or a few named at their ends."""

from dataclasses import dataclass

from charts.chart_context import ChartContext
from charts.domain import Domain, course
from charts.model import Event, Mark, Point, Series, events, grouped, series_tone
from charts.models.times import Times, times

DASHES = ("solid", "solid", "dot", "dash", "dashdot")
SHAPES = ("circle", "square", "diamond", "triangle-up", "x")


@dataclass(frozen=True)
class Columns:
    """`x` holds first days of months, or of quarters or years where that is its unit; `marks` holds
    names of events or nothing; `n` is what a value is counted over, where the table has it.
    """

    x: str
    y: str
    series: str | None = None
    marks: str | None = None
    n: str = "n"


@dataclass(frozen=True)
class LineModel:
    """`ends` has, by the place of a series, the last known value of each."""

    context: ChartContext
    columns: Columns
    series: tuple[Series, ...]
    times: Times
    ends: dict[int, Mark]
    domain: Domain
    events: tuple[Event, ...]


def model(rows: list[dict], columns: Columns, context: ChartContext) -> LineModel | None:
    values = [row[columns.y] for row in rows]
    if all(value is None for value in values):
        return None
    series, ends = [], {}
    for place, (name, own) in enumerate(grouped(rows, columns.series).items()):
        points = tuple(Point(row[columns.x], row[columns.y], row.get(columns.n)) for row in own)
        tone = series_tone(place)
        dash, shape = DASHES[place % len(DASHES)], SHAPES[place % len(SHAPES)]
        series.append(Series(name or context.label(columns.y), tone, points, dash, shape))
        if last := [row for row in own if row[columns.y] is not None][-1:]:
            label = context.say(last[0], columns.y)
            ends[place] = Mark(name, last[0][columns.y], tone, label)
    return LineModel(
        context, columns, tuple(series), times(rows, columns.x, context), ends,
        course(values, context.unit), events(rows, columns.x, columns.marks),
    )  # fmt: skip
