"""The door of the data: load a folder, and open what was loaded.

Nothing here knows what is asked of the data; marts are run from files that other rooms own.
"""

from data.contract import contract
from data.load import load
from data.problems import LoadError, Problem
from data.warehouse import (
    Version,
    WarehouseBusy,
    WarehouseDamaged,
    WarehouseMissing,
    connect,
    current,
    current_name,
    folder,
    named,
    version_names,
    versions,
)

__all__ = [
    "LoadError",
    "Problem",
    "Version",
    "WarehouseBusy",
    "WarehouseDamaged",
    "WarehouseMissing",
    "connect",
    "contract",
    "current",
    "current_name",
    "folder",
    "load",
    "named",
    "version_names",
    "versions",
]
