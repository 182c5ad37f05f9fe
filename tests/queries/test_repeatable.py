"""The same question of the same version gives the same answer, to the last digit."""

from pathlib import Path

import pytest

from queries import AskContext, Warehouse, ask, open_warehouse, questions, serialize_table


@pytest.fixture(scope="module")
def opened_again(warehouse_root: Path) -> list[Warehouse]:
    """The version opened twice, each without anything remembered."""
    return [open_warehouse(warehouse_root) for _ in range(2)]


@pytest.mark.parametrize("name", questions())
def test_a_question_asked_again_gives_the_same_bytes(
    name: str, opened_again: list[Warehouse]
) -> None:
    """Where threads add up doubles, the order of a sum shows in its last digit."""
    assert len({serialize_table(ask(name, AskContext(one)).table) for one in opened_again}) == 1
