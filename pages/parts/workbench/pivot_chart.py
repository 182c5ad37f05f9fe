"""A pivot as a chart: bars, cells or lines, as far as they can be read at a glance."""

from dataclasses import replace
from datetime import date

import pyarrow as pa
import streamlit as st

import charts
from export import number_looks
from pages.parts.panel.chart_context import chart_context
from pages.parts.state.language import _, language
from queries import format_month
from queries.pivot import Layout, Pivot, counted

# More than so many bars, rows of cells or lines nobody reads at a glance.
BARS, LINES = 60, 5
COLUMNS = {
    "bar": {"x": "value", "y": "name"},
    "matrix": {"x": "column", "y": "name", "value": "value"},
    "line": {"x": "when", "y": "value"},
}


def chart_kinds(layout: Layout) -> dict[str, str]:
    """The charts in which a pivot of this shape can be shown."""
    kinds = {"bar": _("条形图")}
    if layout.columns is not None:
        kinds["matrix"] = _("热力矩阵")
    if _grain_of_time(layout) is not None:
        kinds["line"] = _("折线图")
    return kinds


def draw_chart(result: Pivot, kind: str) -> None:
    """One page as a chart, and how much of it was left out."""
    table = {"bar": _bars, "matrix": _cells, "line": _lines}[kind](result)
    answer = result.answer
    header = answer.question.header
    columns = COLUMNS[kind]
    if kind == "line" and "series" in table.column_names:
        columns = {**columns, "series": "series"}
    looks = number_looks({"value": header.unit}, answer.lang)
    context = replace(
        chart_context(answer),
        labels={"value": header.title.of(answer.lang), "name": _("行"), "column": _("列")},
        units={"value": header.unit, "when": str(_grain_of_time(result.layout))},
        formats=looks["formats"],
        suffixes=looks["suffixes"],
    )
    st.plotly_chart(
        charts.draw(kind, table, context, **columns),
        theme=None,
        config=charts.config(answer.lang),
        alt=charts.describe(kind, header.title.of(answer.lang), table, context, **columns),
        key=f"pivot/chart/{kind}",
    )
    rows = len(answer.table)
    if kind == "line" and max(len(result.across), rows) > LINES and "series" in columns:
        st.caption(_("只画前 {count} 组。").format(count=LINES))
    elif kind != "line" and rows > BARS:
        st.caption(_("只画本页前 {count} 行，其余见表格。").format(count=BARS))


def cell_text(value: object) -> str:
    """A value of a dimension as it is read."""
    return format_month(value, language()) if isinstance(value, date) else str(value)


def _row_names(result: Pivot) -> list[str]:
    """What a row is called, of both its dimensions."""
    columns = [result.answer.table[name].to_pylist() for name in dict.fromkeys(result.layout.rows)]
    return [" · ".join(map(cell_text, row)) for row in zip(*columns, strict=True)]


def _bars(result: Pivot) -> pa.Table:
    table = result.answer.table.slice(0, BARS)
    columns = {"name": _row_names(result)[:BARS], "value": table["total"]}
    return pa.table(columns | ({"n": table["n"]} if "n" in table.column_names else {}))


def _cells(result: Pivot) -> pa.Table:
    """One row for each cell of the page."""
    table, title = result.answer.table.slice(0, BARS), result.answer.title
    return pa.Table.from_pylist(
        [
            {"name": name, "column": title(key), "value": row[key]} | _count(row, key)
            for name, row in zip(_row_names(result), table.to_pylist(), strict=False)
            for key in result.across
        ]
    )


def _lines(result: Pivot) -> pa.Table:
    """One row for each point, in the order of time."""
    rows, first = result.answer.table.to_pylist(), result.layout.down[0]
    if first.time is None:
        points = [
            (name, date.fromisoformat(code), row, key)
            for name, row in list(zip(_row_names(result), rows, strict=True))[:LINES]
            for key, code in result.across.items()
        ]
    else:
        codes = result.codes[f"{first.name}:code"].to_pylist()
        points = [
            (result.answer.title(key), date.fromisoformat(code), row, key)
            for key in list(result.across)[:LINES] or ["total"]
            for code, row in zip(codes, rows, strict=True)
        ]
    with_series = first.time is None or bool(result.across)
    return pa.Table.from_pylist(
        [
            {"when": day, "value": row[key]}
            | ({"series": name} if with_series else {})
            | _count(row, key)
            for name, day, row, key in points
        ]
    )


def _count(row: dict, key: str) -> dict:
    """Over how many a cell is counted, where it is a rate."""
    return {"n": row[counted(key)]} if "n" in row else {}


def _grain_of_time(layout: Layout) -> str | None:
    """How fine the time is along which lines can be drawn, where they can."""
    down, across = layout.down, layout.across
    if len(down) == 1 and down[0].time is not None:
        return down[0].time
    if across is not None and across.time is not None:
        return across.time if all(dimension.time is None for dimension in down) else None
    return None
