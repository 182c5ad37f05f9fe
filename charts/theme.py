"""Colours and type of every figure, in light and dark: the one place where a tone has its colour.

Colour carries meaning only. Each palette keeps a contrast of 3:1 for marks and 4.5:1 for text
against its background; a test computes both.
"""

from dataclasses import dataclass

from charts.domain import Scale
from charts.model import SERIES, Tone

# Inks on a shade, light and dark, and how strong a line is that was not chosen, from 0 to 1.
INKS = ("#ffffff", "#101820")
FAINT = 0.35
FONT = '"PingFang SC", "Microsoft YaHei", "Noto Sans CJK SC", "Noto Sans SC", sans-serif'


@dataclass(frozen=True)
class Palette:
    """`actual` is the district and what happened; `series` tells groups apart."""

    background: str
    text: str
    quiet: str
    grid: str
    actual: str
    series: tuple[str, ...]
    earlier: str
    concern: str
    improvement: str
    scale: tuple[str, ...]
    diverging: tuple[str, ...]
    empty: str

    def of(self, tone: Tone) -> str:
        """The colour of a tone."""
        return {
            Tone.GOOD: self.improvement,
            Tone.BAD: self.concern,
            Tone.NEUTRAL: self.quiet,
            Tone.CHOSEN: self.actual,
            Tone.EARLIER: self.earlier,
            **dict(zip(SERIES, self.series, strict=True)),
        }[tone]

    def steps(self, scale: Scale) -> tuple[str, ...]:
        """The colours of a scale at even steps, from its low end to its high one."""
        colours = self.diverging if scale.diverging else self.scale
        return colours[::-1] if scale.turned else colours

    def shade(self, scale: Scale, value: float) -> str:
        return between(self.steps(scale), scale.share(value))


LIGHT = Palette(
    background="#ffffff",
    text="#1f2933",
    quiet="#59636e",
    grid="#e3e7ec",
    actual="#12436D",
    series=("#12436D", "#1F8A81", "#801650", "#D4550F", "#5B6770", "#3E6FA3", "#9A6B00"),
    earlier="#8A949E",
    concern="#D4550F",
    improvement="#2B6CB0",
    scale=("#EAF0F6", "#B9CDE0", "#7FA4C6", "#3F73A3", "#12436D"),
    diverging=("#12436D", "#7FA4C6", "#F1F3F5", "#F3A57B", "#C24A0A"),
    empty="#EDEFF2",
)
DARK = Palette(
    background="#12181F",
    text="#E6EAEE",
    quiet="#A3AEBA",
    grid="#2B3540",
    actual="#7FB2E5",
    series=("#7FB2E5", "#3FC1B8", "#D77FB0", "#F4935A", "#A3AEBA", "#B7D0EA", "#E0B84C"),
    earlier="#7C8894",
    concern="#F4935A",
    improvement="#7FB2E5",
    scale=("#1E2A36", "#27486A", "#3A6A99", "#5E95C9", "#A9CFF3"),
    diverging=("#7FB2E5", "#3A6A99", "#27313B", "#9A5328", "#F4935A"),
    empty="#232C36",
)


def palette(dark: bool) -> Palette:
    return DARK if dark else LIGHT


def luminance(colour: str) -> float:
    """Relative luminance of #rrggbb (WCAG 2.2)."""
    parts = [part / 255 for part in _parts(colour)]
    linear = [p / 12.92 if p <= 0.04045 else ((p + 0.055) / 1.055) ** 2.4 for p in parts]
    return 0.2126 * linear[0] + 0.7152 * linear[1] + 0.0722 * linear[2]


def contrast(colour: str, other: str) -> float:
    """Contrast ratio of two colours, from 1 to 21 (WCAG 2.2)."""
    light, dark = sorted((luminance(colour), luminance(other)), reverse=True)
    return (light + 0.05) / (dark + 0.05)


def between(colours: tuple[str, ...], share: float) -> str:
    """The colour at a share of the way along some colours, from 0 to 1."""
    place = min(max(share, 0.0), 1.0) * (len(colours) - 1)
    first = min(int(place), len(colours) - 2)
    pairs = zip(_parts(colours[first]), _parts(colours[first + 1]), strict=True)
    return "#" + "".join(f"{round(a + (b - a) * (place - first)):02X}" for a, b in pairs)


def ink(ground: str) -> str:
    """The ink that can be read on a colour."""
    return max(INKS, key=lambda colour: contrast(colour, ground))


def _parts(colour: str) -> list[int]:
    return [int(colour[i : i + 2], 16) for i in (1, 3, 5)]
