"""Headline figures recomputed in pandas from the raw files, sharing nothing with the SQL.

Months, working days, places and ties are computed here by other means on purpose.
"""

import math
from itertools import pairwise
from pathlib import Path

import numpy as np
import pandas as pd
import pytest

from queries import AskContext, Filters, Warehouse, ask

PERIOD = ("2021-01-01", "2022-01-01")
BEFORE = ("2020-01-01", "2021-01-01")


@pytest.fixture(scope="module")
def raw(edges_folder: Path) -> dict[str, pd.DataFrame]:
    return {file.stem: pd.read_parquet(file) for file in edges_folder.glob("*.parquet")}


def within(frame: pd.DataFrame, column: str, period: tuple[str, str]) -> pd.DataFrame:
    days = pd.to_datetime(frame[column])
    return frame[(days >= period[0]) & (days < period[1])]


def completed(raw: dict[str, pd.DataFrame], period: tuple[str, str]) -> pd.DataFrame:
    cases = within(raw["service_cases"], "submitted_at", period)
    cases = cases[cases["completed_at"].notna()].merge(raw["service_items"], on="item_id")
    days_in = cases["submitted_at"].to_numpy().astype("datetime64[D]")
    days_out = cases["completed_at"].to_numpy().astype("datetime64[D]")
    return cases.assign(days=np.busday_count(days_in, days_out))


def figure(name: str, warehouse: Warehouse, **filters: tuple[str, ...]) -> dict:
    return ask(name, AskContext(warehouse), Filters(**filters)).first


def test_cases(raw: dict[str, pd.DataFrame], warehouse: Warehouse) -> None:
    got = figure("service/cases", warehouse)
    assert got["value"] == len(within(raw["service_cases"], "submitted_at", PERIOD))
    assert got["previous"] == len(within(raw["service_cases"], "submitted_at", BEFORE))


def test_on_the_spot_rate(raw: dict[str, pd.DataFrame], warehouse: Warehouse) -> None:
    cases = raw["service_cases"]
    now, before = within(cases, "submitted_at", PERIOD), within(cases, "submitted_at", BEFORE)
    got = figure("service/on_the_spot_rate", warehouse)
    assert got["value"] == pytest.approx(100 * now["on_the_spot"].mean())
    assert got["previous"] == pytest.approx(100 * before["on_the_spot"].mean())
    assert got["denominator"] == len(now)


def test_on_the_spot_rate_of_one_department(
    raw: dict[str, pd.DataFrame], warehouse: Warehouse
) -> None:
    cases = within(raw["service_cases"], "submitted_at", PERIOD)
    now = cases.merge(raw["service_items"], on="item_id").query("department_id == 'D13'")
    got = figure("service/on_the_spot_rate", warehouse, departments=("D13",))
    assert got["value"] == pytest.approx(100 * now["on_the_spot"].mean())


def test_on_time_counts_weekdays(raw: dict[str, pd.DataFrame], warehouse: Warehouse) -> None:
    now = completed(raw, PERIOD)
    got = figure("service/on_time_rate", warehouse)
    assert got["value"] == pytest.approx(100 * (now["days"] <= now["promised_days"]).mean())


def test_satisfaction_leaves_out_the_unrated(
    raw: dict[str, pd.DataFrame], warehouse: Warehouse
) -> None:
    ratings = within(raw["service_cases"], "submitted_at", PERIOD)["rating"].dropna()
    got = figure("service/satisfaction_rate", warehouse)
    assert got["value"] == pytest.approx(100 * (ratings >= 4).mean())
    assert got["denominator"] == len(ratings)


def test_poor_ratings_rectified(raw: dict[str, pd.DataFrame], warehouse: Warehouse) -> None:
    cases = within(raw["service_cases"], "submitted_at", PERIOD)
    poor = cases[cases["rating"] <= 2]
    got = figure("service/rectified_rate", warehouse)
    assert got["denominator"] == len(poor)
    assert got["numerator"] == int((poor["rectified"] == True).sum())  # noqa: E712


def hours(raw: dict[str, pd.DataFrame], period: tuple[str, str]) -> pd.DataFrame:
    work = within(raw["workload"], "month", period)
    return work.assign(hours=work["hours"].astype(float))


def test_hours_a_village_a_month(raw: dict[str, pd.DataFrame], warehouse: Warehouse) -> None:
    work = hours(raw, PERIOD)
    village_months = work[["village_id", "month"]].drop_duplicates()
    got = figure("burden/hours_per_village", warehouse)
    assert got["value"] == pytest.approx(work["hours"].sum() / len(village_months))


def test_hours_off_the_lists(raw: dict[str, pd.DataFrame], warehouse: Warehouse) -> None:
    work = hours(raw, PERIOD).merge(raw["duty_items"], on="duty_id", how="left")
    gone = pd.to_datetime(work["valid_to"]) < pd.to_datetime(work["month"])
    got = figure("burden/off_list_hours", warehouse)
    assert got["value"] == pytest.approx(work.loc[work["duty_id"].isna() | gone, "hours"].sum())


@pytest.mark.parametrize("name", ["burden/drivers_by_list", "burden/drivers_by_department"])
def test_the_parts_of_a_change_add_up(
    name: str, raw: dict[str, pd.DataFrame], warehouse: Warehouse
) -> None:
    change = hours(raw, PERIOD)["hours"].sum() - hours(raw, BEFORE)["hours"].sum()
    rows = ask(name, AskContext(warehouse)).rows
    parts = (
        [row["hours"] for row in rows if row["measure"] == "relative"]
        if "list" in name
        else [row["change"] for row in rows]
    )
    assert math.fsum(parts) == pytest.approx(change)


def test_disclosures_on_time(raw: dict[str, pd.DataFrame], warehouse: Warehouse) -> None:
    due = within(raw["disclosures"], "quarter", PERIOD)
    on_time = pd.to_datetime(due["published_on"]) <= pd.to_datetime(due["due_on"])
    got = figure("supervision/disclosure_on_time_rate", warehouse)
    assert got["value"] == pytest.approx(100 * on_time.mean())


def test_events_solved_in_the_grid(raw: dict[str, pd.DataFrame], warehouse: Warehouse) -> None:
    events = within(raw["grid_events"], "reported_at", PERIOD)
    got = figure("grid/solved_in_grid_rate", warehouse)
    assert got["value"] == pytest.approx(100 * (events["outcome"] == "网格内解决").mean())


def conforms(run: object, done: pd.DataFrame, steps: pd.DataFrame, limit: int) -> bool:
    """The procedure checked step by step, in plain Python."""
    dates = dict(zip(done["step_no"], done["done_on"], strict=True))
    published = dict(zip(done["step_no"], done["published_on"], strict=True))
    if set(dates) != set(steps["step_no"]):
        return False
    ordered = [dates[number] for number in sorted(dates)]
    if any(later < earlier for earlier, later in pairwise(ordered)):
        return False
    must = steps.loc[steps["must_publish"], "step_no"]
    if any(pd.isna(published[number]) for number in must):
        return False
    return (pd.Timestamp(run.finished_on) - pd.Timestamp(run.started_on)).days <= limit


def test_powers_used_by_the_book(raw: dict[str, pd.DataFrame], warehouse: Warehouse) -> None:
    runs = within(raw["power_runs"].dropna(subset=["finished_on"]), "finished_on", PERIOD)
    done = dict(tuple(raw["power_run_steps"].groupby("run_id")))
    steps = dict(tuple(raw["power_steps"].groupby("power_id")))
    limits = raw["small_powers"].set_index("power_id")["limit_days"]
    none = raw["power_run_steps"].iloc[:0]
    results = [
        conforms(run, done.get(run.run_id, none), steps[run.power_id], limits[run.power_id])
        for run in runs.itertuples()
    ]
    got = figure("powers/conformance_rate", warehouse)
    assert got["denominator"] == len(results)
    assert got["numerator"] == sum(results)


def test_overdue_clues(raw: dict[str, pd.DataFrame], warehouse: Warehouse) -> None:
    clues = raw["clues"]
    end = pd.Timestamp("2021-12-31")
    late = clues[(pd.to_datetime(clues["due_on"]) < end) & clues["closed_on"].isna()]
    rows = ask("supervision/overdue_clues", AskContext(warehouse)).rows
    assert {row["clue_id"] for row in rows} == set(late["clue_id"])
    for row in rows:
        assert row["days_overdue"] == (end - pd.Timestamp(row["due_on"])).days
