"""What parts of views were called in links before they had names: their places, from 0.

Places of November 2026; they never change, so that an old link opens what it opened then.
"""

PARTS = {
    "burden": ("sources", "rebound", "control", "lists"),
    "crossstrait": ("arrival", "activities", "posts", "control"),
    "duties": ("departments", "handed_down", "off_list", "every_item"),
    "forms": ("merging", "elements", "withdrawn", "control"),
    "grid": ("staffing", "response", "events", "control"),
    "meeting": ("deck", "edit", "frozen", "follow_ups"),
    "partners": ("payments", "outcomes", "projects", "suppliers", "villages", "control"),
    "powers": ("villages", "powers", "procedure", "uses", "control"),
    "ranking": ("results", "rules", "weights", "years", "scorecard"),
    "service": ("villages", "changes", "control", "catalogue", "ratings", "items"),
    "supervision": (
        "inspections", "disclosure", "inquiries", "clues", "campaign", "control",
    ),
    "workbench": ("question", "compare", "pivot", "sql"),
}  # fmt: skip


def renamed_parts(view: str) -> dict[str, str]:
    """The name of each part by the number that it had in links; empty for a newer view."""
    return {str(place): name for place, name in enumerate(PARTS.get(view, ()))}
