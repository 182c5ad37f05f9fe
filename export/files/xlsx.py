"""An answer as an Excel workbook: the rows on the first sheet, what they are on the second.

Written row by row into a file, so that a large answer never stands whole in memory as cells.
"""

from functools import cache
from typing import BinaryIO

import pyarrow as pa
from openpyxl import Workbook
from openpyxl.cell import WriteOnlyCell
from openpyxl.styles import Alignment, Border, Font, PatternFill, Side
from openpyxl.utils import get_column_letter
from openpyxl.worksheet._write_only import WriteOnlyWorksheet

from export.files.cells import cleaned, number_format, width
from export.files.facts import Fact, facts, notice, title
from export.files.rows import rows, titled
from queries import N_, Answer, translate

PUBLISHER = "海沧村居减负增效看板 Haicang village dashboard"
# Rows of a sheet without that of the titles; what is more goes on to further sheets.
MOST = 1_048_575
LOOKED_AT = 300
FACT_WIDTHS = (26, 110)
HEAD = PatternFill("solid", fgColor="EAF0F6")
LINE = Border(bottom=Side("thin", color="12436D"))
STRONG = Font(bold=True)
CONCERN = Font(bold=True, color="B4450A")
CODE = Font(name="Consolas")
TOP = Alignment(wrap_text=True, vertical="top")
STATEMENTS = ("sql", "shaping", "base")


def xlsx(answer: Answer, file: BinaryIO) -> None:
    """Typed cells, formats by unit, titles that stay; then the facts and the SQL."""
    book = Workbook(write_only=True)
    book.properties.title = title(answer)
    book.properties.description = notice(answer)
    book.properties.creator = PUBLISHER
    _sheets(book, answer)
    about = book.create_sheet(translate("说明", answer.lang))
    for letter, places in zip("AB", FACT_WIDTHS, strict=True):
        about.column_dimensions[letter].width = places
    for fact in facts(answer):
        _fact(about, fact)
    book.save(file)


def _sheets(book: Workbook, answer: Answer) -> None:
    """The rows, a part at a time; a sheet that is full goes on in another."""
    kind = translate(N_("演示数据") if answer.demonstration else N_("数据"), answer.lang)
    sheet, left, number = None, 0, 0
    for part in answer.parts():
        table, place = rows(part), 0
        while sheet is None or place < len(table):
            if sheet is None or left == 0:
                number, left = number + 1, MOST
                sheet = book.create_sheet(kind if number == 1 else f"{kind} {number}")
                _head(sheet, answer, table.slice(place, LOOKED_AT))
            some = table.slice(place, left)
            _rows(sheet, part, some, place)
            place, left = place + len(some), left - len(some)
            last = get_column_letter(table.num_columns)
            sheet.auto_filter.ref = f"A1:{last}{MOST - left + 1}"


def _head(sheet: WriteOnlyWorksheet, answer: Answer, sample: pa.Table) -> None:
    """Titles, and columns wide enough for the rows of `sample`."""
    titles = [titled(answer, name) for name in sample.column_names]
    for place, name in enumerate(titles):
        letter = get_column_letter(place + 1)
        sheet.column_dimensions[letter].width = width(name, sample.column(place).to_pylist())
    sheet.freeze_panes = "A2"
    _for_paper(sheet, answer)
    sheet.append([_cell(sheet, name, font=STRONG, fill=HEAD, border=LINE) for name in titles])


def _rows(sheet: WriteOnlyWorksheet, answer: Answer, table: pa.Table, start: int) -> None:
    """The rows; `start` is the place of the first of them in the answer."""
    names, kinds = table.column_names, table.schema.types

    @cache
    def blank(column: int, unit: str) -> WriteOnlyCell:
        """One cell a column and unit, filled anew for each row: a style is looked up once, not a
        million times. It is never given another, since the book keeps the very style that it had.
        """
        cell = WriteOnlyCell(sheet)
        cell.number_format = number_format(unit, kinds[column], answer.lang)
        return cell

    cells = [blank(column, answer.unit(name)) for column, name in enumerate(names)]
    mixed = [p for p, n in enumerate(names) if answer.question.column(n).unit.startswith("row")]
    own = answer.rows[start : start + len(table)] if mixed else []
    place = 0
    for batch in table.to_batches(max_chunksize=10_000):
        for values in zip(*(column.to_pylist() for column in batch.columns), strict=True):
            for column in mixed:
                cells[column] = blank(column, answer.unit(names[column], own[place]))
            pairs = zip(cells, values, strict=True)
            sheet.append([None if value is None else _fill(cell, value) for cell, value in pairs])
            place += 1


def _fact(sheet: WriteOnlyWorksheet, fact: Fact) -> None:
    """One fact in one row; a statement line by line, so that all of it can be seen."""
    statement = fact.key.split()[0] in STATEMENTS
    font = CODE if statement else CONCERN if fact.key == "notice" else Font()
    lines = fact.value.splitlines() if statement else [fact.value]
    for place, line in enumerate(lines):
        label = fact.label if place == 0 else ""
        # A space does to a comment what an apostrophe would, and leaves it SQL.
        text = f" {line}" if statement and line.startswith("-") else line
        sheet.append(
            [
                _cell(sheet, label, font=STRONG, alignment=TOP),
                _cell(sheet, text, font=font, alignment=TOP),
            ]
        )


def _for_paper(sheet: WriteOnlyWorksheet, answer: Answer) -> None:
    """Title and notice on every page that is printed."""
    sheet.print_title_rows = "1:1"
    sheet.page_setup.orientation = "landscape"
    sheet.page_setup.fitToHeight = 0
    sheet.sheet_properties.pageSetUpPr.fitToPage = True
    sheet.oddHeader.left.text = title(answer).replace("&", "&&")
    sheet.oddHeader.right.text = notice(answer)
    sheet.oddFooter.right.text = translate("第 &P 页，共 &N 页", answer.lang)
    sheet.oddFooter.left.text = answer.version


def _cell(sheet: WriteOnlyWorksheet, value: str, **style: object) -> WriteOnlyCell:
    cell = WriteOnlyCell(sheet)
    for name, setting in style.items():
        setattr(cell, name, setting)
    return _fill(cell, value)


def _fill(cell: WriteOnlyCell, value: object) -> WriteOnlyCell:
    """Text stays text, whatever openpyxl would take it for."""
    cell.value = cleaned(value)
    if isinstance(cell.value, str):
        cell.data_type = "s"
    return cell
