"""What each test reaches, recorded once and kept outside the tree.

A record is kept for each test file. It holds while that file, its conftests and the list of files
in the rooms are what they were: a function that was only changed is still reached by the same
tests, nearly. `python -m tests.mutants --fresh` records anew.
"""

import hashlib
import json
import os
import subprocess
import sys
from dataclasses import dataclass
from functools import cached_property
from pathlib import Path

from tests.mutants.rooms import ROOT, sources, test_files


@dataclass(frozen=True)
class Reach:
    """One test: how long it takes, which functions it runs, which questions and measures it names.

    `seconds` are seconds of work while it was recorded, which takes longer; `setup` is the longest
    preparation in its file, which is paid once.
    """

    test: str
    seconds: float
    setup: float
    functions: frozenset[str]
    names: frozenset[str]

    @property
    def file(self) -> str:
        return self.test.partition("::")[0]

    @cached_property
    def modules(self) -> frozenset[str]:
        """Files of the functions."""
        return frozenset(function.partition("::")[0] for function in self.functions)

    @property
    def group(self) -> str:
        """The test function, without the values that it runs over."""
        return self.test.partition("[")[0]


def cache() -> Path:
    """The folder that records are kept in."""
    home = os.environ.get("XDG_CACHE_HOME") or Path.home() / ".cache"
    return Path(home) / "haicang-mutants"


def record_of(file: Path, root: Path = ROOT) -> Path:
    """Where the record of a test file lies, by all that it hangs on."""
    folders = [root / "tests", *(root / parent for parent in file.parents)]
    hangs_on = [root / file, *(folder / "conftest.py" for folder in dict.fromkeys(folders))]
    digest = hashlib.sha256(file.as_posix().encode())
    hangs_on.append(Path(__file__).with_name("recording.py"))
    for part in hangs_on:
        digest.update(part.read_bytes() if part.is_file() else b"")
    for kind in ("py", "sql", "toml"):
        digest.update("\n".join(map(str, sources(kind, root))).encode())
    return cache() / f"{digest.hexdigest()[:32]}.json"


def reaches(prepared: Path, jobs: int, fresh: bool) -> list[Reach]:
    """What every test reaches; records what is not yet known, on the data that was prepared."""
    records = {file: record_of(file) for file in test_files()}
    missing = [file for file, record in records.items() if fresh or not record.is_file()]
    if missing:
        print(f"recording what the tests of {len(missing)} files reach", flush=True)
        _record(missing, prepared, jobs)
    known = [record for record in records.values() if record.is_file()]
    return [test for record in known for test in _read(record)]


def _record(files: list[Path], prepared: Path, jobs: int) -> None:
    """Run test files under the recording plugin, which keeps a record of each that ends."""
    cache().mkdir(parents=True, exist_ok=True)
    command = [
        sys.executable, "-m", "pytest", "-q", "-p", "no:cacheprovider", "-p",
        "tests.mutants.recording", f"--numprocesses={jobs}", "--dist=loadfile",
        "--hypothesis-seed=0", "--tb=line", *map(str, files),
    ]  # fmt: skip
    environment = os.environ | {"HAICANG_TEST_DATA": str(prepared)}
    run = subprocess.run(command, cwd=ROOT, env=environment, capture_output=True, text=True)
    if run.returncode != 0:
        print(f"some tests fail without a mutant, and judge none:\n{run.stdout[-2000:]}")


def _read(record: Path) -> list[Reach]:
    """The tests of a record. What prepares one test of a file may prepare them all."""
    content = json.loads(record.read_text(encoding="utf-8"))
    names, tests = content["functions"], content["tests"]
    before = {place for entry in tests.values() for place in entry["setup"]}
    setup = max((entry["setup_seconds"] for entry in tests.values()), default=0.0)
    return [
        Reach(
            test,
            entry.get("call_seconds", 0.0),
            setup,
            frozenset(names[place] for place in {*before, *entry.get("call", [])}),
            frozenset(entry["named"]),
        )
        for test, entry in tests.items()
    ]
