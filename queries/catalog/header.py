"""The header of a question: a TOML block in the comment that opens its .sql file.

TOML and pydantic do the parsing, so that a missing or unknown field stops the run with the name
of the file and of the field. What the header says is what the reader sees.
"""

import tomllib
from pathlib import Path
from typing import Annotated, Literal

from pydantic import AfterValidator, ConfigDict, Field, model_validator

from queries.catalog.parts import HeaderError, Part, checked
from queries.filters.table import BY_NAME, PARAMS
from queries.format.units import units
from queries.format.words import Words
from queries.unknown_name import UnknownName

__all__ = [
    "Column", "Figure", "Header", "HeaderError", "Param", "Unit", "Words", "parse",
    "split_text",
]  # fmt: skip


def _unit(name: str) -> str:
    if name not in units():
        raise ValueError(str(UnknownName("unit", name, units())))
    return name


def _param(name: str) -> str:
    if name not in PARAMS:
        raise ValueError(str(UnknownName("parameter", name, PARAMS)))
    return name


def _filter(name: str) -> str:
    if name not in BY_NAME:
        raise ValueError(str(UnknownName("filter", name, BY_NAME)))
    return name


# How what is counted by month becomes one number.
Kind = Literal["rate", "mean", "per_thousand", "total", "level"]
# Which way is better, as a sign.
SIGNS = {"up": 1, "down": -1, "neither": 0}
Unit = Annotated[str, AfterValidator(_unit)]
Param = Annotated[str, AfterValidator(_param)]
FilterName = Annotated[str, AfterValidator(_filter)]


Sum = Annotated[str, Field(pattern=r"^(count(:\w+)?|sum:\w+)$")]


class Column(Words):
    """Title of a column, and its unit."""

    model_config = ConfigDict(use_attribute_docstrings=True)

    unit: Unit | Literal["auto", "difference", "row", "row difference"] = "text"
    """`auto` is the unit of the question, `difference` the unit of a difference of such values: two
    rates differ by percentage points. `row` and `row difference` say that each row names its own
    unit in the column `unit`."""
    filter: FilterName | None = None
    """The filter that a value of the column stands for, so that a click on a mark that carries it
    can narrow the view."""


class Figure(Part):
    """Where a published figure stands in the answer: one column of the one row that matches."""

    column: str
    """The column that holds it."""
    where: dict[str, str | int | float | bool] = Field(default={})
    """The row, by the values of other columns; not needed where there is only one."""
    scale: float = 1
    """How many units of the column make one unit of the publication: 10,000 where the column holds
    yuan and 万元 were published."""


class Header(Part):
    """What a question says of itself."""

    title: Words
    """What the number is called."""
    definition: Words
    """What is counted, over what, and what is left out."""
    unit: Unit
    """Of its value; decides how numbers are written and axes are marked."""
    direction: Literal["up", "down", "neither"]
    """Which way is better."""
    chart: dict[str, str]
    """`kind`, and which column stands where in it; a view may override the kind."""
    params: tuple[Param, ...]
    """The filters that it honours; declared and used must agree, both ways."""
    policy: tuple[str, ...] = ()
    """The values of policy.toml that it binds, as `section.name`."""
    on: tuple[str, ...] = ()
    """Questions whose answers its SQL reads by their name, or by another after ` as `."""
    gathers: Literal["figures", "months", "villages"] | None = None
    """It reads the figures of two sides as `sides` (queries/engine/comparison.py), or the measures
    of all villages as `measures`, `monthly` and `scatter` (queries/engine/villages.py)."""
    shape: Kind | None = None
    """How `month, part, whole` become a figure: its value, the year before and the trend."""
    method: str | None = None
    """A method of queries/methods/ that the rows go through, where SQL does not serve."""
    columns: dict[str, Column] = Field(default={})
    """Its own columns; columns of queries/catalog/columns.toml need no entry."""
    sentence: dict[str, Words] = Field(default={})
    """Its sentence for each value of the column `variant`, or under `always` where there is no such
    column; columns stand in braces."""
    clause: dict[str, dict[str, Words]] = Field(default={})
    """Parts of a sentence that depend on a value, by column and value."""
    empty: Words | None = None
    """What an answer without rows means, where that is news and not a lack of data."""
    caveat: Words | None = None
    """What a reader must know before relying on the number."""
    published: dict[str, Figure] = Field(default={})
    """Figures of data/reference/published_figures.csv that it reproduces, by their id."""
    rows: str | None = None
    """The question that lists the rows behind it."""
    adds_up: dict[str, Sum] = Field(default={})
    """How those rows make up a column: `count` of them, `count:x` of those with a value in x, or
    `sum:x`, where true counts as one."""

    @model_validator(mode="after")
    def what_adds_up_has_rows(self) -> "Header":
        if self.adds_up and self.rows is None:
            raise ValueError('adds_up needs "rows", the question that lists what adds up')
        return self

    @model_validator(mode="after")
    def chart_has_a_kind(self) -> "Header":
        if "kind" not in self.chart:
            raise ValueError('chart needs a "kind"')
        return self


def parse(text: str, file: Path) -> tuple[Header, str]:
    """Split a question's text into its header and its SQL.

    Raises HeaderError naming the file and every field that is missing, unknown or wrong.
    """
    table, sql = split_text(text, file)
    return checked(Header, table, str(file)), sql


def split_text(text: str, file: Path) -> tuple[dict, str]:
    """The table in the comment that opens a text, and the SQL after it. Raises HeaderError."""
    opening, end, sql = text.partition("*/")
    if not end or not opening.lstrip().startswith("/*"):
        raise HeaderError(f"{file}: a question opens with its header between /* and */")
    try:
        return tomllib.loads(opening.lstrip()[2:]), sql.strip()
    except tomllib.TOMLDecodeError as error:
        raise HeaderError(f"{file}: the header is not TOML: {error}") from error
