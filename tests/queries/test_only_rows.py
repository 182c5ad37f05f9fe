"""A filtered answer is the answer of a warehouse that holds only those rows: every question, every
filter of rows that it honours.

What compares with others cannot have this property, and is named here with its reason.
"""

from datetime import date
from itertools import dropwhile
from pathlib import Path

import pytest

import data
from queries import AskContext, Filters, Warehouse, ask, open_warehouse, question, questions
from tests.queries.only_rows import Kept, write_only

PERIOD = {"start": date(2021, 1, 1), "end": date(2021, 12, 1)}
KEPT = {
    "villages": Kept("villages", ("350205001209", "350205002008", "350205004213")),
    "departments": Kept("departments", ("D02", "D05", "D10", "D13")),
    "items": Kept("items", ("S01", "S20", "S53")),
}
# Subjects and questions that hold what is chosen against what is not.
AGAINST_OTHERS = {
    "ranking": "places among all villages",
    "village": "peers",
    "compare": "which measures take part follows from what is chosen",
}
SHARED_PROJECTS = "a project of several villages is split, and its organisation sits elsewhere"
MOVEMENT = "what the whole district shares is taken off each"
BUT = {
    "burden/rebound_series": MOVEMENT,
    "burden/rebound_watch": MOVEMENT,
    "burden/rebound": MOVEMENT,
    "burden/rebounding_villages": MOVEMENT,
    "partners/by_village": SHARED_PROJECTS,
    "partners/contracts": SHARED_PROJECTS,
    "partners/organisations": SHARED_PROJECTS,
    "partners/organisations_by_kind": SHARED_PROJECTS,
    "partners/organisations_registered": SHARED_PROJECTS,
    "partners/project_money": SHARED_PROJECTS,
}
# What belongs to no department is listed only while none is chosen.
OF_NO_DEPARTMENT = ("overview/overdue", "overview/overdue_count", "crossstrait/")


def holds(name: str, kept: str) -> bool:
    subject = name.partition("/")[0]
    if subject in AGAINST_OTHERS or question(name).header.method == "funnel" or name in BUT:
        return False
    return not (kept == "departments" and name.startswith(OF_NO_DEPARTMENT))


CASES = [
    (kept, name)
    for kept in KEPT
    for name in questions()
    if kept in question(name).header.params and holds(name, kept)
]


@pytest.fixture(scope="module")
def only(demo_folder: Path, tmp_path_factory: pytest.TempPathFactory) -> dict[str, Warehouse]:
    """For each filter a warehouse with its rows alone."""
    warehouses = {}
    for name, kept in KEPT.items():
        folder = tmp_path_factory.mktemp(name)
        write_only(demo_folder, kept, folder)
        data.load(folder, folder / "warehouse")
        warehouses[name] = open_warehouse(folder / "warehouse")
    return warehouses


@pytest.mark.parametrize(("kept", "name"), CASES)
def test_a_filter_leaves_what_there_would_be_without_the_other_rows(
    kept: str, name: str, warehouse: Warehouse, only: dict[str, Warehouse]
) -> None:
    filters = Filters(**PERIOD, **{kept: KEPT[kept].codes})
    filtered = ask(name, AskContext(warehouse), filters).rows
    alone = ask(name, AskContext(only[kept]), Filters(**PERIOD)).rows
    assert [rounded(_since_first(row)) for row in filtered] == [
        rounded(_since_first(row)) for row in alone
    ]


def _since_first(row: dict) -> dict:
    """Without the months before the first that counts anything: how many there are hangs on when
    records begin, for all or for these.
    """
    history = row.get("history")
    if history is None:
        return row
    return row | {"history": list(dropwhile(lambda month: not month["part"], history))}


def rounded(value: object) -> object:
    """A value in which the order of adding up no longer shows."""
    if isinstance(value, dict):
        return {name: rounded(part) for name, part in value.items()}
    if isinstance(value, list):
        return [rounded(part) for part in value]
    return float(f"{value:.9g}") if isinstance(value, float) else value
