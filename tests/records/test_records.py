"""Saved views: what was saved comes back, from many writers at once."""

import multiprocessing
import sqlite3
from contextlib import closing
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from records import NameRefused, RecordsDamaged, delete_view, save_view, saved_views
from records.file import NAME

WRITERS, EACH = 6, 15


def write_many(folder: Path, writer: int) -> int:
    """Save views of one's own, and try for one name that every writer wants."""
    for number in range(EACH):
        save_view(folder, f"视图 {writer}-{number}", "service", f"village={number}")
    try:
        save_view(folder, "大家都要", "burden", "")
    except NameRefused:
        return 0
    return 1


def test_writers_at_the_same_time_lose_nothing(tmp_path: Path) -> None:
    """From a file that does not exist yet, so that its making is under the same strain."""
    with multiprocessing.get_context("spawn").Pool(WRITERS) as pool:
        won = pool.starmap(write_many, [(tmp_path, writer) for writer in range(WRITERS)])
    assert sum(won) == 1
    expected = {f"视图 {w}-{n}" for w in range(WRITERS) for n in range(EACH)} | {"大家都要"}
    kept = [view.name for view in saved_views(tmp_path)]
    assert sorted(kept) == sorted(expected)


def test_what_is_saved_comes_back_whole_and_newest_first(tmp_path: Path) -> None:
    first = save_view(tmp_path, "甲", "service", "village=350205001001&from=2021-03")
    second = save_view(
        tmp_path, "  乙   丙 ", "ranking", "", version="20261125T084518-e9911d2187c0"
    )
    assert saved_views(tmp_path) == [second, first]
    assert second.name == "乙 丙"


def test_a_deleted_view_is_gone_and_its_name_free(tmp_path: Path) -> None:
    save_view(tmp_path, "甲", "service", "")
    assert delete_view(tmp_path, "甲")
    assert not delete_view(tmp_path, "甲")
    assert saved_views(tmp_path) == []
    save_view(tmp_path, "甲", "burden", "")


@pytest.mark.parametrize("name", ["", "   ", "\u3000", "\n\t"])
def test_an_empty_name_is_refused(tmp_path: Path, name: str) -> None:
    with pytest.raises(NameRefused) as refused:
        save_view(tmp_path, name, "service", "")
    assert refused.value.why == "empty"


@pytest.mark.parametrize("name", ["Ａbc 甲", "abc  甲", " ABC 甲"])
def test_a_repeated_name_is_refused_and_names_the_other(tmp_path: Path, name: str) -> None:
    save_view(tmp_path, "abc 甲", "service", "")
    with pytest.raises(NameRefused, match="abc 甲") as refused:
        save_view(tmp_path, name, "burden", "")
    assert refused.value.why == "taken"
    assert [view.view for view in saved_views(tmp_path)] == ["service"]


def test_a_name_that_is_too_long_is_refused(tmp_path: Path) -> None:
    save_view(tmp_path, "长" * 40, "service", "")
    with pytest.raises(NameRefused) as refused:
        save_view(tmp_path, "长" * 41, "service", "")
    assert refused.value.why == "long"


@given(name=st.text(min_size=1, max_size=40), query=st.text(max_size=200))
def test_any_text_comes_back_or_is_refused(
    tmp_path_factory: pytest.TempPathFactory, name: str, query: str
) -> None:
    folder = tmp_path_factory.mktemp("any")
    try:
        saved = save_view(folder, name, "service", query)
    except NameRefused:
        assert saved_views(folder) == []
    else:
        assert saved_views(folder) == [saved]


def test_nothing_saved_is_an_empty_list(tmp_path: Path) -> None:
    assert saved_views(tmp_path / "not yet there") == []


def test_the_file_keeps_a_log_ahead_of_writing(tmp_path: Path) -> None:
    save_view(tmp_path, "甲", "service", "")
    with closing(sqlite3.connect(tmp_path / NAME)) as file:
        assert file.execute("PRAGMA journal_mode").fetchone() == ("wal",)


def test_a_file_that_is_no_database_is_named(tmp_path: Path) -> None:
    (tmp_path / NAME).write_bytes(b"not a database, and long enough to be read as one" * 40)
    with pytest.raises(RecordsDamaged, match=NAME):
        saved_views(tmp_path)
    with pytest.raises(RecordsDamaged, match=NAME):
        save_view(tmp_path, "甲", "service", "")
