"""What a reader can take away of an answer: its rows as files, its chart as a picture.

Nothing is written before it is asked for. Files are written on the server; a picture is drawn by
the reader's browser, which has the figure's library and Chinese fonts at hand.
"""

from collections.abc import Callable
from uuid import uuid4

import plotly.graph_objects as go
import plotly.io
import streamlit as st

import charts
import export
from pages.parts.panel.chart_context import chart_context
from pages.parts.state.language import _, plural
from queries import Answer, format_number


@st.fragment
def download(
    answered: Answer, place: str = "", *, drawn: bool = True, rows: int | None = None
) -> None:
    """The quiet control beneath an answer; `drawn` says that its chart is on the screen, `rows`
    how many there are in all where the answer holds a page of them.
    """
    key = f"{answered.question.name}/{place}"
    opened = st.popover(
        _("下载"),
        type="tertiary",
        icon=":material/download:",
        key=f"download/{key}",
        on_change="rerun",
    )
    if not opened.open:
        return
    with opened:
        count = len(answered.table) if rows is None else rows
        said = format_number(count, "count", answered.lang)
        st.caption(plural("数据 · {rows} 行", count, rows=said))
        with st.container(horizontal=True, gap="small"):
            files(answered, key, lambda: answered)
        if drawn and export.can_be_drawn(answered):
            st.caption(_("图片"))
            with st.container(horizontal=True, gap="small"):
                for format in export.PICTURES:
                    _picture(answered, format, key)
        st.caption(
            _("附标题、定义、筛选条件与数据版本，并标明为演示数据。")
            if answered.demonstration
            else _("附标题、定义、筛选条件与数据版本。")
        )


def files(named: Answer, key: str, whole: Callable[[], Answer]) -> None:
    """A button for each format; `whole` gives what is written, once it is pressed."""
    for format, said in _files().items():
        _file(named, format, said, key, whole)


def _files() -> dict[str, tuple[str, str, str]]:
    """Each format's name, sign, and what it is good for."""
    return {
        "xlsx": ("Excel", "table", _("带格式的工作簿，另附说明与查询")),
        "csv": ("CSV", "csv", _("纯文本，Excel 可直接打开")),
        "parquet": ("Parquet", "database", _("供 Python、R、DuckDB 继续计算")),
    }


def _file(
    named: Answer, format: str, said: tuple[str, str, str], key: str, whole: Callable[[], Answer]
) -> None:
    name, sign, purpose = said
    st.download_button(
        name,
        lambda: export.opened(whole(), format),
        file_name=f"{export.file_name(named)}.{format}",
        mime=export.FORMATS[format].mime,
        icon=f":material/{sign}:",
        help=purpose,
        key=f"{format}/{key}",
        on_click="ignore",
    )


def _picture(answered: Answer, format: str, key: str) -> None:
    sign = {"png": "image", "svg": "polyline"}[format]
    help = {"png": _("放进文档与幻灯片"), "svg": _("矢量图，可放大、可编辑")}[format]
    name = format.upper()
    if st.button(name, icon=f":material/{sign}:", help=help, key=f"{format}/{key}"):
        asked = export.picture(answered, chart_context(answered))
        figure = plotly.io.to_json(go.Figure(asked["figure"]))
        _hand_over(
            data=asked
            | {
                "figure": figure,
                "config": charts.config(answered.lang),
                "format": format,
                "press": uuid4().hex,
            },
            key=f"hand/{format}/{key}",
        )


_hand_over = st.components.v2.component("picture", js=export.SCRIPT)
