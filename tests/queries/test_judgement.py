"""Signals, targets and noise of a figure, with the cases that lie exactly on a line."""

from dataclasses import replace
from datetime import date

import pyarrow as pa
import pytest

from queries import Answer, AskContext, Filters, Warehouse, ask, figure_notes, judge
from queries.engine.judgement import reach
from queries.methods.change import recent_values


def figure(
    warehouse: Warehouse, trend: list[float], name: str = "service/on_time_rate", **row: float
) -> Answer:
    """An answer with another row in the place of its own; 24 months that end in May 2019.

    No recorded event lies in them.
    """
    answered = ask(
        name, AskContext(warehouse), Filters(start=date(2018, 6, 1), end=date(2019, 5, 1))
    )
    whole = {
        "value": 98.0, "numerator": 98, "denominator": 100, "denominator_before": 100,
        "previous": 98.0, "change": 0.0,
    }  # fmt: skip
    return replace(answered, table=pa.Table.from_pylist([whole | row | {"trend": trend}]))


@pytest.mark.parametrize(
    ("target", "good", "expected"),
    [
        (97.0, 1, "met"), (97.0001, 1, "uncertain"), (103.0, 1, "uncertain"),
        (103.0001, 1, "missed"), (103.0, -1, "met"), (102.9999, -1, "uncertain"),
        (97.0, -1, "uncertain"), (96.9999, -1, "missed"),
    ],
)  # fmt: skip
def test_a_limit_exactly_on_the_target_keeps_it(target: float, good: int, expected: str) -> None:
    assert reach(target, 100.0, 1.0, good) == expected


def test_a_steady_series_has_no_signal_and_its_change_is_noise(warehouse: Warehouse) -> None:
    seen = judge(figure(warehouse, [98.0, 99.0] * 12, change=0.4), warehouse)
    assert seen is not None
    assert (seen.signal, seen.noise) == ("none", True)


def test_a_jump_in_the_last_month_is_a_signal(warehouse: Warehouse) -> None:
    low = judge(figure(warehouse, [98.0, 99.0] * 11 + [98.0, 80.0], change=-9.0), warehouse)
    assert low is not None and low.signal == "worse" and not low.noise
    high = judge(
        figure(warehouse, [600.0, 610.0] * 11 + [600.0, 800.0], "burden/hours_per_village"),
        warehouse,
    )
    assert high is not None and high.signal == "worse"


@pytest.mark.parametrize(("change", "noise"), [(3.0, True), (3.01, False)])
def test_noise_ends_at_three_standard_errors(
    change: float, noise: bool, warehouse: Warehouse
) -> None:
    # Moving ranges of 1.128 √6 make a standard deviation of √6: times √(2/12) it is one.
    step = 1.128 * 6**0.5
    seen = judge(figure(warehouse, [90.0, 90.0 + step] * 12, change=change), warehouse)
    assert seen is not None and seen.noise == noise


def test_few_months_say_nothing_of_the_last_month_and_the_target(warehouse: Warehouse) -> None:
    few = judge(figure(warehouse, [98.0] * 11), warehouse)
    assert few is not None and (few.signal, few.target) == ("none", None)
    assert judge(figure(warehouse, []), warehouse) is None


@pytest.mark.parametrize(("change", "noise"), [(5.9, True), (6.0, False)])
def test_with_few_months_a_rate_is_judged_by_its_counts(
    change: float, noise: bool, warehouse: Warehouse
) -> None:
    # 98 of 100 twice: 3 × 100 √(2 × 0.98 × 0.02 / 100) = 5.94.
    seen = judge(figure(warehouse, [98.0] * 11, change=change), warehouse)
    assert (seen is not None and seen.noise) == noise


def test_months_before_an_event_do_not_count() -> None:
    events = [date(2020, 1, 1), date(2020, 7, 1), date(2021, 1, 1)]
    trend = [*range(1, 7), None, *range(8, 13)]
    assert recent_values(trend, date(2020, 12, 1), events) == [8, 9, 10, 11, 12]
    assert recent_values(trend, date(2019, 12, 1), events) == [n for n in trend if n is not None]


PERIODS = [
    (date(2021, 1, 1), date(2021, 12, 1)),
    (date(2021, 4, 1), date(2021, 6, 1)),
    (date(2020, 7, 1), date(2021, 6, 1)),
]
SAID = {
    "service/headline": "service/on_the_spot_rate",
    "burden/headline": "burden/hours_per_village",
}


@pytest.mark.parametrize("sentence", SAID)
@pytest.mark.parametrize("period", PERIODS, ids=lambda period: f"{period[0]:%Y-%m}")
def test_the_sentence_says_what_the_tile_says(
    sentence: str, period: tuple[date, date], warehouse: Warehouse
) -> None:
    context = AskContext(warehouse)
    for place in (None, *warehouse.choices.places):
        villages = () if place is None else (place.village_id,)
        filters = Filters(start=period[0], end=period[1], villages=villages)
        tile = ask(SAID[sentence], context, filters)
        good = 1 if tile.question.header.direction == "up" else -1
        tone = {"up": good, "down": -good}.get(ask(sentence, context, filters).first["variant"], 0)
        assert figure_notes(tile, judge(tile, warehouse)).tone == tone


def test_a_subdistrict_in_the_list_of_changes_moved_by_its_own_tile(warehouse: Warehouse) -> None:
    context = AskContext(warehouse)
    codes = {place.subdistrict: place.subdistrict_id for place in warehouse.choices.places}
    rows = ask("service/on_the_spot_rate:judged_by_subdistrict", context).rows
    assert {row["subdistrict"] for row in rows} == set(codes)
    for row in rows:
        filters = Filters(subdistricts=(codes[row["subdistrict"]],))
        [alone] = ask("service/on_the_spot_rate:judged", context, filters).rows
        assert row["verdict"] == alone["verdict"]
        assert row["change"] == pytest.approx(alone["change"])


@pytest.mark.parametrize("lang", ["zh", "en"])
def test_the_verdict_is_in_the_readers_language(lang: str, warehouse: Warehouse) -> None:
    name = "service/on_the_spot_rate:judged_by_subdistrict"
    rows = ask(name, AskContext(warehouse, lang=lang)).rows
    assert rows and all(row["verdict"].isascii() == (lang == "en") for row in rows)
