"""The SQL console as an analyst uses it: a query, a refusal, a query that is stopped."""

import csv

import pytest
from playwright.sync_api import Page, expect

from queries import Warehouse
from tests.browser.server import settle

SLOW = "SELECT levenshtein(repeat('ab', 100000), repeat('ba', 100000))"


def console(page: Page, server: str, lang: str = "zh") -> None:
    page.goto(f"{server}/workbench?lang={lang}")
    settle(page)
    name = {"zh": "SQL 控制台", "en": "SQL console"}[lang]
    page.locator("[data-testid=stMain]").get_by_text(name, exact=True).click()
    editor(page).wait_for()
    settle(page)


def editor(page: Page):  # type: ignore[no-untyped-def]
    return page.locator("[data-testid=stMain] textarea")


def run(page: Page, sql: str) -> None:
    editor(page).fill(sql)
    page.keyboard.press("Control+Enter")


@pytest.mark.browser
def test_a_query_gives_a_table_a_chart_and_a_file(
    server: str, warehouse: Warehouse, page: Page
) -> None:
    console(page, server)
    run(page, "SELECT village, population, '=1+1' AS f FROM dim_village ORDER BY village_id")
    expect(page.get_by_text("43 行")).to_be_visible()
    village = warehouse.choices.places[0].village
    expect(page.locator("canvas td", has_text=village).first).to_be_attached()
    with page.expect_download() as caught:
        page.get_by_role("button", name="下载").click()
    with caught.value.path().open(encoding="utf-8-sig", newline="") as file:
        head, *rows, notes = filter(None, csv.reader(file))
    assert head == ["village", "population", "f"] and len(rows) == 43
    assert rows[0][0] == village and {row[2] for row in rows} == {"'=1+1"}
    assert "演示数据" in notes[0]
    page.get_by_text("条形图", exact=True).click()
    expect(page.locator(".js-plotly-plot svg.main-svg").first).to_be_visible()


@pytest.mark.browser
@pytest.mark.parametrize(
    ("lang", "reason"), [("zh", "控制台不能读写文件"), ("en", "The console reaches no files")]
)
def test_a_refusal_says_why(server: str, page: Page, lang: str, reason: str) -> None:
    console(page, server, lang)
    run(page, "FROM read_text('/etc/passwd')")
    expect(page.get_by_text(reason)).to_be_visible()
    run(page, "FROM dim_village")
    expect(page.get_by_text({"zh": "43 行", "en": "43 rows"}[lang])).to_be_visible()
    expect(page.get_by_text(reason)).to_have_count(0)


@pytest.mark.browser
def test_a_running_query_can_be_stopped(server: str, page: Page) -> None:
    console(page, server)
    run(page, SLOW)
    page.get_by_role("button", name="停止").click()
    expect(page.get_by_text("已按你的要求停止")).to_be_visible()
    run(page, "FROM dim_village")
    expect(page.get_by_text("43 行")).to_be_visible()
