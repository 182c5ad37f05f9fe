"""A question: what its header says, the SQL that runs, and what both of them need.

Its text comes from a file of its own, or from a measure in a shape.
"""

import tomllib
from dataclasses import dataclass
from datetime import date
from functools import cached_property, lru_cache
from pathlib import Path

import duckdb

from queries.catalog.header import Column, Header
from queries.catalog.marts import mart
from queries.catalog.measures import SCALES, Measure, village_measures
from queries.catalog.shapes import Shape, dimension_words
from queries.filters.comparison import GATHERED, OTHER_SIDE
from queries.filters.filters import months_before
from queries.methods import METHODS


@dataclass(frozen=True)
class Question:
    """One question. `name` is its name everywhere, `file` where it is declared.

    `sql` is the text that runs. Where there is a `shaping`, that runs next and reads the rows of
    `sql` as facts; of a `measure` they are the rows of its mart, and `sql` is empty until it is
    asked. `shape` is the shape that it was given.
    """

    name: str
    file: Path
    header: Header
    sql: str
    shaping: str | None = None
    measure: Measure | None = None
    shape: Shape | None = None

    @property
    def subject(self) -> str:
        return self.name.split("/")[0]

    @property
    def plain(self) -> bool:
        """Whether the rows of its SQL are its answer, with nothing done to them afterwards."""
        return self.shaping is None and self.header.method is None

    @property
    def bases(self) -> dict[str, str]:
        """The questions that it builds on, by the name under which its SQL reads them.

        That is the name without the subject, or another after " as " where two are alike.
        """
        named = [entry.partition(" as ") for entry in self.header.on]
        return {alias or name.split("/")[1]: name for name, _, alias in named}

    @cached_property
    def own_parameters(self) -> set[str]:
        """Names of the parameters in its own SQL, or that its measure is narrowed by."""
        if self.measure is None:
            return parameters_in(self.sql)
        return {"to", *self.filters, *self.measure.variables}

    @cached_property
    def shape_parameters(self) -> set[str]:
        """Names of the parameters in the SQL of its shape."""
        return parameters_in(self.shaping) if self.shaping else set()

    @cached_property
    def given(self) -> dict[str, object]:
        """Parameters of its shape that follow from what it is, and from no choice."""
        by = self.shape.by if self.shape else None
        values = {
            "scale": SCALES.get(self.header.shape or ""),
            "others": dimension_words()[by].others if by else None,
        }
        return {name: values[name] for name in values if name in self.shape_parameters}

    def bound(self, params: dict) -> dict[str, object]:
        """The values that the SQL of its shape sees. A year counts when the period touches it."""
        values = self.given | {n: params[n] for n in self.shape_parameters - self.given.keys()}
        if self.measure and "from" in values and mart(self.measure.mart).every == "year":
            values["from"] = params["from"].replace(month=1)
        return values

    @property
    def parameters(self) -> set[str]:
        gathered = {*GATHERED, *OTHER_SIDE} if self.header.gathers else set()
        if self.header.gathers == "villages":
            gathered = {
                "from",
                "to",
                *(name for measure in village_measures() for name in measure.variables),
            }
        return (self.own_parameters | self.shape_parameters | gathered) - self.given.keys()

    @property
    def filters(self) -> tuple[str, ...]:
        """The filters that narrow the facts of its measure."""
        district = self.shape is not None and self.shape.header.district
        of = self.measure.filters if self.measure else ()
        return tuple(name for name in of if not (district and name == "villages"))

    @property
    def rules(self) -> set[str]:
        """Parameters that its method reads."""
        method = self.header.method
        return {rule.replace(".", "_") for rule in METHODS[method].rules} if method else set()

    def settled(self, last: date) -> date:
        """The last month that is judged, where `last` is the last on record."""
        return months_before(last, self.measure.settles if self.measure else 0)

    def column(self, name: str) -> Column:
        """Title and unit of one of its columns. Raises KeyError when no one described it."""
        column = self.header.columns.get(name) or vocabulary()[name]
        own = self.header.unit
        unit = {"auto": own, "difference": difference(own)}.get(column.unit, column.unit)
        return column.model_copy(update={"unit": unit})


def parameters_in(sql: str) -> set[str]:
    """Names of the parameters of one statement."""
    return set(duckdb.extract_statements(sql)[0].named_parameters)


def difference(unit: str) -> str:
    """The unit of a difference of two values: two rates differ by percentage points."""
    return "points" if unit == "percent" else unit


@lru_cache
def vocabulary() -> dict[str, Column]:
    """Titles and units of the columns that questions share, from columns.toml."""
    words = tomllib.loads(Path(__file__).with_name("columns.toml").read_text(encoding="utf-8"))
    return {name: Column.model_validate(entry) for name, entry in words.items()}
