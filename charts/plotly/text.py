"""Text that fits where Plotly cannot measure it."""

from textwrap import wrap as fold


def wrap(text: object, width: int) -> str:
    """Text on as many lines as it needs: between words, or in even parts where there are none."""
    words = str(text)
    if " " not in words:
        lines = -(-len(words) // width) or 1
        size = -(-len(words) // lines) or 1
        return "<br>".join(words[i : i + size] for i in range(0, len(words), size))
    return "<br>".join(fold(words, width, break_long_words=False))


def shorten(text: object, length: int) -> str:
    """Text that fits; the whole stands in the hover."""
    words = str(text)
    return words if len(words) <= length else words[: length - 1] + "…"
