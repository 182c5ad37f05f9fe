"""The header of a question: a TOML block in the comment that opens its .sql file.

TOML and pydantic do the parsing, so that a missing or unknown field stops the run with the name
of the file and of the field. What the header says is what the reader sees.
"""

import tomllib
from pathlib import Path
from typing import Annotated, Literal

from pydantic import Field, model_validator

from queries.catalog.parts import HeaderError, Part, Words, checked

__all__ = [
    "Column", "Figure", "Header", "HeaderError", "Param", "Unit", "Words", "parse",
    "split_text",
]  # fmt: skip

Unit = Literal[
    "percent", "points", "items", "cases", "times", "hours", "days", "yuan", "wan_yuan", "people",
    "households", "villages", "rank", "score", "months", "count", "month", "year", "text", "mixed",
]  # fmt: skip
Param = Literal[
    "from", "to", "villages", "departments", "items", "powers", "runs", "without_forms",
    "weight_ids", "weight_values", "against", "figures",
]  # fmt: skip


Sum = Annotated[str, Field(pattern=r"^(count(:\w+)?|sum:\w+)$")]


class Column(Words):
    """Title of a column, and its unit.

    "auto" is the unit of the question, "difference" the unit of a difference of such values:
    two rates differ by percentage points. "row" and "row difference" say that each row names its
    own unit in the column `unit`. `filter` is the filter that a value of the column stands for, so
    that a click on a mark that carries it can narrow the view.
    """

    unit: Unit | Literal["auto", "difference", "row", "row difference"] = "text"
    filter: Literal["subdistricts", "villages", "departments", "items"] | None = None


class Figure(Part):
    """Where a published figure stands in the answer: one column of the one row that matches.

    `scale` is how many units of the column make one unit of the publication: 10,000 where the
    column holds yuan and 万元 were published.
    """

    column: str
    where: dict[str, str | int | float | bool] = Field(default={})
    scale: float = 1


class Header(Part):
    """`empty` is what an answer without rows means, where that is news and not a lack of data;
    `caveat` is what a reader must know before relying on the number.

    `adds_up` says how the rows behind the answer make up a column of it: "count" of them, "count:x"
    of those with a value in x, or "sum:x", where true counts as one.

    `gathers` says that it reads the figures of two sides (queries/engine/comparison.py) as `sides`,
    or the measures of all villages (queries/engine/villages.py) as `measures` and `monthly`.
    """

    title: Words
    definition: Words
    unit: Unit
    direction: Literal["up", "down", "neither"]
    chart: dict[str, str]
    params: tuple[Param, ...]
    policy: tuple[str, ...] = ()
    on: tuple[str, ...] = ()
    gathers: Literal["figures", "months", "villages"] | None = None
    shape: Literal["rate", "mean", "per_thousand", "total"] | None = None
    method: str | None = None
    columns: dict[str, Column] = Field(default={})
    sentence: dict[str, Words] = Field(default={})
    clause: dict[str, dict[str, Words]] = Field(default={})
    empty: Words | None = None
    caveat: Words | None = None
    published: dict[str, Figure] = Field(default={})
    rows: str | None = None
    adds_up: dict[str, Sum] = Field(default={})

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
