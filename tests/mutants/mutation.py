"""One mutation: a span of a file and what stands there instead. The rest stays as it was, to the
byte.
"""

import hashlib
from collections import Counter
from collections.abc import Callable, Iterable
from dataclasses import dataclass, replace
from pathlib import Path

from tests.mutants.rooms import question_name

# The families of mutations, each with its share of a sample.
SHARES = {"sql": 0.45, "python": 0.35, "tones": 0.2}
# What an operator gives: where a span starts and ends, and what stands there instead.
Edit = tuple[int, int, str]
SHOWN = 160


@dataclass(frozen=True)
class Mutation:
    """`scope` is the function that holds it, "" outside of functions and in what is no Python.

    `nth` tells apart those that are alike in all but their place.
    """

    file: Path
    operator: str
    family: str
    start: int
    end: int
    before: str
    after: str
    line: int
    context: str
    scope: str = ""
    nth: int = 0

    def applied(self, text: str) -> str:
        """The text of the file with the mutation in it. Raises ValueError if the text changed."""
        if text[self.start : self.end] != self.before:
            raise ValueError(f"{self.file}:{self.line} is no longer what it was")
        return text[: self.start] + self.after + text[self.end :]

    @property
    def name(self) -> str:
        """What tells it from every other, whatever folder its file lies in and whatever stands
        above it, so that a sample stays the same while files move and grow.
        """
        place = self.file.name if self.file.suffix == ".py" else question_name(self.file)
        words = (place, self.operator, self.context, self.before, self.after, str(self.nth))
        return "|".join(words)

    def order(self, seed: int) -> str:
        """Its place in the random order of a seed."""
        return hashlib.sha256(f"{seed}|{self.name}".encode()).hexdigest()

    def __str__(self) -> str:
        before, after = (shortened(part) for part in (self.before, self.after))
        return f"{self.file}:{self.line} {self.operator}: {before} → {after}"


def shortened(text: str) -> str:
    """Text on one line, with its middle left out where it is long."""
    words = " ".join(text.split()) or "(nothing)"
    return words if len(words) <= SHOWN else f"{words[: SHOWN // 2]} … {words[-SHOWN // 2 :]}"


def at(
    text: str, file: Path, operator: str, family: str, edit: Edit,
    scope: Callable[[int], str] = lambda place: "",
) -> Mutation:  # fmt: skip
    """The mutation that an edit of the text stands for."""
    start, end, after = edit
    begin = text.rfind("\n", 0, start) + 1
    close = text.find("\n", end)
    context = " ".join(text[begin : close if close >= 0 else None].split())
    line = text.count("\n", 0, start) + 1
    return Mutation(
        file, operator, family, start, end, text[start:end], after, line, context, scope(start)
    )


def numbered(mutations: Iterable[Mutation]) -> list[Mutation]:
    """The mutations, with those that have one name told apart by number."""
    counts: Counter[str] = Counter()
    out = []
    for mutation in mutations:
        out.append(replace(mutation, nth=counts[mutation.name]))
        counts[mutation.name] += 1
    return out
