"""What came of a statement: its rows as a table, a chart or a file, or why there are none."""

import csv
import io

import pyarrow as pa
import streamlit as st

from pages.parts.panel.choosers import draw_segments
from pages.parts.panel.wording import data_kind
from pages.parts.state.language import _, language
from pages.parts.state.store import warehouse
from pages.parts.workbench.console_chart import chart_kinds, draw_chart
from queries.console import Refusal, Result

ROWS = 15
# A spreadsheet takes a text that begins so for a formula.
FORMULA = ("=", "+", "-", "@", "\t", "\r")


def draw_outcome(sql: str, outcome: Result | Refusal) -> None:
    """The rows with what was run; a refusal with its reason."""
    if isinstance(outcome, Refusal):
        st.warning(outcome.reason.of(language()), icon=":material/block:")
        if outcome.detail:
            st.code(outcome.detail, language="text", wrap_lines=True)
        return
    table = outcome.said(warehouse(), language())
    left, right = st.columns([3, 2], vertical_alignment="center")
    with left:
        st.caption(_extent(outcome))
    with right, st.container(horizontal=True, horizontal_alignment="right"):
        with st.popover(_("所运行的查询"), type="tertiary", icon=":material/code:"):
            st.code(sql, language="sql")
        st.download_button(
            _("下载"), lambda: _csv(table, outcome), file_name=_file_name(outcome), mime="text/csv",
            type="tertiary", icon=":material/download:", key="console/csv", on_click="ignore",
        )  # fmt: skip
    kinds = {"table": _("表格"), **chart_kinds(table)}
    kind = draw_segments(_("显示为"), kinds, "console/as")
    if kind == "table":
        st.dataframe(
            table,
            hide_index=True,
            lazy=True,
            placeholder="–",
            height="content" if len(table) <= ROWS else 35 * ROWS + 38,
            alt=_("查询结果"),
        )
    else:
        draw_chart(kind, table)


def _extent(result: Result) -> str:
    """How many rows there are, whether more were left, and what the data is."""
    words = (
        _("只显示前 {rows:,} 行，还有更多；下载的也是这些行") if result.more else _("{rows:,} 行")
    )
    parts = [
        words.format(rows=len(result.table)),
        _("用时 {seconds:.2f} 秒").format(seconds=result.seconds),
        data_kind(result.version.demonstration),
    ]
    return " · ".join(parts)


def _csv(table: pa.Table, result: Result) -> bytes:
    """UTF-8 with a byte order mark, so that Excel reads Chinese; ends with what the data is."""
    out = io.StringIO()
    writer = csv.writer(out)
    writer.writerow([_harmless(name) for name in table.column_names])
    for row in zip(*(column.to_pylist() for column in table.columns), strict=True):
        writer.writerow([_harmless(value) for value in row])
    writer.writerow([])
    notes = [data_kind(result.version.demonstration), result.version.name]
    if result.more:
        notes.insert(0, _("只含前 {rows:,} 行").format(rows=len(table)))
    writer.writerow([" · ".join(notes)])
    return out.getvalue().encode("utf-8-sig")


def _harmless(value: object) -> object:
    return f"'{value}" if isinstance(value, str) and value.startswith(FORMULA) else value


def _file_name(result: Result) -> str:
    return "console-demo.csv" if result.version.demonstration else "console.csv"
