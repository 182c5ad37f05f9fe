"""A pivot built by clicks: another measure, the next page, an order, another kind."""

import pytest
from playwright.sync_api import Locator, Page, expect

from queries import AskContext, Warehouse
from queries.pivot import Layout, pivot
from tests.browser.server import settle


def choose(page: Page, label: str, option: str) -> None:
    """One of a list, found by typing: a long list draws only what is in sight."""
    box = main(page).get_by_role("combobox", name=label, exact=True)
    box.click()
    box.fill(option)
    page.get_by_role("option", name=option, exact=True).first.click()
    settle(page)


def main(page: Page) -> Locator:
    return page.locator("[data-testid=stMain]")


@pytest.mark.browser
def test_a_pivot_is_built_by_clicks(server: str, warehouse: Warehouse, page: Page) -> None:
    page.goto(f"{server}/workbench")
    settle(page)
    main(page).get_by_text("透视", exact=True).click()
    settle(page)
    choose(page, "指标", "减负趋势 · 工时")
    choose(page, "列", "不分")
    choose(page, "行内再分", "月份")
    seen = pivot(Layout("hours", ("village", "month")), AskContext(warehouse))
    expect(page.get_by_text(f"第 1–100 行，共 {seen.count} 行")).to_be_visible()
    page.get_by_role("button", name="Page 2", exact=True).click()
    settle(page)
    expect(page.get_by_text(f"第 101–200 行，共 {seen.count} 行")).to_be_visible()
    # A click on the title of the last column sorts by it, from the first page on.
    box = page.locator("[data-testid=stDataFrame]").bounding_box()
    assert box is not None
    page.mouse.click(box["x"] + box["width"] - 60, box["y"] + 18)
    page.wait_for_url("**pivot.sort=total*")
    settle(page)
    expect(page.get_by_text(f"第 1–100 行，共 {seen.count} 行")).to_be_visible()
    main(page).get_by_text("条形图", exact=True).click()
    settle(page)
    largest = pivot(Layout("hours", ("village", "month"), sort="total"), AskContext(warehouse))
    first = largest.answer.rows[0]
    expect(page.locator(".js-plotly-plot .ytick text").first).to_contain_text(first["village"])
    assert "pivot.kind=bar" in page.url and "pivot.then=month" in page.url
