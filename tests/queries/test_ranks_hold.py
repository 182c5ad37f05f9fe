"""The methods behind the doubt in a ranking: against published examples, and in worlds that they
were not made for. The rules of policy.toml stand, but for fewer draws.
"""

import numpy as np
import pandas as pd
import pyarrow as pa
import pytest

from queries import policy
from queries.methods import places, score_error, true_totals
from queries.methods.members import may_belong
from queries.methods.ranks import certainty

RULES = {**policy().parameters(), "doubt_draws": 400}


def assessed(shares: np.ndarray, sizes: np.ndarray | None, rules: dict = RULES) -> pd.DataFrame:
    """What the method says of shares (villages x indicators of equal weight), by village; `sizes`
    as many, None where people judged.
    """
    count, indicators = shares.shape
    totals = 100 * shares.mean(axis=1)
    place, consequence = places.judge(totals[None, :], rules)
    rows = [
        {
            "village_id": f"V{v:02}", "place": int(place[0, v]), "consequence": consequence[0, v],
            "shown": True, "indicator_id": f"I{i}", "score": 100 * shares[v, i], "maximum": 100.0,
            "weight": 1.0, "sample_size": None if sizes is None else int(sizes[v, i]),
        }
        for v in range(count)
        for i in range(indicators)
    ]  # fmt: skip
    schema = pa.Table.from_pylist(rows).schema
    index = schema.get_field_index("sample_size")
    table = pa.Table.from_pylist(
        rows, schema=schema.set(index, pa.field("sample_size", pa.int64()))
    )
    return certainty(table, rules).to_pandas().set_index("village_id").sort_index()


def test_batting_averages_of_efron_and_morris() -> None:
    """18 batters after 45 times at bat, and the rest of their season (Efron and Morris 1975, JASA
    70, table 1; 1977, Scientific American 236): squared errors in all are 0.077 for the averages
    as they stand, 0.022 for averages drawn in.
    """
    hits = np.array([18, 17, 16, 15, 14, 14, 13, 12, 11, 11, 10, 10, 10, 10, 10, 9, 8, 7.0])
    rest = [
        0.346, 0.298, 0.276, 0.222, 0.273, 0.270, 0.263, 0.210, 0.269, 0.230, 0.264, 0.256, 0.303,
        0.264, 0.226, 0.285, 0.316, 0.200,
    ]  # fmt: skip
    at_bats = np.full(18, 45.0)
    alpha, beta = score_error.prior(hits, at_bats)
    drawn_in = (hits + alpha) / (at_bats + alpha + beta)
    assert ((hits / at_bats - rest) ** 2).sum() == pytest.approx(0.077, abs=0.002)
    assert ((drawn_in - rest) ** 2).sum() == pytest.approx(0.022, abs=0.003)
    assert alpha / (alpha + beta) == pytest.approx(0.265, abs=0.005)


def test_eight_schools_of_gelman() -> None:
    """Effects of coaching in eight schools (Gelman et al. 2013, Bayesian Data Analysis, tables 5.2
    and 5.3, from 200 draws): medians, and 2.5 % and 97.5 % of school A.
    """
    effects = np.array([28, 8, -3, 7, -1, 1, 18, 12.0])
    variances = np.array([15, 10, 16, 11, 9, 11, 10, 18.0]) ** 2
    random = np.random.default_rng(1)
    spread = true_totals.spreads(effects, variances, 20_000, random)
    drawn = true_totals.truths(effects, variances, spread, random)
    assert np.median(drawn, axis=0) == pytest.approx([10, 8, 7, 8, 5, 6, 10, 8], abs=1.5)
    assert np.percentile(drawn[:, 0], [2.5, 97.5]) == pytest.approx([-2, 31], abs=2.5)


def test_the_ranking_of_pisa_in_csranks() -> None:
    """Mathematics in 37 countries of the OECD, 2018, as in the vignette of the R package csranks
    (Mogstad, Romano, Shaikh and Wilhelm): 12 countries may be among the first five, Sweden the last
    of them; the place of the United Kingdom, 13, is from 7 to 23. Their sets hold for the worst
    truth there can be; ours must lie within them, and hold what was measured.
    """
    score, error = np.array(PISA).T
    random = np.random.default_rng(2)
    spread = true_totals.spreads(score, error**2, 4000, random)
    drawn = true_totals.truths(score, error**2, spread, random)
    rules = RULES | {"assessment_top_share": 100 * 5 / 37 + 0.01}
    first = may_belong(places.judge(drawn, rules)[1] == places.TOP, 95)
    order = np.argsort(-score)
    assert set(order[:5]) < set(np.flatnonzero(first)) <= set(order[:12])
    own = score + error * random.standard_normal(drawn.shape)
    kingdom = places.among(own, drawn, rules)[:, order[12]]
    low, high = np.percentile(kingdom, [2.5, 97.5])
    assert 7 <= low <= 12
    assert 15 <= high <= 23


def test_a_list_holds_all_members_in_so_many_draws() -> None:
    draws = np.zeros((100, 4), dtype=bool)
    draws[:, 2] = True
    draws[:90, 0], draws[90:97, 1], draws[97:, 3] = True, True, True
    assert list(may_belong(draws, 90)) == [True, False, True, False]
    assert list(may_belong(draws, 97)) == [True, True, True, False]
    assert may_belong(draws, 98).all()


def test_all_right_is_not_certain() -> None:
    """20 of 20 everywhere, against 98 of 100: first by the count, and nobody knows."""
    shares, sizes = np.full((10, 3), 0.97), np.full((10, 3), 100)
    shares[1:5] = 0.98
    shares[0], sizes[0] = 1.0, 20
    found = assessed(shares, sizes).loc["V00"]
    assert found["place"] == 1
    assert found["measured_high"] >= 4
    assert found["measured_chance"] < 95


@pytest.mark.parametrize("share", [1.0, 0.0, 0.8])
@pytest.mark.parametrize("villages", [1, 2, 12])
def test_villages_all_alike_or_few_still_have_an_error(share: float, villages: int) -> None:
    shares, sizes = np.full((villages, 2), share), np.full((villages, 2), 20.0)
    errors = score_error.variances(shares, sizes, 0.03)
    assert np.isfinite(errors).all()
    # Less than a case of the 20, and of the nought or all right not nothing.
    assert ((errors > 0.001**2) & (errors < 0.1**2)).all()
    assert assessed(shares, sizes)["measured_chance"].notna().all()


def test_what_people_judge_is_not_exact() -> None:
    """Half a point apart, judged with an error of three points: the order may be any."""
    shares = np.repeat(np.linspace(0.80, 0.845, 10)[:, None], 4, axis=1)
    spread = np.array([[0.04, -0.04, 0.04, -0.04]])
    found = assessed(shares + spread, None)
    assert (found["measured_high"] - found["measured_low"] >= 2).all()
    exact = assessed(shares + spread, None, RULES | {"doubt_judged_error": 0.01})
    assert (exact["measured_high"] == exact["measured_low"]).all()


def test_an_error_cannot_be_more_than_the_whole_spread() -> None:
    judged = np.array([[0.90], [0.91], [0.92]])
    found = score_error.variances(judged, np.full((3, 1), np.nan), 0.05)
    assert found == pytest.approx(np.full((3, 1), 0.01**2))


def heavy_tails(random: np.random.Generator) -> tuple[np.ndarray, np.ndarray]:
    """True shares and sizes of 36 villages: a few far from the rest, every third looked at little;
    half of what separates them is chance.
    """
    level = 0.88 + 0.02 * random.standard_t(3, 36)
    truth = np.clip(level[:, None] + random.uniform(-0.05, 0.05, (36, 5)), 0, 1)
    sizes = np.where(np.arange(36) % 3 == 0, 12, 90)[:, None] * np.ones((1, 5), dtype=int)
    return truth, sizes


def test_certainty_is_as_sure_as_it_says_in_a_world_it_was_not_made_for() -> None:
    random = np.random.default_rng(3)
    covered, said, true, held = [], [], [], []
    for _ in range(2):
        truth, sizes = heavy_tails(random)
        place, group = places.judge(100 * truth.mean(axis=1)[None, :], RULES)
        inside = []
        for _ in range(20):
            found = assessed(random.binomial(sizes, truth) / sizes, sizes)
            inside.append(
                (found["measured_low"] <= place[0]) & (place[0] <= found["measured_high"])
            )
            sure = found["measured_chance"] >= RULES["doubt_firm_from"]
            said += list(found["measured_chance"][sure] / 100)
            true += list((group[0] == found["consequence"])[sure])
            for name, which in (("may_be_first", places.TOP), ("may_be_last", places.BOTTOM)):
                held.append(found[name][group[0] == which].all())
        covered.append(np.mean(inside, axis=0))
    assert np.mean(covered) >= 0.93
    # The worst of 36 villages in 20 assessments of two truths.
    assert np.min(covered) >= 0.7
    # Some 240 firm villages: a standard error of 1.4 points above the aim of 2.
    assert np.mean(said) - np.mean(true) <= 0.034
    # Of 80 lists.
    assert np.mean(held) >= 0.9


PISA = [
    (491.36, 1.94), (498.94, 2.97), (508.07, 2.26), (512.02, 2.36), (417.41, 2.42),
    (390.93, 2.99), (499.47, 2.46), (509.40, 1.74), (523.41, 1.74), (507.30, 1.97),
    (495.41, 2.32), (500.04, 2.65), (451.37, 3.09), (481.08, 2.32), (495.19, 1.95),
    (499.63, 2.20), (463.03, 3.50), (486.59, 2.78), (526.97, 2.47), (525.93, 3.12),
    (496.13, 1.96), (481.19, 1.95), (483.42, 1.10), (408.80, 2.49), (519.23, 2.63),
    (494.49, 1.71), (500.96, 2.22), (515.65, 2.60), (492.49, 2.68), (486.16, 2.56),
    (508.90, 1.36), (481.39, 1.46), (502.39, 2.65), (515.31, 2.91), (453.51, 2.26),
    (501.77, 2.56), (478.24, 3.24),
]  # fmt: skip
"""Mean and standard error of each country, pisa.csv of csranks rounded to hundredths."""
