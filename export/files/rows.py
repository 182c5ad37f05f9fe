"""The rows of an answer as every file has them: what only a chart needs is left out.

Numbers keep their full precision and stay numbers.
"""

import pyarrow as pa
import pyarrow.compute as pc

from queries import Answer, unit_name, with_unit


def rows(answer: Answer) -> pa.Table:
    """The answer's table; a number that is none is empty, the unit of a row is said in words."""
    table = answer.table.select(answer.data_columns)
    for place, column in enumerate(table.schema):
        values = table.column(place)
        if pa.types.is_floating(column.type):
            finite = pc.if_else(pc.is_finite(values), values, pa.scalar(None, column.type))
            table = table.set_column(place, column.name, finite)
        elif column.name == "unit":
            names = [code and unit_name(code, answer.lang) for code in values.to_pylist()]
            table = table.set_column(place, column.name, pa.array(names, pa.string()))
    return table


def titled(answer: Answer, name: str) -> str:
    """The title of a column with its unit, which no cell says: 工时（小时）, Hours (hours)."""
    return with_unit(answer.title(name), answer.unit(name), answer.lang)
