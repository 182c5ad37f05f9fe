"""A deck presented: as a file without a server, over the app, and printed."""

import re
from collections.abc import Callable
from pathlib import Path
from urllib.parse import unquote

import pytest
from playwright.sync_api import Browser, FrameLocator, Page, expect
from pypdf import PageObject, PdfReader

from export.deck_formats import FORMATS
from export.decks import BuiltDeck, build_deck, deck
from queries import AskContext, Warehouse
from tests.browser.server import settle
from tests.browser.steps import press
from tests.pages.contents import path

SHOWN = ".slide.shown"
FRAME = "iframe[title='正在准备…']"
DRILLED = "iframe[title='看板']"
# A slide of bars that stand for service items, and one of a table that names villages.
BARS, NAMES = 14, 5


@pytest.fixture
def opened(page: Page, warehouse: Warehouse, tmp_path: Path) -> Callable[..., Page]:
    """A deck as a file, opened from the disk; what goes wrong in it is an error of the test."""
    wrong: list[str] = []

    def opening(name: str, lang: str, place: str = "") -> Page:
        file = tmp_path / "deck.html"
        FORMATS["html"](build_deck(deck(name), AskContext(warehouse, lang=lang)), file)
        page.on("pageerror", lambda error: wrong.append(str(error)))
        page.on("console", lambda said: said.type == "error" and wrong.append(said.text))
        page.on("request", lambda asked: asked.url.startswith("http") and wrong.append(asked.url))
        page.goto(file.as_uri() + place)
        return page

    yield opening  # type: ignore[misc]
    assert not wrong


def at(page: Page, number: int) -> None:
    expect(page.locator(SHOWN)).to_have_id(f"slide-{number}")
    expect(page).to_have_url(re.compile(f"#{number}$"))


@pytest.mark.browser
def test_keys_lead_through_a_file(opened: Callable[..., Page]) -> None:
    page = opened("monthly", "zh", "#3")
    total = page.locator(".slide").count()
    at(page, 3)
    for key, number in (
        ("PageDown", 4), ("ArrowRight", 5), ("Space", 6), ("ArrowDown", 7), ("PageUp", 6),
        ("ArrowLeft", 5), ("End", total), ("ArrowRight", total), ("Home", 1), ("ArrowUp", 1),
    ):  # fmt: skip
        page.keyboard.press(key)
        at(page, number)
    for key in ("1", "2", "Enter"):
        page.keyboard.press(key)
    at(page, 12)
    page.keyboard.press("b")
    expect(page.locator(".black")).to_be_visible()
    page.keyboard.press("ArrowRight")
    expect(page.locator(".black")).to_be_hidden()
    at(page, 12)
    page.keyboard.press("?")
    expect(page.locator("dialog")).to_be_visible()
    page.keyboard.press("Escape")
    expect(page.locator("dialog")).to_be_hidden()
    page.keyboard.press("t")
    expect(page.locator(f"{SHOWN} .numbers")).to_be_visible()
    expect(page.locator(f"{SHOWN} .notice")).to_be_in_viewport()
    page.keyboard.press("t")
    expect(page.locator(f"{SHOWN} figure")).to_be_visible()
    page.reload()
    at(page, 12)


@pytest.mark.browser
def test_it_advances_by_itself_and_begins_again(opened: Callable[..., Page]) -> None:
    page = opened("yearly", "en", "#16")
    page.clock.install()
    page.keyboard.press("a")
    page.clock.fast_forward(20_000)
    at(page, 17)
    page.clock.fast_forward(20_000)
    at(page, 1)
    page.keyboard.press("a")
    page.clock.fast_forward(60_000)
    at(page, 1)


@pytest.mark.browser
@pytest.mark.parametrize(("name", "lang"), [("monthly", "en"), ("yearly", "zh")])
def test_every_chart_is_drawn_and_everything_fits(
    opened: Callable[..., Page], name: str, lang: str
) -> None:
    page = opened(name, lang)
    for number in range(1, page.locator(".slide").count() + 1):
        at(page, number)
        shown = page.locator(SHOWN)
        if shown.locator("figure").count():
            expect(shown.locator("svg.main-svg").first).to_be_visible()
        over = shown.locator(".body").evaluate(
            "e => Math.max(e.scrollHeight - e.clientHeight, e.scrollWidth - e.clientWidth)"
        )
        assert over <= 1, f"slide {number} is {over} px too large"
        page.keyboard.press("PageDown")
    expect(page.locator("figure[data-drawn=slide]")).to_have_count(page.locator("figure").count())


@pytest.mark.browser
def test_only_what_is_seen_and_the_next_is_drawn(opened: Callable[..., Page]) -> None:
    page = opened("monthly", "zh", "#7")
    expect(page.locator("#slide-8 svg.main-svg").first).to_be_attached()
    expect(page.locator("figure[data-drawn]")).to_have_count(2)


@pytest.fixture
def show(server: str, page: Page) -> Callable[[int], FrameLocator]:
    """The monthly deck presented in the app from a slide on, narrowed to 新阳街道."""

    def shown(slide: int) -> FrameLocator:
        page.goto(f"{server}/meeting?meeting.slide={slide}&subdistrict=350205002")
        settle(page)
        page.get_by_role("button", name="放映").click()
        frame = page.frame_locator(FRAME)
        expect(frame.locator(SHOWN)).to_have_id(f"slide-{slide}")
        return frame

    return shown


@pytest.mark.browser
def test_presenting_in_the_app_drills_and_comes_back(
    show: Callable[[int], FrameLocator], page: Page
) -> None:
    frame = show(7)
    expect(frame.locator(SHOWN)).to_contain_text("新阳街道")
    page.keyboard.press("PageDown")
    expect(frame.locator(SHOWN)).to_have_id("slide-8")
    frame.locator(f"{SHOWN} .drill").click()
    main = page.frame_locator(DRILLED).locator("[data-testid=stMain]")
    expect(main).to_contain_text("期内全部工时与上年同期相比的变化，按清单分解")
    address = unquote(str(page.locator(DRILLED).get_attribute("src")))
    assert "burden/drivers_by_list" in address and "350205002" in address
    page.get_by_role("button", name="返回放映").click()
    expect(page.locator(DRILLED)).to_have_count(0)
    expect(frame.locator(SHOWN)).to_have_id("slide-8")
    page.keyboard.press("PageDown")
    page.keyboard.press("Escape")
    expect(page.locator(FRAME)).to_have_count(0)
    page.wait_for_url("**meeting.slide=9*")


@pytest.mark.browser
def test_a_click_on_a_mark_of_a_slide_opens_the_view_of_what_was_clicked(
    show: Callable[[int], FrameLocator], page: Page
) -> None:
    frame = show(BARS)
    figure = frame.locator(f"{SHOWN} figure")
    item = figure.locator(".ytick text").first.text_content()
    press(page, figure.locator(".bars .point path").first)
    inner = page.frame_locator(DRILLED)
    expect(inner.locator(".st-key-chips")).to_contain_text(str(item))
    assert f"{path('service')}?" in str(page.locator(DRILLED).get_attribute("src"))
    inner.get_by_role("combobox", name="村居").click()
    expect(inner.get_by_role("listbox")).to_be_visible()
    page.keyboard.press("Escape")
    expect(inner.get_by_role("listbox")).to_have_count(0)
    expect(page.locator(DRILLED)).to_have_count(1)
    page.keyboard.press("Escape")
    expect(page.locator(DRILLED)).to_have_count(0)
    expect(frame.locator(SHOWN)).to_have_id(f"slide-{BARS}")
    page.keyboard.press("PageUp")
    expect(frame.locator(SHOWN)).to_have_id(f"slide-{BARS - 1}")
    for key in (*str(NAMES), "Enter"):
        page.keyboard.press(key)
    name = frame.locator(f"{SHOWN} .named").first
    village = name.inner_text()
    name.click()
    expect(page.frame_locator(DRILLED).locator(".st-key-chips")).to_contain_text(village)
    # As a browser does that keeps Escape to itself.
    page.evaluate("document.exitFullscreen()")
    expect(page.locator(DRILLED)).to_have_count(0)
    expect(frame.locator(SHOWN)).to_have_id(f"slide-{NAMES}")


@pytest.mark.browser
@pytest.mark.parametrize(("name", "lang"), [("monthly", "zh"), ("yearly", "en")])
def test_the_report_is_whole(
    browser: Browser, warehouse: Warehouse, tmp_path: Path, name: str, lang: str
) -> None:
    made = build_deck(deck(name), AskContext(warehouse, lang=lang))
    FORMATS["pdf"](made, tmp_path / "deck.pdf")
    pages = PdfReader(tmp_path / "deck.pdf").pages
    texts = [bare(page.extract_text()) for page in pages]
    assert bare(made.title) in texts[0]
    for page, text in zip(pages, texts, strict=True):
        assert (round(page.mediabox.width), round(page.mediabox.height)) == (595, 842)
        assert bare({"zh": "演示数据，非真实统计", "en": "Demonstration data"}[lang]) in text
        assert all(embedded(page))
    for slide in made.slides[1:]:
        page = next(text for text in texts[1:] if bare(f"{slide.number}{slide.title}") in text)
        assert bare(slide.headline) in page
        for answer in slide.answers if slide.kind == "figures" else ():
            assert bare(answer.said(answer.first, "value")) in page
    assert_none_is_split(made, texts[1:])


def assert_none_is_split(made: BuiltDeck, texts: list[str]) -> None:
    """On each page stand as many lines of source as titles, so that none has gone elsewhere."""
    slides = [slide for slide in made.slides if slide.source]
    for text in texts:
        titles = [slide for slide in slides if bare(f"{slide.number}{slide.title}") in text]
        assert text.count(made.version) == len(titles)


def embedded(page: PageObject) -> list[bool]:
    """Of each font of a page, whether its shapes and its characters are in the file."""
    found = []
    for font in page["/Resources"]["/Font"].values():  # type: ignore[index]
        font = font.get_object()
        whole = font["/DescendantFonts"][0].get_object() if "/DescendantFonts" in font else font
        shapes = "/CharProcs" in whole or any(
            name.startswith("/FontFile") for name in whole.get("/FontDescriptor", {})
        )
        found.append(shapes and "/ToUnicode" in font)
    return found


def bare(text: str) -> str:
    """Text without spaces, which a line break may have taken away, and without ligatures."""
    return re.sub(r"\s+", "", text).replace("ﬁ", "fi").replace("ﬀ", "ff").replace("ﬂ", "fl")
