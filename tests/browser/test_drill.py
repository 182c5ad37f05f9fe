"""From a number to its rows, and from a mark to a narrower view and back, in a real browser."""

import pytest
from playwright.sync_api import Locator, Page, expect

from queries import AskContext, Filters, Warehouse, ask, drill_through
from tests.browser.server import go, settle
from tests.browser.steps import choose_mark

CHIPS = ".st-key-chips"


def tile(page: Page, name: str) -> Locator:
    """The words on a tile of the first map; a click beside them meets the tile."""
    return page.locator(".js-plotly-plot .textpoint text", has_text=name).first


def narrowed_by_a_tile(page: Page, server: str, lang: str, name: str, village: str) -> None:
    page.goto(f"{server}/?lang={lang}")
    settle(page)
    choose_mark(page, tile(page, name))
    page.wait_for_url(f"**village={village}*")
    settle(page)


@pytest.mark.browser
@pytest.mark.parametrize("lang", ["zh", "en"])
def test_a_tile_narrows_the_view_and_a_second_click_takes_it_back(
    server: str, warehouse: Warehouse, page: Page, lang: str
) -> None:
    place = next(p for p in warehouse.choices.places if p.village == "天竺社区")
    english = warehouse.words[place.village]
    short = "天竺" if lang == "zh" else english.split()[0]
    whole = ask("overview/headline", AskContext(warehouse, lang=lang)).sentences()[0]
    narrow = Filters(villages=(place.village_id,))
    less = ask("overview/headline", AskContext(warehouse, lang=lang), narrow).sentences()[0]
    assert whole != less
    narrowed_by_a_tile(page, server, lang, short, place.village_id)
    expect(page.get_by_text(less)).to_be_visible()
    expect(page.locator(CHIPS)).to_contain_text(place.village if lang == "zh" else english)
    choose_mark(page, tile(page, short))
    page.wait_for_url(lambda address: "village" not in address)
    expect(page.get_by_text(whole)).to_be_visible()
    expect(page.locator(CHIPS)).to_have_count(0)


@pytest.mark.browser
def test_the_name_above_a_group_of_tiles_narrows_to_the_subdistrict_and_its_tiles_further(
    server: str, warehouse: Warehouse, page: Page
) -> None:
    place = next(p for p in warehouse.choices.places if p.village == "天竺社区")
    page.goto(server)
    settle(page)
    choose_mark(page, page.locator(".annotation-text", has_text=place.subdistrict).first)
    page.wait_for_url(f"**subdistrict={place.subdistrict_id}*")
    settle(page)
    expect(page.locator(CHIPS)).to_contain_text(place.subdistrict)
    choose_mark(page, tile(page, "天竺"))
    page.wait_for_url(f"**village={place.village_id}*")


@pytest.mark.browser
def test_a_filter_is_one_round_trip(server: str, page: Page) -> None:
    """By a click on a chart, by a chip and by the sidebar: one message goes to the server."""
    sent: list[str] = []
    page.on(
        "websocket", lambda socket: socket.on("framesent", lambda _frame: sent.append(page.url))
    )
    page.goto(server)
    settle(page)
    sidebar = page.locator("[data-testid=stSidebar]")
    acts = (
        lambda: choose_mark(page, tile(page, "天竺")),
        lambda: page.locator(CHIPS).get_by_role("button", name="天竺社区").click(),
        lambda: sidebar.get_by_role("button", name="社区", exact=True).click(),
    )
    for act in acts:
        before, address = len(sent), page.url
        act()
        page.wait_for_url(lambda now, address=address: now != address)
        settle(page)
        assert len(sent) == before + 1


@pytest.mark.browser
def test_a_chip_holds_across_views_and_takes_its_filter_away(
    server: str, warehouse: Warehouse, page: Page
) -> None:
    place = next(p for p in warehouse.choices.places if p.village == "天竺社区")
    narrowed_by_a_tile(page, server, "zh", "天竺", place.village_id)
    go(page, "burden")
    chip = page.locator(CHIPS).get_by_role("button", name="天竺社区")
    chip.click()
    page.wait_for_url(lambda address: "village" not in address)
    expect(page.locator(CHIPS)).to_have_count(0)
    whole = ask("burden/headline", AskContext(warehouse)).sentences()[0]
    expect(page.get_by_text(whole)).to_be_visible()


@pytest.mark.browser
def test_each_chip_takes_away_its_own_filter(server: str, page: Page) -> None:
    page.goto(f"{server}/service?village=350205004001&village=350205004002&from=2021-03")
    settle(page)
    chips = page.locator(CHIPS)
    chips.get_by_role("button", name="天竺社区").click()
    page.wait_for_url(lambda address: "350205004001" not in address)
    settle(page)
    assert "village=350205004002" in page.url and "from=2021-03" in page.url
    chips.get_by_role("button", name="2021年3月").click()
    page.wait_for_url(lambda address: "from" not in address)
    settle(page)
    expect(chips).to_contain_text("过坂社区")
    expect(chips.get_by_role("button")).to_have_count(1)


@pytest.mark.browser
@pytest.mark.parametrize("lang", ["zh", "en"])
def test_the_rows_open_with_their_number(
    server: str, warehouse: Warehouse, page: Page, lang: str
) -> None:
    village = "350205004001"
    answered = ask(
        "service/channel_by_month", AskContext(warehouse, lang=lang), Filters(villages=(village,))
    )
    count = len(drill_through(answered, AskContext(warehouse)).rows)
    page.goto(f"{server}/service?village={village}&lang={lang}")
    settle(page)
    word = {"zh": "明细", "en": "Rows"}[lang]
    page.get_by_role("button", name=word, exact=False).nth(1).click()
    dialog = page.get_by_role("dialog")
    expect(dialog).to_contain_text(f"{count:,}")
    expect(dialog.locator("[data-testid=stDataFrame]")).to_be_visible()
    expect(dialog).to_contain_text({"zh": "演示数据", "en": "Demonstration data"}[lang])
