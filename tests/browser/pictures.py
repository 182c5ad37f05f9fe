"""python -m tests.browser.pictures: the pictures of docs/views.md, one a view, from the warehouse.

Taken at the desk's width in light, in Chinese; the demonstration notice stands in each.
"""

import os
import shutil
from pathlib import Path

from playwright.sync_api import sync_playwright

from tests.browser.server import patient, serving, settle
from tests.pages.contents import ROOT, VIEWS, path

OUT = ROOT / "docs" / "screenshots"
# What a view shows where it would open on a title alone.
SHOWN = {"meeting": "?meeting.slide=3"}
SIZE = {"width": 1440, "height": 1000}


def main() -> None:
    OUT.mkdir(parents=True, exist_ok=True)
    warehouse = Path(os.environ.get("HAICANG_WAREHOUSE", ROOT / "warehouse"))
    program = shutil.which("chromium") or shutil.which("chromium-browser")
    with serving(warehouse) as server, sync_playwright() as playwright:
        browser = playwright.chromium.launch(
            executable_path=program, args=["--disable-gpu", "--no-sandbox"]
        )
        context = browser.new_context(viewport=SIZE, color_scheme="light", reduced_motion="reduce")
        page = patient(context).new_page()
        for view in VIEWS:
            page.goto(f"{server}/{path(view)}{SHOWN.get(view, '')}")
            settle(page)
            page.screenshot(path=OUT / f"{view}.png")
        browser.close()


if __name__ == "__main__":
    main()
