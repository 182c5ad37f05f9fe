"""A table as CSV that Excel opens in Chinese: UTF-8 with a byte order mark.

The facts that a table of plain text has no place for stand in one line beneath the rows.
"""

from collections.abc import Iterable, Sequence
from io import BytesIO
from typing import BinaryIO

import pyarrow as pa
from pyarrow import csv as arrow

from export.files.facts import brief
from export.files.rows import rows, titled
from queries import Answer, harmless, harmless_column

BOM = b"\xef\xbb\xbf"
# Fractions of a second would keep a spreadsheet from seeing a time.
SECONDS = pa.timestamp("s")


def csv(answer: Answer, file: BinaryIO) -> None:
    """Titles, rows, an empty line, and what the file is; a part of the rows at a time."""
    _write(map(_titled, answer.parts()), brief(answer), file)


def table_csv(table: pa.Table, notes: Sequence[str]) -> bytes:
    """The same of a table that answers no question, as of the console, with its own `notes`."""
    file = BytesIO()
    _write([table], notes, file)
    return file.getvalue()


def _titled(part: Answer) -> pa.Table:
    """The rows under their titles."""
    table = rows(part)
    return table.rename_columns([titled(part, name) for name in table.column_names])


def _write(tables: Iterable[pa.Table], notes: Sequence[str], file: BinaryIO) -> None:
    file.write(BOM)
    for number, table in enumerate(tables):
        arrow.write_csv(_plain(table), file, arrow.WriteOptions(include_header=number == 0))
    # Quoted as a whole: names of places may hold commas.
    text = harmless(" · ".join(notes)).replace('"', '""')
    file.write(f'\n"{text}"\n'.encode())


def _plain(table: pa.Table) -> pa.Table:
    """The table with nothing that a spreadsheet would take amiss."""
    names = [harmless(name) for name in table.column_names]
    return pa.Table.from_arrays([_column(values) for values in table.columns], names)


def _column(values: pa.ChunkedArray) -> pa.ChunkedArray:
    if pa.types.is_timestamp(values.type):
        return values.cast(SECONDS, safe=False)
    if pa.types.is_nested(values.type) or pa.types.is_binary(values.type):
        texts = [None if value is None else str(value) for value in values.to_pylist()]
        values = pa.chunked_array([texts], pa.string())
    return harmless_column(values) if pa.types.is_string(values.type) else values
