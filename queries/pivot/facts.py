"""The rows of a mart as a pivot needs them: narrowed, with names joined on, part and whole told.

Built from DuckDB's expressions and never from text, so nothing that a reader chooses can become
SQL: names of tables and columns come from the registry, values are constants.
"""

from dataclasses import dataclass

from duckdb import (
    CaseExpression,
    ColumnExpression,
    ConstantExpression,
    DuckDBPyConnection,
    DuckDBPyRelation,
    Expression,
    FunctionExpression,
)

from queries.engine.context import AskContext
from queries.filters.filters import Filters, months_before
from queries.filters.table import FILTERS, PLACES
from queries.pivot.registry import Dimension, Mart, Measure, link, mart, marts

PART, WHOLE, WHEN = "part", "whole", "when"
# What is put behind the name of a dimension for the column that tells its values apart.
CODE = ":code"
NOT_STATED = "未注明"
# Filters of a list, with the column that they narrow.
BY_COLUMN = {row.name: row.column for row in FILTERS if row.shared and row.column and not row.place}
WHOLE_NUMBERS = ("INTEGER", "BIGINT")


@dataclass(frozen=True)
class Facts:
    """`relation` has for each dimension its shown column and its code, and part and whole;
    `applied` and `ignored` name the chosen filters that did and did not narrow it.
    """

    relation: DuckDBPyRelation
    applied: tuple[str, ...]
    ignored: tuple[str, ...]


def facts(
    cursor: DuckDBPyConnection,
    measure: Measure,
    dimensions: list[Dimension],
    filters: Filters,
    context: AskContext,
) -> Facts:
    """The rows behind a measure. `filters` has its period filled in.

    A mart with villages keeps to the scope whatever is chosen; one of the district has none.
    """
    place = mart(measure.mart)
    relation = cursor.table(measure.mart)
    columns = set(relation.columns)
    narrowing = {
        column: getattr(filters, name)
        for name, column in BY_COLUMN.items()
        if getattr(filters, name) and _reached(column, columns, place)
    }
    relation = relation.filter(_within(measure, place, filters))
    if "village_id" in columns and not (context.scope.villages is None and _everywhere(filters)):
        villages = context.warehouse.choices.village_ids(filters, context.scope)
        relation = relation.filter(_among("village_id", villages))
    relation = _joined(cursor, relation, measure, dimensions, set(narrowing))
    for column, values in narrowing.items():
        relation = relation.filter(_among(column, values))
    honoured = {name for name, column in BY_COLUMN.items() if column in narrowing}
    honoured |= set(PLACES) if "village_id" in columns else set()
    chosen = [name for name in filters.chosen() if name in (*PLACES, *BY_COLUMN)]
    types = dict(zip(relation.columns, map(str, relation.types), strict=True))
    said = [expression for one in dimensions for expression in _said(one, place, types)]
    sums = [name for name in (PART, WHOLE) if name in types]
    told = relation.select(*said, *map(ColumnExpression, sums)).set_alias("told")
    return Facts(
        told,
        tuple(name for name in chosen if name in honoured),
        tuple(name for name in chosen if name not in honoured),
    )


def otherwise(value: Expression, missing: object) -> Expression:
    """The value, or what stands for one that is missing. (coalesce is no function to DuckDB.)"""
    there = CaseExpression(value.isnotnull(), value)
    return there.otherwise(ConstantExpression(missing))


def _within(measure: Measure, place: Mart, filters: Filters) -> Expression:
    """In the period, both months included. A date belongs to its month, a quarter to its first;
    a year counts when the period touches it.
    """
    when = ColumnExpression(measure.period or place.period)
    start, end = filters.start, filters.end
    assert start is not None and end is not None
    if place.every == "year":
        return when.between(ConstantExpression(start.year), ConstantExpression(end.year))
    after = months_before(end, -1)
    return (when >= ConstantExpression(start)) & (when < ConstantExpression(after))


def _everywhere(filters: Filters) -> bool:
    return not any(getattr(filters, name) for name in PLACES)


def _among(column: str, values: tuple[str, ...]) -> Expression:
    """One of the values; without any, nothing."""
    if not values:
        return ConstantExpression(False)
    return ColumnExpression(column).isin(*map(ConstantExpression, values))


def _reached(column: str, columns: set[str], place: Mart) -> bool:
    """Whether the mart holds a column, or one of its links brings it."""
    return column in columns or any(column in link(name).carries for name in place.links)


def _joined(
    cursor: DuckDBPyConnection,
    relation: DuckDBPyRelation,
    measure: Measure,
    dimensions: list[Dimension],
    keys: set[str],
) -> DuckDBPyRelation:
    """The columns that are needed and no others, with the links that a dimension or a filter needs.

    A link comes with those that its key is carried by.
    """
    place, columns = mart(measure.mart), set(relation.columns)
    wanted, lacking = {one.link for one in dimensions}, keys - columns
    needed: list[str] = []
    for name in reversed(place.links):
        found = link(name)
        if name in wanted or lacking & set(found.carries):
            needed.insert(0, name)
            lacking = (lacking - set(found.carries)) | ({found.key} - columns)
    own = [one.code for one in dimensions if one.link is None and one.time is None]
    kept = columns & (keys | {link(name).key for name in needed} | set(own))
    relation = relation.select(
        ColumnExpression(measure.period or place.period).alias(WHEN),
        *map(ColumnExpression, sorted(kept)),
        _sum(measure.part).alias(PART),
        *([_sum(measure.whole).alias(WHOLE)] if measure.whole else []),
    )
    for name in needed:
        relation = relation.join(_names(cursor, name, dimensions, kept), link(name).key, how="left")
        kept |= {link(name).key, *link(name).carries}
    return relation


def _names(
    cursor: DuckDBPyConnection, name: str, dimensions: list[Dimension], kept: set[str]
) -> DuckDBPyRelation:
    """A link's key with the names that it gives, called by the dimensions, and what it carries."""
    found = link(name)
    shown = [
        column
        for one in dimensions
        if one.link == name
        for column in (
            ColumnExpression(one.code).alias(one.name + CODE),
            ColumnExpression(one.shown).alias(one.name),
        )
    ]
    carried = [column for column in found.carries if column not in kept]
    return cursor.table(name).select(*map(ColumnExpression, (found.key, *carried)), *shown)


def _said(one: Dimension, place: Mart, types: dict[str, str]) -> list[Expression]:
    """Code and shown value of a dimension; an empty value says what it means."""
    if one.time:
        first = _first(one, place)
        return [first.cast("VARCHAR").alias(one.name + CODE), _time(one, first).alias(one.name)]
    value, kind = ColumnExpression(one.name), types[one.name]
    code = value if one.link is None else ColumnExpression(one.name + CODE)
    coded = otherwise(code.cast("VARCHAR"), "")
    if kind == "BOOLEAN":
        value = CaseExpression(value, ConstantExpression("是")).when(
            ~value, ConstantExpression("否")
        )
    if kind not in WHOLE_NUMBERS:
        missing = marts().missing.get(one.name, NOT_STATED)
        value = otherwise(value, missing)
    return [coded.alias(one.name + CODE), value.alias(one.name)]


def _first(one: Dimension, place: Mart) -> Expression:
    """The first day of the month, quarter or year that a row belongs to."""
    when = ColumnExpression(WHEN)
    if place.every == "year":
        when = FunctionExpression("make_date", when, ConstantExpression(1), ConstantExpression(1))
    return FunctionExpression("date_trunc", ConstantExpression(one.time), when).cast("DATE")


def _time(one: Dimension, first: Expression) -> Expression:
    """A month by its first day, a quarter as 2021Q1, a year as a number."""
    year = FunctionExpression("year", first)
    if one.time == "quarter":
        quarter = FunctionExpression("quarter", first)
        return FunctionExpression("concat", year, ConstantExpression("Q"), quarter)
    return year if one.time == "year" else first


def _sum(texts: tuple[str, ...]) -> Expression:
    """What one row adds to a sum of sums."""
    first, *others = map(_one, texts)
    if not others:
        return first
    # A sum of several is missing where one of them is.
    known = otherwise(first, 0)
    for other in others:
        known = known + otherwise(other, 0)
    return known


def _one(text: str) -> Expression:
    kind, _, column = text.partition(":")
    if not column:
        return ConstantExpression(1)
    if kind == "count":
        there = ColumnExpression(column).isnotnull()
        return CaseExpression(there, ConstantExpression(1)).otherwise(ConstantExpression(0))
    # A yes counts as one, and may only be added up as a number.
    return ColumnExpression(column)
