"""监督监测: who watches, what was found, is it closed."""

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
    sentences,
    view,
)
from pages.parts.shell.view import draw_view
from pages.parts.state.language import N_

VIEW = view(
    "supervision",
    N_("监督监测"),
    sentence("supervision/headline"),
    figures(
        "supervision/rectified_rate",
        "supervision/disclosure_on_time_rate",
        "supervision/answered_rate",
        "supervision/satisfied_rate",
        "supervision/overdue",
    ),
    row(
        column("supervision/findings_by_quarter", "supervision/clue_stages"),
        one_of(
            "map",
            N_("地图指标"),
            {
                "supervision/disclosure_by_village": N_("五公开"),
                "supervision/findings_by_village": N_("检查发现"),
                "supervision/clues_by_village": N_("问题线索"),
            },
        ),
    ),
    parts(
        part(
            "inspections",
            N_("检查整改"),
            row("supervision/findings_by_body", "supervision/body_by_quarter"),
            "supervision/by_body",
            "supervision/overdue_findings",
        ),
        part(
            "disclosure",
            N_("五公开"),
            figures(
                "supervision/disclosure_kinds",
                "supervision/disclosed_late",
                "supervision/undisclosed",
                columns=3,
            ),
            row("supervision/disclosure_by_kind", "supervision/disclosure_laggards"),
            "supervision/disclosure_on_time_rate:funnel",
            panel("supervision/disclosure_by_village", kind="table"),
        ),
        part(
            "inquiries",
            N_("群众质询"),
            row(
                "supervision/inquiries_by_month",
                column("supervision/inquiries_by_topic", "supervision/satisfied_by_days"),
            ),
            "supervision/answered_rate:funnel",
            "supervision/inquiries_by_village",
        ),
        part(
            "clues",
            N_("问题线索"),
            row("supervision/clues_by_source", "supervision/clues_by_department"),
            "supervision/clues_by_kind",
            "supervision/overdue_clues",
        ),
        part(
            "campaign",
            N_("表格战役"),
            sentences("supervision/campaign_summary"),
            row("supervision/campaign_by_month", "supervision/campaign_by_department"),
            "supervision/campaign",
        ),
        part(
            "control",
            N_("控制图"),
            controls(
                "supervision/answered_rate",
                "supervision/satisfied_rate",
                "supervision/disclosure_on_time_rate",
            ),
        ),
    ),
)

if __name__ == "__main__":
    draw_view(VIEW)
