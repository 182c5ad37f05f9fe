"""What lasted from when to when: one bar of shapes a thing, coloured by kind."""

from datetime import date

from charts.models.timeline import TimelineModel
from charts.theme import LIGHT
from export.pptx.keys import Key, keys
from export.pptx.page import Box, Run, Spot
from export.pptx.rowed import panels
from export.pptx.text import cut, inches
from queries import format_month

SIZE = 11
AXIS, GAP = 0.3, 0.15
# Years of which each is named; longer times name every second one.
NAMED = 6


def timeline(spot: Spot, model: TimelineModel) -> None:
    legend = [Key(name, LIGHT.of(tone)) for name, tone in model.groups.items() if name]
    left = min(max(inches(name, SIZE) for name in model.names) + 0.1, 3.2)
    for box, names in panels(keys(spot, legend), model.names):
        plot = Box(box.left + left + GAP, box.top, box.width - left - GAP, box.height)
        _years(spot, plot, model.days)
        each = min((box.height - AXIS) / len(names), 0.42)
        for place, name in enumerate(names):
            top = box.top + AXIS + place * each
            words = Run(cut(name, SIZE, left), SIZE)
            spot.words(Box(box.left, top, left, each), [words], anchor="middle")
            _bars(spot, model, name, Box(plot.left, top + each * 0.2, plot.width, each * 0.6))


def _bars(spot: Spot, model: TimelineModel, name: str, row: Box) -> None:
    for span in model.spans:
        if span.name == name:
            first, last = (_share(day, model.days) * row.width for day in (span.start, span.end))
            bar = Box(row.left + first, row.top, max(last - first, 0.02), row.height)
            days = f"{name} {span.start} – {span.end}"
            spot.rectangle(bar, LIGHT.of(span.tone), name=days)


def _share(day: date, days: tuple[date, date]) -> float:
    return (day - days[0]).days / ((days[1] - days[0]).days or 1)


def _years(spot: Spot, plot: Box, days: tuple[date, date]) -> None:
    """Where each year begins, or both ends of a time within one year."""
    first, last = days
    years = range(first.year + 1, last.year + 1)
    step = -(-len(years) // NAMED) or 1
    begins = [date(year, 1, 1) for year in years][::step] or [first.replace(day=1)]
    for day in begins:
        at = plot.left + max(_share(day, days), 0.0) * plot.width
        label = f"{day.year}" if len(years) else format_month(day, spot.lang)
        line = Box(at, plot.top + AXIS - 0.04, 0.008, plot.height - AXIS + 0.04)
        spot.rectangle(line, LIGHT.grid, name="year")
        spot.words(Box(at - 0.5, plot.top, 1.0, 0.24), [Run(label, SIZE, LIGHT.quiet)], "center")
