"""Headlines by rule: what an answer shows, in one sentence, from numbers that stand in it.

A chart knows what it shows (charts); here it is said. A kind without a rule has none, and the
slide keeps its title. Nothing is computed.
"""

import charts
from export.chart_context import chart_context
from export.words import word
from queries import Answer


def by_rule(answers: tuple[Answer, ...]) -> str:
    """The headline of a slide that shows these answers; empty where no rule fits."""
    first = answers[0]
    columns = dict(first.question.header.chart)
    kind = columns.pop("kind")
    if first.empty or len(answers) > 1:
        return ""
    if kind == "figure":
        return _figure(first)
    if kind not in charts.KINDS:
        return ""
    shown = charts.headline(kind, first.table, chart_context(first), **columns)
    if shown is None:
        return ""
    between = word("and", first.lang)
    words = {
        name: between.join(value) if isinstance(value, tuple) else value
        for name, value in shown.words.items()
    }
    return word(shown.rule, first.lang, **words)


def _figure(answer: Answer) -> str:
    row, lang = answer.first, answer.lang
    said = answer.said(row, "value")
    if row["change"] is None:
        return word("said_figure", lang, value=said)
    return word("said_changed", lang, value=said, previous=answer.said(row, "previous"))
