"""The worlds of the demonstration data: what each says it plants is found again in its rows.

Planted noise leaves every other draw alone, so hours of a world over hours of the same seed
without it show what was planted, and nothing else.
"""

import tomllib
from datetime import date
from functools import lru_cache
from pathlib import Path

import numpy as np
import pandas as pd
import pytest

from data import __main__ as command_line
from data import demo

NOBODY = {"rebound": {"villages": ["none"]}}


@lru_cache
def hours(world: str, seed: int = 1) -> pd.DataFrame:
    """Month x village: hours of a world in which nobody rebounds."""
    made = demo.make(0.001, seed, NOBODY, world, tables=("workload",))
    rows = made.sql("SELECT month, village_id, sum(hours) AS hours FROM workload GROUP BY ALL").df()
    return rows.pivot(index="month", columns="village_id", values="hours")


def lag_one(series: pd.DataFrame) -> float:
    """Correlation with the month before, over all villages, whose mean is known to be 0."""
    now, before = series.to_numpy()[1:], series.to_numpy()[:-1]
    return float((now * before).mean() / (series.to_numpy() ** 2).mean())


@pytest.mark.parametrize(
    ("world", "seed", "sd", "correlation"),
    [
        ("independent_5", 1, 0.05, 0),
        ("autocorrelated_10", 2, 0.1, 0.5),
    ],
)
def test_the_noise_asked_for_is_in_the_rows(
    world: str, seed: int, sd: float, correlation: float
) -> None:
    noise = np.log(hours(world, seed) / hours("quiet", seed))
    assert noise.to_numpy().std() == pytest.approx(sd, rel=0.06)
    assert lag_one(noise) == pytest.approx(correlation, abs=0.06)
    between = np.corrcoef(noise.to_numpy().T)[np.triu_indices(noise.shape[1], 1)]
    assert between.mean() == pytest.approx(0, abs=0.03), "villages do not move together"


def test_shared_noise_moves_all_villages_alike() -> None:
    noise = {"noise": {"shared_sd": 0.1, "shared_ar": 0.8}}
    shared = pd.concat([factors("quiet", seed, noise).iloc[:, 0] for seed in range(4)], axis=1)
    assert np.ptp(factors("quiet", 0, noise).to_numpy(), axis=1).max() == 0
    assert np.log(shared).to_numpy().std() == pytest.approx(0.1, rel=0.25)
    assert lag_one(np.log(shared)) == pytest.approx(0.8, abs=0.12)


def factors(world: str, seed: int, texture: dict | None = None) -> pd.DataFrame:
    rows = demo.make(0.001, seed, texture, world, ("village_factor",)).sql("FROM village_factor")
    return rows.df().pivot(index="month", columns="village_id", values="factor")


def test_hours_are_those_of_quiet_times_the_factor() -> None:
    planted = hours("realistic") / hours("quiet")
    assert np.abs(planted / factors("realistic", 1) - 1).to_numpy().max() < 0.005


def planted(world: str, section: str) -> pd.DataFrame:
    """1 where the villages of the world, in the months from its start on, are lifted; 0 before."""
    shape = hours(world) * 0
    told = demo.worlds()[world][section]
    starts = {"shock": "2021-03-01", "step": "2018-09-01", "drift": "2021-01-01"}[section]
    shape.loc[starts:, told.get("villages", shape.columns)] = 1
    return shape


def expected(world: str) -> pd.DataFrame:
    """What the world makes of the hours of independent_5, which has the same noise."""
    months = hours(world).index
    if world == "shock_recorded":
        return 1 + 0.15 * planted(world, "shock")
    if world == "step":
        return 1 + 0.15 * planted(world, "step")
    if world == "drift":
        return 1.02 ** planted(world, "drift").cumsum()
    flat = hours(world) * 0 + 1
    if world == "slow_drift":
        return flat.mul(0.97 ** (np.arange(len(months)) / 12), axis=0)
    return flat.mul(1 + 0.2 * np.sin(2 * np.pi * (months.month - 1) / 12), axis=0)


@pytest.mark.parametrize("world", ["shock_recorded", "step", "drift", "slow_drift", "seasonal"])
def test_what_a_world_plants_has_its_size_and_place(world: str) -> None:
    ratio = hours(world) / hours("independent_5")
    assert np.abs(ratio / expected(world) - 1).to_numpy().max() < 0.005


def test_a_stronger_season_deepens_february_of_list_work() -> None:
    deeper = {"season": {"strength": 2.0}} | NOBODY
    made = demo.make(0.001, 1, deeper, "quiet", ("workload",))
    rows = made.sql("SELECT month, sum(hours) AS hours FROM workload GROUP BY month").df()
    ratio = rows.set_index("month")["hours"] / hours("quiet").sum(axis=1)
    assert ratio.loc["2018-02-01"] == pytest.approx(0.78, abs=0.002)
    assert ratio.loc["2018-12-01"] == pytest.approx(1.16, abs=0.002)


def test_only_the_recorded_shock_is_among_the_milestones() -> None:
    found = {
        world: demo.make(0.001, world=world, tables=("milestones",))
        .sql("SELECT milestone_id, happened_on FROM milestones")
        .fetchall()
        for world in ("quiet", "shock_recorded", "shock_unrecorded")
    }
    assert set(found["shock_recorded"]) - set(found["quiet"]) == {("M5", date(2021, 3, 1))}
    assert sorted(found["shock_unrecorded"]) == sorted(found["quiet"])
    recorded, unrecorded = (demo.worlds()[f"shock_{kind}"] for kind in ("recorded", "unrecorded"))
    assert recorded["shock"] == unrecorded["shock"] | {"recorded": True}


def test_small_counts_are_whole_and_vary_as_chance_does() -> None:
    counts, quiet = hours("small_counts").fillna(0), hours("quiet")
    mean = 8 * quiet / quiet.mean()
    assert (counts == counts.round()).all(axis=None)
    assert counts.to_numpy().mean() == pytest.approx(8, rel=0.03)
    dispersion = ((counts - mean) ** 2 / mean).to_numpy().mean()
    assert dispersion == pytest.approx(1, abs=0.1), "variance over mean, 1 for Poisson"


def spot(world: str) -> pd.DataFrame:
    """Month x village: instant cases, and how many were handled on the spot."""
    alike = {"service": {"low_villages": ["none"], "fall_village": "none"}}
    made = demo.make(0.6, 1, alike, world, ("service_cases", "service_items"))
    return made.sql("""
        SELECT date_trunc('month', submitted_at) AS month, village_id, count(*) AS n,
               count(*) FILTER (WHERE on_the_spot) AS spot
        FROM service_cases JOIN service_items USING (item_id) WHERE instant GROUP BY ALL
    """).df()


def test_cases_are_alike_within_a_month_only_where_the_world_says_so() -> None:
    rates, dispersions = {}, {}
    for world in ("quiet", "clustered"):
        cells = spot(world)
        sums = cells.groupby("month")[["n", "spot"]].transform("sum")
        p = sums["spot"] / sums["n"]
        apart = (cells["spot"] - cells["n"] * p) ** 2 / (cells["n"] * p * (1 - p))
        rates[world] = cells["spot"].sum() / cells["n"].sum()
        dispersions[world] = apart.mean()
    assert dispersions["quiet"] == pytest.approx(1, abs=0.1)
    assert dispersions["clustered"] > 1.3
    assert rates["clustered"] == pytest.approx(rates["quiet"], abs=0.006), "the mean stays"


def test_every_world_says_what_it_is_for(capsys: pytest.CaptureFixture[str]) -> None:
    home = Path(demo.__file__).parent
    readme = (home / "README.md").read_text(encoding="utf-8")
    texture = tomllib.loads((home / "texture.toml").read_text(encoding="utf-8"))
    villages = set(hours("quiet").columns)
    with pytest.raises(SystemExit):
        command_line.main(["demo", "--help"])
    helped = " ".join(capsys.readouterr().out.split())
    for name, changed in demo.worlds().items():
        assert f"`{name}`" in readme
        assert f"{name}: " in helped and len(demo.purposes()[name]) > 20
        for section in ("step", "drift"):
            assert set(changed.get(section, {}).get("villages", [])) <= villages
        assert all(texture[section].keys() >= values.keys() for section, values in changed.items())
