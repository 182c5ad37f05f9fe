"""What a figure shows, as a rule and its words: nothing is computed, marks are picked.

A model that has a headline of its own comes with it.
"""

from typing import Any

from charts.model import Headline, Mark, Series

# A figure of fewer marks needs no sentence.
LEAST = 3


def highest(model: Any, value: str) -> Headline | None:
    """The first and the last of the marks, by the values in a column."""
    context, marks = model.context, [mark for mark in model.marks if mark.value is not None]
    if len(marks) < LEAST or any(isinstance(mark.value, str) for mark in marks):
        return None
    most, least = (pick(marks, key=lambda mark: mark.value) for pick in (max, min))
    if most.value == least.value:
        return None
    ranked = context.unit_of(value) == "rank"
    # The least of parts that round to nothing is no news.
    zero = not any(digit in least.label for digit in "123456789")
    rule = "said_places" if ranked else "said_top" if zero else "said_highest"
    if ranked:
        most, least = least, most
    words = {"most": most.name, "most_said": most.label}
    words |= {"least": least.name, "least_said": least.label, "what": context.label(value)}
    return Headline(rule, words)


def course(model: Any, value: str) -> Headline | None:
    """The first and the last value over time, where there is one course."""
    context = model.context
    known = [series for series in model.series if series.known]
    if len(known) != 1 or len(known[0].known) < LEAST:
        return None
    if not model.times.dated and context.unit_of(model.columns.x) != "year":
        return None
    first, last = ends(model, known[0])
    words = {"start": first.name, "first": first.label, "end": last.name, "last": last.label}
    return Headline("said_course", {"what": context.label(value), **words})


def ends(model: Any, series: Series) -> tuple[Mark, Mark]:
    """The first and the last known value of a series, each called by its time."""
    context, columns = model.context, model.columns
    first, last = (
        Mark(
            context.say({columns.x: point.at}, columns.x), point.value, series.tone,
            context.say({columns.y: point.value}, columns.y),
        )
        for point in (series.known[0], series.known[-1])
    )  # fmt: skip
    return first, last


def own(model: Any, value: str) -> Headline | None:
    return model.headline
