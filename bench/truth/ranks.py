"""How sure a ranking really is, where the true shares are known.

A true place or consequence is what the true shares give by the rules of the assessment. The rule of
the judged error is set to what the world has: to state it is the district's part.
"""

from collections.abc import Iterator
from dataclasses import dataclass, field

import numpy as np
import pandas as pd
import pyarrow as pa

from bench.truth.line import Line
from data import demo
from queries import policy
from queries.methods import places, ranks

WORLDS = ("quiet", "near_ties", "mixed_sizes", "near_100", "judged_error")
# Villages differ anew in each of so many assessments; two truths are measured again and again, so
# that a village that is missed always cannot hide among the others. With fewer occasions the worst
# of 86 villages says more of chance than of the method.
TRUTHS, KEPT, OCCASIONS = 60, 2, 120
WEIGHTS = 200
YEAR = 2021
SCORES = f"""
    SELECT s.village_id, s.indicator_id, s.score, i.maximum, i.weight, s.sample_size,
        t.true_share * i.maximum AS truth, true AS shown
    FROM scores AS s
    JOIN indicators AS i ON i.year = s.year AND i.indicator_id = s.indicator_id
    JOIN true_scores AS t ON t.year = s.year AND t.village_id = s.village_id
        AND t.indicator_id = s.indicator_id
    WHERE s.year = {YEAR}
"""


@dataclass
class Tally:
    """What became of the assessments of one world; `covered` has a row of villages for each."""

    covered: list[np.ndarray] = field(default_factory=list)
    widths: list[float] = field(default_factory=list)
    firm: list[tuple[float, float, float]] = field(default_factory=list)
    held: dict[str, list[bool]] = field(default_factory=lambda: {"first": [], "last": []})
    sizes: dict[str, list[int]] = field(default_factory=lambda: {"first": [], "last": []})


def lines() -> Iterator[Line]:
    for world in WORLDS:
        yield from of_world(world)


def of_world(world: str, truths: int = TRUTHS, occasions: int = OCCASIONS) -> Iterator[Line]:
    tally = Tally()
    for seed in range(truths):
        assess(world, seed, 0, tally)
    kept = []
    for seed in range(truths, truths + KEPT):
        for occasion in range(occasions):
            assess(world, seed, occasion, tally)
        kept.append(np.mean(tally.covered[-occasions:], axis=0).min())
    count = f"{len(tally.covered)} assessments"

    def line(what: str, value: float, unit: str, trials: str = count, **aim: object) -> Line:
        return Line("rank", world, what, value, unit, trials, **aim)  # type: ignore[arg-type]

    cover = 100 * float(np.mean(tally.covered))
    yield line("interval holds the true place", cover, "%", aim=93, bound="at least")
    often = f"{KEPT} truths x {occasions}"
    yield line("the same, worst village", 100 * min(kept), "%", often, aim=85, bound="at least")
    yield line("places in an interval", float(np.mean(tally.widths)), "places")
    firm, said, true = np.sum(tally.firm, axis=0)
    if firm:
        over = 100 * float(said - true) / firm
        yield line("firm: said minus true", over, "points", f"{firm:.0f} villages", aim=2)
    yield line("firm villages", float(firm) / len(tally.covered), "of 43")
    for group in ("first", "last"):
        held = 100 * float(np.mean(tally.held[group]))
        yield line(f"{group} group: set holds all", held, "%", aim=95, bound="at least")
        size = float(np.mean(tally.sizes[group]))
        yield line(f"{group} group: villages in the set", size, "villages")


def assess(world: str, seed: int, occasion: int, tally: Tally) -> None:
    """One assessment, judged by the method and by the truth."""
    texture = {"scores": {"occasion": occasion}}
    with demo.make(0.001, seed, texture, world, ("scores", "true_scores")) as connection:
        frame = connection.sql(SCORES).df()
        error = connection.sql("SELECT getvariable('scores_judged_error') AS e").df()["e"][0]
    rules = {**policy().parameters(), "doubt_judged_error": float(error)}
    official = _standing(frame, rules)
    table = frame.drop(columns="truth").merge(official, on="village_id")
    got = ranks.certainty(pa.Table.from_pandas(table, preserve_index=False), rules).to_pandas()
    got = got.set_index("village_id").sort_index()
    _compare(got, frame.assign(score=frame["truth"]), rules, tally)


def _standing(scores: pd.DataFrame, rules: dict) -> pd.DataFrame:
    """Place and consequence of each village, in the order of their codes."""
    shares, weights = places.scored(scores)
    place, group = places.judge((100 * shares @ weights)[None, :], rules)
    codes = np.sort(scores["village_id"].unique())
    return pd.DataFrame({"village_id": codes, "place": place[0], "consequence": group[0]})


def _compare(got: pd.DataFrame, truth: pd.DataFrame, rules: dict, tally: Tally) -> None:
    true = _standing(truth, rules).set_index("village_id")
    low, high = got["measured_low"], got["measured_high"]
    tally.covered.append(((low <= true["place"]) & (true["place"] <= high)).to_numpy())
    tally.widths.append(float((high - low + 1).mean()))
    for name, group in (("first", places.TOP), ("last", places.BOTTOM)):
        chosen = got[f"may_be_{name}"]
        tally.held[name].append(bool(chosen[true["consequence"] == group].all()))
        tally.sizes[name].append(int(chosen.sum()))
    # A grade doubts the weights too, so the truth is asked under weights drawn in the same way.
    shares, weights = places.scored(truth)
    random = np.random.default_rng(len(tally.covered))
    drawn = random.dirichlet(rules["doubt_concentration"] * weights, WEIGHTS)
    same = places.judge(100 * drawn @ shares.T, rules)[1] == got["consequence"].to_numpy()
    firm = (got["grade"] == "稳固").to_numpy()
    said = got["together_chance"].to_numpy()[firm].sum() / 100
    tally.firm.append((float(firm.sum()), float(said), float(same.mean(axis=0)[firm].sum())))
