"""Words that stand in many places: names without markup, and what kind of data is shown."""

from pages.parts.state.language import _

# Signs that would be taken for markup.
MARKUP = str.maketrans({sign: f"\\{sign}" for sign in "\\`*_[]<>$~:#"})


def escape(text: str) -> str:
    """A text that people wrote, so that it is shown as it was written."""
    return text.translate(MARKUP)


def data_kind(demonstration: bool) -> str:
    return _("演示数据，非真实统计") if demonstration else _("自有数据")
