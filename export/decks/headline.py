"""Headlines by rule: what an answer shows, in one sentence, from numbers that stand in it.

A chart knows what it shows (charts); here it is said. A kind without a rule has none, and the
slide keeps its title. Nothing is computed.
"""

import charts
from export.chart_context import chart_context
from queries import N_, Answer, listed, translate

# By the rules of charts, which say what is shown and leave its words to this room.
RULES = {
    "said_highest": N_("{what}最高的是{most}（{most_said}），最低的是{least}（{least_said}）"),
    "said_top": N_("{what}最高的是{most}（{most_said}）"),
    "said_places": N_("首位是{most}（{most_said}），末位是{least}（{least_said}）"),
    "said_course": N_("{what}：{start} {first}，{end} {last}"),
    "said_parts": N_("{whole} {whole_said}，其中{part} {part_said}"),
    "said_inside": N_("都在界线之内，差别可由偶然解释"),
    "said_outside": N_("超出界线的有{names}"),
    "said_outside_many": N_("{count} 个超出界线，其中有{names}"),
}


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
    words = {
        name: listed(value, first.lang) if isinstance(value, tuple) else value
        for name, value in shown.words.items()
    }
    return translate(RULES[shown.rule], first.lang, **words)


def _figure(answer: Answer) -> str:
    row, lang = answer.first, answer.lang
    value = answer.said(row, "value")
    if row["change"] is None:
        return value
    return translate(
        "{value}，上年同期 {previous}", lang, value=value, previous=answer.said(row, "previous")
    )
