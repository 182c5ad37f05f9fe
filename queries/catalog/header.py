"""The header of a question: a TOML block in the comment that opens its .sql file.

TOML and pydantic do the parsing, so that a missing or unknown field stops the run with the name
of the file and of the field. What the header says is what the reader sees.
"""

import tomllib
from pathlib import Path
from typing import Annotated, Literal

from pydantic import AfterValidator, BaseModel, ConfigDict, Field, ValidationError, model_validator

from queries.format.translation import translate
from queries.format.units import units


def _declared(unit: str) -> str:
    if unit not in units():
        raise ValueError(f"no unit {unit!r} in units.toml; there are {', '.join(units())}")
    return unit


# The name of a unit that units.toml declares.
Unit = Annotated[str, AfterValidator(_declared)]
Param = Literal[
    "from", "to", "villages", "departments", "items", "powers", "runs", "without_forms",
    "weight_ids", "weight_values", "against", "figures",
]  # fmt: skip


class HeaderError(ValueError):
    """A question file whose header is not whole; the message names the file and the fields."""


class _Part(BaseModel):
    model_config = ConfigDict(extra="forbid", frozen=True)


class Words(_Part):
    """The same words in both languages."""

    zh: str = Field(min_length=1)
    en: str = Field(min_length=1)

    def of(self, lang: str) -> str:
        return self.en if lang == "en" else self.zh


def translated(text: str, **values: object) -> Words:
    """A text of the program in both languages, with its placeholders filled."""
    return Words(zh=translate(text, "zh", **values), en=translate(text, "en", **values))


class Column(Words):
    """Title of a column, and its unit.

    "auto" is the unit of the question, "difference" the unit of a difference of such values:
    two rates differ by percentage points. "row" and "row difference" say that each row names its
    own unit in the column `unit`. `filter` is the filter that a value of the column stands for, so
    that a click on a mark that carries it can narrow the view.
    """

    unit: Unit | Literal["auto", "difference", "row", "row difference"] = "text"
    filter: Literal["subdistricts", "villages", "departments", "items"] | None = None


class Figure(_Part):
    """Where a published figure stands in the answer: one column of the one row that matches.

    `scale` is how many units of the column make one unit of the publication: 10,000 where the
    column holds yuan and 万元 were published.
    """

    column: str
    where: dict[str, str | int | float | bool] = {}
    scale: float = 1


class Header(_Part):
    """`empty` is what an answer without rows means, where that is news and not a lack of data;
    `caveat` is what a reader must know before relying on the number.

    `adds_up` says how the rows behind the answer make up a column of it: "count" of them, "count:x"
    of those with a value in x, or "sum:x", where true counts as one.

    `gathers` says that it reads the figures of two sides (queries/engine/comparison.py) as `sides`.
    """

    title: Words
    definition: Words
    unit: Unit
    direction: Literal["up", "down", "neither"]
    chart: dict[str, str]
    params: tuple[Param, ...]
    policy: tuple[str, ...] = ()
    on: tuple[str, ...] = ()
    gathers: Literal["figures", "months"] | None = None
    shape: Literal["rate", "mean", "per_thousand", "total"] | None = None
    method: str | None = None
    columns: dict[str, Column] = {}
    sentence: dict[str, Words] = {}
    clause: dict[str, dict[str, Words]] = {}
    empty: Words | None = None
    caveat: Words | None = None
    published: dict[str, Figure] = {}
    rows: str | None = None
    adds_up: dict[str, Annotated[str, Field(pattern=r"^(count(:\w+)?|sum:\w+)$")]] = {}

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
    opening, end, sql = text.partition("*/")
    if not end or not opening.lstrip().startswith("/*"):
        raise HeaderError(f"{file}: a question opens with its header between /* and */")
    try:
        return Header.model_validate(tomllib.loads(opening.lstrip()[2:])), sql.strip()
    except tomllib.TOMLDecodeError as error:
        raise HeaderError(f"{file}: the header is not TOML: {error}") from error
    except ValidationError as error:
        faults = "; ".join(
            f"{'.'.join(map(str, fault['loc'])) or 'header'}: {fault['msg']}"
            for fault in error.errors()
        )
        raise HeaderError(f"{file}: {faults}") from error
