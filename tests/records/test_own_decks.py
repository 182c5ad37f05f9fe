"""Decks of one's own: kept, changed by several at once without loss, renamed, deleted."""

import multiprocessing
import sqlite3
from contextlib import closing
from pathlib import Path
from threading import Thread

import pytest

from records import (
    DeckGone,
    NameRefused,
    change_deck,
    delete_deck,
    keep_deck,
    own_deck,
    own_decks,
    rename_deck,
    saved_views,
)
from records.file import NAME

WRITERS, EACH = 4, 20
# The file as the first release made it.
FIRST = """
PRAGMA journal_mode = WAL;
CREATE TABLE saved_view (
    folded TEXT PRIMARY KEY, name TEXT NOT NULL, view TEXT NOT NULL, query TEXT NOT NULL,
    version TEXT, saved_at TEXT NOT NULL
) STRICT;
INSERT INTO saved_view VALUES
    ('甲', '甲', 'service', 'village=350205001001', NULL, '2026-11-01T08:00:00+00:00');
PRAGMA user_version = 1;
"""


def add_lines(folder: Path, writer: int) -> None:
    def add(number: int) -> None:
        change_deck(folder, "共用", lambda text: f"{text}{writer}-{number}\n")

    threads = [Thread(target=add, args=(number,)) for number in range(EACH)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()


def test_those_who_add_to_one_deck_at_once_lose_nothing(tmp_path: Path) -> None:
    """Processes with threads, each reading the whole text and writing it with one line more."""
    keep_deck(tmp_path, "共用", "")
    with multiprocessing.get_context("spawn").Pool(WRITERS) as pool:
        pool.starmap(add_lines, [(tmp_path, writer) for writer in range(WRITERS)])
    lines = own_deck(tmp_path, "共用").text.splitlines()
    assert sorted(lines) == sorted(f"{w}-{n}" for w in range(WRITERS) for n in range(EACH))


def test_a_deck_comes_back_and_the_last_changed_stands_first(tmp_path: Path) -> None:
    first, second = keep_deck(tmp_path, "甲", "a"), keep_deck(tmp_path, " 乙  丙 ", "b")
    assert own_decks(tmp_path) == [second, first]
    changed = change_deck(tmp_path, "甲", str.upper)
    assert own_decks(tmp_path) == [changed, second]
    assert (changed.text, second.name) == ("A", "乙 丙")


def test_a_change_that_fails_changes_nothing(tmp_path: Path) -> None:
    kept = keep_deck(tmp_path, "甲", "a")
    with pytest.raises(ZeroDivisionError):
        change_deck(tmp_path, "甲", lambda text: text[1 // 0])
    assert own_decks(tmp_path) == [kept]


def test_a_name_stands_once_also_after_renaming(tmp_path: Path) -> None:
    keep_deck(tmp_path, "abc", "a")
    keep_deck(tmp_path, "乙", "b")
    for taken in ("ＡＢＣ", "abc "):
        with pytest.raises(NameRefused, match="abc"):
            keep_deck(tmp_path, taken, "")
        with pytest.raises(NameRefused, match="abc"):
            rename_deck(tmp_path, "乙", taken)
    assert rename_deck(tmp_path, "abc", "ABC").name == "ABC"
    rename_deck(tmp_path, "乙", "丙")
    assert {deck.name: deck.text for deck in own_decks(tmp_path)} == {"ABC": "a", "丙": "b"}


def test_a_deck_that_is_gone_is_named(tmp_path: Path) -> None:
    keep_deck(tmp_path, "甲", "a")
    assert delete_deck(tmp_path, "甲") and not delete_deck(tmp_path, "甲")
    for missed in (
        lambda: own_deck(tmp_path, "甲"),
        lambda: change_deck(tmp_path, "甲", str.upper),
        lambda: rename_deck(tmp_path, "甲", "乙"),
    ):
        with pytest.raises(DeckGone, match="甲"):
            missed()


def test_a_file_of_the_first_release_keeps_its_views_and_takes_decks(tmp_path: Path) -> None:
    with closing(sqlite3.connect(tmp_path / NAME)) as old:
        old.executescript(FIRST)
    keep_deck(tmp_path, "乙", "b")
    [view] = saved_views(tmp_path)
    assert (view.name, view.view, view.query) == ("甲", "service", "village=350205001001")
    assert [deck.name for deck in own_decks(tmp_path)] == ["乙"]
