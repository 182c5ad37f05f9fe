"""What a view is made of: frozen values that say what stands where and which question it asks.

Views build them with declare.py; render.py draws them. Titles are marked with N_() and put in the
reader's language when they are drawn.
"""

from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass, field
from typing import Any

# Draws its widget under the key that it is given; returns the codes that were chosen.
Chooser = Callable[[str], tuple[str, ...]]


@dataclass(frozen=True, kw_only=True)
class Element:
    """Anything that can stand in a view: the questions that it may ask, and what stands inside."""

    questions: tuple[str, ...] = ()
    inside: tuple["Element", ...] = ()


@dataclass(frozen=True, kw_only=True)
class Drawn(Element):
    """An answer, or whatever a function draws: it is given the questions, the options, and what was
    chosen around it.
    """

    draw: Callable[..., None]
    options: Mapping[str, Any] = field(default_factory=dict)


@dataclass(frozen=True, kw_only=True)
class OneOf(Element):
    """A switch between panels in one place, of which only the chosen one asks; `titles` are those
    of its questions. The choice stands in the address as view.name=question.
    """

    name: str
    label: str
    titles: tuple[str, ...]


@dataclass(frozen=True, kw_only=True)
class Controls(Element):
    """A switch between the control charts of figures, each called by its figure's title."""

    figures: tuple[str, ...]


class Column(Element):
    """Elements beneath each other."""


@dataclass(frozen=True, kw_only=True)
class Row(Element):
    """Two elements side by side, as wide as `widths` says; more would be too narrow to read."""

    widths: tuple[int, int]


class Grid(Element):
    """Elements in two columns where there is room. Unlike rows it stays so on paper."""


@dataclass(frozen=True, kw_only=True)
class Choose(Element):
    """A choice that gives the values of a filter to what stands inside, and to nothing else. It
    stands in the address as view.name=code.
    """

    filter: str
    name: str
    chooser: Chooser


@dataclass(frozen=True, kw_only=True)
class PickRow(Element):
    """A table of which one row can be picked; the value that the row has in `column` goes to the
    filter of what stands inside, which is drawn beside the table.
    """

    filter: str
    column: str


@dataclass(frozen=True, kw_only=True)
class When(Element):
    """Elements that are drawn only where the condition holds."""

    condition: Callable[[], bool]


@dataclass(frozen=True, kw_only=True)
class Part(Element):
    """A part of a view, which asks its questions only while it is open. Links hold its name, as
    view.part=name, so it stays.
    """

    name: str
    title: str


class Parts(Element):
    """A switch between the parts of a view, the first of them open at first."""

    @property
    def parts(self) -> tuple[Part, ...]:
        return tuple(inner for inner in self.inside if isinstance(inner, Part))


@dataclass(frozen=True, kw_only=True)
class View(Element):
    """A view by the name of its file, with its title."""

    name: str
    title: str


def walk(element: Element) -> Iterator[Element]:
    """The element and all that stands inside it, at any depth."""
    yield element
    for inner in element.inside:
        yield from walk(inner)
