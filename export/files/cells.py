"""How values stand in the cells of a workbook: number formats by unit, widths, clean text."""

from datetime import date, datetime

import pyarrow as pa

from queries import DAY, MONTH, TIME, harmless, places, units

TEXT = "@"
NARROWEST, WIDEST = 8, 48
# Beside a title stands the arrow of its filter.
ARROW = 3


def number_format(unit: str, kind: pa.DataType, lang: str) -> str:
    """The format of a column, or of one cell where each row has its own unit; titles say the unit,
    so that numbers stand bare.
    """
    if pa.types.is_string(kind):
        return TEXT
    if pa.types.is_timestamp(kind):
        return TIME.office
    if pa.types.is_date(kind):
        return (MONTH if unit == "month" else DAY)[lang].office
    if pa.types.is_boolean(kind):
        return "General"
    return units()[unit].office(whole=pa.types.is_integer(kind))


def cleaned(value: object) -> object:
    """Text made harmless, empty text as an empty cell; everything else as it was."""
    return (harmless(value) or None) if isinstance(value, str) else value


def width(title: str, values: list) -> float:
    """Wide enough for the title and the values seen; a Chinese character takes two places."""
    longest = max([places(title) + ARROW, *(places(_written(value)) + 2 for value in values)])
    return min(max(longest, NARROWEST), WIDEST)


def _written(value: object) -> str:
    if isinstance(value, bool) or value is None:
        return "FALSE"
    if isinstance(value, datetime):
        return TIME.office
    if isinstance(value, date):
        return "2021年12月31日"
    if isinstance(value, float):
        return f"{value:,.1f}"
    return f"{value:,}" if isinstance(value, int) else str(value)
