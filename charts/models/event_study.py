"""What a reform changed by months from its arrival: an estimate for each, with its interval."""

from dataclasses import dataclass

from charts.chart_context import N_, ChartContext
from charts.domain import Domain
from charts.domain import places as reach
from charts.model import Point, Series, Tone
from charts.models.times import Times, times

SIDES = (N_("到达前（应近零）"), N_("到达后"))
RANGE = N_("95% 区间")
SHAPES = ("square-open", "circle")


@dataclass(frozen=True)
class Columns:
    """`x` counts months from arrival, below nought before; `low` and `high` end the interval."""

    x: str
    y: str
    low: str
    high: str


@dataclass(frozen=True)
class EventStudyModel:
    """`series` are the months before and after, `limits` the lower and upper ends of all."""

    context: ChartContext
    columns: Columns
    series: tuple[Series, ...]
    limits: tuple[Series, Series]
    times: Times
    domain: Domain


def model(rows: list[dict], columns: Columns, context: ChartContext) -> EventStudyModel | None:
    rows = [row for row in rows if row[columns.y] is not None]
    if not rows:
        return None
    before = [row for row in rows if row[columns.x] < 0]
    after = [row for row in rows if row[columns.x] >= 0]
    tones = (Tone.EARLIER, Tone.CHOSEN)
    series = tuple(
        Series(context.translate(name), tone, _points(own, columns.x, columns.y), shape=shape)
        for name, tone, shape, own in zip(SIDES, tones, SHAPES, (before, after), strict=True)
        if own
    )
    lower, upper = (
        Series(context.translate(RANGE), Tone.EARLIER, _points(rows, columns.x, end), "dash")
        for end in (columns.low, columns.high)
    )
    ends = [row[name] for row in rows for name in (columns.y, columns.low, columns.high)]
    # Nought is what the estimates are read against.
    domain = reach([0.0, *(end for end in ends if end is not None)], context.unit)
    return EventStudyModel(
        context, columns, series, (lower, upper), times(rows, columns.x, context), domain
    )


def _points(rows: list[dict], x: str, y: str) -> tuple[Point, ...]:
    return tuple(Point(row[x], row[y]) for row in rows)
