"""How sure the places are, against a simulation that shares nothing with the method.

The simulation works in plain Python and draws with its own generator: errors of counts by Agresti
and Coull's rule (two right and two wrong more), the spread of true totals by moments (DerSimonian
and Laird 1986), weights by gamma variates; it counts who is ahead one by one.
"""

import random
from statistics import fmean, mean

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


def errors(scores: pd.DataFrame) -> dict[tuple[str, str], float]:
    """Error variance of each score, in shares."""
    found = {}
    for row in scores.to_dict("records"):
        share, n = row["score"] / row["maximum"], row["sample_size"]
        if pd.isna(n):
            error = (policy().doubt.judged_error / 100) ** 2
        else:
            likely = (share * n + 2) / (n + 4)
            error = likely * (1 - likely) / n
        found[row["village_id"], row["indicator_id"]] = error
    return found


def drawn_in(totals: list[float], variances: list[float], chance: random.Random) -> list[float]:
    """True totals that may be, drawn towards the mean of all."""
    weights = [1 / v for v in variances]
    mean = fmean(totals, weights)
    excess = sum(w * (t - mean) ** 2 for w, t in zip(weights, totals, strict=True))
    base = sum(weights) - sum(w * w for w in weights) / sum(weights)
    spread = max(0.0, (excess - len(totals) + 1) / base)
    kept = [spread / (spread + v) for v in variances]
    return [
        mean + k * (t - mean) + chance.gauss(0, (k * v) ** 0.5)
        for k, t, v in zip(kept, totals, variances, strict=True)
    ]


def simulate(
    scores: pd.DataFrame, *, measure: bool, weigh: bool
) -> tuple[dict[str, list[int]], list[dict[str, float]]]:
    """Places of each village, draw by draw, and the true totals of each draw."""
    chance = random.Random(7)
    rows, error = scores.to_dict("records"), errors(scores)
    weights = {row["indicator_id"]: row["weight"] / 100 for row in rows}
    places: dict[str, list[int]] = {row["village_id"]: [] for row in rows}
    truths = []
    for _ in range(DRAWS):
        drawn = weights
        if weigh:
            spread = policy().doubt.concentration
            gammas = {key: chance.gammavariate(spread * w, 1) for key, w in weights.items()}
            drawn = {key: value / sum(gammas.values()) for key, value in gammas.items()}
        totals, variances = dict.fromkeys(places, 0.0), dict.fromkeys(places, 0.0)
        for row in rows:
            village, weight = row["village_id"], drawn[row["indicator_id"]]
            totals[village] += row["score"] / row["maximum"] * weight
            variances[village] += error[village, row["indicator_id"]] * weight**2
        others = totals
        if measure:
            order = list(totals)
            true = drawn_in([totals[v] for v in order], [variances[v] for v in order], chance)
            others = dict(zip(order, true, strict=True))
        truths.append(others)
        for village, total in totals.items():
            own = chance.gauss(total, variances[village] ** 0.5) if measure else total
            ahead = sum(other > own for name, other in others.items() if name != village)
            places[village].append(ahead + 1)
    return places, truths


@pytest.mark.parametrize(
    ("source", "measure", "weigh"),
    [("measured", True, False), ("weighted", False, True), ("together", True, True)],
)
def test_intervals_are_those_of_a_brute_force_simulation(
    source: str, measure: bool, weigh: bool, scores: pd.DataFrame, certain: dict[str, dict]
) -> None:
    for village, places in simulate(scores, measure=measure, weigh=weigh)[0].items():
        ordered = sorted(places)
        low, high = ordered[int(0.025 * DRAWS)], ordered[int(0.975 * DRAWS)]
        assert abs(certain[village][f"{source}_low"] - low) <= 2
        assert abs(certain[village][f"{source}_high"] - high) <= 2


def test_chances_are_those_of_a_brute_force_simulation(
    scores: pd.DataFrame, certain: dict[str, dict]
) -> None:
    _, truths = simulate(scores, measure=True, weigh=True)
    for village, row in certain.items():
        ahead = [sum(other > true[village] for other in true.values()) for true in truths]
        first = 100 * mean(count < 10 for count in ahead)
        last = 100 * mean(count >= 39 for count in ahead)
        # 500 draws: four standard errors at a chance of one half are nine points.
        assert row["top_chance"] == pytest.approx(first, abs=9)
        assert row["bottom_chance"] == pytest.approx(last, abs=9)


def test_who_may_belong_is_told_the_same_everywhere(
    warehouse: Warehouse, certain: dict[str, dict]
) -> None:
    """All who are rewarded or reduced are on the lists, and the sentence counts them."""
    first = {v for v, row in certain.items() if row["may_be_first"]}
    last = {v for v, row in certain.items() if row["may_be_last"]}
    assert {v for v, row in certain.items() if row["consequence"] == "奖励"} < first
    assert {v for v, row in certain.items() if row["consequence"] == "缩减并通报"} < last
    # Whoever is left out of a list hardly ever belongs to its group.
    for village, row in certain.items():
        assert village in first or row["top_chance"] < 5
        assert village in last or row["bottom_chance"] < 5
        words = {"可能在前列", "前列末尾皆可能"} if village in first else {"可能在末尾", None}
        assert row["may_belong"] in words
    told = ask("ranking/may_belong", AskContext(warehouse)).first
    assert (told["first"], told["last"]) == (len(first), len(last))
    assert told["neither"] == 43 - len(first | last)


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
