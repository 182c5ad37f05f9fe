"""python docs/reference.py: write docs/header.md, the fields of a question's header.

They are read from the pydantic models that check each header, with the docstring of each field, so
that the page says what the program does; a test holds the page to it.
"""

import sys
import types
from pathlib import Path
from typing import Annotated, Any, Literal, Union, get_args, get_origin

ROOT = Path(__file__).resolve().parent.parent
PAGE = ROOT / "docs" / "header.md"
INTRODUCTION = """# The header of a question
<!-- Made by docs/reference.py from queries/catalog/header.py; change it there. -->

A question is one `.sql` file under `queries/questions/`. It opens with a comment in TOML, and
beneath stands one `SELECT`. A missing or unknown field stops the run and names the file and the
field. The file `queries/questions/service/channel_by_month.sql` opens with:

```toml
{example}
```
"""
LANGS = ("zh", "en")
SHARED = "queries/questions/service/channel_by_month.sql"


def page() -> str:
    """The whole page as Markdown."""
    from queries import FILTERS, Words
    from queries.catalog.header import Column, Figure, Header
    from queries.filters.table import PARAMS

    example = (ROOT / SHARED).read_text(encoding="utf-8").partition("*/")[0]
    parts = [INTRODUCTION.format(example=example.removeprefix("/*").strip())]
    for model, title in (
        (Header, "Fields"), (Words, "Words"), (Column, "A column"), (Figure, "A published figure"),
    ):  # fmt: skip
        parts.append(f"## {title}\n\n{model.__doc__}\n\n{_table(model)}")
    parts.append(f"## Units\n\nDeclared in `queries/format/units.toml`.\n\n{_units()}")
    names = ", ".join(f"`{name}`" for name in PARAMS)
    parts.append(f"## Parameters\n\nA question may declare and bind {names}.\n")
    parts.append(_filters(FILTERS))
    return "\n".join(parts)


def _units() -> str:
    """Each unit with numbers in it, as a reader sees them."""
    from queries import format_value, units

    lines = ["| unit | Chinese | English |", "|---|---|---|"]
    for name in units():
        zh, en = (", ".join(format_value(v, name, lang) for v in (1, 1234.5)) for lang in LANGS)
        lines.append(f"| `{name}` | {zh} | {en} |")
    return "\n".join(lines) + "\n"


def _filters(fields: Any) -> str:
    lines = ["| filter | key | binds |", "|---|---|---|"]
    lines += [f"| `{one.name}` | `{one.key}` | `{one.param}` |" for one in fields]
    return "\n".join(lines) + "\n"


def _table(model: Any) -> str:
    lines = ["| field | value | needed | what |", "|---|---|---|---|"]
    for name, field in model.model_fields.items():
        needed = "yes" if field.is_required() else ""
        what = " ".join((field.description or "").split())
        lines.append(f"| `{name}` | {_named(field.annotation)} | {needed} | {what} |")
    return "\n".join(lines) + "\n"


def _named(kind: Any) -> str:
    """A type in words."""
    origin, inner = get_origin(kind), get_args(kind)
    if origin is Annotated:
        return _named(inner[0])
    if origin is Literal:
        return ", ".join(f"`{value}`" for value in inner)
    if origin in (Union, types.UnionType):
        return ", ".join(_named(one) for one in inner if one is not type(None))
    if origin is tuple:
        return f"list of: {_named(inner[0])}"
    if origin is dict:
        return f"table of: {_named(inner[1])}"
    return {"str": "text", "int": "whole number", "float": "number", "bool": "true or false"}.get(
        kind.__name__, kind.__name__.lower()
    )


if __name__ == "__main__":
    sys.path.insert(0, str(ROOT))
    PAGE.write_text(page(), encoding="utf-8")
    print(PAGE.relative_to(ROOT))
