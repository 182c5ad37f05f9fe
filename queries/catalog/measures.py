"""Measures: what is counted, over what, declared once in queries/metrics/<subject>.toml.

A measure is called by the name of its file and of its table there, service/on_the_spot_rate. All
else follows from its entry: which filters narrow it, which dimensions divide it, which shapes it
takes, what is said of it.
"""

import re
from functools import lru_cache
from pathlib import Path
from typing import Literal

from pydantic import Field, model_validator

from queries.catalog.header import Column, Figure, Sum, Unit
from queries.catalog.marts import Dimension, divisions, mart, marts
from queries.catalog.measure_words import made_definition
from queries.catalog.names import renamed
from queries.catalog.parts import HeaderError, Part, checked, read_toml
from queries.catalog.policy import policy
from queries.format.words import Words
from queries.unknown_name import UnknownName

ROOM = Path(__file__).resolve().parent.parent / "metrics"
MARTS = "marts"
SCALES = {"rate": 100, "mean": 1, "per_thousand": 1000, "total": None}
# The whole of one for each village and month that has any row; such months add up over places and
# time, and over nothing else.
VILLAGE_MONTHS = "villages"
OF_A_VILLAGE = ("month", "quarter", "year", "village", "subdistrict", "village_kind")
VARIABLE = re.compile(r"getvariable\('(\w+)'\)")


class OfAVillage(Part):
    """How a measure stands on the page of a village: under which system, in which place.

    `counting` "state" takes the last month alone, "resident" divides the sum of the parts by the
    population, times `scale`; such a number has a `title` and a `unit` of its own.
    """

    system: str
    position: int
    counting: Literal["sum", "state", "resident"] = "sum"
    scale: int = 1
    title: Words | None = None
    unit: Unit | None = None


class Measure(Part):
    """`part` and `whole` are what one row of the mart adds, as expressions over its columns; true
    counts as one and nothing as zero. Values of the policy, and the last month, are read in them by
    getvariable(). `where` leaves out rows, `not_by` filters that its mart could be narrowed by;
    `period` is the date that puts a row in the period where it is not the mart's own. `made` says
    that its definition was made. `settles` is how many of the last months on record are not yet
    judged, since what is open in them will still change it.

    `adds_up` says how the rows that `rows` lists come to its part and whole. Without a definition
    one is made from the columns, where part and whole are plain ones.
    """

    name: str
    mart: str
    part: str
    whole: str | None = None
    where: str | None = None
    not_by: tuple[str, ...] = ()
    period: str | None = None
    shape: Literal["rate", "mean", "per_thousand", "total"]
    unit: Unit
    direction: Literal["up", "down", "neither"]
    title: Words
    definition: Words
    caveat: Words | None = None
    policy: tuple[str, ...] = ()
    published: dict[str, Figure] = Field(default={})
    settles: int = 0
    rows: str | None = None
    adds_up: dict[Literal["part", "whole"], Sum] = Field(default={})
    columns: dict[str, Column] = Field(default={})
    village: OfAVillage | None = None
    made: bool = False

    @property
    def subject(self) -> str:
        return self.name.split("/")[0]

    @property
    def scale(self) -> int | None:
        """What part over whole is multiplied by; None where nothing is divided."""
        return SCALES[self.shape]

    @property
    def expressions(self) -> tuple[str, ...]:
        return tuple(filter(None, (self.part, self.whole, self.where)))

    @property
    def variables(self) -> set[str]:
        """Names of the parameters that its expressions read."""
        return {name for text in self.expressions for name in VARIABLE.findall(text)}

    @property
    def filters(self) -> tuple[str, ...]:
        """The filters that narrow it."""
        return tuple(name for name in mart(self.mart).filters if name not in self.not_by)

    @property
    def dimensions(self) -> dict[str, Dimension]:
        """What divides it, by name."""
        by_name = divisions(self.mart)
        if self.whole != VILLAGE_MONTHS:
            return by_name
        return {name: by_name[name] for name in OF_A_VILLAGE if name in by_name}

    @model_validator(mode="after")
    def a_ratio_has_a_whole(self) -> "Measure":
        if self.shape != "total" and self.whole is None:
            raise ValueError(f'a {self.shape} needs a "whole"')
        if (self.shape == "rate") != (self.unit == "percent"):
            raise ValueError('"rate" and the unit "percent" go together')
        return self

    @model_validator(mode="after")
    def what_is_declared_is_used(self) -> "Measure":
        rules = {rule.replace(".", "_"): rule for rule in policy().rules()}
        used = {rules[name] for name in self.variables if name in rules}
        if used != set(self.policy):
            raise ValueError(
                f"policy declared: {sorted(self.policy)}; used in expressions: {sorted(used)}"
            )
        if unknown := self.variables - rules.keys() - {"to"}:
            raise ValueError(f"no rule of the policy: {sorted(unknown)}")
        return self


@lru_cache
def measures() -> dict[str, Measure]:
    """Every measure by name, file by file. Raises HeaderError on a bad entry."""
    files = sorted(file for file in ROOM.glob("*.toml") if file.stem != MARTS)
    return {
        f"{file.stem}/{name}": _measure(file, name, entry)
        for file in files
        for name, entry in read_toml(file).items()
    }


def _measure(file: Path, name: str, entry: dict) -> Measure:
    place = f"queries/metrics/{file.name}: {name}"
    if entry.get("mart") not in marts().mart:
        raise HeaderError(f'{place}: mart: "{entry.get("mart")}" does not stand in marts.toml')
    whole = {**entry, "name": f"{file.stem}/{name}"}
    if "definition" not in entry:
        whole |= {"definition": made_definition(entry, place).model_dump(), "made": True}
    return checked(Measure, whole, place)


def village_measures() -> list[Measure]:
    """The measures of the page of a village, in its order. Raises HeaderError where two have one
    position.
    """
    by_position: dict[int, Measure] = {}
    for measure in measures().values():
        if measure.village:
            other = by_position.setdefault(measure.village.position, measure)
            if other is not measure:
                raise HeaderError(
                    f"{measure.name}: position {measure.village.position} on the village page is "
                    f"that of {other.name}"
                )
    return [by_position[position] for position in sorted(by_position)]


def measure(name: str) -> Measure:
    """The measure of that name, or of that former name. Raises UnknownName with the nearest."""
    name = renamed("measures").get(name, name)
    if name not in measures():
        raise UnknownName("measure", name, list(measures()))
    return measures()[name]


def dimension(measure_name: str, name: str) -> Dimension:
    """One dimension of a measure. Raises UnknownName with the nearest that it has."""
    known = measure(measure_name).dimensions
    if name not in known:
        raise UnknownName("dimension", name, list(known))
    return known[name]
