"""What moved a rate: the contributions add up to its change, and agree with a plain recount."""

from dataclasses import replace
from datetime import date

import pandas as pd
import pytest

from queries import AskContext, Filters, Warehouse, ask

RATE = "service/on_the_spot_rate"
EAST = Filters(start=date(2021, 6, 1), end=date(2021, 12, 1), subdistricts=("350205004",))
CHOICES = [EAST, Filters(), Filters(start=date(2021, 3, 1), villages=("350205004001",))]


@pytest.mark.parametrize("by", ["village", "item"])
@pytest.mark.parametrize("filters", CHOICES)
def test_contributions_add_up_to_the_change(
    filters: Filters, by: str, warehouse: Warehouse
) -> None:
    rows = ask(f"{RATE}:change_by_{by}", AskContext(warehouse), filters).rows
    change = ask(RATE, AskContext(warehouse), filters).first["change"]
    assert sum(row["contribution"] for row in rows) == pytest.approx(change)
    for row in rows:
        assert row["own_rate"] + row["own_share"] == pytest.approx(row["contribution"])
    assert len(rows) <= 13


@pytest.mark.parametrize(("by", "key"), [("village", "village_id"), ("item", "item_id")])
def test_contributions_agree_with_a_recount(
    by: str, key: str, warehouse: Warehouse, demo_folder
) -> None:
    """Rates, shares and midpoints by pandas from the cases themselves."""
    cases = pd.read_parquet(demo_folder / "service_cases.parquet")
    cases = cases[cases["village_id"].str.startswith("350205004")]
    month = cases["submitted_at"].dt.to_period("M")
    now = cases[(month >= "2021-06") & (month <= "2021-12")]
    before = cases[(month >= "2020-06") & (month <= "2020-12")]
    overall = (now["on_the_spot"].mean() + before["on_the_spot"].mean()) / 2
    places = warehouse.choices.names(f"{by}s")
    rows = ask(f"{RATE}:change_by_{by}", AskContext(warehouse), EAST).rows
    named = [row for row in rows if row[by] in places.values()]
    assert len(named) == 12
    for row in named:
        code = next(c for c, name in places.items() if name == row[by])
        a, b = now[now[key] == code]["on_the_spot"], before[before[key] == code]["on_the_spot"]
        share, was = len(a) / len(now), len(b) / len(before)
        if len(a) and len(b):
            own = (share + was) / 2 * (a.mean() - b.mean())
            mixed = (share - was) * ((a.mean() + b.mean()) / 2 - overall)
            assert row["own_rate"] == pytest.approx(100 * own)
            assert row["own_share"] == pytest.approx(100 * mixed)
        assert (row["n"], row["n_before"]) == (len(a), len(b))


def test_without_a_year_before_there_is_nothing_to_compare(warehouse: Warehouse) -> None:
    first = Filters(start=date(2019, 1, 1), end=date(2019, 6, 1))
    assert ask(f"{RATE}:change_by_village", AskContext(warehouse), first).empty


def test_the_item_planted_in_one_village_comes_first(full_warehouse: Warehouse) -> None:
    planted = Filters(start=date(2021, 6, 1), villages=("350205004001",))
    rows = ask(f"{RATE}:change_by_item", AskContext(full_warehouse), planted).rows
    assert rows[0]["item"] == full_warehouse.choices.names("items")["S53"]
    assert rows[0]["contribution"] < -1
    east = replace(EAST, items=("S53",))
    assert ask(RATE, AskContext(full_warehouse), east).first["change"] < 0
    villages = ask(f"{RATE}:change_by_village", AskContext(full_warehouse), east).rows
    assert villages[0]["village"] == "天竺社区"
