"""An answer as Parquet, for those who go on computing: names and types as the question has them.

The facts stand in the file's metadata, titles and units of columns in the columns'.
"""

from typing import BinaryIO

import pyarrow as pa
import pyarrow.parquet as pq

from export.facts import facts
from export.rows import rows
from queries import Answer


def parquet(answer: Answer, file: BinaryIO) -> None:
    """The rows with their facts."""
    table = rows(answer)
    described = [
        column.with_metadata({"title": answer.title(column.name), "unit": answer.unit(column.name)})
        for column in table.schema
    ]
    known = {fact.key: fact.value for fact in facts(answer)}
    known["demonstration"] = str(answer.demonstration).lower()
    schema = pa.schema(described, metadata=known)
    pq.write_table(table.cast(schema), file, compression="zstd")
