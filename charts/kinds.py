"""Every kind of chart, declared once: what it is called, its model, its placement and its roles.

A new kind is a model, a placement here and one in export/pptx, and a line in both registries.
"""

from collections.abc import Callable
from dataclasses import dataclass
from types import ModuleType
from typing import Any

from charts import describe, headline
from charts.model import Headline
from charts.models import (
    bar,
    column,
    control,
    dot,
    flow,
    funnel,
    interval,
    line,
    matrix,
    slope,
    tile_map,
    timeline,
    waterfall,
)  # fmt: skip
from charts.plotly import bar as plotly_bar
from charts.plotly import column as plotly_column
from charts.plotly import control as plotly_control
from charts.plotly import dot as plotly_dot
from charts.plotly import flow as plotly_flow
from charts.plotly import funnel as plotly_funnel
from charts.plotly import interval as plotly_interval
from charts.plotly import line as plotly_line
from charts.plotly import matrix as plotly_matrix
from charts.plotly import slope as plotly_slope
from charts.plotly import tile_map as plotly_tile_map
from charts.plotly import timeline as plotly_timeline
from charts.plotly import waterfall as plotly_waterfall


@dataclass(frozen=True)
class Kind:
    """`names`, `value` and `when` are the arguments whose columns name a mark, hold its value, and
    its time. A click on a mark that is a thing narrows to what a column of `things` holds;
    `carrier` is where a point of the figure has that name. `headline` is the rule of what to say
    first, `facts` what is said to those who cannot see it.
    """

    zh: str
    en: str
    models: ModuleType
    plotly: ModuleType
    names: tuple[str, ...] = ()
    value: str = ""
    when: str = ""
    things: tuple[str, ...] = ()
    carrier: str = ""
    headline: Callable[[Any, str], Headline | None] | None = None
    facts: Callable[[Any], list[str]] = describe.marks

    @property
    def course(self) -> bool:
        """Whether it shows a course of time, rather than things."""
        return self.facts is describe.courses


KINDS = {
    "bar": Kind(
        "条形图", "Bar chart", bar, plotly_bar, names=("y",), value="x", things=("y",),
        carrier="y", headline=headline.highest,
    ),
    "column": Kind(
        "柱形图", "Column chart", column, plotly_column, names=("series",), value="y", when="x",
        headline=headline.course,
        facts=describe.courses,
    ),
    "control": Kind("控制图", "Control chart", control, plotly_control, value="y", when="x",
        facts=describe.courses),
    "dot": Kind(
        "对比点图", "Dot plot", dot, plotly_dot, names=("category",), value="end",
        things=("category",), carrier="y", headline=headline.highest, facts=describe.pairs,
    ),
    "flow": Kind("流程图", "Flow chart", flow, plotly_flow, facts=describe.steps),
    "funnel": Kind(
        "漏斗图", "Funnel plot", funnel, plotly_funnel, names=("label",), value="y",
        things=("label",), carrier="text", headline=headline.own,
    ),
    "interval": Kind(
        "区间图", "Interval plot", interval, plotly_interval, names=("y",), value="x",
        things=("y",), carrier="y",
    ),
    "line": Kind(
        "折线图", "Line chart", line, plotly_line, names=("series",), value="y", when="x",
        headline=headline.course,
        facts=describe.courses,
    ),
    "matrix": Kind(
        "矩阵图", "Matrix", matrix, plotly_matrix, names=("y", "x"), value="value",
        things=("y",), carrier="y",
    ),
    "slope": Kind(
        "斜率图", "Slope chart", slope, plotly_slope, names=("series",), value="y", when="x",
    ),
    "tile_map": Kind(
        "村居方块地图", "Tile map of villages", tile_map, plotly_tile_map, names=("name",),
        value="value", things=("name", "group"), carrier="customdata", headline=headline.highest,
    ),
    "timeline": Kind("时间线", "Timeline", timeline, plotly_timeline, facts=describe.spans),
    "waterfall": Kind(
        "瀑布图", "Waterfall chart", waterfall, plotly_waterfall, names=("category",),
        value="value", things=("category",), carrier="y", headline=headline.own,
    ),
}  # fmt: skip
