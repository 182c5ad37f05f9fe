"""Versions: swapped in one step, never half, readable while another is loaded."""

import os
import signal
import subprocess
import sys
import threading
from pathlib import Path

import duckdb
import pytest

import data
from data import demo, marts
from data.warehouse import building

ROOT = Path(data.__file__).resolve().parent.parent


@pytest.fixture(scope="module")
def two(tmp_path_factory: pytest.TempPathFactory) -> tuple[Path, Path]:
    """Two folders of demonstration data that differ."""
    folders = (tmp_path_factory.mktemp("one"), tmp_path_factory.mktemp("two"))
    for seed, folder in enumerate(folders):
        demo.write(folder, scale=0.01, seed=seed)
    return folders


def cases(version: data.Version) -> int:
    with data.connect(version) as connection:
        return connection.execute("SELECT count(*) FROM raw.service_cases").fetchone()[0]


def test_nothing_loaded_says_how_to_load(tmp_path: Path) -> None:
    with pytest.raises(data.WarehouseMissing, match="python -m data load"):
        data.current(tmp_path)


def test_a_damaged_file_says_how_to_mend(two: tuple[Path, Path], tmp_path: Path) -> None:
    version = data.load(two[0], tmp_path)
    version.path.write_bytes(b"not a database")
    with pytest.raises(data.WarehouseDamaged, match="python -m data load"):
        data.current(tmp_path)
    version.path.unlink()
    with pytest.raises(data.WarehouseDamaged, match="python -m data load"):
        data.current(tmp_path)


def test_an_open_reader_keeps_its_version_through_loads(
    two: tuple[Path, Path], tmp_path: Path
) -> None:
    first = data.load(two[0], tmp_path)
    with data.connect(first) as reader:
        before = reader.execute("SELECT sum(case_id) FROM raw.service_cases").fetchone()
        second = data.load(two[1], tmp_path)
        assert reader.execute("SELECT sum(case_id) FROM raw.service_cases").fetchone() == before
    assert data.current(tmp_path) == second != first
    assert [v.name for v in data.versions(tmp_path)] == sorted([first.name, second.name])[::-1]


def test_readers_during_loads_see_a_whole_version(two: tuple[Path, Path], tmp_path: Path) -> None:
    versions = [data.load(folder, tmp_path) for folder in two]
    whole = {cases(version) for version in versions}
    seen, done = set(), threading.Event()

    def read() -> None:
        while not done.is_set():
            seen.add(cases(data.current(tmp_path)))

    reader = threading.Thread(target=read)
    reader.start()
    for folder in two:
        data.load(folder, tmp_path)
    done.set()
    reader.join()
    assert seen <= whole


def test_only_one_load_at_a_time(two: tuple[Path, Path], tmp_path: Path) -> None:
    with building(tmp_path), pytest.raises(data.WarehouseBusy):
        data.load(two[0], tmp_path)


LOADING = """
import os, signal, sys
from pathlib import Path
import data
steps = 0
def kill(step):
    global steps
    steps += 1
    if steps == int(sys.argv[3]):
        os.kill(os.getpid(), signal.SIGKILL)
data.load(Path(sys.argv[1]), Path(sys.argv[2]), progress=kill)
"""


@pytest.mark.parametrize("step", [1, 33, 50])
def test_killed_at_any_moment_the_old_version_stands(
    step: int, two: tuple[Path, Path], tmp_path: Path
) -> None:
    first = data.load(two[0], tmp_path)
    command = [sys.executable, "-c", LOADING, str(two[1]), str(tmp_path), str(step)]
    killed = subprocess.run(command, cwd=ROOT, env=dict(os.environ), check=False)
    assert killed.returncode == -signal.SIGKILL
    assert data.current(tmp_path) == first
    assert cases(first) > 0
    data.load(two[1], tmp_path)
    assert not list(tmp_path.glob("building*"))


def test_marts_of_an_older_program_are_built_anew(
    two: tuple[Path, Path], tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    first = data.load(two[0], tmp_path)
    assert data.refresh(tmp_path) is None
    older = tmp_path / "older"
    older.mkdir()
    for file in marts.FOLDER.glob("dim_*.sql"):
        (older / file.name).write_text(file.read_text(encoding="utf-8"), encoding="utf-8")
    old = data.load(two[1], tmp_path, marts_folder=older)
    with data.connect(old) as connection:
        assert data.outdated(connection)
    newer = data.refresh(tmp_path)
    assert newer is not None and data.current(tmp_path) == newer
    with data.connect(newer) as connection:
        assert not data.outdated(connection)
    assert (newer.rows, newer.demonstration) == (old.rows, old.demonstration)
    assert cases(newer) == cases(old) != cases(first)
    assert {version.name for version in data.versions(tmp_path)} == {
        first.name,
        old.name,
        newer.name,
    }


def test_a_version_that_was_published_is_never_written_again(
    two: tuple[Path, Path], tmp_path: Path
) -> None:
    version = data.load(two[0], tmp_path)
    with data.connect(version) as connection, pytest.raises(duckdb.Error):
        connection.execute("CREATE TABLE intruder (i INTEGER)")


BUILDING = """
import sys
from pathlib import Path
from data.warehouse import building
with building(Path(sys.argv[1])):
    print("building", flush=True)
    sys.stdin.read()
"""


def test_a_load_of_another_process_is_busy_until_it_is_gone(
    two: tuple[Path, Path], tmp_path: Path
) -> None:
    """A lock that outlived its process would close the warehouse for good."""
    command = [sys.executable, "-c", BUILDING, str(tmp_path)]
    pipes = {"stdin": subprocess.PIPE, "stdout": subprocess.PIPE, "text": True}
    with subprocess.Popen(command, cwd=ROOT, **pipes) as other:  # type: ignore[call-overload]
        assert other.stdout.readline() == "building\n"
        with pytest.raises(data.WarehouseBusy, match="Another load"):
            data.load(two[0], tmp_path)
        other.kill()
    assert data.load(two[0], tmp_path) == data.current(tmp_path)
