"""What came of a statement: its rows as a table, a chart or a file, or why there are none."""

import pyarrow as pa
import streamlit as st

from export import kind_of_data, table_csv
from pages.parts.panel.choosers import draw_segments
from pages.parts.state.language import _, language, plural
from pages.parts.state.store import warehouse
from pages.parts.workbench.console_chart import chart_kinds, draw_chart
from queries.console import Refusal, Result

ROWS = 15


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
    rows = len(result.table)
    more = _("只显示前 {rows:,} 行，还有更多；下载的也是这些行").format(rows=rows)
    parts = [
        more if result.more else plural("{rows:,} 行", rows, rows=rows),
        _("用时 {seconds:.2f} 秒").format(seconds=result.seconds),
        kind_of_data(result.version.demonstration, language()),
    ]
    return " · ".join(parts)


def _csv(table: pa.Table, result: Result) -> bytes:
    """The rows as a file, which ends with what the data is."""
    notes = [kind_of_data(result.version.demonstration, language()), result.version.name]
    if result.more:
        notes.insert(0, _("只含前 {rows:,} 行").format(rows=len(table)))
    return table_csv(table, notes)


def _file_name(result: Result) -> str:
    return "console-demo.csv" if result.version.demonstration else "console.csv"
