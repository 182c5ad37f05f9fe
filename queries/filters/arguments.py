"""Filters on a command line: --village 渐美村 --from 2021-01.

Apart from the commands, since a question is asked by more than one of them.
"""

import argparse
from datetime import date
from typing import Any

from queries.filters.choices import Choices
from queries.filters.filters import Filters
from queries.filters.table import FILTERS


def add_filters(parser: argparse.ArgumentParser) -> None:
    """The flags of every filter."""
    parser.add_argument("--from", dest="start", type=_month, metavar="YYYY-MM")
    parser.add_argument("--to", dest="end", type=_month, metavar="YYYY-MM")
    for row in FILTERS:
        parser.add_argument(
            f"--{row.key.replace('_', '-')}",
            action="append",
            default=[],
            help=f"{row.title.zh} {row.title.en}; code or name; may be repeated",
        )


def filters(options: argparse.Namespace, choices: Choices) -> Filters:
    """What the flags say. Raises UnknownName, naming the nearest right value."""
    chosen: dict[str, Any] = {
        row.name: tuple(choices.code(row.name, text) for text in getattr(options, row.key))
        for row in FILTERS
    }
    return Filters(start=options.start, end=options.end, **chosen)


def _month(text: str) -> date:
    try:
        return date.fromisoformat(f"{text}-01")
    except ValueError:
        raise argparse.ArgumentTypeError(f"{text!r} is not a month; write it as 2021-03") from None
