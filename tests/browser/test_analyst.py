"""An analyst's question, answered by clicks alone on all the cases of the demonstration data.

Which three villages explain most of the fall in the on-the-spot rate in 东孚 since June 2021, and
through which item? The rate as a whole rose; the item that held it back is the one that fell.
"""

from collections.abc import Iterator

import pytest
from playwright.sync_api import Page, expect

from queries import Filters, Warehouse, ask
from tests.browser.server import go, serving, settle
from tests.browser.test_drill import CHIPS, press
from tests.browser.test_walks import part

MOST_STEPS = 9
VILLAGES = "当场办结率变化来自哪些村居"
ITEMS = "当场办结率变化来自哪些事项"


class Steps:
    """Counts what the analyst does, each followed by waiting until the view is drawn."""

    def __init__(self, page: Page) -> None:
        self.page, self.taken = page, 0

    def did(self) -> None:
        self.taken += 1
        settle(self.page)


@pytest.fixture(scope="module")
def full_server(full_warehouse: Warehouse) -> Iterator[str]:
    with serving(full_warehouse.version.path.parent.parent) as address:
        yield address


def first_names(page: Page, title: str, number: int) -> list[str]:
    """The names of the first bars of a chart, from the top."""
    chart = page.get_by_role("figure", name=title)
    ticks = chart.locator(".ytick text").all()
    ordered = sorted(ticks, key=lambda tick: tick.bounding_box()["y"])  # type: ignore[index]
    return [str(tick.text_content()) for tick in ordered[:number]]


@pytest.mark.browser
def test_which_villages_explain_the_fall_and_through_which_item(
    full_server: str, full_warehouse: Warehouse, page: Page
) -> None:
    east, village = "350205004", "350205004001"
    page.goto(full_server)
    settle(page)
    steps = Steps(page)
    go(page, "service")
    steps.did()
    sidebar = page.locator("[data-testid=stSidebar]")
    sidebar.get_by_role("combobox", name="街道").click()
    page.get_by_role("option", name="东孚街道").click()
    page.wait_for_url(f"**subdistrict={east}*")
    page.keyboard.press("Escape")
    steps.did()
    sidebar.get_by_role("combobox", name="起始月").click()
    months = page.get_by_role("listbox")
    months.hover()
    # Long lists hold only what is in sight; the last months stand at the end.
    while not page.get_by_role("option", name="2021年6月").is_visible():
        page.mouse.wheel(0, 200)
    page.get_by_role("option", name="2021年6月").click()
    page.wait_for_url("**from=2021-06*")
    steps.did()
    part(page, "变化")
    steps.did()
    start = full_warehouse.choices.last_month.replace(month=6)
    item = full_warehouse.choices.items["S53"]
    assert first_names(page, ITEMS, 1) == [item]
    press(page, page.get_by_role("figure", name=ITEMS).locator(".point path").first)
    page.wait_for_url("**item=S53*")
    steps.did()
    through = Filters(start=start, subdistricts=(east,), items=("S53",))
    fall = ask("service/on_the_spot_rate", through, warehouse=full_warehouse).first["change"]
    rows = ask("service/rate_change_by_village", through, warehouse=full_warehouse).rows[:3]
    assert fall < -3
    assert sum(row["contribution"] for row in rows) < 0.5 * fall
    assert first_names(page, VILLAGES, 3) == [row["village"] for row in rows]
    assert rows[0]["village"] == "天竺社区"
    chart = page.get_by_role("figure", name=VILLAGES)
    press(page, chart.locator(".point path").first)
    page.wait_for_url(f"**village={village}*")
    steps.did()
    expect(page.locator(CHIPS)).to_contain_text("天竺社区")
    expect(page.locator(CHIPS)).to_contain_text(item)
    chart.locator("xpath=ancestor::*[@data-testid='stVerticalBlock'][1]").get_by_role(
        "button", name="明细"
    ).click()
    steps.did()
    clicked = Filters(start=start, villages=(village,), items=("S53",))
    cases = ask("service/cases", clicked, warehouse=full_warehouse).first["value"]
    expect(page.get_by_role("dialog")).to_contain_text(f"共 {cases} 行")
    assert steps.taken <= MOST_STEPS
