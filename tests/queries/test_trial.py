"""Other weights: the same rules as the official order, and never a change of it."""

from decimal import ROUND_HALF_UP, Decimal

import pandas as pd
import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from queries import AskContext, Filters, UnknownName, Warehouse, ask, policy

INDICATORS = [f"I{number:02}" for number in range(1, 11)]
WEIGHTS = st.lists(st.integers(0, 40), min_size=10, max_size=10).filter(any)


def texts(weights: list[int]) -> tuple[str, ...]:
    return tuple(f"{code}:{w}" for code, w in zip(INDICATORS, weights, strict=True))


@pytest.fixture(scope="module")
def scores(warehouse: Warehouse) -> pd.DataFrame:
    with warehouse.connection.cursor() as cursor:
        table = cursor.sql("SELECT * FROM score_indicator WHERE year = 2021").to_arrow_table()
    return table.to_pandas()


def test_the_official_weights_give_the_official_order(warehouse: Warehouse) -> None:
    """SQL and the method apply the same rules, ties and rounding of halves included."""
    rows = ask("ranking/trial", AskContext(warehouse)).rows
    assert len(rows) == 43
    for row in rows:
        assert row["trial_place"] == row["place"]
        assert row["trial_consequence"] == row["consequence"]
        assert row["trial_points"] == pytest.approx(row["points"])
        assert row["trial_bonus"] == pytest.approx(row["bonus"])


def by_hand(scores: pd.DataFrame, weights: list[int]) -> dict[str, tuple[int, str]]:
    """Place and consequence of each village, in decimals."""
    rules = policy().assessment
    given_weights = dict(zip(INDICATORS, map(Decimal, weights), strict=True))
    totals: dict[str, Decimal] = {}
    for row in scores.itertuples():
        share = Decimal(str(row.score)) / Decimal(str(row.maximum))
        part = 100 * share * given_weights[row.indicator_id] / sum(given_weights.values())
        totals[row.village_id] = totals.get(row.village_id, Decimal(0)) + part
    cents = Decimal(10) ** -rules.decimals
    points = {v: t.quantize(cents, rounding=ROUND_HALF_UP) for v, t in totals.items()}
    found = {}
    for village, own in points.items():
        place = 1 + sum(other > own for other in points.values())
        not_better = sum(other <= own for other in points.values())
        group = "奖励" if place <= 10 else "缩减并通报" if not_better <= 4 else "常规"
        found[village] = (place, group)
    return found


@settings(max_examples=25, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(weights=WEIGHTS)
def test_any_weights_give_what_decimals_give(
    weights: list[int], scores: pd.DataFrame, warehouse: Warehouse
) -> None:
    rows = ask("ranking/trial", AskContext(warehouse), Filters(weights=texts(weights))).rows
    expected = by_hand(scores, weights)
    # A total a hair from a half may round either way in binary; it moves a place by one at most.
    got = {row["village_id"]: (row["trial_place"], row["trial_consequence"]) for row in rows}
    same = sum(got[village] == expected[village] for village in expected)
    assert same >= len(expected) - 2


def test_official_answers_do_not_move(warehouse: Warehouse) -> None:
    tried = Filters(weights=texts([0, 40, 0, 40, 0, 0, 0, 0, 0, 0]))
    for name in ("ranking/order", "ranking/standings", "ranking/certainty", "ranking/headline"):
        assert ask(name, AskContext(warehouse), tried).rows == ask(name, AskContext(warehouse)).rows
        assert not ask(name, AskContext(warehouse), tried).not_applied


def test_money_adds_up(warehouse: Warehouse) -> None:
    tried = Filters(weights=("I01:0", "I04:40"))
    rows = ask("ranking/trial", AskContext(warehouse), tried).rows
    effect = ask("ranking/trial_effect", AskContext(warehouse), tried).first
    changes = ask("ranking/trial_changes", AskContext(warehouse), tried).rows
    assert effect["money"] == pytest.approx(sum(r["trial_bonus"] - r["bonus"] for r in rows))
    assert effect["money"] == pytest.approx(sum(row["money"] for row in changes))
    assert effect["changed"] == len(changes) > 0


@pytest.mark.parametrize("text", ["I99:5", "I01", "I01:-3", "I01:x", "I01:1e9"])
def test_a_weight_that_is_none_is_refused(text: str, warehouse: Warehouse) -> None:
    with pytest.raises(UnknownName):
        ask("ranking/trial", AskContext(warehouse), Filters(weights=(text,)))
