"""Every use of a small power checked against its procedure in plain Python, row by row.

Shares nothing with the SQL: no joins, one use at a time.
"""

from collections import defaultdict
from dataclasses import dataclass, field
from datetime import date
from pathlib import Path
from statistics import mean, median

import pyarrow.parquet as pq
import pytest

from queries import AskContext, Filters, Warehouse, ask, policy

FIRST, LAST = date(2021, 1, 1), date(2021, 12, 31)


@dataclass
class Use:
    """One finished use, and what is wrong with it."""

    run_id: str
    power: str
    village: str
    started: date
    finished: date
    skipped: set[int] = field(default_factory=set)
    out_of_order: set[int] = field(default_factory=set)
    undisclosed: set[int] = field(default_factory=set)
    late: bool = False
    days: dict[int, int] = field(default_factory=dict)

    @property
    def conforms(self) -> bool:
        return not (self.skipped or self.out_of_order or self.undisclosed or self.late)


def rows(folder: Path, table: str) -> list[dict]:
    return pq.read_table(folder / f"{table}.parquet").to_pylist()


@pytest.fixture(scope="module")
def uses(edges_folder: Path) -> list[Use]:
    limits = {row["power_id"]: row["limit_days"] for row in rows(edges_folder, "small_powers")}
    procedure: dict[str, dict[int, bool]] = defaultdict(dict)
    for row in rows(edges_folder, "power_steps"):
        procedure[row["power_id"]][row["step_no"]] = row["must_publish"]
    done: dict[str, dict[int, dict]] = defaultdict(dict)
    for row in rows(edges_folder, "power_run_steps"):
        done[row["run_id"]][row["step_no"]] = row
    return [
        check(run, procedure[run["power_id"]], done[run["run_id"]], limits[run["power_id"]])
        for run in rows(edges_folder, "power_runs")
        if run["finished_on"] is not None
    ]


def check(run: dict, procedure: dict[int, bool], done: dict[int, dict], limit: int) -> Use:
    started, finished = run["started_on"], run["finished_on"]
    use = Use(run["run_id"], run["power_id"], run["village_id"], started, finished)
    use.late = (finished - started).days > limit
    reached: date | None = None
    for number in sorted(procedure):
        if number not in done:
            use.skipped.add(number)
            continue
        day = done[number]["done_on"]
        if reached is not None and day < reached:
            use.out_of_order.add(number)
        reached = day if reached is None else max(reached, day)
        if procedure[number] and done[number]["published_on"] is None:
            use.undisclosed.add(number)
        sound = {number, number - 1}.isdisjoint(use.skipped | use.out_of_order)
        if number > 1 and sound:
            use.days[number] = (day - done[number - 1]["done_on"]).days
    return use


def within(uses: list[Use], villages: tuple[str, ...] = ()) -> list[Use]:
    return [
        use
        for use in uses
        if FIRST <= use.finished <= LAST and (not villages or use.village in villages)
    ]


VILLAGES = [(), ("350205004211",), ("350205002214", "350205001205")]


@pytest.mark.parametrize("villages", VILLAGES)
def test_the_five_rates(uses: list[Use], warehouse: Warehouse, villages: tuple[str, ...]) -> None:
    now = within(uses, villages)
    expected = {
        "conformance_rate": [use.conforms for use in now],
        "skipped_rate": [bool(use.skipped) for use in now],
        "out_of_order_rate": [bool(use.out_of_order) for use in now],
        "late_rate": [use.late for use in now],
        "undisclosed_rate": [bool(use.undisclosed) for use in now],
    }
    for name, found in expected.items():
        got = ask(f"powers/{name}", AskContext(warehouse), Filters(villages=villages)).first
        assert (got["numerator"], got["denominator"]) == (sum(found), len(now)), name
        assert got["value"] == pytest.approx(100 * sum(found) / len(now))


def test_the_uses_listed_are_those_that_depart(uses: list[Use], warehouse: Warehouse) -> None:
    expected = {use.run_id: use for use in within(uses) if not use.conforms}
    listed = ask("powers/uses", AskContext(warehouse)).rows
    assert {row["run_id"] for row in listed} == set(expected)
    for row in listed:
        use = expected[row["run_id"]]
        assert row["skipped"] == len(use.skipped)
        assert row["out_of_order"] == len(use.out_of_order)
        assert row["undisclosed"] == len(use.undisclosed)
        assert (row["days_over"] > 0) == use.late


@pytest.mark.parametrize("villages", VILLAGES)
def test_by_power_and_aspect(
    edges_folder: Path, uses: list[Use], warehouse: Warehouse, villages: tuple[str, ...]
) -> None:
    powers = {row["power_id"]: row for row in rows(edges_folder, "small_powers")}
    for name, key in (("by_power", "name"), ("by_aspect", "aspect")):
        groups: dict[str, list[bool]] = defaultdict(list)
        for use in within(uses, villages):
            groups[powers[use.power][key]].append(use.conforms)
        got = ask(f"powers/{name}", AskContext(warehouse), Filters(villages=villages)).rows
        label = "power" if key == "name" else "aspect"
        assert {row[label]: (row["conforming"], row["n"]) for row in got} == {
            group: (sum(found), len(found)) for group, found in groups.items()
        }


def test_what_goes_wrong_by_aspect(
    edges_folder: Path, uses: list[Use], warehouse: Warehouse
) -> None:
    aspects = {row["power_id"]: row["aspect"] for row in rows(edges_folder, "small_powers")}
    expected: dict[tuple[str, str], int] = defaultdict(int)
    for use in within(uses):
        wrong = {
            "跳过步骤": use.skipped,
            "颠倒顺序": use.out_of_order,
            "超过时限": use.late,
            "应公开未公开": use.undisclosed,
        }
        for departure, found in wrong.items():
            expected[aspects[use.power], departure] += bool(found)
    got = ask("powers/departures_by_aspect", AskContext(warehouse)).rows
    assert {(row["aspect"], row["departure"]): row["times"] for row in got} == expected


def test_by_quarter(uses: list[Use], warehouse: Warehouse) -> None:
    groups: dict[date, list[bool]] = defaultdict(list)
    for use in uses:
        first = (use.finished.month - 1) // 3 * 3 + 1
        groups[date(use.finished.year, first, 1)].append(use.conforms)
    got = ask("powers/rate_by_quarter", AskContext(warehouse)).rows
    assert [(row["quarter"], row["conforming"], row["n"]) for row in got] == [
        (quarter, sum(found), len(found)) for quarter, found in sorted(groups.items())
    ]


def test_villages_over_the_last_years(uses: list[Use], warehouse: Warehouse) -> None:
    assert policy().powers.village_months == 36
    since = [use for use in uses if use.finished >= date(2019, 1, 1)]
    centre = sum(use.conforms for use in since) / len(since)
    got = ask("powers/village_rates", AskContext(warehouse)).rows
    assert sum(row["n"] for row in got) == len(since)
    by_village = defaultdict(list)
    for use in since:
        by_village[use.village].append(use.conforms)
    shares = sorted((len(conforming), 100 * mean(conforming)) for conforming in by_village.values())
    for row, (n, rate) in zip(sorted(got, key=lambda r: (r["n"], r["rate"])), shares, strict=True):
        assert (row["n"], row["rate"]) == (n, pytest.approx(rate))
    for row in got:
        assert row["district_rate"] == pytest.approx(100 * centre)


def test_limits_stay_those_of_the_district_when_villages_are_chosen(warehouse: Warehouse) -> None:
    whole = {row["village"]: row for row in ask("powers/village_rates", AskContext(warehouse)).rows}
    some = Filters(subdistricts=("350205004",))
    for row in ask("powers/village_rates", AskContext(warehouse), some).rows:
        assert row == whole[row["village"]]


def paces(uses: list[Use]) -> dict[tuple[str, int], list[int]]:
    found: dict[tuple[str, int], list[int]] = defaultdict(list)
    for use in uses:
        for number, days in use.days.items():
            found[use.power, number].append(days)
    return found


@pytest.mark.parametrize("villages", VILLAGES)
def test_the_slowest_step(
    edges_folder: Path, uses: list[Use], warehouse: Warehouse, villages: tuple[str, ...]
) -> None:
    names = {
        (row["power_id"], row["step_no"]): row["name"] for row in rows(edges_folder, "power_steps")
    }
    powers = {row["power_id"]: row["name"] for row in rows(edges_folder, "small_powers")}
    expected = {}
    for (power, number), days in sorted(paces(within(uses, villages)).items()):
        best = expected.get(powers[power])
        if best is None or (median(days), mean(days)) > best[:2]:
            expected[powers[power]] = (median(days), mean(days), names[power, number], len(days))
    got = ask("powers/slowest_steps", AskContext(warehouse), Filters(villages=villages)).rows
    assert {row["power"]: (row["days"], row["step"], row["n"]) for row in got} == {
        power: (days, step, n) for power, (days, _, step, n) in expected.items()
    }


def test_steps_of_one_power(uses: list[Use], warehouse: Warehouse) -> None:
    mine = [use for use in within(uses) if use.power == "P10"]
    found = paces(mine)
    got = ask("powers/steps", AskContext(warehouse), Filters(powers=("P10",))).rows
    assert [row["step_no"] for row in got] == list(range(1, 9))
    for row in got:
        number = row["step_no"]
        days = found.get(("P10", number))
        assert row["days"] == (median(days) if days else None)
        assert row["due"] == len(mine)
        assert row["skipped"] == sum(number in use.skipped for use in mine)
        assert row["out_of_order"] == sum(number in use.out_of_order for use in mine)
        assert row["undisclosed"] == sum(number in use.undisclosed for use in mine)
    assert sum(row["pace"] == "最慢的一步" for row in got) == 1


def test_one_use_step_by_step(uses: list[Use], warehouse: Warehouse) -> None:
    for use in [use for use in uses if not use.conforms][:60]:
        chosen = Filters(runs=(use.run_id,))
        wrong = {
            row["step_no"]
            for row in ask("powers/use_steps", AskContext(warehouse), chosen).rows
            if row["tone"] == -1
        }
        assert wrong == use.skipped | use.out_of_order | use.undisclosed
        for row in ask("powers/use_steps", AskContext(warehouse), chosen).rows:
            number, finding = row["step_no"], row["finding"] or ""
            assert ("跳过" in finding) == (number in use.skipped)
            if number not in use.skipped:
                assert ("早于" in finding) == (number in use.out_of_order)
                assert ("公开" in finding) == (number in use.undisclosed)
        variant = ask("powers/one_use", AskContext(warehouse), chosen).first["variant"]
        assert (variant == "late") == use.late


def test_the_sentence_of_one_power_is_of_that_power(warehouse: Warehouse) -> None:
    chosen = Filters(powers=("P10",))
    said = ask("powers/headline", AskContext(warehouse), chosen).first
    rate = ask("powers/conformance_rate", AskContext(warehouse), chosen).first
    assert (said["powers"], said["n"], said["rate"]) == (1, rate["denominator"], rate["value"])
    assert ask("powers/headline", AskContext(warehouse)).first["powers"] == 25


def test_without_a_choice_the_first_of_the_list_is_opened(warehouse: Warehouse) -> None:
    first = ask("powers/uses", AskContext(warehouse)).first["run_id"]
    assert ask("powers/one_use", AskContext(warehouse)).first["run_id"] == first


def test_a_use_outside_the_villages_chosen_stays_closed(
    uses: list[Use], warehouse: Warehouse
) -> None:
    use = uses[0]
    other = next(p.village_id for p in warehouse.choices.places if p.village_id != use.village)
    filters = Filters(runs=(use.run_id,), villages=(other,))
    assert ask("powers/use_steps", AskContext(warehouse), filters).empty
