"""Who may belong to a group: the least villages that hold all its true members by a stated chance.

The question is that of Mogstad, Romano, Shaikh and Wilhelm (2024), Review of Economic Studies 91,
476-518, confidence sets for the tau-best. Theirs hold for the worst truth there can be, and are up
to twice as large; these come from joint draws of the truth, and `python -m bench truth` measures
how often they hold.
"""

import numpy as np


def may_belong(members: np.ndarray, chance: float) -> np.ndarray:
    """Which villages, from who belongs in each draw (draws x villages) and a chance in per cent.

    Villages are taken by how often they belong, until all members of so many draws are among them.
    """
    order = np.argsort(-members.mean(axis=0), kind="stable")
    count = members.shape[1]
    # By draw, the place in that order of the member who comes last.
    last = np.where(members[:, order], np.arange(1, count + 1), 0).max(axis=1)
    taken = int(np.quantile(last, chance / 100, method="inverted_cdf"))
    chosen = np.zeros(count, dtype=bool)
    chosen[order[:taken]] = True
    return chosen
