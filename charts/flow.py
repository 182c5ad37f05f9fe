"""A procedure from its first step to its last: what is done, by whom, and what must be shown.

Drawn downwards, so that it can be read on a phone.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from charts.chart_context import ChartContext, empty, figure, shorten

if TYPE_CHECKING:
    import pyarrow as pa

ROW = 52
WORDS = {"zh": ("须公开", " · "), "en": ("to be published", " · ")}
NOT_DONE = {"zh": "未做", "en": "not done"}


def flow(
    table: pa.Table,
    look: ChartContext,
    *,
    step: str,
    name: str,
    actor: str,
    publish: str,
    when: str | None = None,
    status: str | None = None,
    tone: str | None = None,
) -> dict:
    """`publish` is true for a step that must be published. For one use of the procedure, `when`
    holds the day on which each step was done, `status` what is to be said of it, and `tone` is -1
    where the step departs from the procedure.
    """
    rows = table.to_pylist()
    if not rows:
        return empty(look)
    places = list(range(len(rows)))
    wrong = [bool(tone) and row[str(tone)] == -1 for row in rows]
    colours = look.colours
    trace = {
        "type": "scatter",
        "mode": "lines+markers+text",
        "x": [0 for _ in rows],
        "y": places,
        "line": {"color": colours.earlier, "width": 2},
        "marker": {
            "size": 26,
            "symbol": ["diamond" if w else "circle" for w in wrong],
            "color": [colours.concern if w else colours.actual for w in wrong],
        },
        "text": [str(row[step]) for row in rows],
        "textposition": "middle center",
        "textfont": {"size": 12, "color": colours.background},
        "hoverinfo": "skip",
    }
    return figure(
        look,
        [trace],
        ROW * len(rows) + 16,
        xaxis={"visible": False, "range": [-0.35, 8], "fixedrange": True},
        yaxis={"visible": False, "range": [len(rows) - 0.4, -0.6], "fixedrange": True},
        annotations=[
            _words(look, place, row, name, actor, publish, when, status)
            for place, row in zip(places, rows, strict=True)
        ],
        margin={"l": 0, "r": 0, "t": 0, "b": 0},
    )


def _words(
    look: ChartContext,
    place: int,
    row: dict,
    name: str,
    actor: str,
    publish: str,
    when: str | None,
    status: str | None,
) -> dict:
    """Two lines beside a step: what it is and what is to be said of it; who acts, and when."""
    shown, between = WORDS[look.lang]
    notes = [str(row[actor] or "")]
    if when:
        notes.append(f"{row[when]:{look.day_format}}" if row[when] else NOT_DONE[look.lang])
    if row[publish]:
        notes.append(shown)
    title = shorten(row[name], 22 if look.lang == "zh" else 46)
    if status and row[status]:
        concern = look.colours.concern
        title += f' <span style="font-size:12px;color:{concern}">{row[status]}</span>'
    quiet = look.colours.quiet
    below = between.join(filter(None, notes))
    return {
        "text": f'{title}<br><span style="font-size:12px;color:{quiet}">{below}</span>',
        "x": 0,
        "y": place,
        "xanchor": "left",
        "xshift": 22,
        "align": "left",
        "showarrow": False,
        "font": {"size": 14, "color": look.colours.text},
    }
