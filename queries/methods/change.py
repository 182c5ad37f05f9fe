"""Is a change against the year before real, and is it like for like? The one rule that sentences,
tiles, slides, sheets and comparisons with a year before ask.

A change is noise within three standard errors of such a difference, as the months around their
expectation show them (expectation.py); where there are too few months, that of a rate from its
counts (binomial). Where neither is known nothing is said of it.

Months are alike when no recorded event lies between them and the year before, and both are on
record. Where only some are, and where the last half-year differs from the rest by more than chance
and says something else, that part is judged beside the whole.
"""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from math import sqrt

import numpy as np
import pyarrow as pa

from queries.methods.expectation import LIMIT, Expectation, expect
from queries.methods.series import Series, month_number, month_of, series_of_figure

RULES = ("control.least",)
YEAR, HALF_YEAR, LEAST = 12, 6, 3
# What can be said of a change: that it rose or fell, that it is level, that its error is not known,
# that there is nothing to compare with, that there is nothing at all.
UP, DOWN, LEVEL, UNKNOWN = "上升", "下降", "持平", "不可判断"
FIRST, NONE = "无上年同期", "无数据"
# Which months are told beside the whole: none, since all are alike and say the same; those that
# are alike; the last half-year, which turned; none, since no month is alike; those that are on
# record in both years.
ALL, PART_ALIKE, TURNED, NONE_ALIKE = "全部同口径", "部分同口径", "近月有转折", "无同口径"
INCOMPLETE = "月份不全"


@dataclass(frozen=True)
class Part:
    """Months of a period beside those a year before, and what may be said of their change;
    `comparable` says why they are told.
    """

    comparable: str
    part_from: date | None = None
    part_to: date | None = None
    part_value: float | None = None
    part_previous: float | None = None
    part_change: float | None = None
    part_verdict: str | None = None


WHOLE = Part(ALL)
DIRECTIONS = {UP: "up", DOWN: "down", LEVEL: "level", UNKNOWN: "unknown"}
# What sentences choose their words by: the way of the whole and of the part, and what stands
# between the whole and the year before.
WORDS = ("direction", "part_direction", "alike")
FIELDS = {
    "comparable": pa.string(), "part_from": pa.date32(), "part_to": pa.date32(),
    "part_value": pa.float64(), "part_previous": pa.float64(), "part_change": pa.float64(),
    "part_verdict": pa.string(),
}  # fmt: skip


def judged(table: pa.Table, params: Mapping) -> pa.Table:
    """The rows of a figure with `verdict`, one of the words above, the fields of Part, and WORDS.

    Each has value, previous, change, trend or history, and where it is a ratio denominator and
    denominator_before. `params` has from, to, events, shape, the rules, and settled, the last
    month that is.
    """
    rows = [judge_change(row, params) for row in table.to_pylist()]
    columns = {"verdict": pa.array([verdict for verdict, _ in rows], pa.string())}
    for name, kind in FIELDS.items():
        columns[name] = pa.array([getattr(part, name) for _, part in rows], kind)
    words = [_words(verdict, part, params) for verdict, part in rows]
    for place, name in enumerate(WORDS):
        columns[name] = pa.array([chosen[place] for chosen in words], pa.string())
    for name, column in columns.items():
        table = table.append_column(name, column)
    return table


def judge_change(row: Mapping, params: Mapping) -> tuple[str, Part]:
    """What may be said of the change of one figure, and the part that is told beside it."""
    if row["value"] is None:
        return NONE, WHOLE
    if row["previous"] is None:
        return FIRST, WHOLE
    expectation, months = expected(row, params), _months(params)
    # Without a shape, what a figure is compared with may be anything.
    yearly = params["shape"] not in (None, "level")
    if expectation is None:
        error = _error_of_counts(row) if params["shape"] == "rate" else None
        across = yearly and across_an_event(params)
        return _verdict(row["change"], error), Part(NONE_ALIKE) if across else WHOLE
    verdict = _verdict(row["change"], expectation.error_of(_contrast(expectation, months)))
    return verdict, _part(expectation, months, params["events"], verdict) if yearly else WHOLE


def across_an_event(params: Mapping) -> bool:
    """Whether a recorded event lies between the months of the period and the year before."""
    first, last = month_number(params["from"]) - YEAR, month_number(params["to"])
    return any(first < month_number(event) <= last for event in params["events"])


def expected(row: Mapping, params: Mapping) -> Expectation | None:
    """What the months of a figure should have been, or None with too few of them.

    Months that are not settled, where cases are still open, say nothing yet.
    """
    series = series_of_figure(row, params["to"], params["shape"]).until(params["settled"])
    if len(series.months) < params["control_least"]:
        return None
    return expect(series, params["events"])


def _words(verdict: str, part: Part, params: Mapping) -> tuple[str, str, str]:
    directions = [DIRECTIONS.get(said or "", "level") for said in (verdict, part.part_verdict)]
    if part.comparable in (INCOMPLETE, NONE_ALIKE):
        alike = {INCOMPLETE: "missing", NONE_ALIKE: "unlike"}[part.comparable]
    elif part.part_verdict is None or not across_an_event(params):
        alike = "all"
    else:
        alike = "same" if part.part_verdict == verdict else "events"
    return directions[0], directions[1], alike


def _verdict(change: float | None, error: float | None) -> str:
    if not change:
        return LEVEL
    if error is None:
        return UNKNOWN
    if abs(change) <= LIMIT * error:
        return LEVEL
    return UP if change > 0 else DOWN


def _months(params: Mapping) -> range:
    """The months of the period; a level is that of the last."""
    last = month_number(params["to"])
    first = last if params["shape"] == "level" else month_number(params["from"])
    return range(first, last + 1)


def _contrast(expectation: Expectation, months: range) -> np.ndarray:
    """The weights by which the value of these months exceeds that of a year before."""
    now, before = _sides(expectation.series, months)
    return now - before


def _sides(series: Series, months: range) -> tuple[np.ndarray, np.ndarray]:
    before = range(months.start - YEAR, months.stop - YEAR)
    return series.weights(months), series.weights(before)


def _part(expectation: Expectation, months: range, events: Sequence[date], verdict: str) -> Part:
    alike = _alike(months, events)
    both = _on_record(expectation.series, alike)
    least = min(LEAST, len(months))
    if len(both) < least:
        return Part(NONE_ALIKE if len(alike) < least else INCOMPLETE)
    why = PART_ALIKE if alike != months else INCOMPLETE
    told = None if both == months else _judge_part(expectation, both, why)
    if both.stop < months.stop or not _turned(expectation, both):
        return told or WHOLE
    recent = _judge_part(expectation, both[-HALF_YEAR:], TURNED)
    return (
        recent if recent.part_verdict != (told.part_verdict if told else verdict) else told or WHOLE
    )


def _alike(months: range, events: Sequence[date]) -> range:
    """The last months in a row with no recorded event between them and the year before, or the
    longest such row where the last is short.
    """
    numbers, rows = [month_number(event) for event in events], [range(months.start, months.start)]
    for month in months:
        if any(month - YEAR < number <= month for number in numbers):
            rows.append(range(month + 1, month + 1))
        else:
            rows[-1] = range(rows[-1].start, month + 1)
    return rows[-1] if len(rows[-1]) >= LEAST else max(reversed(rows), key=len)


def _on_record(series: Series, months: range) -> range:
    """Those of the months that are on record, and the year before as well."""
    first, last = int(series.months[0]), int(series.months[-1])
    start = max(months.start, first + YEAR)
    return range(start, max(start, min(months.stop, last + series.step)))


def _turned(expectation: Expectation, months: range) -> bool:
    """Whether the change of the last half-year differs from that of the months before it."""
    recent, rest = months[-HALF_YEAR:], months[:-HALF_YEAR]
    if not rest:
        return False
    contrasts = [_contrast(expectation, part) for part in (recent, rest)]
    if expectation.series.added:
        contrasts = [c / len(part) for c, part in zip(contrasts, (recent, rest), strict=True)]
    difference = contrasts[0] - contrasts[1]
    change = abs(float(difference @ expectation.series.values))
    return change > LIMIT * expectation.error_of(difference)


def _judge_part(expectation: Expectation, months: range, comparable: str) -> Part:
    """These months beside those a year before."""
    now, before = _sides(expectation.series, months)
    value, previous = (float(side @ expectation.series.values) for side in (now, before))
    change = value - previous
    verdict = _verdict(change, expectation.error_of(now - before))
    ends = (month_of(months.start), month_of(months.stop - 1))
    return Part(comparable, *ends, value, previous, change, verdict)


def _error_of_counts(row: Mapping) -> float | None:
    """The standard error of a difference of two rates in per cent, by their counts."""
    counts = [(row["value"], row["denominator"]), (row["previous"], row["denominator_before"])]
    if any(rate is None or not n for rate, n in counts):
        return None
    return 100 * sqrt(sum(rate / 100 * (1 - rate / 100) / n for rate, n in counts))
