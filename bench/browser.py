"""What a reader waits for: start, first view, a filter, another view; and the bytes it takes.

Beside each, a bare Streamlit page that draws the same figures from memory. Times are taken in the
browser, from the click to the moment at which the last chart has been drawn again.
"""

import shutil
import time
from collections.abc import Callable
from pathlib import Path

from playwright.sync_api import Page, sync_playwright

from bench import sides
from bench.measure import Timing, line
from bench.sides import Side, serving
from queries import Warehouse

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
TRIPS = "round trips a click"


def run(warehouse: Warehouse, out: Path, rounds: int = 30) -> list[str]:
    """Lines of the comparison; each of ours stands beside the bare page's."""
    with sync_playwright() as playwright:
        program = shutil.which("chromium") or shutil.which("chromium-browser")
        browser = playwright.chromium.launch(
            executable_path=program, args=["--no-sandbox", "--disable-gpu"]
        )
        ours = _measure(browser.new_page(), rounds, sides.ours(warehouse))
        bare = _measure(browser.new_page(), rounds, sides.bare(warehouse, out))
        browser.close()
    lines = [
        line(what, ours[what].median, bare[what].median, 1.3, "s", f"p95 {ours[what].p95:.3f} s")
        for what in ours
        if what not in ("bytes", TRIPS)
    ]
    lines.append(line(TRIPS, ours[TRIPS].median, bare[TRIPS].median, 1, ""))
    kilobytes = [side["bytes"].median / 1024 for side in (ours, bare)]
    return [*lines, line("bytes sent, first view", *kilobytes, 1.3, "KB")]


def _measure(page: Page, rounds: int, side: Side) -> dict[str, Timing]:
    received = [0]
    client = page.context.new_cdp_session(page)
    client.send("Network.enable")

    def count(event: dict) -> None:
        received[0] += int(event["encodedDataLength"])

    client.on("Network.loadingFinished", count)
    sent = [0]

    def send(_frame: object) -> None:
        sent[0] += 1

    page.on("websocket", lambda socket: socket.on("framesent", send))
    with serving(side) as (address, healthy):
        start = time.perf_counter()
        page.goto(f"{address}/")
        page.wait_for_function(READY)
        first = time.perf_counter() - start
        # Large files are told of a little later than what they draw.
        page.wait_for_load_state("networkidle")
        loaded = received[0]
        filtered = [_timed(page, lambda t=turn: side.filter(page, t)) for turn in range(rounds)]
        before = sent[0]
        clicked = [_timed(page, lambda t=turn: side.click(page, t)) for turn in range(rounds)]
        trips = (sent[0] - before) / rounds
        switched = []
        for turn in range(rounds):
            side.aim(page, turn)
            switched.append(_timed(page, lambda t=turn: side.switch(page, t)))
    return {
        "start to healthy": Timing((healthy,)),
        "first view drawn": Timing((first,)),
        "filter, answers new": Timing((filtered[0], filtered[2])),
        "filter, answers remembered": Timing(tuple(filtered[3:])),
        "filter by a click on a chart": Timing(tuple(clicked[2:])),
        TRIPS: Timing((trips,)),
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
