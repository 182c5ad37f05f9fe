"""How values stand in the cells of a workbook: number formats by unit, widths, clean text."""

import unicodedata
from datetime import date, datetime

import pyarrow as pa
from openpyxl.cell.cell import ILLEGAL_CHARACTERS_RE

from export.files.rows import harmless

# Titles say the unit, so the numbers stand bare.
FORMATS = {
    "percent": "#,##0.0", "points": "+#,##0.0;-#,##0.0;0.0", "hours": "#,##0", "yuan": "#,##0",
    "wan_yuan": "#,##0.0", "score": "0.00", "year": "0", "rank": "0", "mixed": "General",
}  # fmt: skip
MONTH = {"zh": 'yyyy"年"m"月"', "en": "mmm yyyy"}
DAY = {"zh": 'yyyy"年"m"月"d"日"', "en": "d mmm yyyy"}
TIME = "yyyy-mm-dd hh:mm"
TEXT = "@"
NARROWEST, WIDEST = 8, 48
# Beside a title stands the arrow of its filter.
ARROW = 3
# Two code points that XML does not have, besides those that openpyxl knows.
NOT_IN_XML = str.maketrans("", "", "\ufffe\uffff")


def number_format(unit: str, kind: pa.DataType, lang: str) -> str:
    """The format of a column, or of one cell where each row has its own unit."""
    if pa.types.is_string(kind):
        return TEXT
    if pa.types.is_timestamp(kind):
        return TIME
    if pa.types.is_date(kind):
        return (MONTH if unit == "month" else DAY)[lang]
    if pa.types.is_boolean(kind):
        return "General"
    return FORMATS.get(unit) or ("#,##0" if pa.types.is_integer(kind) else "#,##0.0")


def cleaned(value: object) -> object:
    """Text without what a workbook cannot hold, and harmless; empty text as an empty cell.

    XML has one kind of line end, and whether another is kept hangs on which parser is installed.
    Everything else is as it was.
    """
    if not isinstance(value, str):
        return value
    text = harmless(ILLEGAL_CHARACTERS_RE.sub("", value).translate(NOT_IN_XML))
    return text.replace("\r\n", "\n").replace("\r", "\n") or None


def width(title: str, values: list) -> float:
    """Wide enough for the title and the values seen; a Chinese character takes two places."""
    longest = max([_places(title) + ARROW, *(_places(_written(value)) + 2 for value in values)])
    return min(max(longest, NARROWEST), WIDEST)


def _written(value: object) -> str:
    if isinstance(value, bool) or value is None:
        return "FALSE"
    if isinstance(value, datetime):
        return TIME
    if isinstance(value, date):
        return "2021年12月31日"
    if isinstance(value, float):
        return f"{value:,.1f}"
    return f"{value:,}" if isinstance(value, int) else str(value)


def _places(text: str) -> int:
    return sum(2 if unicodedata.east_asian_width(char) in "WF" else 1 for char in text)
