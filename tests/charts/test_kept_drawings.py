"""A chart looks different only on purpose: each kind is kept as Plotly is given it.

As with answers, what is kept is what was drawn when somebody last looked; tests of direction and
tone say what is right. Where a change is meant, look at it in a browser, then `make snapshots`.
"""

import pytest
from syrupy.assertion import SnapshotAssertion

from charts import describe, draw, headline
from export import chart_context
from queries import AskContext, Filters, Warehouse, ask
from tests.charts.kept_questions import kept_questions
from tests.kept import lines, timeless

FEW = Filters(subdistricts=("350205004",))


@pytest.mark.parametrize("dark", [False, True], ids=["light", "dark"])
@pytest.mark.parametrize("name", kept_questions())
def test_the_drawing_is_the_one_that_was_kept(
    name: str, dark: bool, warehouse: Warehouse, snapshot: SnapshotAssertion
) -> None:
    # Both languages, all places and a few; every pair of them would be kept for little more.
    lang, filters = ("en", FEW) if dark else ("zh", Filters())
    answer = ask(name, AskContext(warehouse, lang=lang), filters)
    columns = dict(answer.question.header.chart)
    kind, context = columns.pop("kind"), chart_context(answer, dark=dark)
    figure = draw(kind, answer.table, context, **columns)
    title = answer.question.header.title.of(answer.lang)
    words = describe(kind, title, answer.table, context, **columns)
    rule = headline(kind, answer.table, context, **columns)
    assert timeless("\n".join([*lines(figure), words, str(rule)])) == snapshot
