"""Village sheets in a real browser: each fits on its side, and print says every number."""

import unicodedata
from pathlib import Path
from zipfile import ZipFile

import pytest
from playwright.sync_api import Browser, Page
from pypdf import PdfReader

from export.__main__ import main
from export.sheet import sheets
from export.sheet.page import page as whole
from export.web.pdf import lacks
from export.web.table import table
from queries import AskContext, Warehouse
from tests.browser.server import patient, settle

NOTICE = {"zh": "演示数据，非真实统计", "en": "Demonstration data, not real statistics"}
OVERFULL = """() => [...document.querySelectorAll('.sheet')].filter(
    sheet => sheet.scrollHeight > sheet.clientHeight
        || [...sheet.querySelectorAll('article')].some(one => one.scrollWidth > one.clientWidth + 1)
).map(sheet => sheet.querySelector('h1').textContent)"""


def plain(text: str) -> str:
    """Text without spaces and dashes; a PDF has its own signs for some characters and pairs."""
    return "".join(unicodedata.normalize("NFKC", text).replace("–", "").split())


@pytest.mark.browser
@pytest.mark.parametrize("lang", ["zh", "en"])
def test_every_village_fits_on_its_side(
    warehouse: Warehouse, browser: Browser, tmp_path: Path, lang: str
) -> None:
    file = tmp_path / "sheets.html"
    file.write_text(whole(list(sheets((), AskContext(warehouse, lang=lang)))), encoding="utf-8")
    opened = patient(browser.new_context()).new_page()
    faults: list[str] = []
    opened.on("pageerror", lambda error: faults.append(str(error)))
    opened.goto(file.as_uri())
    opened.wait_for_load_state()
    assert opened.locator(".sheet").count() == len(warehouse.choices.places)
    assert opened.locator("figure svg.main-svg").count() >= opened.locator("figure").count()
    assert opened.evaluate(OVERFULL) == []
    assert not faults
    opened.context.close()


@pytest.mark.browser
@pytest.mark.parametrize("lang", ["zh", "en"])
def test_printed_sheets_say_every_number(
    warehouse: Warehouse, warehouse_root: Path, browser: Browser, tmp_path: Path, lang: str
) -> None:
    """`browser` skips this where there is none to print with."""
    assert lacks() is None
    places = warehouse.choices.places[3:5]
    out = tmp_path / "sheets.zip"
    wanted = [place.village for place in places]
    options = ["--lang", lang, "--warehouse", str(warehouse_root), "--out", str(out)]
    assert main(["sheet", *wanted, *options]) == 0
    asked = list(
        sheets(tuple(place.village_id for place in places), AskContext(warehouse, lang=lang))
    )
    with ZipFile(out) as bundle:
        assert len(bundle.namelist()) == len(places)
        for name, sheet in zip(bundle.namelist(), asked, strict=True):
            assert sheet.village in name
            with bundle.open(name) as entry:
                [side] = PdfReader(entry).pages
                text = plain(side.extract_text())
            assert (round(side.mediabox.width), round(side.mediabox.height)) in (
                (595, 842),
                (595, 841),
            )
            assert plain(NOTICE[lang]) in text
            assert plain(sheet.headline.sentences()[0]) in text
            for answer, most in sheet.panels:
                if answer.question.header.chart["kind"] == "table" and not answer.empty:
                    cells = [cell for row in table(answer, most).rows for cell in row]
                    # Numbers alone: some signs of Chinese have a second code, which print may take.
                    numbers = [cell for cell in cells if any(map(str.isdigit, cell))]
                    missing = [cell for cell in numbers if plain(cell) not in text]
                    assert not missing


@pytest.mark.browser
def test_the_view_gives_one_sheet_and_all_that_the_filters_leave(server: str, page: Page) -> None:
    page.goto(f"{server}/village?village=350205004001&village=350205004002")
    settle(page)
    with page.expect_download() as one:
        page.get_by_role("button", name="本村居一页 PDF").click()
    assert "演示数据" in one.value.suggested_filename
    assert len(PdfReader(one.value.path()).pages) == 1
    page.get_by_role("button", name="全部 2 个的 PDF").click()
    with page.expect_download() as all_of_them:
        page.get_by_role("button", name="取走 2 份").click()
    assert len(ZipFile(all_of_them.value.path()).namelist()) == 2
