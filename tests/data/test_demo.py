"""The demonstration data: reproducible, within the contract, and with its texture really there."""

import hashlib
import tomllib
from pathlib import Path

import pandas as pd
import pytest

from data import demo
from data.contract import contract

TEXTURE = tomllib.loads((Path(demo.__file__).parent / "texture.toml").read_text(encoding="utf-8"))


@pytest.fixture(scope="module", params=["quiet", "realistic"])
def raw(
    request: pytest.FixtureRequest, demo_folder: Path, tmp_path_factory: pytest.TempPathFactory
) -> dict[str, pd.DataFrame]:
    """Every table, of both worlds that hold the whole texture."""
    folder = demo_folder
    if request.param != demo.WORLD:
        folder = tmp_path_factory.mktemp(request.param)
        demo.write(folder, scale=0.05, world=request.param)
    return {file.stem: pd.read_parquet(file) for file in folder.glob("*.parquet")}


def digest(folder: Path) -> str:
    files = sorted(folder.iterdir())
    return hashlib.sha256(b"".join(file.read_bytes() for file in files)).hexdigest()


def test_the_same_seed_gives_the_same_bytes(tmp_path: Path) -> None:
    for name, seed in (("one", 5), ("two", 5), ("other", 6)):
        demo.write(tmp_path / name, scale=0.02, seed=seed)
    assert digest(tmp_path / "one") == digest(tmp_path / "two")
    assert digest(tmp_path / "one") != digest(tmp_path / "other")


def test_the_scale_multiplies_cases_and_events_only(demo_folder: Path, tmp_path: Path) -> None:
    demo.write(tmp_path, scale=0.1)
    for name in contract():
        rows = [len(pd.read_parquet(at / f"{name}.parquet")) for at in (tmp_path, demo_folder)]
        ratio = rows[0] / rows[1]
        expected = 2 if name in ("service_cases", "grid_events") else 1
        assert ratio == pytest.approx(expected, rel=0.03), name


@pytest.mark.parametrize("name", contract())
def test_keys_and_references_hold(name: str, raw: dict[str, pd.DataFrame]) -> None:
    table, frame = contract()[name], raw[name]
    assert len(frame) > 0
    assert not frame.duplicated(list(table.key)).any()
    for field in table.fields:
        if field.required:
            assert frame[field.name].notna().all(), field.name
        if field.labels:
            assert set(frame[field.name].dropna()) <= set(field.labels), field.name
    for key in table.foreign_keys:
        there = set(raw[key.table][list(key.columns)].itertuples(index=False, name=None))
        given = frame[list(key.fields)].dropna().itertuples(index=False, name=None)
        assert set(given) <= there


def monthly_hours(raw: dict[str, pd.DataFrame]) -> pd.DataFrame:
    work = raw["workload"].assign(month=pd.to_datetime(raw["workload"]["month"]))
    return work.pivot_table(index="month", columns="village_id", values="hours", aggfunc="sum")


def test_four_villages_rebound_and_the_others_do_not(raw: dict[str, pd.DataFrame]) -> None:
    hours = monthly_hours(raw)
    change = hours.loc["2021-10":].sum() / hours.loc["2020-10":"2020-12"].sum() - 1
    planted = TEXTURE["rebound"]["villages"]
    assert change[planted].min() > 0.2
    assert change.drop(planted).max() < 0.1


def test_the_load_falls_when_the_lists_are_cut(raw: dict[str, pd.DataFrame]) -> None:
    hours = monthly_hours(raw).sum(axis=1)
    assert hours.loc["2020-08":"2020-10"].mean() < 0.85 * hours.loc["2019-08":"2019-10"].mean()


def test_the_epidemic_brings_a_wave(raw: dict[str, pd.DataFrame]) -> None:
    work = raw["workload"].assign(month=pd.to_datetime(raw["workload"]["month"]))
    control = work[work["work_id"].isin(["L4-21", "L2-53"])].groupby("month")["hours"].sum()
    assert control.loc["2020-02":"2020-05"].mean() > 5 * control.loc["2020-08":].mean()
    forms = raw["forms"]
    adhoc = forms[pd.to_datetime(forms["valid_from"]) == "2020-02-01"]
    assert len(adhoc) == 8


def test_two_departments_hand_down_without_asking(raw: dict[str, pd.DataFrame]) -> None:
    handed = raw["devolution_requests"]
    unasked = handed[handed["decision"] == "未报批"]
    assert len(unasked) >= 10
    assert set(unasked["department_id"]) == set(TEXTURE["handing"]["unapproved_departments"])
    assert unasked["handed_down_on"].notna().any()


def test_two_villages_are_low_on_the_spot(raw: dict[str, pd.DataFrame]) -> None:
    cases = raw["service_cases"].merge(raw["service_items"], on="item_id").query("instant")
    low = cases["village_id"].isin(TEXTURE["service"]["low_villages"])
    assert cases[low]["on_the_spot"].mean() < cases[~low]["on_the_spot"].mean() - 0.1


def test_payments_of_one_department_are_late(raw: dict[str, pd.DataFrame]) -> None:
    paid = raw["project_payments"].merge(raw["purchased_projects"], on="project_id")
    due = paid[pd.to_datetime(paid["due_on"]) <= "2021-12-31"]
    late = ~(pd.to_datetime(due["paid_on"]) <= pd.to_datetime(due["due_on"]))
    rates = late.groupby(due["department_id"]).mean()
    assert rates.idxmax() == TEXTURE["payment"]["late_department"]
    assert 0.1 < late.mean() < 0.3


def test_a_tie_stands_across_the_first_cut(raw: dict[str, pd.DataFrame]) -> None:
    scores = raw["scores"].merge(raw["indicators"], on=["year", "indicator_id"])
    scores = scores[scores["year"] == 2021]
    totals = (scores["score"] * scores["weight"] / scores["maximum"]).groupby(scores["village_id"])
    ordered = totals.sum().round(2).sort_values(ascending=False)
    assert ordered.iloc[9] == ordered.iloc[10]
    assert ordered.iloc[8] > ordered.iloc[9]


@pytest.mark.parametrize("world", ["quiet", "mixed_sizes", "near_100"])
def test_scores_are_measured_from_a_truth(world: str) -> None:
    """Counts err as counts of so many cases do, judgements as texture.toml says; measured anew,
    the truth stays.
    """
    error = {**TEXTURE["scores"], **demo.worlds()[world].get("scores", {})}["judged_error"] / 100
    tables = ("scores", "true_scores")
    truths = []
    for occasion in (0, 1):
        made = demo.make(0.001, 5, {"scores": {"occasion": occasion}}, world, tables)
        truths.append(made.sql("FROM true_scores ORDER BY ALL").df())
        found = made.sql("FROM scores JOIN true_scores USING (year, village_id, indicator_id)").df()
    assert truths[0].equals(truths[1])
    missed = found["score"] / 100 - found["true_share"]
    counted = found["sample_size"].notna()
    true, n = found["true_share"][counted], found["sample_size"][counted]
    chance = (true * (1 - true) / n) ** 0.5
    # A share that is all but sure has an error hidden by the rounding of scores.
    z = (missed[counted] / chance)[chance > 0.002]
    assert z.mean() == pytest.approx(0, abs=0.15)
    assert z.std() == pytest.approx(1, abs=0.15)
    inside = found["true_share"][~counted] < 1 - 3 * error
    assert missed[~counted][inside].std() == pytest.approx(error, rel=0.1)


def test_weak_villages_disclose_and_conform_less(raw: dict[str, pd.DataFrame]) -> None:
    owed = raw["disclosures"]
    on_time = pd.to_datetime(owed["published_on"]) <= pd.to_datetime(owed["due_on"])
    rates = on_time.groupby(owed["village_id"]).mean()
    assert set(rates.nsmallest(2).index) == set(TEXTURE["disclosure"]["weak_villages"])


def minute(times: pd.Series) -> pd.Series:
    return times.dt.hour * 60 + times.dt.minute


def in_office(times: pd.Series) -> pd.Series:
    """Monday to Friday, 8:30 to 12:00 and 14:30 to 17:30."""
    open_hours = minute(times).between(510, 719) | minute(times).between(870, 1049)
    return open_hours & (times.dt.day_of_week < 5)


def test_cases_are_handled_while_someone_is_there(raw: dict[str, pd.DataFrame]) -> None:
    cases = raw["service_cases"]
    submitted, completed = cases["submitted_at"], cases["completed_at"]
    online = cases["channel"].isin(["网上", "掌上"])
    same_day = completed.dt.normalize() == submitted.dt.normalize()
    assert in_office(submitted[~online]).all()
    assert in_office(completed[~online].dropna()).all()
    month, day = submitted[~online].dt.month, submitted[~online].dt.day
    assert not ((month == 10) & (day <= 7) | (month == 2) & day.between(4, 11)).any(), "holidays"
    assert in_office(completed[online & ~same_day].dropna()).all()
    assert minute(submitted[online & same_day]).min() >= 8 * 60
    assert minute(completed[online & same_day]).max() <= 22 * 60
    spot = cases["on_the_spot"]
    assert same_day[spot].all()
    took = completed[spot] - submitted[spot]
    assert took.between(pd.Timedelta(minutes=5), pd.Timedelta(minutes=40)).all()
