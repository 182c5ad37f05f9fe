"""The grand total of every measure, computed again in pandas from the tables as they came.

A measure without an entry here fails, so none is added without a second opinion.
"""

from collections.abc import Callable
from functools import cache
from pathlib import Path

import numpy as np
import pandas as pd
import pytest

from queries import AskContext, Filters, Warehouse, policy
from queries.pivot import Layout, measures, pivot

FIRST, LAST = pd.Timestamp("2021-01-01"), pd.Timestamp("2021-12-31 23:59:59")
VILLAGE = "350205004001"
Total = tuple[float, float | None]


class Raw:
    """The demonstration's own files; within() keeps the last year and, if asked, one village."""

    def __init__(self, folder: Path, village: str | None) -> None:
        self.folder, self.village = folder, village

    @cache  # noqa: B019
    def table(self, name: str) -> pd.DataFrame:
        return pd.read_parquet(self.folder / f"{name}.parquet")

    def within(self, name: str, when: str, rows: pd.DataFrame | None = None) -> pd.DataFrame:
        found = self.table(name) if rows is None else rows
        dates = pd.to_datetime(found[when])
        found = found[(dates >= FIRST) & (dates <= LAST)]
        if self.village and "village_id" in found:
            found = found[found["village_id"] == self.village]
        return found


def cases(raw: Raw) -> pd.DataFrame:
    found = raw.within("service_cases", "submitted_at").merge(raw.table("service_items"), "left")
    started = pd.to_datetime(found["submitted_at"]).dt.date
    done = pd.to_datetime(found["completed_at"])
    found["done"] = done.notna()
    days = np.full(len(found), np.nan)
    where = found["done"].to_numpy()
    days[where] = np.busday_count(
        started[where].to_numpy(dtype="datetime64[D]"),
        done[where].dt.date.to_numpy(dtype="datetime64[D]"),
    )
    found["days"] = days
    return found


def grid(raw: Raw) -> pd.DataFrame:
    places = raw.table("grids")[["grid_id", "village_id"]]
    return raw.within("", "reported_at", raw.table("grid_events").merge(places, on="grid_id"))


def powers(raw: Raw) -> pd.DataFrame:
    runs = raw.within("power_runs", "finished_on").merge(raw.table("small_powers"), on="power_id")
    days = pd.to_datetime(runs["finished_on"]) - pd.to_datetime(runs["started_on"])
    runs["days"] = days.dt.days
    steps = use(raw).groupby("run_id")[["skipped", "late_step", "hidden"]].sum()
    return runs.merge(steps, left_on="run_id", right_index=True)


def use(raw: Raw) -> pd.DataFrame:
    """One row for each step that a finished use should have had."""
    runs = raw.within("power_runs", "finished_on")[["run_id", "power_id"]]
    due = runs.merge(raw.table("power_steps"), on="power_id").merge(
        raw.table("power_run_steps"), on=["run_id", "step_no"], how="left", suffixes=("", "_run")
    )
    due = due.sort_values(["run_id", "step_no"])
    done = pd.to_datetime(due["done_on"])
    before = done.groupby(due["run_id"]).transform(lambda d: d.cummax().ffill().shift())
    due["skipped"] = done.isna()
    due["late_step"] = done < before
    due["hidden"] = done.notna() & due["must_publish"] & due["published_on"].isna()
    return due


def off_list(raw: Raw) -> pd.DataFrame:
    found = raw.within("workload", "month").merge(raw.table("duty_items"), "left", on="duty_id")
    ended = pd.to_datetime(found["valid_to"]) < pd.to_datetime(found["month"])
    return found[found["duty_id"].isna() | ended]


def breach(requests: pd.DataFrame) -> pd.Series:
    unbacked = (requests["funding_yuan"] == 0) & (requests["posts"] == 0)
    return (requests["decision"] != "同意") | unbacked


def scores(raw: Raw) -> pd.DataFrame:
    found = raw.table("scores").merge(raw.table("indicators"), on=["year", "indicator_id"])
    found = found[found["year"] == 2021]
    return found[found["village_id"] == raw.village] if raw.village else found


def payroll(raw: Raw) -> pd.DataFrame:
    found = raw.table("payroll")
    found = found[found["year"] == 2021]
    return found[found["village_id"] == raw.village] if raw.village else found


def total(found: pd.DataFrame, column: str) -> Total:
    return float(found[column].sum()), None


def mean(values: pd.Series) -> Total:
    return float(values.sum()), float(values.notna().sum())


def share(part: pd.Series, whole: float | None = None) -> Total:
    return float(part.sum()), float(len(part) if whole is None else whole)


def of_cases(make: Callable[[pd.DataFrame], Total]) -> Callable[[Raw], Total]:
    return lambda raw: make(cases(raw))


def on(table: str, when: str, make: Callable[[pd.DataFrame], Total]) -> Callable[[Raw], Total]:
    return lambda raw: make(raw.within(table, when))


def count(found: pd.DataFrame) -> Total:
    return float(len(found)), None


def weighted(raw: Raw) -> Total:
    found = scores(raw)
    points = found["score"].astype(float) * found["weight"] / found["maximum"]
    return float(points.sum()), float(found["village_id"].nunique())


def village_months(found: pd.DataFrame) -> float:
    return float(len(found[["village_id", "month"]].drop_duplicates()))


def led(found: pd.DataFrame) -> pd.DataFrame:
    return found[found["builder_id"].notna()]


def withdrawn(raw: Raw) -> pd.DataFrame:
    found = raw.within("form_filings", "month").merge(raw.table("forms"), on="form_id")
    return found[pd.to_datetime(found["valid_to"]) < pd.to_datetime(found["month"])]


LIMITS = {"紧急": policy().grid.urgent_hours, "较急": policy().grid.pressing_hours}


def in_time(raw: Raw) -> Total:
    """Resolved within the limit of the level, over those and all past it at the end of the data."""
    found = grid(raw)
    last = raw.table("grid_events")["reported_at"].max().normalize() + pd.Timedelta(days=1)
    hours = (found["resolved_at"].fillna(last) - found["reported_at"]) / pd.Timedelta(hours=1)
    limit = found["level"].map(LIMITS).fillna(policy().grid.ordinary_hours)
    done = found["resolved_at"].notna()
    return float((done & (hours <= limit)).sum()), float((done | (hours > limit)).sum())


def hours_to_resolve(raw: Raw) -> Total:
    found = grid(raw)
    minutes = found["resolved_at"].dt.floor("min") - found["reported_at"].dt.floor("min")
    return mean(minutes / pd.Timedelta(hours=1))


def staff(raw: Raw) -> Total:
    """Households and workers of the villages with somebody in post, at the end of each month."""
    grids = raw.table("grids")
    homes = grids.groupby("village_id")["households"].sum()
    posts = raw.table("grid_workers").merge(grids[["grid_id", "village_id"]], on="grid_id")
    households = workers = 0.0
    for month in pd.date_range(FIRST, LAST, freq="ME"):
        left = pd.to_datetime(posts["left_on"])
        there = posts[(pd.to_datetime(posts["hired_on"]) <= month) & ~(left < month)]
        if raw.village:
            there = there[there["village_id"] == raw.village]
        workers += len(there)
        households += homes[there["village_id"].unique()].sum()
    return households, workers


def paid(raw: Raw) -> Total:
    """Payments, each shared by the villages of its project and rounded to fen."""
    served = raw.table("project_villages")
    served = served.assign(of=served.groupby("project_id")["village_id"].transform("count"))
    found = raw.within("", "paid_on", raw.table("project_payments").merge(served, on="project_id"))
    return float((found["amount_yuan"].astype(float) / found["of"]).round(2).sum()), None


def answered(found: pd.DataFrame) -> Total:
    asked, when = (pd.to_datetime(found[name]) for name in ("asked_on", "answered_on"))
    limit = pd.Timedelta(days=policy().supervision.answer_days)
    due = when.notna() | (asked + limit < pd.Timestamp("2021-12-31"))
    return float((when - asked <= limit).sum()), float(due.sum())


def hand_downs(raw: Raw, when: str = "handed_down_on") -> pd.DataFrame:
    found = raw.table("devolution_requests").drop(columns="village_id", errors="ignore")
    return raw.within("", when, found)


ORACLES: dict[str, Callable[[Raw], Total]] = {
    "service/cases": of_cases(count),
    "service/cases_completed": of_cases(lambda c: (float(c["done"].sum()), None)),
    "service/cases_on_the_spot": of_cases(lambda c: total(c, "on_the_spot")),
    "service/on_the_spot_rate": of_cases(lambda c: share(c["on_the_spot"])),
    "service/on_time_rate": of_cases(
        lambda c: share(c["days"] <= c["promised_days"], c["done"].sum())
    ),
    "service/days_per_case": of_cases(lambda c: mean(c["days"])),
    "service/time_used_share": of_cases(
        lambda c: share(c["days"], c["legal_days"][c["done"]].sum())
    ),
    "service/time_promised_share": of_cases(
        lambda c: share(c["promised_days"][c["done"]], c["legal_days"][c["done"]].sum())
    ),
    "service/visits_per_case": of_cases(lambda c: share(c["visits"])),
    "service/one_visit_rate": of_cases(lambda c: share(c["visits"] <= 1)),
    "service/counter_share": of_cases(lambda c: share(c["channel"] == "窗口")),
    "service/online_share": of_cases(lambda c: share(c["channel"].isin(["网上", "掌上"]))),
    "service/home_visit_share": of_cases(lambda c: share(c["channel"] == "上门")),
    "service/rated_share": of_cases(lambda c: share(c["rating"].notna())),
    "service/satisfaction_rate": of_cases(
        lambda c: share(c["rating"] >= 4, c["rating"].notna().sum())
    ),
    "service/bad_ratings": of_cases(lambda c: (float((c["rating"] <= 2).sum()), None)),
    "service/rectified_rate": of_cases(
        lambda c: share((c["rating"] <= 2) & (c["rectified"] == True), (c["rating"] <= 2).sum())  # noqa: E712
    ),
    "burden/hours": on("workload", "month", lambda w: total(w, "hours")),
    "burden/times": on("workload", "month", lambda w: total(w, "times")),
    "burden/hours_per_time": on("workload", "month", lambda w: share(w["hours"], w["times"].sum())),
    "duties/off_list_hours": lambda raw: total(off_list(raw), "hours"),
    "duties/off_list_times": lambda raw: total(off_list(raw), "times"),
    "duties/handed_down": lambda raw: count(hand_downs(raw)),
    "duties/breach_count": lambda raw: (float(breach(hand_downs(raw)).sum()), None),
    "duties/breach_share": lambda raw: share(breach(hand_downs(raw))),
    "duties/request_count": lambda raw: count(hand_downs(raw, "requested_on")),
    "duties/funding": lambda raw: total(hand_downs(raw), "funding_yuan"),
    "duties/posts": lambda raw: total(hand_downs(raw), "posts"),
    "forms/form_hours": on("form_filings", "month", lambda f: total(f, "hours")),
    "forms/form_times": on("form_filings", "month", lambda f: total(f, "times")),
    "forms/hours_per_form": on(
        "form_filings", "month", lambda f: share(f["hours"], f["times"].sum())
    ),
    "powers/power_uses": lambda raw: count(powers(raw)),
    "powers/conformance_rate": lambda raw: share(
        (powers(raw)[["skipped", "late_step", "hidden"]].sum(axis=1) == 0)
        & (powers(raw)["days"] <= powers(raw)["limit_days"])
    ),
    "powers/late_rate": lambda raw: share(powers(raw)["days"] > powers(raw)["limit_days"]),
    "powers/days_per_use": lambda raw: mean(powers(raw)["days"]),
    "powers/steps_skipped": lambda raw: total(use(raw), "skipped"),
    "powers/steps_skipped_rate": lambda raw: share(use(raw)["skipped"]),
    "powers/steps_out_of_order_rate": lambda raw: share(use(raw)["late_step"]),
    "powers/steps_undisclosed": lambda raw: total(use(raw), "hidden"),
    "grid/events": lambda raw: count(grid(raw)),
    "grid/solved_in_grid_rate": lambda raw: share(grid(raw)["outcome"] == "网格内解决"),
    "grid/solved_by_village_share": lambda raw: share(grid(raw)["outcome"] == "村居解决"),
    "grid/passed_on_share": lambda raw: share(grid(raw)["outcome"].isin(["上报街道", "转办部门"])),
    "grid/events_resolved_rate": lambda raw: share(grid(raw)["resolved_at"].notna()),
    "grid/events_open": lambda raw: (float((grid(raw)["outcome"] == "处理中").sum()), None),
    "grid/events_by_hours": lambda raw: (float(grid(raw)["resolved_at"].notna().sum()), None),
    "grid/waiting_by_hours": lambda raw: (float(grid(raw)["resolved_at"].isna().sum()), None),
    "grid/workers_hired": lambda raw: count(
        raw.within(
            "",
            "hired_on",
            raw.table("grid_workers").merge(raw.table("grids")[["grid_id", "village_id"]]),
        )
    ),
    "partners/organisations_registered": on("social_organisations", "registered_on", count),
    "partners/projects_signed": on("purchased_projects", "signed_on", count),
    "partners/contracts_signed": on(
        "purchased_projects", "signed_on", lambda p: total(p, "contract_yuan")
    ),
    "partners/people_served": on(
        "purchased_projects", "signed_on", lambda p: total(p, "people_served")
    ),
    "partners/cost_per_person_signed": on(
        "purchased_projects",
        "signed_on",
        lambda p: share(p["contract_yuan"], p["people_served"].sum()),
    ),
    "partners/evaluation": on("purchased_projects", "signed_on", lambda p: mean(p["evaluation"])),
    "partners/payments_due": on("project_payments", "due_on", lambda p: total(p, "amount_yuan")),
    "partners/instalments_paid_share": on(
        "project_payments", "due_on", lambda p: share(p["paid_on"].notna())
    ),
    "crossstrait/all_activities": on("activities", "held_on", count),
    "crossstrait/residents": on("activities", "held_on", lambda a: total(a, "residents")),
    "crossstrait/residents_per_any_activity": on(
        "activities", "held_on", lambda a: share(a["residents"])
    ),
    "crossstrait/volunteers": on("activities", "held_on", lambda a: total(a, "volunteers")),
    "crossstrait/social_workers": on("activities", "held_on", lambda a: total(a, "social_workers")),
    "crossstrait/builders_started": on("community_builders", "started_on", count),
    "supervision/clue_count": on("clues", "found_on", count),
    "supervision/clues_closed_share": on(
        "clues", "found_on", lambda c: share(c["closed_on"].notna())
    ),
    "supervision/disclosures_due": on("disclosures", "quarter", count),
    "supervision/disclosed_rate": on(
        "disclosures", "quarter", lambda d: share(d["published_on"].notna())
    ),
    "supervision/disclosure_on_time_rate": on(
        "disclosures", "quarter", lambda d: share(d["published_on"] <= d["due_on"])
    ),
    "supervision/inquiry_count": on("inquiries", "asked_on", count),
    "supervision/answer_days": on(
        "inquiries",
        "asked_on",
        lambda q: mean((pd.to_datetime(q["answered_on"]) - pd.to_datetime(q["asked_on"])).dt.days),
    ),
    "supervision/satisfied_rate": on(
        "inquiries", "asked_on", lambda q: mean(q["satisfied"].astype(float))
    ),
    "supervision/inspection_count": on("inspections", "inspected_on", count),
    "supervision/findings": on("inspections", "inspected_on", lambda i: total(i, "findings")),
    "supervision/findings_rectified_rate": on(
        "inspections", "inspected_on", lambda i: share(i["rectified"], i["findings"].sum())
    ),
    "ranking/mean_score": weighted,
    "ranking/mean_staff": lambda raw: mean(payroll(raw)["staff"]),
    "ranking/mean_wages": lambda raw: mean(
        payroll(raw)["staff"] * payroll(raw)["monthly_payable_yuan"].astype(float)
    ),
    "ranking/score_share": lambda raw: share(scores(raw)["score"], scores(raw)["maximum"].sum()),
    "burden/hours_per_village": on(
        "workload", "month", lambda w: share(w["hours"], village_months(w))
    ),
    "burden/times_per_village": on(
        "workload", "month", lambda w: share(w["times"], village_months(w))
    ),
    "burden/off_list_hours": lambda raw: total(off_list(raw), "hours"),
    "burden/off_list_share": lambda raw: share(
        off_list(raw)["hours"], raw.within("workload", "month")["hours"].sum()
    ),
    "forms/hours_per_village": on(
        "form_filings",
        "month",
        lambda f: share(f["hours"], village_months(f[f["times"] > 0])),
    ),
    "forms/withdrawn_hours": lambda raw: total(withdrawn(raw), "hours"),
    "crossstrait/activities": on("activities", "held_on", lambda a: count(led(a))),
    "crossstrait/residents_per_activity": on(
        "activities", "held_on", lambda a: share(led(a)["residents"])
    ),
    "grid/in_time_rate": in_time,
    "powers/skipped_rate": lambda raw: share(powers(raw)["skipped"] > 0),
    "powers/out_of_order_rate": lambda raw: share(powers(raw)["late_step"] > 0),
    "powers/undisclosed_rate": lambda raw: share(powers(raw)["hidden"] > 0),
    "supervision/answered_rate": on("inquiries", "asked_on", answered),
    "grid/hours_per_event": hours_to_resolve,
    "grid/households_per_post": staff,
    "partners/project_money": paid,
}


@pytest.mark.parametrize("village", [None, VILLAGE], ids=["district", "village"])
@pytest.mark.parametrize("name", measures())
def test_a_grand_total_is_what_the_raw_tables_give(
    name: str, village: str | None, warehouse: Warehouse, edges_folder: Path
) -> None:
    filters = Filters(villages=(village,)) if village else Filters()
    seen = pivot(Layout(name, ()), AskContext(warehouse), filters)
    part, whole = ORACLES[name](Raw(edges_folder, village))
    scale = measures()[name].scale
    wanted = part if whole is None else scale * part / whole if whole else None
    value = seen.total["total"]
    # Hours of a month stand in their mart with six decimals.
    assert value == (None if wanted is None else pytest.approx(wanted, rel=1e-7))
    if whole is not None:
        assert (seen.total["n"] or 0) == pytest.approx(whole)
