"""Steps one under the other, so that they can be read on a phone."""

from charts.models.flow import FlowModel, Step
from charts.plotly.frame import figure, note, scatter
from charts.plotly.text import shorten

ROW = 52


def place(model: FlowModel) -> dict:
    context, steps = model.context, model.steps
    colours = context.colours
    trace = scatter(
        "lines+markers+text",
        [0 for _ in steps],
        list(range(len(steps))),
        line={"color": colours.earlier, "width": 2},
        marker={
            "size": 26,
            "symbol": [step.shape for step in steps],
            "color": [colours.of(step.tone) for step in steps],
        },
        text=[step.number for step in steps],
        textposition="middle center",
        textfont={"size": 12, "color": colours.background},
        hoverinfo="skip",
    )
    return figure(
        context,
        [trace],
        ROW * len(steps) + 16,
        xaxis={"visible": False, "range": [-0.35, 8], "fixedrange": True},
        yaxis={"visible": False, "range": [len(steps) - 0.4, -0.6], "fixedrange": True},
        annotations=[
            note(_words(model, step), 0, place, colours.text, size=14, xshift=22, align="left")
            for place, step in enumerate(steps)
        ],
        margin={"l": 0, "r": 0, "t": 0, "b": 0},
    )


def _words(model: FlowModel, step: Step) -> str:
    """Two lines beside a step: what it is and what is to be said of it; who acts, and when."""
    colours = model.context.colours
    title = shorten(step.name, 22 if model.context.lang == "zh" else 46)
    if step.status:
        title += f" {_small(step.status, colours.concern)}"
    return f"{title}<br>{_small(step.beneath, colours.quiet)}"


def _small(text: str, colour: str) -> str:
    return f'<span style="font-size:12px;color:{colour}">{text}</span>'
