"""Numbers and dates as people write them."""

from datetime import date

import pytest

from queries import format_month, format_value
from queries.format.values import fill_template


@pytest.mark.parametrize(
    ("value", "unit", "zh", "en"),
    [
        (57.333, "percent", "57.3%", "57.3%"),
        (-2.25, "points", "-2.3 个百分点", "-2.3 pts"),
        (1204, "cases", "1,204 件", "1,204 cases"),
        (8212345.0, "yuan", "821.2 万元", "8.2M yuan"),
        (123456789.0, "yuan", "1.23 亿元", "123.5M yuan"),
        (3960.0, "wan_yuan", "3,960 万元", "39.6M yuan"),
        (9999, "yuan", "9,999 元", "9,999 yuan"),
        (1, "villages", "1 个村居", "1 village"),
        (1, "people", "1 人", "1 person"),
        (1.5, "days", "1.5 天", "1.5 days"),
        (2021, "year", "2021", "2021"),
        (date(2021, 3, 1), "month", "2021年3月", "Mar 2021"),
        (date(2021, 3, 5), "text", "2021年3月5日", "5 Mar 2021"),
        (-0.004, "points", "0.0 个百分点", "0.0 pts"),
        (None, "percent", "–", "–"),
        (float("nan"), "percent", "–", "–"),
        (True, "text", "是", "Yes"),
    ],
)
def test_a_value_is_shown_with_its_unit(value: object, unit: str, zh: str, en: str) -> None:
    assert format_value(value, unit, "zh") == zh
    assert format_value(value, unit, "en") == en


def test_months_are_named_in_the_readers_language() -> None:
    assert format_month(date(2021, 11, 1), "zh") == "2021年11月"
    assert format_month(date(2021, 11, 1), "en") == "Nov 2021"


def test_a_sentence_drops_the_sign_where_it_says_so() -> None:
    row, units = {"change": -12.4}, {"change": "percent"}
    assert fill_template("减少 {change:abs}", row, units, "zh") == "减少 12.4%"


def test_a_sentence_with_an_unknown_column_is_refused() -> None:
    with pytest.raises(KeyError):
        fill_template("{missing}", {}, {}, "zh")
