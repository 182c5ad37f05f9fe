"""From an answer to a slide: a button beside the source, and what it opens.

The slide holds the question and what the reader has narrowed it to, not its numbers: it is asked
again when the deck is shown.
"""

import streamlit as st

from export.decks import deck_filters, edit, read_deck
from pages.parts.panel.refusals import refusals_shown
from pages.parts.state import decks, notice
from pages.parts.state.filters import slide_labels
from pages.parts.state.language import _, language
from pages.parts.state.session import Remembered
from pages.parts.state.store import warehouse
from queries import Answer, listed
from records import LONGEST

LAST: Remembered[str | None] = Remembered("_deck_last", None)
NEW = ""


def draw_deck_button(answer: Answer, place: str = "", *, as_table: bool = False) -> None:
    """Opens the choice of a deck; `place` as beneath an answer."""
    pressed = st.button(
        _("加入汇报"),
        type="tertiary",
        icon=":material/slideshow:",
        key=f"deck/{answer.question.name}/{place}",
    )
    if pressed:
        st.dialog(_("加入一份汇报"), icon=":material/slideshow:")(choose_deck)(answer, as_table)


def choose_deck(answer: Answer, as_table: bool = False) -> None:
    """What the button opens: which deck, under which title."""
    with refusals_shown("error"):
        names = [deck.name for deck in decks.list_own()]
        _choice(answer, as_table, names)


def _choice(answer: Answer, as_table: bool, names: list[str]) -> None:
    title = answer.question.header.title.of(answer.lang)
    filters = deck_filters(answer, warehouse().choices)
    st.markdown(f"**{title}**")
    st.caption(_narrowed_to(filters))
    last = LAST.get()
    name = st.selectbox(
        _("哪一份汇报"),
        [*names, NEW],
        index=names.index(last) if last in names else 0,
        format_func=lambda name: name or _("新建一份"),
        key="deck/which",
    )
    new_name = ""
    if name == NEW:
        new_name = st.text_input(
            _("新汇报的名字"),
            max_chars=LONGEST,
            placeholder=_("如：十二月调度会"),
            key="deck/fresh",
        )
    slide_title = st.text_input(_("这一页的标题（可不填）"), placeholder=title, key="deck/title")
    if st.button(_("加入"), type="primary", icon=":material/add:", key="deck/add"):
        slide = _slide(answer, filters, slide_title.strip(), as_table)
        with refusals_shown():
            _add(name or new_name, name == NEW, slide)


def _slide(answer: Answer, filters: dict, title: str, as_table: bool) -> dict:
    slide: dict = {"question": answer.question.name}
    if title:
        slide["title"] = {"zh": title, "en": title}
    if as_table and answer.question.header.chart["kind"] != "table":
        slide["as_table"] = True
    return {**slide, "filters": filters} if filters else slide


def _add(name: str, is_new: bool, slide: dict) -> None:
    if is_new:
        title = name.strip() or "–"
        deck = decks.create(name, edit.added(edit.begun(title, title), slide))
    else:
        deck = decks.change(name, lambda text: edit.added(text, slide))
    LAST.set(deck.name)
    count = len(read_deck(deck.text, deck.name).slides)
    notice.toast_later(_("已加入“{name}”，第 {count} 页。").format(name=deck.name, count=count))
    st.rerun()


def _narrowed_to(filters: dict[str, str | list[str]]) -> str:
    """What the slide is narrowed to, in words."""
    names = slide_labels(filters)
    if not names:
        return _("全区，随数据更新到最近十二个月。")
    return _("带上现在的筛选：{names}").format(names=listed(tuple(names), language()))
