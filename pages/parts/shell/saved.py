"""Saved views: beneath the filters, to keep the present view under a name, and to find it again.

A view is kept as its address, so opening one is following a link. It holds no data: without a
fixed version it shows whatever is current.
"""

from urllib.parse import parse_qs

import streamlit as st

import data
from pages.parts.panel.refusals import refusals_shown
from pages.parts.panel.wording import escape
from pages.parts.state import links, notice, query_params
from pages.parts.state.language import _, language
from pages.parts.state.session import set_widget, widget_value
from pages.parts.state.store import warehouse
from queries import format_day
from records import SavedView, delete_view, save_view, saved_views

NAME, FIXED, PLACE = "saved/name", "saved/fixed", "saved"
MANY = 8


def draw(titles: dict[str, str]) -> None:
    """The expander in the sidebar; `titles` names every view there is."""
    with st.sidebar:
        opened = st.expander(
            _("已存视图"), icon=":material/bookmarks:", key="saved/open", on_change="rerun"
        )
    if opened.open:
        with opened:
            _form(titles[query_params.view()])
            with refusals_shown("error"):
                _list(saved_views(data.folder()), titles)


def _form(title: str) -> None:
    """Name the present view and keep it; or take its address along."""
    with st.form("saved/form", border=False):
        st.text_input(
            _("把当前视图存为"), key=NAME, placeholder=_("如：{title}，本季").format(title=title)
        )
        st.checkbox(
            _("固定数据版本"),
            key=FIXED,
            help=_("固定后，装入新数据也不改变所示数字；不固定则总是显示当前数据。"),
        )
        st.form_submit_button(
            _("保存"), icon=":material/bookmark_add:", width="stretch", on_click=_save
        )
    notice.draw_warning(PLACE)
    if st.button(_("分享当前视图"), icon=":material/link:", key="saved/share", width="stretch"):
        address = links.this_view(version=None)
        st.dialog(_("分享当前视图"))(_links)(query_params.view(), address)


def _list(views: list[SavedView], titles: dict[str, str]) -> None:
    if not views:
        st.caption(_("还没有存过视图。"))
    with st.container(height=380 if len(views) > MANY else "content", border=False, gap="xsmall"):
        for view in views:
            with st.container(
                horizontal=True, wrap=False, horizontal_alignment="distribute", gap="xsmall"
            ):
                _row(view, titles)


def _row(view: SavedView, titles: dict[str, str]) -> None:
    """A saved view, to be opened or looked after."""
    params: query_params.Params = {
        **parse_qs(view.query),
        "lang": "en" if language() == "en" else "",
    }
    pressed = st.button(
        escape(view.name),
        key=f"saved/open/{view.name}",
        type="tertiary",
        icon=":material/bookmark:" if view.version is None else ":material/push_pin:",
        help=titles.get(view.view) or _("此视图已不存在"),
        disabled=view.view not in titles,
    )
    if pressed:
        whole = {**params, "version": view.version or ""}
        st.switch_page(f"pages/{view.view}.py", query_params={k: v for k, v in whole.items() if v})
    more = st.button(
        "", key=f"saved/more/{view.name}", type="tertiary", icon=":material/more_horiz:",
        help=_("链接与删除"),
    )  # fmt: skip
    if more:
        st.dialog(escape(view.name))(_details)(view, titles, params)


def _details(view: SavedView, titles: dict[str, str], params: query_params.Params) -> None:
    """What a saved view is, its addresses, and the way to be rid of it."""
    title = titles.get(view.view) or _("此视图已不存在")
    saved = _("{day} 保存").format(day=format_day(view.saved_at, language()))
    st.caption(f"{title} · {saved}")
    if view.view in titles:
        _links(view.view, params, view.version)
    if st.button(_("删除"), key=f"saved/delete/{view.name}", icon=":material/delete:"):
        _delete(view)
        st.rerun()


def _links(view: str, params: query_params.Params, version: str | None = None) -> None:
    """The address as it follows the data, and as it stays with one version."""
    fixed = version or warehouse().version.name
    if version is None:
        st.caption(_("链接，总是显示当前数据"))
        st.code(links.address(view, params), language=None, wrap_lines=True)
    st.caption(_("链接，固定在版本 {name}").format(name=fixed))
    st.code(links.address(view, {**params, "version": fixed}), language=None, wrap_lines=True)


def _save() -> None:
    version = warehouse().version.name if widget_value(FIXED) else None
    query = links.encode(links.this_view(lang=None, version=None))
    taken = _("已有名为“{other}”的视图，请换一个名字。")
    with refusals_shown(later=PLACE, taken=taken):
        view = save_view(data.folder(), widget_value(NAME), query_params.view(), query, version)
        if version:
            data.keep(version, _reason(view.name))
        set_widget(NAME, "")


def _delete(view: SavedView) -> None:
    with refusals_shown(later=PLACE):
        delete_view(data.folder(), view.name)
        if view.version:
            data.release(view.version, _reason(view.name))


def _reason(name: str) -> str:
    """Why the version of a fixed view is never cleaned away."""
    return f"已存视图 saved view: {name}"
