"""Sheets of villages on A4: of the one on the screen, or of all that the filters leave.

One is printed while its download waits. All take longer, so they are made first, village by village
in sight of the reader, and then wait to be taken.
"""

from collections.abc import Iterator
from pathlib import Path
from tempfile import TemporaryDirectory

import streamlit as st

from export.sheet import Sheet, archive, file_name, pdf, sheets
from export.web.pdf import CannotPrint, lacks
from pages.parts.shell import filters
from pages.parts.state.language import _, language, plural
from pages.parts.state.store import context, left_villages, warehouse

MADE = "_sheets"


def take_sheets(village: tuple[str, ...]) -> None:
    """The two buttons; where nothing can be printed, what must be installed."""
    lacking = lacks()
    if lacking is not None:
        st.caption(":material/print_disabled: " + lacking.of(language()))
        return
    codes = left_villages(filters.chosen())
    if not codes:
        return
    with st.container(horizontal=True, gap="small", vertical_alignment="center"):
        st.download_button(
            _("本村居一页 PDF"),
            lambda: _one(village),
            file_name=_name(village[0]),
            mime="application/pdf",
            icon=":material/picture_as_pdf:",
            key="sheets/one",
            on_click="ignore",
        )
        pressed = st.button(
            _("全部 {count} 个的 PDF").format(count=len(codes)),
            icon=":material/folder_zip:",
            key="sheets/all",
        )
        ready = st.container()
    if pressed:
        _make_all(codes)
    made = st.session_state.get(MADE)
    if made is not None and made[0] == _key(codes):
        ready.download_button(
            plural("取走 {count} 份", len(codes)),
            made[1],
            file_name=_("村居画像") + ".zip",
            mime="application/zip",
            icon=":material/download:",
            key="sheets/zip",
            type="primary",
            on_click="ignore",
        )


def _make_all(codes: tuple[str, ...]) -> None:
    """Answer village by village, print them, and keep the archive for this choice."""
    shown = st.progress(0.0, _("正在准备"))
    found: list[Sheet] = []
    for sheet in _answered(codes):
        found.append(sheet)
        shown.progress(len(found) / len(codes), f"{len(found)} / {len(codes)} {sheet.village}")
    shown.progress(1.0, plural("正在打印 {count} 页", len(found)))
    try:
        with TemporaryDirectory(prefix="sheets-") as folder:
            file = Path(folder) / "sheets.zip"
            archive(found, file)
            st.session_state[MADE] = (_key(codes), file.read_bytes())
    except CannotPrint as error:
        st.warning(error.words.of(language()), icon=":material/print_disabled:")
    shown.empty()


def _one(village: tuple[str, ...]) -> bytes:
    with TemporaryDirectory(prefix="sheets-") as folder:
        file = Path(folder) / "sheet.pdf"
        pdf(list(_answered(village)), file)
        return file.read_bytes()


def _answered(codes: tuple[str, ...]) -> Iterator[Sheet]:
    return sheets(codes, context(), filters.chosen())


def _key(codes: tuple[str, ...]) -> tuple:
    chosen = filters.chosen()
    return codes, chosen.start, chosen.end, language(), warehouse().version.name


def _name(code: str) -> str:
    name = warehouse().choices.names("villages")[code]
    said = filters.filter_label(name, warehouse().words)
    return file_name(said, language(), demonstration=warehouse().version.demonstration)
