"""A world of the demonstration, loaded as its readers would: once a run."""

from functools import cache
from pathlib import Path
from tempfile import mkdtemp

import data
from data import demo
from queries import Warehouse, open_warehouse


@cache
def warehouse_of(world: str) -> Warehouse:
    """A warehouse that holds one version, the world at scale 1. Raises KeyError for no world."""
    folder = Path(mkdtemp())
    demo.write(folder / "demo", world=world)
    data.load(folder / "demo", folder / "warehouse")
    return open_warehouse(folder / "warehouse")


def known(*worlds: str) -> list[str]:
    """Those of the worlds that there are."""
    return [world for world in worlds if world in demo.worlds()]
