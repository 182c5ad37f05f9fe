"""Saved views: beneath the filters, to keep the present view under a name, and to find it again.

A view is kept as its address, so opening one is following a link. It holds no data: without a
fixed version it shows whatever is current.
"""

from urllib.parse import parse_qs

import streamlit as st

import data
from pages.parts.state import links, query_params
from pages.parts.state.language import _, language
from pages.parts.state.store import warehouse
from queries import format_day
from records import NameRefused, RecordsDamaged, SavedView, delete_view, save_view, saved_views

# Signs that would be taken for markup in a name.
MARKUP = str.maketrans({sign: f"\\{sign}" for sign in "\\`*_[]<>$~:#"})
NAME, FIXED, SAID = "saved/name", "saved/fixed", "_saved/said"
MANY = 8


def draw(titles: dict[str, str]) -> None:
    """The expander in the sidebar; `titles` names every view there is."""
    with st.sidebar:
        opened = st.expander(
            _("已存视图"), icon=":material/bookmarks:", key="saved/open", on_change="rerun"
        )
    if opened.open:
        with opened:
            _keep(titles[query_params.view()])
            _list(titles)


def _keep(title: str) -> None:
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
    if said := st.session_state.pop(SAID, None):
        st.warning(said, icon=":material/edit:")
    if st.button(_("分享当前视图"), icon=":material/link:", key="saved/share", width="stretch"):
        st.dialog(_("分享当前视图"))(_links)(query_params.view(), links.here(version=None))


def _list(titles: dict[str, str]) -> None:
    try:
        found = saved_views(data.folder())
    except RecordsDamaged as error:
        st.warning(str(error), icon=":material/error:")
        return
    if not found:
        st.caption(_("还没有存过视图。"))
    with st.container(height=380 if len(found) > MANY else "content", border=False, gap="xsmall"):
        for one in found:
            with st.container(
                horizontal=True, wrap=False, horizontal_alignment="distribute", gap="xsmall"
            ):
                _row(one, titles)


def _row(one: SavedView, titles: dict[str, str]) -> None:
    """A saved view, to be opened or looked after."""
    params: query_params.Params = {
        **parse_qs(one.query),
        "lang": "en" if language() == "en" else "",
    }
    pressed = st.button(
        one.name.translate(MARKUP),
        key=f"saved/open/{one.name}",
        type="tertiary",
        icon=":material/bookmark:" if one.version is None else ":material/push_pin:",
        help=titles.get(one.view) or _("此视图已不存在"),
        disabled=one.view not in titles,
    )
    if pressed:
        whole = {**params, "version": one.version or ""}
        st.switch_page(f"pages/{one.view}.py", query_params={k: v for k, v in whole.items() if v})
    more = st.button(
        "", key=f"saved/more/{one.name}", type="tertiary", icon=":material/more_horiz:",
        help=_("链接与删除"),
    )  # fmt: skip
    if more:
        st.dialog(one.name.translate(MARKUP))(_look_after)(one, titles, params)


def _look_after(one: SavedView, titles: dict[str, str], params: query_params.Params) -> None:
    """What a saved view is, its addresses, and the way to be rid of it."""
    title = titles.get(one.view) or _("此视图已不存在")
    saved = _("{day} 保存").format(day=format_day(one.saved_at, language()))
    st.caption(f"{title} · {saved}")
    if one.view in titles:
        _links(one.view, params, one.version)
    if st.button(_("删除"), key=f"saved/delete/{one.name}", icon=":material/delete:"):
        _delete(one)
        st.rerun()


def _links(view: str, params: query_params.Params, version: str | None = None) -> None:
    """The address as it follows the data, and as it stays with one version."""
    fixed = version or warehouse().version.name
    if version is None:
        st.caption(_("链接，总是显示当前数据"))
        st.code(links.whole(view, params), language=None, wrap_lines=True)
    st.caption(_("链接，固定在版本 {name}").format(name=fixed))
    st.code(links.whole(view, {**params, "version": fixed}), language=None, wrap_lines=True)


def _save() -> None:
    fixed = warehouse().version.name if st.session_state[FIXED] else None
    query = links.encode(links.here(lang=None, version=None))
    try:
        saved = save_view(data.folder(), st.session_state[NAME], query_params.view(), query, fixed)
        if fixed:
            data.keep(fixed, _reason(saved.name))
    except NameRefused as refused:
        st.session_state[SAID] = _refusal(refused)
    except (RecordsDamaged, data.WarehouseDamaged) as error:
        st.session_state[SAID] = str(error)
    else:
        st.session_state[NAME] = ""


def _refusal(refused: NameRefused) -> str:
    words = {
        "empty": _("请先起个名字。"),
        "long": _("名字太长，最多 40 个字。"),
        "taken": _("已有名为“{other}”的视图，请换一个名字。"),
    }
    return words[refused.why].format(other=refused.other)


def _delete(one: SavedView) -> None:
    try:
        delete_view(data.folder(), one.name)
    except RecordsDamaged as error:
        st.session_state[SAID] = str(error)
    else:
        if one.version:
            data.release(one.version, _reason(one.name))


def _reason(name: str) -> str:
    """Why the version of a fixed view is never cleaned away."""
    return f"已存视图 saved view: {name}"
