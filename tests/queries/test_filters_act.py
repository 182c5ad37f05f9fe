"""A filter that a question declares changes its answer, and not only what is bound."""

from dataclasses import replace
from datetime import date

import pyarrow as pa
import pytest

from queries import AskContext, Filters, Warehouse, ask, questions

WIDE = Filters(start=date(2017, 6, 1), end=date(2021, 12, 1))
OTHERS = {
    "from": {"start": date(2021, 8, 1)},
    "to": {"end": date(2018, 3, 1)},
    "villages": {"subdistricts": ("350205004",)},
    "departments": {"departments": ("D13",)},
    "items": {"items": ("S01", "S16", "S53")},
    "powers": {"powers": ("P05",)},
    "runs": {"runs": ("R0001",)},
    "weight_ids": {"weights": ("I01:40", "I02:0")},
    "weight_values": {"weights": ("I01:0", "I02:40")},
    "without_forms": {"without_forms": tuple(f"F{number:02}" for number in range(1, 31))},
    "against": {"against": ("departments:D13",)},
    "figures": {"figures": ("service/cases",)},
}
# Without weights to try nothing can change in these; to be narrowed, they need some.
TRIED = {"ranking/trial_changes", "ranking/trial_effect"}
# Without anything to compare with nothing is said.
COMPARED = ("villages:year",)
SAME = {
    ("forms/overlap", "to"): "the forms in force in March 2018 are those of December 2021",
    ("forms/elements", "villages"): "every subdistrict fills the forms that ask for most",
    ("evaluation/grounds", "villages"): "what is known of the whole is known of its parts",
    ("evaluation/other_reforms", "villages"): "no village was seen before these reforms",
    ("grid/events_open", "from"): "what waits at the end waits whenever the period began",
    ("grid/waiting_by_hours", "from"): "what waits at the end waits whenever the period began",
    ("powers/one_use", "from"): "the newest use of the period is the newest of its last months",
    ("powers/use_steps", "from"): "the newest use of the period is the newest of its last months",
    ("village/weaknesses", "to"): "the first village is worse on nothing for sure, then and now",
    ("supervision/disclosure_kinds", "villages"): "all villages disclose the same five kinds",
}
DECLARED = [(name, param) for name, q in questions().items() for param in q.header.params]


@pytest.fixture(scope="module")
def whole(warehouse: Warehouse) -> dict[str, pa.Table]:
    """Answers without a further filter, each asked when it is first compared."""
    return {}


@pytest.mark.parametrize(("name", "param"), DECLARED)
def test_a_declared_filter_changes_the_answer(
    name: str, param: str, warehouse: Warehouse, whole: dict[str, pa.Table]
) -> None:
    context = AskContext(warehouse)
    base = replace(WIDE, weights=("I01:0",)) if name in TRIED else WIDE
    base = replace(base, against=COMPARED) if name.startswith("compare/") else base
    if name not in whole:
        whole[name] = ask(name, context, base).table
    narrowed = ask(name, context, replace(base, **OTHERS[param]))
    assert narrowed.table.equals(whole[name]) == ((name, param) in SAME)
    assert param not in narrowed.not_applied
