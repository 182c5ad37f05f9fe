"""Supervision recomputed in pandas from the raw files, sharing nothing with the SQL."""

from datetime import date
from pathlib import Path

import pandas as pd
import pytest

from queries import AskContext, Filters, Warehouse, ask, policy

DAY = pd.Timedelta(days=1)
FILTERS = [
    pytest.param(Filters(), id="whole"),
    pytest.param(Filters(villages=("350205001205", "350205001213")), id="two villages"),
    pytest.param(
        Filters(start=date(2020, 1, 1), end=date(2020, 9, 1), subdistricts=("350205003",)),
        id="nine months of one subdistrict",
    ),
]


@pytest.fixture(scope="module")
def raw(edges_folder: Path) -> dict[str, pd.DataFrame]:
    return {file.stem: pd.read_parquet(file) for file in edges_folder.glob("*.parquet")}


def period(filters: Filters) -> tuple[pd.Timestamp, pd.Timestamp]:
    """First and last day of the period."""
    start = pd.Timestamp(filters.start or "2021-01-01")
    end = pd.Timestamp(filters.end or "2021-12-01")
    return start, end + pd.offsets.MonthEnd(0)


def table(raw: dict[str, pd.DataFrame], name: str, filters: Filters) -> pd.DataFrame:
    """A table of the villages chosen, its days as timestamps, departments narrowed as well."""
    rows = raw[name].merge(raw["villages"][["village_id", "subdistrict_id"]], on="village_id")
    for column, chosen in (
        ("village_id", filters.villages),
        ("subdistrict_id", filters.subdistricts),
        ("department_id", filters.departments),
    ):
        if chosen and column in rows:
            rows = rows[rows[column].isin(chosen)]
    days = [name for name in rows if name.endswith("_on") or name == "quarter"]
    return rows.assign(**{day: pd.to_datetime(rows[day]) for day in days})


def within(rows: pd.DataFrame, column: str, filters: Filters, years: int = 0) -> pd.DataFrame:
    start, last = (day - pd.DateOffset(years=years) for day in period(filters))
    return rows[(rows[column] >= start) & (rows[column] <= last + pd.offsets.MonthEnd(0))]


@pytest.mark.parametrize("filters", FILTERS)
def test_findings_rectified(raw: dict, warehouse: Warehouse, filters: Filters) -> None:
    due = within(table(raw, "inspections", filters), "due_on", filters)
    got = ask("supervision/rectified_rate", AskContext(warehouse), filters).first
    assert (got["numerator"], got["denominator"]) == (due["rectified"].sum(), due["findings"].sum())
    assert got["value"] == pytest.approx(100 * due["rectified"].sum() / due["findings"].sum())


@pytest.mark.parametrize("filters", FILTERS)
def test_inspections_by_body(raw: dict, warehouse: Warehouse, filters: Filters) -> None:
    seen = within(table(raw, "inspections", filters), "inspected_on", filters)
    left = seen["findings"] - seen["rectified"]
    late = seen["due_on"] < period(filters)[1]
    seen = seen.assign(late=left.where(late, 0), early=left.where(~late, 0))
    rows = ask("supervision/by_body", AskContext(warehouse), filters).rows
    assert {row["body"] for row in rows} == set(seen["body"])
    for row in rows:
        own = seen[seen["body"] == row["body"]]
        assert row["role"] == ("专责监督" if row["body"] == "纪检监察" else "职能监督")
        assert row["inspections"] == len(own)
        assert row["villages"] == own["village_id"].nunique()
        parts = [row["rectified"], row["rectifying"], row["overdue"]]
        assert parts == [own["rectified"].sum(), own["early"].sum(), own["late"].sum()]
        assert row["findings"] == sum(parts)
    drawn = ask("supervision/findings_by_body", AskContext(warehouse), filters).rows
    assert sum(row["findings"] for row in drawn) == seen["findings"].sum()
    places = ask("supervision/findings_by_village", AskContext(warehouse), filters).rows
    assert sum(row["findings"] or 0 for row in places) == seen["findings"].sum()


@pytest.mark.parametrize("filters", FILTERS)
def test_findings_by_quarter(raw: dict, warehouse: Warehouse, filters: Filters) -> None:
    last = period(filters)[1]
    seen = table(raw, "inspections", filters)
    seen = seen[seen["inspected_on"] <= last]
    quarters = seen["inspected_on"].dt.to_period("Q")
    seen = seen.assign(quarter=quarters.dt.strftime("%yQ%q"))
    recent = seen[quarters > pd.Period(last, "Q") - 12]
    rows = ask("supervision/findings_by_quarter", AskContext(warehouse), filters).rows
    for quarter, own in recent.groupby("quarter"):
        found = {r["state"]: r["findings"] for r in rows if r["quarter"] == quarter}
        assert sum(found.values()) == own["findings"].sum()
        assert found["已整改"] == own["rectified"].sum()
        late = own[own["due_on"] < last]
        assert found["逾期未整改"] == (late["findings"] - late["rectified"]).sum()
    first = pd.to_datetime(raw["inspections"]["inspected_on"]).min()
    spine = pd.period_range(first, last, freq="Q")[-12:].strftime("%yQ%q")
    assert list(dict.fromkeys(row["quarter"] for row in rows)) == list(spine)
    recent = seen[quarters > pd.Period(last, "Q") - 8]
    cells = ask("supervision/body_by_quarter", AskContext(warehouse), filters).rows
    known = {(r["body"], r["quarter"]): r["findings"] for r in cells if r["inspections"]}
    assert known == dict(recent.groupby(["body", "quarter"])["findings"].sum())


def test_overdue_findings(raw: dict, warehouse: Warehouse) -> None:
    seen = table(raw, "inspections", Filters())
    last = period(Filters())[1]
    late = seen[(seen["due_on"] < last) & (seen["rectified"] < seen["findings"])]
    rows = ask("supervision/overdue_findings", AskContext(warehouse)).rows
    assert {row["inspection_id"]: row["days_overdue"] for row in rows} == {
        row.inspection_id: (last - row.due_on).days for row in late.itertuples()
    }


@pytest.mark.parametrize("filters", FILTERS)
def test_disclosures(raw: dict, warehouse: Warehouse, filters: Filters) -> None:
    owed = within(table(raw, "disclosures", filters), "quarter", filters)
    on_time = owed["published_on"] <= owed["due_on"]
    missing = owed["published_on"].isna()
    late = ask("supervision/disclosed_late", AskContext(warehouse), filters).first
    assert (late["value"], late["denominator"]) == ((~on_time & ~missing).sum(), len(owed))
    none = ask("supervision/undisclosed", AskContext(warehouse), filters).first
    assert (none["value"], none["denominator"]) == (missing.sum(), len(owed))
    rates = 100 * on_time.groupby(owed["village_id"]).mean()
    rows = ask("supervision/disclosure_by_village", AskContext(warehouse), filters).rows
    assert [row["on_time_rate"] for row in rows] == pytest.approx(sorted(rates))
    assert sum(row["late"] + row["missing"] for row in rows) == (~on_time).sum()


def test_disclosures_by_kind_and_quarter(raw: dict, warehouse: Warehouse) -> None:
    owed = table(raw, "disclosures", Filters())
    owed = owed.assign(on_time=owed["published_on"] <= owed["due_on"])
    owed = owed[owed["quarter"] >= "2020-01-01"]
    labels = owed["quarter"].dt.to_period("Q").dt.strftime("%yQ%q")
    expected = 100 * owed.groupby([owed["kind"], labels])["on_time"].mean()
    rows = ask("supervision/disclosure_by_kind", AskContext(warehouse)).rows
    got = {(row["disclosure"], row["quarter"]): row["rate"] for row in rows}
    assert got == pytest.approx(dict(expected))


def test_the_two_villages_that_disclose_late_come_first(warehouse: Warehouse) -> None:
    rows = ask("supervision/disclosure_laggards", AskContext(warehouse)).rows
    villages = list(dict.fromkeys(row["village"] for row in rows))
    assert set(villages[:2]) == {"古楼村", "东瑶村"}
    assert len(villages) == 10
    on_map = ask("supervision/disclosure_by_village", AskContext(warehouse)).rows
    assert {row["village"] for row in on_map[:2]} == {"古楼村", "东瑶村"}


def inquiries(raw: dict, filters: Filters, years: int = 0) -> pd.DataFrame:
    asked = within(table(raw, "inquiries", filters), "asked_on", filters, years)
    days = (asked["answered_on"] - asked["asked_on"]).dt.days
    limit = policy().supervision.answer_days
    last = period(filters)[1]
    open_late = days.isna() & (asked["asked_on"] + limit * DAY < last)
    return asked.assign(days=days, in_time=days <= limit, due=days.notna() | open_late)


@pytest.mark.parametrize("filters", FILTERS)
def test_inquiries_answered_in_time(raw: dict, warehouse: Warehouse, filters: Filters) -> None:
    now, before = inquiries(raw, filters), inquiries(raw, filters, years=1)
    got = ask("supervision/answered_rate", AskContext(warehouse), filters).first
    assert (got["numerator"], got["denominator"]) == (now["in_time"].sum(), now["due"].sum())
    expected = 100 * before["in_time"].sum() / before["due"].sum()
    assert got["previous"] == pytest.approx(expected)
    months = ask("supervision/inquiries_by_month", AskContext(warehouse), filters).rows
    start = period(filters)[0].date()
    assert sum(r["inquiries"] for r in months if r["month"] >= start) == len(now)


@pytest.mark.parametrize("filters", FILTERS)
def test_satisfaction_leaves_out_those_who_said_nothing(
    raw: dict, warehouse: Warehouse, filters: Filters
) -> None:
    said = inquiries(raw, filters)["satisfied"].dropna().astype(bool)
    got = ask("supervision/satisfied_rate", AskContext(warehouse), filters).first
    assert (got["numerator"], got["denominator"]) == (said.sum(), len(said))
    bands = ask("supervision/satisfied_by_days", AskContext(warehouse), filters).rows
    assert sum(row["said"] for row in bands) == len(said)
    satisfied = sum(row["satisfied_rate"] * row["said"] / 100 for row in bands)
    assert satisfied == pytest.approx(said.sum())
    answered = inquiries(raw, filters).dropna(subset=["satisfied"])["days"]
    edges, names = [-1, 3, 7, 14, 10_000], ["0–3天", "4–7天", "8–14天", "15天以上"]
    counts = pd.cut(answered, edges, labels=names).value_counts()
    expected = [(name, int(counts[name])) for name in names if counts[name]]
    assert [(row["band"], row["said"]) for row in bands] == expected


@pytest.mark.parametrize("filters", FILTERS)
@pytest.mark.parametrize(
    ("name", "column"),
    [("supervision/inquiries_by_topic", "topic"), ("supervision/inquiries_by_village", "village")],
)
def test_inquiries_by_topic_and_village(
    raw: dict, warehouse: Warehouse, filters: Filters, name: str, column: str
) -> None:
    asked = inquiries(raw, filters)
    groups = asked.groupby("village_id" if column == "village" else column)
    expected = sorted(
        (len(g), int(g["days"].count()), int(g["satisfied"].count()), g["days"].median())
        for _, g in groups
    )
    rows = ask(name, AskContext(warehouse), filters).rows
    got = sorted((r["inquiries"], r["answered"], r["said"], r["median_days"]) for r in rows)
    assert got == expected


def test_nine_tenths_of_the_answers(raw: dict, warehouse: Warehouse) -> None:
    asked = inquiries(raw, Filters())
    for row in ask("supervision/inquiries_by_topic", AskContext(warehouse)).rows:
        own = asked[asked["topic"] == row["topic"]]
        assert row["p90_days"] == pytest.approx(own["days"].quantile(0.9))
        rate = 100 * own["in_time"].sum() / own["due"].sum()
        assert row["answered_rate"] == pytest.approx(rate)


CLUES = [*FILTERS, pytest.param(Filters(departments=("D05", "D23")), id="two departments")]


def clues(raw: dict, filters: Filters) -> pd.DataFrame:
    found = within(table(raw, "clues", filters), "found_on", filters)
    last = period(filters)[1]
    closed = found["closed_on"] <= last
    late = (found["closed_on"] > found["due_on"]).where(closed, found["due_on"] < last)
    return found.assign(closed=closed, late=late)


@pytest.mark.parametrize("filters", CLUES)
def test_clues_from_finding_to_closing(raw: dict, warehouse: Warehouse, filters: Filters) -> None:
    found = clues(raw, filters)
    rows = ask("supervision/clue_stages", AskContext(warehouse), filters).rows
    confirmed = found["closed"] & found["outcome"].isin(["已整改", "已问责"])
    assert [row["clues"] for row in rows] == [
        len(found),
        found["closed"].sum(),
        (found["closed"] & ~found["late"]).sum(),
        confirmed.sum(),
        (confirmed & (found["outcome"] == "已问责")).sum(),
    ]
    states = ask("supervision/clues_by_source", AskContext(warehouse), filters).rows
    for source, own in found.groupby("source"):
        got = {row["state"]: row["clues"] for row in states if row["source"] == source}
        assert got == {
            "按期办结": (own["closed"] & ~own["late"]).sum(),
            "逾期办结": (own["closed"] & own["late"]).sum(),
            "办理中": (~own["closed"] & ~own["late"]).sum(),
            "逾期未办结": (~own["closed"] & own["late"]).sum(),
        }


@pytest.mark.parametrize("filters", CLUES)
def test_clues_by_kind_department_and_village(
    raw: dict, warehouse: Warehouse, filters: Filters
) -> None:
    found = clues(raw, filters)
    open_late = ~found["closed"] & found["late"]
    kinds = ask("supervision/clues_by_kind", AskContext(warehouse), filters).rows
    assert {row["clue_kind"]: row["clues"] for row in kinds} == dict(found["kind"].value_counts())
    for row in kinds:
        own = found[(found["kind"] == row["clue_kind"]) & found["closed"]]
        median = (own["closed_on"] - own["found_on"]).dt.days.median()
        assert row["median_days"] == (None if pd.isna(median) else median)
    owners = ask("supervision/clues_by_department", AskContext(warehouse), filters).rows
    counts = found["department_id"].value_counts()
    assert [row["clues"] for row in owners] == list(counts[:10])
    places = ask("supervision/clues_by_village", AskContext(warehouse), filters).rows
    assert sum(row["clues"] for row in places) == len(found)
    assert sum(row["overdue"] for row in places) == open_late.sum()


def test_the_two_departments_that_hand_down_have_most_clues(warehouse: Warehouse) -> None:
    rows = ask("supervision/clues_by_department", AskContext(warehouse)).rows
    assert {row["owner"] for row in rows[:2]} == {"区委政法委", "区城市管理局"}


@pytest.mark.parametrize("filters", CLUES)
def test_overdue_clues_now_and_a_year_before(
    raw: dict, warehouse: Warehouse, filters: Filters
) -> None:
    every = table(raw, "clues", filters)

    def overdue(day: pd.Timestamp) -> tuple[int, int]:
        closed = every["closed_on"].notna() & (every["closed_on"] <= day)
        left = every[(every["found_on"] <= day) & ~closed]
        return int((left["due_on"] < day).sum()), len(left)

    last = period(filters)[1]
    got = ask("supervision/overdue", AskContext(warehouse), filters).first
    assert (got["value"], got["denominator"]) == overdue(last)
    assert got["previous"] == overdue(last - pd.DateOffset(years=1) + pd.offsets.MonthEnd(0))[0]
    months = [last - pd.offsets.MonthEnd(n) for n in range(23, -1, -1)]
    assert got["trend"] == [overdue(month)[0] for month in months]


def test_the_form_campaign(raw: dict, warehouse: Warehouse) -> None:
    found = table(raw, "clues", Filters())
    found = found[found["source"] == "表格战役"]
    got = ask("supervision/campaign_summary", AskContext(warehouse)).first
    assert got["clues"] == len(found)
    assert (got["first"], got["last"]) == (date(2020, 2, 1), date(2020, 6, 1))
    assert got["departments"] == found["department_id"].nunique()
    assert got["villages"] == found["village_id"].nunique()
    assert got["closed"] == found["closed_on"].notna().sum()
    assert got["accounted"] == (found["outcome"] == "已问责").sum()
    months = ask("supervision/campaign_by_month", AskContext(warehouse)).rows
    expected = found.groupby([found["found_on"].dt.to_period("M"), "outcome"]).size()
    assert {(pd.Period(r["month"], "M"), r["clue_outcome"]): r["clues"] for r in months} == dict(
        expected
    )
    owners = ask("supervision/campaign_by_department", AskContext(warehouse)).rows
    assert [row["clues"] for row in owners] == list(found["department_id"].value_counts())


def test_the_form_campaign_as_it_stood_in_april_2020(raw: dict, warehouse: Warehouse) -> None:
    filters = Filters(end=date(2020, 4, 1))
    found = table(raw, "clues", filters)
    found = found[(found["source"] == "表格战役") & (found["found_on"] <= "2020-04-30")]
    got = ask("supervision/campaign_summary", AskContext(warehouse), filters).first
    assert got["clues"] == len(found)
    assert got["closed"] == (found["closed_on"] <= "2020-04-30").sum() < len(found)
    assert got["variant"] == "some_open"


def test_the_headline_names_a_department_with_most_overdue(raw: dict, warehouse: Warehouse) -> None:
    got = ask("supervision/headline", AskContext(warehouse)).first
    every = table(raw, "clues", Filters())
    late = every[every["closed_on"].isna() & (every["due_on"] < period(Filters())[1])]
    assert got["overdue"] == len(late)
    assert got["of_owner"] == late["department_id"].value_counts().max()
