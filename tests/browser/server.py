"""A server of one's own, and knowing when what it serves is drawn."""

import os
import socket
import subprocess
import sys
import time
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from pathlib import Path
from urllib.request import urlopen

from playwright.sync_api import Page

from tests.pages.contents import ROOT, path

SLOWEST_START = 60
# The script has ended, nothing on the screen is stale, and every chart has its marks; and all
# that has been so for a moment, since a press reaches the server only after a while.
QUIET_MS = 150
SETTLED = """quiet => {
    const now = performance.now();
    if (!whole()) {
        window.wholeSince = null;
        return false;
    }
    window.wholeSince ??= now;
    return now - window.wholeSince >= quiet;
    function whole() {
    const app = document.querySelector('[data-testid=stApp]');
    if (!app || app.dataset.testScriptState !== 'notRunning') return false;
    if (!document.querySelector('[data-testid=stMain] h1')) return false;
    if (document.querySelector('[data-testid=stMain] [data-stale=true]')) return false;
    if (document.querySelector('[data-testid=stSkeleton]')) return false;
    return [...document.querySelectorAll('[data-testid=stPlotlyChart]')]
        .every(chart => chart.querySelector('svg.main-svg'));
    }
}"""


@contextmanager
def serving(warehouse_root: Path) -> Iterator[str]:
    """The address of a server that has just become healthy and has had no visitor."""
    with socket.socket() as free:
        free.bind(("127.0.0.1", 0))
        port = free.getsockname()[1]
    server = subprocess.Popen(
        [sys.executable, "-m", "streamlit", "run", "app.py", f"--server.port={port}"],
        cwd=ROOT,
        env={**os.environ, "HAICANG_WAREHOUSE": str(warehouse_root)},
        stdout=subprocess.DEVNULL,
        stderr=subprocess.DEVNULL,
    )
    try:
        address = f"http://127.0.0.1:{port}"
        _until_healthy(address, server)
        yield address
    finally:
        server.terminate()
        server.wait(timeout=20)


def settle(page: Page) -> None:
    """Wait until the view is drawn whole."""
    page.evaluate("window.wholeSince = null")
    page.wait_for_function(SETTLED, arg=QUIET_MS, timeout=30_000)


def go(page: Page, view: str) -> None:
    """Open a view from the menus above, as a reader does; `view` is its file's name."""
    link = page.locator(f"[data-testid=stTopNavDropdownLink][href*='{path(view) or 'home'}']")
    for menu in page.locator("[data-testid=stTopNavSection]").all():
        menu.click()
        page.locator("[data-testid=stTopNavPopoverBody]").wait_for()
        if link.count():
            link.first.click()
            break
        page.keyboard.press("Escape")
    page.wait_for_url(f"**/{path(view)}*")
    settle(page)


def _until_healthy(address: str, server: subprocess.Popen) -> None:
    deadline = time.monotonic() + SLOWEST_START
    while time.monotonic() < deadline:
        with suppress(OSError), urlopen(f"{address}/_stcore/health", timeout=2):
            return
        with suppress(subprocess.TimeoutExpired):
            code = server.wait(timeout=0.2)
            raise RuntimeError(f"the server stopped with exit code {code}")
    raise RuntimeError(f"no answer from {address} after {SLOWEST_START} s")
