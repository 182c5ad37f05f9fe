"""What lasted from when to when: one bar a thing, coloured by kind."""

from dataclasses import dataclass
from datetime import date

from charts.chart_context import ChartContext
from charts.model import Tone, group_tones, series_tone


@dataclass(frozen=True)
class Columns:
    """`start` and `end` hold days; a bar without either is left out.

    `tone` holds 1, 0 or -1 for groups that are good, neither or of concern.
    """

    start: str
    end: str
    name: str
    group: str | None = None
    tone: str | None = None


@dataclass(frozen=True)
class Span:
    """A stretch of days of one thing, in one group."""

    name: str
    group: str
    tone: Tone
    start: date
    end: date


@dataclass(frozen=True)
class TimelineModel:
    """`names` has each thing once, in the order of the table; `groups` the legend."""

    context: ChartContext
    columns: Columns
    spans: tuple[Span, ...]
    names: tuple[str, ...]
    groups: dict[str, Tone]
    days: tuple[date, date]


def model(rows: list[dict], columns: Columns, context: ChartContext) -> TimelineModel | None:
    group = columns.group
    rows = [row for row in rows if row[columns.start] and row[columns.end]]
    if not rows:
        return None
    groups = group_tones(rows, group, columns.tone) if group else {"": series_tone(0)}
    spans = []
    for row in rows:
        kind = str(row[group]) if group else ""
        days = (row[columns.start], row[columns.end])
        spans.append(Span(str(row[columns.name]), kind, groups[kind], *days))
    return TimelineModel(
        context, columns, tuple(spans), tuple(dict.fromkeys(span.name for span in spans)), groups,
        (min(span.start for span in spans), max(span.end for span in spans)),
    )  # fmt: skip
