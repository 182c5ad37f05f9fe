"""Which numbers only say where or how large something is drawn, and are not mutated.

In the rooms that draw (charts, export) a number is geometry where it
- stands under a key, an argument or a name that tells of a length: {"margin": 8}, size=12,
  ROW_HEIGHT = 26;
- is handed to something made of lengths: Pt, Inches, a Box of a slide;
- is no whole number: shares of a box, inches, opacities;
- is one of four or more in a tuple: a place on a slide;
- is handed to a call by position and is 8 or more: sizes in points, widths in characters;
- is reckoned with together with such a name: box.left + MARK / 2, whose sign is left alone too.
How wide a bar stands is seen in a picture; no test should have to repeat it. In every room the
size and the age of caches are left alone.
"""

import ast
from collections.abc import Iterator

from tests.mutants.python_source import Source

DRAWING = ("charts", "export")
CACHES = frozenset({"maxsize", "ttl", "timeout"})
SIZED = frozenset({"Pt", "Emu", "Inches", "Cm", "Mm", "Box", "Run"})
LENGTHS = frozenset({
    "row", "room", "wide", "width", "widest", "thick", "thickness", "height", "tall", "size",
    "margin", "pad", "padding", "gap", "indent", "left", "right", "top", "bottom", "span",
    "offset", "shift", "xshift", "yshift", "inches", "points", "pt", "inset", "content", "strip",
    "box", "plot", "bargap", "x", "y", "l", "r", "t", "b", "opacity", "standoff",
    "ticklabelstandoff", "nticks", "tickangle", "domain", "line", "lines", "font", "leading",
    "radius", "edge", "mark", "spare", "beneath", "above", "side", "place", "places", "label",
    "name", "around", "step",
})  # fmt: skip
LARGE = 8


def is_geometry(source: Source, node: ast.Constant | ast.BinOp) -> bool:
    """Whether a number or a sum only places a mark."""
    names = set(_names_above(source, node))
    if names & CACHES:
        return True
    if source.room not in DRAWING:
        return False
    if any(name in SIZED or set(name.lower().split("_")) & LENGTHS for name in names):
        return True
    return isinstance(node, ast.Constant) and _is_length(source, node)


def _is_length(source: Source, number: ast.Constant) -> bool:
    """Whether a number is a length by its value and by what stands beside it."""
    parent = source.parents[number]
    size = number.value
    if not isinstance(size, int | float) or size % 1:
        return True
    if isinstance(parent, ast.Tuple) and len(parent.elts) >= 4:
        return True
    return isinstance(parent, ast.Call) and number in parent.args and size >= LARGE


def _names_above(source: Source, node: ast.AST) -> Iterator[str]:
    """Names that a node stands under, and those that it is reckoned with."""
    if isinstance(node, ast.BinOp):
        yield from _names_within(node)
    while not isinstance(node, ast.stmt):
        parent = source.parents[node]
        match parent:
            case ast.Dict(keys=keys, values=values):
                for key, value in zip(keys, values, strict=True):
                    if value is node and isinstance(key, ast.Constant):
                        yield str(key.value)
            case ast.keyword(arg=str(name)):
                yield name
            case ast.Call(func=ast.Name(id=name) | ast.Attribute(attr=name)):
                yield name
            case ast.BinOp():
                yield from _names_within(parent)
            case ast.Assign(targets=targets):
                yield from (name for target in targets for name in _names_within(target))
            case ast.AnnAssign(target=target) | ast.AugAssign(target=target):
                yield from _names_within(target)
            case ast.arguments():
                yield from _parameter(parent, node)
        node = parent


def _names_within(node: ast.AST) -> Iterator[str]:
    for inner in ast.walk(node):
        if isinstance(inner, ast.Name | ast.Attribute):
            yield inner.id if isinstance(inner, ast.Name) else inner.attr


def _parameter(arguments: ast.arguments, default: ast.AST) -> Iterator[str]:
    """The parameter that a default belongs to."""
    by_place = [*arguments.posonlyargs, *arguments.args]
    pairs = [
        *zip(reversed(by_place), reversed(arguments.defaults), strict=False),
        *zip(arguments.kwonlyargs, arguments.kw_defaults, strict=True),
    ]
    return (parameter.arg for parameter, value in pairs if value is default)
