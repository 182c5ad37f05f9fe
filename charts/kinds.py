"""Every kind of chart, declared once: what it is called, its model, its placement and its roles.

A new kind is a model, a placement here and one in export/pptx, and a line in both registries.
"""

from collections.abc import Callable
from dataclasses import dataclass
from types import ModuleType
from typing import Any

from charts import describe, headline
from charts.chart_context import N_
from charts.model import Headline
from charts.models import (
    bar,
    column,
    control,
    dot,
    event_study,
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
from charts.plotly import event_study as plotly_event_study
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

    title: str
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
        N_("条形图"), bar, plotly_bar, names=("y",), value="x", things=("y",),
        carrier="y", headline=headline.highest,
    ),
    "column": Kind(
        N_("柱形图"), column, plotly_column, names=("series",), value="y", when="x",
        headline=headline.course,
        facts=describe.courses,
    ),
    "control": Kind(N_("控制图"), control, plotly_control, value="y", when="x",
        facts=describe.courses),
    "dot": Kind(
        N_("对比点图"), dot, plotly_dot, names=("category",), value="end",
        things=("category",), carrier="y", headline=headline.highest, facts=describe.pairs,
    ),
    "event_study": Kind(N_("事件研究图"), event_study, plotly_event_study, value="y", when="x",
        facts=describe.courses),
    "flow": Kind(N_("流程图"), flow, plotly_flow, facts=describe.steps),
    "funnel": Kind(
        N_("漏斗图"), funnel, plotly_funnel, names=("label",), value="y",
        things=("label",), carrier="text", headline=headline.own,
    ),
    "interval": Kind(
        N_("区间图"), interval, plotly_interval, names=("y",), value="x",
        things=("y",), carrier="y",
    ),
    "line": Kind(
        N_("折线图"), line, plotly_line, names=("series",), value="y", when="x",
        headline=headline.course,
        facts=describe.courses,
    ),
    "matrix": Kind(
        N_("矩阵图"), matrix, plotly_matrix, names=("y", "x"), value="value",
        things=("y",), carrier="y",
    ),
    "slope": Kind(
        N_("斜率图"), slope, plotly_slope, names=("series",), value="y", when="x",
    ),
    "tile_map": Kind(
        N_("村居方块地图"), tile_map, plotly_tile_map, names=("name",),
        value="value", things=("name", "group"), carrier="customdata", headline=headline.highest,
    ),
    "timeline": Kind(N_("时间线"), timeline, plotly_timeline, facts=describe.spans),
    "waterfall": Kind(
        N_("瀑布图"), waterfall, plotly_waterfall, names=("category",),
        value="value", things=("category",), carrier="y", headline=headline.own,
    ),
}  # fmt: skip
