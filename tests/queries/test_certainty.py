"""How sure the places are, against a simulation that shares nothing with the method.

The simulation draws with Python's own generator, counts successes one by one and sorts; only the
distributions are the same: binomial scores, Dirichlet weights (by gamma variates).
"""

import random
from statistics import mean

import pandas as pd
import pytest

from queries import AskContext, Filters, Warehouse, ask, policy

DRAWS = 500


@pytest.fixture(scope="module")
def scores(warehouse: Warehouse) -> pd.DataFrame:
    with warehouse.connection.cursor() as cursor:
        table = cursor.sql("SELECT * FROM score_indicator WHERE year = 2021").to_arrow_table()
    return table.to_pandas()


@pytest.fixture(scope="module")
def certain(warehouse: Warehouse) -> dict[str, dict]:
    return {row["village_id"]: row for row in ask("ranking/certainty", AskContext(warehouse)).rows}


def simulate(scores: pd.DataFrame, *, measure: bool, weigh: bool) -> dict[str, list[int]]:
    """Places of each village, draw by draw."""
    chance = random.Random(7)
    rows = scores.to_dict("records")
    weights = {row["indicator_id"]: row["weight"] / 100 for row in rows}
    places: dict[str, list[int]] = {row["village_id"]: [] for row in rows}
    for _ in range(DRAWS):
        drawn = weights
        if weigh:
            spread = policy().doubt.concentration
            gammas = {key: chance.gammavariate(spread * w, 1) for key, w in weights.items()}
            drawn = {key: value / sum(gammas.values()) for key, value in gammas.items()}
        totals = dict.fromkeys(places, 0.0)
        for row in rows:
            share = row["score"] / row["maximum"]
            if measure and not pd.isna(row["sample_size"]):
                # The normal law stands for many single trials; n is 60 and more.
                n = row["sample_size"]
                share = min(1, chance.gauss(share, (share * (1 - share) / n) ** 0.5))
            totals[row["village_id"]] += share * drawn[row["indicator_id"]]
        ordered = sorted(totals.values(), reverse=True)
        for village, total in totals.items():
            places[village].append(ordered.index(total) + 1)
    return places


@pytest.mark.parametrize(
    ("source", "measure", "weigh"),
    [("measured", True, False), ("weighted", False, True), ("together", True, True)],
)
def test_intervals_are_those_of_a_brute_force_simulation(
    source: str, measure: bool, weigh: bool, scores: pd.DataFrame, certain: dict[str, dict]
) -> None:
    for village, places in simulate(scores, measure=measure, weigh=weigh).items():
        ordered = sorted(places)
        low, high = ordered[int(0.025 * DRAWS)], ordered[int(0.975 * DRAWS)]
        assert abs(certain[village][f"{source}_low"] - low) <= 2
        assert abs(certain[village][f"{source}_high"] - high) <= 2


def test_chances_are_those_of_a_brute_force_simulation(
    scores: pd.DataFrame, certain: dict[str, dict]
) -> None:
    for village, places in simulate(scores, measure=True, weigh=True).items():
        first = 100 * mean(place <= 10 for place in places)
        last = 100 * mean(place > 39 for place in places)
        # 500 draws: four standard errors at a chance of one half are nine points.
        assert certain[village]["top_chance"] == pytest.approx(first, abs=9)
        assert certain[village]["bottom_chance"] == pytest.approx(last, abs=9)


def test_the_official_place_lies_in_its_interval(certain: dict[str, dict]) -> None:
    for row in certain.values():
        assert row["together_low"] <= row["place"] <= row["together_high"]


def test_the_same_scores_give_the_same_intervals(
    warehouse: Warehouse, certain: dict[str, dict]
) -> None:
    warehouse.answers.clear()
    again = ask("ranking/certainty", AskContext(warehouse)).rows
    assert {row["village_id"]: row for row in again} == certain


def test_a_chosen_village_keeps_its_interval(
    warehouse: Warehouse, certain: dict[str, dict]
) -> None:
    """Ranks are counted over the district, whatever the filters leave."""
    village = next(iter(certain))
    alone = ask("ranking/certainty", AskContext(warehouse), Filters(villages=(village,))).rows
    assert alone == [certain[village]]


def test_grades_follow_the_policy(certain: dict[str, dict]) -> None:
    rules = policy().doubt
    for row in certain.values():
        chance = row["together_chance"]
        expected = (
            "稳固"
            if chance >= rules.firm_from
            else "临界"
            if chance >= rules.borderline_from
            else "难以区分"
        )
        assert row["grade"] == expected


def test_the_tied_villages_at_the_cut_are_to_be_reviewed(warehouse: Warehouse) -> None:
    """Places 10 of 2021 are shared by two villages, one more than places are left."""
    rows = ask("ranking/review", AskContext(warehouse)).rows
    tied = [row for row in rows if row["place"] == 10]
    assert len(tied) == 2
    assert all(row["grade"] == "难以区分" for row in tied)


def test_the_gap_is_the_distance_to_the_other_side_of_the_cut(warehouse: Warehouse) -> None:
    order = ask("ranking/order", AskContext(warehouse)).rows
    groups = ["奖励", "常规", "缩减并通报"]
    for row in ask("ranking/review", AskContext(warehouse)).rows:
        own = groups.index(row["consequence"])
        nearer_top = row["top_chance"] >= row["bottom_chance"]
        beyond = {0: 1, 1: 0 if nearer_top else 2, 2: 1}[own]
        other = [o["points"] for o in order if groups.index(o["consequence"]) == beyond]
        expected = min(abs(points - row["points"]) for points in other)
        assert row["gap"] == pytest.approx(expected)


def test_peers_are_ranked_apart(warehouse: Warehouse) -> None:
    rows = pd.DataFrame(ask("ranking/by_kind", AskContext(warehouse)).rows)
    for _, peers in rows.groupby("kind"):
        expected = peers["points"].rank(method="min", ascending=False).astype(int)
        assert (peers["place_among_peers"] == expected).all()
        assert (peers["peers"] == len(peers)).all()
