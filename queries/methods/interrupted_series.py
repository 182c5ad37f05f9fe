"""Did a monthly series change its level or its slope when a reform began?

Interrupted time series by segmented regression (Wagner and others 2002, Journal of Clinical
Pharmacy and Therapeutics 27, 299-309): a trend, months of the year, recorded events, and from the
start of the reform a new level and a new slope; errors as in autoregression.py. The placebo fits
the same at false dates, a year apart, in the months that no event touched.
"""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import groupby
from operator import itemgetter

import numpy as np
import pyarrow as pa

from queries.methods.autoregression import Estimate, Regression, regress
from queries.methods.estimates import ESTIMATES, LOG, PLACEBO, row

RULES = ("evaluation.least_before", "evaluation.least_after")
YEAR = 12
AVERAGE, AT_ONCE = "平均变化", "开始时的变化"
SLOPE_BEFORE, SLOPE_AFTER = "此前每年变化", "此后每年变化"


@dataclass(frozen=True)
class Series:
    """`month` counts months, `era` the recorded events of long before, `episode` names one that is
    over before the reform begins; `started` is the reform's first month.
    """

    month: np.ndarray
    value: np.ndarray
    era: np.ndarray
    episode: np.ndarray
    started: int

    def part(self, chosen: np.ndarray, started: int) -> "Series":
        """Some of its months, with another start."""
        era, episode = self.era[chosen], self.episode[chosen]
        return Series(self.month[chosen], self.value[chosen], era, episode, started)


@dataclass(frozen=True)
class Fit:
    """The last two coefficients are the change of level at the start, and of the slope a year."""

    regression: Regression
    x: np.ndarray
    after: np.ndarray
    since: np.ndarray

    def weights(self, level: float = 0, slope: float = 0, before: float = 0) -> np.ndarray:
        weights = np.zeros(self.x.shape[1])
        weights[1], weights[-2], weights[-1] = before, level, slope
        return weights

    @property
    def average(self) -> Estimate:
        """The mean over the months of the reform of what differs from the course before."""
        weights = self.weights(level=1, slope=float(self.since[self.after].mean()))
        return self.regression.contrast(weights)


def fit(series: Series) -> Fit:
    """Raises ValueError where the months are too few for the coefficients."""
    after = series.month >= series.started
    since = np.where(after, (series.month - series.started) / YEAR, 0.0)
    columns = [np.ones(len(after)), (series.month - series.month[0]) / YEAR]
    for kind in (series.month % YEAR, series.era, series.episode):
        columns += [
            (kind == one).astype(float) for one in dict.fromkeys(kind[1:]) if one != kind[0]
        ]
    x = np.column_stack([*columns, after, since])
    return Fit(regress(series.value, x), x, after, since)


def estimates(table: pa.Table, rules: dict) -> pa.Table:
    """One row an estimate from one row a month of each reform, in order.

    Reads reform, month, value, scale (of estimates.py), started,
    era, episode. Gives the columns of estimates.py.
    """
    rows = [
        line
        for reform, scale, series in _each(table)
        for line in _estimated(reform, scale, series, rules)
    ]
    return pa.Table.from_pylist(rows, schema=ESTIMATES)


def courses(table: pa.Table, rules: dict) -> pa.Table:
    """The same rows with `fitted`, and from the start on `without`: how it would have gone on."""
    fitted: list[float | None] = []
    without: list[float | None] = []
    for _, scale, series in _each(table):
        segmented = fit(series)
        now = segmented.x @ segmented.regression.coefficients
        before = segmented.x[:, :-2] @ segmented.regression.coefficients[:-2]
        back = np.exp if scale == LOG else np.asarray
        fitted += [float(value) for value in back(now)]
        without += [
            float(value) if after else None
            for value, after in zip(back(before), segmented.after, strict=True)
        ]
    known = table.filter(_known(table))
    for name, values in (("fitted", fitted), ("without", without)):
        known = known.append_column(name, pa.array(values, pa.float64()))
    return known


def false_starts(series: Series, rules: dict) -> list[Series]:
    """The series up to a year after each false start, the latest first, a year apart."""
    least = max(rules["evaluation_least_after"], YEAR)
    touched = series.month[(series.episode != "") | (series.month >= series.started)]
    first, end = int(series.month[0]), int(touched.min())
    starts = range(end - least, first + rules["evaluation_least_before"] - 1, -least)
    return [series.part(series.month < start + least, start) for start in starts]


def _estimated(reform: str, scale: str, series: Series, rules: dict) -> Iterator[dict]:
    segmented = fit(series)
    contrast, weights = segmented.regression.contrast, segmented.weights
    named = {
        AVERAGE: segmented.average,
        AT_ONCE: contrast(weights(level=1)),
        SLOPE_BEFORE: contrast(weights(before=1)),
        SLOPE_AFTER: contrast(weights(before=1, slope=1)),
    }
    for name, one in named.items():
        yield row(reform, name, one, scale, months=int(segmented.after.sum()))
    for false in false_starts(series, rules):
        placebo = fit(false)
        yield row(
            reform, PLACEBO, placebo.average, scale,
            months=int(placebo.after.sum()), started=false.started,
        )  # fmt: skip


def _known(table: pa.Table) -> pa.Array:
    known = [value is not None for value in table.column("value").to_pylist()]
    return pa.array(known, pa.bool_())


def _each(table: pa.Table) -> Iterator[tuple[str, str, Series]]:
    rows: Sequence[dict] = [line for line in table.to_pylist() if line["value"] is not None]
    for reform, own in groupby(rows, key=itemgetter("reform")):
        months = list(own)
        value = np.array([float(line["value"]) for line in months])
        yield (
            reform,
            months[0]["scale"],
            Series(
                np.array([line["month"].year * YEAR + line["month"].month for line in months]),
                np.log(value) if months[0]["scale"] == LOG else value,
                np.array([line["era"] for line in months]),
                np.array([line["episode"] or "" for line in months]),
                months[0]["started"].year * YEAR + months[0]["started"].month,
            ),
        )
