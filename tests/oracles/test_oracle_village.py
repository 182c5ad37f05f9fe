"""One village against its peers, and what is overdue, recomputed in pandas from the raw files."""

from datetime import date, timedelta
from pathlib import Path
from statistics import median

import numpy as np
import pandas as pd
import pytest

from queries import AskContext, Filters, Warehouse, ask, policy

FIRST, LAST = "2021-01-01", "2021-12-31"
EARLIER = Filters(start=date(2020, 7, 1), end=date(2021, 6, 1))
JIANMEI = "350205001205"
LESS_IS_BETTER = {
    "村居月均工时", "清单外工时占比", "村居月均填表工时", "问题线索",
    "网格事件平均时长", "每名网格员户数",
}  # fmt: skip


@pytest.fixture(scope="module")
def raw(edges_folder: Path) -> dict[str, pd.DataFrame]:
    return {file.stem: pd.read_parquet(file) for file in edges_folder.glob("*.parquet")}


def within(frame: pd.DataFrame, column: str, first: str = FIRST, last: str = LAST) -> pd.DataFrame:
    days = pd.to_datetime(frame[column])
    return frame[(days >= first) & (days < pd.Timestamp(last) + pd.Timedelta(days=1))]


def rate(frame: pd.DataFrame, good: pd.Series) -> dict[str, float]:
    return (100 * good.astype(float).groupby(frame["village_id"]).mean()).to_dict()


def values(raw: dict[str, pd.DataFrame], first: str, last: str) -> dict[str, dict[str, float]]:
    """Every measure of every village, by means of pandas alone."""
    all_villages = raw["villages"]["village_id"]
    work = within(raw["workload"], "month", first, last).merge(
        raw["duty_items"], on="duty_id", how="left"
    )
    work["hours"] = work["hours"].astype(float)
    off = work["list"].isna() | (pd.to_datetime(work["valid_to"]) < pd.to_datetime(work["month"]))
    hours = work.groupby("village_id")["hours"].sum()
    # A month without a report counts in neither part of a mean.
    months = work.groupby("village_id")["month"].nunique()
    filings = within(raw["form_filings"], "month", first, last)
    filing_months = filings.groupby("village_id")["month"].nunique()
    form_hours = filings["hours"].astype(float).groupby(filings["village_id"]).sum()
    disclosures = within(raw["disclosures"], "quarter", first, last)
    published = pd.to_datetime(disclosures["published_on"])
    inquiries = within(raw["inquiries"], "asked_on", first, last)
    asked = pd.to_datetime(inquiries["asked_on"])
    answered = pd.to_datetime(inquiries["answered_on"])
    limit = asked + pd.Timedelta(days=policy().supervision.answer_days)
    settled = answered.notna() | (limit < pd.Timestamp(last))
    heard = inquiries.dropna(subset=["satisfied"])
    checks = within(raw["inspections"], "inspected_on", first, last)
    checks = checks.groupby("village_id")[["rectified", "findings"]].sum().query("findings > 0")
    clues = within(raw["clues"], "found_on", first, last).groupby("village_id").size()
    cases = within(raw["service_cases"], "submitted_at", first, last)
    rated = cases.dropna(subset=["rating"])
    events = within(raw["grid_events"], "reported_at", first, last).merge(
        raw["grids"], on="grid_id"
    )
    solved = events.dropna(subset=["resolved_at"])
    took = pd.to_datetime(solved["resolved_at"]).dt.floor("min") - pd.to_datetime(
        solved["reported_at"]
    ).dt.floor("min")
    workers = raw["grid_workers"].merge(raw["grids"], on="grid_id")
    end = pd.Timestamp(last)
    there = (pd.to_datetime(workers["hired_on"]) <= end) & (
        workers["left_on"].isna() | (pd.to_datetime(workers["left_on"]) >= end)
    )
    homes = raw["grids"].groupby("village_id")["households"].sum()
    people = raw["villages"].set_index("village_id")["population"]
    held = within(raw["activities"], "held_on", first, last)
    scores = raw["scores"].merge(raw["indicators"], on=["year", "indicator_id"])
    scores = scores[scores["year"] == pd.Timestamp(last).year]
    weighted = (
        scores["score"].astype(float)
        * scores["weight"].astype(float)
        / scores["maximum"].astype(float)
    )
    return {
        "村居月均工时": (hours / months).to_dict(),
        "清单外工时占比": (
            100 * work["hours"].where(off, 0).groupby(work["village_id"]).sum() / hours
        ).to_dict(),
        "村居月均填表工时": (form_hours / filing_months).to_dict(),
        "五公开按时率": rate(disclosures, published <= pd.to_datetime(disclosures["due_on"])),
        "质询按期答复率": rate(inquiries[settled], (answered <= limit)[settled]),
        "答复满意率": rate(heard, heard["satisfied"].astype(bool)),
        "检查问题整改率": (100 * checks["rectified"] / checks["findings"]).to_dict(),
        "问题线索": {v: int(clues.get(v, 0)) for v in all_villages},
        "当场办结率": rate(cases, cases["on_the_spot"]),
        "群众满意率": rate(rated, rated["rating"] >= policy().service.satisfied_from),
        "最多跑一次占比": rate(cases, cases["visits"] <= 1),
        "网格内解决率": rate(events, events["outcome"] == "网格内解决"),
        "网格事件平均时长": (
            took.dt.total_seconds().groupby(solved["village_id"]).mean() / 3600
        ).to_dict(),
        "每名网格员户数": (homes / workers[there].groupby("village_id").size()).to_dict(),
        "每千人活动参与人次": (
            1000 * held.groupby("village_id")["residents"].sum().reindex(all_villages).fillna(0)
            / people.reindex(all_villages)
        ).to_dict(),
        "平均考核总分": weighted.groupby(scores["village_id"]).sum().to_dict(),
    }  # fmt: skip


@pytest.fixture(scope="module")
def year(raw: dict[str, pd.DataFrame]) -> dict[str, dict[str, float]]:
    return values(raw, FIRST, LAST)


@pytest.fixture(scope="module")
def rows(warehouse: Warehouse) -> list[dict]:
    return ask("village/measured", AskContext(warehouse)).rows


def test_values(year: dict[str, dict[str, float]], rows: list[dict]) -> None:
    seen = 0
    for row in rows:
        if row["measure"] in year:
            expected = year[row["measure"]].get(row["village_id"])
            assert row["value"] == (None if expected is None else pytest.approx(expected)), row
            seen += 1
    assert seen == 43 * len(year)


def test_the_year_before_and_the_change(raw: dict[str, pd.DataFrame], rows: list[dict]) -> None:
    before = values(raw, "2020-01-01", "2020-12-31")
    for row in rows:
        expected = before.get(row["measure"], {}).get(row["village_id"])
        if expected is not None and row["value"] is not None:
            assert row["previous"] == pytest.approx(expected)
            assert row["change"] == pytest.approx(row["value"] - expected, abs=1e-6)
    # The lists were revised between the two years, so nothing is said of the change.
    assert not {row["moved"] for row in rows} & {"变好", "变差"}


def test_a_change_is_told_the_way_that_is_better(warehouse: Warehouse) -> None:
    since = Filters(start=date(2021, 7, 1), end=date(2021, 12, 1))
    rows = ask("village/measured", AskContext(warehouse), since).rows
    told = [row for row in rows if row["moved"] in ("变好", "变差")]
    assert len(told) > 20
    for row in told:
        assert (row["moved"] == "变好") == (row["change"] * row["better"] > 0)


def test_another_period(raw: dict[str, pd.DataFrame], warehouse: Warehouse) -> None:
    expected = values(raw, "2020-07-01", "2021-06-30")
    got = ask("village/measured", AskContext(warehouse), EARLIER).rows
    for row in got:
        if row["measure"] in expected:
            one = expected[row["measure"]].get(row["village_id"])
            assert row["value"] == (None if one is None else pytest.approx(one)), row


def test_medians_places_and_shares_among_peers(
    raw: dict[str, pd.DataFrame], year: dict[str, dict[str, float]], rows: list[dict]
) -> None:
    kinds = dict(zip(raw["villages"]["village_id"], raw["villages"]["kind"], strict=True))
    for row in rows:
        measure, own_code = row["measure"], row["village_id"]
        if measure not in year or own_code not in year[measure]:
            continue
        # Rounded, so that two ways of adding up do not tell equal villages apart.
        sign = -1 if measure in LESS_IS_BETTER else 1
        peers = {
            code: round(sign * value, 9)
            for code, value in year[measure].items()
            if kinds[code] == kinds[own_code]
        }
        own, others = peers[own_code], [v for code, v in peers.items() if code != own_code]
        assert row["peer_median"] == pytest.approx(sign * median(peers.values()))
        assert row["peers"] == len(peers)
        assert row["place"] == 1 + sum(other > own for other in others), row
        ahead = sum(1 if own > other else 0.5 if own == other else 0 for other in others)
        assert row["ahead"] == pytest.approx(100 * ahead / len(others)), row


def test_peers_are_not_narrowed_by_the_village_chosen(
    rows: list[dict], warehouse: Warehouse
) -> None:
    alone = ask("village/measured", AskContext(warehouse), Filters(villages=(JIANMEI,))).rows
    assert alone == [row for row in rows if row["village_id"] == JIANMEI]


def test_strengths_weaknesses_and_the_sentence(rows: list[dict], warehouse: Warehouse) -> None:
    told = []
    for village in (JIANMEI, *(place.village_id for place in warehouse.choices.places[:3])):
        one = Filters(villages=(village,))
        own = [row for row in rows if row["village_id"] == village and row["ahead"] is not None]
        better = [row for row in own if clearly(row) > 0]
        worse = [row for row in own if clearly(row) < 0]
        strong = ask("village/strengths", AskContext(warehouse), one).rows
        best = sorted((row["ahead"] for row in better), reverse=True)[:5]
        assert [row["ahead"] for row in strong] == best
        weak = ask("village/weaknesses", AskContext(warehouse), one).rows
        worst = sorted(row["ahead"] for row in worse)[:5]
        assert [row["behind"] for row in weak] == [100 - share for share in worst]
        said = ask("village/headline", AskContext(warehouse), one).first
        counted = (said["measures"], said["better"], said["worse"], said["same"])
        same = len(own) - len(better) - len(worse)
        assert counted == (len(own), len(better), len(worse), same)
        told += [("better", len(better)), ("worse", len(worse))]
    assert {which for which, count in told if count} == {"better", "worse"}


def clearly(row: dict) -> int:
    """Which way the interval of a value leaves out all it is held against, by its direction."""
    if row["low"] is None:
        return 0
    held = [row["peer_median"], row["peers_together"]]
    above = all(row["low"] > one for one in held if one is not None)
    below = all(row["high"] < one for one in held if one is not None)
    return row["better"] * (above - below)


def test_changes_are_measured_by_what_is_usual_among_peers(
    raw: dict[str, pd.DataFrame], rows: list[dict], warehouse: Warehouse
) -> None:
    kinds = dict(zip(raw["villages"]["village_id"], raw["villages"]["kind"], strict=True))
    sizes = {}
    for row in (row for row in rows if row["village_id"] == JIANMEI):
        usual = median(
            abs(r["change"])
            for r in rows
            if r["measure"] == row["measure"]
            and kinds[r["village_id"]] == kinds[JIANMEI]
            and r["change"] is not None
        )
        if usual and row["change"] is not None and abs(row["change"]) > usual:
            sizes[row["measure"]] = abs(row["change"]) / usual
    got = ask("village/changes", AskContext(warehouse), Filters(villages=(JIANMEI,))).rows
    own = {row["measure"]: row for row in rows if row["village_id"] == JIANMEI}
    real = {name for name in sizes if own[name]["moved"] in ("变好", "变差")}
    order = sorted(sizes, key=lambda name: (name in real, sizes[name]), reverse=True)
    assert [row["measure"] for row in got] == order[:8]


def overdue(raw: dict[str, pd.DataFrame], day: date) -> dict[tuple[str, str], date]:
    """System and number of everything overdue on a day, with its due day."""

    def dates(frame: pd.DataFrame, column: str) -> list[date | None]:
        return [None if pd.isna(d) else pd.Timestamp(d).date() for d in frame[column]]

    found: dict[tuple[str, str], date] = {}

    def note(system: str, code: str, opened: date, due: date, closed: date | None) -> None:
        if opened <= day and due < day and (closed is None or closed > day):
            found[system, code] = due

    def each(system: str, frame: pd.DataFrame, code: str, opened: str, due: list, closed: str):
        for one in zip(frame[code], dates(frame, opened), due, dates(frame, closed), strict=True):
            note(system, *one)

    clues = raw["clues"]
    each("问题线索", clues, "clue_id", "found_on", dates(clues, "due_on"), "closed_on")
    for one in raw["inspections"].itertuples():
        if one.rectified < one.findings:
            opened, due = pd.Timestamp(one.inspected_on).date(), pd.Timestamp(one.due_on).date()
            note("检查整改", one.inspection_id, opened, due, None)
    kinds = ["清单内容", "规章制度", "运行程序", "运行过程", "运行结果"]
    shown = raw["disclosures"].assign(
        code=[
            f"{one.village_id[6:]}-{pd.Timestamp(one.quarter):%Y}"
            f"Q{pd.Timestamp(one.quarter).quarter}-{kinds.index(one.kind) + 1}"
            for one in raw["disclosures"].itertuples()
        ]
    )
    each("五公开", shown, "code", "quarter", dates(shown, "due_on"), "published_on")
    inquiries = raw["inquiries"]
    limit = timedelta(days=policy().supervision.answer_days)
    due = [asked + limit for asked in dates(inquiries, "asked_on")]
    each("质询答复", inquiries, "inquiry_id", "asked_on", due, "answered_on")
    runs = raw["power_runs"].merge(raw["small_powers"], on="power_id")
    due = [
        started + timedelta(days=int(days))
        for started, days in zip(dates(runs, "started_on"), runs["limit_days"], strict=True)
    ]
    each("小微权力", runs, "run_id", "started_on", due, "finished_on")
    payments = raw["project_payments"].merge(raw["purchased_projects"], on="project_id")
    each("项目付款", payments, "payment_id", "signed_on", dates(payments, "due_on"), "paid_on")
    cases = raw["service_cases"].merge(raw["service_items"], on="item_id")
    for one in cases.itertuples():
        opened = pd.Timestamp(one.submitted_at).date()
        closed = None if pd.isna(one.completed_at) else pd.Timestamp(one.completed_at).date()
        if opened <= day and (closed is None or closed > day):
            used = np.busday_count(opened, day - timedelta(days=1))
            if used >= one.promised_days and np.busday_count(opened, day) > one.promised_days:
                found["办件", str(one.case_id)] = opened
    return found


@pytest.mark.parametrize(
    ("month", "day"),
    [(date(2021, 12, 1), date(2021, 12, 31)), (date(2021, 3, 1), date(2021, 3, 31))],
)
def test_overdue(
    month: date, day: date, raw: dict[str, pd.DataFrame], warehouse: Warehouse
) -> None:
    expected = overdue(raw, day)
    rows = ask("overview/overdue", AskContext(warehouse), Filters(end=month)).rows
    assert {(row["system"], row["matter_id"]) for row in rows} == set(expected)
    for row in rows:
        if row["system"] != "办件":
            assert row["due_on"] == expected[row["system"], row["matter_id"]]
        else:
            opened = expected["办件", row["matter_id"]]
            item = raw["service_cases"].set_index("case_id").loc[int(row["matter_id"]), "item_id"]
            promised = raw["service_items"].set_index("item_id").loc[item, "promised_days"]
            assert np.busday_count(opened, row["due_on"]) == promised
        assert row["days_overdue"] == (day - row["due_on"]).days
    counted = ask("overview/overdue_count", AskContext(warehouse), Filters(end=month)).first
    assert counted["total"] == len(expected)
    assert counted["clues"] == sum(system == "问题线索" for system, _ in expected)


def test_overdue_of_one_department_and_of_one_village(
    raw: dict[str, pd.DataFrame], warehouse: Warehouse
) -> None:
    rows = ask("overview/overdue", AskContext(warehouse), Filters(departments=("D16",))).rows
    owners = {row["owner"] for row in rows}
    assert owners == set(raw["departments"].query("department_id == 'D16'")["name"])
    here = ask("village/overdue", AskContext(warehouse), Filters(villages=(JIANMEI,))).rows
    whole = overdue(raw, date(2021, 12, 31))
    clues = raw["clues"].set_index("clue_id")["village_id"]
    own = [code for system, code in whole if system == "问题线索" and clues[code] == JIANMEI]
    assert sum(row["system"] == "问题线索" for row in here) == len(own)
