"""The decks as another program shows them: LibreOffice lays out each slide, and its text is read.

Without LibreOffice the tests are skipped, except in continuous integration, where a missing
program is a failure.
"""

import os
import re
import shutil
import subprocess
from pathlib import Path

import pytest
from pptx import Presentation
from pypdf import PdfReader

from export.deck_formats import FORMATS
from export.decks import BuiltDeck, build_deck, deck, deck_names
from queries import AskContext, Warehouse

CASES = [(name, lang) for name in deck_names() for lang in ("zh", "en")]
NUMBER = re.compile(r"\d[\d,]*(?:\.\d+)?%?")
Shown = dict[tuple[str, str], tuple[BuiltDeck, Path, list[str]]]


@pytest.fixture(scope="module")
def shown(warehouse: Warehouse, tmp_path_factory: pytest.TempPathFactory) -> Shown:
    """Every deck with the text of its pages, without the spaces that a layout brings."""
    program = shutil.which("soffice")
    if program is None:
        missing = "soffice is not on the path"
        pytest.fail(missing) if os.environ.get("CI") == "true" else pytest.skip(missing)
    folder = tmp_path_factory.mktemp("pages")
    decks = {case: build_deck(deck(case[0]), AskContext(warehouse, lang=case[1])) for case in CASES}
    files = {case: folder / f"{'-'.join(case)}.pptx" for case in CASES}
    for case in CASES:
        FORMATS["pptx"](decks[case], files[case])
    subprocess.run(
        [
            program, f"-env:UserInstallation=file://{folder}/profile", "--headless",
            "--convert-to", "pdf", "--outdir", str(folder), *map(str, files.values()),
        ],
        check=True, capture_output=True, timeout=180,
    )  # fmt: skip
    return {
        case: (decks[case], files[case], pages(files[case].with_suffix(".pdf"))) for case in CASES
    }


def pages(file: Path) -> list[str]:
    return [bare(page.extract_text()) for page in PdfReader(file).pages]


def bare(text: str) -> str:
    return "".join(text.split())


@pytest.mark.parametrize(("name", "lang"), CASES)
def test_every_slide_is_a_page_with_its_headline_and_the_notice(
    shown: Shown, name: str, lang: str
) -> None:
    made, _, found = shown[name, lang]
    assert len(found) == len(made.slides)
    notice = bare({"zh": "演示数据，非真实统计", "en": "Demonstration data, not real"}[lang])
    for slide, page in zip(made.slides, found, strict=True):
        assert notice in page
        for number in NUMBER.findall(slide.headline):
            assert number in page, f"{slide.number}: {number}"


@pytest.mark.parametrize(("name", "lang"), CASES)
def test_every_number_of_tables_cards_and_tiles_is_on_its_page(
    shown: Shown, name: str, lang: str
) -> None:
    made, file, found = shown[name, lang]
    for slide, drawn, page in zip(made.slides, Presentation(str(file)).slides, found, strict=True):
        for answer in slide.answers if slide.kind == "figures" else ():
            assert bare(answer.said(answer.first, "value")) in page
        for shape in drawn.shapes:
            if shape.has_table:
                cells = [cell.text_frame.text for row in shape.table.rows for cell in row.cells]
                for text in cells:
                    assert bare(text) in page, f"{slide.number}: {text}"
        if slide.kind == "chart" and slide.answers[0].question.header.chart["kind"] == "tile_map":
            answer = slide.answers[0]
            column = answer.question.header.chart["value"]
            for row in answer.rows:
                assert answer.said(row, column).split(" ")[0] in page
