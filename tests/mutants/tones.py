"""Operators on Python that turn good into bad: words and colours of judgement for each other."""

import ast
from collections.abc import Iterator

from tests.mutants.mutation import Edit
from tests.mutants.python_operators import Operator
from tests.mutants.python_source import Source

PAIRS = (
    ("improvement", "concern"), ("better", "worse"), ("good", "bad"), ("up", "down"),
    ("met", "missed"), ("rise", "fall"), ("higher", "lower"), ("against_better", "against_worse"),
)  # fmt: skip
OPPOSITES: dict[object, object] = {
    **{one: other for pair in PAIRS for one, other in (pair, pair[::-1])}, 1: -1, -1: 1,
}  # fmt: skip
WORDS = [word for word in OPPOSITES if isinstance(word, str)]


def values(source: Source, node: ast.AST) -> Iterator[Edit]:
    """The values of two opposite keys of a table swapped."""
    if not isinstance(node, ast.Dict):
        return
    entries = {_value(key): value for key, value in zip(node.keys, node.values, strict=True)}
    for key, value in entries.items():
        other = entries.get(OPPOSITES[key]) if key in OPPOSITES else None
        if other is not None and source.span(value) < source.span(other):
            (start, one), (two, end) = source.span(value), source.span(other)
            between = source.text[one:two]
            yield start, end, source.part(other) + between + source.part(value)


def word(source: Source, node: ast.AST) -> Iterator[Edit]:
    """One word of judgement turned into its opposite; keys of tables belong to `values`."""
    parent = source.parents.get(node)
    is_key = isinstance(parent, ast.Dict) and node in parent.keys
    if isinstance(node, ast.Attribute) and node.attr in OPPOSITES:
        end = source.span(node)[1]
        yield end - len(node.attr), end, str(OPPOSITES[node.attr])
    elif isinstance(node, ast.Name) and isinstance(node.ctx, ast.Load) and node.id in OPPOSITES:
        yield *source.span(node), str(OPPOSITES[node.id])
    elif isinstance(node, ast.Constant) and node.value in WORDS and not is_key:
        yield *source.span(node), f'"{OPPOSITES[node.value]}"'


def _value(key: ast.expr | None) -> object:
    """A key of a table as Python sees it, None where it is no plain one."""
    try:
        return ast.literal_eval(key) if key is not None else None
    except ValueError:
        return None


OPERATORS: dict[str, Operator] = {"values": values, "word": word}
