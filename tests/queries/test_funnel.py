"""Funnel limits against the formulas of Spiegelhalter (2005), written out in plain Python.

The exact limits of his appendix A.1.1 are computed here with whole numbers and math.comb; the
overdispersion of his section 3.3 with sorted lists.
"""

from math import comb, sqrt

import numpy as np
import pandas as pd
import pyarrow as pa
import pytest
from hypothesis import given
from hypothesis import strategies as st

from queries import AskContext, Filters, Warehouse, ask, questions
from queries.methods.funnel import exact_limit, limits, overdispersion

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
    assert exact_limit(np.array([n]), centre, p)[0] == pytest.approx(
        by_hand(n, centre, p), abs=1e-6
    )


def test_large_counts_come_to_the_normal_approximation() -> None:
    got = exact_limit(np.array([40_000]), 0.7, 0.975)[0]
    assert got == pytest.approx(0.7 + 1.96 * sqrt(0.7 * 0.3 / 40_000), abs=2e-5)


def test_overdispersion_is_the_mean_square_of_winsorised_scores() -> None:
    n = [400] * 20
    part = [200 + step * 7 for step in range(-10, 10)]
    centre = sum(part) / sum(n)
    scores = sorted(
        (k / m - centre) / sqrt(centre * (1 - centre) / m) for k, m in zip(part, n, strict=True)
    )
    # Ten per cent of 20 at each end are drawn in to the next.
    drawn_in = [scores[2]] * 2 + scores[2:-2] + [scores[-3]] * 2
    expected = sqrt(sum(z * z for z in drawn_in) / 20)
    got = overdispersion(np.array(part), np.array(n), centre, 0.1)
    assert expected > 1.3
    assert got == pytest.approx(expected)


def test_ordinary_chance_does_not_widen_the_limits() -> None:
    random = np.random.default_rng(3)
    widened = [
        overdispersion(random.binomial(500, 0.6, 43), np.full(43, 500), 0.6, 0.1) > 1
        for _ in range(200)
    ]
    assert np.mean(widened) < 0.05


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
    rows = ask("service/funnel_on_the_spot", AskContext(full_warehouse)).rows
    assert {r["village"] for r in rows if r["status"] == "明显偏低"} == {"后井村", "贞庵村"}
    assert not any(row["status"] == "明显偏高" for row in rows)
