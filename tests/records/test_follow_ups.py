"""Follow-ups: none lost among many writers, their history only added to."""

import multiprocessing
import sqlite3
from contextlib import closing
from datetime import UTC, date, datetime, timedelta
from pathlib import Path
from threading import Thread

import pytest

from records import FollowUpRefused, agree, follow_ups, settle
from records.file import NAME

WRITERS, EACH = 4, 12
DUE = date(2026, 12, 10)


def agree_many(folder: Path, writer: int) -> None:
    """Agree on things from several threads, and settle one that everybody settles."""

    def one(number: int) -> None:
        made = agree(folder, f"部门{writer}", f"第{number}件", DUE + timedelta(number))
        settle(folder, made.number, "done", f"{writer}-{number}")
        settle(folder, 1, "open", f"{writer}-{number}")

    threads = [Thread(target=one, args=(number,)) for number in range(EACH)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()


def test_writers_at_the_same_time_lose_nothing(tmp_path: Path) -> None:
    agree(tmp_path, "区", "共同的事", DUE)
    with multiprocessing.get_context("spawn").Pool(WRITERS) as pool:
        pool.starmap(agree_many, [(tmp_path, writer) for writer in range(WRITERS)])
    shared, *others = follow_ups(tmp_path)
    expected = {f"{w}-{n}" for w in range(WRITERS) for n in range(EACH)}
    assert {event.note for event in shared.history[1:]} == expected
    assert len(shared.history) == len(expected) + 1
    assert sorted(f"{one.owner[2:]}-{one.action[1:-1]}" for one in others) == sorted(expected)
    assert all(one.status == "done" and len(one.history) == 2 for one in others)
    assert len({one.number for one in others}) == len(expected)


def test_what_was_agreed_comes_back_whole(tmp_path: Path) -> None:
    made = agree(
        tmp_path, " 区民政局 ", "逐件 核实", DUE, question="service/on_time_rate",
        filters={"village": ["渐美村"]}, value=91.25, said="91.3%", version="v1", who="甲",
    )  # fmt: skip
    assert follow_ups(tmp_path) == [made]
    assert (made.owner, made.status, made.history[0].who) == ("区民政局", "open", "甲")


def test_open_ones_stand_first_by_due_date_then_the_last_settled(tmp_path: Path) -> None:
    _late, _soon, done, dropped = (
        agree(tmp_path, "区", name, DUE + timedelta(days))
        for name, days in (("late", 9), ("soon", 1), ("done", 0), ("dropped", 0))
    )
    settle(tmp_path, done.number, "done", "办完")
    settle(tmp_path, dropped.number, "dropped", "不再需要")
    assert [one.action for one in follow_ups(tmp_path)] == ["soon", "late", "dropped", "done"]
    settle(tmp_path, done.number, "open", "又来了")
    assert follow_ups(tmp_path)[0].action == "done"
    history = follow_ups(tmp_path)[0].history
    assert [(event.status, event.note) for event in history] == [
        ("open", ""), ("done", "办完"), ("open", "又来了"),
    ]  # fmt: skip


def test_what_stood_on_a_day_can_be_told_later(tmp_path: Path) -> None:
    before = datetime.now(UTC)
    made = agree(tmp_path, "区", "甲", DUE)
    settle(tmp_path, made.number, "done")
    agree(tmp_path, "区", "乙", DUE)
    assert follow_ups(tmp_path, before) == []
    [then] = follow_ups(tmp_path, made.history[0].at)
    assert then == made and then.open


def test_overdue_is_counted_in_days_and_only_while_open(tmp_path: Path) -> None:
    made = agree(tmp_path, "区", "甲", DUE)
    assert [made.days_over(DUE + timedelta(days)) for days in (-3, 0, 1, 20)] == [0, 0, 1, 20]
    settle(tmp_path, made.number, "done")
    assert follow_ups(tmp_path)[0].days_over(DUE + timedelta(20)) == 0


@pytest.mark.parametrize(
    ("owner", "action", "why"),
    [(" ", "事", "owner"), ("区", "\n", "action"), ("区", "事" * 201, "long")],
)
def test_what_will_not_do_is_refused_and_not_kept(
    tmp_path: Path, owner: str, action: str, why: str
) -> None:
    with pytest.raises(FollowUpRefused) as refused:
        agree(tmp_path, owner, action, DUE)
    assert refused.value.why == why
    with pytest.raises(FollowUpRefused, match="no such"):
        settle(tmp_path, 99, "done")
    assert follow_ups(tmp_path) == []


def test_asking_for_follow_ups_begins_no_file(tmp_path: Path) -> None:
    assert follow_ups(tmp_path) == []
    assert not list(tmp_path.iterdir())


@pytest.mark.parametrize(
    "statement",
    [
        "UPDATE follow_up SET action = 'x'",
        "UPDATE follow_up_event SET note = 'x'",
        "DELETE FROM follow_up_event",
    ],
)
def test_history_can_only_be_added_to(tmp_path: Path, statement: str) -> None:
    agree(tmp_path, "区", "甲", DUE)
    with closing(sqlite3.connect(tmp_path / NAME)) as file, pytest.raises(sqlite3.IntegrityError):
        file.execute(statement)
