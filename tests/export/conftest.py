"""Answers of every kind, and one on data that is no demonstration."""

from collections.abc import Callable
from dataclasses import replace

import pytest

from queries import Answer, AskContext, Filters, Warehouse, ask

# A table, a figure, a sentence, rows, and each kind of chart; with units of their own, by a
# method, by a shape, and one that may be empty.
NAMES = [
    "service/by_village", "service/on_the_spot_rate", "service/headline", "rows/cases",
    "service/channel_by_month", "service/on_the_spot_rate:control", "service/funnel_on_the_spot",
    "burden/change_by_village", "burden/rebound", "village/profile", "village/measured",
    "village/changes", "duties/every_item", "duties/papers", "partners/headline",
    "overview/overdue", "ranking/certainty", "forms/overlap",
]  # fmt: skip

Asking = Callable[..., Answer]


@pytest.fixture
def asking(warehouse: Warehouse) -> Asking:
    """Ask; `own` answers as if the data were the reader's own."""

    def given(name: str, lang: str = "zh", own: bool = False, **chosen: tuple[str, ...]) -> Answer:
        answer = ask(name, AskContext(warehouse, lang=lang), Filters(**chosen), limit=400)  # type: ignore[arg-type]
        return replace(answer, demonstration=False) if own else answer

    return given
