"""Sheets of villages on A4: of the one on the screen, or of all that the filters leave.

One is printed while its download waits. All take longer, so they are made first, village by village
in sight of the reader, and then wait to be taken.
"""

from collections.abc import Iterator
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import NamedTuple

import streamlit as st

from export.sheet import Sheet, archive, file_name, pdf, sheets
from export.web.pdf import CannotPrint
from pages.parts.state import filters
from pages.parts.state.language import _, language, plural
from pages.parts.state.session import Remembered
from pages.parts.state.store import context, lacks_for_printing, villages_within, warehouse


class Archive(NamedTuple):
    """Sheets that wait to be taken, and for which choice they were printed."""

    key: tuple
    content: bytes


ARCHIVE: Remembered[Archive | None] = Remembered("_sheets", None)


def draw_sheet_buttons(villages: tuple[str, ...]) -> None:
    """The two buttons; where nothing can be printed, what must be installed."""
    lacking = lacks_for_printing()
    if lacking is not None:
        st.caption(":material/print_disabled: " + lacking.of(language()))
        return
    codes = villages_within(filters.chosen())
    if not codes:
        return
    with st.container(horizontal=True, gap="small", vertical_alignment="center"):
        st.download_button(
            _("本村居一页 PDF"),
            lambda: _printed(villages),
            file_name=_file_name(villages[0]),
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
        _print_all(codes)
    printed = ARCHIVE.get()
    if printed is not None and printed.key == _key(codes):
        with ready:
            _take_archive(printed, len(codes))


def _take_archive(printed: Archive, count: int) -> None:
    st.download_button(
        plural("取走 {count} 份", count),
        printed.content,
        file_name=_("村居画像") + ".zip",
        mime="application/zip",
        icon=":material/download:",
        key="sheets/zip",
        type="primary",
        on_click="ignore",
    )


def _print_all(codes: tuple[str, ...]) -> None:
    """Answer village by village, print them, and keep the archive for this choice."""
    progress = st.progress(0.0, _("正在准备"))
    done: list[Sheet] = []
    for sheet in _sheets(codes):
        done.append(sheet)
        count = len(done)
        progress.progress(count / len(codes), f"{count} / {len(codes)} {sheet.village}")
    progress.progress(1.0, plural("正在打印 {count} 页", len(done)))
    try:
        with TemporaryDirectory(prefix="sheets-") as folder:
            file = Path(folder) / "sheets.zip"
            archive(done, file)
            ARCHIVE.set(Archive(_key(codes), file.read_bytes()))
    except CannotPrint as error:
        st.warning(error.words.of(language()), icon=":material/print_disabled:")
    progress.empty()


def _printed(villages: tuple[str, ...]) -> bytes:
    with TemporaryDirectory(prefix="sheets-") as folder:
        file = Path(folder) / "sheet.pdf"
        pdf(list(_sheets(villages)), file)
        return file.read_bytes()


def _sheets(codes: tuple[str, ...]) -> Iterator[Sheet]:
    return sheets(codes, context(), filters.chosen())


def _key(codes: tuple[str, ...]) -> tuple:
    chosen = filters.chosen()
    return codes, chosen.start, chosen.end, language(), warehouse().version.name


def _file_name(code: str) -> str:
    name = filters.value_labels()(warehouse().choices.names("villages")[code])
    return file_name(name, language(), demonstration=warehouse().version.demonstration)
