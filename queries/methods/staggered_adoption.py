"""What changed in villages that a reform reached at different times?

Difference in differences by imputation (Borusyak, Jaravel and Spiess 2024, Review of Economic
Studies 91, 3253-3285): effects of villages and of months are fitted on months not yet reached only;
what they say of the months reached is taken off these, and the rest is averaged. Errors are their
conservative ones, by village. The placebo pretends that the reform came a year earlier, in villages
not yet reached; the course before asks whether villages differed already (their section 4.4).
"""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

import numpy as np
import pyarrow as pa
from scipy.stats import f as fisher

from queries.methods.autoregression import Estimate, estimate
from queries.methods.estimates import ESTIMATES, PLACEBO, row

RULES = ("evaluation.least_untreated", "evaluation.least_villages")
YEAR = 12
AVERAGE = "平均变化"
SPANS = {"第1—6个月": (1, 6), "第7—12个月": (7, 12), "第13个月起": (13, 1200)}
BEFORE = "此前走势检验"
COURSE = pa.schema(
    {
        "reform": pa.string(), "offset": pa.int64(), "value": pa.float64(), "low": pa.float64(),
        "high": pa.float64(), "villages": pa.int64(), "unit": pa.string(),
    }
)  # fmt: skip
REACHED, CLEAN = "已到达", "未到达"
NEVER = -10_000


@dataclass(frozen=True)
class Panel:
    """Cells of villages and months. `offset` counts months from arrival, NEVER where none came;
    `reached` says that a cell counts as reached, `clean` that it counts as not yet reached.
    """

    village: np.ndarray
    month: np.ndarray
    value: np.ndarray
    offset: np.ndarray
    reached: np.ndarray
    clean: np.ndarray

    @property
    def villages(self) -> int:
        return int(self.village.max()) + 1

    def supported(self, least: int) -> "Panel":
        """Without months in which fewer villages are not yet reached, as these tell too little of
        the month, and without villages that are never seen before.
        """
        in_month = np.bincount(self.month[self.clean], minlength=self.month.max() + 1)
        in_village = np.bincount(self.village[self.clean], minlength=self.villages)
        usable = (in_month[self.month] >= least) & (in_village[self.village] > 0)
        kept = usable & (self.reached | self.clean)
        return Panel(*(getattr(self, name)[kept] for name in self.__dataclass_fields__))

    def a_year_early(self) -> "Panel":
        """As if the reform had come a year earlier; months really reached are left out."""
        early = self.clean & (self.offset >= -YEAR)
        return Panel(
            self.village, self.month, self.value, self.offset, early, self.clean & ~early
        )


class Imputation:
    """What the cells not yet reached say of the others."""

    def __init__(self, panel: Panel) -> None:
        self.panel = panel
        self.design = np.zeros((len(panel.value), panel.villages + panel.month.max() + 1))
        cells = np.arange(len(panel.value))
        self.design[cells, panel.village] = 1
        self.design[cells, panel.villages + panel.month] = 1
        clean = self.design[panel.clean]
        self.inverse = np.linalg.pinv(clean.T @ clean, hermitian=True)
        fitted = self.design @ (self.inverse @ (clean.T @ panel.value[panel.clean]))
        self.rest = panel.value - fitted
        self.freedom = len(np.unique(panel.village)) - 1

    def average(self, chosen: np.ndarray) -> Estimate | None:
        """The mean effect over the reached cells `chosen`; None with fewer than two villages."""
        panel, clean = self.panel, self.panel.clean
        own = panel.village[chosen]
        if len(np.unique(own)) < 2:
            return None
        share = 1 / len(own)
        effect = float(self.rest[chosen].mean())
        leaning = -self.design[clean] @ (self.inverse @ (self.design[chosen].sum(0) * share))
        sums = np.bincount(panel.village[clean], leaning * self.rest[clean], panel.villages)
        # Each village against the mean of the others, so that it does not fit itself.
        counts = np.bincount(own, minlength=panel.villages) * share
        totals = np.bincount(own, self.rest[chosen] * share, panel.villages)
        others = (effect - totals) / np.where(counts < 1, 1 - counts, 1)
        sums += totals - counts * others
        return estimate(effect, float(np.sqrt(sums @ sums)), self.freedom)

    def leads(self, bins: Sequence[tuple[int, int]]) -> tuple[np.ndarray, np.ndarray]:
        """How villages differed in spans of months before arrival from what they were earlier:
        values and covariance by village, of the spans that can be told.
        """
        panel, clean = self.panel, self.panel.clean
        offset, design = panel.offset[clean], self.design[clean]
        marks = np.column_stack([(offset >= low) & (offset <= high) for low, high in bins]) * 1.0
        marks -= design @ (self.inverse @ (design.T @ marks))
        inner = np.linalg.pinv(marks.T @ marks, hermitian=True)
        found = inner @ (marks.T @ self.rest[clean])
        left = self.rest[clean] - marks @ found
        scores = np.zeros((panel.villages, len(bins)))
        np.add.at(scores, panel.village[clean], marks * left[:, None])
        return found, inner @ (scores.T @ scores) @ inner


def estimates(table: pa.Table, rules: dict) -> pa.Table:
    """One row an estimate from one row for each reform, village and month.

    Reads reform, village_id, month, value, unit, offset (null where no one came), and `standing`:
    REACHED, CLEAN, or null where the cell is left out. Gives the columns of estimates.py.
    """
    rows = [
        line for named in _each(table, rules) for line in _estimated(*named, rules)
    ]
    return pa.Table.from_pylist(rows, schema=ESTIMATES)


def course(table: pa.Table, rules: dict) -> pa.Table:
    """The event study: one row for each reform and month from a year before arrival to a year
    after; months before are told against what was still earlier.
    """
    rows = [
        {"reform": reform, "unit": unit, **line}
        for reform, unit, panel in _each(table, rules)
        for line in _course(panel.supported(rules["evaluation_least_untreated"]))
    ]
    return pa.Table.from_pylist(rows, schema=COURSE)


def _estimated(reform: str, unit: str, panel: Panel, rules: dict) -> Iterator[dict]:
    least = rules["evaluation_least_untreated"]
    kept = panel.supported(least)
    imputation = Imputation(kept)
    chosen = {AVERAGE: kept.reached}
    for name, (low, high) in SPANS.items():
        chosen[name] = kept.reached & (kept.offset >= low) & (kept.offset <= high)
    for name, cells in chosen.items():
        found = imputation.average(cells)
        if found is not None:
            yield row(reform, name, found, unit, villages=len(np.unique(kept.village[cells])))
    false = panel.a_year_early().supported(least)
    if false.reached.any():
        found = Imputation(false).average(false.reached)
        if found is not None:
            count = len(np.unique(false.village[false.reached]))
            yield row(reform, PLACEBO, found, unit, villages=count)
    before = Estimate(None, None, None, p=_course_before(imputation))
    yield row(reform, BEFORE, before, unit, villages=imputation.freedom + 1)


def _course_before(imputation: Imputation) -> float | None:
    """The p value of no difference in the four quarters before arrival (Hotelling's T squared)."""
    bins = [(-12, -10), (-9, -7), (-6, -4), (-3, -1)]
    found, covariance = imputation.leads(bins)
    count, clusters = len(bins), imputation.freedom + 1
    if clusters <= count or np.linalg.matrix_rank(covariance) < count:
        return None
    squared = found @ np.linalg.solve(covariance, found)
    scaled = squared * (clusters - count) / (count * (clusters - 1))
    return float(fisher.sf(scaled, count, clusters - count))


def _course(panel: Panel) -> Iterator[dict]:
    imputation = Imputation(panel)
    before = range(-YEAR, 0)
    found, covariance = imputation.leads([(month, month) for month in before])
    for place, month in enumerate(before):
        here = panel.clean & (panel.offset == month)
        if here.any() and covariance[place, place] > 0:
            error = float(np.sqrt(covariance[place, place]))
            yield _point(panel, month, here, estimate(float(found[place]), error, imputation.freedom))
    for month in range(1, YEAR + 1):
        here = panel.reached & (panel.offset == month)
        effect = imputation.average(here)
        if effect is not None:
            yield _point(panel, month, here, effect)


def _point(panel: Panel, month: int, here: np.ndarray, found: Estimate) -> dict:
    count = len(np.unique(panel.village[here]))
    return {
        "offset": month, "value": found.value, "low": found.low, "high": found.high,
        "villages": count,
    }  # fmt: skip


def _each(table: pa.Table, rules: dict) -> Iterator[tuple[str, str, Panel]]:
    frame = table.to_pandas()
    for (reform, unit), own in frame.groupby(["reform", "unit"], sort=False):
        standing = own["standing"].to_numpy()
        panel = Panel(
            own["village_id"].astype("category").cat.codes.to_numpy(dtype=int),
            (own["month"].astype("category").cat.codes).to_numpy(dtype=int),
            own["value"].to_numpy(dtype=float),
            own["offset"].fillna(NEVER).to_numpy(dtype=int),
            standing == REACHED,
            standing == CLEAN,
        )
        kept = panel.supported(rules["evaluation_least_untreated"])
        if kept.reached.any() and len(np.unique(kept.village)) >= rules["evaluation_least_villages"]:
            yield str(reform), str(unit), panel
