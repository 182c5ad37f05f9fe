"""A colour between the colours of a scale, and the ink that can be read on it."""

from charts.theme import LIGHT, contrast

INKS = ("#FFFFFF", "#101820")


def shade(share: float, colours: tuple[str, ...]) -> str:
    """The colour at a share of a scale, from 0 to 1."""
    place = min(max(share, 0.0), 1.0) * (len(colours) - 1)
    first = min(int(place), len(colours) - 2)
    rest = place - first
    pairs = zip(_parts(colours[first]), _parts(colours[first + 1]), strict=True)
    return "#" + "".join(f"{round(a + (b - a) * rest):02X}" for a, b in pairs)


def ink(colour: str) -> str:
    return max(INKS, key=lambda one: contrast(one, colour))


def scale(values: list[float], direction: str, unit: str) -> tuple[float, float, tuple[str, ...]]:
    """Ends of a scale and its colours: two hues around zero where there are changes."""
    low, high = (min(values), max(values)) if values else (0.0, 1.0)
    if low < 0:
        limit = max(-low, high)
        turned = direction == "up"
        return -limit, limit, LIGHT.diverging[::-1] if turned else LIGHT.diverging
    return low, high, LIGHT.scale[::-1] if unit == "rank" else LIGHT.scale


def _parts(colour: str) -> list[int]:
    return [int(colour[i : i + 2], 16) for i in (1, 3, 5)]
