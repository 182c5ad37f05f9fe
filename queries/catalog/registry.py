"""Every question, found by its place in the folder: queries/questions/service/on_time_rate.sql
is the question service/on_time_rate, everywhere.

Nothing is registered by hand; a new file is a new question.
"""

import tomllib
from dataclasses import dataclass
from difflib import get_close_matches
from functools import cached_property, lru_cache
from pathlib import Path

import duckdb

from queries.catalog.header import Column, Header, HeaderError, parse
from queries.catalog.policy import policy
from queries.catalog.shapes import control, text
from queries.methods import METHODS

ROOM = Path(__file__).resolve().parent.parent
QUESTIONS = ROOM / "questions"
MARTS = ROOM / "marts"
# What is added to the name of a figure for the control chart of its months.
CONTROLLED = ":control"
# What a question that gathers the figures of two sides hands on to them; the other side's follow
# from "against".
GATHERED = ("from", "to", "villages", "departments", "items", "against", "figures")
OTHER = (
    "other_from", "other_to", "other_villages", "other_departments", "other_items", "narrowed",
)  # fmt: skip


class UnknownName(KeyError):
    """A question, filter or value that does not exist; the message names the nearest right one.

    `what`, `name` and `near` are its parts, for who says it in other words.
    """

    def __init__(self, what: str, name: str, known: list[str]) -> None:
        self.what, self.name = what, name
        self.near = near = get_close_matches(name, known, n=3, cutoff=0.4)
        hint = f" Nearest: {', '.join(near)}." if near else ""
        super().__init__(f"No {what} named {name!r}.{hint}")

    def __str__(self) -> str:
        return str(self.args[0])


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
        gathered = {*GATHERED, *OTHER} if self.header.gathers else set()
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
    used = (asked.parameters | asked.rules | inherited) - set(OTHER)
    if declared != used:
        raise HeaderError(
            f"{asked.name}: declared but not used: {sorted(declared - used)}; "
            f"used but not declared: {sorted(used - declared)}"
        )
