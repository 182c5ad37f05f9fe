"""Draws a declared view, element by element; what is not open, or not chosen, asks nothing."""

from dataclasses import dataclass, field, replace
from functools import singledispatch
from typing import Any

import streamlit as st

from pages.parts.layout import elements
from pages.parts.layout.old_links import renamed_parts
from pages.parts.panel import answer
from pages.parts.panel.choosers import choose_segment
from pages.parts.state.language import _, language
from queries import question


@dataclass(frozen=True)
class Surroundings:
    """What an element stands in: the view by its name, and the values that choices around it give
    to filters.
    """

    view: str
    values: dict[str, Any] = field(default_factory=dict)

    def key(self, name: str) -> str:
        return f"{self.view}/{name}"

    def with_values(self, filter: str, codes: tuple[str, ...]) -> "Surroundings":
        return replace(self, values={**self.values, filter: codes})


def render(view: elements.View) -> None:
    """All of a view beneath its title."""
    draw(view, Surroundings(view.name))


@singledispatch
def draw(element: elements.Element, around: Surroundings) -> None:
    """Draw one element: what stands inside it, where it has no way of its own."""
    _draw_inside(element, around)


@draw.register
def _drawn(element: elements.Drawn, around: Surroundings) -> None:
    element.draw(*element.questions, **element.options, **around.values)


@draw.register
def _one_of(element: elements.OneOf, around: Surroundings) -> None:
    titles = dict(zip(element.questions, map(_, element.titles), strict=True))
    chosen = choose_segment(_(element.label), titles, around.key(element.name))
    answer.draw_panel(chosen, **around.values)


@draw.register
def _controls(element: elements.Controls, around: Surroundings) -> None:
    titles = {
        controlled: question(figure).header.title.of(language())
        for figure, controlled in zip(element.figures, element.questions, strict=True)
    }
    chosen = choose_segment(_("控制图"), titles, f"controls/{element.figures[0]}")
    answer.draw_panel(chosen, **around.values)


@draw.register
def _row(element: elements.Row, around: Surroundings) -> None:
    columns = st.columns(element.widths, gap="large")
    for place, inner in zip(columns, element.inside, strict=True):
        with place:
            draw(inner, around)


@draw.register
def _grid(element: elements.Grid, around: Surroundings) -> None:
    with st.grid(2, min_column_width=320, gap="medium"):
        for inner in element.inside:
            with st.container():
                draw(inner, around)


@draw.register
def _choose(element: elements.Choose, around: Surroundings) -> None:
    codes = element.chooser(around.key(element.name))
    _draw_inside(element, around.with_values(element.filter, codes))


@draw.register
def _pick_row(element: elements.PickRow, around: Surroundings) -> None:
    left, right = st.columns((3, 2), gap="large")
    with left:
        (table,) = element.questions
        value = answer.choose_row(table, element.column, **around.values)
    with right:
        codes = (value,) if value else ()
        _draw_inside(element, around.with_values(element.filter, codes))


@draw.register
def _when(element: elements.When, around: Surroundings) -> None:
    if element.condition():
        _draw_inside(element, around)


@draw.register
def _parts(element: elements.Parts, around: Surroundings) -> None:
    parts = {part.name: part for part in element.parts}
    titles = {name: _(part.title) for name, part in parts.items()}
    renamed = renamed_parts(around.view)
    name = choose_segment(_("内容"), titles, around.key("part"), renamed=renamed)
    draw(parts[name], around)


def _draw_inside(element: elements.Element, around: Surroundings) -> None:
    for inner in element.inside:
        draw(inner, around)
