"""Order, reach, events and words of charts, read back from the screen and from the slide alike."""

from datetime import date

import pyarrow as pa
import pytest

import charts
from charts import ChartContext, draw
from charts.domain import rate_range
from export import context_of
from tests.export.placed import colours, ends, name, placed, series, texts, values

MONTHS = [date(2021, month, 1) for month in (1, 2, 3, 4)]
BARS = {"x": "v", "y": "name"}
UNSORTED = {"name": ["d", "b", "c", "a"], "v": [4.0, 9.0, 1.0, 2.0]}
POINTS = {"month": MONTHS, "v": [91.0, 93.0, 92.0, 94.0], "e": [None, "law", None, None]}
LINE = {"x": "month", "y": "v", "marks": "e"}


def both(kind: str, rows: dict, context: ChartContext, columns: dict) -> tuple:
    table = pa.table(rows)
    return draw(kind, table, context, **columns), placed(kind, table, context, columns)


def categories(slide) -> list[str]:
    return [v.text for v in next(series(slide)).iterfind(".//{*}cat//{*}v")]


@pytest.mark.parametrize(
    ("kind", "columns", "more"),
    [
        ("bar", BARS, {}),
        ("waterfall", {"category": "name", "value": "v", "measure": "m"}, {"m": ["relative"] * 4}),
    ],
)
def test_bars_keep_the_order_of_the_table_with_the_first_on_top(kind, columns, more) -> None:
    figure, slide = both(kind, {**UNSORTED, **more}, ChartContext(), columns)
    axis = figure["layout"]["yaxis"]
    assert (axis["tickvals"], axis["autorange"]) == (UNSORTED["name"], "reversed")
    (chart,) = (shape.chart for shape in slide.shapes)
    assert (categories(slide), chart.category_axis.reverse_order) == (UNSORTED["name"], True)


def test_groups_are_stacked_in_the_order_of_the_table() -> None:
    rows = {"at": ["p", "q"] * 2, "g": ["z", "z", "a", "a"], "v": [1, 2, 3, 4]}
    figure, slide = both("column", rows, ChartContext(), {"x": "at", "y": "v", "series": "g"})
    assert [trace["name"] for trace in figure["data"]] == ["z", "a"]
    assert [name(one) for one in series(slide)] == ["z", "a"]


@pytest.mark.parametrize("amounts", [[4.0, 9.0], [-4.0, 9.0], [-9.0, -4.0]])
def test_bars_begin_at_zero_and_leave_room_for_numbers(amounts: list[float]) -> None:
    figure, slide = both("bar", {"name": ["a", "b"], "v": amounts}, ChartContext(), BARS)
    low, high = figure["layout"]["xaxis"]["range"]
    assert ends(slide) == pytest.approx((low, high), abs=1e-6)
    assert low <= 0 <= high
    assert low < min(amounts) if min(amounts) < 0 else low == 0
    assert high > max(0, *amounts)


def test_columns_begin_at_zero_and_reach_the_sum_of_their_parts() -> None:
    rows = {"at": ["p", "p"], "g": ["z", "a"], "v": [30, 40]}
    figure, slide = both("column", rows, ChartContext(), {"x": "at", "y": "v", "series": "g"})
    assert figure["layout"]["yaxis"]["rangemode"] == "tozero"
    assert ends(slide)[0] == 0 and ends(slide)[1] >= 70


@pytest.mark.parametrize(("unit", "zero"), [("percent", False), ("hours", True)])
def test_rates_over_time_may_begin_above_zero_and_nothing_else(unit: str, zero: bool) -> None:
    context = ChartContext(unit=unit)
    figure, slide = both("line", POINTS, context, LINE)
    axis = figure["layout"]["yaxis"]
    assert (axis.get("rangemode") == "tozero") == zero
    assert ("range" in axis) == (not zero)
    low, high = ends(slide)
    assert (low == 0) == zero
    # A step above a hundred is for the names of events.
    assert low <= 91 and high >= 94 and (unit != "percent" or high <= 105)


@pytest.mark.parametrize("rates", [[93.0, 94.0], [99.5, 100.0], [0.0, 0.4], [5.0], [1.0, 99.0]])
def test_noise_does_not_fill_a_figure_of_rates(rates: list[float]) -> None:
    low, high = rate_range(rates)
    assert 10 <= high - low <= max(rates) - min(rates) + 12
    assert -1 <= low <= min(rates) and max(rates) <= high <= 101


def test_events_stand_at_their_months() -> None:
    figure, slide = both("line", POINTS, ChartContext(unit="percent"), LINE)
    assert [line["x0"] for line in figure["layout"]["shapes"]] == [MONTHS[1]]
    assert [(n["text"], n["x"]) for n in figure["layout"]["annotations"]] == [("law", MONTHS[1])]
    flag = list(series(slide))[-1]
    places = [point.get("idx") for point in flag.iterfind("{*}val//{*}pt")]
    assert places == ["1"] and "law" in texts(slide)
    # Above all else, so that a line down from it crosses no mark.
    assert values(flag, "c:val")[0] > max(POINTS["v"])


def test_lines_are_named_at_their_ends_with_their_last_number() -> None:
    rows = {"month": MONTHS[:2] * 2, "v": [1.0, 2.0, 3.0, None], "g": ["a", "a", "b", "b"]}
    context = ChartContext(write=lambda value, _unit: f"<{value}>")
    figure, slide = both("line", rows, context, {"x": "month", "y": "v", "series": "g"})
    notes = {note["text"]: (note["x"], note["y"]) for note in figure["layout"]["annotations"]}
    assert notes == {"a": (MONTHS[1], 2.0), "b": (MONTHS[0], 3.0)}
    assert texts(slide) == ["a <2.0>", "b <3.0>"]


def test_dots_say_both_numbers_once_where_they_are_the_same() -> None:
    rows = {"name": ["a", "b"], "v": [1.0, 5.0], "w": [3.0, 5.0]}
    columns = {"category": "name", "start": "v", "end": "w"}
    figure, slide = both("dot", rows, ChartContext(), columns)
    assert [(join["x0"], join["x1"]) for join in figure["layout"]["shapes"]] == [(1, 3), (5, 5)]
    assert sorted(text for text in texts(slide) if text[:1].isdigit()) == ["1.0", "3.0", "5.0"]


def test_parts_carry_a_sign_and_totals_do_not() -> None:
    rows = {"name": ["a", "b", "c"], "v": [5.0, 2.0, 7.0], "m": ["absolute", "relative", "total"]}
    columns = {"category": "name", "value": "v", "measure": "m"}
    figure, slide = both("waterfall", rows, ChartContext(unit="hours"), columns)
    forms = figure["data"][0]["texttemplate"]
    assert ["+" in form for form in forms] == [False, True, False]
    assert texts(slide) == ["5", "+2", "7"]


def test_a_funnel_names_only_what_lies_outside() -> None:
    limits = {
        level: [value] * 3 for level, value in zip("abcde", (50, 40, 60, 30, 70), strict=True)
    }
    rows = {"name": ["in", "high", "low"], "n": [10, 20, 30], "v": [50.0, 80.0, 20.0],
            "side": [0, 2, -1], **limits}  # fmt: skip
    columns = {
        "x": "n",
        "y": "v",
        "label": "name",
        "centre": "a",
        "lower_warning": "b",
        "upper_warning": "c",
        "lower_alarm": "d",
        "upper_alarm": "e",
        "side": "side",
    }
    figure, slide = both("funnel", rows, ChartContext(), columns)
    named = [trace["text"] for trace in figure["data"] if "text" in trace.get("mode", "")]
    assert named == [["high"], ["low"]]
    assert [text for text in texts(slide) if text[0] in "hli"] == ["high 80.0", "low 20.0"]


def test_a_village_without_a_value_is_grey_and_says_so() -> None:
    columns = {"x": "c", "y": "r", "value": "v", "label": "s", "name": "s", "group": "g"}
    rows = {"s": ["p", "q"], "c": [1, 2], "r": [1, 1], "v": [1.0, None], "g": ["w", "w"]}
    context = ChartContext(write=lambda value, _unit: "–" if value is None else f"{value}")
    figure, slide = both("tile_map", rows, context, columns)
    grey, tiles = figure["data"][:2]
    assert (grey["z"][0][:2], tiles["z"][0][:2]) == ([None, 0], [1.0, None])
    assert {step[1] for step in grey["colorscale"]} == {"#EDEFF2"}
    assert colours(slide)["q"] == "#EDEFF2" and "q\n–" in texts(slide)


@pytest.mark.parametrize("lang", ["zh", "en"])
def test_the_words_for_those_who_cannot_see_it_have_the_numbers(lang: str) -> None:
    context = context_of({}, lang, unit="percent")
    few = charts.describe("bar", "T", pa.table(UNSORTED), context, **BARS)
    assert "d 4.0" in few and few.index("d 4.0") < few.index("b 9.0") < few.index("a 2.0")
    many = {"name": [f"n{i}" for i in range(30)], "v": [float(i) for i in range(30)]}
    told = charts.describe("bar", "T", pa.table(many), context, **BARS)
    assert told.index("n29 29.0") < told.index("n0 0.0") and "n15 15.0" not in told
    over = charts.describe("line", "T", pa.table(POINTS), context, **LINE)
    assert "91.0" in over and "94.0" in over and "92.0" not in over
    assert ("条形图" in few) == (lang == "zh")


def test_what_a_chart_shows_first() -> None:
    many = charts.headline("bar", pa.table(UNSORTED), ChartContext(labels={"v": "V"}), **BARS)
    assert many and (many.rule, many.words["most"], many.words["least"]) == (
        "said_highest",
        "b",
        "c",
    )
    ranks = ChartContext(units={"v": "rank"})
    first = charts.headline("bar", pa.table(UNSORTED), ranks, **BARS)
    assert first and (first.words["most"], first.words["least"]) == ("c", "b")
    course = charts.headline("line", pa.table(POINTS), ChartContext(), **LINE)
    assert course and (course.words["first"], course.words["last"]) == ("91.0", "94.0")
    assert charts.headline("bar", pa.table(UNSORTED).slice(0, 2), ChartContext(), **BARS) is None
