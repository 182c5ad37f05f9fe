"""The score of a run and its survivors, as text."""

from collections import Counter, defaultdict
from collections.abc import Callable, Iterable

from tests.mutants.workspace import Verdict


def score(verdicts: list[Verdict]) -> float:
    """Mutants that tests noticed, per cent of all."""
    return 100 * sum(verdict.killed for verdict in verdicts) / len(verdicts) if verdicts else 100.0


def line(verdict: Verdict) -> str:
    """One mutant on a line, with the test that noticed it."""
    by = f"  [{verdict.test}]" if verdict.test else ""
    return f"{verdict.outcome:8} {verdict.seconds:5.1f} s  {verdict.mutation}{by}"


def survivors(verdicts: list[Verdict]) -> str:
    """Those that no test noticed, by file."""
    by_file: dict[str, list[str]] = defaultdict(list)
    for verdict in verdicts:
        if not verdict.killed:
            mutation = verdict.mutation
            text = str(mutation).partition(":")[2]
            by_file[mutation.file.as_posix()].append(f"  {verdict.outcome} {text}")
    return "\n".join(
        f"{file}\n" + "\n".join(sorted(lines)) for file, lines in sorted(by_file.items())
    )


def summary(verdicts: list[Verdict]) -> str:
    """The score in all, by family, by room and by operator."""
    return "\n".join(
        [
            *_by(verdicts, lambda verdict: verdict.mutation.family),
            *_by(verdicts, lambda verdict: verdict.mutation.file.parts[0]),
            *_by(verdicts, lambda v: f"{v.mutation.family}.{v.mutation.operator}"),
            f"mutation score: {score(verdicts):.1f} % "
            f"({sum(verdict.killed for verdict in verdicts)} of {len(verdicts)})",
        ]
    )


def _by(verdicts: Iterable[Verdict], kind: Callable[[Verdict], str]) -> list[str]:
    killed, every = Counter[str](), Counter[str]()
    for verdict in verdicts:
        every[kind(verdict)] += 1
        killed[kind(verdict)] += verdict.killed
    return [f"{name:24} {killed[name]:3} of {every[name]:3}" for name in sorted(every)]
