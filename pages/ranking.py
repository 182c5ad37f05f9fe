"""绩效排名: who does well, how sure that is, and what follows."""

from pages.parts.layout.choosers import one_village
from pages.parts.layout.declare import (
    choose,
    column,
    definition,
    figures,
    one_of,
    panel,
    part,
    parts,
    row,
    sentence,
    sentences,
    view,
    when,
)
from pages.parts.shell.view import draw_view
from pages.parts.state.language import N_
from pages.parts.workbench.weights import any_weight_set, one_weight_set, try_weights

VIEW = view(
    "ranking",
    N_("绩效排名"),
    sentence("ranking/headline"),
    figures(
        "ranking/rewarded",
        "ranking/reduced",
        "ranking/firm",
        "ranking/bonus_total",
        "ranking/score_median",
    ),
    parts(
        part(
            "results",
            N_("名次与奖惩"),
            sentences("ranking/may_belong"),
            "ranking/review",
            row(
                one_of(
                    "among",
                    N_("排名范围"),
                    {"ranking/order": N_("全区排名"), "ranking/by_kind": N_("分组排名")},
                ),
                column("ranking/certainty", definition("ranking/certainty")),
            ),
            panel("ranking/order", kind="table"),
        ),
        part("rules", N_("规则与地图"), row("ranking/rules", "ranking/place_by_village")),
        part(
            "weights",
            N_("换权重"),
            choose(
                "weights",
                "weight",
                try_weights,
                sentences("ranking/trial_effect"),
                row(
                    "ranking/trial",
                    column("ranking/trial_changes", panel("ranking/trial", kind="table")),
                ),
            ),
            when(
                any_weight_set,
                row(
                    choose(
                        "weights",
                        "set/one",
                        one_weight_set(N_("方案一")),
                        sentences("ranking/trial_effect", place="one"),
                        panel("ranking/trial_changes", place="one"),
                    ),
                    choose(
                        "weights",
                        "set/other",
                        one_weight_set(N_("方案二")),
                        sentences("ranking/trial_effect", place="other"),
                        panel("ranking/trial_changes", place="other"),
                    ),
                ),
            ),
        ),
        part("years", N_("同比"), "ranking/year_on_year"),
        part(
            "scorecard",
            N_("计分卡"),
            choose("villages", "village", one_village, "ranking/scorecard", "ranking/places"),
        ),
    ),
)

if __name__ == "__main__":
    draw_view(VIEW)
