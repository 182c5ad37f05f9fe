"""Rates against how many they were counted over, with limits that chance alone keeps to."""

from dataclasses import dataclass

from charts.chart_context import N_, ChartContext
from charts.domain import Domain, places
from charts.model import Headline, Mark, Point, Series, Tone, change_tone, series_tone

GROUPS = {0: N_("界内"), 1: N_("高于界线"), -1: N_("低于界线")}
LIMITS = (N_("95% 界线"), N_("99.8% 界线"), N_("全区"))
SHAPES = {0: "circle", 1: "triangle-up", -1: "triangle-down"}
SPOKEN = 3


@dataclass(frozen=True)
class Columns:
    """`x` holds the counts, `side` is above zero past the upper limits and below it past the lower.

    Only points outside the limits carry their name.
    """

    x: str
    y: str
    label: str
    centre: str
    lower_warning: str
    upper_warning: str
    lower_alarm: str
    upper_alarm: str
    side: str


@dataclass(frozen=True)
class Group:
    """The things within the limits, above (`side` 1) or below (-1)."""

    side: int
    name: str
    tone: Tone
    marks: tuple[Mark, ...]

    @property
    def shape(self) -> str:
        return SHAPES[self.side]


@dataclass(frozen=True)
class FunnelModel:
    """`limits` are the lines: warnings, alarms and the centre, in pairs of the same name;
    `outside` are the names of what lies beyond, in the order of the table.
    """

    context: ChartContext
    columns: Columns
    limits: tuple[Series, ...]
    groups: tuple[Group, ...]
    outside: tuple[str, ...]
    reach: Domain
    domain: Domain

    @property
    def marks(self) -> tuple[Mark, ...]:
        return tuple(mark for group in self.groups for mark in group.marks)

    @property
    def headline(self) -> Headline:
        if not self.outside:
            return Headline("said_inside", {})
        rule = "said_outside" if len(self.outside) <= SPOKEN else "said_outside_many"
        return Headline(rule, {"names": self.outside[:SPOKEN], "count": len(self.outside)})


def model(rows: list[dict], columns: Columns, context: ChartContext) -> FunnelModel | None:
    x, y = columns.x, columns.y
    rows = [row for row in rows if row[x] is not None and row[y] is not None]
    if not rows:
        return None
    outside = tuple(str(row[columns.label]) for row in rows if row[columns.side])
    rows.sort(key=lambda row: row[x])
    warning, alarm, centre = map(context.translate, LIMITS)
    limits = (
        (columns.lower_warning, warning, "dash"),
        (columns.upper_warning, warning, "dash"),
        (columns.lower_alarm, alarm, "dot"),
        (columns.upper_alarm, alarm, "dot"),
        (columns.centre, centre, "solid"),
    )
    reach = [row[name] for row in rows for name in (y, *(level for level, *_ in limits))]
    return FunnelModel(
        context,
        columns,
        tuple(
            Series(name, Tone.EARLIER, tuple(Point(row[x], row[level]) for row in rows), dash)
            for level, name, dash in limits
        ),
        tuple(_group(rows, columns, context, side) for side in (0, 1, -1)),
        outside,
        Domain(0.0, max(float(row[x]) for row in rows), zero=True),
        places(reach, context.unit),
    )


def _group(rows: list[dict], columns: Columns, context: ChartContext, side: int) -> Group:
    own = [row for row in rows if _sign(row[columns.side]) == side]
    tone = change_tone(side, context.direction) if side else Tone.CHOSEN
    if side and tone is Tone.CHOSEN:
        # Outside is no verdict where no direction is better, and yet not within.
        tone = series_tone(2)
    marks = tuple(
        Mark(
            str(row[columns.label]),
            row[columns.y],
            tone,
            context.say(row, columns.y),
            row[columns.x],
        )
        for row in own
    )
    return Group(side, context.translate(GROUPS[side]), tone, marks)


def _sign(side: float | None) -> int:
    return ((side or 0) > 0) - ((side or 0) < 0)
