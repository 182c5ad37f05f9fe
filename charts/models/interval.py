"""Where something stands, and from where to where it might as well stand."""

from dataclasses import dataclass

from charts.chart_context import N_, ChartContext
from charts.domain import Domain, places
from charts.model import Mark, Tone, series_tone

RANGES = (N_("95% 区间：测量与权重"), N_("95% 区间：只考虑测量"))
SHAPES = ("circle", "diamond", "square-open", "x")
TONES = (Tone.CHOSEN, Tone.BAD, Tone.NEUTRAL, series_tone(2))


@dataclass(frozen=True)
class Columns:
    """A thin line from `low` to `high`, a thick one within, and a mark at `x`, by `group`; where
    `note` has words, they stand at the end of the line.
    """

    y: str
    x: str
    low: str
    high: str
    inner_low: str
    inner_high: str
    group: str
    note: str | None = None


@dataclass(frozen=True)
class Interval:
    """A mark with the ends of its lines, the outer and the inner one, and words or none."""

    mark: Mark
    outer: tuple[float | None, float | None]
    inner: tuple[float | None, float | None]
    note: str | None


@dataclass(frozen=True)
class IntervalModel:
    """`groups` has the tone and the shape of each group; `ranges` are the names of both lines."""

    context: ChartContext
    columns: Columns
    intervals: tuple[Interval, ...]
    groups: dict[str, tuple[Tone, str]]
    ranges: tuple[str, str]
    domain: Domain

    @property
    def marks(self) -> tuple[Mark, ...]:
        return tuple(interval.mark for interval in self.intervals)


def model(rows: list[dict], columns: Columns, context: ChartContext) -> IntervalModel | None:
    if not rows:
        return None
    names = dict.fromkeys(str(row[columns.group]) for row in rows)
    groups = {name: (TONES[i % 4], SHAPES[i % 4]) for i, name in enumerate(names)}
    intervals = tuple(_interval(row, columns, context, groups) for row in rows)
    ends = [
        end
        for interval in intervals
        for end in (interval.mark.value, *interval.outer)
        if end is not None
    ]
    # Places begin at the first; all else where its first line does.
    reach = [0.0 if context.unit == "rank" else min(ends, default=0.0), *ends]
    domain = places(reach, context.unit)
    outer, inner = map(context.translate, RANGES)
    return IntervalModel(context, columns, intervals, groups, (outer, inner), domain)


def _interval(
    row: dict, columns: Columns, context: ChartContext, groups: dict[str, tuple[Tone, str]]
) -> Interval:
    group = str(row[columns.group])
    label = context.say(row, columns.x)
    return Interval(
        Mark(str(row[columns.y]), row[columns.x], groups[group][0], label, group=group),
        (row[columns.low], row[columns.high]),
        (row[columns.inner_low], row[columns.inner_high]),
        row[columns.note] if columns.note else None,
    )
