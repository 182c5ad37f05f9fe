"""Two marks on the line of each thing, joined."""

from charts.chart_context import ChartContext
from charts.model import Mark, Tone
from charts.models.dot import DotModel
from charts.plotly.frame import figure, legend, names_axis, scatter, value_axis

ROW = 34


def place(model: DotModel) -> dict:
    context, columns = model.context, model.columns
    names = [mark.name for mark in model.marks]
    joins = [
        {
            "type": "line",
            "x0": start.value,
            "x1": end.value,
            "y0": end.name,
            "y1": end.name,
            "layer": "below",
            "line": {"color": context.colours.earlier, "width": 2},
        }
        for start, end in zip(model.starts, model.marks, strict=True)
        if start.value is not None and end.value is not None
    ]
    return figure(
        context,
        [_trace(context, columns.start, model.starts), _trace(context, columns.end, model.marks)],
        ROW * len(names) + 76,
        shapes=joins,
        xaxis=value_axis(context, columns.end, model.domain),
        yaxis=names_axis(
            context, names, (16, 26), autorange=None, range=[len(names) - 0.4, -0.6],
            ticklabelstandoff=12,
        ),
        showlegend=True,
        legend=legend(),
    )  # fmt: skip


def _trace(context: ChartContext, column: str, marks: tuple[Mark, ...]) -> dict:
    tone, label = marks[0].tone, context.label(column)
    colour = context.colours.of(tone)
    symbol = "circle-open" if tone is Tone.EARLIER else "circle"
    line = {"width": 2, "color": colour}
    return scatter(
        "markers",
        [mark.value for mark in marks],
        [mark.name for mark in marks],
        name=label,
        marker={"size": 11, "symbol": symbol, "color": colour, "line": line},
        cliponaxis=False,
        hovertemplate="%{y} " + context.shown("x", column) + f"<extra>{label}</extra>",
    )
