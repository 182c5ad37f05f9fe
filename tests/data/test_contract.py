"""The contract is whole, and the public tool accepts the demonstration data against it."""

import json
import shutil
from pathlib import Path

import pytest
from frictionless import Package

from data import demo
from data.contract import FILE, contract, fold, in_order

TABLES = list(contract().values())


@pytest.fixture(scope="session")
def small_csv(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Demonstration tables as CSV with the contract beside them."""
    folder = tmp_path_factory.mktemp("csv")
    demo.write(folder, scale=0.02, fmt="csv")
    shutil.copy(FILE, folder / FILE.name)
    return folder


@pytest.mark.parametrize("table", TABLES, ids=lambda t: t.name)
def test_a_table_has_a_key_and_titles(table) -> None:
    names = [field.name for field in table.fields]
    assert table.key and set(table.key) <= set(names)
    assert table.title and table.title_en
    titles = [fold(field.title) for field in table.fields]
    assert len(set(titles)) == len(titles)
    assert all(field.title_en for field in table.fields)


@pytest.mark.parametrize("table", TABLES, ids=lambda t: t.name)
def test_references_point_to_keys(table) -> None:
    for key in table.foreign_keys:
        assert set(key.columns) == set(contract()[key.table].key)


def test_the_order_of_loading_puts_the_referenced_first() -> None:
    seen: set[str] = set()
    for table in in_order():
        assert {key.table for key in table.foreign_keys} <= seen
        seen.add(table.name)
    assert seen == set(contract())


def test_every_enum_is_labelled_in_english() -> None:
    package = json.loads(FILE.read_text(encoding="utf-8"))
    for resource in package["resources"]:
        for field in resource["schema"]["fields"]:
            allowed = field.get("constraints", {}).get("enum", [])
            labelled = {c["value"]: c["label"] for c in field.get("categories", [])}
            assert set(allowed) == set(labelled)
            assert all(label.isascii() for label in labelled.values())


@pytest.mark.parametrize("table", TABLES, ids=lambda t: t.name)
def test_the_public_tool_accepts_the_demonstration_data(table, small_csv: Path) -> None:
    """Types, ranges, patterns and keys of every table; large ones by their first 3,000 rows."""
    resource = Package(str(small_csv / FILE.name)).get_resource(table.name)
    report = resource.validate(limit_rows=3000)
    assert report.valid, report.flatten(["fieldName", "rowNumber", "message"])[:5]
