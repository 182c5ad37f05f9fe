"""Who is rewarded and who is reduced, under every rounding and tie rule that the policy allows.

The oracle goes by the words of the rules in whole decimals and counts who is ahead; it shares
nothing with the SQL. Totals compared without decimals have ties across both cuts in every year.
"""

import math
from collections import Counter
from decimal import ROUND_HALF_UP, Decimal
from itertools import pairwise, product
from pathlib import Path
from typing import get_args

import pandas as pd
import pytest

from queries import AskContext, Policy, Warehouse, ask, policy

ROUND = {"floor": math.floor, "half_up": lambda x: math.floor(x + 0.5), "ceiling": math.ceil}
FIELDS = type(policy().assessment).model_fields
CHOICES = [
    get_args(FIELDS[name].annotation) for name in ("rounding", "ties_at_top", "ties_at_bottom")
]
RULES = [
    (*choice, decimals, shares)
    for choice in product(*CHOICES)
    for decimals, shares in ((2, (25, 10)), (0, (25, 10)), (0, (60, 55)), (1, (1, 100)))
]


def changed(rounding: str, top: str, bottom: str, decimals: int, shares: tuple) -> Policy:
    """The policy in force with other rules of assessment."""
    rules = {
        "rounding": rounding, "ties_at_top": top, "ties_at_bottom": bottom, "decimals": decimals,
        "top_share": shares[0], "bottom_share": shares[1],
    }  # fmt: skip
    return policy().model_copy(update={"assessment": policy().assessment.model_copy(update=rules)})


@pytest.fixture(scope="module")
def totals(demo_folder: Path) -> dict[tuple[int, str], Decimal]:
    """Weighted totals of year and village, exact."""
    indicators = pd.read_parquet(demo_folder / "indicators.parquet")
    weights = indicators.set_index(["year", "indicator_id"])
    out: dict[tuple[int, str], Decimal] = {}
    for row in pd.read_parquet(demo_folder / "scores.parquet").itertuples():
        indicator = weights.loc[(row.year, row.indicator_id)]
        part = Decimal(str(row.score)) * Decimal(str(indicator["weight"]))
        part /= Decimal(str(indicator["maximum"]))
        out[row.year, row.village_id] = out.get((row.year, row.village_id), Decimal(0)) + part
    return out


@pytest.fixture(scope="module")
def wages(demo_folder: Path) -> dict[tuple[int, str], float]:
    payroll = pd.read_parquet(demo_folder / "payroll.parquet")
    return {
        (row.year, row.village_id): float(row.staff) * float(row.monthly_payable_yuan)
        for row in payroll.itertuples()
    }


def consequences(totals: dict[str, Decimal], rules: Policy) -> dict[str, tuple[int, str]]:
    """Place and consequence of the villages of one year: who is ahead of me, who is not."""
    law = rules.assessment
    cents = Decimal(10) ** -law.decimals
    points = {v: total.quantize(cents, rounding=ROUND_HALF_UP) for v, total in totals.items()}
    top = ROUND[law.rounding](len(points) * law.top_share / 100)
    bottom = ROUND[law.rounding](len(points) * law.bottom_share / 100)
    out = {}
    for village, own in points.items():
        better = sum(other > own for other in points.values())
        equal = sum(other == own for other in points.values())
        worse = len(points) - better - equal
        # Where a tie is let in, its best place decides; where it is kept out, its last.
        first = better + (1 if law.ties_at_top == "in" else equal)
        last = worse + (1 if law.ties_at_bottom == "in" else equal)
        name = "奖励" if first <= top else "缩减并通报" if last <= bottom else "常规"
        out[village] = (better + 1, name)
    return out


@pytest.mark.parametrize("rule", RULES, ids=lambda rule: "-".join(map(str, rule)))
def test_places_consequences_and_money(
    rule: tuple,
    totals: dict[tuple[int, str], Decimal],
    wages: dict[tuple[int, str], float],
    warehouse: Warehouse,
) -> None:
    rules = changed(*rule)
    context = AskContext(warehouse, rules=rules)
    rows = ask("ranking/standings", context).rows
    multiples = {
        "奖励": rules.assessment.bonus_multiple,
        "常规": rules.assessment.middle_multiple,
        "缩减并通报": rules.assessment.bottom_multiple,
    }
    for year in {year for year, _ in totals}:
        own = {village: total for (of, village), total in totals.items() if of == year}
        expected = consequences(own, rules)
        got = {r["village_id"]: (r["place"], r["consequence"]) for r in rows if r["year"] == year}
        assert got == expected
    for row in rows:
        pay = wages[row["year"], row["village_id"]] * multiples[row["consequence"]]
        assert row["bonus"] == pytest.approx(pay)
    # Draws and trial weights apply the same rules over many totals at once.
    for row in ask("ranking/trial", context).rows:
        assert (row["trial_place"], row["trial_consequence"]) == (row["place"], row["consequence"])


def test_every_rule_decides_something(totals: dict[tuple[int, str], Decimal]) -> None:
    """Data on which a rule changes nobody would hold it to nothing."""
    latest = max(year for year, _ in totals)
    own = {village: total for (of, village), total in totals.items() if of == latest}
    paid = {
        rule: Counter(name for _, name in consequences(own, changed(*rule)).values())
        for rule in RULES
    }
    for place, choices in enumerate(CHOICES):
        for one, other in pairwise(choices):
            pairs = [
                (paid[rule], paid[(*rule[:place], other, *rule[place + 1 :])])
                for rule in RULES
                if rule[place] == one
            ]
            assert any(before != after for before, after in pairs), (one, other)
