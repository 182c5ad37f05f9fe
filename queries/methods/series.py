"""A series of months as judgements read it: its values, what each was counted over, its scale.

Apart from the expectation, so that a chart, a tile and a sentence bring the same series to it.
"""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import date
from typing import Literal

import numpy as np

# On what scale months are alike: shares by their counts, amounts by factors, else by differences.
Scale = Literal["rate", "log", "plain"]
TIMES = {"rate": 100.0, "per_thousand": 1000.0, "mean": 1.0}
# Amounts that come this close to nothing are not compared by factors.
LEAST_OF_MEDIAN = 0.1


@dataclass(frozen=True)
class Series:
    """Months as numbers (twelve times the year and the month), in order, without those that have
    no value. `values` are in the unit of the figure, `whole` is what each was counted over;
    `added` says that the months of a period add up rather than average.
    """

    months: np.ndarray
    values: np.ndarray
    whole: np.ndarray
    scale: Scale
    added: bool

    @property
    def step(self) -> int:
        """Months from one value to the next: 1, or 3 of what goes by quarters."""
        return int(np.min(np.diff(self.months), initial=12))

    def until(self, last: date) -> "Series":
        """The months up to the month of a day."""
        kept = self.months <= month_number(last)
        return replace(
            self, months=self.months[kept], values=self.values[kept], whole=self.whole[kept]
        )

    def weights(self, months: range) -> np.ndarray:
        """What each month adds to the value of these months together; zeros where there is none."""
        inside = np.isin(self.months, months)
        if self.added:
            return inside.astype(float)
        whole = np.where(inside, self.whole, 0.0)
        return whole / whole.sum() if whole.sum() else whole


def month_number(day: date) -> int:
    """Months since the year nought, so that months can be counted."""
    return day.year * 12 + day.month - 1


def month_of(number: int) -> date:
    """The first day of a month by its number."""
    return date(number // 12, number % 12 + 1, 1)


def series_of(
    months: Iterable[date], parts: Iterable[float | None], wholes: Iterable[float | None], kind: str
) -> Series:
    """A series from part over whole by month; `kind` is the shape of the measure."""
    times = TIMES.get(kind)
    rows = [
        (
            month_number(month),
            float(part) if times is None else times * float(part) / float(whole or 1),
            float(whole or 1),
        )
        for month, part, whole in zip(months, parts, wholes, strict=True)
        if part is not None and (times is None or whole)
    ]
    return _series(rows, kind)


def series_of_values(values: Sequence[float | None], end: date, kind: str) -> Series:
    """A series from values alone, the last of them in the month `end`."""
    first = month_number(end) - len(values) + 1
    rows = [
        (first + place, float(value), 1.0)
        for place, value in enumerate(values)
        if value is not None
    ]
    return _series(rows, "mean" if kind == "rate" else kind)


def series_of_figure(row: Mapping, end: date, kind: str) -> Series:
    """The series of a figure, from its history where it has one, else from its trend."""
    history = row.get("history")
    if history is None:
        return series_of_values(row["trend"] or (), end, kind)
    columns = zip(
        *((month["month"], month["part"], month["whole"]) for month in history), strict=True
    )
    months, parts, wholes = columns if history else ((), (), ())
    return series_of(months, parts, wholes, kind)


def _series(rows: list[tuple[int, float, float]], kind: str) -> Series:
    months, values, whole = (
        (np.array(column, float) for column in zip(*sorted(rows), strict=True))
        if rows
        else (np.empty(0),) * 3
    )
    return Series(months.astype(int), values, whole, _scale(values, kind), kind == "total")


def _scale(values: np.ndarray, kind: str) -> Scale:
    if kind == "rate":
        return "rate"
    amounts = len(values) and values.min() > LEAST_OF_MEDIAN * np.median(values)
    return "log" if amounts and kind != "level" else "plain"
