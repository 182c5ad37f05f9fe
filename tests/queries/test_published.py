"""Every published figure is computed from rows and agrees."""

import pytest

from queries import Warehouse, check, figures
from queries.catalog.registry import questions
from queries.engine.published import claims


def test_every_figure_is_claimed_by_exactly_one_question() -> None:
    claimed = [f for question in questions().values() for f in question.header.published]
    assert sorted(claimed) == sorted(figures())


def test_no_question_claims_a_figure_that_is_not_published() -> None:
    assert set(claims()) <= set(figures())


@pytest.mark.parametrize("figure_id", figures())
def test_the_published_figure_is_reproduced(figure_id: str, warehouse: Warehouse) -> None:
    one = next(c for c in check(warehouse) if c.figure.figure_id == figure_id)
    assert one.agrees, f"published {one.figure.value}, computed {one.computed}"
