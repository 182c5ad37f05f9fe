"""Signals, targets and noise of a figure, with the cases that lie exactly on a line."""

from dataclasses import replace
from datetime import date

import numpy as np
import pyarrow as pa
import pytest

from queries import Answer, AskContext, Filters, Warehouse, ask, figure_notes, judge, months_before
from queries.engine.judgement import reach
from queries.methods.change import (
    ALL,
    INCOMPLETE,
    NONE_ALIKE,
    PART_ALIKE,
    TURNED,
    Part,
    judge_change,
)
from queries.methods.expectation import expect
from queries.methods.series import series_of_values

NOISY = (98 + 0.5 * np.random.default_rng(2).standard_normal(24)).tolist()


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
    history = None
    return replace(
        answered,
        table=pa.Table.from_pylist([whole | row | {"trend": trend, "history": history}]),
    )


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
    seen = judge(figure(warehouse, NOISY, change=0.4), warehouse)
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


def test_noise_ends_at_three_standard_errors(warehouse: Warehouse) -> None:
    expectation = expect(series_of_values(NOISY, date(2019, 5, 1), "rate"), [])
    error = expectation.error_of(np.repeat([-1 / 12, 1 / 12], 12))
    for change, noise in ((2.99 * error, True), (-2.99 * error, True), (3.01 * error, False)):
        seen = judge(figure(warehouse, NOISY, change=change), warehouse)
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


def told(levels: list[float], events: list[date], months: int = 12) -> tuple[str, Part]:
    """What is said of the last months of a series with these levels a half-year each."""
    random, last = np.random.default_rng(3), date(2021, 12, 1)
    values = np.repeat(levels, 6) * np.exp(0.02 * random.standard_normal(6 * len(levels)))
    history = [
        {"month": months_before(last, len(values) - 1 - place), "part": value, "whole": None}
        for place, value in enumerate(values.tolist())
    ]
    now, before = values[-months:].sum(), values[-months - 12 : len(values) - 12].sum()
    row = {"value": now, "previous": before, "change": now - before, "history": history}
    params = {
        "from": months_before(last, months - 1), "to": last, "events": events, "shape": "total",
        "control_least": 12, "settled": last,
    }  # fmt: skip
    return judge_change(row, params)


def test_a_fall_that_stopped_at_an_event_is_told_apart_from_the_sum() -> None:
    """The sum fell since the base holds what was before the event; like for like it is level."""
    event = date(2020, 7, 1)
    verdict, part = told([100, 100, 100, 100, 70, 70, 70], [event])
    assert (verdict, part.comparable, part.part_verdict) == ("下降", PART_ALIKE, "持平")
    assert (part.part_from, part.part_to) == (date(2021, 7, 1), date(2021, 12, 1))
    assert part.part_change is not None and abs(part.part_change) < 0.05 * 420


def test_a_half_year_that_turned_is_told_though_no_event_lies_between() -> None:
    verdict, part = told([100, 100, 100, 100, 100, 100, 100, 100, 100, 60, 60, 60], [])
    assert verdict == "下降"
    assert (part.comparable, part.part_verdict) == (TURNED, "持平")


def test_where_all_months_are_alike_and_say_the_same_nothing_is_told_beside() -> None:
    assert told([100, 100, 100, 100, 70, 70], [])[1].comparable == ALL
    assert told([100, 100, 100, 100, 100], [date(2020, 1, 1)])[1].comparable == ALL


def test_right_after_an_event_no_month_is_like_for_like() -> None:
    verdict, part = told([100, 100, 100, 100, 70], [date(2021, 7, 1)], months=6)
    assert (verdict, part.comparable, part.part_verdict) == ("下降", NONE_ALIKE, None)


def test_months_that_are_not_on_record_in_both_years_are_not_compared() -> None:
    """Of a base of one month, twelve months are no rise."""
    _, part = told([100, 100, 100], [], months=12)
    assert (part.comparable, part.part_verdict) == (INCOMPLETE, "持平")
    assert part.part_from == date(2021, 7, 1)


def test_of_a_change_whose_error_is_not_known_nothing_is_said(warehouse: Warehouse) -> None:
    few = judge(figure(warehouse, [40.0] * 11, "burden/off_list_hours", change=9.0), warehouse)
    assert few is not None and not few.known
    answer = figure(warehouse, [40.0] * 11, "burden/off_list_hours", change=9.0)
    assert figure_notes(answer, few).tone == 0


def test_cases_that_are_still_open_do_not_speak_for_the_last_month(warehouse: Warehouse) -> None:
    """Only the quick ones of the last month are closed, which makes it look quick."""
    answer = ask("service/days_per_case", AskContext(warehouse))
    last = answer.first["history"][-1]
    assert last["part"] / last["whole"] < 0.85 * answer.first["value"]
    judgement = judge(answer, warehouse)
    assert judgement is not None and judgement.signal == "none"


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
        row, judgement = ask(sentence, context, filters).first, judge(tile, warehouse)
        tones = {"up": good, "down": -good, "level": 0}
        notes = {note.kind: note.tone for note in figure_notes(tile, judgement).notes}
        # Across an event nothing is said of the whole, but of what is like for like.
        assert notes.get("change", 0) == (tones[row["whole"]] if row["alike"] == "all" else 0)
        assert notes.get("part", 0) == (tones[row["recent"]] if row["part_from"] else 0)


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
