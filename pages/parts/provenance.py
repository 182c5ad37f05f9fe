"""Where a number comes from: the quiet row beneath every answer.

Each of its panels computes when it is opened and not before.
"""

import streamlit as st

from pages.parts import drill, rows
from pages.parts.download import csv_file, file_name
from pages.parts.language import _
from pages.parts.store import checks, warehouse
from pages.parts.tables import draw_table
from queries import Answer, shown

# Lists that hold everything when nothing is chosen.
EVERYTHING_BY_DEFAULT = ("villages", "departments", "items", "powers")


def row(answered: Answer, place: str = "", kind: str = "") -> None:
    """Source, table, rows and download of an answer; `place` tells two of one question apart.

    `kind` is "table" where the table itself is shown in place of the chart.
    """
    place += kind
    key = f"{answered.question.name}/{place}"
    with st.container(horizontal=True, gap="small", vertical_alignment="center"):
        source(answered, place)
        if kind != "table" and answered.question.header.chart["kind"] not in ("table", "sentence"):
            opened = st.popover(
                _("表格"), type="tertiary", icon=":material/table_rows:", key=f"rows/{key}",
                on_change="rerun",
            )  # fmt: skip
            if opened.open:
                with opened:
                    draw_table(answered)
        rows.button(answered, place)
        st.download_button(
            _("下载"),
            lambda: csv_file(answered),
            file_name=file_name(answered),
            mime="text/csv",
            type="tertiary",
            icon=":material/download:",
            key=f"csv/{key}",
            on_click="ignore",
        )
        if kind != "table" and drill.clickable(answered):
            st.caption(":material/ads_click: " + _("点图筛选"))


def source(answered: Answer, place: str = "", *, short: bool = False) -> None:
    """The panel that says where an answer comes from; `short` leaves out its word.

    Where it stands alone, it also leads to the rows.
    """
    opened = st.popover(
        " " if short else _("来源"),
        type="tertiary",
        icon=":material/info:",
        help=_("来源") if short else None,
        key=f"source/{answered.question.name}/{place}",
        on_change="rerun",
    )
    if opened.open:
        with opened:
            if short:
                rows.button(answered, f"source/{place}")
            explain(answered)


def explain(answered: Answer) -> None:
    """Definition, version, parameters, published figures and the SQL that ran."""
    asked, header = answered.question, answered.question.header
    st.markdown(header.definition.of(answered.lang))
    st.caption(
        " · ".join(
            [
                _("问题 {name}").format(name=asked.name),
                _("版本 {name}").format(name=answered.version),
                _("演示数据，非真实统计") if answered.demonstration else _("自有数据"),
            ]
        )
    )
    _published(answered)
    st.caption(_("参数"))
    st.code(_parameters(answered), language="text")
    st.caption(_("所运行的查询"))
    st.code(asked.sql, language="sql", height=260)
    if asked.shaping is not None:
        st.caption(_("再由各月算出所示数字"))
        st.code(asked.shaping, language="sql", height=200)
    if header.method is not None:
        st.caption(_("再按方法计算：{file}").format(file=f"queries/methods/{header.method}.py"))


def _published(answered: Answer) -> None:
    """Published figures of this question beside what the whole data gives."""
    for one in checks():
        if one.question == answered.question.name:
            english = answered.lang == "en"
            words = _("{label}：已公布 {value}，计算 {computed}")
            st.markdown(
                "- "
                + words.format(
                    label=one.figure.label_en if english else one.figure.label_zh,
                    value=f"{one.figure.value:g}",
                    computed="–" if one.computed is None else f"{one.computed:.6g}",
                )
            )


def _parameters(answered: Answer) -> str:
    lines = []
    for name, value in answered.params.items():
        if isinstance(value, list):
            whole = name in EVERYTHING_BY_DEFAULT and len(value) == _all(name)
            text = _("全部 {count} 个").format(count=len(value)) if whole else ", ".join(value)
        else:
            text = shown(value, "count", answered.lang)
        lines.append(f"{name} = {text}")
    return "\n".join(lines)


def _all(name: str) -> int:
    return len(warehouse().choices.names(name))
