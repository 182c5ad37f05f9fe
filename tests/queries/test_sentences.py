"""Sentences say what the charts show: each number equals the one it is about, and noise is no rise.

The numbers of a sentence are taken from its row; that every placeholder is filled from the row, and
only from it, is the sentence's own rule.
"""

import re
from datetime import date
from math import sqrt

import pytest

from queries import AskContext, Filters, Warehouse, ask, format_value, questions

SOME = [
    Filters(),
    Filters(start=date(2020, 1, 1), end=date(2020, 6, 1)),
    Filters(subdistricts=("350205004",)),
    Filters(villages=("350205001205",), start=date(2021, 6, 1)),
    Filters(departments=("D13",)),
    Filters(departments=("D08", "D19"), start=date(2018, 1, 1), end=date(2018, 12, 1)),
    Filters(villages=("350205001001",), start=date(2020, 3, 1), end=date(2020, 3, 1)),
]


def changes(warehouse: Warehouse, filters: Filters) -> dict[str, dict]:
    rows = ask("overview/changes", AskContext(warehouse), filters).rows
    return {row["variant"]: row for row in rows}


@pytest.mark.parametrize("filters", SOME)
def test_the_overviews_numbers_are_those_of_its_figures(
    filters: Filters, warehouse: Warehouse
) -> None:
    (said,) = ask("overview/headline", AskContext(warehouse), filters).sentences()
    hours = ask("burden/hours_per_village", AskContext(warehouse), filters).first
    rate = ask("service/on_the_spot_rate", AskContext(warehouse), filters).first
    items = ask("duties/duty_items", AskContext(warehouse), filters).first
    assert format_value(hours["value"], "hours", "zh") in said
    cases = "没有办件" if rate["value"] is None else format_value(rate["value"], "percent", "zh")
    assert cases in said
    assert format_value(items["value"], "items", "zh") in said
    if "减少" in said or ("每月" in said and "增加" in said):
        assert format_value(100 * abs(hours["change"]) / hours["previous"], "percent", "zh") in said
    if "提高" in said or "下降" in said:
        assert format_value(abs(rate["change"]), "points", "zh").removeprefix("+") in said


@pytest.mark.parametrize("filters", SOME)
def test_the_largest_movers_are_those_of_the_charts(filters: Filters, warehouse: Warehouse) -> None:
    said = changes(warehouse, filters)
    lists = [
        row
        for row in ask("burden/drivers_by_list", AskContext(warehouse), filters).rows
        if row["measure"] == "relative"
    ]
    net = sum(row["hours"] for row in lists)
    fallen, risen = (end(lists, key=lambda row: row["hours"]) for end in (min, max))
    down = "list_down" if net < 0 else "list_down_against"
    variant, mover = ("list_up", risen) if fallen["hours"] >= 0 else (down, fallen)
    assert {key for key in said if key.startswith("list_")} == {variant}
    assert said[variant]["name"] == mover["step"]
    assert said[variant]["share"] == pytest.approx(100 * mover["hours"] / net)
    departments = ask("burden/drivers_by_department", AskContext(warehouse), filters).rows
    most = max(departments, key=lambda row: row["change"])
    variant = "department_up" if most["change"] > 0 else "department_down"
    assert {key for key in said if key.startswith("department_")} == {variant}
    assert said[variant]["hours"] == pytest.approx(most["change"])
    if variant == "department_up":
        added = [row["change"] for row in departments if row["change"] > 0]
        assert said[variant]["share"] == pytest.approx(100 * max(added) / sum(added))
    rebounding = ask("burden/rebound", AskContext(warehouse), filters).rows
    assert ("rebound" in said) == bool(rebounding)


@pytest.mark.parametrize("filters", SOME)
def test_a_signal_is_said_only_where_the_chart_has_one(
    filters: Filters, warehouse: Warehouse
) -> None:
    said = changes(warehouse, filters)
    for variant, name in (
        ("hours_signal", "burden/hours_per_village:control"),
        ("rate_signal", "service/on_the_spot_rate:control"),
    ):
        last = ask(name, AskContext(warehouse), filters).rows[-3:]
        signals = {row["month"]: row["signal"] for row in last if row["signal"]}
        assert (variant in said) == bool(signals)
        if signals:
            assert said[variant]["month"] == max(signals)
            assert said[variant]["name"] == signals[max(signals)]


@pytest.mark.parametrize("place", range(0, 43, 4))
def test_a_rate_of_a_village_moves_only_beyond_noise(place: int, warehouse: Warehouse) -> None:
    """With about fifty cases a village, nearly every difference is chance."""
    filters = Filters(villages=(warehouse.choices.places[place].village_id,))
    (said,) = ask("service/headline", AskContext(warehouse), filters).sentences()
    rate = ask("service/on_the_spot_rate", AskContext(warehouse), filters).first
    before = ask(
        "service/on_the_spot_rate",
        AskContext(warehouse),
        Filters(villages=filters.villages, start=date(2020, 1, 1), end=date(2020, 12, 1)),
    ).first
    p, q = rate["value"] / 100, before["value"] / 100
    noise = 3 * sqrt(p * (1 - p) / rate["denominator"] + q * (1 - q) / before["denominator"])
    moved = abs(p - q) >= max(0.01, noise)
    assert any(word in said for word in ("提高", "下降")) == moved


@pytest.mark.parametrize("name", [n for n, q in questions().items() if q.header.clause])
def test_every_clause_can_be_said(name: str, warehouse: Warehouse) -> None:
    """Each clause's placeholders are columns of the answer, in both languages."""
    answer = ask(name, AskContext(warehouse))
    for choices in answer.question.header.clause.values():
        for words in choices.values():
            for text in (words.zh, words.en):
                assert set(re.findall(r"{([a-z_0-9]+)", text)) <= set(answer.table.column_names)


def test_parts_of_a_change_add_up_by_village(warehouse: Warehouse) -> None:
    # Before any event, so that all months are like for like.
    period = Filters(start=date(2019, 1, 1), end=date(2019, 12, 1))
    villages = ask("burden/change_by_village", AskContext(warehouse), period).rows
    lists = ask("burden/drivers_by_list", AskContext(warehouse), period).rows
    whole = next(row["hours"] for row in lists if row["measure"] == "total")
    assert sum(row["hours"] - row["hours_before"] for row in villages) == pytest.approx(whole)
    for row in villages:
        assert row["change"] == pytest.approx(100 * (row["hours"] / row["hours_before"] - 1))


def test_the_map_of_changes_compares_months_that_are_like_for_like(warehouse: Warehouse) -> None:
    """The lists were revised in July 2020; the year after that is the first without it between."""
    rows = ask("burden/change_by_village", AskContext(warehouse)).rows
    assert {(row["month_from"], row["month_to"]) for row in rows} == {
        (date(2021, 7, 1), date(2021, 12, 1))
    }
    same = Filters(start=date(2021, 7, 1), end=date(2021, 12, 1))
    assert rows == ask("burden/change_by_village", AskContext(warehouse), same).rows
    soon = Filters(start=date(2020, 7, 1), end=date(2020, 12, 1))
    first = {
        row["month_from"]
        for row in ask("burden/change_by_village", AskContext(warehouse), soon).rows
    }
    assert first == {date(2020, 7, 1)}
