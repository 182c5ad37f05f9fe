"""Is a change real? The one rule that sentences, tiles, slides, sheets and comparisons with a year
before ask.

A change is noise within three standard errors of a difference of two such periods. The error of a
month comes from the moving ranges since the last recorded event (xmr.py); where there are too few
of them, that of a rate from its counts (binomial). Where neither is known, nothing can be said.
"""

from collections.abc import Mapping, Sequence
from datetime import date
from math import sqrt

import pyarrow as pa

from queries.methods.xmr import spread

RULES = ("control.least",)
LIMIT = 3
# What can be said of a change: that it rose or fell, that it is level, that there is nothing to
# compare with, that there is nothing at all.
UP, DOWN, LEVEL, FIRST, NONE = "上升", "下降", "持平", "无上年同期", "无数据"


def judged(table: pa.Table, params: Mapping) -> pa.Table:
    """The rows of a figure with the column `verdict`, one of the words above.

    Each has value, previous, change, trend, and where it is a ratio denominator and
    denominator_before. `params` has from, to, events, shape and the rules.
    """
    verdicts = [verdict(row, params) for row in table.to_pylist()]
    return table.append_column("verdict", pa.array(verdicts, pa.string()))


def verdict(row: Mapping, params: Mapping) -> str:
    """What may be said of the change of one figure; where the error is not known, its sign."""
    if row["value"] is None:
        return NONE
    if row["previous"] is None:
        return FIRST
    change = row["change"]
    if not change or is_noise(row, params):
        return LEVEL
    return UP if change > 0 else DOWN


def is_noise(row: Mapping, params: Mapping) -> bool:
    """Whether chance alone may bring the change of a figure; false where the error is not known."""
    error = _error_of_months(row, params)
    if error is None and params["shape"] == "rate":
        error = _error_of_counts(row)
    return error is not None and row["change"] is not None and abs(row["change"]) <= LIMIT * error


def recent_values(trend: Sequence | None, end: date, events: Sequence[date]) -> list[float]:
    """The values of the months since the last recorded event; `trend` ends in the month `end`."""
    months = [(end.year * 12 + end.month) - back for back in reversed(range(len(trend or ())))]
    since = max((event.year * 12 + event.month for event in events if event <= end), default=0)
    pairs = zip(months, trend or (), strict=True)
    return [float(value) for month, value in pairs if value is not None and month >= since]


def _error_of_months(row: Mapping, params: Mapping) -> float | None:
    """The standard error of the difference of two periods, or None with too few months.

    A total of m months has m times the variance of one, a mean or rate one m-th of it.
    """
    start, end = params["from"], params["to"]
    values = recent_values(row["trend"], end, params["events"])
    if len(values) < params["control_least"]:
        return None
    sigma = spread(values)[1] or 0.0
    months = (end.year - start.year) * 12 + end.month - start.month + 1
    return sigma * sqrt(2 * months if params["shape"] == "total" else 2 / months)


def _error_of_counts(row: Mapping) -> float | None:
    """The standard error of a difference of two rates in per cent, by their counts."""
    counts = [(row["value"], row["denominator"]), (row["previous"], row["denominator_before"])]
    if any(rate is None or not n for rate, n in counts):
        return None
    return 100 * sqrt(sum(rate / 100 * (1 - rate / 100) / n for rate, n in counts))
