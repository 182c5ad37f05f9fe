"""Mutation testing: does a test fail when the code is wrong?

A mutant is the project with one small fault put into queries/, charts/ or export/: into Python,
into SQL, or into what a header declares. Its tests are run; a fault that none of them notices
survives. The score is the share noticed of a random sample that is the same for the same seed.

    python -m tests.mutants [--seed N] [--sample N] [--only sql|python|tones] [--jobs N]
                            [--fresh] [--list]

Exit code 1 where the score is below 85 %, 2 where tests fail without a mutant.

Why not mutmut or cosmic-ray. mutmut 3.8 mutates only the bodies of functions, so that tables of
colours and words at the top of modules stay whole; it has no sample, and it starts with the whole
suite. cosmic-ray 8.7 has one test command for all mutants, changes the working tree in place and
has no sample either; its operators alone (19 packages come with them) know no `in`, no table and
no slice, and take the star of `def f(*, x)` for a product. Neither knows SQL, where most of what
can go wrong here stands. What would be left of them is to replace a span of text.

Where to look: sites.py finds mutations with the operators of sql_operators.py, sql_expressions.py,
declarations.py, python_operators.py and tones.py; coverage_map.py knows what tests reach,
selection.py chooses among them, workspace.py runs them on a private copy of the tree.
"""

import argparse
import sys
import tempfile
import time
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path
from queue import Queue

from tests.mutants.coverage_map import Reach, reaches
from tests.mutants.mutation import SHARES, Mutation
from tests.mutants.report import line, score, summary, survivors
from tests.mutants.selection import choose
from tests.mutants.sites import mutations, sample
from tests.mutants.workspace import PASSED, Verdict, Workspace, prepare

SEED, SAMPLE, JOBS = 2021, 100, 2
LEAST = 85.0
# How many quick tests show that a copy of the tree is whole.
QUICK = 5


class NothingKnown(RuntimeError):
    """Tests that ought to tell mutants apart fail without one; the message names them."""


def arguments(given: list[str] | None = None) -> argparse.Namespace:
    """Read the command line."""
    parser = argparse.ArgumentParser(prog="python -m tests.mutants")
    parser.add_argument("--seed", type=int, default=SEED, help=f"of the sample, {SEED}")
    parser.add_argument("--sample", type=int, default=SAMPLE, help=f"how many mutants, {SAMPLE}")
    parser.add_argument("--only", choices=SHARES, help="one family of mutations")
    parser.add_argument("--jobs", type=int, default=JOBS, help=f"mutants at a time, {JOBS}")
    parser.add_argument("--fresh", action="store_true", help="record anew what tests reach")
    parser.add_argument("--list", action="store_true", help="show the sample and run nothing")
    return parser.parse_args(given)


def judged(chosen: list[Mutation], tests: list[Reach], folder: Path, jobs: int) -> list[Verdict]:
    """Try every mutant, several at a time, each in a copy of the tree of its own."""
    spaces: Queue[Workspace] = Queue()
    quick = [test.test for test in sorted(tests, key=lambda test: test.setup + test.seconds)][
        :QUICK
    ]
    first = Workspace(folder / "job", folder / "data")
    first.fill()
    if failed := first.warm(quick):
        raise NothingKnown(f"fail without a mutant: {failed}")
    spaces.put(first)
    for number in range(1, jobs):
        spaces.put(first.twin(folder / f"job{number}"))

    def judge(mutation: Mutation) -> Verdict:
        near = choose(mutation, tests)
        space = spaces.get()
        try:
            verdict = space.judge(
                mutation, [test.test for test in near], sum(test.seconds for test in near)
            )
        finally:
            spaces.put(space)
        print(line(verdict), flush=True)
        return verdict

    with ThreadPoolExecutor(jobs) as pool:
        verdicts = list(pool.map(judge, chosen))
    killers = sorted({verdict.test for verdict in verdicts if verdict.test})
    code, failed = spaces.get().run(killers, 600, first=False)
    if code != PASSED:
        raise NothingKnown(f"fail without a mutant: {failed}")
    return verdicts


def main(given: list[str] | None = None) -> int:
    """Draw the sample, judge it, print the score; the exit code."""
    wanted = arguments(given)
    begun = time.monotonic()
    every = mutations()
    chosen = sample(every, wanted.sample, wanted.seed, wanted.only)
    print(f"{len(chosen)} of {len(every)} mutations, seed {wanted.seed}", flush=True)
    if wanted.list:
        print(*chosen, sep="\n")
        return 0
    with tempfile.TemporaryDirectory(prefix="haicang-mutants-") as name:
        folder = Path(name)
        prepare(folder / "data")
        tests = reaches(folder / "data", wanted.jobs, wanted.fresh)
        try:
            verdicts = judged(chosen, tests, folder, wanted.jobs)
        except NothingKnown as error:
            print(error)
            return 2
    print(f"\nsurvivors by file\n{survivors(verdicts)}\n\n{summary(verdicts)}")
    print(f"{time.monotonic() - begun:.0f} s")
    return 0 if score(verdicts) >= LEAST else 1


if __name__ == "__main__":
    sys.exit(main())
