"""What the demonstration data was made to hold is found in it."""

from pathlib import Path

import pandas as pd
import pytest

from queries import AskContext, Warehouse, ask


def test_two_villages_use_their_powers_far_less_by_the_book_than_the_rest(
    warehouse: Warehouse,
) -> None:
    rows = ask("powers/village_rates", AskContext(warehouse)).rows
    low = {row["village"] for row in rows if row["status"] == "明显偏低"}
    assert low == {"新垵村", "贞岱村"}


def test_percentiles_of_hours_are_close_to_those_of_the_events(
    demo_folder: Path, warehouse: Warehouse
) -> None:
    """They are interpolated within spans of hours."""
    events = pd.read_parquet(demo_folder / "grid_events.parquet")
    events = events[events["reported_at"] >= "2021-01-01"]
    hours = (events["resolved_at"] - events["reported_at"]).dropna() / pd.Timedelta(hours=1)
    rows = ask("grid/response", AskContext(warehouse)).rows
    whole = next(row for row in rows if row["dimension"] == "合计")
    assert whole["median_hours"] == pytest.approx(hours.median(), rel=0.05)
    assert whole["p90_hours"] == pytest.approx(hours.quantile(0.9), rel=0.05)


def test_five_grids_are_uncovered_and_some_overloaded(warehouse: Warehouse) -> None:
    status = [row["status"] for row in ask("grid/gaps", AskContext(warehouse)).rows]
    assert status.count("无人在岗") == 5
    assert status.count("负担过重") > 10
