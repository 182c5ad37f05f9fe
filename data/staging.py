"""A source as rows of text with their line numbers, whatever kind of file it is.

This is reading row by row: every cell arrives as text, so that a cell that cannot be
understood can be shown as it was written.
"""

import codecs
import csv
import io
import shutil
import tempfile
from dataclasses import dataclass
from difflib import get_close_matches
from itertools import islice
from pathlib import Path

import duckdb
import pyarrow as pa
import pyarrow.parquet
from python_calamine import load_workbook

from data.contract import Table, fold
from data.problems import Problem
from data.sources import WORKBOOKS, Source
from data.values import literal, quoted

TITLE_LINES = 10
LINE = "_line"


class Unreadable(ValueError):
    """A source without a header that is understood; holds its problems."""

    def __init__(self, problems: list[Problem]) -> None:
        super().__init__("; ".join(map(str, problems)))
        self.problems = problems


@dataclass(frozen=True)
class Place:
    """Where the header stands: the 1-based line, and the column name under each cell or None."""

    line: int
    columns: list[str | None]


def stage(connection: duckdb.DuckDBPyConnection, source: Source, name: str) -> list[Problem]:
    """Make the table `name`: _line, and each column of the contract, as text.

    Returns problems of the header. Raises Unreadable when no row can be read for them.
    """
    place, problems = header(source)
    _body(connection, source, place)
    columns = ", ".join(
        f"c{index} AS {quoted(column)}" for index, column in enumerate(place.columns) if column
    )
    filled = " OR ".join(f"c{index} IS NOT NULL" for index in range(len(place.columns)))
    connection.execute(
        f"CREATE OR REPLACE TEMP TABLE {quoted(name)} AS "
        f"SELECT {LINE}, {columns} FROM _body WHERE {filled} ORDER BY {LINE}"
    )
    return problems


def _body(connection: duckdb.DuckDBPyConnection, source: Source, place: Place) -> None:
    """The temporary view _body: _line and c0, c1, … as text, below the header."""
    width = len(place.columns)
    suffix = source.file.suffix.lower()
    if suffix in WORKBOOKS:
        rows = _sheet(source)[place.line :]
        padded = [(*row, *(None,) * (width - len(row))) for row in rows]
        lines = range(place.line + 1, place.line + 1 + len(rows))
        columns = {LINE: pa.array(list(lines), pa.int64())}
        columns |= {
            f"c{i}": pa.array([row[i] for row in padded], pa.string()) for i in range(width)
        }
        connection.register("_body", pa.table(columns))
        return
    number = f"row_number() OVER () + {place.line} AS {LINE}"
    if suffix == ".parquet":
        names = pyarrow.parquet.read_schema(source.file).names
        cells = ", ".join(f"CAST({quoted(n)} AS VARCHAR) AS c{i}" for i, n in enumerate(names))
        scan = f"SELECT {number}, {cells} FROM read_parquet({literal(str(source.file))})"
    else:
        types = "{" + ", ".join(f"'c{i}': 'VARCHAR'" for i in range(width)) + "}"
        scan = (
            f"SELECT {number}, * FROM read_csv({literal(str(_utf8(source.file)))}, header = false,"
            f" skip = {place.line}, columns = {types}, nullstr = '', null_padding = true,"
            " strict_mode = false, parallel = false, auto_detect = false,"
            " delim = ',', quote = '\"')"
        )
    connection.execute(f"CREATE OR REPLACE TEMP VIEW _body AS {scan}")


def is_utf8(file: Path) -> bool:
    """Whether the file decodes as UTF-8; read in pieces, to the end."""
    decoder = codecs.getincrementaldecoder("utf-8")()
    with file.open("rb") as handle:
        try:
            while piece := handle.read(1 << 22):
                decoder.decode(piece)
            decoder.decode(b"", final=True)
        except UnicodeDecodeError:
            return False
    return True


def _utf8(file: Path) -> Path:
    """The file itself, or a copy beside the temporary files in UTF-8."""
    if is_utf8(file):
        return file
    copy = Path(tempfile.mkdtemp()) / file.name
    with (
        file.open(encoding="gb18030", errors="replace") as source,
        copy.open("w", encoding="utf-8") as out,
    ):
        shutil.copyfileobj(source, out)
    return copy


def header(source: Source) -> tuple[Place, list[Problem]]:
    """The line, within the first ten, on which most cells are known headers.

    Raises Unreadable when there is none, or when a column of the contract is missing.
    """
    rows = _head(source)
    known = source.table.headers
    candidates = [
        (sum(fold(str(cell)) in known for cell in row if cell), -number)
        for number, row in enumerate(rows[:TITLE_LINES], start=1)
    ]
    hits, line = max(candidates, default=(0, -1))
    if hits == 0:
        titles = ", ".join(field.name for field in source.table.fields)
        raise Unreadable([_problem(source, None, "", f"no header was found; expected {titles}")])
    cells = [str(cell).strip() if cell is not None else "" for cell in rows[-line - 1]]
    columns = [known.get(fold(cell)) for cell in cells]
    problems = [
        _problem(source, -line, cell, f"is no column{nearest(cell, source.table)}")
        for cell, column in zip(cells, columns, strict=True)
        if cell and column is None
    ]
    problems += [
        _problem(source, -line, "", f"column {field.name} ({field.title}) is missing")
        for field in source.table.fields
        if field.name not in columns
    ]
    if any(field.name not in columns for field in source.table.fields):
        raise Unreadable(problems)
    return Place(-line, columns), problems


def nearest(header: str, table: Table) -> str:
    """A hint naming the nearest right header, or nothing."""
    near = get_close_matches(fold(header), table.headers, n=1, cutoff=0.4)
    return f"; nearest: {near[0]}" if near else ""


def _problem(source: Source, line: int | None, value: str, expected: str) -> Problem:
    return Problem(
        "header", source.table.name, source.file.name, source.sheet, line, "", value, expected
    )


def _head(source: Source) -> list[tuple[object, ...]]:
    """The first lines of a source as tuples of text or None."""
    suffix = source.file.suffix.lower()
    if suffix in WORKBOOKS:
        return _sheet(source)[:TITLE_LINES]
    if suffix == ".parquet":
        return [tuple(pyarrow.parquet.read_schema(source.file).names)]
    with source.file.open("rb") as handle:
        raw = b"".join(islice(handle, TITLE_LINES))
    try:
        text = raw.decode("utf-8-sig")
    except UnicodeDecodeError:
        text = raw.decode("gb18030", errors="replace")
    return [tuple(cell or None for cell in row) for row in csv.reader(io.StringIO(text))]


def _sheet(source: Source) -> list[tuple[object, ...]]:
    """Every line of a sheet. A merged cell has its value in its first place only."""
    sheet = load_workbook(str(source.file)).get_sheet_by_name(source.sheet)
    return [tuple(map(_text, row)) for row in sheet.to_python(skip_empty_area=False)]


def _text(cell: object) -> str | None:
    """A spreadsheet's cell as its reader sees it: 3.0 is 3."""
    if cell in (None, ""):
        return None
    if isinstance(cell, float) and cell.is_integer():
        return str(int(cell))
    return str(cell)


def names(source: Source) -> list[str]:
    """Column names of a Parquet file as written."""
    return list(pyarrow.parquet.read_schema(source.file).names)
