"""Which file, and which sheet, holds which table.

A table is found by its name or its Chinese title, as the name of a file or of a sheet.
"""

from collections.abc import Collection
from dataclasses import dataclass, replace
from difflib import get_close_matches
from pathlib import Path

from python_calamine import CalamineError, load_workbook

from data.contract import Table, contract, fold
from data.problems import Problem

WORKBOOKS = {".xlsx", ".xls", ".ods", ".xlsm"}
KINDS = {".csv", ".parquet", *WORKBOOKS}


@dataclass(frozen=True)
class Source:
    """Where a table comes from; `sheet` is empty unless the file is a workbook."""

    table: Table
    file: Path
    sheet: str = ""

    def held_to(self, tables: Collection[str]) -> "Source":
        """The same, but what points to any other table is not looked for there."""
        keys = tuple(key for key in self.table.foreign_keys if key.table in tables)
        return replace(self, table=replace(self.table, foreign_keys=keys))


def find(folder: Path) -> tuple[dict[str, Source], list[Problem]]:
    """The source of each table of the contract, and what is missing or unknown."""
    sources: dict[str, Source] = {}
    problems: list[Problem] = []
    for file in sorted(f for f in folder.iterdir() if f.suffix.lower() in KINDS):
        if file.name.startswith(("~$", ".")):
            continue
        for table_name, sheet in _holds(file, problems):
            table = _table(table_name)
            if table is None:
                problems.append(_unknown(file, sheet, table_name))
            elif table.name in sources:
                first = sources[table.name].file.name
                problems.append(
                    Problem("table", table.name, file.name, sheet, expected=f"already in {first}")
                )
            else:
                sources[table.name] = Source(table, file, sheet)
    for table in contract().values():
        if table.name not in sources:
            names = f"{table.name}.csv, {table.title}.xlsx or a sheet of that name"
            problems.append(
                Problem("missing", table.name, table.name, expected=f"expected {names}")
            )
    return sources, problems


def _holds(file: Path, problems: list[Problem]) -> list[tuple[str, str]]:
    """Names that may be tables: the file's, or those of its sheets."""
    if file.suffix.lower() not in WORKBOOKS:
        return [(file.stem, "")]
    try:
        sheets = load_workbook(str(file)).sheet_names
    except (CalamineError, OSError) as error:
        problems.append(Problem("file", file.stem, file.name, expected=f"cannot be read: {error}"))
        return []
    named = [sheet for sheet in sheets if _table(sheet)]
    if named:
        return [(sheet, sheet) for sheet in named]
    return [(file.stem, sheets[0])] if sheets else []


def _table(name: str) -> Table | None:
    names = {fold(table.title): table for table in contract().values()}
    names |= {fold(table.name): table for table in contract().values()}
    return names.get(fold(name))


def _unknown(file: Path, sheet: str, name: str) -> Problem:
    names = [*contract(), *(table.title for table in contract().values())]
    near = get_close_matches(name, names, n=1, cutoff=0.4)
    hint = f"; nearest: {near[0]}" if near else ""
    return Problem("table", name, file.name, sheet, value=name, expected=f"is no table{hint}")
