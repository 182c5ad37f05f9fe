"""The rows of a mart as shapes and pivots need them: narrowed, with month, keys, part and whole.

A relation, so nothing is read before it is asked, and what a shape asks of it reaches the mart.
Built from DuckDB's expressions: names of tables and columns come from the declared marts, values
are constants, and what a measure declares is an expression of its own. Nothing that a reader
chooses can become SQL.
"""

from dataclasses import dataclass
from datetime import date
from functools import reduce
from operator import and_

from duckdb import (
    ColumnExpression,
    ConstantExpression,
    DuckDBPyConnection,
    DuckDBPyRelation,
    Expression,
    FunctionExpression,
    SQLExpression,
)

from queries.catalog.marts import BY_COLUMN, Dimension, Mart, mart
from queries.catalog.measures import VILLAGE_MONTHS, Measure
from queries.engine.dimensions import MONTH, joined, shown_of
from queries.filters.choices import Choices
from queries.filters.filters import months_before

PART, WHOLE = "part", "whole"


@dataclass(frozen=True)
class Slice:
    """Of a measure: its dimensions, the parameters there are, and the filters among them that
    narrow it. `choices` tell a list that leaves nothing out; `since` leaves out what came before.
    """

    measure: Measure
    dimensions: tuple[Dimension, ...]
    params: dict
    choices: Choices
    filters: tuple[str, ...]
    since: date | None = None


def facts(
    cursor: DuckDBPyConnection, cut: Slice, called: dict[str, str] | None = None
) -> DuckDBPyRelation:
    """month, part and whole (none where the measure has none) of the rows that a slice leaves, up
    to the month $to, and for each dimension its shown value and, under its name with CODE, its
    code. `called` gives these columns other names.

    Sets the variables of the measure on the cursor, which must be kept as long as the relation.
    Few steps, since DuckDB binds all that there is at each.
    """
    measure, place = cut.measure, mart(cut.measure.mart)
    for name in sorted(measure.variables):
        cursor.execute(f'SET VARIABLE "{name}" = $value', {"value": cut.params[name]})
    relation, lists = cursor.table(measure.mart), _lists(cut)
    relation = joined(cursor, relation, place, cut.dimensions, set(lists))
    conditions = [_within(place, cut), *(_among(column, lists[column]) for column in lists)]
    if measure.where:
        conditions.append(SQLExpression(measure.where))
    relation = relation.filter(reduce(and_, conditions))
    types = dict(zip(relation.columns, map(str, relation.types), strict=True))
    # A dimension called month says it already.
    month = (
        [] if any(dimension.name == MONTH for dimension in cut.dimensions) else [month_of(measure)]
    )
    relation = relation.select(
        *month,
        *_sums(measure),
        *(
            shown.alias((called or {}).get(name, name))
            for dimension in cut.dimensions
            for name, shown in shown_of(dimension, types, month_of(measure)).items()
        ),
    )
    if measure.whole == VILLAGE_MONTHS:
        relation = _by_village_month(relation)
    return relation.set_alias("facts")


def _lists(cut: Slice) -> dict[str, list[str]]:
    """The columns that are narrowed, with what is left; a list of everything narrows nothing."""
    return {
        BY_COLUMN[name]: cut.params[name]
        for name in cut.filters
        if len(cut.params[name]) < len(cut.choices.names(name))
    }


def _within(place: Mart, cut: Slice) -> Expression:
    """Up to the last month. A date belongs to its month, a quarter to its first, and a year counts
    when the period touches it.
    """
    when = ColumnExpression(cut.measure.period or place.period)
    end, since = cut.params["to"], cut.since
    if place.every == "year":
        until = when <= ConstantExpression(end.year)
        return until if since is None else until & (when >= ConstantExpression(since.year))
    until = when < ConstantExpression(months_before(end, -1))
    return until if since is None else until & (when >= ConstantExpression(since))


def _among(column: str, values: list[str]) -> Expression:
    """One of the values; without any, nothing."""
    if not values:
        return ConstantExpression(False)
    return ColumnExpression(column).isin(*map(ConstantExpression, values))


def _sums(measure: Measure) -> list[Expression]:
    """What each row adds. (A yes counts as one when it is added up.)"""
    part = SQLExpression(measure.part).alias(PART)
    if measure.whole == VILLAGE_MONTHS:
        return [part, ColumnExpression(BY_COLUMN["villages"])]
    return [part, *([SQLExpression(measure.whole).alias(WHOLE)] if measure.whole else [])]


def month_of(measure: Measure) -> Expression:
    """The first day of the month that a row of the measure's mart belongs to."""
    place = mart(measure.mart)
    period = measure.period or place.period
    when = ColumnExpression(period)
    if place.every == "year":
        one = ConstantExpression(1)
        return FunctionExpression("make_date", when, one, one).alias(MONTH)
    if period == MONTH or place.every == "quarter":
        return when.alias(MONTH)
    month = FunctionExpression("date_trunc", ConstantExpression(MONTH), when)
    return month.cast("DATE").alias(MONTH)


def _by_village_month(relation: DuckDBPyRelation) -> DuckDBPyRelation:
    """One row a village and month, which counts as one of the whole."""
    keys = [name for name in relation.columns if name != PART]
    total = FunctionExpression("sum", ColumnExpression(PART)).alias(PART)
    return relation.group_by(*keys).agg(total, ConstantExpression(1).alias(WHOLE))
