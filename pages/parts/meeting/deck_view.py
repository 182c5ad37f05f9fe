"""A deck on the screen of the app: what is on it, one slide as a preview, what is taken along."""

from functools import partial
from pathlib import Path
from tempfile import TemporaryDirectory

import streamlit as st
from pandas import DataFrame

from export.deck_formats import FORMATS
from export.decks import BuiltDeck, BuiltSlide
from pages.parts.meeting.choose_deck import built, choose_deck, read_deck
from pages.parts.meeting.freeze import draw_freeze_button
from pages.parts.meeting.present import SLIDE, draw_present_button
from pages.parts.panel.answer import draw_answer
from pages.parts.panel.download import FileButton
from pages.parts.panel.tile import tile
from pages.parts.panel.wording import escape
from pages.parts.state import view_params
from pages.parts.state.language import _, language
from pages.parts.state.session import set_widget, widget_value
from pages.parts.state.store import lacks_for_printing
from queries import format_month

LIST_HEIGHT = 620
MIMES = {
    "pptx": "application/vnd.openxmlformats-officedocument.presentationml.presentation",
    "html": "text/html",
    "pdf": "application/pdf",
}


def draw_chosen_deck() -> None:
    """The chosen deck with its answers for what the filters leave."""
    name = choose_deck()
    deck = read_deck(name)
    if deck is not None:
        draw_built_deck(built(deck), to_freeze=name)


def draw_built_deck(deck: BuiltDeck, to_freeze: str | None = None) -> None:
    """What is on a deck, to be presented and taken along; `to_freeze` names it where it can be
    frozen.
    """
    _extent(deck)
    _actions(deck, to_freeze)
    _contents(deck)


def _extent(deck: BuiltDeck) -> None:
    """How much is on the deck, until when, and what is wrong with it."""
    count, wrong = len(deck.slides), len(deck.faults)
    words = _("《{title}》共 {count} 页，数据截至 {month}，{state}。")
    state = _("{wrong} 页有误").format(wrong=wrong) if wrong else _("各页齐全")
    until = format_month(deck.as_of, language())
    st.subheader(
        words.format(title=deck.title, count=count, month=until, state=state), anchor=False
    )
    for slide in deck.faults:
        words = _("第 {number} 页：{what}")
        text = words.format(number=slide.number, what=slide.headline)
        st.warning(escape(text), icon=":material/error:")


def _actions(deck: BuiltDeck, to_freeze: str | None = None) -> None:
    """Present it here, or take it as a file; a file is written when its button is pressed."""
    lacking = lacks_for_printing()
    with st.container(horizontal=True, gap="small", vertical_alignment="center"):
        draw_present_button(deck, _chosen(deck))
        for format, button in _buttons().items():
            if format in FORMATS:
                st.download_button(
                    button.name,
                    partial(_written, deck, format),
                    file_name=f"{deck.file_name}.{format}",
                    mime=MIMES[format],
                    icon=f":material/{button.icon}:",
                    help=button.purpose,
                    key=f"meeting/{format}",
                    on_click="ignore",
                    disabled=format == "pdf" and lacking is not None,
                )
        if to_freeze is not None:
            draw_freeze_button(to_freeze)
    if lacking is not None:
        st.caption(":material/print_disabled: " + lacking.of(language()))


def _contents(deck: BuiltDeck) -> None:
    """Every slide with its headline, and the chosen one as it stands in the data."""
    left, right = st.columns([2, 3], gap="large")
    numbers = range(1, len(deck.slides) + 1)
    view_params.adopt(SLIDE, numbers)
    set_widget(SLIDE, _chosen(deck))
    with left, st.container(height=LIST_HEIGHT, border=False):
        number = st.radio(
            _("页"),
            numbers,
            key=SLIDE,
            format_func=lambda number: _line(deck.slides[number - 1]),
            captions=[escape(slide.headline) for slide in deck.slides],
            label_visibility="collapsed",
            persist_state="session",
        )
    with right:
        _preview(_with_numbers(deck, number or 1))


def _with_numbers(deck: BuiltDeck, number: int) -> BuiltSlide:
    """The slide with this number, or for a section the first in it with numbers to show."""
    following = deck.slides[number - 1 :]
    if following[0].kind != "section":
        return following[0]
    return next((slide for slide in following if slide.answers), following[0])


def _chosen(deck: BuiltDeck) -> int:
    """The number of the chosen slide; the first where another deck had more."""
    number = widget_value(SLIDE) or 1
    return number if number <= len(deck.slides) else 1


def _line(slide: BuiltSlide) -> str:
    line = f"{slide.number} · {escape(slide.title)}"
    return f"**{line}**" if slide.kind == "section" else line


def _preview(slide: BuiltSlide) -> None:
    """The slide's numbers with all that stands beneath them elsewhere: source, rows, download."""
    st.caption(_("第 {number} 页").format(number=slide.number))
    if not slide.answers:
        st.markdown(f"#### {escape(slide.title)}")
    if slide.headline:
        st.markdown(f"**{escape(slide.headline)}**")
    if slide.kind == "figures":
        with st.grid(2, min_column_width=160, gap="small"):
            for answer in slide.answers:
                tile(answer)
        return
    if slide.kind == "follow_ups" and slide.cells:
        st.dataframe(DataFrame(slide.cells, columns=list(slide.heads)), hide_index=True)
    for answer in slide.answers:
        draw_answer(answer, "table" if slide.kind == "table" else None)


def _buttons() -> dict[str, FileButton]:
    return {
        "pptx": FileButton("PowerPoint", "co_present", _("可编辑的演示文稿")),
        "html": FileButton("HTML", "web", _("一个文件，离线放映；打印即成报告")),
        "pdf": FileButton("PDF", "picture_as_pdf", _("A4 报告，每页附图、表、定义与来源")),
    }


def _written(deck: BuiltDeck, format: str) -> bytes:
    with TemporaryDirectory(prefix="deck-") as folder:
        file = Path(folder) / f"deck.{format}"
        FORMATS[format](deck, file)
        return file.read_bytes()
