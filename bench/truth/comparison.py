"""How often two equal rates are called different, where cases come alone and in clusters."""

from collections.abc import Iterator

import numpy as np

from bench.truth.line import Line
from bench.truth.of_world import known, warehouse_of
from bench.truth.simulated import clustered
from queries import AskContext, Filters, ask, policy
from queries.methods.proportions import Proportion, design_effect, newcombe

JUDGEMENT = "two rates"
TRIALS = 2000
MEAN = 0.8
# Standard deviation of the shares of days; the cases of one day are then correlated by its square
# over 0.8 * 0.2.
DAYS_APART = (0.0, 0.1, 0.2)
# Cases a day of one side and of the other: two villages, and one beside twenty.
PAIRS = {"village and village": (2.0, 2.0), "large and large": (8.0, 8.0), "beside 20": (2.0, 40.0)}

WORLDS = ("quiet", "clustered")
# What quiet makes differ on the spot.
PLANTED = {"350205001210", "350205003202", "350205004001"}


def lines() -> Iterator[Line]:
    errors = policy().funnel.warning
    for sd in DAYS_APART:
        for name, daily in PAIRS.items():
            yield Line(
                JUDGEMENT, f"days spread by {100 * sd:g} points, {name}",
                "equal rates called different", 100 * _called_different(sd, daily, errors), "%",
                f"{TRIALS} pairs", aim=5,
            )  # fmt: skip
    for world in known(*WORLDS):
        yield _against_peers(world)


def _against_peers(world: str) -> Line:
    """Every village beside all its peers, as a reader asks it."""
    context, verdicts = AskContext(warehouse_of(world)), []
    for place in context.warehouse.choices.places:
        if place.village_id in PLANTED:
            continue
        chosen = Filters(
            villages=(place.village_id,), against=("villages:peers",),
            figures=("service/on_the_spot_rate",),
        )  # fmt: skip
        verdicts.append(ask("compare/measures", context, chosen).first["verdict"])
    told = np.mean([verdict in ("较好", "较差") for verdict in verdicts])
    return Line(
        JUDGEMENT, world, "on the spot, villages called different from their peers",
        100 * float(told), "%", f"{len(verdicts)} villages", aim=5,
    )  # fmt: skip


def _called_different(sd: float, daily: tuple[float, float], errors: float) -> float:
    random = np.random.default_rng(2021)
    sides = [_side(random, cases, sd) for cases in daily]
    limits = [newcombe(this, other, errors) for this, other in zip(*sides, strict=True)]
    return float(np.mean([not low <= 0 <= high for low, high in limits]))


def _side(random: np.random.Generator, daily: float, sd: float) -> list[Proportion]:
    """One side of every pair; eight cases a day come from one station with days of its own."""
    stations = max(1, round(daily / 8))
    parts, wholes = clustered(random, np.full(TRIALS * stations, daily / stations), MEAN, sd)
    months = [
        counts.reshape(TRIALS, stations, -1).sum(axis=1).tolist() for counts in (parts, wholes)
    ]
    return [Proportion(sum(x), sum(n), *design_effect(x, n)) for x, n in zip(*months, strict=True)]
