"""One server and one browser, shared by the run.

Chromium is the system's own. Without one the tests are skipped, except in continuous
integration, where a missing browser is a failure.
"""

import os
import shutil
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from playwright.sync_api import Browser, Page, expect, sync_playwright

from queries import Warehouse
from tests.browser.server import patient, serving, settle
from tests.pages.contents import PATIENCE

expect.set_options(timeout=PATIENCE * 1000)
HEIGHT = "document.querySelector('[data-testid=stMain]').scrollHeight"


@pytest.fixture(scope="session")
def server(warehouse_root: Path) -> Iterator[str]:
    with serving(warehouse_root) as address:
        yield address


@pytest.fixture(scope="session")
def full_server(full_warehouse: Warehouse) -> Iterator[str]:
    """Serves all the cases of the demonstration data."""
    with serving(full_warehouse.version.path.parent.parent) as address:
        yield address


@pytest.fixture(scope="session")
def browser() -> Iterator[Browser]:
    names = ("chromium", "chromium-browser", "google-chrome")
    program = next(filter(None, map(shutil.which, names)), None)
    if program is None:
        missing = f"none of {', '.join(names)} is on the path"
        pytest.fail(missing) if os.environ.get("CI") == "true" else pytest.skip(missing)
    with sync_playwright() as playwright:
        found = playwright.chromium.launch(
            executable_path=program, args=["--disable-gpu", "--no-sandbox"]
        )
        yield found
        found.close()


@pytest.fixture(scope="session")
def tab(browser: Browser) -> Iterator[Callable[[str, int], Page]]:
    """A tab of one scheme and width, kept for all views so that the browser's cache helps."""
    kept: dict[tuple[str, int], Page] = {}

    def opened(scheme: str, width: int) -> Page:
        if (scheme, width) not in kept:
            context = browser.new_context(
                color_scheme=scheme,  # type: ignore[arg-type]
                viewport={"width": width, "height": 900},
                reduced_motion="reduce",
            )
            kept[scheme, width] = patient(context).new_page()
        return kept[scheme, width]

    yield opened
    for page in kept.values():
        page.context.close()


@pytest.fixture
def page(browser: Browser) -> Iterator[Page]:
    """A visitor with nothing remembered."""
    context = browser.new_context(
        viewport={"width": 1440, "height": 900}, color_scheme="light", reduced_motion="reduce"
    )
    yield patient(context).new_page()
    context.close()


@pytest.fixture
def keep() -> Callable[[Page, str], None]:
    """Keep a picture of the whole view in the folder that SCREENSHOTS names, when it does."""
    folder = os.environ.get("SCREENSHOTS")

    def keeping(page: Page, name: str) -> None:
        if not folder:
            return
        Path(folder).mkdir(parents=True, exist_ok=True)
        size = page.viewport_size or {"width": 1440, "height": 900}
        tall = {"width": size["width"], "height": max(size["height"], page.evaluate(HEIGHT))}
        page.set_viewport_size(tall)  # type: ignore[arg-type]
        settle(page)
        page.screenshot(path=Path(folder) / f"{name}.png")
        page.set_viewport_size(size)

    return keeping
