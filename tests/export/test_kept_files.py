"""A file looks different only on purpose: what Excel and a text editor see of one of each kind."""

import io

import openpyxl
import pytest
from openpyxl.worksheet.worksheet import Worksheet
from syrupy.assertion import SnapshotAssertion

import export
from tests.kept import timeless

# A table with units row by row, a figure, a sentence, dates, words that are made, an empty answer.
NAMES = [
    "village/measured", "service/on_the_spot_rate", "service/headline", "rows/payments",
    "powers/use_steps", "compare/rates",
]  # fmt: skip
ROWS = 4


@pytest.mark.parametrize("lang", ["zh", "en"])
@pytest.mark.parametrize("name", NAMES)
def test_the_workbook_is_the_one_that_was_kept(
    asking, name: str, lang: str, snapshot: SnapshotAssertion
) -> None:
    book = openpyxl.load_workbook(io.BytesIO(export.write(asking(name, lang), "xlsx")[0]))
    assert timeless("\n".join(line for sheet in book for line in sheet_lines(sheet))) == snapshot


@pytest.mark.parametrize("lang", ["zh", "en"])
@pytest.mark.parametrize("name", NAMES)
def test_the_text_is_the_one_that_was_kept(
    asking, name: str, lang: str, snapshot: SnapshotAssertion
) -> None:
    text = export.write(asking(name, lang), "csv")[0].decode("utf-8-sig")
    assert timeless("\n".join(text.splitlines()[: 5 * ROWS])) == snapshot


def sheet_lines(sheet: Worksheet) -> list[str]:
    """Widths, what stays in sight, and the first rows with their formats."""
    widths = [round(column.width, 1) for column in sheet.column_dimensions.values()]
    rows = sheet.iter_rows(max_row=sheet.max_row if sheet.max_column == 2 else ROWS)
    return [
        f"{sheet.title}: {sheet.max_row} x {sheet.max_column}, widths {widths}",
        f"{sheet.freeze_panes} {sheet.auto_filter.ref} {sheet.print_title_rows}"
        f" {sheet.page_setup.orientation} {sheet.page_setup.fitToWidth}",
        *(" | ".join(cell_line(cell) for cell in row) for row in rows),
    ]


def cell_line(cell) -> str:
    """The value with its format and, where it is not plain, its look."""
    bold = ", bold" if cell.font.b else ""
    fill = f", {cell.fill.fgColor.rgb}" if cell.fill.fill_type else ""
    return f"{cell.value} ({cell.number_format}{bold}{fill})"
