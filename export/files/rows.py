"""The rows of an answer as every file has them: what only a chart needs is left out.

Numbers keep their full precision and stay numbers; text that a spreadsheet would run as a formula
is made harmless where a file is for a spreadsheet.
"""

import re

import pyarrow as pa
import pyarrow.compute as pc

from export.words import unit_word
from queries import Answer

# Marks, places and wording of charts, tiles and sentences.
ONLY_DRAWN = {"variant", "tone", "tile", "tile_col", "tile_row", "side"}
# What Excel, WPS and LibreOffice take for the beginning of a formula; the wide forms count too
# where the language is Chinese.
BEGINNING = r"^[=+\-@＝＋－＠\t\r\n]"
_DANGEROUS = re.compile(BEGINNING)


def rows(answer: Answer) -> pa.Table:
    """The answer's table; a number that is none is empty, the unit of a row is said in words."""
    table = answer.table
    for place, column in reversed(list(enumerate(table.schema))):
        values = table.column(place)
        if column.name in ONLY_DRAWN or pa.types.is_list(column.type):
            table = table.remove_column(place)
        elif pa.types.is_floating(column.type):
            finite = pc.if_else(pc.is_finite(values), values, pa.scalar(None, column.type))
            table = table.set_column(place, column.name, finite)
        elif column.name == "unit":
            said = [code and unit_word(code, answer.lang) for code in values.to_pylist()]
            table = table.set_column(place, column.name, pa.array(said, pa.string()))
    return table


def titled(answer: Answer, name: str) -> str:
    """The title of a column with its unit, which no cell says: 工时（小时）, Hours (hours)."""
    title, unit = answer.title(name), unit_word(answer.unit(name), answer.lang)
    if not unit or unit.casefold() in title.casefold():
        return title
    return f"{title}（{unit}）" if answer.lang == "zh" else f"{title} ({unit})"


def harmless(text: str) -> str:
    """Text that no spreadsheet runs: an apostrophe before what begins like a formula."""
    return "'" + text if _DANGEROUS.match(text) else text


def harmless_column(values: pa.ChunkedArray) -> pa.ChunkedArray:
    """As harmless(), for a whole column of text at once."""
    dangerous = pc.match_substring_regex(values, BEGINNING)
    return pc.if_else(dangerous, pc.binary_join_element_wise("'", values, ""), values)
