"""Measures, and questions that count by month, as questions in every shape that they can take."""

from pathlib import Path

from queries.catalog.header import Header, Param
from queries.catalog.marts import mart
from queries.catalog.measures import ROOM, Measure
from queries.catalog.question import Question, difference, parameters_in
from queries.catalog.shapes import FIGURE, Shape, shaped, shapes
from queries.methods import METHODS

# The column of a figure that a part or a whole is, where a question file says how it adds up.
PLACES = {"numerator": "part", "value": "part", "denominator": "whole"}
PERIOD: tuple[Param, Param] = ("from", "to")


def figure_of(measure: Measure) -> Question:
    """A measure as a figure."""
    header = Header(
        title=measure.title,
        definition=measure.definition,
        unit=measure.unit,
        direction=measure.direction,
        chart={"kind": FIGURE},
        params=(*PERIOD, *measure.filters),
        policy=measure.policy,
        shape=measure.shape,
        columns=measure.columns,
        caveat=measure.caveat,
        published=measure.published,
        rows=measure.rows,
    )
    bare = Question(measure.name, ROOM / f"{measure.subject}.toml", header, "", measure=measure)
    return in_shape(bare, shapes_for(bare)[FIGURE])


def figure_from(name: str, file: Path, header: Header, sql: str) -> Question:
    """A question file that gives part and whole of each month, as a figure."""
    bare = Question(name, file, header, sql)
    return in_shape(bare, shapes_for(bare)[FIGURE])


def in_shape(figure: Question, shape: Shape) -> Question:
    """The figure in another shape; its name is the figure's, a colon and the shape's."""
    header = shaped(figure.header, shape, difference(figure.header.unit))
    period = tuple(name for name in PERIOD if name in parameters_in(shape.sql) | {"to"})
    lists = [name for name in figure.header.params if name not in PERIOD]
    rules = METHODS[header.method].rules if header.method else ()
    adds_up = _adds_up(figure)
    columns = {column: adds_up[of] for column, of in shape.header.adds_up.items() if of in adds_up}
    return Question(
        figure.name if shape.name == FIGURE else f"{figure.name}:{shape.name}",
        figure.file,
        header.model_copy(
            update={
                "params": (*period, *lists),
                "policy": tuple(dict.fromkeys([*header.policy, *rules])),
                "adds_up": columns,
            }
        ),
        figure.sql,
        shape.sql,
        figure.measure,
        shape,
    )


def shapes_for(figure: Question) -> dict[str, Shape]:
    """The shapes that a figure can take, by name; none where it does not count by month."""
    measure, kind = figure.measure, figure.header.shape
    every = mart(measure.mart).every if measure else "month"
    dimensions = measure.dimensions if measure else {}
    return {
        shape.name: shape
        for shape in shapes()
        if kind in shape.header.of
        and every in shape.header.every
        and (shape.by is None or shape.by in dimensions)
    }


def _adds_up(figure: Question) -> dict[str, str]:
    """How the rows behind a figure come to its part and its whole."""
    if figure.measure:
        return dict(figure.measure.adds_up)  # type: ignore[arg-type]
    return {PLACES[column]: how for column, how in figure.header.adds_up.items()}
