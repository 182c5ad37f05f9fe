"""What an answer is made from, against the SQL read by hand and the warehouse itself."""

import pytest

from data.contract import contract
from queries import Warehouse, lineage, question, questions
from queries.unknown_name import UnknownName

# Written down from the files, not computed.
BY_HAND = {
    "service/on_time_rate": (
        (),
        {
            "case_month": ("service_cases", "service_items"),
            "dim_item": ("departments", "service_items"),
        },
        (),
    ),
    "rows/cases": (
        (),
        {
            "dim_item": ("departments", "service_items"),
            "dim_village": ("subdistricts", "villages"),
        },
        ("service_cases",),
    ),
    # Over another question; score_year is made from another mart.
    "ranking/certainty": (
        ("ranking/standings",),
        {
            "dim_village": ("subdistricts", "villages"),
            "score_indicator": ("indicators", "scores"),
            "score_year": ("indicators", "payroll", "scores"),
        },
        (),
    ),
}


@pytest.mark.parametrize("name", BY_HAND)
def test_it_says_what_was_read_by_hand(name: str) -> None:
    found = lineage(name)
    assert (found.questions, found.marts, found.raw) == BY_HAND[name]


@pytest.mark.parametrize("name", questions())
def test_every_question_comes_from_raw_tables_or_from_rules_alone(name: str) -> None:
    found = lineage(name)
    assert set(found.sources) <= contract().keys()
    assert found.sources or question(name).header.policy


def test_what_is_named_stands_in_the_warehouse(warehouse: Warehouse) -> None:
    found = [lineage(name) for name in questions()]
    with warehouse.connection.cursor() as cursor:
        for mart in {mart for one in found for mart in one.marts}:
            assert cursor.table(mart).columns
        for table in {table for one in found for table in one.sources}:
            assert cursor.table(f"raw.{table}").columns


def test_an_unknown_question_names_the_nearest() -> None:
    with pytest.raises(UnknownName, match="service/on_time_rate"):
        lineage("service/on_time_rat")
