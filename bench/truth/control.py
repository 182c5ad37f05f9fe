"""Control charts: months called a signal in series in which nothing happened.

Hours of each village over six years, and rates of cases handled on the spot, in the worlds of
noise; recorded events are known, and what they changed is no false alarm.
"""

from collections.abc import Callable, Iterator
from datetime import date

from bench.truth.line import Line
from bench.truth.rebound import QUIET, hours, known_events
from data import demo
from queries import policy
from queries.methods.expectation import expect
from queries.methods.series import Series, series_of
from queries.methods.xmr import NO_SIGNAL, signals

SEEDS = 6
# Nobody recorded the shock of this world, but it happened: its signals are none too many.
HAPPENED = "shock_unrecorded"
Made = Callable[[str, int], Iterator[Series]]
CASES = """
    SELECT
        village_id,
        CAST(date_trunc('month', submitted_at) AS DATE) AS month,
        sum(on_the_spot::INTEGER) AS part,
        count(*) AS whole
    FROM service_cases
    JOIN service_items USING (item_id)
    WHERE instant
    GROUP BY ALL
    ORDER BY ALL
"""


def lines(seeds: int = SEEDS) -> Iterator[Line]:
    """Hours in each world; rates where cases are independent, and where they come in clusters."""
    for world in QUIET:
        yield _signalled(world, "hours of a village", seeds, _hours)
    for world in ("quiet", "clustered"):
        yield _signalled(world, "rates of a village", max(seeds // 3, 1), _rates)


def _signalled(world: str, what: str, seeds: int, made: Made) -> Line:
    months = signalled = 0
    for seed in range(seeds):
        for series in made(world, seed):
            marks = signals(expect(series, known_events(world)), policy().parameters())
            signalled += sum(signal != NO_SIGNAL for signal in marks)
            months += len(marks)
    return Line(
        "control chart", world, f"signalled months a year, {what}", 12 * signalled / months,
        "months", f"{months // 12} series-years", None if world == HAPPENED else 0.6,
    )  # fmt: skip


def _hours(world: str, seed: int) -> Iterator[Series]:
    for _, rows in hours(world, seed).groupby("village_id"):
        ordered = rows.sort_values("month")
        months: list[date] = ordered["month"].dt.date.tolist()
        yield series_of(months, ordered["hours"].tolist(), [None] * len(ordered), "total")


def _rates(world: str, seed: int) -> Iterator[Series]:
    nothing = {"service": {"low_villages": ["none"], "fall_village": "none"}}
    made = demo.make(0.3, seed, texture=nothing, world=world, tables=("service_cases",))
    for _, rows in made.sql(CASES).to_df().groupby("village_id"):
        months = rows["month"].dt.date.tolist()
        yield series_of(months, rows["part"].tolist(), rows["whole"].tolist(), "rate")
