"""Every question, found by its place in the folder: queries/questions/service/channel_by_month.sql
is the question service/channel_by_month, everywhere. A measure is a question too, a figure of that
name; in another shape it is called service/on_time_rate:control.

Nothing is registered by hand; a new file is a new question, a new entry a new measure.
"""

from functools import cache, lru_cache
from pathlib import Path

import duckdb

from queries.catalog.figures import figure_from, figure_of, in_shape, shapes_for
from queries.catalog.header import HeaderError, parse
from queries.catalog.measures import measures, village_measures
from queries.catalog.names import renamed
from queries.catalog.policy import policy
from queries.catalog.question import Question, difference, vocabulary
from queries.filters.comparison import OTHER_SIDE
from queries.methods import METHODS
from queries.unknown_name import UnknownName

__all__ = [
    "CONTROLLED",
    "MARTS",
    "QUESTIONS",
    "ROOM",
    "Question",
    "UnknownName",
    "difference",
    "question",
    "questions",
    "shapes_of",
    "vocabulary",
]

ROOM = Path(__file__).resolve().parent.parent
QUESTIONS = ROOM / "questions"
MARTS = ROOM / "marts"
# What is added to the name of a figure for the control chart of its months.
CONTROLLED = ":control"


@lru_cache
def questions() -> dict[str, Question]:
    """Every question by name, in alphabetical order: files, and measures as figures; their other
    shapes are found by question(). Raises HeaderError on the first bad one.
    """
    for question in _declared().values():
        _agree(question)
    return _declared()


def question(name: str) -> Question:
    """The question of that name, or of that former name. Raises UnknownName with the nearest."""
    questions()
    return _find(renamed("questions").get(name, name))


@cache
def _find(name: str) -> Question:
    figure, colon, shape = name.partition(":")
    if figure not in _declared():
        raise UnknownName("question", name, list(_declared()))
    question = _declared()[figure]
    if not colon:
        return question
    known = shapes_for(question)
    if shape not in known:
        raise UnknownName("question", name, [f"{figure}:{other}" for other in known])
    return in_shape(question, known[shape])


def shapes_of(name: str) -> tuple[str, ...]:
    """Names of a question in every shape that it can take, its own first."""
    figure = name.partition(":")[0]
    others = [shape for shape in shapes_for(question(figure)) if shape != "figure"]
    return (figure, *(f"{figure}:{shape}" for shape in others))


@lru_cache
def _declared() -> dict[str, Question]:
    """What questions() gives, each by itself; it is not yet checked against the others."""
    files = [_read(file) for file in QUESTIONS.glob("*/*.sql")]
    figures = [figure_of(measure) for measure in measures().values()]
    by_name = {
        question.name: question for question in sorted([*files, *figures], key=lambda q: q.name)
    }
    if len(by_name) < len(files) + len(figures):
        twice = {question.name for question in files} & {question.name for question in figures}
        raise HeaderError(f"both a question file and a measure: {sorted(twice)}")
    return by_name


def _read(file: Path) -> Question:
    header, sql = parse(file.read_text(encoding="utf-8"), file.relative_to(ROOM.parent))
    name = f"{file.parent.name}/{file.stem}"
    if header.gathers == "villages":
        # It hangs on what the measures that it gathers hang on.
        rules = dict.fromkeys(rule for measure in village_measures() for rule in measure.policy)
        header = header.model_copy(update={"policy": (*header.policy, *rules)})
    if header.shape is None:
        return Question(name, file, header, sql)
    return figure_from(name, file, header, sql)


def _agree(question: Question) -> None:
    """Declared parameters and used parameters must be the same, both ways.

    A question also uses the parameters of the questions it builds on.
    """
    if (
        question.measure is None
        and (statements := len(duckdb.extract_statements(question.sql))) != 1
    ):
        raise HeaderError(f"{question.name}: a question is one statement, found {statements}")
    for kind, named, known in (
        ("rule in policy.toml", question.header.policy, list(policy().rules())),
        ("method", [*filter(None, [question.header.method])], list(METHODS)),
    ):
        for name in named:
            if name not in known:
                raise HeaderError(f"{question.name}: {UnknownName(kind, name, known)}")
    try:
        bases = [_find(name) for name in question.bases.values()]
        _find(question.header.rows or question.name)
    except UnknownName as error:
        raise HeaderError(f"{question.name}: {error}") from error
    if len(question.bases) < len(question.header.on):
        raise HeaderError(
            f"{question.name}: two bases have one name; give one another after ' as '"
        )
    rules = {rule.replace(".", "_") for rule in question.header.policy}
    inherited = {param for base in bases for param in base.header.params}
    declared = set(question.header.params) | rules
    used = (question.parameters | question.rules | inherited) - set(OTHER_SIDE)
    if declared != used:
        brought = [
            f"{param} through {base.name}"
            for base in bases
            for param in base.header.params
            if param not in declared
        ]
        raise HeaderError(
            f"{question.name}: declared but not used: {sorted(declared - used)}; "
            f"used but not declared: {sorted(used - declared)}"
            + (f" ({', '.join(brought)})" if brought else "")
        )
