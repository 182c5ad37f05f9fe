"""总览: is it working, what changed, what is overdue."""

from pages.parts.layout.declare import column, figures, one_of, row, sentence, sentences, view
from pages.parts.shell.view import draw_view
from pages.parts.state.language import N_

VIEW = view(
    "overview",
    N_("总览"),
    sentence("overview/headline"),
    figures(
        "duties/duty_items",
        "burden/hours_per_village",
        "service/on_the_spot_rate",
        "service/on_time_rate",
        "service/satisfaction_rate",
        "grid/solved_in_grid_rate",
        "supervision/disclosure_on_time_rate",
        "powers/conformance_rate",
        columns=4,
    ),
    row(
        one_of(
            "map",
            N_("地图指标"),
            {
                "burden/change_by_village": N_("工时变化"),
                "service/on_the_spot_rate:by_village": N_("当场办结率"),
                "ranking/place_by_village": N_("考核名次"),
            },
        ),
        column(sentences("overview/changes"), "burden/hours_by_month"),
    ),
    sentences("overview/overdue_count"),
    "overview/overdue",
)

if __name__ == "__main__":
    draw_view(VIEW)
