"""Funnel limits against the formulas of Spiegelhalter (2005), written out in plain Python, and
how often villages stand out that are like all others.

The exact limits of his appendix A.1.1 are computed here with whole numbers and math.comb; the
variance between is held against a published meta-analysis and another library.
"""

from math import comb, log, sqrt

import numpy as np
import pandas as pd
import pyarrow as pa
import pytest
from hypothesis import given
from hypothesis import strategies as st
from scipy.stats import betabinom
from statsmodels.stats.meta_analysis import combine_effects

from queries import AskContext, Filters, Warehouse, ask, questions
from queries.methods.funnel import bounds, limits
from queries.methods.overdispersion import between

RULES = {"funnel_warning": 1.96, "funnel_alarm": 3.09, "funnel_winsorised": 10}
FUNNELS = [name for name, q in questions().items() if q.header.method == "funnel"]


def by_hand(n: int, centre: float, p: float) -> float:
    """Smallest count whose cumulative probability reaches p, drawn back within its own step."""
    cumulative = 0.0
    for count in range(n + 1):
        step = comb(n, count) * centre**count * (1 - centre) ** (n - count)
        cumulative += step
        if cumulative >= p:
            return (count - (cumulative - p) / step) / n
    raise AssertionError("a distribution adds up to one")


@given(st.integers(1, 300), st.floats(0.02, 0.98), st.sampled_from([0.001, 0.025, 0.975, 0.999]))
def test_exact_limits_are_those_of_the_appendix(n: int, centre: float, p: float) -> None:
    drawn, _whole = bounds(np.array([n]), centre, 0.0, [p])
    assert drawn[0, 0] == pytest.approx(by_hand(n, centre, p), abs=1e-6)


def test_large_counts_come_to_the_normal_approximation() -> None:
    got = bounds(np.array([40_000]), 0.7, 0.0, [0.975])[0][0, 0]
    assert got == pytest.approx(0.7 + 1.96 * sqrt(0.7 * 0.3 / 40_000), abs=2e-5)


def test_between_trials_of_bcg_vaccine_it_is_the_variance_of_paule_and_mandel() -> None:
    """The 13 trials of Colditz et al. 1994 (metafor's dat.bcg), log relative risks: DerSimonian and
    Laird give 0.3088 there, the moment equation solved by Paule and Mandel 0.3181."""
    vaccinated = [
        (4, 119), (6, 300), (3, 228), (62, 13536), (33, 5036), (180, 1361), (8, 2537),
        (505, 87886), (29, 7470), (17, 1699), (186, 50448), (5, 2493), (27, 16886),
    ]  # fmt: skip
    control = [
        (11, 128), (29, 274), (11, 209), (248, 12619), (47, 5761), (372, 1079), (10, 619),
        (499, 87892), (45, 7232), (65, 1600), (141, 27197), (3, 2338), (29, 17825),
    ]  # fmt: skip
    pairs = [(a, a + b, c, c + d) for (a, b), (c, d) in zip(vaccinated, control, strict=True)]
    effects = np.array([log(a * m / (n * c)) for a, n, c, m in pairs])
    variances = np.array([1 / a - 1 / n + 1 / c - 1 / m for a, n, c, m in pairs])
    published = {
        way: combine_effects(effects, variances, method_re=way) for way in ("dl", "iterated")
    }
    assert published["dl"].tau2 == pytest.approx(0.3088, abs=5e-5)
    assert published["iterated"].tau2 == pytest.approx(0.3181, abs=5e-5)
    got = between(effects, variances, published["iterated"].mean_effect_re, share=0)
    assert got == pytest.approx(0.3181, abs=5e-5)


def test_scores_are_winsorised_and_come_to_what_a_normal_law_keeps() -> None:
    random = np.random.default_rng(7)
    effects, variances = random.normal(0, 0.05, 40), np.full(40, 0.01**2)
    tau2 = between(effects, variances, 0.0, share=0.1)
    z = sorted(effects / sqrt(tau2 + 0.01**2))
    drawn_in = [z[4]] * 4 + z[4:-4] + [z[-5]] * 4
    # A normal law drawn in at its tenths keeps 0.6786 of its variance, by numerical integration.
    assert sum(value**2 for value in drawn_in) == pytest.approx(39 * 0.6786, rel=1e-3)
    # What stands out does not widen its own limits.
    effects[[0, 1]] *= 40
    assert between(effects, variances, 0.0, share=0.1) < 2 * tau2


def drawn(random: np.random.Generator, share: float, tau: float) -> pa.Table:
    """43 villages of 8 to 3,000, whose true shares spread by tau around a share."""
    n = np.exp(random.uniform(np.log(8), np.log(3000), 43)).astype(int)
    both = share * (1 - share) / tau**2 - 1 if tau else 0
    true = random.beta(share * both, (1 - share) * both, 43) if tau else np.full(43, share)
    return pa.table(
        {
            "n": n, "part": random.binomial(n, true), "village": [str(v) for v in range(43)],
            "shown": [True] * 43,
        }
    )  # fmt: skip


@pytest.mark.parametrize(("share", "tau"), [(0.8, 0), (0.8, 0.08), (0.95, 0.02)])
def test_of_large_and_of_small_villages_few_stand_out_where_all_are_alike(
    share: float, tau: float
) -> None:
    random = np.random.default_rng(11)
    outside: list[list[bool]] = [[], []]
    for _ in range(60):
        rows = limits(drawn(random, share, tau), RULES).to_pylist()
        for place, row in enumerate(rows):
            outside[place >= 21].append(abs(row["side"]) == 2)
    assert max(map(np.mean, outside)) < 0.01


def test_the_spread_between_villages_is_found_and_none_where_there_is_none() -> None:
    random = np.random.default_rng(13)
    spread, none = (
        [limits(drawn(random, 0.8, tau), RULES)["between_sd"][0].as_py() for _ in range(60)]
        for tau in (0.08, 0)
    )
    assert np.median(spread) == pytest.approx(8, abs=0.8)
    assert np.median(none) < 0.2


def test_one_that_stands_apart_is_found_beside_the_spread_of_all() -> None:
    random = np.random.default_rng(17)
    n = np.full(43, 1500)
    part = random.binomial(n, random.beta(140, 35, 43))
    part[7] = 0.6 * 1500
    rows = pa.table({"n": n, "part": part, "village": [*map(str, n)], "shown": [True] * 43})
    sides = limits(rows, RULES)["side"].to_pylist()
    assert sorted(sides)[0] == -2 and sides.count(-2) == 1 and max(sides) < 2


@given(st.integers(1, 300), st.floats(0.05, 0.95), st.sampled_from([0.001, 0.025, 0.975, 0.999]))
def test_limits_with_spread_are_quantiles_of_the_beta_binomial(
    n: int, centre: float, p: float
) -> None:
    both = centre * (1 - centre) / 0.04**2 - 1
    law = betabinom(n, centre * both, (1 - centre) * both)
    (share,), (whole,) = (found[0] for found in bounds(np.array([n]), centre, 0.04, [p]))
    count = round(whole * n)
    assert law.cdf(count) >= p - 1e-9 and law.cdf(count - 1) < p + 1e-9
    assert (count - 1) / n - 1e-9 <= share <= whole + 1e-9


def test_many_cases_need_no_whole_counts() -> None:
    near, far = (bounds(np.array([n]), 0.9, 0.03, [0.001])[0][0, 0] for n in (5000, 5001))
    assert near == pytest.approx(far, abs=2e-4)


def test_about_one_village_in_twenty_lies_outside_the_first_limits_by_chance() -> None:
    random = np.random.default_rng(5)
    outside = []
    for _ in range(60):
        n = random.integers(40, 2000, 43)
        rows = pa.table(
            {
                "n": n, "part": random.binomial(n, 0.8), "village": [str(i) for i in range(43)],
                "shown": [True] * 43,
            }
        )  # fmt: skip
        outside += [status != "界内" for status in limits(rows, RULES).column("status").to_pylist()]
    assert 0.02 < np.mean(outside) < 0.06


def test_all_of_a_few_are_not_unusual_where_most_are() -> None:
    """With a rate of 95 % all of 20 come one time in three, whatever a drawn line says."""
    rows = pa.table(
        {
            "n": [20] * 10, "part": [20] * 5 + [18] * 5, "village": list("abcdefghij"),
            "shown": [True] * 10,
        }
    )  # fmt: skip
    assert set(limits(rows, RULES).column("status").to_pylist()) == {"界内"}


@pytest.mark.parametrize("shares", [[0, 0], [5, 9]])
def test_none_or_all_leave_no_limits_to_cross(shares: list[int]) -> None:
    rows = pa.table({"n": [5, 9], "part": shares, "village": ["a", "b"], "shown": [True, True]})
    assert limits(rows, RULES).column("status").to_pylist() == ["界内", "界内"]


@pytest.mark.parametrize("name", FUNNELS)
def test_the_centre_is_the_districts_whatever_is_chosen(name: str, warehouse: Warehouse) -> None:
    whole = pd.DataFrame(ask(name, AskContext(warehouse)).rows)
    village = warehouse.choices.places[0]
    alone = ask(name, AskContext(warehouse), Filters(villages=(village.village_id,))).rows
    assert [row["village"] for row in alone] == [village.village]
    assert alone[0] == whole[whole["village"] == village.village].iloc[0].to_dict()
    counted = (whole["rate"] * whole["n"]).sum() / whole["n"].sum()
    assert whole["district_rate"].iloc[0] == pytest.approx(counted)


def test_the_two_low_villages_are_found_and_no_other(full_warehouse: Warehouse) -> None:
    rows = ask("service/on_the_spot_rate:funnel", AskContext(full_warehouse)).rows
    assert {r["village"] for r in rows if r["status"] == "明显偏低"} == {"后井村", "贞庵村"}
    assert not any(row["status"] == "明显偏高" for row in rows)
