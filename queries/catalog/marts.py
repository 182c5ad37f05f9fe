"""What a mart says of itself: which column says when, which dimensions divide it, and which filters
narrow it. Declared in queries/metrics/marts.toml; titles are those of the console.
"""

import tomllib
from dataclasses import dataclass
from functools import lru_cache
from pathlib import Path
from typing import Literal

from queries.catalog.parts import Part, checked, read_toml
from queries.filters.table import FILTERS
from queries.format.words import Words

ROOM = Path(__file__).resolve().parent.parent
MARTS = ROOM / "metrics" / "marts.toml"
COLUMNS = ROOM / "console" / "columns.toml"
FINENESS = ("month", "quarter", "year")
# Of a mart whose rows are as coarse as a quarter, no months can be had.
Every = Literal["month", "quarter", "year"]
# Filters of a list, with the column that they narrow.
BY_COLUMN = {row.name: row.column for row in FILTERS if row.column}
TIME: dict[str, Words] = {
    "month": Words(zh="月份", en="Month"),
    "quarter": Words(zh="季度", en="Quarter"),
    "year": Words(zh="年度", en="Year"),
}


class Link(Part):
    """A mart that gives names: dimensions as [code column, shown column]."""

    key: str
    names: dict[str, tuple[str, str]]
    carries: tuple[str, ...] = ()


class Mart(Part):
    """`own` are dimensions that stand in it, `links` other marts that name more of them; of
    `events` a month without a row is one in which nothing happened.
    """

    period: str
    events: bool = False
    every: Every = "month"
    own: tuple[str, ...] = ()
    links: tuple[str, ...] = ()

    @property
    def filters(self) -> tuple[str, ...]:
        """The filters that its own keys, or those that its links bring, let narrow it."""
        reached = {key for name in self.links for key in (link(name).key, *link(name).carries)}
        return tuple(name for name, column in BY_COLUMN.items() if column in reached)


class Marts(Part):
    mart: dict[str, Mart]
    link: dict[str, Link]
    missing: dict[str, str]


@dataclass(frozen=True)
class Dimension:
    """One way to divide a measure. `code` tells its values apart, `shown` is what is read.

    `link` is the mart that gives it, None where it stands in the measure's own; `time` is how fine
    a dimension of time is. `title` is in both languages.
    """

    name: str
    title: Words
    code: str
    shown: str
    link: str | None = None
    time: Every | None = None


@lru_cache
def marts() -> Marts:
    """Marts and links. Raises HeaderError on a bad entry."""
    return checked(Marts, read_toml(MARTS), MARTS.name)


def mart(name: str) -> Mart:
    return marts().mart[name]


def link(name: str) -> Link:
    return marts().link[name]


@lru_cache
def divisions(name: str) -> dict[str, Dimension]:
    """The dimensions of a mart by name: time, what the mart holds, what its links name."""
    of = mart(name)
    fine = FINENESS[FINENESS.index(of.every) :]
    by_name = {time: Dimension(time, TIME[time], time, time, time=time) for time in fine}  # type: ignore[arg-type]
    for column in of.own:
        by_name[column] = Dimension(column, title(name, column), column, column)
    for linked in of.links:
        for dimension, (code, shown) in link(linked).names.items():
            words = title(linked, shown)
            by_name.setdefault(dimension, Dimension(dimension, words, code, shown, linked))
    return by_name


def title(table: str, column: str) -> Words:
    """What a column of a mart holds, as the console says it. Raises KeyError if nobody said."""
    titles = _said()
    zh, en = titles.get(f"{table}.{column}") or titles[column]
    return Words(zh=zh, en=en[:1].upper() + en[1:])


@lru_cache
def _said() -> dict[str, list[str]]:
    return tomllib.loads(COLUMNS.read_text(encoding="utf-8"))
