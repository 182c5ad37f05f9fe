"""An answer as text: aligned columns, CSV or JSON.

CSV and JSON carry full precision; only the table for reading is rounded.
"""

import csv
import io
import json
from datetime import date

from data import harmless
from queries.engine.answer import Answer
from queries.format.width import text_width


def as_text(answer: Answer) -> str:
    """Aligned columns with titles, numbers as people write them."""
    names = answer.read_columns
    body = [[answer.said(row, name) for name in names] for row in answer.rows]
    return columns_of_text([[answer.title(n) for n in names], *body])


def as_csv(answer: Answer) -> str:
    """Titles in the answer's language, values as they are, but for what a spreadsheet would run."""
    out = io.StringIO()
    writer = csv.writer(out, lineterminator="\n")
    names = answer.data_columns
    writer.writerow([harmless(answer.title(name)) for name in names])
    for row in answer.rows:
        values = (row[name] for name in names)
        writer.writerow([harmless(v) if isinstance(v, str) else v for v in values])
    return out.getvalue().rstrip("\n")


def as_json(answer: Answer) -> str:
    """Question, version, filters and rows; dates in ISO form."""
    return json.dumps(
        {
            "question": answer.question.name,
            "version": answer.version,
            "demonstration": answer.demonstration,
            "params": answer.params,
            "rows": answer.rows,
        },
        ensure_ascii=False,
        indent=1,
        default=lambda value: value.isoformat() if isinstance(value, date) else float(value),
    )


def columns_of_text(rows: list[list[str]]) -> str:
    """Left-aligned columns; a Chinese character takes two places."""
    widths = [max(map(text_width, column)) for column in zip(*rows, strict=True)]
    return "\n".join(
        "  ".join(
            cell + " " * (width - text_width(cell)) for cell, width in zip(row, widths, strict=True)
        ).rstrip()
        for row in rows
    )
