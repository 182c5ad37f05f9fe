"""两岸融合: what community builders bring to their villages."""

from pages.parts.layout.declare import (
    column,
    controls,
    figures,
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
    "crossstrait",
    N_("两岸融合"),
    sentence("crossstrait/headline"),
    figures(
        "crossstrait/builders",
        "crossstrait/coverage_rate",
        "crossstrait/activities",
        "crossstrait/residents_per_activity",
        "crossstrait/residents_per_thousand",
    ),
    row("crossstrait/in_post_by_month", "crossstrait/activities_by_month"),
    parts(
        part(
            "arrival",
            N_("到岗前后"),
            row("crossstrait/arrival_by_month", "crossstrait/before_after"),
            "crossstrait/before_after_by_village",
        ),
        part(
            "activities",
            N_("活动与参与"),
            row(
                column("crossstrait/participation_by_month", "crossstrait/by_kind"),
                "crossstrait/by_village",
            ),
            panel("crossstrait/by_village", kind="table"),
        ),
        part(
            "posts",
            N_("岗位"),
            row(
                "crossstrait/spells",
                column("crossstrait/by_field", "crossstrait/posts_by_village"),
                widths=(3, 2),
            ),
        ),
        part(
            "control",
            N_("控制图"),
            controls(
                "crossstrait/activities",
                "crossstrait/residents_per_activity",
                "crossstrait/residents_per_thousand",
            ),
        ),
    ),
)

if __name__ == "__main__":
    draw_view(VIEW)
