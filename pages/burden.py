"""减负趋势: is the load falling, and does it stay down."""

from pages.parts.layout.declare import controls, figures, part, parts, row, sentence, view
from pages.parts.shell.view import draw_view
from pages.parts.state.language import N_

VIEW = view(
    "burden",
    N_("减负趋势"),
    sentence("burden/headline"),
    figures(
        "burden/hours_per_village",
        "burden/times_per_village",
        "burden/off_list_hours",
        "burden/rebounding_villages",
        columns=4,
    ),
    "burden/hours_by_month",
    parts(
        part(
            "sources", N_("变化来自哪里"), row("burden/drivers_by_list", "burden/main_departments")
        ),
        part("rebound", N_("反弹"), "burden/rebound_watch", "burden/change_by_village"),
        part(
            "control",
            N_("控制图"),
            controls(
                "burden/hours_per_village", "burden/times_per_village", "burden/off_list_hours"
            ),
        ),
        part(
            "lists",
            N_("清单"),
            row("duties/items_by_list", "burden/hours_by_list"),
            "duties/reduction",
        ),
    ),
)

if __name__ == "__main__":
    draw_view(VIEW)
