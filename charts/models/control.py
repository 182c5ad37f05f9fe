"""A control chart: a monthly series with its centre and limits, and the months that are signals."""

from dataclasses import dataclass

from charts.chart_context import N_, ChartContext
from charts.domain import Domain, places
from charts.model import Event, Point, Series, Tone, change_tone, events
from charts.models.times import Times, times

LEVELS = (N_("中心线"), N_("控制界线"))
SIGNALS = {Tone.GOOD: N_("改善信号"), Tone.BAD: N_("变差信号"), Tone.CHOSEN: N_("信号")}
SHAPES = {1: "diamond", -1: "square"}


@dataclass(frozen=True)
class Columns:
    """`segment` numbers the stretches between events; `side` is 1 for a signal that is high or
    rising, -1 for one that is low or falling; `marks` holds names of events.
    """

    x: str
    y: str
    centre: str
    lower: str
    upper: str
    segment: str
    signal: str
    side: str
    marks: str


@dataclass(frozen=True)
class Signals:
    """The months of one side, with what each is a signal of."""

    series: Series
    texts: tuple[str, ...]


@dataclass(frozen=True)
class ControlModel:
    """`series` is one alone; `levels` are centre, upper and lower limit, each a list of stretches
    between events.
    """

    context: ChartContext
    columns: Columns
    series: tuple[Series]
    levels: tuple[tuple[Series, ...], ...]
    signals: tuple[Signals, ...]
    times: Times
    domain: Domain
    events: tuple[Event, ...]


def model(rows: list[dict], columns: Columns, context: ChartContext) -> ControlModel | None:
    drawn = (columns.y, columns.lower, columns.upper, columns.centre)
    values = [row[name] for row in rows for name in drawn if row[name] is not None]
    if not values:
        return None
    centre, limits = map(context.translate, LEVELS)
    return ControlModel(
        context,
        columns,
        (Series(context.label(columns.y), Tone.CHOSEN, _points(rows, columns.x, columns.y)),),
        (
            _level(rows, columns, columns.centre, centre, "solid"),
            _level(rows, columns, columns.upper, limits, "dash"),
            _level(rows, columns, columns.lower, limits, "dash"),
        ),
        tuple(_signals(rows, columns, context, side) for side in (1, -1)),
        times(rows, columns.x, context),
        places(values, context.unit),
        events(rows, columns.x, columns.marks),
    )


def _points(rows: list[dict], x: str, y: str) -> tuple[Point, ...]:
    return tuple(Point(row[x], row[y]) for row in rows)


def _level(
    rows: list[dict], columns: Columns, level: str, name: str, dash: str
) -> tuple[Series, ...]:
    """A level is not carried over an event: each stretch between two is a series of its own."""
    stretches: dict[object, list[dict]] = {}
    for row in rows:
        stretches.setdefault(row[columns.segment], []).append(row)
    return tuple(
        Series(name, Tone.EARLIER, _points(own, columns.x, level), dash)
        for own in stretches.values()
    )


def _signals(rows: list[dict], columns: Columns, context: ChartContext, side: int) -> Signals:
    own = [row for row in rows if row[columns.signal] and row[columns.side] == side]
    tone = change_tone(side, context.direction)
    points = _points(own, columns.x, columns.y)
    series = Series(context.translate(SIGNALS[tone]), tone, points, shape=SHAPES[side])
    return Signals(series, tuple(str(row[columns.signal]) for row in own))
