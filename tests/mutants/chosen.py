"""A pytest plugin for the run against one mutant: only the tests named in $MUTANTS_TESTS, in that
order, each file in one go. The names of those that fail are added to $MUTANTS_FAILED. Keeps a
mutant from filling memory or disk and, after $MUTANTS_SECONDS of work, from running on.
"""

import json
import os
import resource
from pathlib import Path

import pytest

GIGABYTE = 1 << 30
# What is only reserved is not counted as data: a browser reserves more than there is.
LIMITS = {resource.RLIMIT_DATA: 12 * GIGABYTE, resource.RLIMIT_FSIZE: 2 * GIGABYTE}


def pytest_configure() -> None:
    seconds = int(os.environ["MUTANTS_SECONDS"])
    for limit, most in {**LIMITS, resource.RLIMIT_CPU: seconds}.items():
        resource.setrlimit(limit, (most, most))


@pytest.hookimpl(trylast=True)
def pytest_collection_modifyitems(config: pytest.Config, items: list[pytest.Item]) -> None:
    named = json.loads(Path(os.environ["MUTANTS_TESTS"]).read_text(encoding="utf-8"))
    places = {test: place for place, test in enumerate(named)}
    files: dict[str, int] = {}
    for test in named:
        files.setdefault(test.partition("::")[0], len(files))
    left_out = [item for item in items if item.nodeid not in places]
    items[:] = [item for item in items if item.nodeid in places]
    items.sort(key=lambda item: (files[item.nodeid.partition("::")[0]], places[item.nodeid]))
    config.hook.pytest_deselected(items=left_out)


def pytest_runtest_logreport(report: pytest.TestReport) -> None:
    if report.failed:
        with Path(os.environ["MUTANTS_FAILED"]).open("a", encoding="utf-8") as file:
            file.write(report.nodeid.replace("\n", " ") + "\n")
