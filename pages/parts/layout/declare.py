"""How a view file declares its view: functions that read like the page, from top to bottom.

In all of them the name of a question alone stands for its panel.
"""

from collections.abc import Callable, Mapping

from pages.parts.layout.elements import (
    Choose,
    Chooser,
    Column,
    Controls,
    Drawn,
    Element,
    Grid,
    OneOf,
    Part,
    Parts,
    PickRow,
    Row,
    View,
    When,
)
from pages.parts.panel import answer
from queries import BY_NAME, CONTROLLED

Inside = Element | str


def sentence(question: str) -> Drawn:
    """The answer of a view in one sentence, large."""
    return Drawn(draw=answer.draw_sentence, questions=(question,))


def sentences(question: str, place: str = "") -> Drawn:
    """Several sentences as a list, with a title; `place` as in a panel."""
    return Drawn(draw=answer.draw_sentences, questions=(question,), options={"place": place})


def definition(question: str) -> Drawn:
    """What a question counts, where that must be read before its numbers."""
    return Drawn(draw=answer.draw_definition, questions=(question,))


def panel(question: str, kind: str | None = None, place: str = "") -> Drawn:
    """A chart or table with its title and what can be done with it. `kind` "table" shows the table
    in place of the chart; `place` tells two panels of one question in one view apart.
    """
    options = {"kind": kind, "place": place}
    return Drawn(draw=answer.draw_panel, questions=(question,), options=options)


def figures(*questions: str, columns: int = 5) -> Drawn:
    """A row of single numbers."""
    return Drawn(draw=answer.draw_figures, questions=questions, options={"columns": columns})


def custom(draw: Callable[..., None]) -> Drawn:
    """What is no answer to one question."""
    return Drawn(draw=draw)


def one_of(name: str, label: str, titles: Mapping[str, str]) -> OneOf:
    return OneOf(questions=tuple(titles), name=name, label=label, titles=tuple(titles.values()))


def controls(*figures: str) -> Controls:
    return Controls(questions=tuple(name + CONTROLLED for name in figures), figures=figures)


def column(*inside: Inside) -> Column:
    return Column(inside=_elements(inside))


def row(left: Inside, right: Inside, widths: tuple[int, int] = (1, 1)) -> Row:
    return Row(inside=_elements((left, right)), widths=widths)


def grid(*inside: Inside) -> Grid:
    return Grid(inside=_elements(inside))


def choose(filter: str, name: str, chooser: Chooser, *inside: Inside) -> Choose:
    """Raises ValueError for a filter that the table of filters does not have."""
    return Choose(inside=_elements(inside), filter=_known(filter), name=name, chooser=chooser)


def pick_row(question: str, column: str, filter: str, *beside: Inside) -> PickRow:
    """Raises ValueError for a filter that the table of filters does not have."""
    return PickRow(
        questions=(question,), inside=_elements(beside), filter=_known(filter), column=column
    )


def when(condition: Callable[[], bool], *inside: Inside) -> When:
    return When(inside=_elements(inside), condition=condition)


def part(name: str, title: str, *inside: Inside) -> Part:
    return Part(inside=_elements(inside), name=name, title=title)


def parts(*parts: Part) -> Parts:
    """Raises ValueError where two parts have one name."""
    names = [part.name for part in parts]
    if len(set(names)) < len(names):
        raise ValueError(f"two parts have one name: {names}")
    return Parts(inside=parts)


def view(name: str, title: str, *inside: Inside) -> View:
    return View(inside=_elements(inside), name=name, title=title)


def _elements(inside: tuple[Inside, ...]) -> tuple[Element, ...]:
    return tuple(panel(item) if isinstance(item, str) else item for item in inside)


def _known(filter: str) -> str:
    if filter not in BY_NAME:
        raise ValueError(f"there is no filter {filter!r}")
    return filter
