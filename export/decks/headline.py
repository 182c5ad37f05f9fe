"""Headlines by rule: what a chart shows, in one sentence, from numbers that stand in its answer.

One rule for each kind of chart; a kind that is not listed has none, and the slide keeps its title.
Nothing is computed here: the row to speak of is picked, and its values said.
"""

from collections.abc import Callable
from datetime import date

from queries import N_, Answer, listed, translate

SPOKEN = 3


def by_rule(answers: tuple[Answer, ...]) -> str:
    """The headline of a slide that shows these answers; empty where no rule fits."""
    first = answers[0]
    kind = first.question.header.chart["kind"]
    rule = RULES.get(kind)
    return rule(first) if rule and not first.empty and len(answers) == 1 else ""


def _figure(answer: Answer) -> str:
    row, lang = answer.first, answer.lang
    said = answer.said(row, "value")
    if row["change"] is None:
        return said
    return translate(
        "{value}，上年同期 {previous}", lang, value=said, previous=answer.said(row, "previous")
    )


def _highest(name: str, value: str) -> Callable[[Answer], str]:
    """The first and the last by the column that the chart draws as `value`, named by `name`."""

    def rule(answer: Answer) -> str:
        chart = answer.question.header.chart
        names, values = chart[name], chart[value]
        rows = [row for row in answer.rows if row[values] is not None]
        if len(rows) < SPOKEN or any(isinstance(row[values], str) for row in rows):
            return ""
        top, bottom = (pick(rows, key=lambda row: row[values]) for pick in (max, min))
        if top[values] == bottom[values]:
            return ""
        parts = [(row[names], answer.said(row, values)) for row in (top, bottom)]
        (most, most_said), (least, least_said) = parts
        ranked = answer.unit(values) == "rank"
        # The least of parts that round to nothing is no news.
        zero = not any(digit in least_said for digit in "123456789")
        words = N_("{what}最高的是{most}（{most_said}），最低的是{least}（{least_said}）")
        if ranked:
            words = N_("首位是{most}（{most_said}），末位是{least}（{least_said}）")
        elif zero:
            words = N_("{what}最高的是{most}（{most_said}）")
        if ranked:
            most, least, most_said, least_said = least, most, least_said, most_said
        return translate(
            words, answer.lang, what=answer.title(values), most=most, most_said=most_said,
            least=least, least_said=least_said,
        )  # fmt: skip

    return rule


def _course(answer: Answer) -> str:
    """The first and the last value over time, where the chart draws one course."""
    chart = answer.question.header.chart
    x, y = chart["x"], chart["y"]
    rows = [row for row in answer.rows if row[y] is not None]
    times = [row[x] for row in rows]
    in_time = answer.unit(x) == "year" or all(isinstance(time, date) for time in times)
    if not in_time or len(rows) < SPOKEN or len(set(times)) < len(times):
        return ""
    first, last = rows[0], rows[-1]
    return translate(
        "{what}：{start} {first}，{end} {last}", answer.lang,
        what=answer.title(y), start=answer.said(first, x), first=answer.said(first, y),
        end=answer.said(last, x), last=answer.said(last, y),
    )  # fmt: skip


def _parts(answer: Answer) -> str:
    """What a waterfall adds up to, and its largest part."""
    chart = answer.question.header.chart
    names, values = chart["category"], chart["value"]
    sums = [row for row in answer.rows if row[chart["measure"]] != "relative"]
    parts = [row for row in answer.rows if row[chart["measure"]] == "relative" and row[values]]
    if not sums or not parts:
        return ""
    largest = max(parts, key=lambda row: abs(row[values]))
    return translate(
        "{whole} {whole_said}，其中{part} {part_said}", answer.lang,
        whole=sums[-1][names], whole_said=answer.said(sums[-1], values),
        part=largest[names], part_said=answer.said(largest, values),
    )  # fmt: skip


def _outside(answer: Answer) -> str:
    """The things outside the limits of a funnel."""
    chart = answer.question.header.chart
    names = [row[chart["label"]] for row in answer.rows if row[chart["side"]] not in (None, 0)]
    if not names:
        return translate("都在界线之内，差别可由偶然解释", answer.lang)
    shown = listed(names[:SPOKEN], answer.lang)
    few = len(names) <= SPOKEN
    words = N_("超出界线的有{names}") if few else N_("{count} 个超出界线，其中有{names}")
    return translate(words, answer.lang, names=shown, count=len(names))


RULES: dict[str, Callable[[Answer], str]] = {
    "figure": _figure,
    "bar": _highest("y", "x"),
    "tile_map": _highest("name", "value"),
    "dot": _highest("category", "end"),
    "line": _course,
    "column": _course,
    "funnel": _outside,
    "waterfall": _parts,
}
