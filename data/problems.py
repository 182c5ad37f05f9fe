"""What is wrong with incoming data, said so that a person can mend it.

A problem names file, sheet, line, column, value and what was expected. Problems of one kind are
counted, and the first twenty are told.
"""

import csv
from collections import Counter
from dataclasses import astuple, dataclass, fields
from pathlib import Path

from data.cell_text import harmless

SHOWN = 20


@dataclass(frozen=True)
class Problem:
    """`kind` is one of: missing, header, required, type, enum, range, pattern, key, reference."""

    kind: str
    table: str
    file: str
    sheet: str = ""
    line: int | None = None
    column: str = ""
    value: str = ""
    expected: str = ""

    def __str__(self) -> str:
        place = [self.file, self.sheet and f"[{self.sheet}]", self.line and f"line {self.line}"]
        where = " ".join(str(part) for part in [*place, self.column] if part)
        value = f" {self.value!r}" if self.value else ""
        return f"{where}:{value} {self.expected}"


class LoadError(ValueError):
    """The data was refused and nothing changed; `problems` holds every reason."""

    def __init__(self, problems: list[Problem]) -> None:
        self.problems = problems
        super().__init__(report(problems))


def report(problems: list[Problem]) -> str:
    """All kinds at once, each with its count and its first twenty."""
    counts = Counter(problem.kind for problem in problems)
    lines = []
    for kind, count in counts.items():
        lines.append(f"{kind}: {count}")
        first = [problem for problem in problems if problem.kind == kind][:SHOWN]
        lines += [f"  {problem}" for problem in first]
        if count > SHOWN:
            lines.append(f"  … {count - SHOWN} more")
    return "\n".join(lines)


def keep(problems: list[Problem], file: Path) -> None:
    """Write every problem to a CSV file, so that nothing refused is lost."""
    file.parent.mkdir(parents=True, exist_ok=True)
    with file.open("w", encoding="utf-8-sig", newline="") as out:
        writer = csv.writer(out)
        writer.writerow(field.name for field in fields(Problem))
        for problem in problems:
            writer.writerow(harmless(v) if isinstance(v, str) else v for v in astuple(problem))
