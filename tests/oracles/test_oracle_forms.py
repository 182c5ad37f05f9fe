"""Forms recomputed in plain Python from the raw files: overlap, groups and what mergers save."""

from collections import defaultdict
from datetime import date
from itertools import combinations
from pathlib import Path

import pandas as pd
import pytest

from queries import AskContext, Filters, Warehouse, ask, policy

YEAR = Filters(start=date(2021, 1, 1), end=date(2021, 12, 1))
EPIDEMIC = Filters(start=date(2020, 2, 1), end=date(2020, 5, 1))
LEFT_OUT = Filters(start=date(2021, 1, 1), end=date(2021, 12, 1), without_forms=("F24", "F09"))
ONE_VILLAGE = Filters(
    start=date(2020, 1, 1), end=date(2020, 6, 1), villages=("350205001205",), departments=("D21",)
)
CASES = [YEAR, EPIDEMIC, LEFT_OUT, ONE_VILLAGE]


class World:
    """The raw rows as dictionaries and sets."""

    def __init__(self, raw: dict[str, pd.DataFrame]) -> None:
        self.elements: dict[str, set[str]] = defaultdict(set)
        for row in raw["form_fields"].itertuples():
            self.elements[row.form_id].add(row.element)
        self.names = dict(zip(raw["forms"]["form_id"], raw["forms"]["name"], strict=True))
        self.owner = dict(zip(raw["forms"]["form_id"], raw["forms"]["department_id"], strict=True))
        self.ends = {
            row.form_id: None if pd.isna(row.valid_to) else pd.Timestamp(row.valid_to)
            for row in raw["forms"].itertuples()
        }
        self.filings = [
            (row.village_id, pd.Timestamp(row.month), row.form_id, row.times, float(row.hours))
            for row in raw["form_filings"].itertuples()
            if row.times > 0
        ]

    def withdrawn(self, form: str, month: pd.Timestamp) -> bool:
        end = self.ends[form]
        return end is not None and end < month

    def within(self, filters: Filters) -> list[tuple]:
        start, end = pd.Timestamp(filters.start), pd.Timestamp(filters.end)
        return [
            one
            for one in self.filings
            if start <= one[1] <= end
            and (not filters.departments or self.owner[one[2]] in filters.departments)
        ]

    def overlap(self, a: str, b: str) -> float:
        one, other = self.elements[a], self.elements[b]
        return len(one & other) / len(one | other)

    def groups(self, filters: Filters) -> set[frozenset[str]]:
        """Forms that hang together, by merging sets until nothing moves."""
        used = {f for _, month, f, _, _ in self.within(filters) if not self.withdrawn(f, month)}
        sets = [{form} for form in sorted(used - set(filters.without_forms))]
        limit = policy().forms.overlap_percent / 100
        moved = True
        while moved:
            moved = False
            for one, other in combinations(sets, 2):
                if any(self.overlap(a, b) >= limit for a in one for b in other):
                    one |= other
                    sets.remove(other)
                    moved = True
                    break
        return {frozenset(s) for s in sets if len(s) > 1}

    def saved(self, filters: Filters) -> tuple[float, float, int, int]:
        """Hours before and after, times before and after, month by month, element by element."""
        filed = [
            one
            for one in self.within(filters)
            if (not filters.villages or one[0] in filters.villages)
            and not self.withdrawn(one[2], one[1])
        ]
        hours = hours_after = 0.0
        times = times_after = 0
        for group in self.groups(filters):
            by_place: dict[tuple, list[tuple]] = defaultdict(list)
            for one in filed:
                if one[2] in group:
                    by_place[one[:2]].append(one)
            for filings in by_place.values():
                hours += sum(one[4] for one in filings)
                times += sum(one[3] for one in filings)
                times_after += max(one[3] for one in filings)
                for element in set().union(*(self.elements[one[2]] for one in filings)):
                    hours_after += max(
                        one[4] / len(self.elements[one[2]])
                        for one in filings
                        if element in self.elements[one[2]]
                    )
        return hours, hours_after, times, times_after


@pytest.fixture(scope="module")
def raw(edges_folder: Path) -> dict[str, pd.DataFrame]:
    return {file.stem: pd.read_parquet(file) for file in edges_folder.glob("*.parquet")}


@pytest.fixture(scope="module")
def world(raw: dict[str, pd.DataFrame]) -> World:
    return World(raw)


def months(filters: Filters) -> int:
    return (
        (filters.end.year - filters.start.year) * 12 + filters.end.month - filters.start.month + 1
    )


def test_overlap(world: World, warehouse: Warehouse) -> None:
    codes = {name: code for code, name in world.names.items()}
    rows = ask("forms/overlap", AskContext(warehouse), YEAR).rows
    assert len(rows) == 64
    for row in rows:
        a, b = codes[row["form"]], codes[row["other"]]
        if a == b:
            assert row["overlap"] is None
        else:
            assert row["overlap"] == pytest.approx(100 * world.overlap(a, b))
            assert row["shared"] == len(world.elements[a] & world.elements[b])


@pytest.mark.parametrize("filters", CASES)
def test_groups(filters: Filters, world: World, warehouse: Warehouse) -> None:
    found = defaultdict(set)
    for row in ask("forms/groups", AskContext(warehouse), filters).rows:
        found[row["group_no"]].add(row["form_id"])
    assert {frozenset(group) for group in found.values()} == world.groups(filters)


@pytest.mark.parametrize("filters", CASES)
def test_what_mergers_save(filters: Filters, world: World, warehouse: Warehouse) -> None:
    hours, hours_after, times, times_after = world.saved(filters)
    assert hours > hours_after > 0
    work = ask("forms/merged_work", AskContext(warehouse), filters).rows
    assert sum(row["hours"] for row in work) == pytest.approx(hours)
    assert sum(row["hours_after"] for row in work) == pytest.approx(hours_after)
    assert sum(row["times"] for row in work) == times
    assert sum(row["times_after"] for row in work) == times_after
    a_year = (hours - hours_after) * 12 / months(filters)
    for name in ("forms/proposal", "forms/saved_by_village"):
        rows = ask(name, AskContext(warehouse), filters).rows
        assert sum(row["saved_a_year"] for row in rows) == pytest.approx(a_year)
    figure = ask("forms/saved_share", AskContext(warehouse), filters).first
    assert figure["numerator"] == pytest.approx(hours - hours_after)
    assert figure["value"] == pytest.approx(100 * figure["numerator"] / figure["denominator"])


def test_leaving_a_form_out_changes_the_proposal(warehouse: Warehouse) -> None:
    whole = ask("forms/saved_share", AskContext(warehouse), YEAR).first["value"]
    assert ask("forms/saved_share", AskContext(warehouse), LEFT_OUT).first["value"] < whole


@pytest.mark.parametrize("filters", [YEAR, EPIDEMIC])
def test_a_merged_form_asks_for_every_element_once(
    filters: Filters, world: World, warehouse: Warehouse
) -> None:
    rows = ask("forms/merged_elements", AskContext(warehouse), filters).rows
    asked = sorted((row["element"], row["asked_by"]) for row in rows)
    expected = sorted(
        (element, sum(element in world.elements[form] for form in group))
        for group in world.groups(filters)
        for element in set().union(*(world.elements[form] for form in group))
    )
    assert asked == expected
    by_lead = {r["lead"]: r for r in ask("forms/proposal", AskContext(warehouse), filters).rows}
    for lead, row in by_lead.items():
        assert row["kept"] == sum(one["lead"] == lead for one in rows)
        assert row["asked"] == sum(one["asked_by"] for one in rows if one["lead"] == lead)


def test_repeated_elements(world: World, warehouse: Warehouse) -> None:
    used = {one[2] for one in world.within(YEAR)}
    asked = sum(len(world.elements[form]) for form in used)
    different = len(set().union(*(world.elements[form] for form in used)))
    got = ask("forms/repeated_rate", AskContext(warehouse), YEAR).first
    assert (got["numerator"], got["denominator"]) == (asked - different, asked)
    assert got["value"] == pytest.approx(100 * (asked - different) / asked)


def test_hours_and_forms(world: World, warehouse: Warehouse) -> None:
    filed = world.within(YEAR)
    hours = sum(one[4] for one in filed)
    got = ask("forms/hours_per_village", AskContext(warehouse), YEAR).first
    assert got["value"] == pytest.approx(hours / len({one[:2] for one in filed}))
    got = ask("forms/forms_filled", AskContext(warehouse), YEAR).first
    assert got["value"] == len({one[2] for one in filed})
    got = ask("forms/withdrawn_hours", AskContext(warehouse), YEAR).first
    late = sum(one[4] for one in filed if world.withdrawn(one[2], one[1]))
    assert got["value"] == pytest.approx(late)
    rows = ask("forms/withdrawn", AskContext(warehouse), YEAR).rows
    assert sum(row["hours"] for row in rows) == pytest.approx(late)
    rows = ask("forms/hours_by_department", AskContext(warehouse), YEAR).rows
    assert sum(row["hours"] for row in rows) == pytest.approx(hours)


def test_the_epidemic_wave_is_seen_and_proposed_for_merging(
    world: World, warehouse: Warehouse
) -> None:
    wave = {f"F{number}" for number in range(53, 61)}
    rows = ask("forms/hours_by_month", AskContext(warehouse), Filters(end=date(2021, 12, 1))).rows
    hours = sum(one[4] for one in world.filings if one[2] in wave)
    assert sum(r["hours"] for r in rows if r["kind"] == "临时专项表格") == pytest.approx(hours)
    members = {r["form_id"] for r in ask("forms/groups", AskContext(warehouse), EPIDEMIC).rows}
    assert len(members & wave) >= 7
