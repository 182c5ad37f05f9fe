"""Long lists in columns: every row once, in order, with one scale."""

from itertools import pairwise

import pyarrow as pa
import pytest

from charts import ChartContext, draw, in_columns


def bars(count: int, name: str = "村{}") -> dict:
    table = pa.table(
        {"y": [name.format(i) for i in range(count)], "x": [float(count - i) for i in range(count)]}
    )
    return draw("bar", table, ChartContext(), x="x", y="y")


@pytest.mark.parametrize(
    ("rows", "columns"), [(5, 1), (20, 1), (21, 2), (32, 2), (33, 3), (43, 3), (200, 3)]
)
def test_every_row_stands_in_one_column(rows: int, columns: int) -> None:
    layout = in_columns(bars(rows), 960)["layout"]
    axes = [layout[key] for key in sorted(layout) if key.startswith("yaxis")]
    assert len(axes) == columns
    assert [name for axis in axes for name in axis["tickvals"]] == [f"村{i}" for i in range(rows)]
    for axis in axes[: columns if columns > 1 else 0]:
        first, last = (int(axis["tickvals"][place][1:]) for place in (0, -1))
        low, high = sorted(axis["range"])
        assert low < first and last < high


def test_columns_share_a_scale_and_stand_apart() -> None:
    figure = in_columns(bars(43), 960)
    layout = figure["layout"]
    ends = [layout[f"xaxis{sign}"]["domain"] for sign in ("", "2", "3")]
    assert [layout[f"xaxis{sign}"].get("matches") for sign in ("2", "3")] == ["x", "x"]
    for (_, end), (begin, _) in pairwise(ends):
        assert end < begin
    assert layout["height"] < bars(43)["layout"]["height"] / 2
    assert len([trace for trace in figure["data"] if trace.get("showlegend", True)]) == 1


def test_a_short_list_has_its_names_whole() -> None:
    name = "District Construction and Transport Bureau of Everything {}"
    said = in_columns(bars(3, name), 960)["layout"]["yaxis"]["ticktext"]
    assert [text.replace("<br>", " ") for text in said] == [name.format(i) for i in range(3)]


def test_what_is_no_list_stays() -> None:
    table = pa.table({"x": [1.0], "y": ["a"]})
    line = draw("line", pa.table({"m": [None], "v": [None]}), ChartContext(), x="m", y="v")
    assert in_columns(line, 960) == line
    assert in_columns(draw("bar", table.slice(0, 0), ChartContext(), x="x", y="y"), 960)["data"]
