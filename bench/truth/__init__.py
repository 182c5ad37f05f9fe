"""How often each judgement is wrong, in data whose truth is known: `python -m bench truth`.

One file a judgement, each with `lines()`. The data comes from the worlds of data/demo, so
that what is printed holds for noise that no method was tuned on.
"""

from collections.abc import Callable, Iterator

from bench.truth import (
    comparison,
    control,
    evaluation,
    funnel,
    ranks,
    rebound,
    verdicts,
)
from bench.truth.line import Line, summary, table

__all__ = ["Line", "lines", "summary", "table"]

JUDGEMENTS: tuple[Callable[[], Iterator[Line]], ...] = (
    control.lines,
    rebound.lines,
    ranks.lines,
    funnel.lines,
    comparison.lines,
    verdicts.lines,
    evaluation.lines,
)


def lines() -> Iterator[Line]:
    """Every judgement's lines, one judgement after the other."""
    for judgement in JUDGEMENTS:
        yield from judgement()
