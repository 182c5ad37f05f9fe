"""Methods that SQL does not serve: a table in, a table out, seeded, with no other effect.

A question names its method in its header; the method then works on what the SQL gave, and reads
the rules of policy.toml that it declares here and the question declares in its header.
"""

from collections.abc import Callable
from dataclasses import dataclass

import pyarrow as pa

from queries.methods import (
    change,
    funnel,
    interrupted_series,
    multiplicative_did,
    peers,
    ranks,
    rebound,
    staggered_adoption,
    trial,
    two_sides,
    xmr,
)


@dataclass(frozen=True)
class Method:
    """`rules` are the rules of policy.toml that `work` reads, as {"doubt_draws": 2000, …}."""

    work: Callable[[pa.Table, dict], pa.Table]
    rules: tuple[str, ...]


METHODS = {
    "change": Method(change.judged, change.RULES),
    "peers": Method(peers.judged, peers.RULES),
    "funnel": Method(funnel.limits, funnel.RULES),
    "rebound": Method(rebound.watch, rebound.RULES),
    "two_sides": Method(two_sides.verdicts, two_sides.RULES),
    "trial": Method(trial.standings, trial.RULES),
    "xmr": Method(xmr.chart, xmr.RULES),
    "ranks": Method(ranks.certainty, ranks.RULES),
    "interrupted_series": Method(interrupted_series.estimates, interrupted_series.RULES),
    "interrupted_courses": Method(interrupted_series.courses, ()),
    "staggered_adoption": Method(staggered_adoption.estimates, staggered_adoption.RULES),
    "multiplicative_did": Method(multiplicative_did.estimates, multiplicative_did.RULES),
}
