"""The questions whose drawings are kept: of each kind of chart one for each set of columns."""

from queries import question, questions, shapes_of

WITHOUT_DRAWING = {"figure", "sentence", "table"}
# Control charts and funnels are shapes of a measure; one stands for all.
IN_SHAPES = "service/on_the_spot_rate"


def kept_questions() -> list[str]:
    """Names of questions, the first of each way."""
    first: dict[tuple, str] = {}
    for name in [*questions(), *shapes_of(IN_SHAPES)]:
        chart = question(name).header.chart
        if chart["kind"] not in WITHOUT_DRAWING:
            first.setdefault((chart["kind"], *sorted(chart)), name)
    return sorted(first.values())
