"""The rebound watch recomputed in pandas, and the villages planted in the demonstration data."""

import tomllib
from pathlib import Path

import pandas as pd
import pytest

from data.demo.generate import HERE
from queries import AskContext, Filters, Warehouse, ask, policy

DRIVER = {"村居": "部门", "部门": "清单", "清单": "部门"}
MONTHS = policy().burden.rebound_months


@pytest.fixture(scope="module")
def work(demo_folder: Path) -> pd.DataFrame:
    """Hours by month, with village, department and list as people call them."""

    def read(table: str) -> pd.DataFrame:
        return pd.read_parquet(demo_folder / f"{table}.parquet")

    duties = read("duty_items").set_index("duty_id")
    requests = read("devolution_requests").set_index("request_id")
    departments = read("departments").set_index("department_id")["name"]
    villages = read("villages").set_index("village_id")["name"]
    hours = read("workload")
    listed = hours["duty_id"].notna()
    owner = hours["duty_id"].map(duties["department_id"])
    owner = owner.where(listed, hours["request_id"].map(requests["department_id"]))
    short = villages.str.replace("居委会", "").str.replace("村委会", "村")
    return pd.DataFrame(
        {
            "month": pd.to_datetime(hours["month"]),
            "村居": hours["village_id"].map(short),
            "部门": owner.map(departments),
            "清单": hours["duty_id"].map(duties["list"]).where(listed, "清单外"),
            "hours": hours["hours"],
        }
    )


def expected(work: pd.DataFrame, end: str) -> dict[tuple[str, str], tuple[float, str]]:
    last = pd.date_range(end=end, periods=MONTHS, freq="MS")
    now = work[work["month"].isin(last)]
    before = work[work["month"].isin(last - pd.DateOffset(years=1))]
    found = {}
    for level, source in DRIVER.items():
        for name in now[level].unique():
            a, b = now[now[level] == name], before[before[level] == name]
            changes = [
                a[a["month"] == m]["hours"].sum()
                - b[b["month"] == m - pd.DateOffset(years=1)]["hours"].sum()
                for m in last
            ]
            total = b["hours"].sum()
            if min(changes) > 0 and total and 100 * sum(changes) / total > 10:
                by = (
                    a.groupby(source)["hours"]
                    .sum()
                    .sub(b.groupby(source)["hours"].sum(), fill_value=0)
                )
                found[level, name] = (sum(changes), by.idxmax())
    return found


@pytest.mark.parametrize("end", ["2021-12-01", "2021-06-01", "2019-09-01"])
def test_the_watch_is_what_pandas_finds(end: str, work: pd.DataFrame, warehouse: Warehouse) -> None:
    assert policy().burden.rebound_percent == 10
    month = pd.Timestamp(end).date()
    rows = ask("burden/rebound_watch", AskContext(warehouse), Filters(end=month)).rows
    wanted = expected(work, end)
    assert {(row["level"], row["name"]) for row in rows} == set(wanted)
    for row in rows:
        change, driver = wanted[row["level"], row["name"]]
        assert row["change"] == pytest.approx(change)
        assert row["driver"] == driver
    assert [row["change"] for row in rows] == sorted((r["change"] for r in rows), reverse=True)


def test_the_planted_villages_are_found_and_no_other(warehouse: Warehouse) -> None:
    texture = tomllib.loads((HERE / "texture.toml").read_text(encoding="utf-8"))
    names = {p.village_id: p.village for p in warehouse.choices.places}
    rows = ask("burden/rebound", AskContext(warehouse)).rows
    assert {row["village"] for row in rows} == {names[v] for v in texture["rebound"]["villages"]}
