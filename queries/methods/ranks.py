"""How sure a ranking is: places and consequences when scores and weights could have been others.

Two sources of doubt, drawn apart and together:
- measurement: no score is without error (score_error.py); what the true totals may be is drawn from
  a hierarchical model of all villages (true_totals.py).
- weights: drawn from a Dirichlet distribution around the official ones (as in the sensitivity
  analysis of composite indicators, OECD/JRC Handbook 2008, step 7).
Chances, grades and who may belong to a group (members.py) come from those draws. The interval of a
place takes the village's own total as it was measured, with its error, and sets it among the draws
of the others. Drawn towards the mean as well, a village truly far from it would be missed too often
(Morris 1983, JASA 78, 47-65, on what holds on average and what for each); the others not drawn
in, they would lie further apart than they are, and near-ties would look settled.
Seeded, so that the same scores give the same intervals.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

import numpy as np
import pyarrow as pa

from queries.methods import places as assessment
from queries.methods import score_error, true_totals
from queries.methods.members import may_belong
from queries.methods.places import BOTTOM, TOP, judge

if TYPE_CHECKING:
    import pandas as pd

RULES = (
    *assessment.RULES,
    "doubt.draws", "doubt.seed", "doubt.concentration", "doubt.judged_error", "doubt.members_from",
    "doubt.firm_from", "doubt.borderline_from",
)  # fmt: skip
SOURCES = ("measured", "weighted", "together")
# By whether a village may be in the first group and in the last.
BELONGING = {
    (True, True): "前列末尾皆可能", (True, False): "可能在前列", (False, True): "可能在末尾",
    (False, False): None,
}  # fmt: skip
# Of draws: places, and consequences; both draws x villages.
Draws = tuple[np.ndarray, np.ndarray]


def certainty(table: pa.Table, rules: dict) -> pa.Table:
    """One row a village from one row for each village and indicator of one year.

    Reads village_id, indicator_id, score, maximum, weight, sample_size (null where judged), and
    `consequence`, the official one; every other column is carried on. Adds, for each source of
    doubt, the 95 % interval of the place (low, high) and the chance in per cent of the official
    consequence; the chances of the first and the last group with both; whether it may belong to
    them by measurement alone, as two booleans and in words; a grade, and what the consequence hangs
    on. Rows with `shown` false count in the ranks and are left out at the end.
    """
    if len(table) == 0:
        return pa.Table.from_pylist([], schema=_schema(table))
    frame = table.to_pandas().sort_values(["village_id", "indicator_id"])
    drawn, standing = _drawn(frame, rules)
    official = frame.drop_duplicates("village_id").drop(
        columns=["indicator_id", "score", "maximum", "weight", "sample_size"]
    )
    for source, (places, groups) in drawn.items():
        low, high = np.percentile(places, [2.5, 97.5], axis=0, method="nearest").astype(int)
        # The official place is measured, so it is one of those that may be.
        official[f"{source}_low"] = np.minimum(low, standing[0])
        official[f"{source}_high"] = np.maximum(high, standing[0])
        same = groups == official["consequence"].to_numpy()
        official[f"{source}_chance"] = 100 * same.mean(axis=0)
    both = drawn["together"][1]
    official["top_chance"] = 100 * (both == TOP).mean(axis=0)
    official["bottom_chance"] = 100 * (both == BOTTOM).mean(axis=0)
    for name, group in (("may_be_first", TOP), ("may_be_last", BOTTOM)):
        chosen = may_belong(drawn["measured"][1] == group, rules["doubt_members_from"])
        official[name] = chosen | (standing[1] == group)
    both_lists = zip(official["may_be_first"], official["may_be_last"], strict=True)
    official["may_belong"] = [BELONGING[lists] for lists in both_lists]
    official["grade"] = _grades(official["together_chance"].to_numpy(), rules)
    official["hangs_on"] = _causes(official, rules["doubt_firm_from"])
    rows = official[official["shown"]].drop(columns="shown").sort_values(["place", "village_id"])
    return pa.Table.from_pandas(rows, schema=_schema(table), preserve_index=False)


def _drawn(frame: pd.DataFrame, rules: dict) -> tuple[dict[str, Draws], Draws]:
    """By source of doubt what the draws give, and the official standing of the villages."""
    shares, weights = assessment.scored(frame)
    known = np.where(np.isnan(assessment.grid(frame, "score")), np.nan, shares)
    sizes = assessment.grid(frame, "sample_size")
    errors = score_error.variances(known, sizes, rules["doubt_judged_error"] / 100)
    # One stream for each source, so that what one draws does not move the other.
    scores_from, weights_from, both_from = np.random.default_rng(rules["doubt_seed"]).spawn(3)
    draws = rules["doubt_draws"]
    drawn_weights = weights_from.dirichlet(rules["doubt_concentration"] * weights, draws)

    totals, variances = 100 * shares @ weights, 1e4 * errors @ weights**2
    # Not by matrix products: their threads take longer to start than so small a sum.
    other_totals = 100 * np.einsum("di,vi->dv", drawn_weights, shares)
    other_variances = 1e4 * np.einsum("di,vi->dv", drawn_weights**2, errors)
    # How much villages truly differ is told at the official weights; others hardly change it.
    spread = true_totals.spreads(totals, variances, draws, scores_from)
    drawn = {
        "measured": _measured(totals, variances, spread, scores_from, rules),
        "weighted": judge(other_totals, rules),
        "together": _measured(other_totals, other_variances, spread, both_from, rules),
    }
    places, groups = judge(totals[None, :], rules)
    return drawn, (places[0], groups[0])


def _measured(
    totals: np.ndarray,
    variances: np.ndarray,
    spread: np.ndarray,
    random: np.random.Generator,
    rules: dict,
) -> Draws:
    """Places of each village's own total among the true ones of the others; true consequences."""
    truths = true_totals.truths(totals, variances, spread, random)
    own = totals + np.sqrt(variances) * random.standard_normal(truths.shape)
    return assessment.among(own, truths, rules), judge(truths, rules)[1]


def _grades(chances: np.ndarray, rules: dict) -> np.ndarray:
    unsure = np.where(chances >= rules["doubt_borderline_from"], "临界", "难以区分")
    return np.where(chances >= rules["doubt_firm_from"], "稳固", unsure)


def _causes(official: pd.DataFrame, firm: float) -> np.ndarray:
    """Which source alone, or only both together, moves the consequence."""
    measured, weighted, together = (
        official[f"{source}_chance"].to_numpy() < firm for source in SOURCES
    )
    return np.select(
        [measured & weighted, measured, weighted, together],
        ["测量与权重", "测量误差", "指标权重", "两者叠加"],
        default="无",
    )


def _schema(table: pa.Table) -> pa.Schema:
    dropped = {"indicator_id", "score", "maximum", "weight", "sample_size", "shown"}
    fields = [field for field in table.schema if field.name not in dropped]
    added = [
        pa.field(f"{source}_{name}", pa.int64() if name != "chance" else pa.float64())
        for source in SOURCES
        for name in ("low", "high", "chance")
    ]
    last = [pa.field(name, pa.float64()) for name in ("top_chance", "bottom_chance")]
    groups = [pa.field(name, pa.bool_()) for name in ("may_be_first", "may_be_last")]
    words = [pa.field(name, pa.string()) for name in ("may_belong", "grade", "hangs_on")]
    return pa.schema([*fields, *added, *last, *groups, *words])
