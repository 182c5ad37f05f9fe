"""An answer as Parquet, for those who go on computing: names and types as the question has them.

The facts stand in the file's metadata, titles and units of columns in the columns'.
"""

from itertools import chain
from typing import BinaryIO

import pyarrow as pa
import pyarrow.parquet as pq

from export.files.facts import facts
from export.files.rows import rows
from queries import Answer


def parquet(answer: Answer, file: BinaryIO) -> None:
    """The rows with their facts; a row group for each part of them."""
    parts = map(rows, answer.parts())
    first = next(parts)
    schema = _schema(answer, first.schema)
    with pq.ParquetWriter(file, schema, compression="zstd") as writer:
        for table in chain([first], parts):
            writer.write_table(table.cast(schema))


def _schema(answer: Answer, plain: pa.Schema) -> pa.Schema:
    described = [
        column.with_metadata({"title": answer.title(column.name), "unit": answer.unit(column.name)})
        for column in plain
    ]
    known = {fact.key: fact.value for fact in facts(answer)}
    known["demonstration"] = str(answer.demonstration).lower()
    return pa.schema(described, metadata=known)
