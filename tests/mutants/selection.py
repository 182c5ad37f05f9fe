"""Which tests judge a mutant: those nearest to it that fit into a budget of time.

Nearest means, in this order, that a test runs the function or names the question that is mutated;
that it runs another function of the file or names a question that builds on it; that it runs what
imports the file. Among equals the one that reaches least comes first, since it was written for it,
and each test function gets a turn before any gets a second.
"""

import re
from collections import defaultdict
from collections.abc import Callable, Iterable, Iterator
from functools import lru_cache
from itertools import zip_longest
from pathlib import Path

from tests.mutants.coverage_map import Reach
from tests.mutants.mutation import Mutation
from tests.mutants.rooms import (
    bare,
    declared,
    measured_marts,
    question_name,
    shape_names,
    sources,
    text,
)  # fmt: skip

# In seconds of work while recording, and what reading one more test file costs.
BUDGET, READING = 30.0, 0.3
Nearness = Callable[[Reach], bool]


def choose(mutation: Mutation, tests: list[Reach], budget: float = BUDGET) -> list[Reach]:
    """The tests that judge a mutation, nearest first."""
    named = mutation.file.suffix != ".py"
    chosen: dict[str, Reach] = {}
    files: set[str] = set()
    for near in _by_name(mutation) if named else _by_function(mutation):
        for test in _in_turn((test for test in tests if near(test)), named):
            cost = test.seconds + (0 if test.file in files else READING + test.setup)
            if test.test in chosen or cost > budget:
                continue
            budget -= cost
            files.add(test.file)
            chosen[test.test] = test
    return list(chosen.values())


def _in_turn(tests: Iterable[Reach], named: bool) -> Iterator[Reach]:
    """Tests that reach least first, one of each test function at a time."""
    groups: dict[str, list[Reach]] = defaultdict(list)
    for test in tests:
        groups[test.group].append(test)
    for group in groups.values():
        group.sort(key=lambda test: _breadth(test, named))
    ordered = sorted(groups.values(), key=lambda group: _breadth(group[0], named))
    return (test for turn in zip_longest(*ordered) for test in turn if test is not None)


def _breadth(test: Reach, named: bool) -> tuple[int, int, str]:
    functions, names = len(test.functions), len(test.names)
    return (names, functions, test.test) if named else (functions, names, test.test)


def _by_function(mutation: Mutation) -> list[Nearness]:
    """For a module: tests of the function, of the file, of what imports the file."""
    file = mutation.file.as_posix()
    function, importers = f"{file}::{mutation.scope}", _importers(mutation.file)
    return [
        lambda test: function in test.functions,
        lambda test: file in test.modules,
        lambda test: not importers.isdisjoint(test.modules),
    ]


def _by_name(mutation: Mutation) -> list[Nearness]:
    """For SQL and TOML: tests that name it, that name what builds on it, of the folder's code."""
    if mutation.file.parent.name == "shapes":
        asked_for, plain = shape_names(mutation.file)
        return [
            lambda test: any(map(asked_for.fullmatch, test.names)),
            lambda test: not plain.isdisjoint(test.names),
        ]
    own = _own_names(mutation)
    others = frozenset(_dependents(mutation.file)) - own
    beside = {file.as_posix() for file in sources("py") if file.parent == mutation.file.parent}
    return [
        lambda test: not own.isdisjoint(test.names),
        lambda test: not others.isdisjoint(test.names),
        lambda test: not beside.isdisjoint(test.modules),
    ]


def _own_names(mutation: Mutation) -> frozenset[str]:
    """The question of a file, or the entry of a .toml file that holds the mutation."""
    if mutation.file.suffix == ".sql":
        return frozenset({question_name(mutation.file)})
    before = text(mutation.file)[: mutation.end]
    return frozenset(declared(before)[-1:])


@lru_cache
def _importers(file: Path) -> frozenset[str]:
    """Modules of the rooms that import a module."""
    parts = file.with_suffix("").parts
    module = ".".join(parts[:-1] if parts[-1] == "__init__" else parts)
    package, _, name = module.rpartition(".")
    pattern = re.compile(
        rf"^\s*(?:from {re.escape(module)}\b|import {re.escape(module)}\b"
        + (rf"|from {re.escape(package)} import .*\b{name}\b)" if package else ")"),
        re.M,
    )
    return frozenset(other.as_posix() for other in sources("py") if pattern.search(text(other)))


@lru_cache
def _dependents(file: Path) -> frozenset[str]:
    """Names of the questions that read a mart or another question, also through others, and of the
    measures that are taken from a mart.
    """
    waiting, readers = [file], set()
    while waiting:
        new = [other for other in _readers(waiting.pop()) if other not in readers]
        readers.update(new)
        waiting.extend(new)
    marts = {file.stem for file in (file, *readers) if file.parent.name == "marts"}
    measured = {bare(name) for name, mart in measured_marts().items() if mart in marts}
    return frozenset({*map(question_name, readers), *measured})


def _readers(file: Path) -> list[Path]:
    """SQL that names a file: a mart as a word, a question by its whole name."""
    if file.parent.name == "marts":
        pattern = rf"\b{file.stem}\b"
    else:
        pattern = rf'"{question_name(file)}[": ]'
    found = re.compile(pattern).search
    return [other for other in sources("sql") if other != file and found(text(other))]
