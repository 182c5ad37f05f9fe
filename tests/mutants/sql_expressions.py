"""Operators on SQL that move whole expressions: divisions, cases, defaults."""

from collections.abc import Iterator
from itertools import pairwise

from tests.mutants.mutation import Edit
from tests.mutants.sql_operators import operator
from tests.mutants.sql_tokens import OUTCOME, Statement


@operator
def division(sql: Statement) -> Iterator[Edit]:
    """Part and whole of a division swapped; nullif stays where it was."""
    for place in sql.places("/"):
        left, right = left_operand(sql, place), right_operand(sql, place)
        if left is None or right is None:
            continue
        part, whole = sql.part(*left), sql.part(*right)
        between = sql.text[part[1] : whole[0]]
        if part[2] != whole[2] and not whole[2].isdecimal():
            yield part[0], whole[1], whole[2] + between + part[2]


def left_operand(sql: Statement, place: int) -> tuple[int, int] | None:
    """The name or call before the sign at `place`: its first and last place."""
    last = place - 1
    while sql.word(last - 1) == "::":
        last -= 2
    first = last
    if sql.word(first) == ")":
        first = sql.opening(first)
        while sql.word(first - 1) in ("FILTER", "OVER"):
            first = sql.opening(first - 2)
        if sql.tokens[first - 1].kind == "word":
            first -= 1
    elif sql.tokens[first].kind != "word":
        return None
    while sql.word(first - 1) == ".":
        first -= 2
    return first, last


def right_operand(sql: Statement, place: int) -> tuple[int, int] | None:
    """The name or call after the sign at `place`, or what its nullif guards."""
    first = place + 1
    if sql.word(first) == "NULLIF":
        last = sql.expression_end(first + 2)
        while sql.word(last - 1) == "::":
            last -= 2
        return first + 2, last
    if first >= len(sql.tokens) or sql.tokens[first].kind != "word":
        return None
    last = first
    while sql.word(last + 1) == ".":
        last += 2
    if sql.word(last + 1) == "(":
        last = sql.closing(last + 1)
        while sql.word(last + 1) in ("FILTER", "OVER"):
            last = sql.closing(last + 2)
    return first, last


@operator
def branches(sql: Statement) -> Iterator[Edit]:
    """Each two neighbouring outcomes of a CASE swapped."""
    for place in sql.places("CASE"):
        outcomes = list(case_outcomes(sql, place))
        for former, latter in pairwise(outcomes):
            one, other = sql.part(*former), sql.part(*latter)
            if one[2] != other[2]:
                yield one[0], other[1], other[2] + sql.text[one[1] : other[0]] + one[2]


def case_outcomes(sql: Statement, place: int) -> Iterator[tuple[int, int]]:
    """First and last place of what each THEN and the ELSE of the CASE at `place` give."""
    here, end = place + 1, sql.end_of_case(place)
    while here < end:
        if sql.word(here) == "CASE":
            here = sql.end_of_case(here)
        elif sql.word(here) == "(":
            here = sql.closing(here)
        elif sql.word(here) in ("THEN", "ELSE"):
            last = sql.expression_end(here + 1, OUTCOME)
            yield here + 1, last
            here = last
        here += 1


@operator
def default(sql: Statement) -> Iterator[Edit]:
    """Another number where coalesce gives one, and nothing where it gives anything else."""
    for place in sql.places("COALESCE"):
        close = sql.closing(place + 1)
        first = place + 2
        while (last := sql.expression_end(first)) < close - 1:
            first = last + 2
        start, end, text = sql.part(first, last)
        yield start, end, str(int(text) + 1) if text.isdecimal() else "NULL"
