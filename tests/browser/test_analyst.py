"""An analyst's question, answered by clicks alone on all the cases of the demonstration data.

Which three villages explain most of the fall in the on-the-spot rate in 东孚 since June 2021, and
through which item? The rate as a whole rose; the item that held it back is the one that fell.
"""

import pytest
from playwright.sync_api import Page, expect

from queries import AskContext, Filters, Warehouse, ask
from tests.browser.server import settle
from tests.browser.steps import MOST, Steps, first_names
from tests.browser.test_drill import CHIPS

VILLAGES = "当场办结率变化来自哪些村居"
ITEMS = "当场办结率变化来自哪些事项"


@pytest.mark.browser
def test_which_villages_explain_the_fall_and_through_which_item(
    full_server: str, full_warehouse: Warehouse, page: Page
) -> None:
    east, village = "350205004", "350205004001"
    page.goto(full_server)
    settle(page)
    steps = Steps(page)
    steps.go("service")
    steps.choose("街道", "东孚街道")
    assert f"subdistrict={east}" in page.url
    steps.choose("起始月", "2021年6月")
    assert "from=2021-06" in page.url
    steps.part("变化")
    start = full_warehouse.choices.last_month.replace(month=6)
    item = full_warehouse.choices.names("items")["S53"]
    assert first_names(page, ITEMS, 1) == [item]
    steps.press(ITEMS, ".point path")
    assert "item=S53" in page.url
    through = Filters(start=start, subdistricts=(east,), items=("S53",))
    fall = ask("service/on_the_spot_rate", AskContext(full_warehouse), through).first["change"]
    name = "service/on_the_spot_rate:change_by_village"
    rows = ask(name, AskContext(full_warehouse), through).rows[:3]
    assert fall < -3
    assert sum(row["contribution"] for row in rows) < 0.5 * fall
    assert first_names(page, VILLAGES, 3) == [row["village"] for row in rows]
    assert rows[0]["village"] == "天竺社区"
    steps.press(VILLAGES, ".point path")
    assert f"village={village}" in page.url
    expect(page.locator(CHIPS)).to_contain_text("天竺社区")
    expect(page.locator(CHIPS)).to_contain_text(item)
    steps.rows(VILLAGES)
    clicked = Filters(start=start, villages=(village,), items=("S53",))
    cases = ask("service/cases", AskContext(full_warehouse), clicked).first["value"]
    expect(page.get_by_role("dialog")).to_contain_text(f"共 {cases} 行")
    assert steps.taken <= MOST
