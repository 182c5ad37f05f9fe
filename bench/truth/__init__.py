"""How often each judgement is wrong, in data whose truth is known: `python -m bench truth`.

One file a judgement, each with `lines()`. The data comes from the worlds of data/demo, so
that what is printed holds for noise that no method was tuned on.
"""

from collections.abc import Callable, Iterator

from bench.truth import comparison, funnel, verdicts
from bench.truth.line import Line, table

__all__ = ["Line", "lines", "table"]

JUDGEMENTS: tuple[Callable[[], Iterator[Line]], ...] = (
    funnel.lines,
    comparison.lines,
    verdicts.lines,
)


def lines() -> Iterator[Line]:
    """Every judgement's lines, one judgement after the other."""
    for judgement in JUDGEMENTS:
        yield from judgement()
