"""What can go wrong in SQL, each as an operator that gives the edits of a statement.

A filter is not cut out but made to let everything pass: a parameter that is declared and no longer
used stops the run at once, and what is to be shown is whether a test sees the effect.
"""

from collections.abc import Callable, Iterator

from tests.mutants.mutation import Edit
from tests.mutants.sql_tokens import Statement

Operator = Callable[[Statement], Iterator[Edit]]
OPERATORS: dict[str, Operator] = {}

SIGNS = {"+": "-", "-": "+", "*": "/", "/": "*"}
COMPARISONS = {
    "<": "<=", "<=": "<", ">": ">=", ">=": ">", "=": "<>", "<>": "=", "!=": "=",
}  # fmt: skip
FUNCTIONS = {
    "MIN": "max", "MAX": "min", "LEAST": "greatest", "GREATEST": "least", "SUM": "count",
    "MIN_BY": "max_by", "MAX_BY": "min_by",
}  # fmt: skip


def operator(function: Operator) -> Operator:
    """Add a function to the operators under its name."""
    OPERATORS[function.__name__] = function
    return function


def swapped(sql: Statement, pairs: dict[str, str], places: Iterator[int]) -> Iterator[Edit]:
    """The token at each place replaced by its counterpart."""
    for place in places:
        token = sql.tokens[place]
        yield token.start, token.end, pairs[token.word]


@operator
def sign(sql: Statement) -> Iterator[Edit]:
    places = (place for place in sql.places(*SIGNS) if sql.is_value(place - 1))
    return swapped(sql, SIGNS, places)


@operator
def comparison(sql: Statement) -> Iterator[Edit]:
    return swapped(sql, COMPARISONS, sql.places(*COMPARISONS))


@operator
def logic(sql: Statement) -> Iterator[Edit]:
    """AND for OR and back, but not the AND of BETWEEN."""
    between = {sql.expression_end(place + 1) + 1 for place in sql.places("BETWEEN")}
    places = (place for place in sql.places("AND", "OR") if place not in between)
    return swapped(sql, {"AND": "OR", "OR": "AND"}, places)


@operator
def order(sql: Statement) -> Iterator[Edit]:
    return swapped(sql, {"ASC": "DESC", "DESC": "ASC"}, sql.places("ASC", "DESC"))


@operator
def aggregate(sql: Statement) -> Iterator[Edit]:
    """The largest for the smallest, a count for a sum."""
    places = (place for place in sql.places(*FUNCTIONS) if sql.word(place + 1) == "(")
    return swapped(sql, FUNCTIONS, places)


@operator
def count_as_sum(sql: Statement) -> Iterator[Edit]:
    """The sum of a column for the count of it."""
    for place in sql.places("COUNT"):
        if sql.word(place + 1) == "(" and sql.word(place + 2) not in ("*", "DISTINCT"):
            yield sql.tokens[place].start, sql.tokens[place].end, "sum"


@operator
def distinct(sql: Statement) -> Iterator[Edit]:
    """What is counted once counted each time."""
    for place in sql.places("DISTINCT"):
        if sql.word(place - 2) == "COUNT":
            yield sql.tokens[place].start, sql.tokens[place + 1].start, ""


@operator
def bounds(sql: Statement) -> Iterator[Edit]:
    """Each bound of a BETWEEN moved inwards, by a month or by one."""
    for place in sql.places("BETWEEN"):
        middle = sql.expression_end(place + 1)
        last = sql.expression_end(middle + 2)
        for first, end, sign in ((place + 1, middle, "+"), (middle + 2, last, "-")):
            words = {sql.word(i) for i in range(first, end + 1)}
            if sql.tokens[first].kind == "param" or "INTERVAL" in words:
                step = "INTERVAL 1 MONTH"
            elif sql.tokens[end].kind == "number":
                step = "1"
            else:
                continue
            start, stop, text = sql.part(first, end)
            yield start, stop, f"{text} {sign} {step}"


@operator
def filter_ignored(sql: Statement) -> Iterator[Edit]:
    """A filter of the reader that lets everything pass."""
    for place in sql.places("IN"):
        chosen = [sql.word(place + i) for i in (1, 2, 3)]
        if chosen != ["(", "SELECT", "UNNEST"] or sql.word(place - 1) == "NOT":
            continue
        first = place - 3 if sql.word(place - 2) == "." else place - 1
        start, end, text = sql.part(first, sql.closing(place + 1))
        yield start, end, f"({text} OR true)"


@operator
def filter_clause(sql: Statement) -> Iterator[Edit]:
    """FILTER (WHERE ...) that lets everything pass."""
    for place in sql.places("FILTER"):
        close = sql.closing(place + 1)
        start, end, text = sql.part(place + 3, close - 1)
        yield start, end, f"({text}) OR true"


@operator
def hundred(sql: Statement) -> Iterator[Edit]:
    """Per cent as a share of one."""
    for place in sql.places("100", "100.0"):
        yield sql.tokens[place].start, sql.tokens[place].end, "1"


@operator
def interval(sql: Statement) -> Iterator[Edit]:
    """A year before as two years before."""
    for place in sql.places("INTERVAL"):
        token = sql.tokens[place + 1]
        if token.kind == "number":
            yield token.start, token.end, str(int(token.text) + 1)


@operator
def outer_join(sql: Statement) -> Iterator[Edit]:
    for place in sql.places("LEFT"):
        if sql.word(place + 1) == "JOIN":
            yield sql.tokens[place].start, sql.tokens[place + 1].start, ""


@operator
def missing(sql: Statement) -> Iterator[Edit]:
    """What is known taken for what is not."""
    for place in sql.places("IS"):
        negated = sql.word(place + 1) == "NOT"
        if sql.word(place + (2 if negated else 1)) == "NULL":
            end = sql.tokens[place + 2 if negated else place + 1].end
            yield sql.tokens[place].start, end, "IS NULL" if negated else "IS NOT NULL"
