"""表格整治: which forms ask for the same thing, and what merging them would save."""

from pages.parts.layout.choosers import leave_out_forms
from pages.parts.layout.declare import (
    choose,
    controls,
    figures,
    panel,
    part,
    parts,
    row,
    sentence,
    sentences,
    view,
)
from pages.parts.shell.view import draw_view
from pages.parts.state.language import N_

VIEW = view(
    "forms",
    N_("表格整治"),
    sentence("forms/headline"),
    figures(
        "forms/forms_filled",
        "forms/hours_per_village",
        "forms/repeated_rate",
        "forms/saved_share",
        "forms/withdrawn_hours",
    ),
    row("forms/hours_by_month", "forms/overlap"),
    parts(
        part(
            "merging",
            N_("合并方案"),
            choose(
                "without_forms",
                "without",
                leave_out_forms,
                sentences("forms/proposal_sum"),
                panel("forms/proposal", kind="table"),
                row("forms/proposal", "forms/saved_by_village"),
                row("forms/groups", "forms/merged_elements"),
            ),
        ),
        part(
            "elements",
            N_("表格与数据项"),
            row("forms/hours_by_department", "forms/elements"),
            "forms/by_form",
        ),
        part("withdrawn", N_("停用仍在填"), "forms/withdrawn"),
        part("control", N_("控制图"), controls("forms/hours_per_village", "forms/withdrawn_hours")),
    ),
)

if __name__ == "__main__":
    draw_view(VIEW)
