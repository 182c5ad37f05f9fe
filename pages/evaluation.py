"""改革成效: did each reform work, how sure is that, and what cannot be answered."""

from pages.parts.layout.declare import part, parts, row, sentence, sentences, view
from pages.parts.shell.view import draw_view
from pages.parts.state.language import N_

VIEW = view(
    "evaluation",
    N_("改革成效"),
    sentence("evaluation/headline"),
    "evaluation/summary",
    parts(
        part(
            "lists",
            N_("清单修订"),
            row("evaluation/removed_by_month", "evaluation/hours_course"),
            "evaluation/list_estimates",
        ),
        part(
            "builders",
            N_("营造员"),
            row("evaluation/activities_around", "evaluation/residents_around"),
            "evaluation/builder_estimates",
        ),
        part("others", N_("其他改革"), "evaluation/other_reforms"),
        part("grounds", N_("依据与局限"), sentences("evaluation/grounds")),
    ),
)

if __name__ == "__main__":
    draw_view(VIEW)
