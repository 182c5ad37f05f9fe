"""Cells as people write them become values of the contract, or are refused."""

from datetime import date, datetime

import duckdb
import pytest
from hypothesis import given
from hypothesis import strategies as st

from data.contract import contract
from data.values import parse

VILLAGES, CASES = contract()["villages"], contract()["service_cases"]
FIELDS = {
    "integer": VILLAGES.field("population"),
    "number": contract()["payroll"].field("monthly_payable_yuan"),
    "date": contract()["stations"].field("opened_on"),
    "datetime": CASES.field("submitted_at"),
    "boolean": CASES.field("on_the_spot"),
    "enum": VILLAGES.field("kind"),
}
CONNECTION = duckdb.connect()


def read(kind: str, text: str) -> object:
    sql = f"SELECT {parse(FIELDS[kind], 'cell')} FROM (SELECT ? AS cell)"
    return CONNECTION.cursor().execute(sql, [text]).fetchone()[0]


@pytest.mark.parametrize(
    ("kind", "text", "value"),
    [
        ("integer", "1204", 1204),
        ("integer", " 1,204 ", 1204),
        ("integer", "１２０４", 1204),
        ("integer", "1.2万", 12000),
        ("integer", "12.0", 12),
        ("integer", "1.5", None),
        ("integer", "many", None),
        ("number", "6,200.50", 6200.5),
        ("number", "3亿", 300_000_000),
        ("date", "2021-03-05", date(2021, 3, 5)),
        ("date", "2021/3/5", date(2021, 3, 5)),
        ("date", "2021年3月5日", date(2021, 3, 5)),
        ("date", "2021年3月", date(2021, 3, 1)),
        ("date", "2021.3.5", date(2021, 3, 5)),
        ("date", "2021-13-05", None),
        ("datetime", "2021-03-05T14:30:00", datetime(2021, 3, 5, 14, 30)),
        ("datetime", "2021/3/5 14:30", datetime(2021, 3, 5, 14, 30)),
        ("boolean", "是", True),
        ("boolean", "FALSE", False),
        ("boolean", "perhaps", None),
        ("enum", "村", "村"),
        ("enum", "Village", "村"),
        ("enum", "town", "town"),
        ("integer", "  ", None),
    ],
)
def test_a_cell_is_understood(kind: str, text: str, value: object) -> None:
    assert read(kind, text) == value


@given(st.integers(-(10**12), 10**12))
def test_whole_numbers_survive_in_full_width_and_with_separators(number: int) -> None:
    wide = str(number).translate(str.maketrans("0123456789", "０１２３４５６７８９"))
    assert read("integer", wide) == number
    assert read("integer", f"{number:,}") == number


@given(st.dates(date(1900, 1, 1), date(2100, 12, 31)))
def test_dates_survive_in_every_way_of_writing(day: date) -> None:
    for text in (
        day.isoformat(),
        f"{day.year}年{day.month}月{day.day}日",
        f"{day.year}/{day.month}/{day.day}",
        f"{day.year}.{day.month:02}.{day.day:02}",
    ):
        assert read("date", text) == day


@given(st.text(max_size=20))
def test_no_text_breaks_a_parser(text: str) -> None:
    for kind in FIELDS:
        read(kind, text.replace("\0", ""))
