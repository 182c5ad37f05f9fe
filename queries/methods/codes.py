"""Columns of a table as numbers that arrays are ordered by."""

import numpy as np
import pyarrow as pa
import pyarrow.compute as pc


def codes(table: pa.Table, column: str) -> np.ndarray:
    """For each row the place of its value among the values of the column, smallest first."""
    values = table.column(column).combine_chunks()
    encoded = pc.dictionary_encode(values)
    order = pc.rank(encoded.dictionary).to_numpy() - 1
    return order[encoded.indices.to_numpy()].astype(int)


def numbers(table: pa.Table, column: str) -> np.ndarray:
    """A column as floats; NaN where there is nothing."""
    return pc.cast(table.column(column), pa.float64()).to_numpy()


def grouped(table: pa.Table, *columns: str) -> list[tuple[tuple, pa.Table]]:
    """The rows of each combination of values, by the values, in order of appearance."""
    groups = table.group_by(list(columns), use_threads=False).aggregate([]).to_pylist()
    tables = []
    for group in groups:
        chosen = None
        for column in columns:
            same = pc.equal(table.column(column), group[column])
            chosen = same if chosen is None else pc.and_(chosen, same)
        tables.append((tuple(group[column] for column in columns), table.filter(chosen)))
    return tables
