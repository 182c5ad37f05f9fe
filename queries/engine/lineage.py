"""What an answer is made from: the questions, marts and raw tables behind it.

Found in the SQL that runs, so it cannot say anything else than what is read. DuckDB parses it;
get_table_names() will not do, since it refuses statements with parameters.
"""

from collections.abc import Iterable
from dataclasses import dataclass
from functools import cache, lru_cache
from pathlib import Path

import duckdb

from data import contract
from queries.catalog.measures import dimension, village_measures
from queries.catalog.question import Question
from queries.catalog.registry import MARTS, question
from queries.engine.comparison import compared

STATEMENT = (Path(__file__).resolve().parent / "lineage.sql").read_text(encoding="utf-8")


@dataclass(frozen=True)
class Lineage:
    """Names in alphabetical order.

    `questions` are those that the question builds on, directly or not. `marts` holds the marts
    that it and they read, each with the raw tables from which it is made. `raw` are the raw
    tables that they read past the marts, as lists of rows do.
    """

    questions: tuple[str, ...]
    marts: dict[str, tuple[str, ...]]
    raw: tuple[str, ...]

    @property
    def sources(self) -> tuple[str, ...]:
        """Every raw table that it comes from."""
        return _sorted({*self.raw, *(table for raw in self.marts.values() for table in raw)})


# What a question that gathers figures reads them as.
GATHERED_TABLES = {"sides", "measures", "monthly", "scatter"}
# What a shape reads.
FACTS = "facts"


@cache
def lineage(name: str) -> Lineage:
    """What the question `name` is made from. Raises UnknownName with the nearest names."""
    entry = question(name)
    gathered = _gathered(entry)
    beneath = [*entry.bases.values(), *gathered]
    behind = [lineage(name) for name in beneath]
    read = _read(entry) - entry.bases.keys() - (GATHERED_TABLES if gathered else set())
    marts = {mart for mart in read if _file(mart).exists()}
    inherited = {mart: raw for base in behind for mart, raw in base.marts.items()}
    whole = inherited | {mart: _sorted(_raw(mart)) for mart in marts}
    return Lineage(
        questions=_sorted({*beneath, *(q for base in behind for q in base.questions)}),
        marts={mart: whole[mart] for mart in sorted(whole)},
        raw=_sorted((read - marts).union(*(base.raw for base in behind))),
    )


def _gathered(question: Question) -> list[str]:
    """Names of the figures that a question gathers."""
    if question.header.gathers is None:
        return []
    if question.header.gathers == "villages":
        return [measure.name for measure in village_measures()]
    return [figure.name for figure in compared()]


def _read(question: Question) -> set[str]:
    """The tables that its SQL and that of its shape read, and the marts of its measure."""
    shaping = tables(question.shaping) - {FACTS} if question.shaping else set()
    if question.measure is None:
        return tables(question.sql) | shaping
    by = question.shape.by if question.shape else None
    named = dimension(question.measure.name, by).link if by else None
    return {question.measure.mart, *filter(None, [named])} | shaping


def made_from(mart: str) -> tuple[str, ...]:
    """The raw tables behind one mart."""
    return _sorted(_raw(mart))


def table_title(name: str, lang: str) -> str:
    """What a raw table is called in the contract of the data."""
    table = contract()[name]
    return table.title_en if lang == "en" else table.title


def tables(sql: str) -> set[str]:
    """Names of the tables that a statement reads, without its own common table expressions."""
    with _parser().cursor() as cursor:
        [(named, own)] = cursor.execute(STATEMENT, {"statement": sql}).fetchall()
    return {*named} - {*own} - {""}


@lru_cache
def _parser() -> duckdb.DuckDBPyConnection:
    """A database of nothing, since DuckDB parses only where one is open."""
    return duckdb.connect()


@cache
def _raw(mart: str) -> frozenset[str]:
    """The raw tables behind a mart, through the marts that it reads."""
    read = tables(_file(mart).read_text(encoding="utf-8"))
    return frozenset().union(*(_raw(name) if _file(name).exists() else {name} for name in read))


def _file(mart: str) -> Path:
    return MARTS / f"{mart}.sql"


def _sorted(names: Iterable[str]) -> tuple[str, ...]:
    return tuple(sorted(names))
