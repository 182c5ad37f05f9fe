"""The application run without a browser, on the small warehouse."""

import sys
from collections.abc import Callable
from pathlib import Path

import pytest
import streamlit as st
from streamlit.testing.v1 import AppTest

from tests.pages.contents import PATIENCE, ROOT

Visit = Callable[..., AppTest]


@pytest.fixture(autouse=True)
def main_stays(monkeypatch: pytest.MonkeyPatch) -> None:
    """A run puts its script in the place of __main__, which processes that a later test starts
    would look for in vain, again and again.
    """
    monkeypatch.setitem(sys.modules, "__main__", sys.modules["__main__"])


@pytest.fixture
def visit(warehouse_root: Path, monkeypatch: pytest.MonkeyPatch) -> Visit:
    """Open a view as a new visitor would: visit("service", lang="en", village=["…"])."""
    monkeypatch.setenv("HAICANG_WAREHOUSE", str(warehouse_root))

    def visiting(view: str, **query: str | list[str]) -> AppTest:
        app = AppTest.from_file(str(ROOT / "app.py"), default_timeout=PATIENCE)
        for key, value in query.items():
            app.query_params[key.removesuffix("_")] = value
        return app.switch_page(f"pages/{view}.py").run()

    return visiting


@pytest.fixture
def visit_without_data(monkeypatch: pytest.MonkeyPatch) -> Visit:
    """Open the application on a warehouse that is not whole, with nothing remembered."""

    def visiting(root: Path) -> AppTest:
        monkeypatch.setenv("HAICANG_WAREHOUSE", str(root))
        st.cache_resource.clear()
        return AppTest.from_file(str(ROOT / "app.py"), default_timeout=PATIENCE).run()

    return visiting
