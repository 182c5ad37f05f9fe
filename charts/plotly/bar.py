"""Horizontal bars, each with its number at its end."""

from charts.models.bar import BarModel
from charts.plotly.frame import figure, legend, length_axis, names_axis, ordered

ROW = 26


def place(model: BarModel) -> dict:
    context, grouped = model.context, model.columns.group is not None
    names = [mark.name for mark in model.marks]
    return figure(
        context,
        [_trace(model, name) for name in model.groups or [""]],
        ROW * len(names) + (64 if grouped else 36),
        barmode="overlay",
        bargap=0.32,
        xaxis=length_axis(context, model.columns.x, model.domain),
        yaxis=names_axis(context, names, (14, 26), **ordered(names)),
        showlegend=grouped,
        legend=legend(),
        # Anywhere in its row a bar is met, however short it is.
        hovermode="y",
    )


def _trace(model: BarModel, name: str) -> dict:
    context, x = model.context, model.columns.x
    marks = [mark for mark in model.marks if mark.group == name]
    counts = [mark.n for mark in marks]
    counted = any(count is not None for count in counts)
    colours = [context.colours.of(mark.tone) for mark in marks]
    template = context.shown("x", x) + (" (n = %{customdata:,})" if counted else "")
    return {
        "type": "bar",
        "orientation": "h",
        "name": name,
        "y": [mark.name for mark in marks],
        "x": [mark.value for mark in marks],
        "marker": {"color": colours if len(set(colours)) > 1 else colours[0]},
        "texttemplate": context.number("x", x),
        "textposition": "outside",
        "cliponaxis": False,
        "textfont": {"size": 12, "color": context.colours.text},
        "customdata": counts if counted else None,
        "hovertemplate": "%{y} " + template + "<extra></extra>",
        # The template has the name; without this Plotly lays it over the axis once more.
        "hoverinfo": "x",
    }
