"""Shapes: what becomes of anything that is counted by month, part over whole.

One file a shape in queries/shapes: a header as a question has, whose words take the place of
{title}, {lower} (the English title in a sentence), {definition}, {by} (what it divides by) and
{key} (the column of that), and SQL that reads `facts` (queries/engine/facts.py). A shape with `by`
stands for several, one for each dimension; its facts have the code and name of it as key and name.
"""

from dataclasses import dataclass
from functools import lru_cache
from pathlib import Path
from typing import Literal

from pydantic import Field

from queries.catalog.header import Column, Header, Kind, split_text
from queries.catalog.parts import Part, checked, read_toml
from queries.format.words import Words

ROOM = Path(__file__).resolve().parent.parent / "shapes"
FIGURE, JUDGED, BY_MONTH = "figure", "judged", "by_month"
# The files of the shape that comes first, one for each way to add up.
FIGURES = (FIGURE, "total", "level")


class ShapeColumn(Words):
    """As a column of a question; the unit "own" is that of the measure, whatever the shape's is."""

    unit: str = "auto"


class ShapeHeader(Part):
    """`of` are the kinds of measures that take the shape, `every` how fine their time must be.

    `district` says that villages are not narrowed; `unit` "difference" is the unit of a change of
    the measure; `adds_up` names the columns that are its part and whole.
    """

    name: str = ""
    of: tuple[Kind, ...] = ("rate", "mean", "per_thousand", "total")
    every: tuple[str, ...] = ("month", "quarter", "year")
    by: tuple[str, ...] = ()
    district: bool = False
    method: str | None = None
    unit: Literal["own", "difference"] = "own"
    title: Words
    definition: Words
    chart: dict[str, str]
    empty: Words | None = None
    columns: dict[str, ShapeColumn] = Field(default={})
    adds_up: dict[str, Literal["part", "whole"]] = Field(default={})


class DimensionWords(Part):
    word: Words
    others: str


@dataclass(frozen=True)
class Shape:
    """One shape by one dimension, or by none. `sql` reads facts."""

    name: str
    by: str | None
    header: ShapeHeader
    sql: str


@lru_cache
def shapes() -> tuple[Shape, ...]:
    """Every shape, the figure first. Raises HeaderError on a bad file."""
    files = sorted(ROOM.glob("*.sql"), key=lambda file: (file.stem not in FIGURES, file))
    return tuple(shape for file in files for shape in _read(file))


@lru_cache
def dimension_words() -> dict[str, DimensionWords]:
    """What shapes call the dimensions that they divide by."""
    file = ROOM / "dimensions.toml"
    return {
        name: checked(DimensionWords, entry, f"{file.name}: {name}")
        for name, entry in read_toml(file).items()
    }


def shaped(figure: Header, shape: Shape, difference: str) -> Header:
    """The header of a figure in another shape; `difference` is the unit of its change.

    What the figure says of its columns holds for its own alone, beside those of a control chart.
    """
    of = shape.header
    key = {"key": shape.by or ""}
    return figure.model_copy(
        update={
            "title": _filled(of.title, figure, shape.by),
            "definition": _filled(of.definition, figure, shape.by),
            "chart": {name: text.format(**key) for name, text in of.chart.items()},
            "unit": difference if of.unit == "difference" else figure.unit,
            "method": of.method,
            "empty": of.empty or figure.empty,
            "published": figure.published if shape.name == FIGURE else {},
            "columns": {**_kept(figure, shape), **_columns(figure, shape)},
        }
    )


def _read(file: Path) -> list[Shape]:
    table, sql = split_text(file.read_text(encoding="utf-8"), file.relative_to(ROOM.parent.parent))
    header = checked(ShapeHeader, table, f"queries/shapes/{file.name}")
    name = header.name or file.stem
    variants = [Shape(name.format(by=by), by, header, sql) for by in header.by or (None,)]
    return [*variants, _judged(header, sql)] if name == FIGURE else variants


def _judged(figure: ShapeHeader, sql: str) -> Shape:
    """The figure with what may be said of its change."""
    own = read_toml(ROOM / f"{JUDGED}.toml")
    header = checked(ShapeHeader, {**own, "of": figure.of, "adds_up": figure.adds_up}, JUDGED)
    return Shape(JUDGED, None, header, sql)


def _filled(words: Words, figure: Header, by: str | None) -> Words:
    divided = dimension_words()[by].word if by else None
    filled = {
        lang: words.of(lang).format(
            title=figure.title.of(lang),
            lower=figure.title.en[:1].lower() + figure.title.en[1:],
            definition=figure.definition.of(lang),
            by=divided.of(lang) if divided else "",
        )
        for lang in ("zh", "en")
    }
    return Words(**filled)


def _kept(figure: Header, shape: Shape) -> dict[str, Column]:
    if shape.name in (FIGURE, JUDGED):
        return figure.columns
    return {name: column for name, column in figure.columns.items() if name != "change"}


def _columns(figure: Header, shape: Shape) -> dict[str, Column]:
    columns = {}
    for name, column in shape.header.columns.items():
        words = _filled(Words(zh=column.zh, en=column.en), figure, shape.by)
        unit = figure.unit if column.unit == "own" else column.unit
        columns[name] = Column(zh=words.zh, en=words.en, unit=unit)
    return columns
