"""No statement breaks out of the console, and none keeps it from serving the next."""

from collections.abc import Callable
from contextlib import suppress
from pathlib import Path

import pytest

from queries import Warehouse
from queries.console import Limits, Refusal, Result, open_console, run
from tests.queries.hostile import BATCHES

# What must be stopped is stopped soon; what is refused has time to be, on a busy machine too.
SHORT = Limits(seconds=0.8, memory_mb=256, output_mb=8)
LONG = Limits(seconds=20, memory_mb=256, output_mb=8)
ORDINARY = "SELECT subdistrict, count(*) AS n FROM dim_village GROUP BY ALL ORDER BY ALL"
ENGINE = {"syntax", "several", "kind", "forbidden", "failed", "empty"}
BOUNDS = {"memory", "time", "output", "failed"}
EXPECTED = {
    "memory": BOUNDS,
    "time": BOUNDS,
    "output": BOUNDS,
    "parser": BOUNDS | ENGINE | {"long"},
}


def children() -> set[str]:
    """Processes that this one has begun and not yet seen end."""
    found: set[str] = set()
    for task in Path("/proc/self/task").iterdir():
        with suppress(FileNotFoundError):  # the thread has ended since
            found |= set((task / "children").read_text().split())
    return found


@pytest.fixture
def then(warehouse: Warehouse) -> Callable[[], None]:
    """What must hold after a batch: an ordinary query answers, and nothing is left."""
    before = children()

    def checking() -> None:
        outcome = run(ORDINARY, warehouse)
        assert isinstance(outcome, Result)
        assert sum(outcome.table["n"].to_pylist()) == 43
        assert children() <= before

    return checking


def test_there_are_enough_of_them() -> None:
    assert sum(len(batch) for batch in BATCHES.values()) >= 80


@pytest.mark.parametrize(
    ("batch", "sql"),
    [(batch, sql) for batch, statements in BATCHES.items() for sql in statements],
    ids=lambda text: text.encode("ascii", "replace").decode()[:60].replace("\x00", "0"),
)
def test_it_is_refused_or_stopped(
    batch: str, sql: str, warehouse: Warehouse, then: Callable[[], None]
) -> None:
    file = open_console(warehouse.version)
    before = file.stat()
    limits = SHORT if batch in EXPECTED else LONG
    outcome = run(sql.replace("{file}", str(file)), warehouse, limits)
    assert isinstance(outcome, Refusal), f"it gave {outcome.table.slice(0, 3)}"
    assert outcome.kind in EXPECTED.get(batch, ENGINE), outcome
    assert outcome.reason.zh and outcome.reason.en
    assert (file.stat().st_mtime_ns, file.stat().st_size) == (before.st_mtime_ns, before.st_size)
    assert not list(Path("/tmp").glob("console_hostile*"))
    if sql == BATCHES[batch][-1]:
        then()
