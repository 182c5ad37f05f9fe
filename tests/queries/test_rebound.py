"""The rebound watch: a textbook's sums, hours recomputed in pandas, and worlds of noise of which
the truth is known.
"""

import tomllib
from pathlib import Path

import numpy as np
import pandas as pd
import pytest

from bench.truth.rebound import YEAR, flagged, hours
from data.demo.generate import HERE, worlds
from queries import AskContext, Filters, Warehouse, ask
from queries.methods.cusum import Excess, sums
from queries.methods.rebound import DISTRICT, VILLAGE

DRIVER = {"村居": "部门", "部门": "清单", "清单": "部门", "全区": "部门"}


@pytest.fixture(scope="module")
def work(demo_folder: Path) -> pd.DataFrame:
    """Hours by month, with village, department and list as people call them."""

    def read(table: str) -> pd.DataFrame:
        return pd.read_parquet(demo_folder / f"{table}.parquet")

    duties = read("duty_items").set_index("duty_id")
    requests = read("devolution_requests").set_index("request_id")
    departments = read("departments").set_index("department_id")["name"]
    villages = read("villages").set_index("village_id")["name"]
    rows = read("workload")
    listed = rows["duty_id"].notna()
    owner = rows["duty_id"].map(duties["department_id"])
    owner = owner.where(listed, rows["request_id"].map(requests["department_id"]))
    short = villages.str.replace("居委会", "").str.replace("村委会", "村")
    return pd.DataFrame(
        {
            "month": pd.to_datetime(rows["month"]),
            "村居": rows["village_id"].map(short),
            "部门": owner.map(departments),
            "清单": rows["duty_id"].map(duties["list"]).where(listed, "清单外"),
            "全区": "全区",
            "hours": rows["hours"],
        }
    )


@pytest.mark.parametrize("end", ["2021-12-01", "2021-08-01", "2019-09-01"])
def test_hours_and_drivers_are_those_of_the_rows(
    end: str, work: pd.DataFrame, warehouse: Warehouse
) -> None:
    filters = Filters(end=pd.Timestamp(end).date())
    answer = ask("burden/rebound_watch", AskContext(warehouse), filters)
    series = {
        (row["level"], row["name"]): row
        for row in ask("burden/rebound_series", AskContext(warehouse), filters).rows
    }
    assert answer.rows and len(series) == len(answer.rows)
    for row in answer.rows:
        own = work[work[row["level"]] == row["name"]]
        since = own[own["month"].between(pd.Timestamp(row["since"]), end)]
        assert row["hours"] == pytest.approx(since["hours"].sum())
        assert row["change"] == pytest.approx(row["hours"] - row["expected"])
        base = series[row["level"], row["name"]]
        at_base = own[
            own["month"].between(*map(pd.Timestamp, (base["base_from"], base["base_to"])))
        ]
        ratio = row["expected"] / at_base["hours"].sum()
        by = [
            part.groupby(DRIVER[row["level"]])["hours"].sum()
            for part in (since, ratio_of(at_base, ratio))
        ]
        added = by[0].sub(by[1], fill_value=0)
        assert row["driver"] == added.idxmax()
        assert row["driver_change"] == pytest.approx(added.max())
        assert added.sum() == pytest.approx(row["change"])
    changes = [row["change"] for row in answer.rows]
    assert changes == sorted(changes, reverse=True)


def ratio_of(rows: pd.DataFrame, ratio: float) -> pd.DataFrame:
    return rows.assign(hours=rows["hours"] * ratio)


def test_the_planted_villages_are_found(warehouse: Warehouse) -> None:
    """And with them as many others as the false alarms of the policy allow, who rise least."""
    texture = tomllib.loads((HERE / "texture.toml").read_text(encoding="utf-8"))
    names = {p.village_id: p.village for p in warehouse.choices.places}
    planted = {names[village] for village in texture["rebound"]["villages"]}
    villages = [row["village"] for row in ask("burden/rebound", AskContext(warehouse)).rows]
    assert set(villages[: len(planted)]) == planted
    assert len(villages) - len(planted) <= 3


@pytest.mark.parametrize("end", ["2020-04-01", "2020-05-01"])
def test_in_the_epidemic_wave_no_village_is_said_to_rebound(end: str, warehouse: Warehouse) -> None:
    """It lifts all of them and is on record; a watch against the year before flags 43 of 43."""
    filters = Filters(end=pd.Timestamp(end).date())
    assert not ask("burden/rebound", AskContext(warehouse), filters).rows


def test_one_village_alone_is_held_against_the_whole_district(warehouse: Warehouse) -> None:
    context = AskContext(warehouse)
    [first, *_] = ask("burden/rebound", context).rows
    code = next(p.village_id for p in warehouse.choices.places if p.village == first["village"])
    assert ask("burden/rebound", context, Filters(villages=(code,))).rows == [first]


def test_sums_are_those_of_a_textbook() -> None:
    """Montgomery, Introduction to Statistical Quality Control, tabular CUSUM, example 9.1."""
    flow = [
        9.45, 7.99, 9.29, 11.66, 12.16, 10.18, 8.04, 11.46, 9.20, 10.34, 9.03, 11.47, 10.51, 9.40,
        10.08, 9.37, 10.62, 10.31, 8.52, 10.84, 10.90, 9.33, 12.29, 11.50, 10.60, 11.08, 10.38,
        11.62, 11.31, 10.52,
    ]  # fmt: skip
    z = np.array(flow)[:, None] - 10
    found = sums(Excess(z, z, np.ones(1)))
    assert found.height[28, 0] == pytest.approx(5.28)
    assert found.since[28, 0] == 22


@pytest.mark.parametrize("world", ["autocorrelated_10", "small_counts", "shock_recorded"])
def test_noise_flags_one_village_in_twenty_a_year(world: str) -> None:
    flags = years = 0
    for seed in range(3):
        rows = hours(world, seed)
        flags += len(set().union(*(flagged(rows, to, world)[VILLAGE] for to in YEAR[2::3])))
        years += rows["village_id"].nunique()
    assert flags / years <= 0.08


def test_a_rise_that_all_share_is_told_once() -> None:
    rows = hours("shock_unrecorded", 1)
    listed = flagged(rows, YEAR[-1], "shock_unrecorded")
    assert listed[DISTRICT] == {DISTRICT}
    assert len(listed[VILLAGE]) <= 3


def test_a_step_that_stays_is_listed_after_fifteen_months() -> None:
    """A base a year back has taken it in by then; one fixed at the last event has not."""
    villages = set(worlds()["step"]["step"]["villages"])
    found = flagged(hours("step", 2), pd.Timestamp("2019-11-01").date(), "step")[VILLAGE]
    assert len(found & villages) >= 7
