"""What can be put into a pivot: measures, and the dimensions of the mart that each is taken from.

Two TOML files say it; a new measure is one line in measures.toml. Names reach the database from
here alone, so a name that is not in the files is refused before anything is asked.
"""

import tomllib
from dataclasses import dataclass
from functools import lru_cache
from pathlib import Path
from typing import Annotated, Literal, TypeVar

from pydantic import Field, ValidationError

from queries.catalog.header import HeaderError, Unit, _Part
from queries.console.schema import COLUMNS
from queries.format.words import Words
from queries.unknown_name import UnknownName

ROOM = Path(__file__).resolve().parent
MEASURES, MARTS = ROOM / "measures.toml", ROOM / "marts.toml"
FINENESS = ("month", "quarter", "year")
# Of a mart whose rows are as coarse as a quarter, no months can be had.
Every = Literal["month", "quarter", "year"]
Sum = Annotated[str, Field(pattern=r"^(count(:\w+)?|sum:\w+)$")]
Part = TypeVar("Part", bound=_Part)


class Measure(_Part):
    """`part` over `whole`, or `part` alone; `period` where it is not the mart's own."""

    mart: str
    title: Words
    unit: Unit
    direction: Literal["up", "down", "neither"]
    part: tuple[Sum, ...]
    whole: tuple[Sum, ...] = ()
    period: str | None = None


class Link(_Part):
    """A mart that gives names: dimensions as [code column, shown column]."""

    key: str
    names: dict[str, tuple[str, str]]
    carries: tuple[str, ...] = ()


class Mart(_Part):
    subject: str
    period: str
    every: Every = "month"
    own: tuple[str, ...] = ()
    links: tuple[str, ...] = ()


class _Marts(_Part):
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
def measures() -> dict[str, Measure]:
    """Every measure by name, in the order of the file. Raises HeaderError on a bad entry."""
    return {name: _checked(Measure, entry, MEASURES, name) for name, entry in _read(MEASURES)}


def measure(name: str) -> Measure:
    """The measure of that name. Raises UnknownName with the nearest names."""
    if name not in measures():
        raise UnknownName("measure", name, list(measures()))
    return measures()[name]


@lru_cache
def marts() -> _Marts:
    """Marts and links. Raises HeaderError on a bad entry."""
    return _checked(_Marts, dict(_read(MARTS)), MARTS, "")


def mart(name: str) -> Mart:
    return marts().mart[name]


def link(name: str) -> Link:
    return marts().link[name]


@lru_cache
def dimensions(measure_name: str) -> dict[str, Dimension]:
    """The dimensions of a measure by name: time, what the mart holds, what its links name."""
    of = measure(measure_name)
    found: dict[str, Dimension] = {
        time: Dimension(time, _TIME[time], time, time, time=time) for time in _fine(of)
    }
    for column in mart(of.mart).own:
        found[column] = Dimension(column, title(of.mart, column), column, column)
    for linked in mart(of.mart).links:
        for name, (code, shown) in link(linked).names.items():
            words = title(linked, shown)
            found.setdefault(name, Dimension(name, words, code, shown, linked))
    return found


def dimension(measure_name: str, name: str) -> Dimension:
    """One dimension of a measure. Raises UnknownName with the nearest that it has."""
    known = dimensions(measure_name)
    if name not in known:
        raise UnknownName("dimension", name, list(known))
    return known[name]


def title(table: str, column: str) -> Words:
    """What a column of a mart holds, as the console says it. Raises KeyError if nobody said."""
    said = _said()
    zh, en = said.get(f"{table}.{column}") or said[column]
    return Words(zh=zh, en=en[:1].upper() + en[1:])


_TIME: dict[str, Words] = {
    "month": Words(zh="月份", en="Month"),
    "quarter": Words(zh="季度", en="Quarter"),
    "year": Words(zh="年度", en="Year"),
}


def _fine(of: Measure) -> tuple[Every, ...]:
    """How fine time can be divided: as the rows of the mart, or coarser."""
    return FINENESS[FINENESS.index(mart(of.mart).every) :]  # type: ignore[return-value]


@lru_cache
def _said() -> dict[str, list[str]]:
    return tomllib.loads(COLUMNS.read_text(encoding="utf-8"))


def _read(file: Path) -> list[tuple[str, dict]]:
    return list(tomllib.loads(file.read_text(encoding="utf-8")).items())


def _checked(kind: type[Part], entry: dict, file: Path, name: str) -> Part:
    try:
        return kind.model_validate(entry)
    except ValidationError as error:
        faults = "; ".join(f"{'.'.join(map(str, f['loc']))}: {f['msg']}" for f in error.errors())
        raise HeaderError(f"{file.name}: {name} {faults}") from error
