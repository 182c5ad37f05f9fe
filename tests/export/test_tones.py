"""What a mark means, read back from the screen and from the slide: one table holds for both."""

from datetime import date

import pyarrow as pa
import pytest

from charts import ChartContext, draw
from queries import format_value
from tests.export.placed import colours, placed

LIGHT = {
    "good": "#2B6CB0", "bad": "#D4550F", "neutral": "#59636E", "chosen": "#12436D",
    "earlier": "#8A949E", "series 1": "#12436D", "series 2": "#1F8A81", "series 3": "#801650",
}  # fmt: skip
DARK = {
    "good": "#7FB2E5", "bad": "#F4935A", "neutral": "#A3AEBA", "chosen": "#7FB2E5",
    "earlier": "#7C8894", "series 1": "#7FB2E5", "series 2": "#3FC1B8", "series 3": "#D77FB0",
}  # fmt: skip
MONTHS = [date(2021, month, 1) for month in (1, 2, 3)]
LIMITS = {"c": [50.0] * 3, "l1": [40.0] * 3, "u1": [60.0] * 3, "l2": [30.0] * 3, "u2": [70.0] * 3}
# For each kind that carries a tone: its columns, a table with a rise, and one with a fall; the mark
# in question is by the value or the name that it has in both renderings.
CHANGES = {
    "bar": (
        {"x": "v", "y": "name"},
        {1: {"name": ["a", "b"], "v": [3.0, -1.0]}, -1: {"name": ["a", "b"], "v": [1.0, -3.0]}},
        {1: 3.0, -1: -3.0},
    ),
    "waterfall": (
        {"category": "name", "value": "v", "measure": "m"},
        {
            1: {"name": ["a", "b", "c"], "v": [10.0, 3.0, 13.0],
                "m": ["absolute", "relative", "total"]},
            -1: {"name": ["a", "b", "c"], "v": [10.0, -3.0, 7.0],
                 "m": ["absolute", "relative", "total"]},
        },
        {1: 3.0, -1: 3.0},
    ),
    "control": (
        {"x": "month", "y": "v", "centre": "c", "lower": "l1", "upper": "u1", "segment": "g",
         "signal": "s", "side": "w", "marks": "e"},
        {
            way: {**LIMITS, "month": MONTHS, "v": [50.0, 51.0, 50.0 + 20 * way], "g": [0] * 3,
                  "s": [None, None, "x"], "w": [0, 0, way], "e": pa.array([None] * 3, pa.string())}
            for way in (1, -1)
        },
        {1: 70.0, -1: 30.0},
    ),
    "funnel": (
        {"x": "n", "y": "v", "label": "name", "centre": "c", "lower_warning": "l1",
         "upper_warning": "u1", "lower_alarm": "l2", "upper_alarm": "u2", "side": "w"},
        {
            way: {**LIMITS, "name": ["a", "b", "d"], "n": [10, 20, 30], "w": [0, 0, 2 * way],
                  "v": [50.5, 49.5, 50.0 + 30 * way]}
            for way in (1, -1)
        },
        {1: 80.0, -1: 20.0},
    ),
}  # fmt: skip
VERDICTS = {
    ("up", 1): "good", ("up", -1): "bad", ("down", 1): "bad", ("down", -1): "good",
    ("neither", 1): "chosen", ("neither", -1): "chosen",
}  # fmt: skip
# Outside a funnel is not within, even where no side is better.
OWN = {("funnel", "neither"): "series 3"}
SIGNS = [(kind, *case) for kind in CHANGES for case in VERDICTS]
STEP = {"no": [1, 2, 3], "who": ["x"] * 3, "p": [False] * 3}
SPAN = {"start": MONTHS, "end": [date(2021, 9, 1)] * 3}
# Kinds whose groups may have a tone of their own, and columns besides those of all.
GROUPED = {
    "bar": {"x": "v", "y": "name", "group": "name", "tone": "t"},
    "column": {"x": "at", "y": "v", "series": "name", "tone": "t"},
    "timeline": {"start": "start", "end": "end", "name": "name", "group": "name", "tone": "t"},
    "flow": {"step": "no", "name": "name", "actor": "who", "publish": "p", "tone": "t"},
}
GROUPS = {"name": ["a", "b", "c"], "at": ["p"] * 3, "v": [3.0, 2.0, 1.0], **STEP, **SPAN}


def on_screen(figure: dict) -> dict[object, str]:
    """As colours() of a slide, of a figure."""
    found: dict[object, str] = {}
    for trace in figure["data"]:
        if trace["type"] == "heatmap":
            steps = [colour for _, colour in trace["colorscale"]]
            found |= {trace["zmin"]: steps[0], trace["zmax"]: steps[-1]}
            continue
        if trace["type"] == "waterfall":
            parts = {"absolute": "totals", "total": "totals"}
            for value, measure in zip(trace["x"], trace["measure"], strict=True):
                way = parts.get(measure, "increasing" if value > 0 else "decreasing")
                found[abs(value)] = trace[way]["marker"]["color"]
            continue
        values = trace["x"] if trace.get("orientation") == "h" else trace["y"]
        shade = {**trace.get("line", {}), **trace.get("marker", {})}.get("color")
        if shade is None:
            continue
        own = shade if isinstance(shade, list) else [shade] * len(values)
        if isinstance(trace.get("text"), list):
            found |= dict(zip(trace["text"], own, strict=True))
        found |= dict(zip(values, own, strict=True)) | {trace.get("name"): own[0] if own else ""}
    return {key: colour.upper() for key, colour in found.items()}


@pytest.mark.parametrize(("kind", "direction", "sign"), SIGNS)
def test_a_direction_and_a_sign_decide_the_colour(kind: str, direction: str, sign: int) -> None:
    columns, rows, marks = CHANGES[kind]
    table, mark = pa.table(rows[sign]), marks[sign]
    tone = OWN.get((kind, direction), VERDICTS[direction, sign])
    context = ChartContext(direction=direction)
    dark = ChartContext(direction=direction, dark=True)
    assert on_screen(draw(kind, table, context, **columns))[mark] == LIGHT[tone]
    assert on_screen(draw(kind, table, dark, **columns))[mark] == DARK[tone]
    assert colours(placed(kind, table, context, columns))[mark] == LIGHT[tone]


@pytest.mark.parametrize("kind", GROUPED)
@pytest.mark.parametrize("tones", [[1, 0, -1], [-1, 1, 0], [None, None, None]])
def test_a_tone_decides_the_colour_of_a_group(kind: str, tones: list) -> None:
    """Concern is orange wherever it stands; without a tone groups have the colours of series."""
    table = pa.table({**GROUPS, "t": pa.array(tones, pa.int64())})
    known = {1: "chosen", 0: "earlier" if kind != "flow" else "chosen", -1: "bad"}
    plain = ["chosen"] * 3 if kind == "flow" else ["series 1", "series 2", "series 3"]
    wanted = [known.get(tone, own) for tone, own in zip(tones, plain, strict=True)]
    screen = on_screen(draw(kind, table, ChartContext(), **GROUPED[kind]))
    slide = colours(placed(kind, table, ChartContext(), GROUPED[kind]))
    names = ["1", "2", "3"] if kind == "flow" else GROUPS["name"]
    for mark, tone in zip(names, wanted, strict=True):
        assert screen[mark] == LIGHT[tone]
        assert slide[mark if kind != "bar" else GROUPS["v"][names.index(mark)]] == LIGHT[tone]


def test_who_falls_is_of_concern() -> None:
    columns = {"x": "year", "y": "v", "series": "name", "highlight": "strong"}
    table = pa.table({
        "year": [2020, 2021] * 3, "name": ["up", "up", "down", "down", "other", "other"],
        "v": [3, 1, 1, 3, 2, 2], "strong": [True] * 4 + [False] * 2,
    })  # fmt: skip
    screen = on_screen(draw("slope", table, ChartContext(), **columns))
    slide = colours(placed("slope", table, ChartContext(), columns))
    for named in (screen, slide):
        assert (named["down"], named["up"]) == (LIGHT["bad"], LIGHT["chosen"])
    assert screen["other"] == LIGHT["earlier"]
    assert slide["other"] not in LIGHT.values()


# The colours of the lowest and of the highest value.
BLUE, ORANGE, PALE = "#12436D", "#C24A0A", "#EAF0F6"
SCALES = [
    ("tile_map", "down", "percent", [-3.0, 3.0], (BLUE, ORANGE)),
    ("tile_map", "up", "percent", [-3.0, 3.0], (ORANGE, BLUE)),
    ("tile_map", "up", "percent", [1.0, 3.0], (PALE, BLUE)),
    ("tile_map", "down", "percent", [1.0, 3.0], (PALE, BLUE)),
    ("tile_map", "down", "rank", [1.0, 3.0], (BLUE, PALE)),
    ("matrix", "down", "percent", [1.0, 3.0], (PALE, BLUE)),
    ("matrix", "up", "percent", [1.0, 3.0], (BLUE, PALE)),
]


@pytest.mark.parametrize(("kind", "direction", "unit", "values", "wanted"), SCALES)
def test_the_ends_of_a_scale(kind, direction, unit, values, wanted) -> None:
    columns = {
        "matrix": {"x": "name", "y": "g", "value": "v"},
        "tile_map": {"x": "c", "y": "r", "value": "v", "label": "name", "name": "name",
                     "group": "g"},
    }[kind]  # fmt: skip
    table = pa.table({"name": ["a", "b"], "g": ["p", "q"], "c": [1, 2], "r": [1, 1], "v": values})
    # The unit is that of the column, whatever the question's is.
    context = ChartContext(direction=direction, unit="items", units={"v": unit})
    screen = on_screen(draw(kind, table, context, **columns))
    slide = colours(placed(kind, table, context, columns))
    assert tuple(screen[value] for value in values) == wanted
    marks = (
        ["a", "b"] if kind == "tile_map" else [format_value(value, unit, "zh") for value in values]
    )
    assert tuple(slide[mark] for mark in marks) == wanted
