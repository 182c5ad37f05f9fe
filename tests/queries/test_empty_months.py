"""A total of events counts nought in a month without any; of what is reported, such a month is not
known.
"""

from datetime import date

import pandas as pd
import pytest

from queries import AskContext, Filters, Warehouse, ask, questions
from queries.catalog.marts import mart

TOTALS = {
    name: question.measure
    for name, question in questions().items()
    if question.measure and question.measure.shape == "total"
}
EVENTS = [name for name, measure in TOTALS.items() if mart(measure.mart).events]
QUIET = Filters(start=date(2021, 1, 1), end=date(2021, 12, 1), villages=("350205004001",))


def months_of(warehouse: Warehouse, name: str) -> pd.PeriodIndex:
    """The month of every row that a measure is taken from, whatever it counts of it."""
    measure = TOTALS[name]
    column = measure.period or mart(measure.mart).period
    with warehouse.connection.cursor() as cursor:
        where = measure.where or "true"
        rows = cursor.sql(f"SELECT {column} AS day FROM {measure.mart} WHERE {where}").df()
    return pd.PeriodIndex(rows["day"], freq="M")


@pytest.mark.parametrize("name", EVENTS)
def test_no_month_is_left_out_from_the_first_on_record_to_the_last_asked_for(
    warehouse: Warehouse, name: str
) -> None:
    end = date(2021, 11, 1)
    answer = ask(f"{name}:by_month", AskContext(warehouse), Filters(end=end))
    months = [f"{month:%Y-%m}" for month in answer.table["month"].to_pylist()]
    expected = pd.period_range(months_of(warehouse, name).min(), pd.Period(end, freq="M"))
    assert months == [str(month) for month in expected]


@pytest.mark.parametrize("name", EVENTS)
def test_the_trend_holds_a_number_for_each_of_its_months(warehouse: Warehouse, name: str) -> None:
    context = AskContext(warehouse)
    months = ask(f"{name}:by_month", context).rows
    figure = ask(name, context).first
    assert figure["trend"] == [row["value"] for row in months][-24:]
    assert None not in figure["trend"]


def test_where_nothing_happened_the_count_is_nought(warehouse: Warehouse) -> None:
    context = AskContext(warehouse)
    rows = ask("supervision/clues", context, QUIET).rows
    figure = ask("supervision/clue_count", context, QUIET).first
    assert (rows, figure["value"], figure["trend"][-12:]) == ([], 0, [0.0] * 12)


def test_before_the_first_on_record_nothing_is_known(warehouse: Warehouse) -> None:
    early = Filters(start=date(2016, 1, 1), end=date(2016, 12, 1))
    figure = ask("supervision/clue_count", AskContext(warehouse), early).first
    assert (figure["value"], figure["previous"], figure["trend"]) == (None, None, None)


def test_hours_that_nobody_reported_are_not_nought(warehouse: Warehouse) -> None:
    reported = {"burden/hours", "duties/off_list_hours", "forms/form_hours"}
    assert reported <= TOTALS.keys() - set(EVENTS)
    formless = Filters(departments=("D01",))
    assert ask("forms/form_hours", AskContext(warehouse), formless).first["value"] is None
