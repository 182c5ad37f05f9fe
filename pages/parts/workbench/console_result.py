"""What came of a statement: its rows as a table, a chart or a file, or why there are none."""

from collections import Counter

import pyarrow as pa
import pyarrow.compute as pc
import streamlit as st

import charts
import export
from pages.parts.state.language import _, language, plural
from pages.parts.state.store import warehouse
from queries.console import Refusal, Result

BARS, LINES, ROWS = 60, 5, 15


def draw_outcome(sql: str, outcome: Result | Refusal) -> None:
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
    kinds = _kinds(table)
    drawn = st.segmented_control(
        _("显示为"), list(kinds), default="table", required=True, key="console/as",
        format_func=kinds.__getitem__, label_visibility="collapsed", persist_state="session",
    )  # fmt: skip
    if drawn in kinds and drawn != "table":
        _chart(drawn, table)
    else:
        st.dataframe(
            table,
            hide_index=True,
            lazy=True,
            placeholder="–",
            height="content" if len(table) <= ROWS else 35 * ROWS + 38,
            alt=_("查询结果"),
        )


def _extent(outcome: Result) -> str:
    """How many rows there are, whether more were left, and what the data is."""
    rows = len(outcome.table)
    more = _("只显示前 {rows:,} 行，还有更多；下载的也是这些行").format(rows=rows)
    parts = [
        more if outcome.more else plural("{rows:,} 行", rows, rows=rows),
        _("用时 {seconds:.2f} 秒").format(seconds=outcome.seconds),
        _what(outcome),
    ]
    return " · ".join(parts)


def _what(outcome: Result) -> str:
    return export.kind_of_data(outcome.version.demonstration, language())


def _kinds(table: pa.Table) -> dict[str, str]:
    """The ways in which these rows can be shown."""
    found = {"table": _("表格")}
    if len(table) and _numbers(table):
        found["bar"] = _("条形图")
        if _dates(table):
            found["line"] = _("折线图")
    return found


def _chart(kind: str, table: pa.Table) -> None:
    left, middle, right = st.columns(3)
    if kind == "line":
        x = left.selectbox(_("时间列"), _dates(table), key="console/line/x")
        y = middle.selectbox(_("数值列"), _numbers(table), key="console/line/y")
        series = right.selectbox(
            _("分组列"), _texts(table), key="console/line/series",
            index=None if not _texts(table) or len(pc.unique(table[x])) == len(table) else 0,
            placeholder=_("不分组"),
        )  # fmt: skip
        shown = _over_time(table, x, y, series)
        columns = {"x": x, "y": y} | ({"series": series} if series else {})
        left_out = series and len(pc.unique(table.column(series))) > LINES
        note = _("只画前 {count} 组。").format(count=LINES) if left_out else ""
    else:
        y = left.selectbox(_("名称列"), _names_first(table), key="console/bar/y")
        x = middle.selectbox(_("数值列"), _numbers(table), key="console/bar/x")
        shown = _named(table, y, x)
        columns = {"x": x, "y": _beside(x)}
        note = _("只画前 {count} 行。").format(count=BARS) if len(table) > BARS else ""
    look = export.context_of(
        {},
        language(),
        dark=st.context.theme.type == "dark",
        labels={name: name for name in table.column_names},
    )
    if not pc.any(pc.is_valid(shown[columns["y" if kind == "line" else "x"]])).as_py():
        st.info(_("所选的列没有可画的数值。"), icon=":material/search_off:")
        return
    st.plotly_chart(
        charts.draw(kind, shown, look, **columns),
        theme=None,
        config=charts.config(language()),
        alt=charts.describe(kind, _("查询结果"), shown, look, **columns),
        key="console/chart",
    )
    if note:
        st.caption(note)


def _over_time(table: pa.Table, x: str, y: str, series: str | None) -> pa.Table:
    """Rows in the order of time, of the first few groups."""
    kept = table.select(list(dict.fromkeys(name for name in (x, y, series) if name)))
    kept = kept.set_column(kept.column_names.index(x), x, pc.cast(kept[x], pa.date32()))
    kept = kept.set_column(kept.column_names.index(y), y, _finite(kept[y]))
    kept = kept.filter(pc.is_valid(kept[x]))
    if series:
        kept = kept.filter(pc.is_in(kept[series], pc.unique(kept[series]).slice(0, LINES)))
    return kept.sort_by(x)


def _named(table: pa.Table, name: str, value: str) -> pa.Table:
    """The first rows by name; one that comes again is told apart, for a bar has one place."""
    kept = table.slice(0, BARS)
    others = [column for column in _names_first(table) if column not in {name, *_numbers(table)}]
    alone = len(pc.unique(kept[name])) == len(kept)
    parts = [kept[column].to_pylist() for column in ([name] if alone else [name, *others])]
    seen: Counter[str] = Counter()
    names = []
    for row in zip(*parts, strict=True):
        said = " · ".join("–" if part is None else str(part) for part in row)
        seen[said] += 1
        names.append(said if seen[said] == 1 else f"{said} ({seen[said]})")
    return pa.table(
        {
            _beside(value): pa.array(names, pa.string()),
            value: _finite(kept[value]),
        }
    )


def _beside(value: str) -> str:
    """What the column of names is called in a table of two; never as the other."""
    return f"{value} name"


def _finite(values: pa.ChunkedArray) -> pa.ChunkedArray:
    """What is not a number, or has no end, as missing."""
    return pc.if_else(pc.is_finite(values), values, None)


def _names_first(table: pa.Table) -> list[str]:
    """Columns in the order in which they are likely to name a bar."""
    texts, dates, numbers = _texts(table), _dates(table), _numbers(table)
    others = set(table.column_names) - {*texts, *dates, *numbers}
    return [*texts, *sorted(others), *dates, *numbers]


def _of_kind(table: pa.Table, *tests) -> list[str]:
    return [column.name for column in table.schema if any(test(column.type) for test in tests)]


def _numbers(table: pa.Table) -> list[str]:
    return _of_kind(table, pa.types.is_integer, pa.types.is_floating)


def _dates(table: pa.Table) -> list[str]:
    return _of_kind(table, pa.types.is_date, pa.types.is_timestamp)


def _texts(table: pa.Table) -> list[str]:
    return _of_kind(table, pa.types.is_string)


def _csv(table: pa.Table, outcome: Result) -> bytes:
    """The rows as a file, which ends with what the data is."""
    notes = [_what(outcome), outcome.version.name]
    if outcome.more:
        notes.insert(0, _("只含前 {rows:,} 行").format(rows=len(table)))
    return export.table_csv(table, notes)


def _file_name(outcome: Result) -> str:
    return "console-demo.csv" if outcome.version.demonstration else "console.csv"
