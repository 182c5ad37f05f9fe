"""An answer as a table of a slide: titles with units, numbers without, what is left out said."""

from dataclasses import dataclass
from datetime import date
from decimal import Decimal

from charts import KINDS
from export.files.rows import titled
from export.web.link import Link
from queries import N_, Answer, format_number, translate

# With more columns a table beside a chart shows only what the chart draws.
WIDE = 9
# Columns that say to a chart how to draw, under what it calls them.
ROLES = ("measure", "highlight", "segment")


@dataclass(frozen=True)
class Table:
    """`heads` and `right` (which columns are numbers) go by column, `rows` hold text; `left_out`
    says how many rows there are besides, and is empty where all are here. `ways`, where there are
    any, has for each cell the address in the app of what it names, or nothing.
    """

    heads: tuple[str, ...]
    right: tuple[bool, ...]
    rows: tuple[tuple[str, ...], ...]
    left_out: str = ""
    ways: tuple[tuple[str, ...], ...] = ()

    def parts(self, most: int) -> list["Table"]:
        """The same rows in tables of at most `most` rows each, for columns side by side."""
        return [
            Table(self.heads, self.right, self.rows[i : i + most])
            for i in range(0, len(self.rows), most)
        ]


def table(
    answer: Answer, most: int | None = None, *, drawn: bool = False, link: Link | None = None
) -> Table:
    """The rows of an answer, at most `most`: the first, or the last where they are months.

    `drawn` keeps a table of very many columns to those of the chart.
    """
    names, chart = _names(answer), answer.question.header.chart
    if drawn and len(names) > WIDE:
        # What has no chart has no columns to keep to.
        names = [name for name in names if name in chart.values()] or names
    rows = answer.rows
    kind = KINDS.get(chart["kind"])
    # In a course of time the last rows are the news.
    course = kind is not None and kind.course
    if course:
        # By time, and not one group after the other, so that the last rows are the last of all.
        rows = sorted(rows, key=lambda row: row[chart["x"]])
    total, note = len(rows), ""
    if most is not None and total > most:
        rows = rows[-most:] if course else rows[:most]
        words = (
            N_("最近 {shown} 行，共 {total} 行") if course else N_("前 {shown} 行，共 {total} 行")
        )
        note = translate(words, answer.lang, shown=most, total=f"{total:,}")
    return Table(
        tuple(titled(answer, name) for name in names),
        tuple(_is_number(answer, name) for name in names),
        tuple(tuple(_said(answer, row, name) for name in names) for row in rows),
        note,
        tuple(tuple(_way(answer, row, name, link) for name in names) for row in rows)
        if link
        else (),
    )


def _way(answer: Answer, row: dict, name: str, link: Link) -> str:
    return link(answer, (name, row[name])) if isinstance(row[name], str) else ""


def _names(answer: Answer) -> list[str]:
    """The columns a reader needs: without codes, which are there to be joined and not to be read,
    without what a chart needs, and without the unit, which each number then says.
    """
    names = answer.data_columns
    chart = answer.question.header.chart
    unread = {"unit", *(chart.get(role) for role in ROLES)}
    if "village" in names:
        unread.add("label")
    return [name for name in names if not name.endswith("_id") and name not in unread]


def _is_number(answer: Answer, name: str) -> bool:
    values = (row[name] for row in answer.rows)
    first = next((value for value in values if value is not None), None)
    return isinstance(first, (int, float, Decimal)) and not isinstance(first, bool)


def _said(answer: Answer, row: dict, name: str) -> str:
    value = row[name]
    unit = answer.question.column(name).unit
    bare = isinstance(value, (int, float, Decimal)) and not isinstance(value, (bool, date))
    if not bare or unit.startswith("row"):
        return answer.said(row, name)
    if unit == "text":
        return str(value)
    return format_number(value, answer.unit(name), answer.lang)
