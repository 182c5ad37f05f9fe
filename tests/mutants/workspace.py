"""A private copy of the tree in which mutants are tried; the working tree is never touched."""

import json
import os
import shutil
import signal
import subprocess
import sys
import time
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path

import data
from data import demo
from tests.conftest import SCALE
from tests.edges import write_edges
from tests.mutants.mutation import Mutation
from tests.mutants.rooms import ROOT, tracked

# What pytest says where all passed, and where no test was left to run. All else kills a mutant, one
# that takes the interpreter down included.
PASSED, NONE_LEFT = 0, 5
# Ended by the limit on work, or by us.
ENDED = (-signal.SIGXCPU, -signal.SIGKILL, None)
PYTEST = [sys.executable, "-m", "pytest", "-q", "-p", "no:cacheprovider", "--hypothesis-seed=0"]
# Work that a run may cost, in seconds, before its mutant counts as caught in a circle: to start,
# and for each second that its tests cost when they were recorded. By the clock, that many times
# longer.
START, PATIENCE, WAITING = 40.0, 3.0, 20.0


@dataclass(frozen=True)
class Verdict:
    """What became of a mutant: "killed", "timeout", "survived", or "untested" where no test
    reaches it. `test` is the one that failed, "" where the code could not even be read.
    """

    mutation: Mutation
    outcome: str
    seconds: float
    test: str = ""

    @property
    def killed(self) -> bool:
        return self.outcome in ("killed", "timeout")


def prepare(folder: Path) -> Path:
    """Demonstration tables and a warehouse of them, made once for all runs."""
    demo.write(folder / "demo", scale=SCALE)
    data.load(folder / "demo", folder / "warehouse")
    (folder / "edges").mkdir()
    write_edges(folder / "demo", folder / "edges")
    data.load(folder / "edges", folder / "edges-warehouse")
    # What builds a mart anew needs the tables alone.
    for name in ("demo", "edges"):
        shutil.copytree(folder / name, folder / "tables" / name)
    return folder


@dataclass(frozen=True)
class Workspace:
    """A copy of the tree in a folder, and where the data lies that was prepared."""

    folder: Path
    prepared: Path

    @property
    def tree(self) -> Path:
        return self.folder / "tree"

    def fill(self, root: Path = ROOT) -> None:
        """Copy the files of the project that lies at a root."""
        for file in tracked(root):
            (self.tree / file).parent.mkdir(parents=True, exist_ok=True)
            shutil.copy2(root / file, self.tree / file)

    def twin(self, folder: Path) -> "Workspace":
        """Another copy, with all that was compiled in this one."""
        shutil.copytree(self.tree, folder / "tree")
        return Workspace(folder, self.prepared)

    @contextmanager
    def mutated(self, mutation: Mutation) -> Iterator[None]:
        """The copy with a mutation in it; afterwards as it was, the time of the file included."""
        file = self.tree / mutation.file
        before, times = file.read_text(encoding="utf-8"), file.stat()
        file.write_text(mutation.applied(before), encoding="utf-8")
        try:
            yield
        finally:
            file.write_text(before, encoding="utf-8")
            os.utime(file, ns=(times.st_atime_ns, times.st_mtime_ns))
            # Examples that failed against this mutant would be tried first against the next.
            shutil.rmtree(self.tree / ".hypothesis", ignore_errors=True)

    def judge(self, mutation: Mutation, tests: list[str], seconds: float) -> Verdict:
        """Run tests that should take so many seconds against a mutant."""
        if not tests:
            return Verdict(mutation, "untested", 0.0)
        begun = time.monotonic()
        marts = mutation.file.parent.name == "marts"
        with self.mutated(mutation):
            code, failed = self.run(tests, START + PATIENCE * seconds, build=marts)
        took = time.monotonic() - begun
        outcomes = {PASSED: "survived", NONE_LEFT: "untested", **dict.fromkeys(ENDED, "timeout")}
        outcome = outcomes.get(code, "killed")
        return Verdict(mutation, outcome, took, failed[0] if failed else "")

    def run(
        self, tests: list[str], limit: float, *, build: bool = False, first: bool = True
    ) -> tuple[int | None, list[str]]:
        """Exit code of pytest, None where it waited too long, and the tests that failed.

        `limit` is how many seconds of work it may cost. With `build` the warehouse is built by the
        tree; with `first` the first failure ends it.
        """
        named, failed = self.folder / "tests.json", self.folder / "failed.txt"
        named.write_text(json.dumps(tests), encoding="utf-8")
        failed.write_text("", encoding="utf-8")
        environment = {
            "HAICANG_TEST_DATA": str(self.prepared / "tables" if build else self.prepared),
            "MUTANTS_TESTS": str(named),
            "MUTANTS_FAILED": str(failed),
            "MUTANTS_SECONDS": str(round(limit)),
            "PYTHONDONTWRITEBYTECODE": "1",
        }
        files = dict.fromkeys(test.partition("::")[0] for test in tests)
        command = [
            *PYTEST, "-p", "tests.mutants.chosen", "--tb=no", *(["-x"] if first else []),
            f"--basetemp={self.folder / 'temporary'}", *files,
        ]  # fmt: skip
        code = ended(command, self.tree, environment, WAITING * limit)
        return code, failed.read_text(encoding="utf-8").splitlines()

    def warm(self, tests: list[str]) -> list[str]:
        """Compile every module once, so that runs read what was compiled; those of some tests that
        fail without a mutant, or all where they cannot be run.
        """
        ended([*PYTEST, "--collect-only", "tests"], self.tree, {}, 3600)
        code, failed = self.run(tests, 600, first=False)
        return [] if code == PASSED else failed or tests


def ended(command: list[str], tree: Path, environment: dict[str, str], limit: float) -> int | None:
    """Run a command in a tree; its exit code, or None where it was ended at the limit."""
    process = subprocess.Popen(
        command, cwd=tree, env=os.environ | environment, stdout=subprocess.DEVNULL,
        stderr=subprocess.DEVNULL, start_new_session=True,
    )  # fmt: skip
    try:
        return process.wait(limit)
    except subprocess.TimeoutExpired:
        return None
    finally:
        if process.poll() is None:
            os.killpg(process.pid, signal.SIGKILL)
            process.wait()
