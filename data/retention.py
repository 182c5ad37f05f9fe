"""Which old versions stay, and why: marks beside the files, and the removal of the others.

A mark is a text file named after the version, one reason a line, so that who needs a version for
good, such as a frozen deck, says so here without this room knowing what a deck is.
"""

import os
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path

from filelock import FileLock

from data.warehouse import WarehouseDamaged, building, current_name, folder, version_names

NEWEST = 12


@dataclass(frozen=True)
class Cleaned:
    """`kept` has the reasons of each version that stays, `removed` the bytes of each that went;
    both newest first.
    """

    kept: dict[str, tuple[str, ...]]
    removed: dict[str, int]


def keep(name: str, reason: str, root: Path | None = None) -> None:
    """Mark a version as one that is never cleaned away.

    Raises WarehouseDamaged when there is none of that name.
    """
    with _marking(folder(root)):
        if name not in version_names(root):
            raise WarehouseDamaged(f"版本 {name} 已不存在，无法保留。 Version {name} is gone.")
        reasons = kept(name, root)
        if _line(reason) not in reasons:
            _write(_mark(name, root), (*reasons, _line(reason)))


def release(name: str, reason: str, root: Path | None = None) -> None:
    """Take one reason back; a version that has no other may be cleaned away again."""
    with _marking(folder(root)):
        left = tuple(line for line in kept(name, root) if line != _line(reason))
        if left:
            _write(_mark(name, root), left)
        else:
            _mark(name, root).unlink(missing_ok=True)


def kept(name: str, root: Path | None = None) -> tuple[str, ...]:
    """The reasons why a version is kept; none where it is not marked."""
    try:
        return tuple(_mark(name, root).read_text(encoding="utf-8").splitlines())
    except FileNotFoundError:
        return ()


def clean(root: Path | None = None, newest: int = NEWEST, *, dry_run: bool = False) -> Cleaned:
    """Remove old versions, but never the current one, the `newest` ones, nor any that is marked.

    A session that has an old version open reads on to its end. Raises WarehouseBusy while a load
    is under way.
    """
    with building(folder(root)), _marking(folder(root)):
        names = version_names(root)
        reasons = {name: _reasons(name, place < newest, root) for place, name in enumerate(names)}
        gone = [name for name, why in reasons.items() if not why]
        sizes = {name: _path(name, root).stat().st_size for name in gone}
        if not dry_run:
            for name in gone:
                _path(name, root).unlink()
    return Cleaned({name: why for name, why in reasons.items() if why}, sizes)


@contextmanager
def _marking(home: Path) -> Iterator[None]:
    """One at a time marks or cleans, so that what was promised to stay is not just being removed.

    Apart from the lock of loads, which may hold theirs for minutes.
    """
    with FileLock(home / "keep.lock"):
        yield


def _reasons(name: str, new: bool, root: Path | None) -> tuple[str, ...]:
    reasons = []
    if name == current_name(root):
        reasons.append("当前版本 current")
    if new:
        reasons.append("较新 among the newest")
    return (*reasons, *kept(name, root))


def _line(reason: str) -> str:
    return " ".join(reason.split())


def _write(mark: Path, reasons: tuple[str, ...]) -> None:
    """Whole or not at all, so that a power cut loses no reason that stood."""
    beside = mark.with_suffix(".keep.part")
    with beside.open("w", encoding="utf-8") as file:
        file.writelines(f"{reason}\n" for reason in reasons)
        file.flush()
        os.fsync(file.fileno())
    beside.replace(mark)


def _path(name: str, root: Path | None) -> Path:
    return folder(root) / "versions" / f"{name}.duckdb"


def _mark(name: str, root: Path | None) -> Path:
    return _path(name, root).with_suffix(".keep")
