"""网格服务: do grid workers reach everyone in time."""

from pages.parts.layout.declare import (
    column,
    controls,
    figures,
    one_of,
    panel,
    part,
    parts,
    row,
    sentence,
    view,
)
from pages.parts.shell.view import draw_view
from pages.parts.state.language import N_

VIEW = view(
    "grid",
    N_("网格服务"),
    sentence("grid/headline"),
    figures(
        "grid/workers",
        "grid/households_per_worker",
        "grid/uncovered",
        "grid/in_time_rate",
        "grid/solved_in_grid_rate",
    ),
    row(
        one_of(
            "map",
            N_("地图指标"),
            {
                "grid/load_by_village": N_("每名网格员户数"),
                "grid/in_time_by_village": N_("限时办结率"),
                "grid/events_by_village": N_("每千户事件数"),
            },
        ),
        column("grid/events_by_month", "grid/in_time_by_level"),
    ),
    parts(
        part(
            "staffing",
            N_("配备"),
            row("grid/grids_by_load", "grid/gaps", widths=(2, 3)),
            panel("grid/load_by_village", kind="table"),
        ),
        part(
            "response",
            N_("响应"),
            row(
                column("grid/time_by_level", "grid/in_time_by_month"),
                column("grid/time_by_category", "grid/in_time_rate:funnel"),
            ),
            panel("grid/in_time_by_village", kind="table"),
        ),
        part(
            "events",
            N_("事件"),
            row("grid/category_by_level", "grid/settled_by_month"),
            panel("grid/events_by_village", kind="table"),
        ),
        part("control", N_("控制图"), controls("grid/in_time_rate", "grid/solved_in_grid_rate")),
    ),
)

if __name__ == "__main__":
    draw_view(VIEW)
