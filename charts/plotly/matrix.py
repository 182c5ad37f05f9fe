"""A heat map of named rows and columns, with the number in each cell where it has room."""

from charts.models.matrix import MatrixModel
from charts.plotly.frame import axis, figure, heat, names_axis, scatter
from charts.plotly.text import shorten, wrap
from charts.theme import ink

ROW = 26
# Beyond this many columns a number no longer fits its cell on a phone; the hover has it.
NUMBERED = 13
# Characters that the names of the columns may take together on one line, so that a phone has room.
ROOM = {"zh": 15, "en": 46}
# Among many columns a cell has no room for a decimal; the hover has it.
MANY, WHOLE = 6, {",.1f": ",.0f"}


def place(model: MatrixModel) -> dict:
    context, scale = model.context, model.scale
    across, down = list(model.across), list(model.down)
    z = [[getattr(model.cells.get((x, y)), "value", None) for x in across] for y in down]
    steps = context.colours.steps(scale)
    cells = heat(across, down, z, 2, steps, zmin=scale.low, zmax=scale.high)
    wide = (12, 22)
    head, tall, angle = _heads(across, context.lang, wide)
    return figure(
        context,
        [cells, _points(model)],
        ROW * len(down) + tall,
        xaxis=axis(
            context,
            type="category",
            side="top",
            showgrid=False,
            tickangle=angle,
            tickmode="array",
            tickvals=across,
            ticktext=head,
        ),
        yaxis=names_axis(context, down, wide),
        margin={"l": 8, "r": 8, "t": 8, "b": 8},
        # Below this Plotly would rather leave out the names than make room for them.
        minreducedheight=ROW,
    )


def _heads(
    across: list[str], lang: str, wide: tuple[int, int]
) -> tuple[list[str], int, int | None]:
    """The names of the columns, how much room they take, and at which angle."""
    zh = lang == "zh"
    if len("".join(across)) > (36 if zh else 66):
        return [shorten(name, wide[0] if zh else wide[1]) for name in across], 150, -60
    narrow = max(ROOM[lang] // len(across), 4 if zh else 9)
    head = [wrap(name, narrow) for name in across]
    return head, 48 + 15 * max(name.count("<br>") for name in head), None


def _points(model: MatrixModel) -> dict:
    """What a pointer meets in each cell. Cells of a heat map cannot be picked, points can."""
    context, value = model.context, model.columns.value
    template = context.shown("customdata[0]", value)
    if model.counted:
        template += " (n = %{customdata[1]:,})"
    numbers = _numbers(model) if len(model.across) <= NUMBERED else {}
    return scatter(
        numbers.pop("mode", "markers"),
        [x for x, _ in model.filled],
        [y for _, y in model.filled],
        marker={"opacity": 0, "size": ROW - 4, "symbol": "square"},
        customdata=[[float(mark.value or 0), mark.n] for mark in model.marks],
        hovertemplate=f"%{{y}} · %{{x}} {template}<extra></extra>",
        **numbers,
    )


def _numbers(model: MatrixModel) -> dict:
    """The number in each cell, in the ink that can be read on its shade."""
    colours, form = model.context.colours, model.context.format(model.columns.value)
    form = WHOLE.get(form, form) if len(model.across) > MANY else form
    inks = [ink(colours.shade(model.scale, mark.value or 0)) for mark in model.marks]
    return {
        "mode": "markers+text",
        "texttemplate": f"%{{customdata[0]:{form}}}",
        "textfont": {"size": 11, "color": inks},
    }
