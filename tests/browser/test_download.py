"""What a reader takes away: files and pictures, pressed for in a browser and read again."""

import csv
import io
import xml.etree.ElementTree as ET
from collections.abc import Callable
from pathlib import Path

import openpyxl
import pytest
from PIL import Image
from playwright.sync_api import Download, Page, expect

from queries import AskContext, Filters, Warehouse, ask
from tests.browser.server import settle

NAME = "service/channel_by_month"
BODY = "[data-testid=stPopoverBody]"
NOTICES = {"zh": "演示数据，非真实统计", "en": "Demonstration data, not real statistics"}
WORDS = {"zh": "下载", "en": "Download"}


@pytest.fixture
def take(server: str, page: Page, tmp_path: Path) -> Callable[..., Path]:
    """Press for a format beneath the second chart of the service view; returns the file."""

    def taking(format: str, lang: str = "zh", query: str = "") -> Path:
        page.goto(f"{server}/service?lang={lang}{query}")
        settle(page)
        page.get_by_role("button", name=WORDS[lang]).nth(1).click()
        button = page.locator(BODY).get_by_role("button", name=format)
        button.first.wait_for()
        settle(page)
        with page.expect_download() as caught:
            button.first.click()
        return kept(caught.value, tmp_path)

    return taking


def kept(download: Download, folder: Path) -> Path:
    path = folder / download.suggested_filename
    download.save_as(path)
    return path


@pytest.mark.browser
def test_a_csv_holds_what_the_screen_shows(
    take: Callable[..., Path], page: Page, warehouse: Warehouse
) -> None:
    subdistrict = warehouse.choices.places[0].subdistrict_id
    answer = ask(NAME, AskContext(warehouse), Filters(subdistricts=(subdistrict,)))
    data = take("CSV", query=f"&subdistrict={subdistrict}").read_bytes()
    assert data.startswith(b"\xef\xbb\xbf")
    _titles, *rows, _empty, last = csv.reader(io.StringIO(data.decode("utf-8-sig")))
    place = answer.table.column_names.index("cases")
    assert [int(row[place]) for row in rows] == answer.table.column("cases").to_pylist()
    assert NOTICES["zh"] in last[0] and "海沧街道" in last[0]
    expect(page.locator(BODY)).to_be_visible()


@pytest.mark.browser
@pytest.mark.parametrize("lang", ["zh", "en"])
def test_a_workbook_holds_what_the_screen_shows(
    take: Callable[..., Path], warehouse: Warehouse, lang: str
) -> None:
    answer = ask(NAME, AskContext(warehouse, lang=lang))
    path = take("Excel", lang)
    assert path.suffix == ".xlsx"
    rows, about = openpyxl.load_workbook(path).worksheets
    place = answer.table.column_names.index("cases") + 1
    column = [row[0] for row in rows.iter_rows(2, None, place, place, values_only=True)]
    assert column == answer.table.column("cases").to_pylist()
    said = [row[1] for row in about.iter_rows(values_only=True)]
    assert NOTICES[lang] in said and answer.version in said


@pytest.mark.browser
@pytest.mark.parametrize("lang", ["zh", "en"])
def test_a_drawing_carries_title_and_notice(
    take: Callable[..., Path], warehouse: Warehouse, lang: str
) -> None:
    tree = ET.parse(take("SVG", lang))
    said = [text for node in tree.iter() for text in [node.text or ""] if text.strip()]
    title = ask(NAME, AskContext(warehouse, lang=lang)).question.header.title.of(lang)
    assert said[:2] == [title, NOTICES[lang]]
    assert len([node for node in tree.iter() if node.tag.endswith("path")]) > 20


@pytest.mark.browser
def test_a_picture_is_sharp_and_drawn_on_white(take: Callable[..., Path]) -> None:
    with Image.open(take("PNG")) as picture:
        assert picture.format == "PNG"
        assert picture.width >= 1900 and picture.height > 500
        assert picture.convert("RGB").getpixel((2, 2)) == (255, 255, 255)
        assert len(picture.convert("RGB").getcolors(1 << 20) or []) > 50


@pytest.mark.browser
def test_where_there_is_no_chart_there_is_no_picture(server: str, page: Page) -> None:
    page.goto(f"{server}/service")
    settle(page)
    page.get_by_role("button", name="下载").last.click()
    body = page.locator(BODY)
    body.get_by_role("button", name="Parquet").first.wait_for()
    settle(page)
    expect(body.get_by_role("button", name="PNG")).to_have_count(0)
    expect(body.get_by_role("button", name="SVG")).to_have_count(0)


@pytest.mark.browser
def test_nothing_leaves_a_table_without_its_notice(server: str, page: Page) -> None:
    page.goto(f"{server}/service")
    settle(page)
    table = page.locator("[data-testid=stDataFrame]").last
    table.hover()
    toolbar = page.locator("[data-testid=stElementToolbar]").last
    expect(toolbar.get_by_role("button", name="Search")).to_be_attached()
    expect(page.get_by_role("button", name="Download as CSV")).to_have_count(0)
