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

from playwright.sync_api import BrowserContext, Page

from tests.pages.contents import PATIENCE, ROOT, path

# Runs in a page before its own scripts: counts what was sent to the server, and remembers that no
# word has come back yet. Without it, a slow machine looks finished before it has begun.
ANSWERED = """(() => {
    window.unanswered = false;
    window.sent = 0;
    window.WebSocket = class extends window.WebSocket {
        constructor(...given) {
            super(...given);
            this.addEventListener('message', () => { window.unanswered = false; });
        }
        send(data) {
            window.unanswered = true;
            window.sent += 1;
            return super.send(data);
        }
    };
})();"""
# What was sent is answered, the script has ended, nothing on the screen is stale, and every chart
# has its marks; and all that for so many frames drawn, since a press may send a little later.
# Counted in frames, it lasts longer on a machine that is slow.
FRAMES = 12
SETTLED = """frames => {
    const app = document.querySelector('[data-testid=stApp]');
    const main = document.querySelector('[data-testid=stMain]');
    const whole = !window.unanswered
        && app?.dataset.testScriptState === 'notRunning'
        && main?.querySelector('h1')
        && !main.querySelector('[data-stale=true]')
        && !document.querySelector('[data-testid=stSkeleton]')
        && [...document.querySelectorAll('[data-testid=stPlotlyChart]')]
            .every(chart => chart.querySelector('svg.main-svg'));
    window.framesWhole = whole ? (window.framesWhole ?? 0) + 1 : 0;
    return window.framesWhole >= frames;
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
        server.wait(timeout=PATIENCE)


def settle(page: Page) -> None:
    """Wait until the view is drawn whole."""
    page.evaluate("window.framesWhole = 0")
    page.wait_for_function(SETTLED, arg=FRAMES, timeout=PATIENCE * 1000)


def patient(context: BrowserContext) -> BrowserContext:
    """The same context, knowing what was answered, and waiting as long as a slow machine needs."""
    context.add_init_script(ANSWERED)
    context.set_default_timeout(PATIENCE * 1000)
    return context


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
        page.locator("[data-testid=stTopNavPopoverBody]").wait_for(state="detached")
    page.wait_for_url(f"**/{path(view)}*")
    settle(page)


def _until_healthy(address: str, server: subprocess.Popen) -> None:
    deadline = time.monotonic() + PATIENCE
    while time.monotonic() < deadline:
        with suppress(OSError), urlopen(f"{address}/_stcore/health", timeout=10):
            return
        with suppress(subprocess.TimeoutExpired):
            code = server.wait(timeout=0.2)
            raise RuntimeError(f"the server stopped with exit code {code}")
    raise RuntimeError(f"no answer from {address} after {PATIENCE} s")
