"""服务效能: how quick, and how close to people."""

from pages.parts.layout.declare import controls, figures, one_of, part, parts, row, sentence, view
from pages.parts.shell.view import draw_view
from pages.parts.state.language import N_

VIEW = view(
    "service",
    N_("服务效能"),
    sentence("service/headline"),
    figures(
        "service/cases",
        "service/on_the_spot_rate",
        "service/on_time_rate",
        "service/satisfaction_rate",
        "service/rectified_rate",
    ),
    row("service/on_the_spot_by_month", "service/channel_by_month"),
    parts(
        part(
            "villages",
            N_("村居"),
            one_of(
                "funnel",
                N_("漏斗图指标"),
                {
                    "service/on_the_spot_rate:funnel": N_("当场办结率"),
                    "service/on_time_rate:funnel": N_("按时办结率"),
                    "service/satisfaction_rate:funnel": N_("群众满意率"),
                },
            ),
            "service/by_village",
        ),
        part(
            "changes",
            N_("变化"),
            row(
                "service/on_the_spot_rate:change_by_village",
                "service/on_the_spot_rate:change_by_item",
            ),
        ),
        part(
            "control",
            N_("控制图"),
            controls(
                "service/on_the_spot_rate",
                "service/on_time_rate",
                "service/satisfaction_rate",
                "service/rectified_rate",
                "service/cases",
            ),
        ),
        part(
            "catalogue",
            N_("目录与部门"),
            "service/two_readings",
            row("service/catalogue_by_department", "service/days_by_department"),
            "service/catalogue",
        ),
        part(
            "ratings",
            N_("评价"),
            row("service/satisfaction_rate:by_month", "service/ratings", widths=(3, 2)),
        ),
        part("items", N_("事项"), "service/by_item"),
    ),
)

if __name__ == "__main__":
    draw_view(VIEW)
