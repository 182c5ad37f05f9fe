"""A figure in words, for those who cannot see it: what it shows, with its numbers."""

from typing import Any

from charts.chart_context import N_, NOTHING, ChartContext
from charts.headline import ends

# Of more marks the highest and the lowest are told; the table beside a figure has them all.
TOLD, EACH = 12, 5
WORDS = N_("{kind}：{title}，{count} 行；{facts}。全部数值见表格。")


def describe(kind: str, title: str, count: int, phrases: list[str], context: ChartContext) -> str:
    """`count` is how many rows the table has; without any, that there is nothing."""
    if not count:
        return f"{title}: {context.translate(NOTHING)}"
    phrases = phrases if len(phrases) <= TOLD else [*phrases[:EACH], "…", *phrases[-EACH:]]
    facts = context.translate("、").join(phrases) or "–"
    return context.translate(WORDS, kind=kind, title=title, count=count, facts=facts)


def marks(model: Any) -> list[str]:
    """Each mark with its value, the highest first where there are many."""
    known = [mark for mark in model.marks if mark.value is not None]
    if len(known) > TOLD:
        known.sort(key=lambda mark: mark.value, reverse=True)
    return [f"{mark.name} {mark.label}" for mark in known]


def courses(model: Any) -> list[str]:
    """Each series with its first and its last value."""
    return [
        f"{series.name} {' → '.join(f'{mark.name} {mark.label}' for mark in ends(model, series))}"
        for series in model.series
        if series.known
    ]


def spans(model: Any) -> list[str]:
    return [f"{span.name} {span.start} – {span.end}" for span in model.spans]


def steps(model: Any) -> list[str]:
    return [" ".join(filter(None, (step.number, step.name, step.status))) for step in model.steps]


def pairs(model: Any) -> list[str]:
    """Two values of each thing."""
    return [
        f"{start.name} {start.label} → {end.label}"
        for start, end in zip(model.starts, model.marks, strict=True)
    ]
