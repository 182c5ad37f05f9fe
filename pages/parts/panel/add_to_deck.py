"""From an answer to a slide: a button beside the source, and what it opens.

The slide holds the question and what the reader has narrowed it to, not its numbers: it is asked
again when the deck is shown.
"""

import streamlit as st

import data
from export.decks import deck_filters, edit, read_deck
from pages.parts.shell.filters import filter_label
from pages.parts.state import decks, notice
from pages.parts.state.language import _, language
from pages.parts.state.store import warehouse
from queries import Answer, listed
from records import LONGEST, RecordsDamaged, own_decks

LAST = "_deck_last"
NEW = ""


def button(answered: Answer, place: str = "", *, as_table: bool = False) -> None:
    """Opens the choice of a deck; `place` as beneath an answer."""
    pressed = st.button(
        _("加入汇报"),
        type="tertiary",
        icon=":material/slideshow:",
        key=f"deck/{answered.question.name}/{place}",
    )
    if pressed:
        st.dialog(_("加入一份汇报"), icon=":material/slideshow:")(choose)(answered, as_table)


def choose(answered: Answer, as_table: bool = False) -> None:
    """What the button opens: which deck, under which title."""
    try:
        own = [one.name for one in own_decks(data.folder())]
    except RecordsDamaged as error:
        st.warning(str(error), icon=":material/error:")
        return
    title = answered.question.header.title.of(answered.lang)
    filters = deck_filters(answered, warehouse().choices)
    st.markdown(f"**{title}**")
    st.caption(_carried(filters))
    last = st.session_state.get(LAST)
    name = st.selectbox(
        _("哪一份汇报"),
        [*own, NEW],
        index=own.index(last) if last in own else 0,
        format_func=lambda one: one or _("新建一份"),
        key="deck/which",
    )
    fresh = ""
    if name == NEW:
        fresh = st.text_input(
            _("新汇报的名字"),
            max_chars=LONGEST,
            placeholder=_("如：十二月调度会"),
            key="deck/fresh",
        )
    said = st.text_input(_("这一页的标题（可不填）"), placeholder=title, key="deck/title")
    if st.button(_("加入"), type="primary", icon=":material/add:", key="deck/add"):
        _add(name or fresh, name == NEW, _slide(answered, filters, said.strip(), as_table))


def _slide(answered: Answer, filters: dict, title: str, as_table: bool) -> dict:
    slide: dict = {"question": answered.question.name}
    if title:
        slide["title"] = {"zh": title, "en": title}
    if as_table and answered.question.header.chart["kind"] != "table":
        slide["as_table"] = True
    return {**slide, "filters": filters} if filters else slide


def _add(name: str, fresh: bool, slide: dict) -> None:
    try:
        if fresh:
            title = name.strip() or "–"
            own = decks.keep(name, edit.added(edit.begun(title, title), slide))
        else:
            own = decks.change(name, lambda text: edit.added(text, slide))
    except decks.REFUSALS as error:
        st.warning(decks.refusal(error), icon=":material/edit:")
        return
    st.session_state[LAST] = own.name
    count = len(read_deck(own.text, own.name).slides)
    notice.later(_("已加入“{name}”，第 {count} 页。").format(name=own.name, count=count))
    st.rerun()


def _carried(filters: dict[str, str | list[str]]) -> str:
    """What the slide is narrowed to, in words."""
    values = [value if isinstance(value, list) else [value] for value in filters.values()]
    names = [filter_label(text, warehouse().words) for texts in values for text in texts]
    if not names:
        return _("全区，随数据更新到最近十二个月。")
    return _("带上现在的筛选：{names}").format(names=listed(tuple(names), language()))
