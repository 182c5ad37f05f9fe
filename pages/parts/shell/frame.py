"""What stands around every view: navigation, language, filters, and what the data is."""

from threading import Thread

import streamlit as st

import data
from pages.parts.shell import chips, filters, saved, server
from pages.parts.state import notice, query_params, view_params
from pages.parts.state.language import _, language
from pages.parts.state.store import warehouse
from queries import Warehouse, format_day, format_month

FRAMED = "_framed"
Views = dict[str, list[tuple[str, str, str]]]


def begin() -> None:
    """Before the first word is said: the language."""
    st.session_state[FRAMED] = True
    query_params.adopt_language()


def run(views: Views) -> None:
    """Draw the frame and the chosen view. `views` holds groups of (file, title, icon)."""
    filters.switch_language()
    pages = {
        group: [
            st.Page(
                f"pages/{name}.py",
                title=title,
                icon=f":material/{icon}:",
                url_path="home" if name == "overview" else name,
                default=name == "overview",
            )
            for name, title, icon in entries
        ]
        for group, entries in views.items()
    }
    # The first view stands at /, and answers to its own name too.
    home = st.Page("pages/overview.py", title=_("总览"), url_path="overview", visibility="hidden")
    page = st.navigation({"": [home], **pages}, position="top", expanded=True)
    query_params.adopt_version(page.url_path or "overview", data.version_names())
    opened = _open()
    if opened is None:
        return
    filters.draw(opened)
    saved.draw({name: title for group in views.values() for name, title, _icon in group})
    chips.draw(opened)
    page.run()
    view_params.settle()
    st.session_state[FRAMED] = False


def _open() -> Warehouse | None:
    """The version that the reader sees; a plain page and None when there is none to be read."""
    try:
        return warehouse()
    except (data.WarehouseMissing, data.WarehouseDamaged) as error:
        if query_params.version() is None:
            _mend(error)
            return None
    query_params.drop_version()
    return _open()


def guard() -> None:
    """Start again through app.py when a view was started without its frame.

    The server sees to it that this does not happen; a test runner has no such server.
    """
    if not st.session_state.get(FRAMED):
        # Within the session st.navigation would disarm the trap too, but forget which view was
        # wanted; a thread of its own has no session.
        outside = Thread(target=server.disarm)
        outside.start()
        outside.join()
        st.rerun()


def heading(title: str) -> None:
    """The title of a view, and beneath it what its data is."""
    guard()
    st.title(title, anchor=False)
    version = warehouse().version
    parts = []
    if version.last_month:
        parts.append(
            _("数据截至 {month}").format(month=format_month(version.last_month, language()))
        )
    parts.append(_("版本 {name}").format(name=version.name))
    what = ":orange-badge[" + _("演示数据，非真实统计") + "] " if version.demonstration else ""
    st.markdown(f"{what}:small[{' · '.join(parts)}]")
    _not_current(version)
    for dropped in query_params.notices():
        st.warning(dropped, icon=":material/link_off:")
    notice.draw()


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
            on_click=query_params.leave_version,
            icon=":material/update:",
            key="version/leave",
        )


def _mend(error: Exception) -> None:
    """A plain page for a warehouse that is not there or cannot be read."""
    title, command = _("数据无法读取"), "python -m data load"
    if isinstance(error, data.WarehouseMissing):
        title = _("数据尚未装载")
    elif isinstance(error, data.WarehouseOutdated):
        title, command = _("数据由旧版程序生成"), "python -m data refresh"
    st.title(title, anchor=False)
    st.write(_("请数据管理员在项目文件夹中运行下面的命令，然后刷新本页。"))
    st.code(command, language="shell")
