"""Places in two years: every village a line, the few that moved most named and coloured."""

from dataclasses import dataclass

from charts.chart_context import ChartContext
from charts.domain import Domain
from charts.model import Mark, Point, Series, Tone, change_tone, grouped


@dataclass(frozen=True)
class Columns:
    """`y` is a place, 1 on top; `highlight` is true for the lines to be named."""

    x: str
    y: str
    series: str
    highlight: str


@dataclass(frozen=True)
class SlopeModel:
    """`named` are drawn last, above the `others`."""

    context: ChartContext
    columns: Columns
    others: tuple[Series, ...]
    named: tuple[Series, ...]
    times: tuple[str, ...]
    domain: Domain

    @property
    def marks(self) -> tuple[Mark, ...]:
        return tuple(
            Mark(line.name, line.points[-1].value, line.tone, f"{line.points[-1].value}")
            for line in self.named
        )


def model(rows: list[dict], columns: Columns, context: ChartContext) -> SlopeModel | None:
    rows = [row for row in rows if row[columns.y] is not None]
    if not rows:
        return None
    lines: dict[bool, list[Series]] = {False: [], True: []}
    for name, own in grouped(rows, columns.series).items():
        named = bool(own[0][columns.highlight])
        points = tuple(Point(str(row[columns.x]), row[columns.y]) for row in own)
        lines[named].append(Series(name, _tone(points) if named else Tone.EARLIER, points))
    return SlopeModel(
        context, columns, tuple(lines[False]), tuple(lines[True]),
        tuple(dict.fromkeys(str(row[columns.x]) for row in rows)),
        Domain(0.0, max(row[columns.y] for row in rows) + 1, fixed=True),
    )  # fmt: skip


def _tone(points: tuple[Point, ...]) -> Tone:
    """Of concern is who fell; a lower place is a better one."""
    change = (points[-1].value or 0) - (points[0].value or 0)
    return Tone.BAD if change_tone(change, "down") is Tone.BAD else Tone.CHOSEN
