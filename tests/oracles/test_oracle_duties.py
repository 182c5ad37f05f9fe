"""Lists, hand-downs and work on no list recomputed in pandas from the raw files."""

from pathlib import Path

import pandas as pd
import pytest

from queries import AskContext, Filters, Warehouse, ask

FIRST, LAST = pd.Timestamp("2021-01-01"), pd.Timestamp("2021-12-31")
Raw = dict[str, pd.DataFrame]


@pytest.fixture(scope="module")
def raw(edges_folder: Path) -> Raw:
    names = ("duty_items", "departments", "devolution_requests", "workload")
    found = {name: pd.read_parquet(edges_folder / f"{name}.parquet") for name in names}
    for frame in found.values():
        for column in frame.columns:
            if column.endswith("_on") or column in ("valid_from", "valid_to", "month"):
                frame[column] = pd.to_datetime(frame[column])
    return found


def valid(items: pd.DataFrame, day: str | pd.Timestamp) -> pd.DataFrame:
    gone = items["valid_to"] < pd.Timestamp(day)
    return items[(items["valid_from"] <= pd.Timestamp(day)) & ~gone]


def named(raw: Raw) -> dict[str, str]:
    return dict(zip(raw["departments"]["department_id"], raw["departments"]["name"], strict=True))


@pytest.mark.parametrize("departments", [(), ("D19",), ("D06", "D18")])
@pytest.mark.parametrize("end", ["2017-06", "2020-06", "2020-07", "2021-12"])
def test_items_departments_and_share_cut(
    raw: Raw, warehouse: Warehouse, end: str, departments: tuple[str, ...]
) -> None:
    month = pd.Timestamp(f"{end}-01")
    filters = Filters(end=month.date(), departments=departments)
    items = raw["duty_items"]
    items = items[items["department_id"].isin(departments)] if departments else items
    now, before = valid(items, month + pd.offsets.MonthEnd()), valid(items, "2016-12-31")
    got = ask("duties/duty_items", AskContext(warehouse), filters).first
    assert (got["value"], got["previous"]) == (len(now), len(before))
    got = ask("duties/departments", AskContext(warehouse), filters).first
    assert got["value"] == now["department_id"].nunique()
    assert got["denominator"] == items["department_id"].nunique()
    got = ask("duties/share_cut", AskContext(warehouse), filters).first
    assert got["value"] == pytest.approx(100 * (1 - len(now) / len(before)))
    assert got["trend"][-1] == pytest.approx(got["value"])


def test_what_was_taken_off_and_why(raw: Raw, warehouse: Warehouse) -> None:
    gone = raw["duty_items"].dropna(subset=["valid_to"])
    expected = gone.groupby(["list", "removal_reason"]).size().to_dict()
    got = ask("duties/removed_by_reason", AskContext(warehouse)).rows
    assert {(row["list"], row["removal_reason"]): row["items"] for row in got} == expected
    assert sum(expected.values()) == 165 - 119


def test_by_department_and_paper(raw: Raw, warehouse: Warehouse) -> None:
    before, now = valid(raw["duty_items"], "2016-12-31"), valid(raw["duty_items"], LAST)
    names = named(raw)
    for name, column, label in (
        ("by_department", "department_id", "department"),
        ("papers", "legal_basis", "legal_basis"),
    ):
        first, last = before.groupby(column).size(), now.groupby(column).size()
        got = ask(f"duties/{name}", AskContext(warehouse)).rows
        assert {row[label]: (row["items_2016"], row["items_now"]) for row in got} == {
            names.get(key, key): (int(first[key]), int(last.get(key, 0))) for key in first.index
        }


def kind_of(paper: str) -> str:
    """The same reading of a paper's name, written as a list of rules."""
    rules = [
        ("区级文件", lambda p: p.startswith("区级")),
        ("村规民约", lambda p: p == "村规民约"),
        ("党内法规", lambda p: p.startswith("中国共产党")),
        ("省市法规和办法", lambda p: p.startswith(("福建省", "厦门"))),
        ("国家条例和办法", lambda p: "条例" in p or "办法" in p),
        ("法律", lambda p: p.endswith("法") or "法第" in p),
    ]
    return next((kind for kind, fits in rules if fits(paper)), "政策文件")


def test_on_what_authority(raw: Raw, warehouse: Warehouse) -> None:
    before, now = valid(raw["duty_items"], "2016-12-31"), valid(raw["duty_items"], LAST)
    first = before["legal_basis"].map(kind_of).value_counts()
    last = now["legal_basis"].map(kind_of).value_counts()
    got = ask("duties/by_basis", AskContext(warehouse)).rows
    assert {row["basis_kind"]: (row["items_2016"], row["items_now"]) for row in got} == {
        kind: (int(first[kind]), int(last.get(kind, 0))) for kind in first.index
    }


def test_every_item_is_there(raw: Raw, warehouse: Warehouse) -> None:
    got = ask("duties/every_item", AskContext(warehouse)).rows
    assert {row["duty_id"] for row in got} == set(raw["duty_items"]["duty_id"])
    assert sum(row["status"] == "在册" for row in got) == 119


def breaking(handed: pd.DataFrame) -> pd.Series:
    alone = (handed["funding_yuan"] == 0) & (handed["posts"] == 0)
    return (handed["decision"] != "同意") | alone


@pytest.mark.parametrize("departments", [(), ("D05", "D23"), ("D20",)])
def test_breaches(raw: Raw, warehouse: Warehouse, departments: tuple[str, ...]) -> None:
    handed = raw["devolution_requests"].dropna(subset=["handed_down_on"])
    handed = handed[handed["department_id"].isin(departments)] if departments else handed
    now = handed[handed["handed_down_on"].between(FIRST, LAST)]
    year = pd.DateOffset(years=1)
    before = handed[handed["handed_down_on"].between(FIRST - year, LAST - year)]
    filters = Filters(departments=departments)
    got = ask("duties/breaches", AskContext(warehouse), filters).first
    assert got["value"] == breaking(now).sum()
    assert got["denominator"] == len(now)
    assert got["previous"] == breaking(before).sum()
    assert got["trend"][-1] == breaking(now).sum()
    listed = ask("duties/breach_list", AskContext(warehouse), filters).rows
    names = named(raw)
    expected = handed[breaking(handed)]
    assert sorted((row["owner"], row["work"]) for row in listed) == sorted(
        (names[r.department_id], r.name) for r in expected.itertuples(index=False)
    )


def test_hand_downs_by_quarter_department_and_backing(raw: Raw, warehouse: Warehouse) -> None:
    handed = raw["devolution_requests"].dropna(subset=["handed_down_on"])
    quarters = handed["handed_down_on"].dt.to_period("Q").dt.start_time.dt.date
    got = pd.DataFrame(ask("duties/handed_by_quarter", AskContext(warehouse)).rows)
    assert got.groupby("quarter")["items"].sum().to_dict() == quarters.value_counts().to_dict()
    assert got.groupby("handling")["items"].sum().to_dict() == {
        "同意，有配套": int((~breaking(handed)).sum()),
        "同意，无配套": int((breaking(handed) & (handed["decision"] == "同意")).sum()),
        "不同意仍下放": int((handed["decision"] == "不同意").sum()),
        "未报批即下放": int((handed["decision"] == "未报批").sum()),
    }
    got = pd.DataFrame(ask("duties/handed_by_department", AskContext(warehouse)).rows)
    by_department = handed["department_id"].map(named(raw)).value_counts().to_dict()
    assert got.groupby("department")["items"].sum().to_dict() == by_department
    got = pd.DataFrame(ask("duties/backing_by_year", AskContext(warehouse)).rows)
    approved = handed[handed["decision"] == "同意"]
    money, posts = approved["funding_yuan"] > 0, approved["posts"] > 0
    assert got.groupby("backing")["items"].sum().to_dict() == {
        "经费和人员": int((money & posts).sum()),
        "只有经费": int((money & ~posts).sum()),
        "只有人员": int((~money & posts).sum()),
        "都没有": int((~money & ~posts).sum()),
    }


def off_list(raw: Raw) -> pd.DataFrame:
    """Work that stood on no list in its month, with its ground."""
    ends = raw["duty_items"].set_index("duty_id")["valid_to"]
    decisions = raw["devolution_requests"].set_index("request_id")["decision"]
    work = raw["workload"].copy()
    work["hours"] = work["hours"].astype(float)
    gone = work["duty_id"].map(ends) < work["month"]
    work = work[work["duty_id"].isna() | gone]
    approved = work["request_id"].map(decisions) == "同意"
    ground = approved.map({True: "经同意下放", False: "未经同意下放"})
    return work.assign(ground=ground.mask(work["duty_id"].notna(), "已移出清单"))


@pytest.mark.parametrize("villages", [(), ("350205001205",)])
def test_hours_of_work_on_no_list(
    raw: Raw, warehouse: Warehouse, villages: tuple[str, ...]
) -> None:
    work = off_list(raw)
    work = work[work["village_id"].isin(villages)] if villages else work
    filters = Filters(villages=villages)
    months = work.assign(month=work["month"].dt.date).groupby(["month", "ground"])["hours"].sum()
    got = ask("duties/off_list_by_month", AskContext(warehouse), filters).rows
    found = {(row["month"], row["ground"]): row["hours"] for row in got}
    assert found == pytest.approx(months.to_dict())
    now = work[work["month"].between(FIRST, LAST)]
    by_work = now.groupby("work_id").agg(h=("hours", "sum"), v=("village_id", "nunique"))
    listed = ask("duties/off_list_work", AskContext(warehouse), filters).rows
    assert [row["hours"] for row in listed] == pytest.approx(sorted(by_work["h"], reverse=True))
    assert sum(row["villages"] for row in listed) == by_work["v"].sum()
    tile = ask("burden/off_list_hours", AskContext(warehouse), filters).first
    assert sum(row["hours"] for row in listed) == pytest.approx(tile["value"])
    top = ask("duties/off_list_top", AskContext(warehouse), filters).rows
    assert [row["hours"] for row in top] == [row["hours"] for row in listed[:15]]


def test_hours_beside_a_breach_are_those_of_the_villages_chosen(
    raw: Raw, warehouse: Warehouse
) -> None:
    village = "350205001205"
    work = off_list(raw)
    mine = work[(work["village_id"] == village) & work["month"].between(FIRST, LAST)]
    requests = raw["devolution_requests"]
    bad = requests[requests["handed_down_on"].notna() & breaking(requests)]["request_id"]
    expected = mine[mine["work_id"].isin(bad)].groupby("work_id")["hours"].sum()
    got = ask("duties/breach_list", AskContext(warehouse), Filters(villages=(village,))).rows
    hours = sorted(row["hours"] for row in got if row["hours"] is not None)
    assert hours == pytest.approx(sorted(expected))
