"""Values that a script of the page reads."""

from markupsafe import Markup
from plotly.io.json import to_json_plotly


def script(value: object) -> Markup:
    """A value as JSON that may stand in a script: nothing in it can end the script."""
    return Markup(to_json_plotly(value).replace("<", "\\u003c"))
