"""What tests share: one small demonstration warehouse, made and loaded through the public doors.

Built once a run. Tests that change a warehouse make their own.
"""

from pathlib import Path

import pytest

import data
from data import demo
from queries import Warehouse, open_warehouse

SCALE = 0.05


@pytest.fixture(scope="session")
def demo_folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Demonstration tables as Parquet, scale 0.05, the default seed."""
    folder = tmp_path_factory.mktemp("demo")
    demo.write(folder, scale=SCALE)
    return folder


@pytest.fixture(scope="session")
def warehouse_root(demo_folder: Path, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A warehouse with one version, loaded from the demonstration tables."""
    root = tmp_path_factory.mktemp("warehouse")
    data.load(demo_folder, root)
    return root


@pytest.fixture(scope="session")
def full_warehouse(tmp_path_factory: pytest.TempPathFactory) -> Warehouse:
    """A warehouse at scale 1, for what can only be found in all the cases."""
    folder = tmp_path_factory.mktemp("full")
    demo.write(folder / "demo")
    data.load(folder / "demo", folder / "warehouse")
    return open_warehouse(folder / "warehouse")


@pytest.fixture(scope="session")
def warehouse(warehouse_root: Path) -> Warehouse:
    return open_warehouse(warehouse_root)
