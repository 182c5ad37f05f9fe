"""Names and phones of grid workers never leave the warehouse: no question of any subject, and no
mart, holds one."""

from pathlib import Path

import pandas as pd
import pyarrow as pa
import pyarrow.compute as pc
import pytest

from queries import AskContext, Filters, Warehouse, ask, questions
from queries.catalog.registry import MARTS

# From the first month on, so that nothing is left out.
WHOLE = Filters(start=pd.Timestamp("2016-01-01").date())


@pytest.fixture(scope="module")
def personal(demo_folder: Path) -> pa.Array:
    workers = pd.read_parquet(demo_folder / "grid_workers.parquet")
    assert len(workers) > 700
    return pa.array([*workers["name"], *workers["phone"]], pa.string())


def found(table: pa.Table, personal: pa.Array) -> list[str]:
    """Columns that hold a name or a phone, alone or within a longer text."""
    wanted = personal.to_pylist()
    columns = [n for n in table.column_names if pa.types.is_string(table.schema.field(n).type)]
    texts = {name: "\n".join(pc.unique(table[name]).drop_null().to_pylist()) for name in columns}
    return [name for name, text in texts.items() if any(word in text for word in wanted)]


@pytest.mark.parametrize("name", questions())
def test_no_question_returns_a_worker(name: str, warehouse: Warehouse, personal: pa.Array) -> None:
    assert not found(ask(name, AskContext(warehouse), WHOLE).table, personal)


@pytest.mark.parametrize("mart", sorted(file.stem for file in MARTS.glob("*.sql")))
def test_no_mart_holds_a_worker(mart: str, warehouse: Warehouse, personal: pa.Array) -> None:
    with warehouse.connection.cursor() as cursor:
        assert not found(cursor.table(mart).to_arrow_table(), personal)


def test_a_leak_would_be_found(personal: pa.Array) -> None:
    leak = pa.table({"a": ["x", personal[0].as_py()], "b": ["y", f"tel. {personal[0]}"]})
    assert found(leak, personal) == ["a", "b"]
