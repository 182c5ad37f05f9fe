"""A number changes only on purpose: what every question answers on the demonstration data is kept.

What is kept is not said to be right (the oracles say that); it is what was answered when somebody
last looked. Where a change is meant, read the difference that the test shows, then
`python -m pytest tests/queries/test_kept_answers.py --snapshot-update`.
"""

from datetime import date

import pytest
from syrupy.assertion import SnapshotAssertion

from queries import AskContext, Filters, Warehouse, ask, questions, shapes_of
from tests.queries.answer_summary import summary

# The whole of the last year; and a part of it, of some places, in English.
WHOLE = Filters()
PART = Filters(
    start=date(2021, 3, 1), end=date(2021, 9, 1), subdistricts=("350205003", "350205004")
)
# Methods that draw at random, or weigh every place against every other, take long.
SLOW = {"ranking/certainty"}
# A sentence has variants, which other places and other months call for.
COMPARED = Filters(villages=("350205004001",), against=("villages:peers",))
SENTENCES = [
    name
    for name, question in questions().items()
    if question.header.chart["kind"] == "sentence" and not name.startswith("compare/")
]
MONTHS = [date(2018, 6, 1), date(2020, 2, 1), date(2021, 3, 1), date(2021, 11, 1)]
SUBDISTRICTS = ["350205001", "350205002", "350205003", "350205004"]
# One measure of each kind in all its shapes: what a shape makes of the others is the same.
IN_SHAPES = ("service/on_the_spot_rate", "burden/hours_per_village", "supervision/clue_count")


@pytest.mark.parametrize("name", questions())
def test_the_answer_is_the_one_that_was_kept(
    name: str, warehouse: Warehouse, snapshot: SnapshotAssertion
) -> None:
    filters = COMPARED if name.startswith("compare/") else WHOLE
    assert summary(ask(name, AskContext(warehouse), filters)) == snapshot


@pytest.mark.parametrize("name", sorted(set(questions()) - SLOW))
def test_of_a_part_on_edges_the_answer_is_the_one_that_was_kept(
    name: str, edges_warehouse: Warehouse, snapshot: SnapshotAssertion
) -> None:
    assert summary(ask(name, AskContext(edges_warehouse, lang="en"), PART)) == snapshot


@pytest.mark.parametrize("name", [shape for name in IN_SHAPES for shape in shapes_of(name)])
def test_a_shape_is_the_one_that_was_kept(
    name: str, edges_warehouse: Warehouse, snapshot: SnapshotAssertion
) -> None:
    assert summary(ask(name, AskContext(edges_warehouse), PART)) == snapshot


@pytest.mark.parametrize("name", SENTENCES)
def test_the_sentences_are_those_that_were_kept(
    name: str, warehouse: Warehouse, edges_warehouse: Warehouse, snapshot: SnapshotAssertion
) -> None:
    narrow = [
        *(Filters(start=month, end=month) for month in MONTHS),
        *(Filters(subdistricts=(code,)) for code in SUBDISTRICTS),
        *(Filters(villages=(place.village_id,)) for place in warehouse.choices.places[::8]),
        *(
            Filters(start=month, end=month, villages=(place.village_id,))
            for month, place in zip(MONTHS, warehouse.choices.places[1::8], strict=False)
        ),
        Filters(departments=("D13",)),
        Filters(departments=("D26",), end=date(2016, 6, 1)),
    ]
    zh, en = AskContext(warehouse), AskContext(edges_warehouse, lang="en")
    texts = [sentence for filters in narrow for sentence in ask(name, zh, filters).sentences()]
    texts += [sentence for filters in narrow for sentence in ask(name, en, filters).sentences()]
    assert "\n".join(texts) == snapshot
