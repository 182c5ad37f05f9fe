"""A view is saved, and after a new visit opened again; a link to it shows the same."""

from pathlib import Path

import pytest
from playwright.sync_api import Locator, Page, expect

import data
from queries import AskContext, Filters, Warehouse, ask
from tests.browser.server import go, settle


@pytest.fixture
def nothing_saved(warehouse_root: Path):
    yield
    for file in warehouse_root.glob("records.sqlite*"):
        file.unlink()


def expander(page: Page) -> Locator:
    """The saved views at the side, opened."""
    found = page.locator("[data-testid=stSidebar] [data-testid=stExpander]")
    found.locator("summary").click()
    settle(page)
    return found


@pytest.mark.browser
def test_a_view_is_saved_and_opened_in_a_later_visit(
    server: str, warehouse: Warehouse, page: Page, nothing_saved: None
) -> None:
    village = warehouse.choices.places[0].village_id
    page.goto(f"{server}/burden?village={village}")
    settle(page)
    page.locator("[data-testid=stMain] [data-testid=stButtonGroup]").first.locator("button").nth(
        1
    ).click()
    page.wait_for_url("**burden.part=1*")
    views = expander(page)
    views.get_by_role("textbox").fill("会前 *一看*")
    views.get_by_role("button", name="保存").click()
    expect(views.get_by_role("button", name="会前 *一看*")).to_be_visible()

    page.goto(server)
    settle(page)
    views = expander(page)
    views.get_by_role("button", name="会前 *一看*").click()
    page.wait_for_url(f"**/burden?*village={village}*")
    settle(page)
    assert "burden.part=1" in page.url
    expected = ask("burden/headline", AskContext(warehouse), Filters(villages=(village,)))
    expect(page.get_by_text(expected.sentences()[0])).to_be_visible()

    expander(page) if not views.get_by_role("textbox").is_visible() else None
    views.get_by_role("button", name="分享当前视图").click()
    dialog = page.get_by_role("dialog")
    expect(dialog.locator("code").last).to_contain_text(warehouse.version.name)
    fixed = dialog.locator("code").last.inner_text().strip()
    page.goto(fixed)
    settle(page)
    expect(page.get_by_text(expected.sentences()[0])).to_be_visible()
    assert "burden.part=1" in page.url and village in page.url


@pytest.mark.browser
def test_a_fixed_view_keeps_its_version_until_it_is_deleted(
    server: str, warehouse: Warehouse, page: Page, nothing_saved: None
) -> None:
    page.goto(f"{server}/service")
    settle(page)
    views = expander(page)
    views.get_by_role("textbox").fill("固定的")
    views.get_by_text("固定数据版本").click()
    views.get_by_role("button", name="保存").click()
    expect(views.get_by_role("button", name="固定的")).to_be_visible()
    assert data.kept(warehouse.version.name, warehouse.folder)
    views.get_by_role("button", name="more_horiz").click()
    page.get_by_role("dialog").get_by_role("button", name="删除").click()
    expect(views.get_by_text("还没有存过视图。")).to_be_visible()
    assert not data.kept(warehouse.version.name, warehouse.folder)


@pytest.mark.browser
def test_search_leads_to_a_village_and_a_panel_to_the_dictionary(
    server: str, warehouse: Warehouse, page: Page
) -> None:
    code = next(p.village_id for p in warehouse.choices.places if p.village == "渐美村")
    page.goto(f"{server}/dictionary")
    settle(page)
    box = page.get_by_role("textbox", name="查找")
    box.fill("jmc")
    box.press("Enter")
    page.locator("[data-testid=stPageLink] a", has_text="渐美村").click()
    page.wait_for_url(f"**/village?*village={code}*")
    settle(page)
    expect(page.locator("h1")).to_have_text("村居画像")

    go(page, "service")
    page.locator("[data-testid=stMain] [data-testid=stPopover] button:visible").nth(2).click()
    page.get_by_role("link", name="在指标字典中打开").click()
    page.wait_for_url("**/dictionary?*question=service*")
    settle(page)
    assert f"village={code}" in page.url
    expect(page.locator("h3", has_text="当场办结率")).to_be_visible()


@pytest.mark.browser
def test_search_leads_to_a_duty_item_and_to_the_procedure_of_a_power(
    server: str, page: Page
) -> None:
    for typed, name, view, part in (
        ("P05", "集体资产资源出租发包", "powers", "powers.part=2"),
        ("cgmy", "组织制定修订村规民约和居民公约", "duties", "duties.part=3"),
    ):
        page.goto(f"{server}/dictionary")
        settle(page)
        box = page.get_by_role("textbox", name="查找")
        box.fill(typed)
        box.press("Enter")
        page.locator("[data-testid=stPageLink] a", has_text=name).click()
        page.wait_for_url(f"**/{view}?*{part}*")
        settle(page)
    expect(page.locator(".st-key-chips")).to_contain_text("区民政局")
