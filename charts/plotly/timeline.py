"""Thick lines along days, one row a thing."""

from charts.models.timeline import TimelineModel
from charts.plotly.frame import axis, figure, legend, names_axis, ordered, scatter

ROW = 24


def place(model: TimelineModel) -> dict:
    context, grouped = model.context, bool(model.columns.group)
    names = list(model.names)
    return figure(
        context,
        [_bars(model, group) for group in model.groups],
        ROW * len(names) + (84 if grouped else 52),
        xaxis=axis(
            context,
            type="date",
            tickformat="%Y-%m" if context.lang == "zh" else "%b %Y",
            hoverformat=context.day_format,
            nticks=6,
            side="top",
        ),
        yaxis=names_axis(context, names, (14, 26), **ordered(names)),
        showlegend=grouped,
        legend=legend(y=-0.02, yanchor="top"),
        hovermode="closest",
    )


def _bars(model: TimelineModel, group: str) -> dict:
    """One trace for a group; a gap after each bar keeps it from being joined to the next."""
    own = [span for span in model.spans if span.group == group]
    return scatter(
        "lines",
        [day for span in own for day in (span.start, span.end, None)],
        [place for span in own for place in (span.name, span.name, None)],
        name=group,
        line={"color": model.context.colours.of(model.groups[group]), "width": 11},
        hovertemplate="%{y} %{x}<extra>" + group + "</extra>",
    )
