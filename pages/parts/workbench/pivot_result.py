"""What came of a pivot: a sentence, a page of it as a table or a chart, and where it comes from."""

from collections.abc import Callable
from dataclasses import replace
from datetime import date

import pyarrow as pa
import streamlit as st

import charts
import export
from pages.parts.panel import pager
from pages.parts.panel.download import download
from pages.parts.panel.provenance import version
from pages.parts.panel.tables import draw_sortable
from pages.parts.shell import filters
from pages.parts.state.language import _, language, plural
from queries import (
    Answer,
    Column,
    format_month,
    format_value,
    listed,
    made_from,
    not_applied,
    table_title,
    unit_name,
)
from queries.console import grain
from queries.pivot import Layout, Pivot, counted, measure

# More than so many bars, rows of cells or lines nobody reads at a glance.
BARS, LINES = 60, 5
# Columns that a desktop shows without scrolling sideways.
WIDE = 8
CLICKS = "_pivot_clicks"


def kinds(layout: Layout) -> dict[str, str]:
    """The ways in which a pivot of this shape can be shown."""
    found = {"table": _("表格"), "bar": _("条形图")}
    if layout.columns is not None:
        found["matrix"] = _("热力矩阵")
    if _over_time(layout) is not None:
        found["line"] = _("折线图")
    return found


def draw_pivoted(seen: Pivot, kind: str, page: str, sort: Callable[[str], None]) -> None:
    """One page; `sort` is told the column whose title was clicked."""
    _sentence(seen)
    if seen.answer.empty:
        st.info(_("所选条件下没有数据。"), icon=":material/search_off:")
        filters.offer_reset("pivot")
        return
    if kind == "table":
        _table(seen, sort)
    else:
        _chart(seen, kind)
    notes = []
    if seen.left_out:
        words = _("列太多，另有 {count} 列并入“其余”，合计不受影响。")
        notes.append(words.format(count=seen.left_out))
    if seen.answer.not_applied:
        notes.append(":material/filter_alt_off: " + not_applied(seen.answer))
    if notes:
        st.caption("  \n".join(notes))
    pager.pager(seen.count, page)
    _beneath(seen)


def _sentence(seen: Pivot) -> None:
    """What it comes to in all, and over how much."""
    answer, total = seen.answer, seen.total
    header = answer.question.header
    words = _("{measure}合计 {value}") if "n" not in total else _("{measure} {value}（n = {n}）")
    said = words.format(
        measure=measure(seen.layout.measure).title.of(answer.lang),
        value=format_value(total["total"], header.unit, answer.lang),
        n=format_value(total.get("n") or 0, "count", answer.lang),
    )
    st.markdown(f"**{said}**")
    start, end = answer.filters.start, answer.filters.end
    parts = [filters.span(start, end)] if start and end else []
    rows = plural("{rows} 行", seen.count, rows=format_value(seen.count, "count", answer.lang))
    across = plural(" × {count} 列", len(seen.across)) if seen.across else ""
    parts.append(rows + across)
    unit = unit_name(header.unit, answer.lang)
    if unit and unit != "%":
        parts.append(_("单位") + f" {unit}")
    st.caption(" · ".join(parts))


def _table(seen: Pivot, sort: Callable[[str], None]) -> None:
    """The page beneath the totals; a click on a title sorts all pages."""
    clicks = st.session_state.setdefault(CLICKS, 0)
    key = f"pivot/table/{clicks}"

    def clicked() -> None:
        columns = st.session_state[key].selection.columns
        st.session_state[CLICKS] = clicks + 1
        if columns:
            sort(columns[0])

    wide = len(seen.across) > WIDE
    draw_sortable(_on_screen(seen), key, clicked, [one.name for one in seen.layout.down if wide])


def _on_screen(seen: Pivot) -> Answer:
    """The page as it is read: the totals on top, names as text, without the counts of cells."""
    answer, rows = seen.answer, seen.layout.down
    counts = ["n"] if "n" in seen.total else []
    names = [name for name in answer.table.column_names if not name.startswith("n:")]
    names = [n for n in names if n not in {*seen.across, "rest", "total", *counts}]
    values = [*seen.across, *(["rest"] if seen.left_out else []), "total", *counts]
    totals = [_("合计"), *([""] * len(rows))][: len(names)]
    columns = {
        name: pa.array([first, *(_read(v) for v in answer.table[name].to_pylist())], pa.string())
        for name, first in zip(names, totals, strict=True)
    }
    for name in values:
        kind = answer.table.schema.field(name).type
        columns[name] = pa.array([seen.total[name], *answer.table[name].to_pylist()], kind)
    header = answer.question.header
    plain = {one.name: Column(zh=one.title.zh, en=one.title.en, unit="text") for one in rows}
    header = header.model_copy(update={"columns": header.columns | plain})
    question = replace(answer.question, header=header)
    return replace(answer, question=question, table=pa.table(columns), later=None)


def _read(value: object) -> str:
    return format_month(value, language()) if isinstance(value, date) else str(value)


def _chart(seen: Pivot, kind: str) -> None:
    table = {"bar": _bars, "matrix": _cells, "line": _lines}[kind](seen)
    answer = seen.answer
    header = answer.question.header
    spec = {
        "bar": {"x": "value", "y": "name"},
        "matrix": {"x": "column", "y": "name", "value": "value"},
        "line": {"x": "when", "y": "value"},
    }[kind]
    if kind == "line" and "series" in table.column_names:
        spec["series"] = "series"
    seen_by = export.context_of(
        {"value": header.unit, "when": str(_over_time(seen.layout))},
        answer.lang,
        dark=st.context.theme.type == "dark",
        unit=header.unit,
        direction=header.direction,
        labels={"value": header.title.of(answer.lang), "name": _("行"), "column": _("列")},
    )
    st.plotly_chart(
        charts.draw(kind, table, seen_by, **spec),
        theme=None,
        config=charts.config(answer.lang),
        alt=charts.describe(kind, header.title.of(answer.lang), table, seen_by, **spec),
        key=f"pivot/chart/{kind}",
    )
    drawn = len(answer.table)
    if kind == "line" and max(len(seen.across), drawn) > LINES and "series" in spec:
        st.caption(_("只画前 {count} 组。").format(count=LINES))
    elif kind != "line" and drawn > BARS:
        st.caption(_("只画本页前 {count} 行，其余见表格。").format(count=BARS))


def _names(seen: Pivot) -> list[str]:
    """What a row is called, of both its dimensions."""
    parts = [seen.answer.table[name].to_pylist() for name in dict.fromkeys(seen.layout.rows)]
    return [" · ".join(map(_read, row)) for row in zip(*parts, strict=True)]


def _bars(seen: Pivot) -> pa.Table:
    table = seen.answer.table.slice(0, BARS)
    found = {"name": _names(seen)[:BARS], "value": table["total"]}
    return pa.table(found | ({"n": table["n"]} if "n" in table.column_names else {}))


def _cells(seen: Pivot) -> pa.Table:
    """One row for each cell of the page."""
    table, titles = seen.answer.table.slice(0, BARS), seen.answer.title
    found = [
        {"name": name, "column": titles(key), "value": row[key]}
        | ({"n": row[counted(key)]} if "n" in row else {})
        for name, row in zip(_names(seen), table.to_pylist(), strict=False)
        for key in seen.across
    ]
    return pa.Table.from_pylist(found)


def _lines(seen: Pivot) -> pa.Table:
    """One row for each point, in the order of time."""
    rows, first = seen.answer.table.to_pylist(), seen.layout.down[0]
    if first.time is None:
        lines = list(zip(_names(seen), rows, strict=True))[:LINES]
        points = [
            (name, date.fromisoformat(code), row, key)
            for name, row in lines
            for key, code in seen.across.items()
        ]
    else:
        days = [date.fromisoformat(c) for c in seen.codes[f"{first.name}:code"].to_pylist()]
        points = [
            (seen.answer.title(key), day, row, key)
            for key in list(seen.across)[:LINES] or ["total"]
            for day, row in zip(days, rows, strict=True)
        ]
    named = first.time is None or bool(seen.across)
    return pa.Table.from_pylist(
        [
            {"when": day, "value": row[key]}
            | ({"series": name} if named else {})
            | ({"n": row[counted(key)]} if "n" in row else {})
            for name, day, row, key in points
        ]
    )


def _over_time(layout: Layout) -> str | None:
    """How fine the time is along which lines can be drawn, where they can."""
    down, across = layout.down, layout.across
    if len(down) == 1 and down[0].time is not None:
        return down[0].time
    if across is not None and across.time is not None and all(one.time is None for one in down):
        return across.time
    return None


def _beneath(seen: Pivot) -> None:
    """Where it comes from, and all of its rows as a file."""
    with st.container(horizontal=True, gap="small", vertical_alignment="center"):
        opened = st.popover(
            _("来源"), type="tertiary", icon=":material/info:", key="pivot/source",
            on_change="rerun",
        )  # fmt: skip
        if opened.open:
            with opened:
                _source(seen)
        download(seen.answer, "pivot", drawn=False, rows=seen.count)


def _source(seen: Pivot) -> None:
    answer, lang = seen.answer, seen.answer.lang
    table = measure(seen.layout.measure).mart
    st.markdown(answer.question.header.definition.of(lang))
    st.caption(version(answer))
    st.caption(_("读取的汇总表 ← 原始数据表"))
    raw = listed((f"{table_title(name, lang)} `{name}`" for name in made_from(table)), lang)
    st.markdown(f"- `{table}` ← {raw}  \n{grain(table).of(lang)}")
    st.caption(_("所运行的查询"))
    st.code(answer.question.sql, language="sql", height=320, wrap_lines=True)
