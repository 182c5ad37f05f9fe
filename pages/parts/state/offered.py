"""Which questions the workbench asks; links lead there where they are among them."""

from queries import questions

# Answered for what a reader picks in a part of its own: a row, weights, two sides.
OF_A_VIEW = {"runs", "weight_ids", "against"}


def offered() -> list[str]:
    """The questions that are asked there, by name."""
    return [name for name, q in questions().items() if not OF_A_VIEW & set(q.header.params)]
