"""权责清单: what must a village do, and who says so."""

from pages.parts.layout.declare import column, figures, part, parts, row, sentence, view
from pages.parts.shell.view import draw_view
from pages.parts.state.language import N_

VIEW = view(
    "duties",
    N_("权责清单"),
    sentence("duties/headline"),
    figures(
        "duties/duty_items",
        "duties/share_cut",
        "duties/departments",
        "duties/breaches",
        "burden/off_list_hours",
    ),
    row("duties/items_by_list", "duties/removed_by_reason"),
    parts(
        part(
            "departments",
            N_("谁交办"),
            row("duties/by_department", column("duties/by_basis", "duties/papers")),
        ),
        part(
            "handed_down",
            N_("下放"),
            row(
                column("duties/handed_by_quarter", "duties/backing_by_year"),
                "duties/handed_by_department",
            ),
            "duties/breach_list",
            "duties/requests",
        ),
        part(
            "off_list",
            N_("清单外工作"),
            row("duties/off_list_by_month", "duties/off_list_top"),
            "duties/off_list_work",
        ),
        part("every_item", N_("逐项查询"), "duties/every_item"),
    ),
)

if __name__ == "__main__":
    draw_view(VIEW)
