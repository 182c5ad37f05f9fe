"""From a chart to a slide of one's own deck, as a reader does it."""

from collections.abc import Callable
from pathlib import Path

import pytest
from playwright.sync_api import Page, expect

from export.decks import Slide, read_deck
from records import own_deck
from tests.browser.server import settle

DONGFU = "350205004"


@pytest.fixture
def records(warehouse_root: Path):
    """The folder of the records; nothing is left for the next test."""
    yield warehouse_root
    for file in warehouse_root.glob("records*"):
        file.unlink()


@pytest.mark.browser
def test_a_chart_is_added_to_a_new_deck_with_the_filters_that_hold(
    page: Page, server: str, records: Path, keep: Callable[[Page, str], None]
) -> None:
    page.goto(f"{server}/service?subdistrict={DONGFU}")
    settle(page)
    page.locator("[class*='st-key-deck-service-on_the_spot_by_month']").get_by_role(
        "button"
    ).first.click()
    opened = page.get_by_role("dialog")
    expect(opened).to_contain_text("东孚街道")
    opened.get_by_label("新汇报的名字").fill("十二月会")
    opened.get_by_label("这一页的标题").fill("东孚怎样")
    opened.get_by_role("button", name="加入").click()
    expect(page.get_by_text("已加入“十二月会”，第 1 页。")).to_be_visible()
    expect(opened).to_have_count(0)
    [slide] = read_deck(own_deck(records, "十二月会").text, "十二月会").slides
    assert isinstance(slide, Slide) and slide.title
    assert (slide.question, slide.title.zh, slide.filters) == (
        "service/on_the_spot_by_month", "东孚怎样", {"subdistrict": ["东孚街道"]},
    )  # fmt: skip
    keep(page, "added_to_deck")
