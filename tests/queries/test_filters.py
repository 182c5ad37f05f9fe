"""Filters: what they leave, what they refuse, and how the period is completed."""

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from access import EVERYTHING, Scope
from queries import AskContext, Filters, UnknownName, Warehouse, ask, months_before
from queries.filters.request import fill_period


def test_the_period_is_the_last_twelve_months_by_default(warehouse: Warehouse) -> None:
    whole = fill_period(Filters(), warehouse.choices)
    assert (whole.start, whole.end) == (date(2021, 1, 1), date(2021, 12, 1))


def test_places_come_down_to_villages(warehouse: Warehouse) -> None:
    choices = warehouse.choices
    left = choices.village_ids(Filters(subdistricts=("350205003",), kinds=("村",)), EVERYTHING)
    assert set(left) == {"350205003201", "350205003202"}


def test_the_scope_is_taken_off_first(warehouse: Warehouse) -> None:
    scope = Scope(frozenset({"350205003201"}))
    left = warehouse.choices.village_ids(Filters(subdistricts=("350205003",)), scope)
    assert left == ("350205003201",)


@pytest.mark.parametrize(
    ("filters", "nearest"),
    [
        (Filters(villages=("350205001002",)), "350205001009"),
        (Filters(departments=("D133",)), "D13"),
        (Filters(items=("S011",)), "S01"),
        (Filters(kinds=("村子",)), "村"),
    ],
)
def test_an_unknown_value_names_the_nearest(
    filters: Filters, nearest: str, warehouse: Warehouse
) -> None:
    with pytest.raises(UnknownName, match=nearest):
        ask("service/cases", AskContext(warehouse), filters)


@given(st.dates(min_value=date(1990, 1, 1)), st.integers(0, 600))
def test_months_before_counts_calendar_months(day: date, count: int) -> None:
    month = day.replace(day=1)
    before = months_before(month, count)
    assert before.day == 1
    assert (month.year - before.year) * 12 + month.month - before.month == count


def test_an_answer_names_what_was_chosen(warehouse: Warehouse) -> None:
    place = warehouse.choices.places[0]
    filters = Filters(villages=(place.village_id,), departments=("D13",))
    zh = ask("service/by_village", AskContext(warehouse), filters)
    assert zh.chosen["villages"] == (place.village,)
    en = ask("service/by_village", AskContext(warehouse, lang="en"), filters)
    assert en.chosen["villages"] == (warehouse.words[place.village],)
    assert zh.chosen.keys() == en.chosen.keys() == {"villages", "departments"}


def test_an_answer_does_not_name_what_had_no_effect(warehouse: Warehouse) -> None:
    filters = Filters(departments=("D13",), weights=("I01:40",))
    assert not ask("ranking/standings", AskContext(warehouse), filters).chosen
    tried = ask("ranking/trial", AskContext(warehouse, lang="en"), filters).chosen
    assert [text.rpartition(" ")[2] for text in tried["weights"]] == ["40"]
    assert tried["weights"][0].isascii()
