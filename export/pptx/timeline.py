"""What lasted from when to when: one bar of shapes a thing, coloured by kind."""

from datetime import date

from charts.chart_context import shades
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


def timeline(
    spot: Spot,
    *,
    start: str,
    end: str,
    name: str,
    group: str | None = None,
    tone: str | None = None,
) -> None:
    """The arguments are those of charts.timeline."""
    rows = [row for row in spot.answer.rows if row[start] and row[end]]
    if not rows:
        return spot.nothing()
    kinds = {str(row[group]) if group else "": row[tone] if tone else None for row in rows}
    series = LIGHT.series
    colours = {
        kind: shades(spot.chart_context).get(own, series[i % len(series)])
        for i, (kind, own) in enumerate(kinds.items())
    }
    below = keys(spot, [Key(*entry) for entry in colours.items()]) if group else spot
    things: dict[str, list[dict]] = {}
    for row in rows:
        things.setdefault(str(row[name]), []).append(row)
    days = (min(row[start] for row in rows), max(row[end] for row in rows))
    left = min(max(inches(key, SIZE) for key in things) + 0.1, 3.2)
    for box, part in panels(below, [{"name": key} for key in things]):
        names = [row["name"] for row in part]
        plot = Box(box.left + left + GAP, box.top, box.width - left - GAP, box.height)
        _years(spot, plot, days)
        each = min((box.height - AXIS) / len(names), 0.42)
        for place, key in enumerate(names):
            top = box.top + AXIS + place * each
            words = Run(cut(key, SIZE, left), SIZE)
            spot.words(Box(box.left, top, left, each), [words], anchor="middle")
            for row in things[key]:
                first, last = (_share(row[at], days) * plot.width for at in (start, end))
                bar = Box(plot.left + first, top + each * 0.2, max(last - first, 0.02), each * 0.6)
                kind = str(row[group]) if group else ""
                spot.rectangle(bar, colours[kind], name=f"{key} {row[start]} – {row[end]}")
    return None


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
        said = f"{day.year}" if len(years) else format_month(day, spot.lang)
        line = Box(at, plot.top + AXIS - 0.04, 0.008, plot.height - AXIS + 0.04)
        spot.rectangle(line, LIGHT.grid, name="year")
        spot.words(Box(at - 0.5, plot.top, 1.0, 0.24), [Run(said, SIZE, LIGHT.quiet)], "center")
