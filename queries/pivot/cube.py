"""A pivot as one relation: groups down, values of one dimension across, totals divided anew.

The relation is asked for a page at a time; nothing here fetches the whole. Columns of values are
called "v:" and their counts "n:" with the code of the value; "rest" holds what has no column.
"""

from dataclasses import dataclass

from duckdb import (
    ColumnExpression,
    ConstantExpression,
    DuckDBPyRelation,
    Expression,
    FunctionExpression,
)

from queries.catalog.marts import Dimension
from queries.catalog.measures import Measure
from queries.engine.dimensions import CODE, WHOLE_NUMBERS, otherwise
from queries.engine.facts import PART, WHOLE
from queries.unknown_name import UnknownName

VALUE, COUNT, REST, TOTAL = "v:", "n:", "rest", "total"
# More columns than these no table shows at once: two years of months.
MOST_COLUMNS = 24


@dataclass(frozen=True)
class Across:
    """The columns of a pivot as (code, shown value); `left_out` is how many more there are."""

    columns: tuple[tuple[str, object], ...] = ()
    left_out: int = 0


def across(facts: DuckDBPyRelation, by: Dimension | None) -> Across:
    """The values that get a column: the latest of time, the largest of anything else."""
    if by is None:
        return Across()
    code, shown = ColumnExpression(by.name + CODE), ColumnExpression(by.name)
    weight = WHOLE if WHOLE in facts.columns else PART
    values = facts.select(code.alias("code"), shown.alias("shown"), ColumnExpression(weight))
    size = FunctionExpression("sum", ColumnExpression(weight)).alias("size")
    values = values.group_by("code", "shown").agg(size)
    order = ColumnExpression("shown" if by.time else "size").desc().nulls_last()
    (count,) = values.count("*").fetchall()[0]
    rows = values.sort(order, ColumnExpression("code")).limit(MOST_COLUMNS).fetchall()
    columns = [(code, shown) for code, shown, _size in rows]
    if by.time or _kind(values, "shown") in WHOLE_NUMBERS:
        columns.sort(key=lambda pair: pair[1])
    return Across(tuple(columns), count - len(columns))


def grouped(
    facts: DuckDBPyRelation,
    measure: Measure,
    rows: list[Dimension],
    by: Dimension | None,
    of: Across,
) -> DuckDBPyRelation:
    """One row a group; without `rows` the one row of all."""
    codes = [dimension.name + CODE for dimension in rows]
    names = [name for dimension in rows for name in (dimension.name + CODE, dimension.name)]
    cells = [sums for code, _shown in of.columns for sums in _cell(measure, by, code)]
    if of.left_out and by is not None:
        column_codes = [ConstantExpression(code) for code, _shown in of.columns]
        cells += _sums(measure, REST, ~ColumnExpression(by.name + CODE).isin(*column_codes))
    sums = [*cells, *_sums(measure, TOTAL, None)]
    summed = facts.group_by(*names).agg(*sums) if names else facts.aggregate(sums)
    keys = [*of_codes(of), *([REST] if of.left_out else []), TOTAL]
    number = _number(facts, PART)
    count = _number(facts, WHOLE) if measure.scale else ""
    return summed.set_alias("summed").select(
        *map(ColumnExpression, codes),
        *(ColumnExpression(dimension.name) for dimension in rows),
        *(_value(measure, key, number) for key in keys),
        *(
            ColumnExpression(_whole(key)).cast(count).alias(counted(key))
            for key in keys
            if measure.scale
        ),
    )


def of_codes(of: Across) -> list[str]:
    """Names of the columns of values."""
    return [VALUE + code for code, _shown in of.columns]


def counted(key: str) -> str:
    """The column that holds the count behind a column of values."""
    return "n" if key == TOTAL else COUNT + key.removeprefix(VALUE)


def ordered(
    relation: DuckDBPyRelation, rows: list[Dimension], sort: str | None, descending: bool
) -> DuckDBPyRelation:
    """Every row in one place and no other, so that pages neither repeat nor leave out.

    Without `sort` time runs forward and other rows stand from large to small, within the names of
    the first dimension where there are two. Raises UnknownName for a column that is not there.
    """
    sortable = [name for name in relation.columns if not name.endswith(CODE)]
    if sort is None:
        outer = [] if len(rows) == 1 else [_key(relation, rows[0].name, False)]
        last = rows[-1]
        keys = [*outer, _key(relation, last.name if last.time else TOTAL, not last.time)]
    elif sort in sortable:
        keys = [_key(relation, sort, descending)]
    else:
        raise UnknownName("column", sort, sortable)
    ties = (ColumnExpression(dimension.name + CODE).asc() for dimension in rows)
    return relation.set_alias("divided").sort(*keys, *ties)


def _key(relation: DuckDBPyRelation, column: str, descending: bool) -> Expression:
    key = ColumnExpression(column)
    if _kind(relation, column) == "VARCHAR":
        # By sound, as Chinese readers look for names.
        key = key.collate("zh")
    return (key.desc() if descending else key.asc()).nulls_last()


def _cell(measure: Measure, by: Dimension | None, code: str) -> list[Expression]:
    assert by is not None
    return _sums(
        measure, VALUE + code, ColumnExpression(by.name + CODE) == ConstantExpression(code)
    )


def _sums(measure: Measure, key: str, where: Expression | None) -> list[Expression]:
    """Sums of part and of whole, over the rows of a column."""
    sums = [FunctionExpression("sum", ColumnExpression(PART))]
    if measure.scale:
        sums.append(FunctionExpression("sum", ColumnExpression(WHOLE)))
    narrowed = [expression if where is None else expression.where(where) for expression in sums]
    return [
        expression.alias(name)
        for expression, name in zip(narrowed, (key, _whole(key)), strict=False)
    ]


def _value(measure: Measure, key: str, number: str) -> Expression:
    """Part over whole; a part alone, as a `number`, is zero where there was nothing."""
    part = ColumnExpression(key)
    if measure.scale is None:
        return otherwise(part, 0).cast(number).alias(key)
    whole = FunctionExpression("nullif", ColumnExpression(_whole(key)), ConstantExpression(0))
    scale = ConstantExpression(float(measure.scale))
    return (part.cast("DOUBLE") * scale / whole.cast("DOUBLE")).alias(key)


def _number(facts: DuckDBPyRelation, column: str) -> str:
    """The type of sums of a column: whole numbers stay whole."""
    return "BIGINT" if _kind(facts, column) in (*WHOLE_NUMBERS, "BOOLEAN") else "DOUBLE"


def _kind(relation: DuckDBPyRelation, column: str) -> str:
    return str(relation.types[relation.columns.index(column)])


def _whole(key: str) -> str:
    return f"of {key}"
