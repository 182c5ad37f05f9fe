"""An estimate for each month from arrival, with a line for its interval, read against nought."""

from charts.model import Series
from charts.models.event_study import EventStudyModel
from charts.plotly.frame import axis, course, figure, legend, scatter, value_axis


def place(model: EventStudyModel) -> dict:
    context = model.context
    return figure(
        context,
        [_intervals(model), *(_months(model, series) for series in model.series)],
        340,
        xaxis=axis(context, showgrid=False, nticks=9, title={
            "text": context.label(model.columns.x), "font": {"size": 12}, "standoff": 4,
        }),
        yaxis=value_axis(
            context, model.columns.y, model.domain,
            zeroline=True, zerolinecolor=context.colours.text, zerolinewidth=1,
        ),
        showlegend=True,
        legend=legend(),
        hovermode="closest",
        margin={"l": 8, "r": 16, "t": 36, "b": 8},
    )  # fmt: skip


def _intervals(model: EventStudyModel) -> dict:
    """One trace for all lines; a gap after each keeps it from being joined to the next."""
    lower, upper = model.limits
    pairs = list(zip(lower.points, upper.points, strict=True))
    x = [place for low, _ in pairs for place in (low.at, low.at, None)]
    y = [value for low, high in pairs for value in (low.value, high.value, None)]
    line = {"color": model.context.colours.of(lower.tone), "width": 2}
    return scatter("lines", x, y, name=lower.name, line=line, hoverinfo="skip")


def _months(model: EventStudyModel, series: Series) -> dict:
    context = model.context
    colour = context.colours.of(series.tone)
    return course(
        "markers",
        series,
        marker={
            "symbol": series.shape, "size": 8, "color": colour,
            "line": {"width": 2, "color": colour},
        },
        hovertemplate=f"%{{x:+d}}: {context.shown('y', model.columns.y)}<extra></extra>",
    )  # fmt: skip
