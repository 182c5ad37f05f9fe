"""The pivot: totals as figures and raw tables have them, parts that add up, nothing fetched whole.

Parametrised over the measures, so one is tested the day its line is written.
"""

from contextlib import closing
from dataclasses import replace
from datetime import date
from itertools import groupby

import pyarrow as pa
import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from access import Scope
from queries import AskContext, Filters, UnknownName, Warehouse, ask
from queries.catalog.marts import mart, marts
from queries.catalog.registry import MARTS
from queries.pivot import MOST_COLUMNS, Layout, Pivot, measure, measures, pivot, sortable

EVER = Filters(start=date(2010, 1, 1))
SOME = Filters(start=date(2021, 2, 1), end=date(2021, 9, 1), subdistricts=("350205004",))
PAIRS = [(name, dimension) for name in measures() for dimension in measure(name).dimensions]
patient = settings(max_examples=25, suppress_health_check=[HealthCheck.function_scoped_fixture])


def part(seen: Pivot, row: dict, key: str = "total", n: str = "n") -> float:
    """The numerator of a cell, from its value and its count."""
    if n not in row:
        return row[key]
    scale = measure(seen.layout.measure).scale or 1
    return (row[key] or 0) * (row[n] or 0) / scale


@pytest.mark.parametrize(("name", "dimension"), PAIRS, ids=str)
def test_every_measure_goes_with_every_dimension(
    name: str, dimension: str, warehouse: Warehouse
) -> None:
    seen = pivot(Layout(name, (dimension,)), AskContext(warehouse, lang="en"), EVER, limit=2000)
    assert seen.count == len(seen.answer.table) > 0
    rows = seen.answer.rows
    assert sum(part(seen, row) for row in rows) == pytest.approx(part(seen, seen.total))
    if "n" in seen.total:
        assert sum(row["n"] or 0 for row in rows) == pytest.approx(seen.total["n"])
    assert seen.total["total"] is not None
    header = seen.answer.question.header
    said = [header.title.en, header.definition.en, *map(str, seen.answer.table[dimension][:500])]
    said += map(seen.answer.title, seen.answer.table.column_names)
    assert not [text for text in said if any("\u4e00" <= char <= "\u9fff" for char in text)]


DEFINED = [name for name, measure in measures().items() if not measure.made]
CHOICES = {
    "the last year": Filters(),
    "a subdistrict": SOME,
    "departments": Filters(departments=("D13", "D05")),
    "an item in villages": Filters(items=("S53",), kinds=("社区",)),
}


@pytest.mark.parametrize("choice", CHOICES)
@pytest.mark.parametrize("name", DEFINED)
def test_a_total_is_the_figure(name: str, choice: str, warehouse: Warehouse) -> None:
    answered = ask(name, AskContext(warehouse), CHOICES[choice])
    seen = pivot(Layout(name, ()), AskContext(warehouse), CHOICES[choice])
    value = answered.first["value"]
    assert (seen.total["total"] or 0) == pytest.approx(value or 0)
    if "n" in seen.total:
        assert (seen.total["n"] or 0) == pytest.approx(answered.first["denominator"] or 0)
    assert seen.answer.not_applied == answered.not_applied


def pages(layout: Layout, filters: Filters, warehouse: Warehouse, size: int) -> list[dict]:
    found: list[dict] = []
    count = pivot(layout, AskContext(warehouse), filters, limit=1).count
    for offset in range(0, count, size):
        seen = pivot(layout, AskContext(warehouse), filters, limit=size, offset=offset)
        assert len(seen.answer.table) <= size
        found += seen.answer.rows
    return found


LAYOUTS = st.sampled_from(list(measures())).flatmap(
    lambda name: st.builds(
        Layout,
        st.just(name),
        st.lists(st.sampled_from(list(measure(name).dimensions)), min_size=1, max_size=2).map(
            tuple
        ),
        st.one_of(st.none(), st.sampled_from(list(measure(name).dimensions))),
    )
)


@given(LAYOUTS, st.sampled_from([EVER, SOME, Filters()]))
@patient
def test_parts_add_up_down_and_across(
    warehouse: Warehouse, layout: Layout, filters: Filters
) -> None:
    seen = pivot(layout, AskContext(warehouse), filters, limit=100_000)
    keys = [*seen.across, *(["rest"] if seen.left_out else [])]
    for row in [*seen.answer.rows, seen.total]:
        if keys:
            across = sum(part(seen, row, key, f"n:{key.removeprefix('v:')}") for key in keys)
            whole = part(seen, row)
            assert across == pytest.approx(whole or 0, abs=1e-6)
    for key in [*keys, "total"]:
        n = "n" if key == "total" else f"n:{key.removeprefix('v:')}"
        down = sum(part(seen, row, key, n) for row in seen.answer.rows)
        assert down == pytest.approx(part(seen, seen.total, key, n) or 0, abs=1e-6)


@given(LAYOUTS, st.integers(7, 90), st.booleans())
@patient
def test_pages_neither_repeat_nor_leave_out(
    warehouse: Warehouse, layout: Layout, size: int, descending: bool
) -> None:
    layout = replace(layout, columns=None, sort=layout.rows[-1], descending=descending)
    whole = pivot(layout, AskContext(warehouse), SOME, limit=100_000)
    assert pages(layout, SOME, warehouse, size + len(whole.answer.table) // 9) == whole.answer.rows


def test_rows_stand_as_they_are_sorted(warehouse: Warehouse) -> None:
    layout = Layout("cases", ("village", "month"), sort="total", descending=False)
    counts = [row["total"] for row in pages(layout, EVER, warehouse, 400)]
    assert counts == sorted(counts) and len(counts) > 1000


def test_names_are_sorted_by_sound(warehouse: Warehouse) -> None:
    """Names of villages are English by their sound, so these stand in the order of letters."""
    layout = Layout("cases", ("village",), sort="village", descending=False)
    rows = pivot(layout, AskContext(warehouse, lang="en"), EVER).answer.rows
    first = [row["village"][0].lower() for row in rows]
    assert first == sorted(first)


def test_two_dimensions_stand_one_within_the_other(warehouse: Warehouse) -> None:
    rows = pages(Layout("cases", ("subdistrict", "month")), EVER, warehouse, 50)
    places = [row["subdistrict"] for row in rows]
    assert len(set(places)) == len([*groupby(places)])
    months = [row["month"] for row in rows if row["subdistrict"] == places[0]]
    assert months == sorted(months)


def test_columns_to_sort_by_are_those_that_there_are(warehouse: Warehouse) -> None:
    layout = Layout("on_the_spot_rate", ("village",), "year")
    named = sortable(layout, AskContext(warehouse, lang="en"), EVER)
    assert [*named.values()] == ["Village", "2019", "2020", "2021", "All", "n"]
    for name in named:
        pivot(replace(layout, sort=name), AskContext(warehouse), EVER, limit=1)


def test_a_page_is_all_that_is_ever_fetched(
    warehouse: Warehouse, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Every Arrow table that DuckDB hands over is looked at, on the screen's way and the file's."""
    import duckdb

    sizes: list[int] = []
    fetch = duckdb.DuckDBPyRelation.to_arrow_table

    def watched(relation: duckdb.DuckDBPyRelation) -> pa.Table:
        table = fetch(relation)
        sizes.append(len(table))
        return table

    monkeypatch.setattr(duckdb.DuckDBPyRelation, "to_arrow_table", watched)
    seen = pivot(Layout("hours", ("village", "month")), AskContext(warehouse), EVER, offset=1000)
    assert seen.count > 3000
    assert sizes and max(sizes) == 100
    lengths = [len(part.table) for part in seen.answer.parts()]
    assert sum(lengths) == seen.count
    assert max(sizes) == 100


def test_the_parts_are_the_rows(warehouse: Warehouse) -> None:
    layout = Layout("hours", ("village", "month"), "standing")
    page = pivot(layout, AskContext(warehouse, lang="en"), SOME, limit=3)
    whole = pivot(layout, AskContext(warehouse, lang="en"), SOME, limit=100_000)
    parts = [row for part in page.answer.parts() for row in part.rows]
    assert parts == whole.answer.rows


@pytest.mark.parametrize(
    "name", [name for name in measures() if "village" in measure(name).dimensions]
)
def test_the_scope_never_leaks(name: str, warehouse: Warehouse) -> None:
    places = warehouse.choices.places
    inside = frozenset(p.village_id for p in places if p.subdistrict_id == "350205004")
    allowed = {p.village for p in places if p.village_id in inside}
    scope = Scope(inside)
    seen = pivot(Layout(name, ("village",)), AskContext(warehouse, scope=scope), EVER, limit=999)
    assert {row["village"] for row in seen.answer.rows} <= allowed
    chosen = replace(EVER, subdistricts=("350205004",))
    same = pivot(Layout(name, ("village",)), AskContext(warehouse), chosen, limit=999)
    assert seen.answer.rows == same.answer.rows and seen.total == same.total
    parts = [row["village"] for part in seen.answer.parts() for row in part.rows]
    assert set(parts) <= allowed
    outside = replace(EVER, villages=tuple(p.village_id for p in places[:3]))
    none = pivot(
        Layout(name, ("village",)),
        AskContext(warehouse, scope=Scope(frozenset())),
        outside,
        limit=9,
    )
    assert none.count == 0 and not none.total.get("n")


HOSTILE = ['x"; DROP TABLE case_month; --', "village; SELECT 1", "", "cases'", "*", "village:code"]


@pytest.mark.parametrize("text", HOSTILE)
def test_hostile_names_are_refused(text: str, warehouse: Warehouse) -> None:
    for layout in (
        Layout(text, ("village",)),
        Layout("cases", (text,)),
        Layout("cases", ("village",), text or "x"),
        Layout("cases", ("village",), sort=text),
    ):
        with pytest.raises(UnknownName):
            pivot(layout, AskContext(warehouse))
    with pytest.raises(UnknownName):
        pivot(Layout("cases", ()), AskContext(warehouse), Filters(villages=(text,)))


def test_a_wrong_name_is_told_the_nearest(warehouse: Warehouse) -> None:
    with pytest.raises(UnknownName, match="on_the_spot_rate"):
        pivot(Layout("on_the_spot_rat", ()), AskContext(warehouse))
    with pytest.raises(UnknownName, match="subdistrict"):
        pivot(Layout("cases", ("subdistric",)), AskContext(warehouse))


def test_what_has_no_column_is_said(warehouse: Warehouse) -> None:
    seen = pivot(Layout("cases", ("year",), "village"), AskContext(warehouse), EVER)
    assert len(seen.across) == MOST_COLUMNS
    assert len(seen.across) + seen.left_out == len(warehouse.choices.places)
    largest = pivot(Layout("cases", ("village",)), AskContext(warehouse), EVER).answer.rows
    assert seen.total["rest"] == sum(row["total"] for row in largest[MOST_COLUMNS:])


def test_filters_that_a_mart_cannot_honour_are_said(warehouse: Warehouse) -> None:
    chosen = Filters(items=("S53",), villages=("350205004001",), departments=("D13",))
    seen = pivot(Layout("hours", ("month",)), AskContext(warehouse), chosen)
    assert seen.answer.not_applied == ("items",)
    assert set(seen.answer.chosen) == {"villages", "departments"}
    seen = pivot(Layout("handed_down", ("month",)), AskContext(warehouse), chosen)
    assert set(seen.answer.not_applied) == {"items", "villages"}


def test_every_name_of_the_registry_is_a_column(warehouse: Warehouse) -> None:
    with closing(warehouse.connection.cursor()) as cursor:
        columns = {file.stem: set(cursor.table(file.stem).columns) for file in MARTS.glob("*.sql")}
    for name, place in marts().mart.items():
        assert {place.period, *place.own} <= columns[name]
    for name, link in marts().link.items():
        shown = {column for pair in link.names.values() for column in pair}
        assert {link.key, *link.carries, *shown} <= columns[name]
    for one in measures().values():
        place = mart(one.mart)
        assert {one.period or place.period} <= columns[one.mart]
        assert set(one.not_by) <= set(place.filters)
