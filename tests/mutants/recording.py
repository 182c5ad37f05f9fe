"""A pytest plugin that notes what each test reaches: functions of the rooms, and names handed to
them (of questions and measures). Where a test file ends, its record is written into the cache.

Calls are noted, not lines, which costs little; what a child process does is not noted. Tests that
fail are left out.
"""

import json
import os
import sys
import threading
from collections.abc import Generator
from pathlib import Path
from types import CodeType, FrameType

import pytest

from tests.mutants.coverage_map import record_of
from tests.mutants.rooms import ROOMS, ROOT, measures, vocabulary

NAMED_IN = "queries"


class Recorder:
    """`reached` and `named` belong to the phase that runs now."""

    def __init__(self) -> None:
        self.functions: dict[str, int] = {}
        self.places: dict[CodeType, int | None] = {}
        self.takes_names: set[CodeType] = set()
        self.reached: set[int] = set()
        self.named: set[str] = set()
        self.begun = worked()
        self.tests: dict[str, dict] = {}
        self.words, self.measures = vocabulary(), measures()

    def trace(self, frame: FrameType, event: str, argument: object) -> None:
        """Note one call; no lines, so nothing is handed back."""
        code = frame.f_code
        try:
            place = self.places[code]
        except KeyError:
            place = self.places[code] = self._place(code)
        if place is None:
            return
        self.reached.add(place)
        if code in self.takes_names:
            count = code.co_argcount + code.co_kwonlyargcount
            for name in code.co_varnames[:count]:
                value = frame.f_locals.get(name)
                if type(value) is str:
                    word, colon, shape = value.partition(":")
                    self.named |= {word, word.rpartition("/")[2]} & self.words
                    if colon and word in self.measures:
                        self.named.add(f":{shape}")

    def _place(self, code: CodeType) -> int | None:
        if code.co_name == "<module>" or not code.co_filename.startswith(f"{ROOT}/"):
            return None
        file = Path(code.co_filename).relative_to(ROOT)
        if file.parts[0] not in ROOMS:
            return None
        if file.parts[0] == NAMED_IN and code.co_argcount + code.co_kwonlyargcount:
            self.takes_names.add(code)
        key = f"{file.as_posix()}::{code.co_qualname}"
        return self.functions.setdefault(key, len(self.functions))

    def begin(self) -> None:
        """Forget what ran between two phases: the reading of tests, the clearing up."""
        self.reached, self.named, self.begun = set(), set(), worked()

    def phase(self, test: str, when: str, passed: bool) -> None:
        """Close a phase of a test and begin the next."""
        entry = self.tests.setdefault(test, {"passed": True, "named": []})
        entry["passed"] = entry["passed"] and passed
        entry[when] = sorted(self.reached)
        entry[f"{when}_seconds"] = round(worked() - self.begun, 3)
        entry["named"] = sorted({*entry["named"], *self.named})
        self.begin()

    def write(self, file: str) -> None:
        """Keep the record of a test file that has ended."""
        passed = {test: entry for test, entry in self.tests.items() if entry["passed"]}
        record = {"functions": list(self.functions), "tests": passed}
        record_of(Path(file)).write_text(json.dumps(record), encoding="utf-8")
        self.tests = {}


def worked() -> float:
    """Seconds of work so far, with those of children that ended: a busy machine adds none."""
    return sum(os.times()[:4])


recorder = Recorder()


def pytest_configure() -> None:
    sys.settrace(recorder.trace)
    threading.settrace(recorder.trace)


def pytest_runtest_logstart() -> None:
    recorder.begin()


@pytest.hookimpl(wrapper=True)
def pytest_runtest_makereport(
    item: pytest.Item,
) -> Generator[None, pytest.TestReport, pytest.TestReport]:
    report = yield
    if report.when != "teardown":
        recorder.phase(item.nodeid, report.when, report.passed)
    # Something that a test ran may have taken the tracing for itself.
    sys.settrace(recorder.trace)
    return report


@pytest.hookimpl(trylast=True)
def pytest_runtest_teardown(item: pytest.Item, nextitem: pytest.Item | None) -> None:
    if nextitem is None or nextitem.path != item.path:
        recorder.write(item.nodeid.partition("::")[0])
