"""The quiet world changes only on purpose: a digest of each of its tables is kept.

Where a change is meant: `python -m pytest tests/data/test_demo_kept.py --snapshot-update`.
"""

from syrupy.assertion import SnapshotAssertion

from data import demo
from data.contract import contract


def test_quiet_is_the_one_that_was_kept(snapshot: SnapshotAssertion) -> None:
    made = demo.make(0.02, 7, world="quiet")
    kept = {}
    for table in contract().values():
        columns = ", ".join(f"{field.name}::VARCHAR" for field in table.fields)
        # Rows differ by their key, so that none cancels another.
        digest = f"printf('%x', bit_xor(hash({columns})))"
        kept[table.name] = made.sql(f"SELECT count(*), {digest} FROM {table.name}").fetchall()[0]
    assert kept == snapshot
