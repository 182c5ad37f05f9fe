"""Questions as SQL to start from: one text that runs as it stands, in the console or elsewhere.

Parameters become literals, the questions that a question builds on become common table
expressions. What only a method in Python can work out has no such text.
"""

import re
from datetime import date
from functools import lru_cache
from pathlib import Path

from queries.catalog.measures import VARIABLE
from queries.catalog.registry import Question, question, questions
from queries.engine.context import AskContext
from queries.engine.measuring import FACTS
from queries.engine.run import as_asked
from queries.engine.warehouse import Warehouse
from queries.filters.filters import Filters

WHOLE = Path(__file__).resolve().parent / "whole"
PARAMETER = re.compile(r"\$([a-z_]+)")
OPENING = re.compile(r"((?:\s*--.*\n)*)\s*WITH\s+(RECURSIVE\s+)?", re.I)
PER_LINE = 6


def examples() -> list[str]:
    """Names of the questions whose answer is SQL alone."""
    return [name for name, question in questions().items() if not _worked_out(question)]


def example(name: str, context: AskContext, filters: Filters) -> str:
    """The SQL of a question for these filters, with their values written out."""
    choices, params = context.warehouse.choices, context.resolve(filters).params
    text = _text(as_asked(question(name), params, context.warehouse), params, context.warehouse)
    for key, everything in _everything().items():
        if set(params[key]) == set(choices.names(key)):  # type: ignore[call-overload]
            text = re.sub(rf"SELECT\s+unnest\(\${key}\)", everything, text, flags=re.I)
    return _written_out(text, params)


def peek(table: str) -> str:
    """The first rows of a table."""
    return f"FROM {table}\nLIMIT 100"


def _worked_out(entry: Question) -> bool:
    """Whether Python has a part in the answer, or rows that only a view can choose."""
    return (
        entry.header.method is not None
        or entry.header.gathers is not None
        or bool({"runs", "weight_ids"} & set(entry.header.params))
        or any(_worked_out(question(base)) for base in entry.bases.values())
    )


def _text(entry: Question, params: dict, warehouse: Warehouse) -> str:
    text = VARIABLE.sub(r"$\1", entry.sql.rstrip().rstrip(";"))
    for alias, base in reversed(entry.bases.items()):
        beneath = as_asked(question(base), params, warehouse)
        text = _before(alias, _text(beneath, params, warehouse), text)
    if entry.shaping is None:
        return text
    return _before(FACTS, text, _written_out(entry.shaping, entry.bound(params)))


def _written_out(text: str, values: dict) -> str:
    """The text with these values in place of its parameters."""
    return PARAMETER.sub(
        lambda match: _literal(values[match[1]]) if match[1] in values else match[0], text
    )


def _before(name: str, inner: str, outer: str) -> str:
    """`outer` with `inner` as the first of its common table expressions."""
    indented = "\n".join(f"    {line}".rstrip() for line in inner.splitlines())
    own = OPENING.match(outer)
    comment, recursive = (own[1], own[2] or "") if own else ("", "")
    rest = f",\n{outer[own.end() :]}" if own else f"\n{outer}"
    return f"{comment}WITH {recursive}{name} AS (\n{indented}\n){rest}"


def _literal(value: object) -> str:
    if isinstance(value, list):
        parts = [_literal(item) for item in value]
        lines = [", ".join(parts[i : i + PER_LINE]) for i in range(0, len(parts), PER_LINE)]
        return "[" + ",\n    ".join(lines) + "]"
    if isinstance(value, date):
        return f"DATE '{value:%Y-%m-%d}'"
    if isinstance(value, str):
        return "'" + value.replace("'", "''") + "'"
    return "NULL" if value is None else str(value).upper()


@lru_cache
def _everything() -> dict[str, str]:
    """For a list that leaves nothing out, the shorter text that reads the same."""
    return {file.stem: file.read_text(encoding="utf-8").strip() for file in WHOLE.glob("*.sql")}
