"""Oracles compute on data that lies on the edges of what is asked, so that a limit that leaves out
its last day shows.
"""

import pytest

from queries import Warehouse


@pytest.fixture(scope="session")
def warehouse(edges_warehouse: Warehouse) -> Warehouse:
    return edges_warehouse
