"""Text of others, made harmless for the cell of a spreadsheet. The one rule, for every way out.

It stands in the lowest room, since refused rows are written to a file here, long before a question
is asked.
"""

import re

import pyarrow as pa
import pyarrow.compute as pc

# What Excel, WPS and LibreOffice take for the beginning of a formula; the wide forms count too
# where the language is Chinese, and XlsxWriter knows one in braces.
FORMULA = r"^(?:[=+\-@＝＋－＠\t\n]|\{=)"
# What no cell can hold: XML has no such characters, and a reader that drops them would uncover
# what stands behind.
NO_CHARACTER = "[\x00-\x08\x0b\x0c\x0e-\x1f\ufffe\uffff]"
# XML has one kind of line end, and whether another is kept hangs on which parser is installed.
LINE_END = r"\r\n?"
SUSPECT = f"{FORMULA}|{NO_CHARACTER}|\r"


def harmless(text: str) -> str:
    """Text that no spreadsheet runs: an apostrophe before what begins like a formula."""
    text = re.sub(LINE_END, "\n", re.sub(NO_CHARACTER, "", text))
    return "'" + text if re.match(FORMULA, text) else text


def harmless_column(values: pa.ChunkedArray) -> pa.ChunkedArray:
    """As harmless(), for a whole column of text at once, of which few are likely to be touched."""
    mask = pc.fill_null(pc.match_substring_regex(values, SUSPECT), False)
    if not pc.any(mask).as_py():
        return values
    mended = [harmless(text) for text in values.filter(mask).to_pylist()]
    return pc.replace_with_mask(values, mask.combine_chunks(), pa.array(mended, values.type))
