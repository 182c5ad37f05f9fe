"""Projects, payments and suppliers recomputed in plain Python from the raw files."""

from collections import Counter, defaultdict
from datetime import date
from itertools import pairwise
from pathlib import Path

import pandas as pd
import pytest

from queries import AskContext, Filters, Warehouse, ask, policy

LAST = pd.Timestamp("2021-12-31")
EARLIER = Filters(start=date(2020, 7, 1), end=date(2021, 3, 1))
VILLAGES = ("350205001005", "350205004206")
CHOICES = [
    Filters(),
    EARLIER,
    Filters(villages=VILLAGES),
    Filters(departments=("D10", "D16")),
    Filters(start=date(2021, 1, 1), end=date(2021, 6, 1), subdistricts=("350205003",)),
]


@pytest.fixture(scope="module")
def raw(edges_folder: Path) -> dict[str, pd.DataFrame]:
    return {file.stem: pd.read_parquet(file) for file in edges_folder.glob("*.parquet")}


def last_day(filters: Filters) -> pd.Timestamp:
    return pd.Timestamp(filters.end or LAST) + pd.offsets.MonthEnd(0)


def first_day(filters: Filters) -> pd.Timestamp:
    return pd.Timestamp(filters.start or date(2021, 1, 1))


def chosen_villages(raw: dict[str, pd.DataFrame], filters: Filters) -> set[str]:
    villages = raw["villages"]
    if filters.villages:
        villages = villages[villages["village_id"].isin(filters.villages)]
    if filters.subdistricts:
        villages = villages[villages["subdistrict_id"].isin(filters.subdistricts)]
    return set(villages["village_id"])


def bought(raw: dict[str, pd.DataFrame], filters: Filters) -> list[dict]:
    """Projects that count, with the villages that each serves and its instalments."""
    inside, end = chosen_villages(raw, filters), last_day(filters)
    places: dict[str, set[str]] = defaultdict(set)
    for link in raw["project_villages"].itertuples():
        places[link.project_id].add(link.village_id)
    payments: dict[str, list] = defaultdict(list)
    for one in raw["project_payments"].itertuples():
        payments[one.project_id].append(one)
    names = dict(zip(raw["departments"]["department_id"], raw["departments"]["name"], strict=True))
    return [
        {
            **project,
            "department": names[project["department_id"]],
            "places": places[project["project_id"]],
            "payments": payments[project["project_id"]],
        }
        for project in raw["purchased_projects"].to_dict("records")
        if date(2020, 1, 1) <= pd.Timestamp(project["signed_on"]).date() <= end.date()
        and places[project["project_id"]] & inside
        and (not filters.departments or project["department_id"] in filters.departments)
    ]


def due(raw: dict[str, pd.DataFrame], filters: Filters) -> list[tuple[dict, object, int]]:
    """Instalments due by the end of the period, with the days that each is late."""
    end, found = last_day(filters), []
    for project in bought(raw, filters):
        for one in project["payments"]:
            due_on = pd.Timestamp(one.due_on)
            if due_on <= end:
                settled = end if pd.isna(one.paid_on) else min(pd.Timestamp(one.paid_on), end)
                found.append((project, one, max((settled - due_on).days, 0)))
    return found


def finished(raw: dict[str, pd.DataFrame], filters: Filters) -> list[dict]:
    end = last_day(filters)
    return [p for p in bought(raw, filters) if pd.Timestamp(p["ends_on"]) <= end]


@pytest.mark.parametrize("filters", CHOICES)
def test_projects_and_money_count_once(
    filters: Filters, raw: dict[str, pd.DataFrame], warehouse: Warehouse
) -> None:
    expected = bought(raw, filters)
    amount = sum(project["contract_yuan"] for project in expected)
    assert ask("partners/projects", AskContext(warehouse), filters).first["value"] == len(expected)
    got = ask("partners/spending", AskContext(warehouse), filters).first["value"]
    assert got == pytest.approx(amount)
    for name, column in (("signed_by_quarter", "amount"), ("by_department", "contract")):
        rows = ask(f"partners/{name}", AskContext(warehouse), filters).rows
        assert sum(row[column] for row in rows) == pytest.approx(amount / 10000)
        assert sum(row["projects"] for row in rows) == len(expected)


def test_organisations_of_an_earlier_month(
    raw: dict[str, pd.DataFrame], warehouse: Warehouse
) -> None:
    end = pd.Timestamp("2019-06-30")
    registered = pd.to_datetime(raw["social_organisations"]["registered_on"])
    got = ask("partners/organisations", AskContext(warehouse), Filters(end=date(2019, 6, 1))).first
    assert got["value"] == int((registered <= end).sum())
    assert got["trend"][-13] == int((registered <= "2018-06-30").sum())


@pytest.mark.parametrize("filters", CHOICES)
def test_late_payments(
    filters: Filters, raw: dict[str, pd.DataFrame], warehouse: Warehouse
) -> None:
    start = first_day(filters)
    within = [entry for entry in due(raw, filters) if pd.Timestamp(entry[1].due_on) >= start]
    late = [entry for entry in within if entry[2] > 0]
    got = ask("partners/late_rate", AskContext(warehouse), filters).first
    assert (got["numerator"] or 0, got["denominator"] or 0) == (len(late), len(within))
    number = Counter(project["department"] for project, _, _ in late)
    rows = ask("partners/late_by_department", AskContext(warehouse), filters).rows
    assert {r["department"]: r["late"] for r in rows if r["late"]} == dict(number)
    for row in rows:
        days = [d for project, _, d in late if project["department"] == row["department"]]
        assert row["longest"] == (max(days) if days else None)
        if days:
            assert row["mean_days"] == pytest.approx(sum(days) / len(days))


def test_the_planted_late_payer_is_found(warehouse: Warehouse) -> None:
    rows = ask("partners/late_by_department", AskContext(warehouse)).rows
    assert rows[0]["department"] == "区建设与交通局"
    said = ask("partners/headline", AskContext(warehouse)).sentences()[0]
    assert "区建设与交通局最多" in said


@pytest.mark.parametrize("filters", CHOICES)
def test_overdue_and_paid(
    filters: Filters, raw: dict[str, pd.DataFrame], warehouse: Warehouse
) -> None:
    end = last_day(filters)
    unpaid = [
        (one.amount_yuan, days)
        for _, one, days in due(raw, filters)
        if days > 0 and (pd.isna(one.paid_on) or pd.Timestamp(one.paid_on) > end)
    ]
    rows = ask("partners/overdue", AskContext(warehouse), filters).rows
    assert sorted(r["days_overdue"] for r in rows) == sorted(days for _, days in unpaid)
    assert sum(r["amount"] for r in rows) == pytest.approx(sum(amount for amount, _ in unpaid))
    paid = sum(
        one.amount_yuan
        for project in bought(raw, filters)
        for one in project["payments"]
        if not pd.isna(one.paid_on) and pd.Timestamp(one.paid_on) <= end
    )
    contracts = ask("partners/contracts", AskContext(warehouse), filters).rows
    assert sum(r["paid"] for r in contracts) == pytest.approx(paid)
    assert sum(r["overdue"] for r in contracts) == pytest.approx(sum(a for a, _ in unpaid))


@pytest.mark.parametrize("filters", CHOICES)
def test_cost_counts_finished_projects_only(
    filters: Filters, raw: dict[str, pd.DataFrame], warehouse: Warehouse
) -> None:
    done = finished(raw, filters)
    people = sum(project["people_served"] for project in done)
    got = ask("partners/cost_per_person", AskContext(warehouse), filters).first
    assert (got["denominator"] or 0) == people
    if people:
        money = sum(project["contract_yuan"] for project in done)
        assert got["value"] == pytest.approx(money / people)
    for row in ask("partners/cost_by_group", AskContext(warehouse), filters).rows:
        own = [p for p in done if p["target_group"] == row["target_group"]]
        assert row["n"] == len(own)
        assert row["cost"] == pytest.approx(
            sum(p["contract_yuan"] for p in own) / sum(p["people_served"] for p in own)
        )


def test_evaluations_fall_into_their_bands(
    raw: dict[str, pd.DataFrame], warehouse: Warehouse
) -> None:
    scores = [p["evaluation"] for p in finished(raw, Filters()) if not pd.isna(p["evaluation"])]
    for row in ask("partners/evaluation_bands", AskContext(warehouse)).rows:
        low, high = map(int, row["band"].split("–"))
        within = [s for s in scores if low <= s < high or (s == 100 and high == 100)]
        assert row["evaluated"] == len(within)
        assert row["n"] == len(scores)


@pytest.mark.parametrize("filters", CHOICES)
def test_dependence_on_suppliers(
    filters: Filters, raw: dict[str, pd.DataFrame], warehouse: Warehouse
) -> None:
    projects, rules = bought(raw, filters), policy().partners
    for row in ask("partners/dependence", AskContext(warehouse), filters).rows:
        amounts: Counter = Counter()
        for project in projects:
            if row["purchaser"] in ("全部", project["department"]):
                amounts[project["org_id"]] += project["contract_yuan"]
        shares = sorted((100 * a / sum(amounts.values()) for a in amounts.values()), reverse=True)
        index = sum(share**2 for share in shares)
        assert row["suppliers"] == len(shares)
        assert row["top_three_share"] == pytest.approx(sum(shares[:3]))
        assert row["hhi"] == pytest.approx(index, abs=0.51)
        readings = [
            ("家数太少", 10000 / len(shares) > rules.hhi_high),
            ("高度集中", index > rules.hhi_high),
            ("中度集中", index >= rules.hhi_moderate),
            ("分散", True),
        ]
        assert row["reading"] == next(name for name, holds in readings if holds)


def test_suppliers_add_up(raw: dict[str, pd.DataFrame], warehouse: Warehouse) -> None:
    rows = ask("partners/suppliers", AskContext(warehouse)).rows
    assert sum(row["share"] for row in rows) == pytest.approx(100)
    assert rows[-1]["running_share"] == pytest.approx(100)
    assert all(one["contract"] >= other["contract"] for one, other in pairwise(rows))
    assert len(rows) == raw["purchased_projects"]["org_id"].nunique()


@pytest.mark.parametrize("filters", CHOICES)
def test_villages_share_money_evenly(
    filters: Filters, raw: dict[str, pd.DataFrame], warehouse: Warehouse
) -> None:
    inside, projects = chosen_villages(raw, filters), bought(raw, filters)
    names = raw["villages"].set_index("village_id")["name"]
    rows = ask("partners/by_village", AskContext(warehouse), filters).rows
    assert len(rows) == len(inside)
    counted: Counter = Counter()
    money: Counter = Counter()
    for project in projects:
        for village in project["places"]:
            short = names[village].replace("居委会", "").replace("村委会", "村")
            counted[short] += 1
            money[short] += project["contract_yuan"] / len(project["places"])
    for row in rows:
        assert row["projects"] == counted[row["village"]]
        assert row["amount"] == pytest.approx(money[row["village"]])
    if len(inside) == 43:
        assert sum(row["amount"] for row in rows) == pytest.approx(
            sum(project["contract_yuan"] for project in projects)
        )


@pytest.mark.parametrize("filters", CHOICES)
def test_people_in_project_activities(
    filters: Filters, raw: dict[str, pd.DataFrame], warehouse: Warehouse
) -> None:
    inside = chosen_villages(raw, filters)
    projects = {project["project_id"] for project in bought(raw, filters)}
    held = [
        one
        for one in raw["activities"].itertuples()
        if one.project_id in projects
        and one.village_id in inside
        and first_day(filters) <= pd.Timestamp(one.held_on) <= last_day(filters)
    ]
    rows = ask("partners/participation_by_month", AskContext(warehouse), filters).rows
    for who, column in (
        ("村（居）民", "residents"),
        ("志愿者", "volunteers"),
        ("社工", "social_workers"),
    ):
        got = sum(row["people"] for row in rows if row["who"] == who)
        assert got == sum(getattr(one, column) for one in held)
    by_village = ask("partners/by_village", AskContext(warehouse), filters).rows
    assert sum(row["activities"] for row in by_village) == len(held)


def test_the_timeline_holds_the_largest_that_run(
    raw: dict[str, pd.DataFrame], warehouse: Warehouse
) -> None:
    running = [
        project
        for project in bought(raw, Filters())
        if pd.Timestamp(project["starts_on"]) <= LAST
        and pd.Timestamp(project["ends_on"]) >= pd.Timestamp("2021-01-01")
    ]
    largest = sorted(running, key=lambda p: (-p["contract_yuan"], p["project_id"]))[:25]
    rows = ask("partners/project_timeline", AskContext(warehouse)).rows
    assert {row["project"] for row in rows} == {project["name"] for project in largest}
