"""Every view in a real browser: both languages, both themes, a desk and a phone."""

import re
from collections.abc import Callable

import pytest
from playwright.sync_api import Page

from tests.browser.server import settle
from tests.pages.contents import VIEWS, language_in_browser, path

# The other language at a desk is seen where parts are opened.
SCREENS = [("zh", "light", 1440), ("zh", "dark", 390), ("en", "light", 390)]
WITHOUT_CHARTS = {"dictionary", "meeting"}
ERRORS = "[data-testid=stException], [data-testid=stAlertContentError]"
PARTS = "[data-testid=stMain] [data-testid=stButtonGroup] button"
CJK = re.compile(r"[\u3400-\u9fff]")
LATIN = re.compile(r"[A-Za-z]{4,}")
# The switch names each language in its own words; names of questions, files and versions are
# the same in both, and so are those of authors.
OWN_NAMES = re.compile(
    r"English|中文|DuckDB|Excel|PowerPoint|HTML|Parquet|Python|[a-z_]+/[a-z_]+"
    r"|\d{8}T\d{6}-[0-9a-f]+|CC BY|Skip to main content|Ctrl \+ Enter"
    r"|Efron|Morris|Gelman|Mogstad|Romano|Shaikh|Wilhelm"
)
# What can be read on the screen, text by text: without icons, whose names are not shown, and
# without SQL and what else stands as code.
VISIBLE = """() => {
    const hidden = '[data-testid=stIconMaterial], [role=img], [translate=no], script, style, code,'
        + ' pre, canvas, noscript, [data-testid=stDataFrame], [data-testid=stHeaderActionElements]'
        + ', textarea';
    const texts = [];
    const walk = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
    while (walk.nextNode()) {
        const text = walk.currentNode.textContent.trim();
        const parent = walk.currentNode.parentElement;
        if (!text || !parent || parent.closest(hidden)) continue;
        const box = parent.getBoundingClientRect();
        const look = getComputedStyle(parent);
        if (box.width < 2 || box.height < 2 || look.visibility === 'hidden') continue;
        texts.push(text);
    }
    return texts;
}"""
WIDER_THAN_THE_SCREEN = """() => {
    const main = document.querySelector('[data-testid=stMain]');
    return Math.max(
        document.documentElement.scrollWidth - window.innerWidth,
        main.scrollWidth - main.clientWidth
    );
}"""


def wrong_language(page: Page, lang: str) -> list[str]:
    """Visible texts that hold words of the other language."""
    foreign = CJK if lang == "en" else LATIN
    return [text for text in page.evaluate(VISIBLE) if foreign.search(OWN_NAMES.sub("", text))]


def errors(page: Page) -> list[str]:
    return [box.inner_text() for box in page.locator(ERRORS).all()]


def next_part(page: Page, opened: set[str]) -> int | None:
    """The first button of a switch that was not pressed before; a part may bring new switches."""
    named = page.locator(PARTS).evaluate_all(
        "buttons => buttons.map(b => `${b.parentElement.innerText}: ${b.innerText}`)"
    )
    fresh = next((place for place, name in enumerate(named) if name not in opened), None)
    if fresh is not None:
        opened.add(named[fresh])
    return fresh


@pytest.mark.browser
@pytest.mark.parametrize(("lang", "scheme", "width"), SCREENS)
@pytest.mark.parametrize("view", VIEWS)
def test_a_view_is_whole(
    server: str,
    tab: Callable[[str, int], Page],
    keep: Callable[[Page, str], None],
    view: str,
    lang: str,
    scheme: str,
    width: int,
) -> None:
    page = tab(scheme, width)
    page.goto(f"{server}/{path(view)}?lang={lang}")
    settle(page)
    keep(page, f"{view}-{lang}-{scheme}-{width}")
    assert not errors(page)
    assert page.evaluate(WIDER_THAN_THE_SCREEN) <= 0
    assert not wrong_language(page, lang)
    charts = page.locator("[data-testid=stPlotlyChart]")
    drawn = page.locator(".js-plotly-plot:has(svg.main-svg)")
    assert drawn.count() == charts.count()
    assert (charts.count() > 0) == (view not in WITHOUT_CHARTS)


@pytest.mark.browser
@pytest.mark.parametrize("view", VIEWS)
def test_what_opens_on_demand_is_whole(
    server: str, tab: Callable[[str, int], Page], view: str
) -> None:
    """Each part of each switch, and the first panel that says where a number comes from. Parts in
    the other language: tests/pages/test_views.py.
    """
    page, lang = tab("light", 1440), language_in_browser(view)
    page.goto(f"{server}/{path(view)}?lang={lang}")
    settle(page)
    opened: set[str] = set()
    while (part := next_part(page, opened)) is not None:
        page.locator(PARTS).nth(part).click()
        settle(page)
        assert not errors(page)
        assert not wrong_language(page, lang)
    # A panel with a tooltip has a second button, which is not shown.
    panels = page.locator("[data-testid=stMain] [data-testid=stPopover] button:visible")
    for panel in range(min(panels.count(), 2)):
        panels.nth(panel).click()
        settle(page)
        page.locator("[data-testid=stPopoverBody]").wait_for()
        assert not errors(page)
        assert not wrong_language(page, lang)
        page.locator("h1").click()
        page.locator("[data-testid=stPopoverBody]").wait_for(state="detached")
