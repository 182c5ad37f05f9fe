"""Bars in the order of the table, each with its number."""

from dataclasses import dataclass

from charts.chart_context import ChartContext
from charts.domain import Domain, lengths
from charts.model import Mark, Tone, change_tone, group_tones


@dataclass(frozen=True)
class Columns:
    """`x` holds the length, `y` the name; bars of one `group` have one colour, and a legend.

    `tone` holds 1, 0 or -1 for groups that are good, neither or of concern. `n` is what a value is
    counted over, where the table has it. `end` holds what the axis must reach, so that two charts
    side by side have one scale.
    """

    x: str
    y: str
    group: str | None = None
    tone: str | None = None
    n: str = "n"
    end: str | None = None


@dataclass(frozen=True)
class BarModel:
    """`groups` is the legend: each group with its tone; empty where nothing is told apart."""

    context: ChartContext
    columns: Columns
    marks: tuple[Mark, ...]
    groups: dict[str, Tone]
    domain: Domain


def model(rows: list[dict], columns: Columns, context: ChartContext) -> BarModel | None:
    values = [row[columns.x] for row in rows]
    if all(value is None for value in values):
        return None
    group = columns.group if columns.group and any(row[columns.group] for row in rows) else None
    tones = group_tones(rows, group, columns.tone) if group else {}
    changes = context.direction != "neither" and any((value or 0) < 0 for value in values)
    marks = []
    for row, value in zip(rows, values, strict=True):
        own = str(row[group]) if group else ""
        alone = change_tone(value, context.direction) if changes else Tone.CHOSEN
        label, n = context.say(row, columns.x), row.get(columns.n)
        marks.append(Mark(str(row[columns.y]), value, tones.get(own, alone), label, n, own))
    reach = [row[columns.end] for row in rows] if columns.end else []
    return BarModel(context, columns, tuple(marks), tones, lengths([*values, *reach], 0.34))
