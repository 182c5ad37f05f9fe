"""What a reader can take away of an answer: its rows as files, its chart as a picture.

Nothing is written before it is asked for. Files are written on the server; a picture is drawn by
the reader's browser, which has the figure's library and Chinese fonts at hand.
"""

from collections.abc import Callable
from functools import partial
from typing import BinaryIO, NamedTuple
from uuid import uuid4

import plotly.graph_objects as go
import plotly.io
import streamlit as st

import charts
import export
from pages.parts.panel.chart_context import chart_context
from pages.parts.state.language import _, plural
from queries import Answer, format_number


class FileButton(NamedTuple):
    """What a reader sees of a format, and what it is good for."""

    name: str
    icon: str
    purpose: str


@st.fragment
def draw_download(
    answer: Answer, place: str = "", *, with_chart: bool = True, rows: int | None = None
) -> None:
    """The quiet control beneath an answer; `with_chart` says that its chart is on the screen,
    `rows` how many there are in all where the answer holds a page of them.
    """
    key = f"{answer.question.name}/{place}"
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
        count = len(answer.table) if rows is None else rows
        st.caption(
            plural("数据 · {rows} 行", count, rows=format_number(count, "count", answer.lang))
        )
        with st.container(horizontal=True, gap="small"):
            draw_files(answer, key, lambda: answer)
        if with_chart and export.can_be_drawn(answer):
            st.caption(_("图片"))
            with st.container(horizontal=True, gap="small"):
                for format in export.PICTURES:
                    _picture(answer, format, key)
        st.caption(
            _("附标题、定义、筛选条件与数据版本，并标明为演示数据。")
            if answer.demonstration
            else _("附标题、定义、筛选条件与数据版本。")
        )


def draw_files(answer: Answer, key: str, whole: Callable[[], Answer]) -> None:
    """A button for each format, named after `answer`; `whole` gives what is written, once it is
    pressed.
    """
    for format, button in _buttons().items():
        st.download_button(
            button.name,
            partial(_opened, whole, format),
            file_name=f"{export.file_name(answer)}.{format}",
            mime=export.FORMATS[format].mime,
            icon=f":material/{button.icon}:",
            help=button.purpose,
            key=f"{format}/{key}",
            on_click="ignore",
        )


def _opened(whole: Callable[[], Answer], format: str) -> BinaryIO:
    return export.opened(whole(), format)


def _buttons() -> dict[str, FileButton]:
    return {
        "xlsx": FileButton("Excel", "table", _("带格式的工作簿，另附说明与查询")),
        "csv": FileButton("CSV", "csv", _("纯文本，Excel 可直接打开")),
        "parquet": FileButton("Parquet", "database", _("供 Python、R、DuckDB 继续计算")),
    }


def _picture(answer: Answer, format: str, key: str) -> None:
    icon = {"png": "image", "svg": "polyline"}[format]
    purpose = {"png": _("放进文档与幻灯片"), "svg": _("矢量图，可放大、可编辑")}[format]
    pressed = st.button(
        format.upper(), icon=f":material/{icon}:", help=purpose, key=f"{format}/{key}"
    )
    if pressed:
        picture = export.picture(answer, chart_context(answer))
        _picture_component(
            data={
                **picture,
                "figure": plotly.io.to_json(go.Figure(picture["figure"])),
                "config": charts.config(answer.lang),
                "format": format,
                "press": uuid4().hex,
            },
            key=f"hand/{format}/{key}",
        )


_picture_component = st.components.v2.component("picture", js=export.SCRIPT)
