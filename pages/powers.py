"""小微权力: is each power used by the book."""

import streamlit as st

from pages.parts.panel.answer import (
    choose_row,
    controls,
    figures,
    panel,
    section,
    sentence,
    sentences,
)
from pages.parts.shell.choice import choose_power
from pages.parts.shell.frame import heading
from pages.parts.state.language import _

heading(_("小微权力"))
sentence("powers/headline")
figures(
    "powers/conformance_rate",
    "powers/skipped_rate",
    "powers/out_of_order_rate",
    "powers/late_rate",
    "powers/undisclosed_rate",
    columns=5,
)
left, right = st.columns(2, gap="large")
with left:
    panel("powers/rate_by_quarter")
with right:
    panel("powers/departures_by_aspect")
part = section("powers/part", _("村居"), _("各项权力"), _("流程"), _("逐次核对"), _("控制图"))
if part == 0:
    left, right = st.columns(2, gap="large")
    with left:
        panel("powers/village_rates")
    with right:
        panel("powers/by_village")
elif part == 1:
    left, right = st.columns(2, gap="large")
    with left:
        panel("powers/by_power")
    with right:
        panel("powers/by_aspect")
        panel("powers/slowest_steps")
elif part == 2:
    power = choose_power("powers/power")
    sentences("powers/power_rule", powers=power)
    left, right = st.columns(2, gap="large")
    with left:
        panel("powers/procedure", powers=power)
    with right:
        panel("powers/steps", powers=power)
elif part == 3:
    left, right = st.columns([3, 2], gap="large")
    with left:
        run = choose_row("powers/uses", "run_id")
    with right:
        runs = (run,) if run else ()
        sentences("powers/one_use", runs=runs)
        panel("powers/use_steps", runs=runs)
else:
    controls(
        "powers/conformance_rate",
        "powers/late_rate",
        "powers/undisclosed_rate",
        "powers/skipped_rate",
        "powers/out_of_order_rate",
    )
