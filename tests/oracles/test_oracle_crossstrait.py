"""Builders, their activities and what changed around their coming, in plain Python."""

from collections import Counter
from datetime import date, timedelta
from pathlib import Path

import pandas as pd
import pytest

from queries import AskContext, Filters, Warehouse, ask

CHOICES = [
    Filters(),
    Filters(start=date(2019, 7, 1), end=date(2020, 6, 1)),
    Filters(villages=("350205001009", "350205001207")),
    Filters(start=date(2020, 8, 1), end=date(2020, 8, 1), subdistricts=("350205001",)),
]


@pytest.fixture(scope="module")
def raw(edges_folder: Path) -> dict[str, pd.DataFrame]:
    return {file.stem: pd.read_parquet(file) for file in edges_folder.glob("*.parquet")}


def day(value: object) -> date | None:
    return None if pd.isna(value) else pd.Timestamp(value).date()


def period(filters: Filters) -> tuple[date, date]:
    end = pd.Timestamp(filters.end or date(2021, 12, 1)) + pd.offsets.MonthEnd(0)
    return filters.start or date(2021, 1, 1), end.date()


def chosen(raw: dict[str, pd.DataFrame], filters: Filters) -> pd.DataFrame:
    villages = raw["villages"]
    if filters.villages:
        villages = villages[villages["village_id"].isin(filters.villages)]
    if filters.subdistricts:
        villages = villages[villages["subdistrict_id"].isin(filters.subdistricts)]
    return villages


def posts(
    raw: dict[str, pd.DataFrame], filters: Filters
) -> list[tuple[str, str, date, date | None]]:
    inside = set(chosen(raw, filters)["village_id"])
    return [
        (one.builder_id, one.village_id, day(one.started_on), day(one.ended_on))
        for one in raw["community_builders"].itertuples()
        if one.village_id in inside
    ]


def in_post(held: list, on: date) -> list[tuple]:
    return [p for p in held if p[2] <= on and (p[3] is None or p[3] >= on)]


def month_ends(start: date, end: date) -> list[date]:
    return [month.date() for month in pd.date_range(start, end, freq="ME")]


def led(raw: dict[str, pd.DataFrame], filters: Filters) -> list:
    inside = set(chosen(raw, filters)["village_id"])
    start, end = period(filters)
    return [
        one
        for one in raw["activities"].itertuples()
        if one.village_id in inside
        and not pd.isna(one.builder_id)
        and start <= day(one.held_on) <= end
    ]


@pytest.mark.parametrize("filters", CHOICES)
def test_builders_in_post(
    filters: Filters, raw: dict[str, pd.DataFrame], warehouse: Warehouse
) -> None:
    held, (start, end) = posts(raw, filters), period(filters)
    got = ask("crossstrait/builders", AskContext(warehouse), filters).first["value"]
    assert got == len(in_post(held, end))
    covered = [len({p[1] for p in in_post(held, on)}) for on in month_ends(start, end)]
    rate = ask("crossstrait/coverage_rate", AskContext(warehouse), filters).first
    assert rate["numerator"] == sum(covered)
    assert rate["denominator"] == len(covered) * len(chosen(raw, filters))
    for row in ask("crossstrait/in_post_by_month", AskContext(warehouse), filters).rows:
        on = (pd.Timestamp(row["month"]) + pd.offsets.MonthEnd(0)).date()
        there = in_post(held, on)
        vacant = len(chosen(raw, filters)) - len({p[1] for p in there})
        assert row["number"] == (len(there) if row["measure"] == "在岗营造员" else vacant)


@pytest.mark.parametrize("filters", CHOICES)
def test_days_without_a_builder(
    filters: Filters, raw: dict[str, pd.DataFrame], warehouse: Warehouse
) -> None:
    """Day by day: from the first post on, each day is either covered or not."""
    held, (_, end) = posts(raw, filters), period(filters)
    names = raw["villages"].set_index("village_id")["name"]
    expected: dict[str, int] = {}
    for village in {p[1] for p in held if p[2] <= end}:
        own = [p for p in held if p[1] == village]
        first = min(p[2] for p in own)
        days = [first + timedelta(days=n) for n in range((end - first).days + 1)]
        short = names[village].replace("居委会", "").replace("村委会", "村")
        expected[short] = sum(not in_post(own, on) for on in days)
    rows = ask("crossstrait/posts_by_village", AskContext(warehouse), filters).rows
    assert {r["village"]: r["gap_days"] for r in rows if r["gap_days"] is not None} == expected
    assert len(rows) == len(chosen(raw, filters))


@pytest.mark.parametrize("filters", CHOICES)
def test_activities_and_people(
    filters: Filters, raw: dict[str, pd.DataFrame], warehouse: Warehouse
) -> None:
    held, villages = led(raw, filters), chosen(raw, filters)
    start, end = period(filters)
    months = len(month_ends(start, end))
    residents = sum(one.residents for one in held)
    assert ask("crossstrait/activities", AskContext(warehouse), filters).first["value"] == len(held)
    each = ask("crossstrait/residents_per_activity", AskContext(warehouse), filters).first["value"]
    assert each == pytest.approx(residents / len(held))
    rate = ask("crossstrait/residents_per_thousand", AskContext(warehouse), filters).first["value"]
    assert rate == pytest.approx(1000 * residents / (int(villages["population"].sum()) * months))
    kinds = Counter(one.kind for one in held)
    for name in ("activities_by_month", "by_kind"):
        rows = ask(f"crossstrait/{name}", AskContext(warehouse), filters).rows
        column = "n" if name == "by_kind" else "activities"
        got: Counter = Counter()
        for row in rows:
            got[row["kind"]] += row[column]
        assert got == kinds
    rows = ask("crossstrait/participation_by_month", AskContext(warehouse), filters).rows
    volunteers = sum(row["people"] for row in rows if row["who"] == "志愿者")
    assert volunteers == sum(one.volunteers for one in held)


def test_each_village_against_its_residents(
    raw: dict[str, pd.DataFrame], warehouse: Warehouse
) -> None:
    people: Counter = Counter()
    for one in led(raw, Filters()):
        people[one.village_id] += one.residents
    expected = {
        row.name.replace("居委会", "").replace("村委会", "村"): (
            1000 * people[row.village_id] / (row.population * 12)
        )
        for row in raw["villages"].itertuples(index=False)
    }
    for row in ask("crossstrait/by_village", AskContext(warehouse)).rows:
        assert row["per_thousand"] == pytest.approx(expected[row["village"]])


def test_fields_of_those_in_post(raw: dict[str, pd.DataFrame], warehouse: Warehouse) -> None:
    fields = raw["community_builders"].set_index("builder_id")["field"]
    there = Counter(fields[p[0]] for p in in_post(posts(raw, Filters()), date(2021, 12, 31)))
    activities = Counter(fields[one.builder_id] for one in led(raw, Filters()))
    for row in ask("crossstrait/by_field", AskContext(warehouse)).rows:
        assert row["builders"] == there[row["field"]]
        assert row["activities"] == activities[row["field"]]


def around(
    raw: dict[str, pd.DataFrame], filters: Filters
) -> dict[str, tuple[list[int], list[int]]]:
    """Activities of each of the 12 months before and after the first post, by village."""
    _, end = period(filters)
    held = Counter(
        (one.village_id, pd.Period(one.held_on, "M")) for one in raw["activities"].itertuples()
    )
    earliest = min(month for _, month in held)
    found = {}
    for village in set(chosen(raw, filters)["village_id"]):
        started = [p[2] for p in posts(raw, filters) if p[1] == village]
        if not started:
            continue
        first = pd.Period(min(started), "M")
        if first - 12 < earliest or first + 12 > pd.Period(end, "M"):
            continue
        before = [held[village, first - n] for n in range(12, 0, -1)]
        after = [held[village, first + n] for n in range(1, 13)]
        found[village] = (before, after)
    return found


@pytest.mark.parametrize(
    "filters", [Filters(), Filters(end=date(2019, 9, 1)), Filters(villages=("350205001009",))]
)
def test_before_and_after_the_first_builder(
    filters: Filters, raw: dict[str, pd.DataFrame], warehouse: Warehouse
) -> None:
    windows = around(raw, filters)
    assert windows
    rows = ask("crossstrait/before_after", AskContext(warehouse), filters).rows
    row = next(row for row in rows if row["measure"] == "活动场次")
    months = 12 * len(windows)
    assert row["n"] == len(windows)
    assert row["before"] == pytest.approx(sum(sum(b) for b, _ in windows.values()) / months)
    assert row["after"] == pytest.approx(sum(sum(a) for _, a in windows.values()) / months)
    assert row["rose"] == sum(sum(a) > sum(b) for b, a in windows.values())
    by_month = ask("crossstrait/arrival_by_month", AskContext(warehouse), filters).rows
    expected = [
        sum(months[place] for months in side) / len(windows)
        for side in (
            [b for b, _ in windows.values()],
            [a for _, a in windows.values()],
        )
        for place in range(12)
    ]
    assert [r["activities"] for r in by_month] == pytest.approx(expected)


def test_every_village_of_the_demonstration_can_be_compared(
    raw: dict[str, pd.DataFrame], warehouse: Warehouse
) -> None:
    assert len(around(raw, Filters())) == 43


def test_no_answer_names_a_builder(raw: dict[str, pd.DataFrame], warehouse: Warehouse) -> None:
    names = set(raw["community_builders"]["name"])
    for name in ("spells", "posts_by_village", "by_field", "by_village", "around_arrival"):
        rows = ask(f"crossstrait/{name}", AskContext(warehouse)).rows
        assert not {v for row in rows for v in row.values() if isinstance(v, str)} & names
