"""Numbers of an Arrow table as readers and files take them."""

from collections.abc import Callable

import pyarrow as pa


def whole_numbers(table: pa.Table) -> pa.Table:
    """Sums of whole numbers as whole numbers; DuckDB gives them as decimals without a fraction."""
    return _cast(table, lambda kind: pa.int64() if kind.scale == 0 else kind)


def plain_numbers(table: pa.Table) -> pa.Table:
    """The same, and sums with a fraction as floating numbers; they were added up exactly."""
    return _cast(table, lambda kind: pa.int64() if kind.scale == 0 else pa.float64())


def _cast(table: pa.Table, plain: Callable[[pa.DataType], pa.DataType]) -> pa.Table:
    for index, column in enumerate(table.schema):
        if pa.types.is_decimal(column.type):
            values = table.column(index).cast(plain(column.type))
            table = table.set_column(index, column.name, values)
    return table
