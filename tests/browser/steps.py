"""What an analyst does, counted; and what can be read off a chart without its numbers."""

from contextlib import suppress

from playwright.sync_api import Locator, Page, TimeoutError

from tests.browser.server import go, settle
from tests.browser.test_walks import part

MOST = 9
TRIES = 3


class Steps:
    """Counts what the analyst does, each followed by waiting until the view is drawn."""

    def __init__(self, page: Page) -> None:
        self.page, self.taken = page, 0

    def did(self) -> None:
        self.taken += 1
        settle(self.page)

    def go(self, view: str) -> None:
        """To another view, by the menus."""
        go(self.page, view)
        self.did()

    def part(self, name: str) -> None:
        """To another part of the view."""
        part(self.page, name)
        self.did()

    def choose(self, label: str, option: str) -> None:
        """A value of a filter in the sidebar, typed: a long list moves under the pointer."""
        address = self.page.url
        sidebar = self.page.locator("[data-testid=stSidebar]")
        sidebar.get_by_role("combobox", name=label).fill(option)
        self.page.get_by_role("option", name=option, exact=True).click()
        self.page.wait_for_url(lambda now: now != address)
        self.page.keyboard.press("Escape")
        self.did()

    def press(self, title: str, mark: str, place: int = 0) -> None:
        """A mark of the chart of that title; it changes the address."""
        address = self.page.url
        chart = self.page.get_by_role("figure", name=title)
        choose_mark(self.page, chart.locator(mark).nth(place))
        self.page.wait_for_url(lambda now: now != address)
        self.did()

    def rows(self, title: str) -> None:
        """The rows behind the chart of that title."""
        chart = self.page.get_by_role("figure", name=title)
        block = chart.locator("xpath=ancestor::*[@data-testid='stVerticalBlock'][1]")
        block.get_by_role("button", name="明细").click()
        self.did()


def press(page: Page, mark: Locator) -> None:
    """Click where a mark is; charts take pointers through a layer above their marks."""
    mark.scroll_into_view_if_needed()
    box = mark.bounding_box()
    assert box is not None
    page.mouse.click(box["x"] + box["width"] / 2, box["y"] + box["height"] / 2)


def choose_mark(page: Page, mark: Locator) -> None:
    """Click on a mark until the server is told: a click that comes while a chart is laid out anew
    meets none of its marks.
    """
    before = page.evaluate("window.sent")
    for _ in range(TRIES):
        press(page, mark)
        with suppress(TimeoutError):
            page.wait_for_function("before => window.sent > before", arg=before, timeout=30_000)
            return
    raise AssertionError(f"{TRIES} clicks on {mark} told the server nothing")


def first_names(page: Page, title: str, number: int) -> list[str]:
    """The names of the first bars of a chart, from the top."""
    chart = page.get_by_role("figure", name=title)
    ticks = chart.locator(".ytick text").all()
    ordered = sorted(ticks, key=lambda tick: tick.bounding_box()["y"])  # type: ignore[index]
    return [str(tick.text_content()) for tick in ordered[:number]]
