"""Every question, found by its place in the folder: queries/questions/service/on_time_rate.sql
is the question service/on_time_rate, everywhere.

Nothing is registered by hand; a new file is a new question.
"""

import tomllib
from dataclasses import dataclass
from functools import cached_property, lru_cache
from pathlib import Path

import duckdb

from queries.catalog.header import Column, Header, HeaderError, parse
from queries.catalog.policy import policy
from queries.catalog.shapes import control, text
from queries.filters.comparison import GATHERED, OTHER_SIDE
from queries.methods import METHODS
from queries.unknown_name import UnknownName

ROOM = Path(__file__).resolve().parent.parent
QUESTIONS = ROOM / "questions"
MARTS = ROOM / "marts"
# What is added to the name of a figure for the control chart of its months.
CONTROLLED = ":control"


@dataclass(frozen=True)
class Question:
    """One question file. `name` is its name everywhere; `sql` is the text that runs."""

    name: str
    file: Path
    header: Header
    sql: str

    @property
    def subject(self) -> str:
        return self.name.split("/")[0]

    @property
    def shaping(self) -> str | None:
        """The SQL that turns its months into what is shown, where its header names a shape."""
        return text(self.header.shape) if self.header.shape else None

    @property
    def plain(self) -> bool:
        """Whether the rows of its SQL are its answer, with nothing done to them afterwards."""
        return self.header.shape is None and self.header.method is None

    @property
    def bases(self) -> dict[str, str]:
        """The questions that it builds on, by the name under which its SQL reads them.

        That is the name without the subject, or another after " as " where two are alike.
        """
        named = [entry.partition(" as ") for entry in self.header.on]
        return {alias or name.split("/")[1]: name for name, _, alias in named}

    @cached_property
    def own_parameters(self) -> set[str]:
        """Names of the parameters in its own SQL."""
        return _parameters(self.sql)

    @cached_property
    def shape_parameters(self) -> set[str]:
        """Names of the parameters in the SQL of its shape."""
        return _parameters(self.shaping) if self.shaping else set()

    @property
    def parameters(self) -> set[str]:
        gathered = {*GATHERED, *OTHER_SIDE} if self.header.gathers else set()
        return self.own_parameters | self.shape_parameters | gathered

    @property
    def rules(self) -> set[str]:
        """Parameters that its method reads."""
        method = self.header.method
        return {rule.replace(".", "_") for rule in METHODS[method].rules} if method else set()

    def column(self, name: str) -> Column:
        """Title and unit of one of its columns. Raises KeyError when no one described it."""
        found = self.header.columns.get(name) or vocabulary()[name]
        own = self.header.unit
        unit = {"auto": own, "difference": difference(own)}.get(found.unit, found.unit)
        return found.model_copy(update={"unit": unit})


def _parameters(sql: str) -> set[str]:
    return set(duckdb.extract_statements(sql)[0].named_parameters)


def difference(unit: str) -> str:
    """The unit of a difference of two values: two rates differ by percentage points."""
    return "points" if unit == "percent" else unit


@lru_cache
def vocabulary() -> dict[str, Column]:
    """Titles and units of the columns that questions share, from columns.toml."""
    words = tomllib.loads(Path(__file__).with_name("columns.toml").read_text(encoding="utf-8"))
    return {name: Column.model_validate(entry) for name, entry in words.items()}


@lru_cache
def questions() -> dict[str, Question]:
    """Every question by name, in alphabetical order. Raises HeaderError on the first bad file."""
    files = sorted(QUESTIONS.glob("*/*.sql"))
    found = {asked.name: asked for file in files for asked in _read(file)}
    for asked in found.values():
        _agree(asked, found)
    return found


def question(name: str) -> Question:
    """The question of that name. Raises UnknownName with the nearest names."""
    if name not in questions():
        raise UnknownName("question", name, list(questions()))
    return questions()[name]


def comparable() -> list[Question]:
    """Every figure that may take part in a comparison."""
    return [q for q in questions().values() if q.header.chart["kind"] == "figure"]


def _read(file: Path) -> list[Question]:
    """The question of a file, and the control chart of its figure where it has a shape."""
    header, sql = parse(file.read_text(encoding="utf-8"), file.relative_to(ROOM.parent))
    asked = Question(f"{file.parent.name}/{file.stem}", file, header, sql)
    if header.shape is None:
        return [asked]
    return [asked, Question(asked.name + CONTROLLED, file, control(header), sql)]


def _agree(asked: Question, found: dict[str, Question]) -> None:
    """Declared parameters and used parameters must be the same, both ways.

    A question also uses the parameters of the questions it builds on.
    """
    statements = len(duckdb.extract_statements(asked.sql))
    if statements != 1:
        raise HeaderError(f"{asked.name}: a question is one statement, found {statements}")
    for kind, named, known in (
        ("rule in policy.toml", asked.header.policy, list(policy().rules())),
        ("method", [*filter(None, [asked.header.method])], list(METHODS)),
        ("question", (*asked.bases.values(), *filter(None, [asked.header.rows])), list(found)),
    ):
        for name in named:
            if name not in known:
                raise HeaderError(f"{asked.name}: {UnknownName(kind, name, known)}")
    if len(asked.bases) < len(asked.header.on):
        raise HeaderError(f"{asked.name}: two bases have one name; give one another after ' as '")
    rules = {rule.replace(".", "_") for rule in asked.header.policy}
    inherited = {param for base in asked.bases.values() for param in found[base].header.params}
    declared = set(asked.header.params) | rules
    used = (asked.parameters | asked.rules | inherited) - set(OTHER_SIDE)
    if declared != used:
        raise HeaderError(
            f"{asked.name}: declared but not used: {sorted(declared - used)}; "
            f"used but not declared: {sorted(used - declared)}"
        )
