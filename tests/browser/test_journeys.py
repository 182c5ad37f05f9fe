"""What a reader does across views: arrive by a link, go on, choose, switch the language."""

from pathlib import Path

import pytest
from playwright.sync_api import Page, expect

from queries import AskContext, Filters, Warehouse, ask
from tests.browser.server import go, serving, settle
from tests.pages.contents import VIEWS


@pytest.mark.browser
def test_the_first_visitor_of_a_fresh_server_may_come_by_a_deep_link(
    warehouse_root: Path, warehouse: Warehouse, page: Page
) -> None:
    village = warehouse.choices.places[0].village_id
    filters = Filters(villages=(village,))
    expected = ask("service/headline", AskContext(warehouse), filters).sentences()[0]
    with serving(warehouse_root) as server:
        page.goto(f"{server}/service?village={village}")
        settle(page)
        assert page.locator("h1").inner_text() == VIEWS["service"]
        expect(page.get_by_text(expected)).to_be_visible()
        expect(page.get_by_text("演示数据").first).to_be_visible()
        expect(page.locator("[data-testid=stSidebar]").get_by_text("街道").first).to_be_visible()


@pytest.mark.browser
def test_filters_go_along_to_another_view(server: str, warehouse: Warehouse, page: Page) -> None:
    village = warehouse.choices.places[0].village_id
    page.goto(f"{server}/service?village={village}&lang=en")
    settle(page)
    go(page, "burden")
    page.wait_for_url(f"**/burden?*village={village}*")
    filters = Filters(villages=(village,))
    expected = ask("burden/headline", AskContext(warehouse, lang="en"), filters).sentences()[0]
    expect(page.get_by_text(expected)).to_be_visible()


@pytest.mark.browser
def test_a_choice_goes_into_the_address_and_out_again(server: str, page: Page) -> None:
    page.goto(f"{server}/service")
    settle(page)
    sidebar = page.locator("[data-testid=stSidebar]")
    sidebar.get_by_role("combobox", name="街道").click()
    page.get_by_role("option", name="海沧街道").click()
    page.wait_for_url("**subdistrict=*")
    page.keyboard.press("Escape")
    settle(page)
    sidebar.get_by_role("button", name="清除筛选").click()
    page.wait_for_url(lambda address: "subdistrict" not in address)


@pytest.mark.browser
def test_the_language_switch_turns_the_whole_view(server: str, page: Page) -> None:
    page.goto(f"{server}/service")
    settle(page)
    page.locator("[data-testid=stSidebar]").get_by_role("radio", name="English").or_(
        page.locator("[data-testid=stSidebar]").get_by_role("button", name="English")
    ).first.click()
    expect(page.locator("h1")).not_to_have_text(VIEWS["service"])
    page.wait_for_url("**lang=en*")
    settle(page)
    expect(page.locator("h1")).not_to_have_text(VIEWS["service"])
