"""What can go wrong in Python, each as an operator that gives the edits of a module."""

import ast
from collections.abc import Callable, Iterator
from itertools import pairwise

from tests.mutants.geometry import is_geometry
from tests.mutants.mutation import Edit
from tests.mutants.python_source import Source

Operator = Callable[[Source, ast.AST], Iterator[Edit]]
OPERATORS: dict[str, Operator] = {}

COMPARISONS: dict[type[ast.cmpop], tuple[str, str]] = {
    ast.Lt: ("<", "<="), ast.LtE: ("<=", "<"), ast.Gt: (">", ">="), ast.GtE: (">=", ">"),
    ast.Eq: ("==", "!="), ast.NotEq: ("!=", "=="), ast.In: ("in", "not in"),
    ast.NotIn: ("not in", "in"), ast.Is: ("is", "is not"), ast.IsNot: ("is not", "is"),
}  # fmt: skip
SIGNS: dict[type[ast.operator], tuple[str, str]] = {
    ast.Add: ("+", "-"), ast.Sub: ("-", "+"), ast.Mult: ("*", "/"), ast.Div: ("/", "*"),
}  # fmt: skip
# What decides between two ways without an operator of its own.
PLAIN = (ast.Name, ast.Attribute, ast.Call)
CALLS = {"min": "max", "max": "min", "any": "all", "all": "any", "reversed": "list"}


def operator(function: Operator) -> Operator:
    """Add a function to the operators under its name."""
    OPERATORS[function.__name__] = function
    return function


@operator
def comparison(source: Source, node: ast.AST) -> Iterator[Edit]:
    if isinstance(node, ast.Compare):
        sides = [node.left, *node.comparators]
        for (one, other), kind in zip(pairwise(sides), node.ops, strict=True):
            before, after = COMPARISONS[type(kind)]
            yield *source.between(one, other, before), after


@operator
def sign(source: Source, node: ast.AST) -> Iterator[Edit]:
    """Not where texts or lists are joined: nothing is left that runs."""
    if isinstance(node, ast.BinOp) and type(node.op) in SIGNS and not is_geometry(source, node):
        joined = (ast.JoinedStr, ast.List, ast.Tuple, ast.ListComp)
        for side in (node.left, node.right):
            if isinstance(side, joined) or (
                isinstance(side, ast.Constant) and isinstance(side.value, str)
            ):
                return
        before, after = SIGNS[type(node.op)]
        yield *source.between(node.left, node.right, before), after


@operator
def logic(source: Source, node: ast.AST) -> Iterator[Edit]:
    if isinstance(node, ast.BoolOp):
        before, after = ("and", "or") if isinstance(node.op, ast.And) else ("or", "and")
        for one, other in pairwise(node.values):
            yield *source.between(one, other, before), after


@operator
def negation(source: Source, node: ast.AST) -> Iterator[Edit]:
    """`not` taken away, or put before what decides between two ways."""
    if isinstance(node, ast.UnaryOp) and isinstance(node.op, ast.Not):
        start = source.span(node)[0]
        yield start, start + len("not "), ""
    elif isinstance(node, ast.If | ast.IfExp) and isinstance(node.test, PLAIN):
        start = source.span(node.test)[0]
        yield start, start, "not "


@operator
def number(source: Source, node: ast.AST) -> Iterator[Edit]:
    """One more, but not of what only places a mark."""
    if not isinstance(node, ast.Constant) or isinstance(node.value, bool):
        return
    if isinstance(node.value, int | float) and not is_geometry(source, node):
        yield *source.span(node), repr(node.value + 1)


@operator
def boolean(source: Source, node: ast.AST) -> Iterator[Edit]:
    if isinstance(node, ast.Constant) and isinstance(node.value, bool):
        yield *source.span(node), str(not node.value)


@operator
def returned(source: Source, node: ast.AST) -> Iterator[Edit]:
    """Nothing handed back."""
    given = node.value if isinstance(node, ast.Return) else None
    if given is not None and source.part(given) != "None":
        yield *source.span(given), "None"


@operator
def branches(source: Source, node: ast.AST) -> Iterator[Edit]:
    """The two outcomes of a choice swapped."""
    if isinstance(node, ast.IfExp):
        (start, one), (other, end) = source.span(node.body), source.span(node.orelse)
        if not source.text[one:other].strip().startswith(")"):
            between = source.text[one:other]
            yield start, end, source.part(node.orelse) + between + source.part(node.body)


@operator
def part_taken(source: Source, node: ast.AST) -> Iterator[Edit]:
    """A slice without its bound, or forwards for backwards."""
    if isinstance(node, ast.Slice):
        for bound in (node.lower, node.upper, node.step):
            if bound is not None:
                yield *source.span(bound), ""


@operator
def call(source: Source, node: ast.AST) -> Iterator[Edit]:
    """The largest for the smallest, all for any, the order as it was for the reverse."""
    if isinstance(node, ast.Call) and isinstance(node.func, ast.Name) and node.func.id in CALLS:
        yield *source.span(node.func), CALLS[node.func.id]


@operator
def order(source: Source, node: ast.AST) -> Iterator[Edit]:
    """What is sorted turned round."""
    if isinstance(node, ast.Call) and isinstance(node.func, ast.Name) and node.func.id == "sorted":
        end = source.span(node)[1]
        yield end, end, "[::-1]"
