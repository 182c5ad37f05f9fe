"""What stands around every view: navigation, language, filters, saved views."""

import streamlit as st

import data
from pages.parts.shell import chips, filters, saved
from pages.parts.state import data_version, query_params, view_params
from pages.parts.state.language import _
from pages.parts.state.session import Remembered
from pages.parts.state.store import warehouse
from queries import Warehouse

FRAMED = Remembered("_framed", False)
Views = dict[str, list[tuple[str, str, str]]]


def begin() -> None:
    """Before the first word is said: the language."""
    FRAMED.set(True)
    query_params.adopt_language()


def run(views: Views) -> None:
    """Draw the frame and the chosen view. `views` holds groups of (file, title, icon)."""
    filters.draw_language()
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
    query_params.begin(page.url_path or "overview")
    data_version.adopt(data.version_names())
    warehouse_shown = _open()
    if warehouse_shown is None:
        return
    filters.draw(warehouse_shown.choices)
    saved.draw({name: title for group in views.values() for name, title, _icon in group})
    chips.draw(warehouse_shown.choices)
    page.run()
    view_params.settle()
    FRAMED.set(False)


def _open() -> Warehouse | None:
    """The version that the reader sees; a plain page and None when there is none to be read."""
    try:
        return warehouse()
    except (data.WarehouseMissing, data.WarehouseDamaged) as error:
        if data_version.named() is None:
            _explain(error)
            return None
    data_version.drop()
    return _open()


def _explain(error: Exception) -> None:
    """A plain page for a warehouse that is not there or cannot be read."""
    title, command = _("数据无法读取"), "python -m data load"
    if isinstance(error, data.WarehouseMissing):
        title = _("数据尚未装载")
    elif isinstance(error, data.WarehouseOutdated):
        title, command = _("数据由旧版程序生成"), "python -m data refresh"
    st.title(title, anchor=False)
    st.write(_("请数据管理员在项目文件夹中运行下面的命令，然后刷新本页。"))
    st.code(command, language="shell")
