"""Timing: alternate two ways of doing the same thing and compare their medians."""

import os
import resource
import statistics
import subprocess
import sys
import time
from collections.abc import Callable
from dataclasses import dataclass


@dataclass(frozen=True)
class Timing:
    """Seconds of several runs."""

    seconds: tuple[float, ...]

    @property
    def median(self) -> float:
        return statistics.median(self.seconds)

    @property
    def p95(self) -> float:
        """95th percentile, or the slowest of fewer than 20 runs."""
        ordered = sorted(self.seconds)
        return ordered[min(len(ordered) - 1, round(0.95 * len(ordered)))]


def once(work: Callable[[], object]) -> float:
    """Seconds that `work` took."""
    start = time.perf_counter()
    work()
    return time.perf_counter() - start


def alternate(
    ours: Callable[[], object], bare: Callable[[], object], rounds: int
) -> tuple[Timing, Timing]:
    """Timings of both, taken in turns; the first turn of each warms up and is left out."""
    ours()
    bare()
    pairs = [(once(ours), once(bare)) for _ in range(rounds)]
    return Timing(tuple(p[0] for p in pairs)), Timing(tuple(p[1] for p in pairs))


def command(arguments: list[str], **environment: str) -> tuple[float, float]:
    """Seconds and peak megabytes of a Python command in a process of its own."""

    code = (
        "import resource, subprocess, sys;"
        "r = subprocess.run(sys.argv[1:], stdout=subprocess.DEVNULL).returncode;"
        "print(resource.getrusage(resource.RUSAGE_CHILDREN).ru_maxrss); sys.exit(r)"
    )
    start = time.perf_counter()
    done = subprocess.run(
        [sys.executable, "-c", code, sys.executable, *arguments],
        stdout=subprocess.PIPE,
        text=True,
        check=True,
        env={**os.environ, **environment},
    )
    return time.perf_counter() - start, int(done.stdout.strip().splitlines()[-1]) / 1024


def peak_megabytes() -> float:
    """Peak memory of this process so far."""
    return resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024


def line(what: str, ours: float, bare: float, aim: float, unit: str = "s", note: str = "") -> str:
    """One printed comparison: both values, their ratio and the aim."""
    ratio = ours / bare if bare else float("nan")
    verdict = "ok" if ratio <= aim else "above aim"
    return (
        f"{what:<44} {ours:>9.3f} {unit:<3} bare {bare:>9.3f} {unit:<3} "
        f"ratio {ratio:>5.2f} (aim {aim:g}) {verdict} {note}"
    ).rstrip()
