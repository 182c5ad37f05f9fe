"""The rules of the assessment, applied to totals: places and who is rewarded or reduced.

The official order is computed in SQL (queries/questions/ranking/standings.sql). Draws and
trial weights need the same rules over many totals at once; a test holds both to the same answer.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

import numpy as np
from scipy.stats import rankdata

if TYPE_CHECKING:
    import pandas as pd

RULES = (
    "assessment.top_share", "assessment.bottom_share", "assessment.rounding",
    "assessment.ties_at_top", "assessment.ties_at_bottom", "assessment.decimals",
)  # fmt: skip
TOP, MIDDLE, BOTTOM = "奖励", "常规", "缩减并通报"


def grid(frame: pd.DataFrame, name: str) -> np.ndarray:
    """Villages x indicators, both in the order of their codes; NaN where a village has none."""
    return frame.pivot(index="village_id", columns="indicator_id", values=name).to_numpy(float)


def scored(frame: pd.DataFrame) -> tuple[np.ndarray, np.ndarray]:
    """Shares of the maximum (villages x indicators), and weights that add up to one."""
    shares = np.nan_to_num(np.clip(grid(frame, "score") / grid(frame, "maximum"), 0, 1))
    weights = np.nanmax(grid(frame, "weight"), axis=0)
    total = weights.sum()
    return shares, weights / total if total else weights


def points(totals: np.ndarray, rules: dict) -> np.ndarray:
    """Totals to the decimals that are compared, half up as SQL rounds.

    The small addend undoes binary fractions.
    """
    unit = 10.0 ** -int(rules["assessment_decimals"])
    return np.floor(totals / unit + 0.5 + 1e-6) * unit


def judge(totals: np.ndarray, rules: dict) -> tuple[np.ndarray, np.ndarray]:
    """Places and consequences of rows of totals (draws x villages), out of 100."""
    compared = np.round(points(totals, rules), 9)
    count = compared.shape[1]
    below = rankdata(compared, method="min", axis=1).astype(int) - 1
    above = count - rankdata(compared, method="max", axis=1).astype(int)
    ties = count - above - below - 1
    top = _places(count * rules["assessment_top_share"] / 100, rules["assessment_rounding"])
    bottom = _places(count * rules["assessment_bottom_share"] / 100, rules["assessment_rounding"])
    ties_at_top = 0 if rules["assessment_ties_at_top"] == "in" else ties
    ties_at_bottom = 0 if rules["assessment_ties_at_bottom"] == "in" else ties
    first = above + 1 + ties_at_top <= top
    last = below + 1 + ties_at_bottom <= bottom
    return above + 1, np.where(first, TOP, np.where(last, BOTTOM, MIDDLE))


def among(own: np.ndarray, others: np.ndarray, rules: dict) -> np.ndarray:
    """Places that each village's own total takes among those of the others (draws x villages).

    Totals that are equal as compared share the better place, as in judge().
    """
    mine, theirs = points(own, rules), points(others, rules)
    # Half a unit apart at least where they differ, so that binary fractions decide nothing.
    hair = 10.0 ** -int(rules["assessment_decimals"]) / 2
    taken = np.empty(mine.shape, dtype=int)
    for village in range(mine.shape[1]):
        above = theirs > mine[:, [village]] + hair
        above[:, village] = False
        taken[:, village] = 1 + above.sum(axis=1)
    return taken


def _places(exact: float, rounding: str) -> int:
    return int({"floor": exact, "half_up": exact + 0.5, "ceiling": np.ceil(exact)}[rounding])
