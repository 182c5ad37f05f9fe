"""What tests share: one small demonstration warehouse, made and loaded through the public doors,
and one of the same tables moved onto edges (tests/edges.py).

Built once a run. Tests that change a warehouse make their own. Many short runs on the same data
(tests/mutants) name in HAICANG_TEST_DATA a folder with `demo` and `edges`, and with `warehouse` and
`edges-warehouse` where nothing that builds them has changed; what is there is copied and not built.
"""

import os
import shutil
from pathlib import Path

import pytest
from hypothesis import settings

import data
from data import demo
from queries import Warehouse, open_warehouse
from tests.edges import write_edges

SCALE = 0.05

# How long an example takes says how busy the machine is.
settings.register_profile("without deadlines", deadline=None)
settings.load_profile("without deadlines")


def prepared(name: str, folder: Path) -> bool:
    """Whether `folder` now holds the part of that name of what was prepared before the run."""
    place = os.environ.get("HAICANG_TEST_DATA")
    if place is None or not (Path(place) / name).is_dir():
        return False
    shutil.copytree(Path(place) / name, folder, dirs_exist_ok=True)
    return True


@pytest.fixture(scope="session")
def demo_folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Demonstration tables as Parquet, scale 0.05, the default seed."""
    folder = tmp_path_factory.mktemp("demo")
    if not prepared("demo", folder):
        demo.write(folder, scale=SCALE)
    return folder


@pytest.fixture(scope="session")
def warehouse_root(demo_folder: Path, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A warehouse with one version, loaded from the demonstration tables."""
    root = tmp_path_factory.mktemp("warehouse")
    if not prepared("warehouse", root):
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


@pytest.fixture(scope="session")
def edges_folder(demo_folder: Path, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The demonstration tables, moved onto edges."""
    folder = tmp_path_factory.mktemp("edges")
    if not prepared("edges", folder):
        write_edges(demo_folder, folder)
    return folder


@pytest.fixture(scope="session")
def edges_warehouse(edges_folder: Path, tmp_path_factory: pytest.TempPathFactory) -> Warehouse:
    root = tmp_path_factory.mktemp("edges-warehouse")
    if not prepared("edges-warehouse", root):
        data.load(edges_folder, root)
    return open_warehouse(root)
