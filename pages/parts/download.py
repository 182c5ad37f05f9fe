"""An answer as a file to take away.

The panel beneath an answer and the list of its rows offer it; how it is written is said once, here.
"""

import csv
import io

from pages.parts.language import _
from queries import Answer


def csv_file(answered: Answer) -> bytes:
    """UTF-8 with a byte order mark, so that Excel reads Chinese; ends with what the data is."""
    out = io.StringIO()
    writer = csv.writer(out)
    names = [name for name in answered.table.column_names if name not in ("trend", "variant")]
    writer.writerow([answered.title(name) for name in names])
    writer.writerows([[row[name] for name in names] for row in answered.rows])
    what = _("演示数据，非真实统计") if answered.demonstration else _("自有数据")
    title = answered.question.header.title.of(answered.lang)
    writer.writerow([])
    writer.writerow([f"{title} · {what} · {answered.version}"])
    return out.getvalue().encode("utf-8-sig")


def file_name(answered: Answer) -> str:
    """A name that says what is in it, and that it is made up where it is."""
    mark = "-demo" if answered.demonstration else ""
    return f"{answered.question.name.replace('/', '-')}{mark}.csv"
