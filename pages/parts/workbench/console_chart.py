"""Rows of a statement as a chart: bars by name or lines over time, of columns the reader picks."""

from collections import Counter
from typing import NamedTuple

import pyarrow as pa
import pyarrow.compute as pc
import streamlit as st

import charts
from export import context_of
from pages.parts.state.language import _, language

BARS, LINES = 60, 5


class Drawn(NamedTuple):
    """A chart's table, which of its columns the chart takes for what, and what was left out."""

    table: pa.Table
    columns: dict[str, str]
    value: str
    note: str


def chart_kinds(table: pa.Table) -> dict[str, str]:
    """The charts in which these rows can be shown."""
    kinds = {}
    if len(table) and _numbers(table):
        kinds["bar"] = _("条形图")
        if _dates(table):
            kinds["line"] = _("折线图")
    return kinds


def draw_chart(kind: str, table: pa.Table) -> None:
    """The pickers of its columns, the chart, and how much of the rows it leaves out."""
    drawn = _lines(table) if kind == "line" else _bars(table)
    if not pc.any(pc.is_valid(drawn.table[drawn.value])).as_py():
        st.info(_("所选的列没有可画的数值。"), icon=":material/search_off:")
        return
    context = context_of(
        {},
        language(),
        dark=st.context.theme.type == "dark",
        labels={name: name for name in table.column_names},
    )
    st.plotly_chart(
        charts.draw(kind, drawn.table, context, **drawn.columns),
        theme=None,
        config=charts.config(language()),
        alt=charts.describe(kind, _("查询结果"), drawn.table, context, **drawn.columns),
        key="console/chart",
    )
    if drawn.note:
        st.caption(drawn.note)


def _lines(table: pa.Table) -> Drawn:
    left, middle, right = st.columns(3)
    texts = _texts(table)
    x = left.selectbox(_("时间列"), _dates(table), key="console/line/x")
    y = middle.selectbox(_("数值列"), _numbers(table), key="console/line/y")
    series = right.selectbox(
        _("分组列"), texts, key="console/line/series",
        index=None if not texts or len(pc.unique(table[x])) == len(table) else 0,
        placeholder=_("不分组"),
    )  # fmt: skip
    columns = {"x": x, "y": y} | ({"series": series} if series else {})
    left_out = series and len(pc.unique(table.column(series))) > LINES
    note = _("只画前 {count} 组。").format(count=LINES) if left_out else ""
    return Drawn(_over_time(table, x, y, series), columns, y, note)


def _bars(table: pa.Table) -> Drawn:
    left, middle, _right = st.columns(3)
    y = left.selectbox(_("名称列"), _names_first(table), key="console/bar/y")
    x = middle.selectbox(_("数值列"), _numbers(table), key="console/bar/x")
    note = _("只画前 {count} 行。").format(count=BARS) if len(table) > BARS else ""
    return Drawn(_named(table, y, x), {"x": x, "y": _name_column(x)}, x, note)


def _over_time(table: pa.Table, x: str, y: str, series: str | None) -> pa.Table:
    """Rows in the order of time, of the first few groups."""
    rows = table.select(list(dict.fromkeys(name for name in (x, y, series) if name)))
    rows = rows.set_column(rows.column_names.index(x), x, pc.cast(rows[x], pa.date32()))
    rows = rows.set_column(rows.column_names.index(y), y, _finite(rows[y]))
    rows = rows.filter(pc.is_valid(rows[x]))
    if series:
        rows = rows.filter(pc.is_in(rows[series], pc.unique(rows[series]).slice(0, LINES)))
    return rows.sort_by(x)


def _named(table: pa.Table, name: str, value: str) -> pa.Table:
    """The first rows by name; one that comes again is told apart, for a bar has one place."""
    rows = table.slice(0, BARS)
    others = [column for column in _names_first(table) if column not in {name, *_numbers(table)}]
    unique = len(pc.unique(rows[name])) == len(rows)
    columns = [rows[column].to_pylist() for column in ([name] if unique else [name, *others])]
    times: Counter[str] = Counter()
    names = []
    for row in zip(*columns, strict=True):
        text = " · ".join("–" if part is None else str(part) for part in row)
        times[text] += 1
        names.append(text if times[text] == 1 else f"{text} ({times[text]})")
    return pa.table(
        {_name_column(value): pa.array(names, pa.string()), value: _finite(rows[value])}
    )


def _name_column(value: str) -> str:
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


def _of_type(table: pa.Table, *tests) -> list[str]:
    return [column.name for column in table.schema if any(test(column.type) for test in tests)]


def _numbers(table: pa.Table) -> list[str]:
    return _of_type(table, pa.types.is_integer, pa.types.is_floating)


def _dates(table: pa.Table) -> list[str]:
    return _of_type(table, pa.types.is_date, pa.types.is_timestamp)


def _texts(table: pa.Table) -> list[str]:
    return _of_type(table, pa.types.is_string)
