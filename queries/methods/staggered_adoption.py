"""What changed in villages that a reform reached at different times?

Difference in differences by imputation (Borusyak, Jaravel and Spiess 2024, Review of Economic
Studies 91, 3253-3285): effects of villages and of months are fitted on months not yet reached only;
what they say of the months reached is taken off these, and the rest is averaged. The placebo
pretends that the reform came a year earlier, in villages not yet reached; the course before asks
whether villages differed already (their section 4.4).
"""

from collections.abc import Iterator

import numpy as np
import pyarrow as pa
from scipy.special import fdtrc

from queries.methods.autoregression import Estimate, estimate
from queries.methods.codes import codes, grouped, numbers
from queries.methods.estimates import ESTIMATES, PLACEBO, row
from queries.methods.imputation import YEAR, Imputation, Panel

RULES = ("evaluation.least_untreated", "evaluation.least_villages")
AVERAGE, BEFORE, MONTHLY = "平均变化", "此前走势检验", "到达前后各月"
SPANS = {"第1—6个月": (1, 6), "第7—12个月": (7, 12), "第13个月起": (13, 1200)}
QUARTERS = ((-12, -10), (-9, -7), (-6, -4), (-3, -1))
REACHED, CLEAN = "已到达", "未到达"
NEVER = -10_000


def estimates(table: pa.Table, rules: dict) -> pa.Table:
    """One row an estimate from one row for each reform, village and month.

    Reads reform, village_id, month, value, unit, offset (months from arrival, null where no one
    came), and `standing`: REACHED, CLEAN, or null where the cell is left out. Gives the columns of
    estimates.py; estimates called MONTHLY are those of single months, a year before and after.
    """
    rows: list[dict] = []
    for (reform, unit), own in grouped(table, "reform", "unit"):
        rows += [row(reform, unit=unit, **line) for line in _estimated(_panel(own), rules)]
    return pa.Table.from_pylist(rows, schema=ESTIMATES)


def _panel(table: pa.Table) -> Panel:
    standing = np.array(table.column("standing").to_pylist(), dtype=object)
    return Panel(
        codes(table, "village_id"),
        codes(table, "month"),
        numbers(table, "value"),
        np.nan_to_num(numbers(table, "offset"), nan=NEVER).astype(int),
        standing == REACHED,
        standing == CLEAN,
    )


def _estimated(panel: Panel, rules: dict) -> Iterator[dict]:
    least = rules["evaluation_least_untreated"]
    kept = panel.supported(least)
    if not kept.reached.any() or kept.villages < rules["evaluation_least_villages"]:
        return
    imputation = Imputation(kept)
    yield from _line(AVERAGE, imputation, kept.reached)
    for name, (low, high) in SPANS.items():
        yield from _line(name, imputation, kept.reached_in(low, high))
    false = panel.a_year_early().supported(least)
    if false.reached.any():
        yield from _line(PLACEBO, Imputation(false), false.reached)
    yield {"name": BEFORE, "effect": course_before(imputation), "villages": kept.villages}
    yield from _months(imputation)


def _line(name: str, imputation: Imputation, chosen: np.ndarray) -> Iterator[dict]:
    effect = imputation.average(chosen)
    if effect is not None:
        yield {"name": name, "effect": effect, "villages": imputation.panel.count(chosen)}


def course_before(imputation: Imputation) -> Estimate:
    """The chance of such differences in the quarters before arrival if there were none
    (Hotelling's T squared), with no value of its own.
    """
    leads, covariance = imputation.leads(QUARTERS)
    count, villages = len(leads), imputation.panel.villages
    if villages <= count or np.linalg.matrix_rank(covariance) < count:
        return Estimate(None, None, None, None)
    squared = leads @ np.linalg.solve(covariance, leads)
    scaled = squared * (villages - count) / (count * (villages - 1))
    return Estimate(None, None, None, float(fdtrc(count, villages - count, scaled)))


def _months(imputation: Imputation) -> Iterator[dict]:
    panel, before = imputation.panel, range(-YEAR, 0)
    leads, covariance = imputation.leads([(month, month) for month in before])
    for place, month in enumerate(before):
        here, variance = panel.clean & (panel.offset == month), covariance[place, place]
        if here.any() and variance > 0:
            one = estimate(float(leads[place]), float(np.sqrt(variance)), panel.villages - 1)
            yield {"name": MONTHLY, "effect": one, "villages": panel.count(here), "offset": month}
    for month in range(1, YEAR + 1):
        here = panel.reached_in(month, month)
        for line in _line(MONTHLY, imputation, here):
            yield line | {"offset": month}
