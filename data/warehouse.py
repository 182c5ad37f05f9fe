"""Versions: immutable DuckDB files, one of them current.

A version is built aside, closed and flushed, and then the pointer file is replaced in one step.
File names are never used twice: connecting to a path that this process still has open returns
the old file, whatever stands there now.
"""

import json
import os
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from datetime import date, datetime
from pathlib import Path

import duckdb
from filelock import FileLock, Timeout

ROOT = Path(__file__).resolve().parent.parent
ENVIRONMENT = "HAICANG_WAREHOUSE"
# A version's name begins with its time; other files may stand beside, such as the console's.
FILES = "[0-9]*.duckdb"
MEND = "运行 make run 或 python -m data load 重新装载。 Run make run or python -m data load."


class WarehouseMissing(RuntimeError):
    """No version has been loaded; the message says how to load one."""


class WarehouseDamaged(RuntimeError):
    """The current version cannot be read; the message says how to mend it."""


class WarehouseOutdated(WarehouseDamaged):
    """The version was built by an older program; the message says how to bring it up to date."""


class WarehouseBusy(RuntimeError):
    """Another load is under way."""


@dataclass(frozen=True)
class Version:
    """One loaded data version. Months are first days; None when the data has no months."""

    name: str
    path: Path
    loaded_at: datetime
    demonstration: bool
    first_month: date | None
    last_month: date | None
    rows: int


def folder(root: Path | None = None) -> Path:
    """The warehouse folder: the argument, the environment's, or warehouse/ in the project.

    Installed apart from a project, the program takes warehouse/ where it was started.
    """
    home = ROOT if (ROOT / "pyproject.toml").exists() else Path.cwd()
    return root or Path(os.environ.get(ENVIRONMENT) or home / "warehouse")


def current(root: Path | None = None) -> Version:
    """The current version. Raises WarehouseMissing or WarehouseDamaged."""
    home = folder(root)
    name = pointer(home)
    if name is None:
        raise WarehouseMissing(f"数据仓库尚未装载：{home}。 No data has been loaded. {MEND}")
    return named(name, root)


def named(name: str, root: Path | None = None) -> Version:
    """The version of that name. Raises WarehouseDamaged when there is none or it is not whole."""
    path = folder(root) / "versions" / f"{name}.duckdb"
    if name not in version_names(root):
        raise WarehouseDamaged(
            f"缺少版本文件 {path.name}。 The file of the version is gone. {MEND}"
        )
    return _describe(path)


def version_names(root: Path | None = None) -> list[str]:
    """The name of every version, newest first, without opening any."""
    return sorted((path.stem for path in (folder(root) / "versions").glob(FILES)), reverse=True)


def current_name(root: Path | None = None) -> str | None:
    """Name of the current version without opening it, or None."""
    return pointer(folder(root))


def versions(root: Path | None = None) -> list[Version]:
    """Every readable version, newest first."""
    readable = []
    for path in sorted((folder(root) / "versions").glob(FILES), reverse=True):
        try:
            readable.append(_describe(path))
        except WarehouseDamaged:
            continue
    return readable


def connect(version: Version) -> duckdb.DuckDBPyConnection:
    """A read-only connection to a version. Raises WarehouseDamaged."""
    try:
        return duckdb.connect(str(version.path), read_only=True)
    except duckdb.Error as error:
        raise WarehouseDamaged(
            f"无法打开 {version.path.name}：{error}。 Damaged. {MEND}"
        ) from error


def pointer(home: Path) -> str | None:
    """Name of the current version, or None."""
    try:
        return (home / "current").read_text(encoding="utf-8").strip() or None
    except FileNotFoundError:
        return None


def publish(built: Path, home: Path, name: str) -> Path:
    """Make a closed, checkpointed file the current version, in one atomic step."""
    _flush(built)
    path = home / "versions" / f"{name}.duckdb"
    built.replace(path)
    _flush(path.parent)
    aside = home / "current.new"
    aside.write_text(name + "\n", encoding="utf-8")
    _flush(aside)
    aside.replace(home / "current")
    _flush(home)
    return path


@contextmanager
def building(home: Path) -> Iterator[Path]:
    """A path to build at, while no one else builds; what a killed load left is cleared away.

    Raises WarehouseBusy when another load holds the lock.
    """
    (home / "versions").mkdir(parents=True, exist_ok=True)
    lock = FileLock(home / "lock", blocking=False)
    try:
        lock.acquire()
    except Timeout:
        raise WarehouseBusy("另一次装载正在进行。 Another load is under way.") from None
    try:
        _clear(home)
        yield home / "building.duckdb"
    finally:
        _clear(home)
        lock.release()


def _clear(home: Path) -> None:
    for left in home.glob("building*"):
        left.unlink()


def _describe(path: Path) -> Version:
    try:
        with duckdb.connect(str(path), read_only=True) as connection:
            records = connection.table("data_version").limit(1).fetchall()
    except duckdb.Error as error:
        raise WarehouseDamaged(f"无法读取 {path.name}：{error}。 Damaged. {MEND}") from error
    if not records:
        raise WarehouseDamaged(f"{path.name} 没有版本记录。 No version row. {MEND}")
    name, loaded_at, demonstration, first_month, last_month, rows = records[0]
    counts = json.loads(rows)
    return Version(
        name, path, loaded_at, demonstration, first_month, last_month, sum(counts.values())
    )


def _flush(path: Path) -> None:
    handle = os.open(path, os.O_RDONLY)
    try:
        os.fsync(handle)
    finally:
        os.close(handle)
