"""三社联动: what did the money buy."""

from pages.parts.layout.declare import controls, figures, panel, part, parts, row, sentence, view
from pages.parts.shell.view import draw_view
from pages.parts.state.language import N_

VIEW = view(
    "partners",
    N_("三社联动"),
    sentence("partners/headline"),
    figures(
        "partners/organisations",
        "partners/projects",
        "partners/spending",
        "partners/cost_per_person",
        "partners/late_rate",
    ),
    row("partners/signed_by_quarter", "partners/by_department"),
    parts(
        part(
            "payments",
            N_("付款"),
            row("partners/late_by_department", "partners/due_by_quarter"),
            "partners/overdue",
        ),
        part("outcomes", N_("成效"), row("partners/cost_by_group", "partners/evaluation_bands")),
        part("projects", N_("项目"), "partners/project_timeline", "partners/project_list"),
        part(
            "suppliers",
            N_("承接组织"),
            row("partners/top_suppliers", "partners/organisations_by_kind"),
            "partners/dependence",
            "partners/suppliers",
        ),
        part(
            "villages",
            N_("村居与参与"),
            row("partners/by_village", "partners/participation_by_month"),
            panel("partners/by_village", kind="table"),
        ),
        part("control", N_("控制图"), controls("partners/late_rate")),
    ),
)

if __name__ == "__main__":
    draw_view(VIEW)
