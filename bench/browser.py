"""What a reader waits for: start, first view, a filter, another view; and the bytes it takes.

Beside each, a bare Streamlit page that draws the same figures from memory. Times are taken in the
browser, from the click to the moment at which the last chart has been drawn again.
"""

import os
import pickle
import shutil
import socket
import subprocess
import sys
import time
import urllib.request
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path

from playwright.sync_api import Page, sync_playwright

import charts
from bench.measure import Timing, line
from bench.questions import views
from queries import Answer, Filters, Warehouse, ask, shown

ROOT = Path(__file__).resolve().parent.parent
READY = """() => {
    const app = document.querySelector('[data-testid=stApp]');
    return app && app.dataset.testScriptState === 'notRunning'
        && document.querySelector('[data-testid=stMain] h1')
        && !document.querySelector('[data-stale=true]')
        && [...document.querySelectorAll('[data-testid=stPlotlyChart]')]
            .every(c => c.querySelector('svg.main-svg'));
}"""
# Notes when the reader pressed, and when a chart last changed, by the page's clock.
WATCH = """() => {
    window.pressed = null;
    window.changed = null;
    document.addEventListener(
        'pointerdown', () => { window.pressed = performance.now(); }, {capture: true, once: true}
    );
    window.watch?.disconnect();
    const chart = '[data-testid=stPlotlyChart], [data-testid=stMetricChart]';
    const within = node => (node.nodeType === 1 ? node : node.parentElement)?.closest(chart);
    window.watch = new MutationObserver(seen => {
        if (seen.some(one => within(one.target))) window.changed = performance.now();
    });
    const main = document.querySelector('[data-testid=stMain]');
    window.watch.observe(
        main, {subtree: true, childList: true, attributes: true, characterData: true}
    );
}"""
QUIET_MS = 500
FIRST_SCREEN = {
    "overview": ["burden/change_by_village", "burden/hours_by_month", "overview/overdue"],
    "service": [
        "service/on_the_spot_by_month",
        "service/channel_by_month",
        "service/funnel_on_the_spot",
        "service/by_village",
    ],
}
CHOICES = {"all": (), "community": ("社区",), "village": ("村",)}


def run(warehouse: Warehouse, out: Path, rounds: int = 30) -> list[str]:
    """Lines of the comparison; each of ours stands beside the bare page's."""
    with sync_playwright() as playwright:
        program = shutil.which("chromium") or shutil.which("chromium-browser")
        browser = playwright.chromium.launch(
            executable_path=program, args=["--no-sandbox", "--disable-gpu"]
        )
        ours = _measure(browser.new_page(), rounds, _ours(warehouse))
        bare = _measure(browser.new_page(), rounds, _bare(warehouse, out))
        browser.close()
    lines = [
        line(what, ours[what].median, bare[what].median, 1.3, "s", f"p95 {ours[what].p95:.3f} s")
        for what in ours
        if what != "bytes"
    ]
    kilobytes = [side["bytes"].median / 1024 for side in (ours, bare)]
    return [*lines, line("bytes sent, first view", *kilobytes, 1.3, "KB")]


class Side:
    """One server and how a reader uses it."""

    def __init__(self, command: list[str], environment: dict[str, str]) -> None:
        self.command = command
        self.environment = environment

    def filter(self, page: Page, turn: int) -> None:
        raise NotImplementedError

    def aim(self, page: Page, turn: int) -> None:
        """Whatever must be open before the press that is timed."""

    def switch(self, page: Page, turn: int) -> None:
        raise NotImplementedError


def _measure(page: Page, rounds: int, side: "Side") -> dict[str, Timing]:
    received = [0]
    client = page.context.new_cdp_session(page)
    client.send("Network.enable")

    def count(event: dict) -> None:
        received[0] += int(event["encodedDataLength"])

    client.on("Network.loadingFinished", count)
    with _serving(side) as (address, healthy):
        start = time.perf_counter()
        page.goto(f"{address}/")
        page.wait_for_function(READY)
        first = time.perf_counter() - start
        loaded = received[0]
        filtered = [_timed(page, lambda t=turn: side.filter(page, t)) for turn in range(rounds)]
        switched = []
        for turn in range(rounds):
            side.aim(page, turn)
            switched.append(_timed(page, lambda t=turn: side.switch(page, t)))
    return {
        "start to healthy": Timing((healthy,)),
        "first view drawn": Timing((first,)),
        "filter, answers new": Timing((filtered[0], filtered[2])),
        "filter, answers remembered": Timing(tuple(filtered[3:])),
        "view switch": Timing(tuple(switched[2:])),
        "bytes": Timing((float(loaded),)),
    }


def _timed(page: Page, act: Callable[[], None]) -> float:
    """Seconds from the press until the last change of a chart, after which all stays quiet."""
    page.evaluate(WATCH)
    act()
    page.wait_for_function(
        "quiet => window.pressed && window.changed > window.pressed"
        f" && performance.now() - window.changed > quiet && ({READY})()",
        arg=QUIET_MS,
    )
    return float(page.evaluate("window.changed - window.pressed")) / 1000


class _Dashboard(Side):
    def filter(self, page: Page, turn: int) -> None:
        kinds = page.locator("[data-testid=stSidebar] [data-testid=stButtonGroup] button")
        # The first two buttons switch the language; pressing a chosen kind again lets it go.
        kinds.nth(2 + turn // 2 % 2).click()

    def aim(self, page: Page, turn: int) -> None:
        # The first menu holds the overview, the second the service view as its first entry.
        page.locator("[data-testid=stTopNavSection]").nth(1 - turn % 2).click()
        page.locator("[data-testid=stTopNavDropdownLink]").first.wait_for()

    def switch(self, page: Page, turn: int) -> None:
        page.locator("[data-testid=stTopNavDropdownLink]").first.click()


class _BarePage(Side):
    def filter(self, page: Page, turn: int) -> None:
        self._choose(page, ("community", "village")[turn % 2])

    def switch(self, page: Page, turn: int) -> None:
        self._choose(page, ("service", "overview")[turn % 2])

    def _choose(self, page: Page, option: str) -> None:
        page.locator("[data-testid=stSidebar] button").get_by_text(option, exact=True).click()


def _ours(warehouse: Warehouse) -> Side:
    root = warehouse.version.path.parent.parent
    return _Dashboard(["app.py"], {"HAICANG_WAREHOUSE": str(root)})


def _bare(warehouse: Warehouse, out: Path) -> Side:
    """Pickle what our first screens show under each choice, and serve it bare."""
    shown_figures = {
        view: {
            name: _drawn(view, Filters(kinds=kinds), warehouse) for name, kinds in CHOICES.items()
        }
        for view in FIRST_SCREEN
    }
    file = out / "figures.pickle"
    file.write_bytes(pickle.dumps(shown_figures))
    secrets = out / "secrets.toml"
    secrets.write_text(f"figures = {str(file)!r}\n", encoding="utf-8")
    return _BarePage([str(ROOT / "bench" / "bare_app.py"), f"--secrets.files={secrets}"], {})


def _drawn(view: str, filters: Filters, warehouse: Warehouse) -> dict:
    answers = [ask(name, filters, warehouse=warehouse) for name in views()[view]]
    screen = [ask(name, filters, warehouse=warehouse) for name in FIRST_SCREEN[view]]
    tables = [a for a in screen if a.question.header.chart["kind"] == "table"]
    return {
        "tiles": [_tile(a) for a in answers if a.question.header.chart["kind"] == "figure"],
        "charts": [_figure(a) for a in screen if a not in tables],
        "tables": [a.table.to_pandas() for a in tables],
    }


def _figure(answer: Answer) -> dict:
    columns = dict(answer.question.header.chart)
    return charts.draw(columns.pop("kind"), answer.table, charts.Look(), **columns)


def _tile(answer: Answer) -> tuple[str, str, str, list[float] | None]:
    row = answer.first
    value, change = (shown(row[name], answer.unit(name), "zh") for name in ("value", "change"))
    return answer.question.header.title.zh, value, change, row["trend"]


@contextmanager
def _serving(side: Side) -> Iterator[tuple[str, float]]:
    """A fresh server: its address, and the seconds it took to be healthy."""
    with socket.socket() as free:
        free.bind(("127.0.0.1", 0))
        port = free.getsockname()[1]
    start = time.perf_counter()
    server = subprocess.Popen(
        [sys.executable, "-m", "streamlit", "run", *side.command, f"--server.port={port}"],
        cwd=ROOT,
        env={**os.environ, **side.environment},
        stdout=subprocess.DEVNULL,
        stderr=subprocess.DEVNULL,
    )
    try:
        address = f"http://127.0.0.1:{port}"
        while not _healthy(address):
            if server.poll() is not None:
                raise RuntimeError("the server did not start")
        yield address, time.perf_counter() - start
    finally:
        server.terminate()
        server.wait(timeout=20)


def _healthy(address: str) -> bool:
    try:
        with urllib.request.urlopen(f"{address}/_stcore/health", timeout=2) as answer:
            return answer.status == 200
    except OSError:
        return False
