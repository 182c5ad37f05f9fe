"""A thin line, a thick one within it and a mark for each thing."""

from charts.models.interval import Interval, IntervalModel
from charts.plotly.frame import TIGHT, figure, legend, names_axis, ordered, scatter, value_axis

ROW = 26
# Room for words behind a line that ends at the edge.
BESIDE = 128


def place(model: IntervalModel) -> dict:
    context, intervals = model.context, model.intervals
    names = [mark.name for mark in model.marks]
    outer, inner = model.ranges
    colour = context.colours.earlier
    return figure(
        context,
        [
            _lines(names, [one.outer for one in intervals], outer, {"color": colour, "width": 2}),
            _lines(names, [one.inner for one in intervals], inner, {"color": colour, "width": 8}),
            *(_marks(model, name) for name in model.groups),
            *_notes(model),
        ],
        ROW * len(names) + 110,
        margin=TIGHT | ({"r": BESIDE} if _notes(model) else {}),
        xaxis=value_axis(context, model.columns.x, model.domain, side="top"),
        yaxis=names_axis(context, names, (14, 26), **ordered(names)),
        showlegend=True,
        legend=legend(yref="container", y=0, yanchor="bottom"),
        hovermode="closest",
    )


def _marks(model: IntervalModel, group: str) -> dict:
    own: list[Interval] = [interval for interval in model.intervals if interval.mark.group == group]
    tone, shape = model.groups[group]
    colour = model.context.colours.of(tone)
    template = model.context.shown("x", model.columns.x)
    return scatter(
        "markers",
        [interval.mark.value for interval in own],
        [interval.mark.name for interval in own],
        name=group,
        customdata=[list(interval.outer) for interval in own],
        marker={
            "symbol": shape, "size": 10, "color": colour, "line": {"width": 2, "color": colour},
        },
        hovertemplate=f"%{{y}} {template} (%{{customdata[0]}}–%{{customdata[1]}})<extra></extra>",
    )  # fmt: skip


def _notes(model: IntervalModel) -> list[dict]:
    """Words at the ends of outer lines; no trace where there are none."""
    noted = [interval for interval in model.intervals if interval.note]
    words = scatter(
        "text",
        [interval.outer[1] for interval in noted],
        [interval.mark.name for interval in noted],
        text=[f"  {interval.note}" for interval in noted],
        textposition="middle right",
        textfont={"color": model.context.colours.quiet, "size": 12},
        cliponaxis=False,
        showlegend=False,
        hoverinfo="skip",
    )
    return [words] if noted else []


def _lines(names: list[str], ends: list[tuple], name: str, style: dict) -> dict:
    """One trace for all lines; a gap after each keeps it from being joined to the next."""
    x = [value for pair in ends for value in (*pair, None)]
    y = [place for thing in names for place in (thing, thing, None)]
    return scatter("lines", x, y, name=name, line=style, hoverinfo="skip")
