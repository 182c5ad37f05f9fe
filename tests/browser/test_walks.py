"""The four walks of docs/walks.md: what was planted in the demonstration data, found by clicks."""

import pytest
from playwright.sync_api import Page, expect

from tests.browser.server import go, settle


def part(page: Page, name: str) -> None:
    page.locator("[data-testid=stMain] [data-testid=stButtonGroup]").get_by_text(
        name, exact=True
    ).click()
    settle(page)


def cell(page: Page, text: str) -> None:
    """Tables are drawn on a canvas; what they show stands in it as cells for screen readers."""
    expect(page.locator("canvas td", has_text=text).first).to_be_attached()


@pytest.mark.browser
def test_who_rebounds_and_what_drives_it(server: str, page: Page) -> None:
    page.goto(server)
    settle(page)
    go(page, "burden")
    part(page, "反弹")
    for name in ("东屿社区", "凤山社区", "渐美村", "鼎美村", "区委政法委", "区城市管理局"):
        cell(page, name)


@pytest.mark.browser
def test_who_hands_down_without_asking(server: str, page: Page) -> None:
    page.goto(server)
    settle(page)
    go(page, "duties")
    part(page, "下放")
    names = (
        page.locator(".js-plotly-plot").filter(has_text="区城市管理局").locator(".ytick text").all()
    )
    assert {names[0].text_content(), names[1].text_content()} == {"区委政法委", "区城市管理局"}
    cell(page, "未报批即下放")


@pytest.mark.browser
def test_the_forms_of_the_epidemic(server: str, page: Page) -> None:
    page.goto(f"{server}/forms?from=2020-02&to=2020-05")
    settle(page)
    expect(page.get_by_text("临时专项表格").first).to_be_attached()
    cell(page, "疫情")
    go(page, "supervision")
    part(page, "表格战役")
    cell(page, "区卫生健康局")


@pytest.mark.browser
def test_who_pays_late(server: str, page: Page) -> None:
    page.goto(server)
    settle(page)
    go(page, "partners")
    expect(page.get_by_text("其中区建设与交通局最多")).to_be_visible()
    chart = page.locator(".js-plotly-plot").filter(has_text="50.0%").locator(".ytick text").first
    assert chart.text_content() == "区建设与交通局"
