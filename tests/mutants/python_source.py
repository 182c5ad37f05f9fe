"""Python as a syntax tree whose nodes know their span in the text, and what of it is not mutated.

Left alone, since no test should have to notice: docstrings, type hints, decorators, messages of
errors, what only a type checker reads, `__all__`, the start of a script, what stands in f-strings
(whose places Python 3.11 gets wrong), and what geometry.py says.
"""

import ast
from collections.abc import Iterator
from functools import cached_property


class Source:
    """The text of a module, its tree, and spans by character; `room` is the folder it lies in."""

    def __init__(self, text: str, room: str = "") -> None:
        self.text, self.room = text, room
        self.tree = ast.parse(text)
        self.parents = {
            child: node for node in ast.walk(self.tree) for child in ast.iter_child_nodes(node)
        }

    @cached_property
    def _lines(self) -> list[tuple[int, bytes]]:
        """Where each line begins, in characters, and its bytes: the tree counts in bytes."""
        out, start = [], 0
        for line in self.text.split("\n"):
            out.append((start, line.encode()))
            start += len(line) + 1
        return out

    def place(self, line: int, column: int) -> int:
        start, content = self._lines[line - 1]
        return start + len(content[:column].decode())

    def span(self, node: ast.expr | ast.stmt | ast.keyword) -> tuple[int, int]:
        """Start and end of a node in the text."""
        assert node.end_lineno is not None and node.end_col_offset is not None
        start = self.place(node.lineno, node.col_offset)
        return start, self.place(node.end_lineno, node.end_col_offset)

    def part(self, node: ast.expr) -> str:
        start, end = self.span(node)
        return self.text[start:end]

    def between(self, one: ast.expr, other: ast.expr, word: str) -> tuple[int, int]:
        """Where an operator stands between two operands, past brackets and comments."""
        start, end = self.span(one)[1], self.span(other)[0]
        gap = self.text[start:end]
        place = gap.index(word)
        return start + place, start + place + len(word)

    @cached_property
    def _definitions(self) -> list[tuple[int, int, str]]:
        """Start, end and qualified name of every function, outer ones before inner ones."""
        out: list[tuple[int, int, str]] = []

        def walk(node: ast.AST, within: str) -> None:
            for child in ast.iter_child_nodes(node):
                inner = within
                if isinstance(child, ast.FunctionDef | ast.ClassDef):
                    inner = within + child.name + "."
                if isinstance(child, ast.FunctionDef):
                    out.append((*self.span(child), within + child.name))
                    inner += "<locals>."
                walk(child, inner)

        walk(self.tree, "")
        return out

    def scope(self, place: int) -> str:
        """Qualified name of the function that holds a place, as its code object has it."""
        names = [name for start, end, name in self._definitions if start <= place < end]
        return names[-1] if names else ""

    def nodes(self) -> Iterator[ast.AST]:
        """Every node that may be mutated, in the order of the text."""
        waiting: list[ast.AST] = [self.tree]
        while waiting:
            node = waiting.pop()
            yield node
            left = [child for child in ast.iter_child_nodes(node) if not self._left_alone(child)]
            waiting.extend(reversed(left))

    def _left_alone(self, node: ast.AST) -> bool:
        parent = self.parents[node]
        if isinstance(node, ast.JoinedStr | ast.Import | ast.ImportFrom | ast.Raise | ast.arg):
            return True
        if isinstance(node, ast.Expr) and isinstance(node.value, ast.Constant):
            return True
        if isinstance(node, ast.If):
            return any(word in ast.dump(node.test) for word in ("TYPE_CHECKING", "__name__"))
        if isinstance(node, ast.Assign):
            return any(isinstance(name, ast.Name) and name.id == "__all__" for name in node.targets)
        if isinstance(parent, ast.FunctionDef | ast.ClassDef):
            return node in parent.decorator_list or node is getattr(parent, "returns", None)
        if isinstance(parent, ast.AnnAssign):
            return node is parent.annotation
        return isinstance(node, ast.Subscript) and _is_type(node)


def _is_type(node: ast.Subscript) -> bool:
    """Whether something like Literal["up", "down"] or Callable[..., dict]."""
    return isinstance(node.value, ast.Name) and node.value.id in (
        "Literal",
        "Callable",
        "Annotated",
    )
