"""Grid service recomputed in pandas from the raw files, sharing nothing with the SQL."""

from pathlib import Path
from typing import get_args

import numpy as np
import pandas as pd
import pytest

from queries import AskContext, Filters, Warehouse, ask, policy
from queries.catalog.policy import Hours

VILLAGE = "350205002214"
FILTERS = [
    pytest.param(Filters(), id="whole"),
    pytest.param(Filters(villages=(VILLAGE,)), id="one village"),
    pytest.param(
        Filters(
            start=pd.Timestamp("2020-02-01").date(),
            end=pd.Timestamp("2020-05-01").date(),
            subdistricts=("350205004",),
        ),
        id="epidemic months of one subdistrict",
    ),
]


@pytest.fixture(scope="module")
def raw(edges_folder: Path) -> dict[str, pd.DataFrame]:
    return {file.stem: pd.read_parquet(file) for file in edges_folder.glob("*.parquet")}


def period(filters: Filters) -> tuple[pd.Timestamp, pd.Timestamp]:
    """First day of the period and first day after it."""
    start = pd.Timestamp(filters.start or "2021-01-01")
    return start, pd.Timestamp(filters.end or "2021-12-01") + pd.DateOffset(months=1)


def grids(raw: dict[str, pd.DataFrame], filters: Filters) -> pd.DataFrame:
    chosen = raw["grids"].merge(raw["villages"][["village_id", "subdistrict_id"]], on="village_id")
    if filters.villages:
        chosen = chosen[chosen["village_id"].isin(filters.villages)]
    if filters.subdistricts:
        chosen = chosen[chosen["subdistrict_id"].isin(filters.subdistricts)]
    return chosen


def workers(raw: dict[str, pd.DataFrame], filters: Filters, day: pd.Timestamp) -> pd.Series:
    """How many workers each grid had on a day; a worker's last day counts."""
    posts = raw["grid_workers"]
    hired, left = pd.to_datetime(posts["hired_on"]), pd.to_datetime(posts["left_on"])
    there = posts[(hired <= day) & (left.isna() | (left >= day))]
    chosen = grids(raw, filters)["grid_id"]
    return there["grid_id"].value_counts().reindex(chosen, fill_value=0)


def events(raw: dict[str, pd.DataFrame], filters: Filters, years_before: int = 0) -> pd.DataFrame:
    """Events of the period with their hours, their limit and whether they were in time."""
    start, after = (day - pd.DateOffset(years=years_before) for day in period(filters))
    rules = policy().grid
    every = raw["grid_events"]
    found = every[(every["reported_at"] >= start) & (every["reported_at"] < after)]
    found = found.merge(grids(raw, filters)[["grid_id", "village_id"]], on="grid_id")
    end = every["reported_at"].max().normalize() + pd.Timedelta(days=1)
    waited = (found["resolved_at"].fillna(end) - found["reported_at"]).dt.total_seconds() / 3600
    limits = {
        "紧急": rules.urgent_hours, "较急": rules.pressing_hours, "一般": rules.ordinary_hours,
    }  # fmt: skip
    limit = found["level"].map(limits)
    resolved = found["resolved_at"].notna()
    return found.assign(
        hours=waited,
        resolved=resolved,
        in_time=resolved & (waited <= limit),
        overdue_open=~resolved & (waited > limit),
    )


@pytest.mark.parametrize("filters", FILTERS)
def test_workers_in_post(raw: dict, warehouse: Warehouse, filters: Filters) -> None:
    last = period(filters)[1] - pd.Timedelta(days=1)
    got = ask("grid/workers", AskContext(warehouse), filters).first
    assert got["value"] == workers(raw, filters, last).sum()
    before = last - pd.DateOffset(years=1)
    assert got["previous"] == workers(raw, filters, before).sum()
    assert len(got["trend"]) == 24
    assert got["trend"][-1] == got["value"]


@pytest.mark.parametrize("filters", FILTERS)
def test_households_per_worker_and_uncovered_grids(
    raw: dict, warehouse: Warehouse, filters: Filters
) -> None:
    last = period(filters)[1] - pd.Timedelta(days=1)
    posts = workers(raw, filters, last)
    load = ask("grid/households_per_worker", AskContext(warehouse), filters).first
    assert load["value"] == pytest.approx(grids(raw, filters)["households"].sum() / posts.sum())
    none = ask("grid/uncovered", AskContext(warehouse), filters).first
    assert (none["value"], none["denominator"]) == ((posts == 0).sum(), len(posts))


@pytest.mark.parametrize("filters", FILTERS)
def test_gaps_are_the_uncovered_and_the_overloaded(
    raw: dict, warehouse: Warehouse, filters: Filters
) -> None:
    last = period(filters)[1] - pd.Timedelta(days=1)
    posts = workers(raw, filters, last)
    homes = grids(raw, filters).set_index("grid_id")["households"]
    expected = {
        grid: "无人在岗" if posts[grid] == 0 else "负担过重"
        for grid in homes.index
        if posts[grid] == 0 or homes[grid] / posts[grid] > policy().grid.max_households
    }
    rows = ask("grid/gaps", AskContext(warehouse), filters).rows
    assert {row["grid_id"]: row["status"] for row in rows} == expected
    bands = ask("grid/grids_by_load", AskContext(warehouse), filters).rows
    assert sum(row["grids"] for row in bands) == len(homes)
    assert sum(row["grids"] for row in bands if row["tone"] == -1) == len(expected)


@pytest.mark.parametrize("filters", FILTERS)
def test_load_by_village(raw: dict, warehouse: Warehouse, filters: Filters) -> None:
    last = period(filters)[1] - pd.Timedelta(days=1)
    table = grids(raw, filters).merge(
        workers(raw, filters, last).rename("posts"), left_on="grid_id", right_index=True
    )
    names = raw["villages"].set_index("village_id")["name"]
    sums = table.groupby("village_id")[["households", "posts"]].sum()
    expected = sorted(sums["households"] / sums["posts"])
    rows = ask("grid/load_by_village", AskContext(warehouse), filters).rows
    assert sorted(row["households_per_worker"] for row in rows) == pytest.approx(expected)
    assert len(rows) == len(sums) <= len(names)
    for row in rows:
        assert row["per_thousand"] == pytest.approx(1000 / row["households_per_worker"])


@pytest.mark.parametrize("filters", FILTERS)
def test_resolved_in_time(raw: dict, warehouse: Warehouse, filters: Filters) -> None:
    now = events(raw, filters)
    due = now["resolved"].sum() + now["overdue_open"].sum()
    got = ask("grid/in_time_rate", AskContext(warehouse), filters).first
    assert (got["numerator"], got["denominator"]) == (now["in_time"].sum(), due)
    assert got["value"] == pytest.approx(100 * now["in_time"].sum() / due)
    before = events(raw, filters, years_before=1)
    due_before = before["resolved"].sum() + before["overdue_open"].sum()
    assert got["previous"] == pytest.approx(100 * before["in_time"].sum() / due_before)


@pytest.mark.parametrize("filters", FILTERS)
@pytest.mark.parametrize(("dimension", "column"), [("等级", "level"), ("类别", "category")])
def test_counts_are_exact_and_percentiles_fall_in_their_span(
    raw: dict, warehouse: Warehouse, filters: Filters, dimension: str, column: str
) -> None:
    found = events(raw, filters)
    rows = ask("grid/response", AskContext(warehouse), filters).rows
    rows = {row["name"]: row for row in rows if row["dimension"] == dimension}
    assert set(rows) == set(found[column])
    ends = np.array([0, *get_args(Hours), np.inf])
    for name, group in found.groupby(column):
        row, hours = rows[name], np.sort(group.loc[group["resolved"], "hours"])
        assert row["events"] == len(group)
        assert row["in_time"] == group["in_time"].sum()
        assert row["overdue_open"] == group["overdue_open"].sum()
        for share, estimate in ((0.5, row["median_hours"]), (0.9, row["p90_hours"])):
            exact = hours[int(np.ceil(share * len(hours))) - 1]
            span = max(np.searchsorted(ends, exact), 1)
            assert ends[span - 1] <= estimate <= ends[span]


def test_the_limits_that_the_policy_may_set_end_spans(warehouse: Warehouse) -> None:
    with warehouse.connection.cursor() as cursor:
        ends = cursor.table("grid_event_hours").select("hours_to").distinct().fetchall()
    assert {end for (end,) in ends if end is not None} == set(get_args(Hours))


@pytest.mark.parametrize("filters", FILTERS)
def test_in_time_by_village(raw: dict, warehouse: Warehouse, filters: Filters) -> None:
    found = events(raw, filters)
    expected = found.groupby("village_id")[["in_time", "resolved", "overdue_open"]].sum()
    due = expected["resolved"] + expected["overdue_open"]
    rows = ask("grid/in_time_by_village", AskContext(warehouse), filters).rows
    assert sorted((row["in_time"], row["due"]) for row in rows) == sorted(
        zip(expected["in_time"], due, strict=True)
    )
    funnel = ask("grid/in_time_rate:funnel", AskContext(warehouse), filters).rows
    assert sorted(row["n"] for row in funnel) == sorted(due)
    district = events(raw, Filters(start=filters.start, end=filters.end))
    centre = district["in_time"].sum() / (district["resolved"] | district["overdue_open"]).sum()
    for row in funnel:
        assert row["district_rate"] == pytest.approx(100 * centre)


@pytest.mark.parametrize("filters", FILTERS)
def test_events_per_thousand_households(raw: dict, warehouse: Warehouse, filters: Filters) -> None:
    found = events(raw, filters)["village_id"].value_counts()
    homes = grids(raw, filters).groupby("village_id")["households"].sum()
    expected = sorted(1000 * found.get(village, 0) / homes[village] for village in homes.index)
    rows = ask("grid/events_by_village", AskContext(warehouse), filters).rows
    assert sorted(row["events_per_thousand"] for row in rows) == pytest.approx(expected)


@pytest.mark.parametrize("filters", FILTERS)
def test_where_events_are_settled_adds_up(
    raw: dict, warehouse: Warehouse, filters: Filters
) -> None:
    last = period(filters)[0].date()
    found = events(raw, Filters(last, last, filters.subdistricts, filters.villages))
    rows = ask("grid/settled_by_month", AskContext(warehouse), filters).rows
    rows = [row for row in rows if row["month"] == last]
    assert {row["outcome"]: row["events"] for row in rows if row["events"]} == dict(
        found["outcome"].value_counts()
    )
    assert sum(row["share"] for row in rows) == pytest.approx(100)
    monthly = ask("grid/in_time_by_month", AskContext(warehouse), filters).rows
    in_time = next(r for r in monthly if r["month"] == last and r["measure"] == "限时办结")
    due = (found["resolved"] | found["overdue_open"]).sum()
    assert in_time["n"] == due
    assert in_time["rate"] == pytest.approx(100 * found["in_time"].sum() / due)


def test_parts_of_the_events_add_up(raw: dict, warehouse: Warehouse) -> None:
    found = events(raw, Filters())
    cells = ask("grid/category_by_level", AskContext(warehouse)).rows
    expected = found.groupby(["category", "level"]).size()
    assert {(row["category"], row["level"]): row["events"] for row in cells} == dict(expected)
    months = ask("grid/events_by_month", AskContext(warehouse)).rows
    assert sum(row["events"] for row in months) == len(raw["grid_events"])
