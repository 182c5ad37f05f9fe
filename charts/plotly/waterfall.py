"""Plotly's own waterfall, lying: it adds up the parts itself."""

from charts.models.waterfall import WaterfallModel
from charts.plotly.frame import figure, length_axis, names_axis


def place(model: WaterfallModel) -> dict:
    context, value = model.context, model.columns.value
    names, colours = [mark.name for mark in model.marks], context.colours
    totals = next((step.mark.tone for step in model.steps if not step.part), None)
    form = context.format(value)
    trace = {
        "type": "waterfall",
        "orientation": "h",
        "y": names,
        "x": [mark.value for mark in model.marks],
        "measure": [step.measure for step in model.steps],
        "increasing": {"marker": {"color": colours.of(model.rise)}},
        "decreasing": {"marker": {"color": colours.of(model.fall)}},
        "totals": {"marker": {"color": colours.of(totals)}} if totals else {},
        "connector": {"line": {"color": colours.earlier, "width": 1}},
        "texttemplate": [
            f"%{{delta:+{form}}}" if step.part else f"%{{x:{form}}}" for step in model.steps
        ],
        "textposition": "outside",
        "cliponaxis": False,
        "hovertemplate": "%{y} " + context.shown("delta", value) + "<extra></extra>",
    }
    return figure(
        context,
        [trace],
        38 * len(names) + 36,
        xaxis=length_axis(context, value, model.domain),
        yaxis=names_axis(context, names, (13, 24)),
        waterfallgap=0.35,
    )
