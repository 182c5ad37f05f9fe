"""The two sides of the browser's comparison: the dashboard, and a bare page with its figures.

How each is served and how a reader uses it; what is timed is decided in browser.py.
"""

import os
import pickle
import socket
import subprocess
import sys
import time
import urllib.request
from abc import ABC, abstractmethod
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from playwright.sync_api import Page

import charts
from bench.questions import views
from queries import Answer, AskContext, Filters, Warehouse, ask, format_value

ROOT = Path(__file__).resolve().parent.parent
FIRST_SCREEN = {
    "overview": ["burden/change_by_village", "burden/hours_by_month", "overview/overdue"],
    "service": [
        "service/on_the_spot_by_month",
        "service/channel_by_month",
        "service/funnel_on_the_spot",
        "service/by_village",
    ],
}
TILE = "天竺"
CHOICES = {"all": (), "community": ("社区",), "village": ("村",)}


class Side(ABC):
    """One server and how a reader uses it."""

    def __init__(self, command: list[str], environment: dict[str, str]) -> None:
        self.command = command
        self.environment = environment

    @abstractmethod
    def filter(self, page: Page, turn: int) -> None:
        """Change a filter."""

    def click(self, page: Page, turn: int) -> None:
        """Change a filter by a click on a chart, where there is one to click on."""
        self.filter(page, turn)

    def aim(self, page: Page, turn: int) -> None:  # noqa: B027 - nothing, for most
        """Whatever must be open before the press that is timed."""

    @abstractmethod
    def switch(self, page: Page, turn: int) -> None:
        """Go to another view."""


class Dashboard(Side):
    def filter(self, page: Page, turn: int) -> None:
        kinds = page.locator("[data-testid=stSidebar] [data-testid=stButtonGroup] button")
        # The first two buttons switch the language; pressing a chosen kind again lets it go.
        kinds.nth(2 + turn // 2 % 2).click()

    def click(self, page: Page, turn: int) -> None:
        # A tile of the map, by the pointer: charts take it through a layer above their marks. A
        # click narrows the view to one village and the next one takes it back.
        tile = page.locator(".js-plotly-plot .textpoint text", has_text=TILE).first
        tile.scroll_into_view_if_needed()
        box = tile.bounding_box()
        if box is None:
            raise RuntimeError(f"no tile {TILE} on the screen")
        page.mouse.click(box["x"] + box["width"] / 2, box["y"] + box["height"] / 2)

    def aim(self, page: Page, turn: int) -> None:
        # The first menu holds the overview, the second the service view as its first entry.
        page.locator("[data-testid=stTopNavSection]").nth(1 - turn % 2).click()
        page.locator("[data-testid=stTopNavDropdownLink]").first.wait_for()

    def switch(self, page: Page, turn: int) -> None:
        page.locator("[data-testid=stTopNavDropdownLink]").first.click()


class BarePage(Side):
    def filter(self, page: Page, turn: int) -> None:
        self._choose(page, ("community", "village")[turn % 2])

    def switch(self, page: Page, turn: int) -> None:
        self._choose(page, ("service", "overview")[turn % 2])

    def _choose(self, page: Page, option: str) -> None:
        page.locator("[data-testid=stSidebar] button").get_by_text(option, exact=True).click()


def ours(warehouse: Warehouse) -> Side:
    root = warehouse.version.path.parent.parent
    return Dashboard(["app.py"], {"HAICANG_WAREHOUSE": str(root)})


def bare(warehouse: Warehouse, out: Path) -> Side:
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
    return BarePage([str(ROOT / "bench" / "bare_app.py"), f"--secrets.files={secrets}"], {})


def _drawn(view: str, filters: Filters, warehouse: Warehouse) -> dict:
    answers = [ask(name, AskContext(warehouse), filters) for name in views()[view]]
    screen = [ask(name, AskContext(warehouse), filters) for name in FIRST_SCREEN[view]]
    tables = [a for a in screen if a.question.header.chart["kind"] == "table"]
    return {
        "tiles": [_tile(a) for a in answers if a.question.header.chart["kind"] == "figure"],
        "charts": [_figure(a) for a in screen if a not in tables],
        "tables": [a.table.to_pandas() for a in tables],
    }


def _figure(answer: Answer) -> dict:
    columns = dict(answer.question.header.chart)
    return charts.draw(columns.pop("kind"), answer.table, charts.ChartContext(), **columns)


def _tile(answer: Answer) -> tuple[str, str, str, list[float] | None]:
    row = answer.first
    value, change = (
        format_value(row[name], answer.unit(name), "zh") for name in ("value", "change")
    )
    return answer.question.header.title.zh, value, change, row["trend"]


@contextmanager
def serving(side: Side) -> Iterator[tuple[str, float]]:
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
