"""Recorded events above a chart over time: a line down from each, and its name like a flag."""

from dataclasses import dataclass
from typing import Any

from pptx.chart.data import CategoryChartData
from pptx.enum.chart import XL_LABEL_POSITION

from charts.theme import LIGHT
from export.pptx import axes, labels
from export.pptx.page import Spot
from export.pptx.series import drops, stroke

# Names of events stand on three heights, so that near ones do not meet.
STEPS = 3
# Shares of the time: events nearer than this stand on different heights; beyond this the name of
# one stands to the left of its line.
NEAR, LATE = 0.25, 0.8


@dataclass(frozen=True)
class Flags:
    """The events of a model, on an axis of `places`; nothing where there are none."""

    spot: Spot
    model: Any
    places: list

    @property
    def texts(self) -> dict[int, str]:
        """What stands at which place of the axis."""
        texts = {event.month: event.text for event in self.model.events}
        return {i: texts[place] for i, place in enumerate(self.places) if place in texts}

    def add(self, data: CategoryChartData, ends: axes.Ends) -> axes.Ends:
        """A series that stands above all else in the months of events, near ones on different
        heights; returns the ends of an axis that has room for it.
        """
        low, high, step = ends
        if not self.texts:
            return ends
        count, level, heights = len(self.places), 0, {}
        beyond = 2 * count
        # From the last to the first, each higher than the one that is near after it: a line then
        # crosses no name.
        for place in reversed(self.texts):
            level = level % STEPS + 1 if beyond - place < count * NEAR else 1
            heights[place], beyond = high + step * level / STEPS, place
        name = self.model.context.label(str(self.model.columns.marks))
        data.add_series(name, [heights.get(i) for i in range(count)])
        return low, high + step, step

    def draw(self, series) -> None:
        """The series that add() added."""
        if not self.texts:
            return
        stroke(series, LIGHT.earlier, 0.75)
        series.format.line.fill.background()
        drops(series, LIGHT.earlier)
        for place, name in self.texts.items():
            late = place > len(self.places) * LATE
            side = XL_LABEL_POSITION.LEFT if late else XL_LABEL_POSITION.RIGHT
            label = labels.Label(name, side, LIGHT.quiet, size=11)
            labels.words(series.points[place], label, self.spot.lang)
