"""Old versions are removed, but never the current one, the newest, nor one that is needed."""

from pathlib import Path

import duckdb
import pytest

import data
from data import demo
from data.__main__ import main
from data.warehouse import building


@pytest.fixture
def five(tmp_path: Path) -> list[str]:
    """A warehouse in `tmp_path` with five versions, newest first; the second oldest is current.

    Versions are named here, since nothing of their content is asked.
    """
    folder = tmp_path / "versions"
    folder.mkdir()
    names = [f"2026110{day}T080000-{day:012d}" for day in range(5, 0, -1)]
    for name in names:
        duckdb.connect(str(folder / f"{name}.duckdb")).close()
    (folder / f"console-{names[0]}.duckdb").write_bytes(b"beside")
    (tmp_path / "current").write_text(names[3] + "\n", encoding="utf-8")
    return names


def test_clean_keeps_the_current_the_newest_and_the_marked(five: list[str], tmp_path: Path) -> None:
    data.keep(five[4], "frozen deck  十一月", tmp_path)
    planned = data.clean(tmp_path, 2, dry_run=True)
    assert data.version_names(tmp_path) == five
    done = data.clean(tmp_path, 2)
    assert done == planned
    assert list(done.removed) == [five[2]] and done.removed[five[2]] > 0
    assert data.version_names(tmp_path) == [*five[:2], *five[3:]]
    assert "current" in done.kept[five[3]][0]
    assert done.kept[five[4]] == ("frozen deck 十一月",)
    assert (tmp_path / "versions" / f"console-{five[0]}.duckdb").exists()


def test_nothing_is_removed_where_there_are_few(five: list[str], tmp_path: Path) -> None:
    assert not data.clean(tmp_path).removed
    assert data.version_names(tmp_path) == five


def test_a_mark_holds_every_reason_once(five: list[str], tmp_path: Path) -> None:
    for reason in ("甲", "乙", "甲"):
        data.keep(five[1], reason, tmp_path)
    assert data.kept(five[1], tmp_path) == ("甲", "乙")
    assert data.kept(five[0], tmp_path) == ()


def test_a_reason_is_taken_back_and_the_others_stand(five: list[str], tmp_path: Path) -> None:
    for reason in ("甲", "乙"):
        data.keep(five[4], reason, tmp_path)
    data.release(five[4], "甲", tmp_path)
    data.release(five[4], "never given", tmp_path)
    assert data.kept(five[4], tmp_path) == ("乙",)
    assert five[4] not in data.clean(tmp_path, 1).removed
    data.release(five[4], "乙", tmp_path)
    assert five[4] in data.clean(tmp_path, 1).removed
    data.release(five[4], "乙", tmp_path)
    assert not list((tmp_path / "versions").glob("*.keep*"))


def test_a_version_that_is_gone_cannot_be_kept(five: list[str], tmp_path: Path) -> None:
    with pytest.raises(data.WarehouseDamaged, match="20990101"):
        data.keep("20990101", "甲", tmp_path)
    assert not list((tmp_path / "versions").glob("*.keep"))


def test_cleaning_waits_for_no_load(five: list[str], tmp_path: Path) -> None:
    with building(tmp_path), pytest.raises(data.WarehouseBusy):
        data.clean(tmp_path, 1)
    assert data.version_names(tmp_path) == five


def test_the_command_says_what_it_removed_and_why_the_others_stay(
    five: list[str], tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    data.keep(five[2], "frozen deck 十一月", tmp_path)
    given = ["clean", "--warehouse", str(tmp_path), "--keep", "1"]
    assert main([*given, "--dry-run"]) == 0
    said = capsys.readouterr().out
    assert "would remove" in said and data.version_names(tmp_path) == five
    assert main(given) == 0
    said = capsys.readouterr().out
    assert all(name in said for name in five)
    assert "frozen deck 十一月" in said and "2 个版本" in said
    assert data.version_names(tmp_path) == [five[0], five[2], five[3]]


@pytest.mark.parametrize("number", ["0", "-3", "many"])
def test_the_command_keeps_at_least_one(
    five: list[str], tmp_path: Path, number: str, capsys: pytest.CaptureFixture[str]
) -> None:
    with pytest.raises(SystemExit):
        main(["clean", "--warehouse", str(tmp_path), "--keep", number])
    assert data.version_names(tmp_path) == five


def test_an_open_reader_reads_on_when_its_version_is_removed(tmp_path: Path) -> None:
    demo.write(tmp_path / "one", scale=0.01)
    first = data.load(tmp_path / "one", tmp_path / "warehouse")
    demo.write(tmp_path / "two", scale=0.01, seed=7)
    with data.connect(first) as reader:
        data.load(tmp_path / "two", tmp_path / "warehouse")
        assert list(data.clean(tmp_path / "warehouse", 1).removed) == [first.name]
        (count,) = reader.execute("SELECT count(*) FROM raw.service_cases").fetchone() or (0,)
    assert count > 0
