"""What has changed since a deck was frozen, as one list: the data, the policy, the words and the
numbers, as they were read then and as they read now.

Both sides are decks in one language; nothing is computed, what is shown is compared.
"""

import json
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path
from typing import Literal

import pyarrow as pa

import charts
from export.decks import serialization
from export.decks.build import build_deck
from export.decks.built import BuiltDeck, BuiltSlide
from export.decks.file import read_deck
from export.decks.frozen import thaw
from queries import Answer, AskContext, format_month
from records import frozen_content

MISSING = "–"
# How many columns of text tell one row of a table from another.
NAMING = 3
What = Literal[
    "version", "data until", "policy", "weight", "fault", "title", "headline", "definition",
    "number",
]  # fmt: skip


@dataclass(frozen=True)
class Change:
    """One thing that differs. `slide` counts from 1; 0 is the deck as a whole. `label` says what
    it is: a rule, an indicator, the title of a slide, or a number with what it is of.
    """

    slide: int
    what: What
    label: str
    then: str
    now: str


def deck_diff(folder: Path, name: str, context: AskContext) -> tuple[Change, ...]:
    """The frozen deck against the same deck, asked of this warehouse by this policy.

    Raises FrozenGone or RecordsDamaged.
    """
    whole = json.loads(frozen_content(folder, name))
    warehouse, lang = context.warehouse, context.lang
    then = thaw(folder, name, lang)
    deck = read_deck(whole["text"], whole["name"])
    now = build_deck(deck, context, serialization.narrowed(whole))
    weights = {key: f"{value:g}" for key, value in whole["weights"].items()}
    official = {key: f"{value:g}" for key, value in warehouse.choices.official_weights.items()}
    return (
        *_differ(0, "version", {"": then.version}, {"": now.version}),
        *_differ(
            0,
            "data until",
            {"": format_month(then.as_of, lang)},
            {"": format_month(now.as_of, lang)},
        ),
        *_differ(0, "policy", _rules(then), _rules(now)),
        *_differ(0, "weight", weights, official),
        *(
            change
            for before, after in zip(then.slides, now.slides, strict=True)
            for change in _slide(before, after)
        ),
    )


def _slide(then: BuiltSlide, now: BuiltSlide) -> list[Change]:
    """What differs on one slide; its numbers only while it can be made."""
    number, title = then.number, then.title
    if "fault" in (then.kind, now.kind):
        before, after = (slide.headline for slide in (then, now))
        return _differ(number, "fault", {title: before}, {title: after})
    return [
        *_differ(number, "title", {title: title}, {title: now.title}),
        *_differ(number, "headline", {title: then.headline}, {title: now.headline}),
        *_differ(number, "definition", _definitions(then), _definitions(now)),
        *_differ(number, "number", _numbers(then), _numbers(now)),
    ]


def _differ(slide: int, what: What, then: dict[str, str], now: dict[str, str]) -> list[Change]:
    """Each label whose words are not the same; what stands on one side alone has a dash."""
    labels = dict.fromkeys([*then, *now])
    pairs = [(label, then.get(label, MISSING), now.get(label, MISSING)) for label in labels]
    return [
        Change(slide, what, label, before, after)
        for label, before, after in pairs
        if before != after
    ]


def _rules(deck: BuiltDeck) -> dict[str, str]:
    targets = {f"targets.{name}": value for name, value in deck.rules.targets.items()}
    rules = {**deck.rules.rules(), **targets}
    return {
        rule: value if isinstance(value, str) else f"{value:g}" for rule, value in rules.items()
    }


def _definitions(slide: BuiltSlide) -> dict[str, str]:
    headers = [(answer.question.header, answer.lang) for answer in slide.answers]
    return {header.title.of(lang): header.definition.of(lang) for header, lang in headers}


def _numbers(slide: BuiltSlide) -> dict[str, str]:
    """Every number that the slide shows, by what it is of, as it is read."""
    numbers = {
        f"{row[1]} · {head}": text
        for row in slide.cells
        for head, text in zip(slide.heads[2:], row[2:], strict=True)
    }
    for answer in slide.answers:
        numbers |= _of_answer(answer, slide.rows if slide.kind == "table" else len(answer.table))
    return numbers


def _of_answer(answer: Answer, rows: int) -> dict[str, str]:
    """The number of a figure; of each mark of a chart its value, of a course over time the last
    one of each series; of each row of a table its first number.
    """
    header = answer.question.header
    if header.chart["kind"] == "sentence":
        return {}
    if header.chart["kind"] == "figure":
        return {header.title.of(answer.lang): answer.said(answer.first, "value")}
    of, value, when = _roles(answer)
    if value is None:
        return {}
    numbers = {}
    for row in answer.rows[:rows]:
        what = " · ".join(answer.said(row, name) for name in of if row[name] is not None)
        at = f"{answer.said(row, when)}: " if when else ""
        label = f"{what} · {answer.title(value)}" if what else answer.title(value)
        numbers[label] = at + answer.said(row, value)
    return numbers


def _roles(answer: Answer) -> tuple[list[str], str | None, str | None]:
    """The columns that name a mark, the one that is its value, and the one that is its time."""
    chart = answer.question.header.chart
    kind = charts.KINDS.get(chart["kind"])
    if kind is not None and kind.value:
        named = [chart[role] for role in kind.names if role in chart]
        return named, chart[kind.value], chart[kind.when] if kind.when else None
    names = answer.read_columns
    texts = [name for name in names if not _numeric(answer, name)]
    numbers = [name for name in names if _numeric(answer, name)]
    return texts[:NAMING], numbers[0] if numbers else None, None


def _numeric(answer: Answer, name: str) -> bool:
    kind = answer.table.schema.field(name).type
    tests: tuple[Callable[[pa.DataType], bool], ...] = (
        pa.types.is_integer, pa.types.is_floating, pa.types.is_decimal,
    )  # fmt: skip
    return any(test(kind) for test in tests)
