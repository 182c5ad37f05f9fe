"""Every kind of chart on empty, one-row, ordinary and gappy tables, in every look."""

import re
from datetime import date
from itertools import pairwise

import plotly.graph_objects as go
import pyarrow as pa
import pytest

from charts import KINDS, ChartContext, draw, picked, things
from charts.theme import DARK, LIGHT, contrast
from export import context_of

CJK = re.compile(r"[\u4e00-\u9fff]")
MONTHS = [date(2021, 1, 1), date(2021, 2, 1)]

# For each kind: which columns it is given, and a small table.
SAMPLES: dict[str, tuple[dict[str, str], dict[str, list]]] = {
    "bar": ({"x": "v", "y": "name"}, {"name": ["a", "b", "c", "d"], "v": [4.0, 3.0, -2.0, 1.0]}),
    "column": (
        {"x": "month", "y": "v", "series": "name", "tone": "t"},
        {
            "month": MONTHS * 2, "name": ["a", "a", "b", "b"], "v": [1.0, 2.0, 3.0, 4.0],
            "t": [-1, -1, None, None],
        },
    ),
    "control": (
        {
            "x": "month", "y": "v", "centre": "c", "lower": "l", "upper": "u", "segment": "g",
            "signal": "s", "side": "w", "marks": "m",
        },
        {
            "month": MONTHS, "v": [1.0, 2.0], "c": [1.5, 2.0], "l": [0.0, None], "u": [3.0, None],
            "g": [0, 1], "s": [None, "x"], "w": [0, 1], "m": [None, "z"],
        },
    ),
    "dot": (
        {"category": "name", "start": "v", "end": "w"},
        {"name": ["a", "b", "c", "d"], "v": [4.0, 3.0, 2.0, 1.0], "w": [1.0, 3.0, 5.0, 7.0]},
    ),
    "funnel": (
        {
            "x": "n", "y": "v", "label": "name", "centre": "c", "lower_warning": "l1",
            "upper_warning": "u1", "lower_alarm": "l2", "upper_alarm": "u2", "side": "s",
        },
        {
            "name": ["a", "b", "c"], "n": [10, 100, 1000], "v": [50.0, 40.0, 71.0],
            "c": [60.0] * 3, "l1": [30.0, 50.0, 57.0], "u1": [90.0, 70.0, 63.0],
            "l2": [20.0, 45.0, 55.0], "u2": [99.0, 75.0, 65.0], "s": [0, -2, 2],
        },
    ),
    "event_study": (
        {"x": "t", "y": "v", "low": "l", "high": "h"},
        {
            "t": [-2, -1, 1, 2], "v": [0.1, -0.2, 1.0, 2.0], "l": [-1.0, -1.0, 0.5, 1.0],
            "h": [1.0, 1.0, 1.5, 3.0],
        },
    ),
    "line": (
        {"x": "month", "y": "v", "series": "name", "marks": "mark"},
        {
            "month": MONTHS * 2, "name": ["a", "a", "b", "b"], "v": [1.0, 2.0, 3.0, 4.0],
            "mark": [None, "x", None, None], "n": [5, 6, 7, 8],
        },
    ),
    "slope": (
        {"x": "year", "y": "v", "series": "name", "highlight": "strong"},
        {
            "year": [2020, 2021] * 2, "name": ["a", "a", "b", "b"], "v": [1, 2, 2, 1],
            "strong": [True, True, False, False],
        },
    ),
    "tile_map": (
        {"x": "c", "y": "r", "value": "v", "label": "name", "name": "name", "group": "g"},
        {
            "c": [1, 2, 6, 7], "r": [1, 1, 6, 6], "v": [1.0, 2.0, -3.0, 4.0],
            "name": ["a", "b", "c", "d"], "g": ["w", "w", "e", "e"],
        },
    ),
    "flow": (
        {
            "step": "no", "name": "name", "actor": "who", "publish": "p", "when": "day",
            "status": "s", "tone": "t",
        },
        {
            "no": [1, 2], "name": ["a", "b"], "who": ["x", None], "p": [True, False],
            "day": [MONTHS[0], None], "s": [None, "c"], "t": [1, -1],
        },
    ),
    "interval": (
        {
            "y": "name", "x": "v", "low": "l", "high": "h", "inner_low": "il", "inner_high": "ih",
            "group": "g",
        },
        {
            "name": ["a", "b"], "v": [1.0, 2.0], "l": [1.0, 1.0], "h": [3.0, 4.0],
            "il": [1.0, 2.0], "ih": [2.0, 3.0], "g": ["x", "y"],
        },
    ),
    "matrix": (
        {"x": "b", "y": "a", "value": "v"},
        {"a": ["a", "a", "b", "c"], "b": ["d", "e", "d", "f"], "v": [4.0, 3.0, 2.0, 1.0]},
    ),
    "timeline": (
        {"start": "a", "end": "b", "name": "name", "group": "g"},
        {"name": ["a", "b"], "a": MONTHS, "b": MONTHS, "g": ["x", "y"]},
    ),
    "waterfall": (
        {"category": "name", "value": "v", "measure": "m"},
        {"name": ["a", "b", "c"], "v": [4.0, -3.0, 1.0], "m": ["relative", "relative", "total"]},
    ),
}  # fmt: skip
WITHOUT_GAPS = {"funnel", "slope", "flow", "timeline"}
# Kinds that draw things in their order or their time, not numbers.
WITHOUT_NUMBERS = {"flow", "timeline"}


def table(kind: str, shape: str) -> pa.Table:
    whole = pa.table(SAMPLES[kind][1])
    rows = whole.to_pylist()
    if shape == "one":
        rows = rows[:1]
    if shape == "gaps" and kind not in WITHOUT_GAPS:
        rows = [{**row, "v": None if i % 4 == 1 else row["v"]} for i, row in enumerate(rows)]
    if shape == "nothing known" and kind not in WITHOUT_GAPS:
        rows = [{**row, "v": None, **({"w": None} if "w" in row else {})} for row in rows]
    return pa.Table.from_pylist([] if shape == "empty" else rows, schema=whole.schema)


def numbers(value: object) -> list[float]:
    """Every number in a trace's data, however nested."""
    if isinstance(value, (list, tuple)):
        return [number for item in value for number in numbers(item)]
    return [float(value)] if isinstance(value, (int, float)) else []


def words(figure: dict) -> str:
    """All that a figure says by itself."""
    notes = [note["text"] for note in figure["layout"].get("annotations", [])]
    return " ".join([*notes, *(str(trace.get("name", "")) for trace in figure["data"])])


@pytest.mark.parametrize("dark", [False, True])
@pytest.mark.parametrize("lang", ["zh", "en"])
@pytest.mark.parametrize("shape", ["empty", "one", "normal", "gaps", "nothing known"])
@pytest.mark.parametrize("kind", KINDS)
def test_it_draws(kind: str, shape: str, lang: str, dark: bool) -> None:
    figure = draw(kind, table(kind, shape), context_of({}, lang, dark=dark), **SAMPLES[kind][0])
    go.Figure(figure)
    assert figure["data"], "Streamlit refuses a figure without a trace"
    if shape == "empty":
        assert bool(CJK.search(words(figure))) == (lang == "zh")
    if lang == "en":
        assert not CJK.search(words(figure))


@pytest.mark.parametrize("kind", sorted(KINDS.keys() - WITHOUT_NUMBERS))
def test_what_is_drawn_stands_in_the_table(kind: str) -> None:
    """Every value of the table is drawn, and no other number is."""
    columns, rows = SAMPLES[kind]
    figure = draw(kind, table(kind, "normal"), ChartContext(), **columns)
    along = {
        "bar": "x",
        "waterfall": "x",
        "dot": "x",
        "tile_map": "z",
        "matrix": "z",
        "interval": "x",
    }.get(kind, "y")
    values = [t for t in figure["data"] if along != "z" or t["type"] == "heatmap"]
    drawn = {number for trace in values for number in numbers(trace.get(along, []))}
    used = {name for name in columns.values() if name in rows}
    allowed = {number for name in used for number in numbers(rows[name])}
    assert set(map(float, rows["v"])) <= drawn <= allowed


def test_names_of_a_slope_stand_at_its_last_time() -> None:
    """Plotly reads the text 2021 on an axis of categories as the place 2021."""
    columns, rows = SAMPLES["slope"]
    figure = draw("slope", pa.table(rows), ChartContext(), **columns)
    assert {note["x"] for note in figure["layout"]["annotations"]} == {1}


def test_an_unknown_kind_names_the_nearest() -> None:
    with pytest.raises(KeyError, match="waterfall"):
        draw("waterfal", table("bar", "normal"), ChartContext())


def test_an_unknown_column_names_those_there_are() -> None:
    with pytest.raises(KeyError, match="name, v"):
        draw("bar", table("bar", "normal"), ChartContext(), x="value", y="name")


def test_an_argument_that_a_kind_does_not_take_names_those_it_takes() -> None:
    with pytest.raises(KeyError, match="'bar' takes no 'length'; it takes x, y, group"):
        draw("bar", table("bar", "normal"), ChartContext(), y="name", x="v", length="v")


def test_a_missing_argument_is_named() -> None:
    with pytest.raises(KeyError, match="'bar' needs x"):
        draw("bar", table("bar", "normal"), ChartContext(), y="name")


@pytest.mark.parametrize("palette", [LIGHT, DARK], ids=["light", "dark"])
def test_marks_and_text_have_contrast(palette) -> None:
    for colour in (palette.text, palette.quiet):
        assert contrast(colour, palette.background) >= 4.5, colour
    marks = (palette.actual, *palette.series, palette.earlier, palette.concern, palette.improvement)
    for colour in marks:
        assert contrast(colour, palette.background) >= 3, colour


@pytest.mark.parametrize("dark", [False, True])
@pytest.mark.parametrize("values", [[1.0, 2.0, 3.0, 40.0], [-5.0, 2.0, -3.0, 9.0]])
def test_names_can_be_read_on_their_tiles(values: list[float], dark: bool) -> None:
    columns, rows = SAMPLES["tile_map"]
    figure = draw("tile_map", pa.table({**rows, "v": values}), ChartContext(dark=dark), **columns)
    tiles = next(t for t in figure["data"] if t["type"] == "heatmap")
    inks = next(t for t in figure["data"] if t.get("mode") == "text")["textfont"]["color"]
    for value, ink in zip(values, inks, strict=True):
        place = (value - tiles["zmin"]) / (tiles["zmax"] - tiles["zmin"])
        shade = min(tiles["colorscale"], key=lambda step: abs(step[0] - place))[1]
        assert contrast(ink, shade) >= 4.5


def test_known_contrasts() -> None:
    assert contrast("#000000", "#ffffff") == pytest.approx(21)
    assert contrast("#777777", "#ffffff") == pytest.approx(4.48, abs=0.01)


def test_a_bar_says_what_it_was_counted_over() -> None:
    counted = pa.table({**SAMPLES["bar"][1], "n": [1, 2, 3, 4]})
    trace = draw("bar", counted, ChartContext(), x="v", y="name")["data"][0]
    assert trace["customdata"] == [1, 2, 3, 4]
    assert "n = " in trace["hovertemplate"]


def test_bars_side_by_side_can_share_a_scale() -> None:
    tables = (pa.table({"name": ["a"], "v": [value], "whole": [100]}) for value in (20.0, 90.0))
    ranges = [
        draw("bar", one, ChartContext(), x="v", y="name", end="whole")["layout"]["xaxis"]["range"]
        for one in tables
    ]
    assert ranges[0] == ranges[1]


@pytest.mark.parametrize(
    ("values", "step"), [([1, 1, 3], 1), ([4, 4, 4], None), ([0.5, 1.0], None)]
)
def test_few_things_are_counted_in_whole_steps(values: list, step: int | None) -> None:
    """No axis says half a thing, and many things have the usual steps."""
    rows = {"a": ["x", "x", "y"][: len(values)], "g": ["p", "q", "p"][: len(values)], "v": values}
    figure = draw("column", pa.table(rows), ChartContext(), x="a", y="v", series="g")
    assert figure["layout"]["yaxis"].get("dtick") == step


@pytest.mark.parametrize(
    "kind", ["bar", "dot", "funnel", "interval", "matrix", "tile_map", "waterfall"]
)
def test_a_clicked_mark_says_what_it_stands_for(kind: str) -> None:
    """Every name of the table is carried by a mark, where picked() looks for it."""
    columns, rows = SAMPLES[kind]
    found = things(kind, columns)
    assert found
    mark = {"funnel": "text", "tile_map": "customdata"}.get(kind, "y")
    values = [
        value
        for trace in draw(kind, pa.table(rows), ChartContext(), **columns)["data"]
        for value in trace.get(mark) or []
    ]
    carried = {picked(kind, {mark: value}) for value in values}
    assert {name for column in found for name in rows[column]} <= carried


def test_a_mark_that_is_no_thing_stands_for_nothing() -> None:
    assert things("line", SAMPLES["line"][0]) == ()
    assert picked("bar", {}) is None


def test_names_at_the_ends_of_lines_do_not_lie_upon_each_other() -> None:
    ends = [99.0, 98.0, 98.5, 97.0, 99.5]
    rows = [
        {"month": date(2021, month, 1), "value": value, "series": f"s{i}"}
        for i, value in enumerate(ends)
        for month in (1, 2)
    ]
    look = ChartContext(unit="score")
    drawn = draw("line", pa.Table.from_pylist(rows), look, x="month", y="value", series="series")
    layout = drawn["layout"]
    scale = 262 / max(ends)
    places = sorted(note["y"] * scale + note["yshift"] for note in layout["annotations"])
    assert all(above - below >= 13 for below, above in pairwise(places))
    assert places[-1] <= 264


@pytest.mark.parametrize(("each", "form"), [("quarter", "%YQ%q"), ("year", "%Y")])
def test_a_line_over_quarters_or_years_says_so(each: str, form: str) -> None:
    rows = [{"when": date(2021, month, 1), "value": 1.0} for month in (1, 4, 7)]
    look = ChartContext(units={"when": each})
    axis = draw("line", pa.Table.from_pylist(rows), look, x="when", y="value")["layout"]
    assert axis["xaxis"]["tickformat"] == axis["xaxis"]["hoverformat"] == form
