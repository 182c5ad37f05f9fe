"""What a chart says in words: its headline, its times, what stands beneath a step."""

from datetime import date

import pyarrow as pa
import pytest

from charts import ChartContext, draw, headline, model
from charts.domain import whole
from export import context_of


def test_a_waterfall_says_its_last_sum_and_its_largest_part() -> None:
    columns = {"category": "name", "value": "v", "measure": "measure"}
    rows = {
        "name": ["before", "A", "B", "C", "after"],
        "v": [100.0, 10.0, -35.0, 20.0, 95.0],
        "measure": ["absolute", *["relative"] * 3, "total"],
    }
    said = headline("waterfall", pa.table(rows), ChartContext(), **columns)
    assert said is not None
    assert (said.words["whole"], said.words["part"]) == ("after", "B")
    no_part = {name: [values[0], values[-1]] for name, values in rows.items()}
    assert headline("waterfall", pa.table(no_part), ChartContext(), **columns) is None


@pytest.mark.parametrize(
    ("count", "zh", "en"), [(3, "%Y-%m", "%b %Y"), (20, "%Y-%m", "%b %Y"), (40, "%Y", "%Y")]
)
def test_months_on_an_axis_are_written_as_the_reader_writes_them(
    count: int, zh: str, en: str
) -> None:
    months = [date(2018 + place // 12, place % 12 + 1, 1) for place in range(count)]
    table = pa.table({"month": months, "v": [float(place) for place in range(count)]})
    for lang, form in (("zh", zh), ("en", en)):
        axis = draw("line", table, context_of({}, lang), x="month", y="v")["layout"]["xaxis"]
        assert axis["tickformat"] == form
        assert axis["hoverformat"] == {"zh": "%Y年%-m月", "en": "%b %Y"}[lang]


def test_a_step_that_was_not_done_says_so() -> None:
    table = pa.table(
        {
            "no": [1, 2],
            "step": ["a", "b"],
            "who": ["x", "y"],
            "public": [False, False],
            "done": pa.array([date(2021, 3, 1), None], pa.date32()),
        }
    )
    columns = {"step": "no", "name": "step", "actor": "who", "publish": "public", "when": "done"}
    drawn = model("flow", table, context_of({}, "en"), **columns)
    first, second = (step.beneath for step in drawn.steps)
    assert "Not done" not in first and "2021" in first
    assert "2021" not in second and second != "y"


def test_a_fraction_among_whole_numbers_makes_the_axis_one_of_fractions() -> None:
    assert whole([1, 2, None]) and not whole([1, 2.5, None]) and not whole([1.5])
