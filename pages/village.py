"""村居画像: everything about one village, against its peers."""

from pages.parts.layout.choosers import one_village
from pages.parts.layout.declare import choose, custom, grid, sentence, view
from pages.parts.panel.sheets import draw_sheet_buttons
from pages.parts.shell.view import draw_view
from pages.parts.state.language import N_

VIEW = view(
    "village",
    N_("村居画像"),
    choose(
        "villages",
        "village",
        one_village,
        sentence("village/headline"),
        custom(draw_sheet_buttons),
        grid(
            "village/profile_duties",
            "village/profile_service",
            "village/strengths",
            "village/weaknesses",
            "village/changes",
            "village/overdue",
        ),
    ),
)

if __name__ == "__main__":
    draw_view(VIEW)
