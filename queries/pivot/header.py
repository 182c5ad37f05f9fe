"""What a pivot says of itself, made from its measure and from what the columns of its mart hold."""

from datetime import date
from typing import TYPE_CHECKING

from queries.catalog.header import Column, Header, Unit
from queries.catalog.marts import Dimension
from queries.catalog.measures import Measure, measure
from queries.catalog.registry import vocabulary
from queries.format.values import format_month
from queries.format.words import Words
from queries.pivot import cube

if TYPE_CHECKING:
    from queries.pivot.answer import Layout

ALL = Words(zh="合计", en="All")
OTHERS = Words(zh="其余", en="Others")


def header(layout: "Layout", across: cube.Across, words: dict[str, str]) -> Header:
    """The header of a pivot; `words` is English for the values that stand as titles."""
    entry = measure(layout.measure)
    return Header(
        title=_title(entry, [*layout.down, *([layout.across] if layout.across else [])]),
        definition=entry.definition,
        unit=entry.unit,
        direction=entry.direction,
        chart={"kind": "table"},
        params=("from", "to", *entry.filters),
        columns=_columns(layout.down, across, words),
    )


def _title(measure: Measure, dimensions: list[Dimension]) -> Words:
    if not dimensions:
        return measure.title
    zh = " × ".join(dimension.title.zh for dimension in dimensions)
    en = " × ".join(dimension.title.en.lower() for dimension in dimensions)
    return Words(zh=f"{measure.title.zh}：{zh}", en=f"{measure.title.en}: {en}")


def _columns(
    down: list[Dimension], across: cube.Across, words: dict[str, str]
) -> dict[str, Column]:
    columns = {dimension.name: _column(dimension.title, _unit(dimension)) for dimension in down}
    for code, shown in across.columns:
        title = Words(zh=_said(shown, "zh", {}), en=_said(shown, "en", words))
        columns[cube.VALUE + code] = _column(title, "auto")
        columns[cube.counted(cube.VALUE + code)] = _counted(title)
    columns[cube.REST], columns[cube.counted(cube.REST)] = _column(OTHERS, "auto"), _counted(OTHERS)
    columns[cube.TOTAL], columns["n"] = _column(ALL, "auto"), vocabulary()["n"]
    return columns


def _column(words: Words, unit: str) -> Column:
    return Column(zh=words.zh, en=words.en, unit=unit)


def _counted(words: Words) -> Column:
    return Column(zh=f"{words.zh} 样本数", en=f"{words.en} n", unit="count")


def _unit(dimension: Dimension) -> Unit:
    return dimension.time if dimension.time in ("month", "year") else "text"


def _said(value: object, lang: str, words: dict[str, str]) -> str:
    if isinstance(value, date):
        return format_month(value, lang)
    return words.get(str(value), str(value)) or "–"
