"""Sheets as files: one PDF of all of them, or an archive with a PDF for each village.

Printed in one go, since starting a browser takes longer than drawing a village; the archive takes
the pages apart again.
"""

from io import BytesIO
from pathlib import Path
from tempfile import TemporaryDirectory
from zipfile import ZIP_DEFLATED, ZipFile

from pypdf import PdfReader, PdfWriter

from export.files.facts import FORBIDDEN
from export.sheet.build import Sheet
from export.sheet.page import page
from export.web.pdf import printed
from queries import translate


def pdf(sheets: list[Sheet], path: Path) -> None:
    """One PDF, a page a village. Raises export.pdf.CannotPrint."""
    with TemporaryDirectory(prefix="sheets-") as folder:
        file = Path(folder) / "sheets.html"
        file.write_text(page(sheets), encoding="utf-8")
        printed(file, path)


def archive(sheets: list[Sheet], path: Path) -> None:
    """A zip with one PDF for each village, which is there whole or not at all.

    Raises export.pdf.CannotPrint.
    """
    beside = path.with_name(f".{path.name}.part")
    try:
        with TemporaryDirectory(prefix="sheets-") as folder:
            whole = Path(folder) / "sheets.pdf"
            pdf(sheets, whole)
            pages = PdfReader(whole).pages
            with ZipFile(beside, "w", ZIP_DEFLATED) as bundle:
                for place, (sheet, pdf_page) in enumerate(zip(sheets, pages, strict=True), start=1):
                    writer = PdfWriter()
                    writer.add_page(pdf_page)
                    writer.compress_identical_objects()
                    held = BytesIO()
                    writer.write(held)
                    bundle.writestr(_entry(sheet, place), held.getvalue())
        beside.replace(path)
    finally:
        beside.unlink(missing_ok=True)


def file_name(village: str, lang: str, *, demonstration: bool) -> str:
    """The name of a village's file, good on every system."""
    mark = translate("演示数据", lang) if demonstration else ""
    parts = filter(None, [village, translate("村居画像", lang), mark])
    return FORBIDDEN.sub(" ", "_".join(parts)) + ".pdf"


def _entry(sheet: Sheet, place: int) -> str:
    """Its name in an archive: numbered, so that files stand in the order of the codes."""
    name = file_name(sheet.village, sheet.lang, demonstration=sheet.headline.demonstration)
    return f"{place:02d}_{name}"
