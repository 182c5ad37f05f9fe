"""The door of the data: load a folder, and open what was loaded.

Nothing here knows what is asked of the data; marts are run from files that other rooms own.
"""

from data.cell_text import harmless, harmless_column
from data.contract import contract
from data.load import load
from data.marts import outdated
from data.problems import LoadError, Problem
from data.refresh import refresh
from data.retention import Cleaned, clean, keep, kept, release
from data.warehouse import (
    Version,
    WarehouseBusy,
    WarehouseDamaged,
    WarehouseMissing,
    WarehouseOutdated,
    connect,
    current,
    current_name,
    folder,
    named,
    version_names,
    versions,
)

__all__ = [
    "Cleaned",
    "LoadError",
    "Problem",
    "Version",
    "WarehouseBusy",
    "WarehouseDamaged",
    "WarehouseMissing",
    "WarehouseOutdated",
    "clean",
    "connect",
    "contract",
    "current",
    "current_name",
    "folder",
    "harmless",
    "harmless_column",
    "keep",
    "kept",
    "load",
    "named",
    "outdated",
    "refresh",
    "release",
    "version_names",
    "versions",
]
