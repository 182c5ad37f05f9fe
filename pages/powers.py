"""小微权力: is each power used by the book."""

from pages.parts.layout.choosers import one_power
from pages.parts.layout.declare import (
    choose,
    column,
    controls,
    figures,
    part,
    parts,
    pick_row,
    row,
    sentence,
    sentences,
    view,
)
from pages.parts.shell.view import draw_view
from pages.parts.state.language import N_

VIEW = view(
    "powers",
    N_("小微权力"),
    sentence("powers/headline"),
    figures(
        "powers/conformance_rate",
        "powers/skipped_rate",
        "powers/out_of_order_rate",
        "powers/late_rate",
        "powers/undisclosed_rate",
    ),
    row("powers/rate_by_quarter", "powers/departures_by_aspect"),
    parts(
        part("villages", N_("村居"), row("powers/village_rates", "powers/by_village")),
        part(
            "powers",
            N_("各项权力"),
            row("powers/by_power", column("powers/by_aspect", "powers/slowest_steps")),
        ),
        part(
            "procedure",
            N_("流程"),
            choose(
                "powers",
                "power",
                one_power,
                sentences("powers/power_rule"),
                row("powers/procedure", "powers/steps"),
            ),
        ),
        part(
            "uses",
            N_("逐次核对"),
            pick_row(
                "powers/uses", "run_id", "runs", sentences("powers/one_use"), "powers/use_steps"
            ),
        ),
        part(
            "control",
            N_("控制图"),
            controls(
                "powers/conformance_rate",
                "powers/late_rate",
                "powers/undisclosed_rate",
                "powers/skipped_rate",
                "powers/out_of_order_rate",
            ),
        ),
    ),
)

if __name__ == "__main__":
    draw_view(VIEW)
