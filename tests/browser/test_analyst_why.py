"""More questions of an analyst, each answered by clicks alone in fewer than ten steps.

They are walks of docs/walks.md. What the screen must say is asked of the questions themselves.
"""

from dataclasses import replace

import pytest
from playwright.sync_api import Page, expect

from queries import AskContext, Filters, Warehouse, ask
from tests.browser.server import settle
from tests.browser.steps import MOST, Steps, first_names
from tests.browser.test_walks import cell


@pytest.fixture
def steps(full_server: str, page: Page) -> Steps:
    page.goto(full_server)
    settle(page)
    return Steps(page)


@pytest.mark.browser
def test_whose_work_grows_in_a_subdistrict_and_was_it_approved(
    full_warehouse: Warehouse, steps: Steps
) -> None:
    """东孚: which department adds most work, what of it was handed down unasked, in which rows?"""
    east = Filters(subdistricts=("350205004",))
    [most, *_] = ask("burden/drivers_by_department", AskContext(full_warehouse), east).rows
    page = steps.page
    steps.go("burden")
    steps.choose("街道", "东孚街道")
    # Bars stand in the order of their size; the greatest change is a fall or a rise.
    names = page.get_by_role("figure", name="哪些部门带来变化").locator(".ytick text").all()
    place = [name.text_content() for name in names].index(most["department"])
    steps.press("哪些部门带来变化", ".point path", place)
    expect(page.locator(".st-key-chips")).to_contain_text(most["department"])
    steps.rows("哪些部门带来变化")
    expect(page.get_by_role("dialog")).to_contain_text("共")
    page.get_by_role("dialog").get_by_role("button", name="Close").click()
    steps.go("duties")
    steps.part("下放")
    unasked = [
        row["items"]
        for row in ask("duties/handed_by_department", AskContext(full_warehouse)).rows
        if row["department"] == most["department"] and row["handling"] == "未报批即下放"
    ]
    assert most["department"] == "区委政法委" and unasked[0] > 0
    shown = page.get_by_role("figure", name="各部门下放的工作").locator(".textpoint text")
    assert shown.first.text_content() == str(unasked[0])
    assert steps.taken < MOST


@pytest.mark.browser
def test_which_village_departs_from_the_book_and_in_which_use(
    full_warehouse: Warehouse, steps: Steps
) -> None:
    """Powers: who is truly below the district, what goes wrong there, and in which use?"""
    rates = ask("powers/village_rates", AskContext(full_warehouse)).rows
    low = min(rates, key=lambda row: row["rate"])
    page = steps.page
    steps.go("powers")
    chart = page.get_by_role("figure", name="各村居近年合规率")
    place = next(
        number
        for number, label in enumerate(chart.locator(".textpoint text").all())
        if label.text_content() == low["village"]
    )
    assert low["village"] == "贞岱村" and low["side"] == -2
    steps.press("各村居近年合规率", ".textpoint text", place)
    expect(page.locator(".st-key-chips")).to_contain_text(low["village"])
    steps.part("逐次核对")
    village = next(p for p in full_warehouse.choices.places if p.village == low["village"])
    uses = ask(
        "powers/uses", AskContext(full_warehouse), Filters(villages=(village.village_id,))
    ).rows
    assert all(use["village"] == low["village"] for use in uses)
    cell(page, uses[0]["power"])
    table = page.locator("[data-testid=stDataFrame]").last
    table.scroll_into_view_if_needed()
    box = table.bounding_box()
    assert box is not None
    # The first row's box for picking stands at its left edge.
    page.mouse.click(box["x"] + 15, box["y"] + 52)
    steps.did()
    said = ask("powers/one_use", AskContext(full_warehouse), Filters(runs=(uses[0]["run_id"],)))
    expect(page.get_by_text(said.sentences()[0])).to_be_visible()
    assert steps.taken < MOST


@pytest.mark.browser
def test_what_else_sets_a_village_apart_and_since_when(
    full_warehouse: Warehouse, steps: Steps
) -> None:
    """贞岱村 beside its peers, and beside itself a year before: what is worse, and is that new?"""
    village = next(p for p in full_warehouse.choices.places if p.village == "贞岱村")
    page = steps.page
    steps.go("workbench")
    steps.part("对比")
    pick(steps, "村居", village.village)
    alone = Filters(villages=(village.village_id,))
    peers, before = (
        ask("compare/headline", AskContext(full_warehouse), replace(alone, against=(way,)))
        for way in ("villages:peers", "villages:year")
    )
    expect(page.get_by_text(peers.sentences()[0])).to_be_visible()
    assert peers.first["worse"] > 0
    pick(steps, "与谁比", "自己的上年同期")
    expect(page.get_by_text(before.sentences()[0])).to_be_visible()
    assert "compare.way=year" in page.url
    pick(steps, "逐月看哪一项", "小微权力合规率")
    chart = page.get_by_role("figure", name="逐月对比")
    assert chart.locator(".lines .js-line").count() == 2
    assert steps.taken < MOST


@pytest.mark.browser
def test_which_items_draw_the_bad_ratings_and_when(full_warehouse: Warehouse, steps: Steps) -> None:
    """Ratings of 1 or 2 by item and quarter, the item with most of them first."""
    with full_warehouse.connection.cursor() as cursor:
        [(most, number)] = cursor.execute(
            """SELECT item_id, count(*) FROM raw.service_cases
            WHERE rating <= 2 AND year(submitted_at) = 2021 GROUP BY 1 ORDER BY 2 DESC, 1 LIMIT 1"""
        ).fetchall()
    page = steps.page
    steps.go("workbench")
    steps.part("透视")
    pick(steps, "指标", "服务效能 · 差评件数（1–2 分）")
    pick(steps, "行", "服务事项")
    pick(steps, "排序", "合计")
    steps.part("条形图")
    chart = page.get_by_role("figure", name="差评件数")
    assert (
        first_names(page, "差评件数", 1)[0][:6] == full_warehouse.choices.names("items")[most][:6]
    )
    expect(chart).to_contain_text(str(number))
    steps.part("热力矩阵")
    assert "pivot.rows=item" in page.url and steps.taken < MOST


def pick(steps: Steps, label: str, option: str) -> None:
    """A choice of the view itself."""
    main = steps.page.locator("[data-testid=stMain]")
    box = main.get_by_role("combobox", name=label, exact=True)
    box.click()
    # Long lists hold only what is in sight; typing finds the rest.
    box.fill(option)
    steps.page.get_by_role("option", name=option, exact=True).first.click()
    steps.did()
