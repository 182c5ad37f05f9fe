"""A deck of one's own, slide by slide: order, titles, notes; and its text.

Each step changes the text that the reader has seen; when someone else was quicker, nothing is
changed and the reader is told.
"""

from collections.abc import Callable

import streamlit as st

from export.decks import Deck, Fault, Slide, read_deck
from export.decks import edit as steps
from pages.parts.meeting import deck_dialogs
from pages.parts.meeting.choose_deck import choose_deck
from pages.parts.meeting.deck_text import text_dialog
from pages.parts.meeting.slide_label import slide_content, slide_title
from pages.parts.panel.refusals import refusals_shown
from pages.parts.panel.wording import escape
from pages.parts.state import decks, notice
from pages.parts.state.language import _, language, plural
from queries import format_day


def draw_deck_editor() -> None:
    """The editor of the chosen deck, and a form for a new one."""
    edit(choose_deck())
    deck_dialogs.draw_new_deck()


def edit(name: str) -> None:
    """The editor of a deck of one's own; one of the project is offered as a copy."""
    notice.draw_warning(deck_dialogs.PLACE)
    if decks.is_of_project(name):
        _copy(decks.read(name))
        return
    with refusals_shown("error"):
        record = decks.own_record(name)
        deck = read_deck(record.text, record.name)
        changed = _("{day} 改过").format(day=format_day(record.changed_at, language()))
        st.caption(plural("{count} 页", len(deck.slides)) + f" · {changed}")
        _whole(deck)
        with st.container(border=True, gap="xsmall"):
            for place in range(len(deck.slides)):
                _row(deck, place)
            if not deck.slides:
                st.caption(_("还没有内容。到任一视图，点图表下方的“加入汇报”。"))
        _other_slides(deck)


def _copy(deck: Deck) -> None:
    """A deck of the project is a file; it is changed by whoever looks after the program."""
    st.caption(
        _("这是项目自带的汇报，共 {count} 页。复制一份即可编辑。").format(count=len(deck.slides))
    )
    deck_dialogs.draw_new_deck(f"copy/{deck.name}", deck.text)


def _whole(deck: Deck) -> None:
    """What is done to the deck as a whole."""
    with st.container(horizontal=True, gap="small"):
        if st.button(_("改名"), icon=":material/edit:", key="deck/rename"):
            st.dialog(_("改名"))(deck_dialogs.rename)(deck)
        if st.button(_("文本"), icon=":material/code:", key="deck/text"):
            st.dialog(_("汇报的文本"), width="large")(text_dialog)(deck)
        if st.button(_("删除"), icon=":material/delete:", key="deck/delete"):
            title = _("删除“{name}”？").format(name=escape(deck.name))
            st.dialog(title)(deck_dialogs.delete)(deck)


def _row(deck: Deck, place: int) -> None:
    """One slide: what it is, and the four things that can be done to it."""
    last = len(deck.slides) - 1
    slide = deck.slides[place]
    with st.container(
        horizontal=True, wrap=False, horizontal_alignment="distribute", vertical_alignment="center"
    ):
        with st.container(gap=None):
            st.markdown(f"{place + 1}\\. {escape(slide_title(slide))}")
            st.caption(slide_content(slide))
        with st.container(horizontal=True, wrap=False, gap="small", width="content"):
            _step_button(
                deck, place, "arrow_upward", _("上移"),
                lambda text: steps.moved(text, place, place - 1), disabled=place == 0,
            )  # fmt: skip
            _step_button(
                deck, place, "arrow_downward", _("下移"),
                lambda text: steps.moved(text, place, place + 1), disabled=place == last,
            )  # fmt: skip
            opened = st.button(
                "", key=f"deck/edit/{place}", type="tertiary", icon=":material/edit_note:",
                help=_("标题与备注"), disabled=isinstance(slide, Fault),
            )  # fmt: skip
            _step_button(
                deck, place, "delete", _("移除这一页"), lambda text: steps.removed(text, place)
            )
    if opened and isinstance(slide, Slide):
        title = _("第 {number} 页").format(number=place + 1)
        st.dialog(title)(deck_dialogs.reword)(deck, place, slide)


def _step_button(
    deck: Deck,
    place: int,
    icon: str,
    help: str,
    step: Callable[[str], str],
    disabled: bool = False,
) -> None:
    """A button of a slide that takes one step of editing."""
    st.button(
        "",
        key=f"deck/{icon}/{place}",
        type="tertiary",
        icon=f":material/{icon}:",
        help=help,
        disabled=disabled,
        on_click=deck_dialogs.change,
        args=(deck, step),
    )


def _other_slides(deck: Deck) -> None:
    """Slides that stand in no view."""
    with st.container(horizontal=True, gap="small"):
        if st.button(_("加一个章节页"), icon=":material/title:", key="deck/section"):
            st.dialog(_("章节页"))(deck_dialogs.add_section)(deck)
        st.button(
            _("加一页上次议定事项"),
            icon=":material/assignment:",
            key="deck/follow_ups",
            on_click=deck_dialogs.change,
            args=(deck, lambda text: steps.added(text, {"follow_ups": True})),
        )
