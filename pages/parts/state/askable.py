"""Which questions can be asked by themselves; links lead to the workbench where they are among
them."""

from queries import questions, shapes_of

# Answered for what a reader picks in a part of its own: a row, weights, two sides.
OF_A_VIEW = {"runs", "weight_ids", "against"}


def askable_questions() -> list[str]:
    """The questions that the workbench asks, by name, each measure in all its shapes."""
    alone = [
        n for n, question in questions().items() if not OF_A_VIEW & set(question.header.params)
    ]
    return [shape for name in alone for shape in shapes_of(name)]
