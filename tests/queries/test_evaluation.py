"""What is said of each reform on the demonstration data, and what is not."""

from datetime import date
from pathlib import Path

import pandas as pd
import pytest

from queries import AskContext, Filters, Warehouse, ask

OPEN = "不可回答"


def summary(warehouse: Warehouse, filters: Filters = Filters()) -> dict[str, dict]:
    rows = ask("evaluation/summary", AskContext(warehouse), filters).rows
    return {row["reform"]: row for row in rows}


def test_only_what_was_seen_before_and_after_is_answered(warehouse: Warehouse) -> None:
    found = summary(warehouse)
    assert {name: row["grade"] for name, row in found.items()} == {
        "清单修订：移出与保留事项对照": "中", "清单修订：全部工时前后对照": "弱",
        "营造员：活动场次": "强", "营造员：参与居民": "强",
        "表格战役：填表工时": OPEN, "小微权力：合规率": OPEN,
        "绩效考核：按时办结率": OPEN, "便民服务站：办件量": OPEN,
    }  # fmt: skip
    assert found["便民服务站：办件量"]["reason"] == "数据开始前各村都已到达"
    for row in found.values():
        answered = row["grade"] != OPEN
        assert answered == (row["effect"] is not None) == (row["assumption"] is not None)
        assert row["better"]


def test_builders_bring_the_activities_that_were_planted(warehouse: Warehouse) -> None:
    """Villages hold 0.8 a month without a builder and 2.2 with one (data/demo)."""
    row = summary(warehouse)["营造员：活动场次"]
    assert row["low"] < 2.2 - 0.8 < row["high"]
    assert (row["finding"], row["placebo"]) == ("见效", "通过")


def test_weak_evidence_never_says_that_it_worked(warehouse: Warehouse) -> None:
    row = summary(warehouse)["清单修订：全部工时前后对照"]
    assert row["high"] < 0
    assert row["finding"] == "或见效"


def test_the_list_revision_is_that_of_plain_pandas(warehouse: Warehouse, demo_folder: Path) -> None:
    work = pd.read_parquet(demo_folder / "workload.parquet")
    duties = pd.read_parquet(demo_folder / "duty_items.parquet").set_index("duty_id")
    work["month"] = pd.to_datetime(work["month"])
    off = duties["valid_to"].notna()
    kind = work["duty_id"].map(off).map({True: "removed", False: "kept"}).fillna("handed")
    monthly = work.groupby([kind.to_numpy(), "month"])["hours"].sum().unstack(0).fillna(0)
    after = monthly["2020-07":"2021-12"]
    before = monthly["2018-02":"2020-01"]
    usual = before.groupby(before.index.month).mean().loc[after.index.month].sum()
    now = after.sum()
    growth = now["kept"] / usual["kept"]
    expected = now["kept"] + growth * (usual["removed"] + usual["handed"])
    net = now["removed"] + now["handed"] - growth * (usual["removed"] + usual["handed"])
    row = summary(warehouse)["清单修订：移出与保留事项对照"]
    assert row["effect"] == pytest.approx(100 * net / expected, rel=1e-6)


def test_a_year_must_have_passed(warehouse: Warehouse) -> None:
    early = summary(warehouse, Filters(end=date(2021, 5, 1), start=date(2021, 1, 1)))
    assert early["清单修订：全部工时前后对照"]["reason"] == "改革后月份太少"
    later = summary(warehouse, Filters(end=date(2021, 6, 1), start=date(2021, 1, 1)))
    assert later["清单修订：全部工时前后对照"]["reason"] is None


def test_a_village_alone_has_no_one_to_be_compared_with(warehouse: Warehouse) -> None:
    village = warehouse.choices.places[0].village_id
    found = summary(warehouse, Filters(villages=(village,)))
    assert found["营造员：活动场次"]["reason"] == "村居太少"
    assert ask("evaluation/headline", AskContext(warehouse), Filters(villages=(village,))).rows


def test_an_unkept_placebo_lowers_the_grade(warehouse: Warehouse) -> None:
    """Were every p value above the level of doubt, nothing would pass."""
    rules = AskContext(warehouse).rules
    strict = rules.model_copy(
        update={"evaluation": rules.evaluation.model_copy(update={"doubt_below": 99.9})}
    )
    rows = ask("evaluation/summary", AskContext(warehouse, rules=strict)).rows
    grades = {row["reform"]: (row["placebo"], row["grade"]) for row in rows}
    assert grades["营造员：活动场次"] == ("未通过", "中")
    assert grades["清单修订：全部工时前后对照"] == ("未通过", "弱")
