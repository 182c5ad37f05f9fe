"""What may be said of a village beside its peers: intervals recomputed from the raw files with
other libraries, and against published ones.
"""

from math import sqrt
from pathlib import Path

import numpy as np
import pandas as pd
import pytest
from scipy.stats import chi2_contingency, norm, t
from statsmodels.stats.proportion import proportion_confint

from queries import AskContext, Warehouse, ask
from queries.methods.value_intervals import Estimate, changed, interval


@pytest.fixture(scope="module")
def rows(warehouse: Warehouse) -> pd.DataFrame:
    return pd.DataFrame(ask("village/measured", AskContext(warehouse)).rows)


def test_a_rate_is_known_as_well_as_its_clustered_months_let_it(
    edges_folder: Path, rows: pd.DataFrame
) -> None:
    cases = pd.read_parquet(edges_folder / "service_cases.parquet")
    cases = cases[cases.submitted_at.dt.year == 2021]
    got = rows[rows.measure == "当场办结率"].set_index("village_id")
    clustered = 0
    for village, own in cases.groupby("village_id"):
        good, n = own.on_the_spot.sum(), len(own)
        months = own.groupby(own.submitted_at.dt.month).on_the_spot.agg(["sum", "count"])
        table = np.column_stack([months["sum"], months["count"] - months["sum"]])
        degrees = len(months) - 1
        deff = chi2_contingency(table, correction=False).statistic / degrees if 0 < good < n else 0
        alpha = 2 * norm.sf(1.96)
        if deff > 1:
            clustered += 1
            alpha = 2 * norm.sf(t.ppf(norm.cdf(1.96), degrees))
        worth = max(deff, 1)
        limits = proportion_confint(good / worth, n / worth, alpha, "wilson")
        assert tuple(got.loc[village, ["low", "high"]] / 100) == pytest.approx(limits, abs=1e-9)
    assert 0 < clustered < len(got)


def test_hours_are_known_as_well_as_their_months_keep_to_the_course_of_their_peers(
    edges_folder: Path, rows: pd.DataFrame
) -> None:
    work = pd.read_parquet(edges_folder / "workload.parquet")
    kinds = pd.read_parquet(edges_folder / "villages.parquet").set_index("village_id")["kind"]
    work["month"], work["hours"] = pd.to_datetime(work["month"]), work["hours"].astype(float)
    hours = work[work.month >= "2020-01-01"].pivot_table("hours", "village_id", "month", "sum")
    got = rows[rows.measure == "村居月均工时"].set_index("village_id")
    judged = 0
    for kind in ("村", "社区"):
        own = hours[hours.index.map(kinds) == kind]
        course = own.median()
        known = own.notna()
        level = own.sum(axis=1) / (known * course).sum(axis=1)
        rest = own.sub(np.outer(level, course))
        ordered = [values.dropna().to_numpy() for _, values in rest.iterrows()]
        alike = np.mean([sum(r[1:] * r[:-1]) / sum(r**2) for r in ordered])
        for village, left in zip(own.index, ordered, strict=True):
            n = len(left)
            r = min(max(alike + (1 + 3 * alike) / n, 0), 0.9)
            longer = (1 + r) / (1 - r)
            year = own.loc[village, "2021-01-01":].dropna()
            error = sqrt(sum(left**2) / (n - longer) * longer / len(year))
            reach = t.ppf(norm.cdf(1.96), n - 1) * error
            row = got.loc[village]
            limits = (year.mean() - reach, year.mean() + reach)
            assert (row["low"], row["high"]) == pytest.approx(limits)
            lower, upper = limits[1] < row["peer_median"], limits[0] > row["peer_median"]
            assert row["status"] == ("较好" if lower else "较差" if upper else "分不出")
            judged += lower or upper
    assert judged > 10


def estimate(kind: str, value: float, months: list[float], **other: float) -> Estimate:
    made = {"part": value, "whole": None, "wholes": [1.0] * len(months), "scatter": None}
    made |= {"alike": 0.0, "months": len(months), "counted": len(months), **other}
    return Estimate(kind=kind, value=value, parts=months, **made)


# Garwood 1936, Biometrika 28, 437-442, the central 95 % limits of a Poisson mean.
@pytest.mark.parametrize(
    ("count", "low", "high"), [(0, 0, 3.69), (1, 0.025, 5.57), (10, 4.80, 18.39)]
)
def test_a_count_has_the_exact_interval_of_poisson(count: int, low: float, high: float) -> None:
    got = interval(estimate("count", count, [0.0] * 12), 1.959964)
    assert got == pytest.approx((low, high), abs=0.006)


def test_counts_that_come_together_are_known_less_well() -> None:
    alone, together = (
        interval(estimate("count", 24, months), 1.96)
        for months in ([2.0] * 12, [24.0, *[0.0] * 11])
    )
    assert alone and together
    assert together[1] - together[0] > 3 * (alone[1] - alone[0])


def test_a_change_of_counts_is_told_from_both_together() -> None:
    def of(count: float) -> Estimate:
        return estimate("count", count, [count / 12] * 12)

    assert changed(of(12), of(2), 1.96)
    assert changed(of(2), of(12), 1.96)
    assert not changed(of(8), of(4), 1.96)
    assert not changed(of(0), of(0), 1.96)


def test_months_that_hang_together_and_few_of_them_say_less() -> None:
    apart = estimate("mean", 100, [100.0] * 24, scatter=2400.0)
    close = estimate("mean", 100, [100.0] * 24, scatter=2400.0, alike=0.5)
    few = estimate("mean", 100, [100.0] * 5, scatter=100.0)
    assert apart.error and close.error and close.error > 1.5 * apart.error
    assert interval(few, 1.96) is None and changed(few, apart, 1.96) is None
