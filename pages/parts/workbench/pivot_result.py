"""What came of a pivot: a sentence, a page of it as a table or a chart, and where it comes from."""

from collections.abc import Callable
from dataclasses import replace

import pyarrow as pa
import streamlit as st

from pages.parts.panel.download import draw_download
from pages.parts.panel.empty import draw_no_data, offer_reset
from pages.parts.panel.explanation import version_line
from pages.parts.panel.pager import draw_pager
from pages.parts.panel.tables import draw_sortable
from pages.parts.state.filters import period_label
from pages.parts.state.language import _, plural
from pages.parts.state.session import generation, renew, widget_value
from pages.parts.workbench.pivot_chart import cell_text, draw_chart
from queries import (
    Answer,
    Column,
    format_value,
    listed,
    made_from,
    not_applied,
    table_title,
    unit_name,
)
from queries.console import grain
from queries.pivot import Pivot, measure

# Columns that a desktop shows without scrolling sideways.
WIDE = 8
TABLE = "pivot/table"


def draw_result(result: Pivot, kind: str, page: str, sort_by: Callable[[str], None]) -> None:
    """One page; `sort_by` is given the column whose title was clicked."""
    _sentence(result)
    if result.answer.empty:
        draw_no_data()
        offer_reset("pivot")
        return
    if kind == "table":
        _table(result, sort_by)
    else:
        draw_chart(result, kind)
    notes = []
    if result.left_out:
        words = _("列太多，另有 {count} 列并入“其余”，合计不受影响。")
        notes.append(words.format(count=result.left_out))
    if result.answer.not_applied:
        notes.append(":material/filter_alt_off: " + not_applied(result.answer))
    if notes:
        st.caption("  \n".join(notes))
    draw_pager(result.count, page)
    _actions(result)


def _sentence(result: Pivot) -> None:
    """What it comes to in all, and over how much."""
    answer, total = result.answer, result.total
    header = answer.question.header
    words = _("{measure}合计 {value}") if "n" not in total else _("{measure} {value}（n = {n}）")
    text = words.format(
        measure=measure(result.layout.measure).title.of(answer.lang),
        value=format_value(total["total"], header.unit, answer.lang),
        n=format_value(total.get("n") or 0, "count", answer.lang),
    )
    st.markdown(f"**{text}**")
    start, end = answer.filters.start, answer.filters.end
    parts = [period_label(start, end)] if start and end else []
    number = format_value(result.count, "count", answer.lang)
    rows = plural("{rows} 行", result.count, rows=number)
    across = plural(" × {count} 列", len(result.across)) if result.across else ""
    parts.append(rows + across)
    unit = unit_name(header.unit, answer.lang)
    if unit and unit != "%":
        parts.append(_("单位") + f" {unit}")
    st.caption(" · ".join(parts))


def _table(result: Pivot, sort_by: Callable[[str], None]) -> None:
    """The page beneath the totals; a click on a title sorts all pages."""
    key = f"{TABLE}/{generation(TABLE)}"

    def sort_by_clicked() -> None:
        columns = widget_value(key).selection.columns
        renew(TABLE)
        if columns:
            sort_by(columns[0])

    wide = len(result.across) > WIDE
    pinned = [dimension.name for dimension in result.layout.down if wide]
    draw_sortable(_with_totals(result), key, sort_by_clicked, pinned)


def _with_totals(result: Pivot) -> Answer:
    """The page as it is read: the totals on top, names as text, without the counts of cells."""
    answer, dimensions = result.answer, result.layout.down
    counts = ["n"] if "n" in result.total else []
    names = [name for name in answer.table.column_names if not name.startswith("n:")]
    names = [n for n in names if n not in {*result.across, "rest", "total", *counts}]
    values = [*result.across, *(["rest"] if result.left_out else []), "total", *counts]
    totals = [_("合计"), *([""] * len(dimensions))][: len(names)]
    columns = {
        name: pa.array([total, *map(cell_text, answer.table[name].to_pylist())], pa.string())
        for name, total in zip(names, totals, strict=True)
    }
    for name in values:
        kind = answer.table.schema.field(name).type
        columns[name] = pa.array([result.total[name], *answer.table[name].to_pylist()], kind)
    header = answer.question.header
    as_text = {
        dimension.name: Column(zh=dimension.title.zh, en=dimension.title.en, unit="text")
        for dimension in dimensions
    }
    header = header.model_copy(update={"columns": header.columns | as_text})
    question = replace(answer.question, header=header)
    return replace(answer, question=question, table=pa.table(columns), later=None)


def _actions(result: Pivot) -> None:
    """Where it comes from, and all of its rows as a file."""
    with st.container(horizontal=True, gap="small", vertical_alignment="center"):
        opened = st.popover(
            _("来源"), type="tertiary", icon=":material/info:", key="pivot/source",
            on_change="rerun",
        )  # fmt: skip
        if opened.open:
            with opened:
                _source(result)
        draw_download(result.answer, "pivot", with_chart=False, rows=result.count)


def _source(result: Pivot) -> None:
    answer, lang = result.answer, result.answer.lang
    table = measure(result.layout.measure).mart
    st.markdown(answer.question.header.definition.of(lang))
    st.caption(version_line(answer))
    st.caption(_("读取的汇总表 ← 原始数据表"))
    raw = listed((f"{table_title(name, lang)} `{name}`" for name in made_from(table)), lang)
    st.markdown(f"- `{table}` ← {raw}  \n{grain(table).of(lang)}")
    st.caption(_("所运行的查询"))
    st.code(answer.question.sql, language="sql", height=320, wrap_lines=True)
