"""An answer as CSV that Excel opens in Chinese: UTF-8 with a byte order mark.

The facts that a table of plain text has no place for stand in one line beneath the rows.
"""

from typing import BinaryIO

import pyarrow as pa
from pyarrow import csv as arrow

from export.files.facts import brief
from export.files.rows import harmless, harmless_column, rows, titled
from queries import Answer

BOM = b"\xef\xbb\xbf"
# Fractions of a second would keep a spreadsheet from seeing a time.
SECONDS = pa.timestamp("s")


def csv(answer: Answer, file: BinaryIO) -> None:
    """Titles, rows, an empty line, and what the file is; a part of the rows at a time."""
    file.write(BOM)
    for number, part in enumerate(answer.parts()):
        arrow.write_csv(_plain(part), file, arrow.WriteOptions(include_header=number == 0))
    # Quoted as a whole: names of places may hold commas.
    said = harmless(" · ".join(brief(answer))).replace('"', '""')
    file.write(f'\n"{said}"\n'.encode())


def _plain(answer: Answer) -> pa.Table:
    """The rows under their titles, with nothing that a spreadsheet would take amiss."""
    table = rows(answer)
    for place, column in enumerate(table.schema):
        if pa.types.is_string(column.type):
            table = table.set_column(place, column.name, harmless_column(table.column(place)))
        elif pa.types.is_timestamp(column.type):
            times = table.column(place).cast(SECONDS, safe=False)
            table = table.set_column(place, column.name, times)
    return table.rename_columns([harmless(titled(answer, name)) for name in table.column_names])
