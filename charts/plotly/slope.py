"""Lines from one year to the next, the first place on top."""

from charts.model import Series
from charts.models.slope import SlopeModel
from charts.plotly.frame import axis, course, figure, note
from charts.theme import FAINT


def place(model: SlopeModel) -> dict:
    context, times = model.context, model.times
    names = [
        # A year as text would be taken for a place far out on the axis.
        note(f"{line.name} {line.points[-1].value}", times.index(str(line.points[-1].at)),
             line.points[-1].value, context.colours.text, xshift=10)
        for line in model.named
    ]  # fmt: skip
    return figure(
        context,
        [
            *(_line(line, context.colours.of(line.tone), FAINT, 1, 4) for line in model.others),
            *(_line(line, context.colours.of(line.tone), 1, 2.6, 7) for line in model.named),
        ],
        560,
        xaxis=axis(
            context,
            type="category",
            side="top",
            showgrid=False,
            categoryorder="array",
            categoryarray=list(times),
            range=[-0.06, len(times) - 1],
        ),
        yaxis=axis(
            context,
            range=[model.domain.high, model.domain.low],
            tickvals=[1, 10, 20, 30, 40],
            tickformat="d",
        ),
        annotations=names,
        hovermode="closest",
        margin={"l": 8, "r": 110 if context.lang == "zh" else 150, "t": 8, "b": 8},
    )


def _line(line: Series, colour: str, strength: float, width: float, size: int) -> dict:
    return course(
        "lines+markers",
        line,
        opacity=strength,
        line={"color": colour, "width": width},
        marker={"color": colour, "size": size},
        hovertemplate=f"{line.name} %{{x}}: %{{y}}<extra></extra>",
    )
