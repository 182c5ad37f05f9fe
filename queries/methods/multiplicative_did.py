"""What came of work that was taken off, beside work that stayed, in the same villages and months?

Difference in differences of ratios (Ciani and Fisher 2019, Journal of Econometric Methods 8,
20160011: equal growth rather than equal differences, as work of many sizes asks for): what was
taken off would have grown as what stayed. Errors by the jackknife over villages and over items, as
of two-way clusters (Cameron, Gelbach and Miller 2011, Journal of Business & Economic Statistics 29,
238-249), and by how far the growth of single items lies apart.
"""

from collections.abc import Callable, Iterator
from dataclasses import replace

import numpy as np
import pyarrow as pa

from queries.methods.autoregression import Estimate, estimate
from queries.methods.codes import grouped
from queries.methods.estimates import ESTIMATES, PLACEBO, row
from queries.methods.growth import BOTH, KEPT, OFF, TAKEN, Cells, Growth

RULES = ("evaluation.least_villages",)
SHARE, NET = "净变化占全部工时", "净变化"
REMOVED, STILL, OFF_LIST = "移出事项的变化", "其中：移出后仍在做", "清单外工作的变化"


Statistic = Callable[[Growth], np.ndarray]


def estimates(table: pa.Table, rules: dict) -> pa.Table:
    """One row an estimate from one row for each run, village and piece of work.

    Reads reform, run (PLACEBO or another), village_id, work_id, kind (KEPT, TAKEN or OFF), months,
    and the hours `before` and `after` of the same months of the year. Changes are in hours a
    village a month, and in per cent of all that there would have been. Gives the columns of
    estimates.py.
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
        effect = _estimate(cells, statistic)
        yield row(reform, name, effect, unit, months=cells.months, villages=cells.villages)
    still = float(cells.after[TAKEN].sum()) / each
    yield row(
        reform, STILL, Estimate(still, None, None, None), "hours",
        months=cells.months, villages=cells.villages,
    )  # fmt: skip


def _placebo(reform: str, cells: Cells) -> Iterator[dict]:
    effect = share_taken_off(cells)
    yield row(reform, PLACEBO, effect, "percent", months=cells.months, villages=cells.villages)


def share_taken_off(cells: Cells) -> Estimate:
    """What the work taken off changed by, in per cent of all that there would have been."""
    taken_off, expected = _taken_off(cells), _expected(cells)
    return _estimate(cells, lambda growth: 100 * taken_off(growth) / expected(growth))


def _taken_off(cells: Cells) -> Statistic:
    return lambda growth: cells.total[TAKEN] * (growth.removed - growth.expected)


def _expected(cells: Cells) -> Statistic:
    """All hours that there would have been: of what stayed they are known."""
    stayed = float(cells.after[KEPT].sum())
    return lambda growth: (
        stayed + cells.total[TAKEN] * growth.expected + cells.total[OFF] * growth.kept
    )


def _estimate(cells: Cells, statistic: Statistic) -> Estimate:
    value = float(statistic(cells.growth()))
    villages = _jackknife(statistic(cells.without_a_village()))
    items, both = (
        sum(_jackknife(statistic(cells.without_one(kind, by))) for kind in BOTH)
        for by in ("item", "cell")
    )
    clustered = max(villages + items - both, villages, items)
    # What one hour more of work that would have been there does to the statistic.
    step = replace(cells.growth(), apart=1 / cells.total[TAKEN])
    slope = float(statistic(step)) - value
    return estimate(value, float(np.sqrt(clustered + slope**2 * cells.apart())), cells.villages - 1)


def _jackknife(left_out: np.ndarray) -> float:
    left_out = np.atleast_1d(left_out)
    count = len(left_out)
    return float((count - 1) / count * ((left_out - left_out.mean()) ** 2).sum())
