"""A deck on the screen of the app: what is on it, one slide as a preview, what is taken along."""

from functools import partial
from pathlib import Path
from tempfile import TemporaryDirectory

import streamlit as st
from pandas import DataFrame

from export.deck_formats import FORMATS
from export.decks import BuiltDeck, BuiltSlide
from export.web.pdf import lacks
from pages.parts.meeting.choose_deck import made, read
from pages.parts.meeting.frozen import freeze_button
from pages.parts.meeting.present import present
from pages.parts.panel.answer import show
from pages.parts.panel.tile import tile
from pages.parts.state import view_params
from pages.parts.state.language import _, language
from queries import Words, format_month

SLIDE = "meeting/slide"
LIST_HEIGHT = 620
MIMES = {
    "pptx": "application/vnd.openxmlformats-officedocument.presentationml.presentation",
    "html": "text/html",
    "pdf": "application/pdf",
}
# Signs that would be taken for markup.
MARKUP = str.maketrans({sign: f"\\{sign}" for sign in "\\`*_[]<>$~:#"})


def show_deck(name: str) -> None:
    """A deck with its answers for what the filters leave."""
    deck = read(name)
    if deck is not None:
        show_made(made(deck), keep=name)


def show_made(deck: BuiltDeck, keep: str | None = None) -> None:
    """A made deck: what is on it, to be presented and taken along; `keep` names one to freeze."""
    extent(deck)
    take_along(deck, keep)
    contents(deck)


def extent(deck: BuiltDeck) -> None:
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
        said = words.format(number=slide.number, what=slide.headline)
        st.warning(said.translate(MARKUP), icon=":material/error:")


def take_along(deck: BuiltDeck, keep: str | None = None) -> None:
    """Present it here, or take it as a file; a file is written when its button is pressed."""
    lacking = _lacking()
    with st.container(horizontal=True, gap="small", vertical_alignment="center"):
        present(deck, _chosen(deck))
        for format, (name, sign, purpose) in _files().items():
            if format in FORMATS:
                off = format == "pdf" and lacking is not None
                st.download_button(
                    name,
                    partial(_written, deck, format),
                    file_name=f"{deck.file_name}.{format}",
                    mime=MIMES[format],
                    icon=f":material/{sign}:",
                    help=purpose,
                    key=f"meeting/{format}",
                    on_click="ignore",
                    disabled=off,
                )
        if keep is not None:
            freeze_button(keep)
    if lacking is not None:
        st.caption(":material/print_disabled: " + lacking.of(language()))


def contents(deck: BuiltDeck) -> None:
    """Every slide with its headline, and the chosen one as it stands in the data."""
    left, right = st.columns([2, 3], gap="large")
    numbers = range(1, len(deck.slides) + 1)
    view_params.adopt(SLIDE, numbers)
    st.session_state[SLIDE] = _chosen(deck)
    with left, st.container(height=LIST_HEIGHT, border=False):
        picked = st.radio(
            _("页"),
            numbers,
            key=SLIDE,
            format_func=lambda number: _line(deck.slides[number - 1]),
            captions=[slide.headline.translate(MARKUP) for slide in deck.slides],
            label_visibility="collapsed",
            persist_state="session",
        )
    with right:
        _preview(_seen(deck, picked or 1))


def _seen(deck: BuiltDeck, number: int) -> BuiltSlide:
    """The slide with this number, or for a section the first in it with numbers to show."""
    after = deck.slides[number - 1 :]
    if after[0].kind != "section":
        return after[0]
    return next((slide for slide in after if slide.answers), after[0])


def _chosen(deck: BuiltDeck) -> int:
    """The number of the chosen slide; the first where another deck had more."""
    number = st.session_state.get(SLIDE) or 1
    return number if number <= len(deck.slides) else 1


def _line(slide: BuiltSlide) -> str:
    title = slide.title.translate(MARKUP)
    return (
        f"**{slide.number} · {title}**" if slide.kind == "section" else f"{slide.number} · {title}"
    )


def _preview(slide: BuiltSlide) -> None:
    """The slide's numbers with all that stands beneath them elsewhere: source, rows, download."""
    st.caption(_("第 {number} 页").format(number=slide.number))
    if not slide.answers:
        st.markdown(f"#### {slide.title.translate(MARKUP)}")
    if slide.headline:
        st.markdown(f"**{slide.headline.translate(MARKUP)}**")
    if slide.kind == "figures":
        with st.grid(2, min_column_width=160, gap="small"):
            for answered in slide.answers:
                tile(answered)
        return
    if slide.kind == "follow_ups" and slide.cells:
        st.dataframe(DataFrame(slide.cells, columns=list(slide.heads)), hide_index=True)
    for answered in slide.answers:
        show(answered, "table" if slide.kind == "table" else None)


def _files() -> dict[str, tuple[str, str, str]]:
    """Each format's name, sign, and what it is good for."""
    return {
        "pptx": ("PowerPoint", "co_present", _("可编辑的演示文稿")),
        "html": ("HTML", "web", _("一个文件，离线放映；打印即成报告")),
        "pdf": ("PDF", "picture_as_pdf", _("A4 报告，每页附图、表、定义与来源")),
    }


@st.cache_data(ttl=60, show_spinner=False)
def _lacking() -> Words | None:
    """What the server lacks for printing; asked again after a minute, for it may be installed."""
    return lacks()


def _written(deck: BuiltDeck, format: str) -> bytes:
    with TemporaryDirectory(prefix="deck-") as folder:
        file = Path(folder) / f"deck.{format}"
        FORMATS[format](deck, file)
        return file.read_bytes()
