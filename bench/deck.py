"""A deck of twenty slides from the command line, in each format: starting, asking and writing.

In a process of its own each time, so nothing is remembered from before.
"""

from pathlib import Path

from bench.measure import command
from export.deck_formats import FORMATS
from export.decks import deck
from queries import Warehouse

SLIDES = 20
AIM = 10.0


def run(warehouse: Warehouse, out: Path) -> list[str]:
    """A line for each format: seconds, peak memory, size, and whether it keeps to the aim."""
    file = out / "twenty.toml"
    file.write_text(_twenty(), encoding="utf-8")
    root = str(warehouse.version.path.parent.parent)
    lines = []
    for ending in FORMATS:
        made = out / f"twenty.{ending}"
        given = ["-m", "export", "deck", str(file), "--out", str(made), "--warehouse", root]
        seconds, megabytes = command(given)
        verdict = "ok" if seconds < AIM else "above aim"
        lines.append(
            f"{f'{SLIDES} slides to {ending}, all from the start':<44} {seconds:>9.3f} s   "
            f"(aim {AIM:g}) {verdict} peak {megabytes:.0f} MB, {made.stat().st_size / 1024:.0f} KB"
        )
    return lines


def _twenty() -> str:
    """The slides of the project's decks, one deck after the other, as many as are wanted."""
    mark = "\n[[slide]]"
    monthly, yearly = (deck(name).text.split(mark) for name in ("monthly", "yearly"))
    return mark.join([monthly[0], *[*monthly[1:], *yearly[1:]][:SLIDES]])
