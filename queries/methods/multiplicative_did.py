"""What came of work that was taken off, beside work that stayed, in the same villages and months?

Difference in differences of ratios (Ciani and Fisher 2019, Journal of Econometric Methods 8,
20160011: equal growth rather than equal differences, as work of many sizes asks for): what was
taken off would have grown as what stayed. Errors by the jackknife over villages and over items, as
of two-way clusters (Cameron, Gelbach and Miller 2011, Journal of Business & Economic Statistics 29,
238-249), and by how far the growth of single items lies apart.
"""

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from typing import Self

import numpy as np
import pyarrow as pa

from queries.methods.autoregression import Estimate, estimate
from queries.methods.codes import codes, grouped, numbers
from queries.methods.estimates import ESTIMATES, PLACEBO, row

RULES = ("evaluation.least_villages",)
SHARE, NET = "净变化占全部工时", "净变化"
REMOVED, STILL, OFF_LIST = "移出事项的变化", "其中：移出后仍在做", "清单外工作的变化"
KEPT, TAKEN, OFF = KINDS = ("保留", "移出", "清单外")


@dataclass(frozen=True)
class Growth:
    """How many times the hours before those after are, of the work that stayed and that was taken
    off; `off_list` has the hours of work on no list before and after. All may be arrays.
    """

    kept: np.ndarray
    removed: np.ndarray
    off_list: tuple[np.ndarray, np.ndarray]


class Cells:
    """Hours of villages x items, `before` and `after`, by kind; columns are carried in that order."""

    def __init__(self, table: pa.Table) -> None:
        village, work = codes(table, "village_id"), codes(table, "work_id")
        self.villages, self.months = int(village.max()) + 1, int(numbers(table, "months").max())
        kinds = table.column("kind").to_pylist()
        rows = {kind: np.array([one == kind for one in kinds]) for kind in KINDS}
        self.before, self.after = (
            {kind: _grid(self.villages, village[own], work[own], hours[own]) for kind, own in rows.items()}
            for hours in (numbers(table, "before"), numbers(table, "after"))
        )
        self.total = {kind: float(self.before[kind].sum()) for kind in KINDS}

    @classmethod
    def of_duties(cls, before: np.ndarray, after: np.ndarray, removed: np.ndarray) -> Self:
        """From hours of villages x list items, of which some are `removed`; none is off the lists."""
        village, work = (place.ravel() for place in np.indices(before.shape))
        kinds = np.where(removed, TAKEN, KEPT)[work]
        return cls(
            pa.table(
                {
                    "village_id": village.astype(str), "work_id": work, "kind": kinds,
                    "months": np.full(len(work), 12), "before": before.ravel(),
                    "after": after.ravel(),
                }
            )
        )  # fmt: skip

    @property
    def usable(self) -> bool:
        return self.total[KEPT] > 0 and self.total[TAKEN] > 0

    def growth(self) -> Growth:
        return Growth(
            *(self.after[kind].sum() / self.total[kind] for kind in KINDS[:2]),
            (self.before[OFF].sum(), self.after[OFF].sum()),
        )

    def without_a_village(self) -> Growth:
        """One value for each village that is left out; villages weigh by their work before."""
        kept, removed = (self._without(kind, axis=1) for kind in KINDS[:2])
        size = sum(self.before[kind].sum(axis=1) for kind in KINDS[:2])
        weight = size.sum() / (size.sum() - size)
        before, after = (
            (side[OFF].sum() - side[OFF].sum(axis=1)) * weight
            for side in (self.before, self.after)
        )
        return Growth(kept, removed, (before, after))

    def without_one(self, kind: str, by: str) -> Growth:
        """One value for each item, or each cell, of a kind that is left out."""
        whole = self.growth()
        left = self._without(kind, axis=0 if by == "item" else None)
        return Growth(
            left if kind == KEPT else whole.kept,
            left if kind == TAKEN else whole.removed,
            whole.off_list,
        )

    def _without(self, kind: str, axis: int | None) -> np.ndarray:
        before, after = (
            side[kind].ravel() if axis is None else side[kind].sum(axis=axis)
            for side in (self.before, self.after)
        )
        some = before > 0
        return (after.sum() - after[some]) / (before.sum() - before[some])

    def apart(self) -> float:
        """The variance that the work taken off has as single items grow apart: those that stayed
        show how far.
        """
        before, after = (side[KEPT].sum(axis=0) for side in (self.before, self.after))
        scatter = ((after - self.growth().kept * before) ** 2).sum() / (before**2).sum()
        return float(scatter * (self.before[TAKEN].sum(axis=0) ** 2).sum())


Statistic = Callable[[Growth], np.ndarray]


def estimates(table: pa.Table, rules: dict) -> pa.Table:
    """One row an estimate from one row for each run, village and piece of work.

    Reads reform, run (PLACEBO or another), village_id, work_id, kind (one of KINDS), months, and the hours `before` and `after` of the same months of the year. Changes
    are in hours a village a month, and in per cent of all that there would have been. Gives the
    columns of estimates.py.
    """
    rows: list[dict] = []
    for (reform, run), own in grouped(table, "reform", "run"):
        cells = Cells(own)
        if cells.villages >= rules["evaluation_least_villages"] and cells.usable:
            rows += _placebo(reform, cells) if run == PLACEBO else _real(reform, cells)
    return pa.Table.from_pylist(rows, schema=ESTIMATES)


def _real(reform: str, cells: Cells) -> Iterator[dict]:
    each = cells.villages * cells.months
    taken_off, expected = _taken_off(cells), _expected(cells)

    def off_list(growth: Growth) -> np.ndarray:
        before, after = growth.off_list
        return after - growth.kept * before

    def net(growth: Growth) -> np.ndarray:
        return taken_off(growth) + off_list(growth)

    statistics: dict[str, tuple[Statistic, str]] = {
        SHARE: (lambda growth: 100 * net(growth) / expected(growth), "percent"),
        NET: (lambda growth: net(growth) / each, "hours"),
        REMOVED: (lambda growth: taken_off(growth) / each, "hours"),
        OFF_LIST: (lambda growth: off_list(growth) / each, "hours"),
    }
    for name, (statistic, unit) in statistics.items():
        found = _estimate(cells, statistic)
        yield row(reform, name, found, unit, months=cells.months, villages=cells.villages)
    still = float(cells.after[TAKEN].sum()) / each
    yield row(
        reform, STILL, Estimate(still, None, None, None), "hours",
        months=cells.months, villages=cells.villages,
    )  # fmt: skip


def _placebo(reform: str, cells: Cells) -> Iterator[dict]:
    found = share_taken_off(cells)
    yield row(reform, PLACEBO, found, "percent", months=cells.months, villages=cells.villages)


def share_taken_off(cells: Cells) -> Estimate:
    """What the work taken off changed by, in per cent of all that there would have been."""
    taken_off, expected = _taken_off(cells), _expected(cells)
    return _estimate(cells, lambda growth: 100 * taken_off(growth) / expected(growth))


def _taken_off(cells: Cells) -> Statistic:
    return lambda growth: cells.total[TAKEN] * (growth.removed - growth.kept)


def _expected(cells: Cells) -> Statistic:
    """All hours that there would have been, had everything grown as what stayed."""
    return lambda growth: growth.kept * sum(cells.total.values())


def _estimate(cells: Cells, statistic: Statistic) -> Estimate:
    value = float(statistic(cells.growth()))
    villages = _jackknife(statistic(cells.without_a_village()))
    items, both = (
        sum(_jackknife(statistic(cells.without_one(kind, by))) for kind in KINDS[:2])
        for by in ("item", "cell")
    )
    clustered = max(villages + items - both, villages, items)
    # What one hour more of work taken off does to the statistic.
    whole = cells.growth()
    step = Growth(whole.kept, whole.removed + 1 / cells.total[TAKEN], whole.off_list)
    slope = float(statistic(step)) - value
    return estimate(value, float(np.sqrt(clustered + slope**2 * cells.apart())), cells.villages - 1)


def _jackknife(left_out: np.ndarray) -> float:
    left_out = np.atleast_1d(left_out)
    count = len(left_out)
    return float((count - 1) / count * ((left_out - left_out.mean()) ** 2).sum())


def _grid(
    villages: int, village: np.ndarray, work: np.ndarray, hours: np.ndarray
) -> np.ndarray:
    """Hours of villages x works, without works that are of another kind."""
    works, place = np.unique(work, return_inverse=True)
    grid = np.zeros((villages, len(works)))
    np.add.at(grid, (village, place), hours)
    return grid
