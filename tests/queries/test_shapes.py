"""Every shape against a recount in pandas of the tables as they came, under filters.

Facts are counted anew, and each shape from them: value, year before, by key and by month, the
decomposition of the change. A wrong sign, denominator or filter would differ.
"""

from collections.abc import Callable
from dataclasses import replace
from datetime import date
from pathlib import Path

import pandas as pd
import pytest

from queries import AskContext, Filters, Warehouse, ask, policy, question, shapes_of

START, END = date(2021, 3, 1), date(2021, 8, 1)
CHOICES = {
    "half a year": Filters(start=START, end=END),
    "a subdistrict": Filters(start=START, end=END, subdistricts=("350205004",)),
    "two departments": Filters(start=START, end=END, departments=("D13", "D05")),
    "an item in communities": Filters(start=START, end=END, items=("S53", "S01"), kinds=("社区",)),
}
KEYS = {
    "village": "village_id",
    "subdistrict": "subdistrict_id",
    "item": "item_id",
    "department": "department_id",
}
Facts = pd.DataFrame


def of_cases(part: Callable[[pd.DataFrame], pd.Series], whole: str) -> Callable[[Path], Facts]:
    def make(folder: Path) -> Facts:
        found = pd.read_parquet(folder / "service_cases.parquet")
        items = pd.read_parquet(folder / "service_items.parquet")[["item_id", "department_id"]]
        found = found.merge(items, on="item_id")
        month = found["submitted_at"].dt.to_period("M").dt.to_timestamp()
        counted = {"all": 1, "rated": found["rating"].notna().astype(int)}[whole]
        return found.assign(month=month, part=part(found).astype(int), whole=counted)

    return make


def hours(folder: Path) -> Facts:
    """Hours a village and month; the whole counts as many as there are of them."""
    found = pd.read_parquet(folder / "workload.parquet")
    duties = pd.read_parquet(folder / "duty_items.parquet").set_index("duty_id")["department_id"]
    asked = pd.read_parquet(folder / "devolution_requests.parquet")
    asked = asked.set_index("request_id")["department_id"]
    department = found["duty_id"].map(duties).fillna(found["request_id"].map(asked))
    month = pd.to_datetime(found["month"])
    return found.assign(month=month, department_id=department, part=found["hours"].astype(float))


MEASURES: dict[str, Callable[[Path], Facts]] = {
    "service/on_the_spot_rate": of_cases(lambda c: c["on_the_spot"], "all"),
    "service/satisfaction_rate": of_cases(
        lambda c: c["rating"] >= policy().service.satisfied_from, "rated"
    ),
    "service/one_visit_rate": of_cases(lambda c: c["visits"] <= 1, "all"),
    "burden/hours_per_village": hours,
}


def narrowed(name: str, folder: Path, filters: Filters, warehouse: Warehouse) -> Facts:
    """The facts that the filters leave, without their period."""
    places = pd.DataFrame([vars(place) for place in warehouse.choices.places])
    found = MEASURES[name](folder).merge(
        places[["village_id", "subdistrict_id", "kind"]], on="village_id"
    )
    for column, values in (
        ("subdistrict_id", filters.subdistricts),
        ("kind", filters.kinds),
        ("department_id", filters.departments),
        ("item_id", filters.items),
    ):
        if values and column in found:
            found = found[found[column].isin(values)]
    if "whole" not in found:
        found = found.groupby(["month", "village_id", "subdistrict_id"], as_index=False)["part"]
        found = found.sum().assign(whole=1)
    return found


def within(found: Facts, start: date, end: date) -> Facts:
    return found[(found["month"] >= str(start)) & (found["month"] <= str(end))]


def ratio(found: Facts, scale: float) -> float | None:
    whole = found["whole"].sum()
    return scale * float(found["part"].sum()) / float(whole) if whole else None


def close(value: float | None) -> object:
    return None if value is None else pytest.approx(value)


CASES = [(name, choice) for name in MEASURES for choice in CHOICES]


@pytest.mark.parametrize(("name", "choice"), CASES)
def test_every_shape_is_what_a_recount_gives(
    name: str, choice: str, warehouse: Warehouse, demo_folder: Path
) -> None:
    filters, scale = CHOICES[choice], {"percent": 100}.get(question(name).header.unit, 1)
    found = narrowed(name, demo_folder, filters, warehouse)
    now = within(found, START, END)
    before = within(found, *(month.replace(year=2020) for month in (START, END)))
    figure = ask(name, AskContext(warehouse), filters).first
    assert figure["value"] == close(ratio(now, scale))
    assert figure["previous"] == close(ratio(before, scale))
    assert figure["numerator"] == close(float(now["part"].sum()))
    assert figure["denominator"] == now["whole"].sum()

    months = found[found["month"] <= str(END)].groupby("month")
    rows = ask(f"{name}:by_month", AskContext(warehouse), filters).rows
    assert [row["value"] for row in rows] == [close(ratio(one, scale)) for _m, one in months]
    control = ask(f"{name}:control", AskContext(warehouse), filters).rows
    drawn = [row["value"] for row in rows if row["value"] is not None]
    assert [row["value"] for row in control] == drawn

    for by, key in KEYS.items():
        if f"{name}:by_{by}" in shapes_of(name):
            _by_key(name, by, filters, now.groupby(key), scale, warehouse)
        if f"{name}:change_by_{by}" in shapes_of(name):
            _change(name, by, filters, (now, before, key), scale, warehouse)
    if f"{name}:funnel" in shapes_of(name):
        _funnel(name, filters, demo_folder, warehouse)


def _by_key(
    name: str, by: str, filters: Filters, groups: object, scale: float, warehouse: Warehouse
) -> None:
    names = warehouse.choices.names(f"{by}s")
    wanted = {
        names[code]: close(ratio(one, scale))
        for code, one in groups  # type: ignore[attr-defined]
        if one["whole"].sum()
    }
    rows = ask(f"{name}:by_{by}", AskContext(warehouse), filters).rows
    assert {row[by]: row["value"] for row in rows if row["n"]} == wanted


def _change(
    name: str,
    by: str,
    filters: Filters,
    sides: tuple[Facts, Facts, str],
    scale: float,
    warehouse: Warehouse,
) -> None:
    now, before, key = sides
    names = warehouse.choices.names(f"{by}s")
    figure = ask(name, AskContext(warehouse), filters).first
    rows = ask(f"{name}:change_by_{by}", AskContext(warehouse), filters).rows
    assert sum(row["contribution"] for row in rows) == pytest.approx(figure["change"])
    overall = (figure["value"] + figure["previous"]) / 2
    for row in [row for row in rows if row[by] in names.values()]:
        code = next(code for code, said in names.items() if said == row[by])
        a, b = now[now[key] == code], before[before[key] == code]
        share, was = a["whole"].sum() / now["whole"].sum(), b["whole"].sum() / before["whole"].sum()
        p, q = ratio(a, scale), ratio(b, scale)
        assert (row["now"], row["before"]) == (close(p), close(q))
        assert row["own_rate"] + row["own_share"] == pytest.approx(row["contribution"])
        if p is not None and q is not None:
            assert row["own_rate"] == pytest.approx((share + was) / 2 * (p - q))
            assert row["own_share"] == pytest.approx((share - was) * ((p + q) / 2 - overall))


def _funnel(name: str, filters: Filters, folder: Path, warehouse: Warehouse) -> None:
    """Villages that were chosen, around the rate of the district as a whole."""
    everywhere = replace(filters, subdistricts=(), kinds=())
    district = within(narrowed(name, folder, everywhere, warehouse), START, END)
    rows = ask(f"{name}:funnel", AskContext(warehouse), filters).rows
    chosen = within(narrowed(name, folder, filters, warehouse), START, END)
    counted = chosen.groupby("village_id")["whole"].sum()
    names = warehouse.choices.names("villages")
    assert {row["village"]: row["n"] for row in rows} == {
        names[code]: n for code, n in counted.items() if n
    }
    assert all(row["district_rate"] == close(ratio(district, 100)) for row in rows)
