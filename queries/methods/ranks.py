"""How sure a ranking is: places and consequences when scores and weights could have been others.

Two sources of doubt, drawn apart and together:
- measurement: an indicator that is a share of n counted things is drawn anew from the binomial
  distribution with that n and that share (parametric bootstrap; Efron and Tibshirani 1993, ch. 6;
  for league tables Goldstein and Spiegelhalter 1996). Indicators judged by people have no known
  error and are kept as they are.
- weights: drawn from a Dirichlet distribution around the official ones (as in the sensitivity
  analysis of composite indicators, OECD/JRC Handbook 2008, step 7).
Seeded, so that the same scores give the same intervals.
"""

import numpy as np
import pyarrow as pa

from queries.methods import places as assessment
from queries.methods.places import BOTTOM, TOP, judge

RULES = (
    *assessment.RULES,
    "doubt.draws", "doubt.seed", "doubt.concentration", "doubt.firm_from", "doubt.borderline_from",
)  # fmt: skip
SOURCES = ("measured", "weighted", "together")


def certainty(table: pa.Table, rules: dict) -> pa.Table:
    """One row a village from one row for each village and indicator of one year.

    Reads village_id, indicator_id, score, maximum, weight, sample_size (null where judged), and
    `consequence`, the official one; every other column is carried on. Adds, for each source of
    doubt, the 95 % interval of the place (low, high) and the chance in per cent of the official
    consequence; the chances of the first and the last group with both; a grade, and what the
    consequence hangs on. Rows with `shown` false count in the ranks and are left out at the end.
    """
    if len(table) == 0:
        return pa.Table.from_pylist([], schema=_schema(table))
    frame = table.to_pandas().sort_values(["village_id", "indicator_id"])

    shares, weights = assessment.scored(frame)
    # One stream for each source, so that what one draws does not move the other.
    scores_from, weights_from = np.random.default_rng(rules["doubt_seed"]).spawn(2)
    drawn_shares = _scores(
        shares, assessment.grid(frame, "sample_size"), rules["doubt_draws"], scores_from
    )
    drawn_weights = weights_from.dirichlet(
        rules["doubt_concentration"] * weights, rules["doubt_draws"]
    )
    totals = {
        "measured": drawn_shares @ weights,
        "weighted": drawn_weights @ shares.T,
        "together": np.einsum("dvi,di->dv", drawn_shares, drawn_weights),
    }
    official = frame.drop_duplicates("village_id").drop(
        columns=["indicator_id", "score", "maximum", "weight", "sample_size"]
    )
    judged = {source: judge(100 * totals[source], rules) for source in SOURCES}
    for source, (places, groups) in judged.items():
        low, high = np.percentile(places, [2.5, 97.5], axis=0, method="nearest")
        official[f"{source}_low"], official[f"{source}_high"] = low.astype(int), high.astype(int)
        same = groups == official["consequence"].to_numpy()
        official[f"{source}_chance"] = 100 * same.mean(axis=0)
    both = judged["together"][1]
    official["top_chance"] = 100 * (both == TOP).mean(axis=0)
    official["bottom_chance"] = 100 * (both == BOTTOM).mean(axis=0)
    official["grade"] = _grades(official["together_chance"].to_numpy(), rules)
    official["hangs_on"] = _causes(official, rules["doubt_firm_from"])
    rows = official[official["shown"]].drop(columns="shown").sort_values(["place", "village_id"])
    return pa.Table.from_pandas(rows, schema=_schema(table), preserve_index=False)


def _scores(
    shares: np.ndarray, sizes: np.ndarray, draws: int, random: np.random.Generator
) -> np.ndarray:
    """Shares drawn anew where they were counted: draws x villages x indicators."""
    counted = ~np.isnan(sizes)
    drawn = np.broadcast_to(shares, (draws, *shares.shape)).copy()
    n = sizes[counted].astype(int)
    drawn[:, counted] = random.binomial(n, shares[counted], (draws, len(n))) / n
    return drawn


def _grades(chances: np.ndarray, rules: dict) -> np.ndarray:
    unsure = np.where(chances >= rules["doubt_borderline_from"], "临界", "难以区分")
    return np.where(chances >= rules["doubt_firm_from"], "稳固", unsure)


def _causes(official: object, firm: float) -> np.ndarray:
    """Which source alone, or only both together, moves the consequence."""
    measured = official["measured_chance"].to_numpy() < firm  # type: ignore[index]
    weighted = official["weighted_chance"].to_numpy() < firm  # type: ignore[index]
    together = official["together_chance"].to_numpy() < firm  # type: ignore[index]
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
    words = [pa.field(name, pa.string()) for name in ("grade", "hangs_on")]
    return pa.schema([*fields, *added, *last, *words])
