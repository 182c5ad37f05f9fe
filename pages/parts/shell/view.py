"""A view on screen: its title, what its data is, what was dropped from the link, and the rest."""

from threading import Thread

import streamlit as st

import data
from pages.parts.layout.elements import View
from pages.parts.layout.render import render
from pages.parts.shell import frame, server
from pages.parts.state import data_version, notice, query_params
from pages.parts.state.language import _, language
from pages.parts.state.store import warehouse
from queries import format_day, format_month


def draw_view(view: View) -> None:
    """All of a view within the frame; called by the file of the view when it runs as a page."""
    _ensure_frame()
    st.title(_(view.title), anchor=False)
    version = warehouse().version
    _data_line(version)
    _not_current(version)
    for text in query_params.notices():
        st.warning(text, icon=":material/link_off:")
    notice.draw_toast()
    render(view)


def _ensure_frame() -> None:
    """Start again through app.py when a view was started without its frame.

    The server sees to it that this does not happen; a test runner has no such server.
    """
    if not frame.FRAMED.get():
        # Within the session st.navigation would disarm the trap too, but forget which view was
        # wanted; a thread of its own has no session.
        outside = Thread(target=server.disarm)
        outside.start()
        outside.join()
        st.rerun()


def _data_line(version: data.Version) -> None:
    """Until when the data is, which version, and whether it is made up."""
    parts = []
    if version.last_month:
        month = format_month(version.last_month, language())
        parts.append(_("数据截至 {month}").format(month=month))
    parts.append(_("版本 {name}").format(name=version.name))
    badge = ":orange-badge[" + _("演示数据，非真实统计") + "] " if version.demonstration else ""
    st.markdown(f"{badge}:small[{' · '.join(parts)}]")


def _not_current(version: data.Version) -> None:
    """Says that an earlier version shows, and leads back to the current one."""
    if version.name == data.current_name():
        return
    words = _("这里显示的是 {day} 装载的数据版本 {name}，不是当前版本。")
    with st.container(horizontal=True, vertical_alignment="center"):
        st.info(
            words.format(day=format_day(version.loaded_at, language()), name=version.name),
            icon=":material/history:",
        )
        st.button(
            _("回到当前版本"),
            on_click=data_version.leave,
            icon=":material/update:",
            key="version/leave",
        )
