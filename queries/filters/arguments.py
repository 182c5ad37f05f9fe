"""Filters on a command line: --village 渐美村 --from 2021-01.

Apart from the commands, since a question is asked by more than one of them.
"""

import argparse
from datetime import date

from queries.engine.warehouse import Warehouse
from queries.filters.filters import Filters

PLACES = {
    "subdistrict": "subdistricts",
    "village": "villages",
    "kind": "kinds",
    "department": "departments",
    "item": "items",
    "power": "powers",
    "run": "runs",
    "without_form": "without_forms",
    "weight": "weights",
}


def add_filters(parser: argparse.ArgumentParser) -> None:
    """The flags of every filter."""
    parser.add_argument("--from", dest="start", type=_month, metavar="YYYY-MM")
    parser.add_argument("--to", dest="end", type=_month, metavar="YYYY-MM")
    for flag in PLACES:
        parser.add_argument(
            f"--{flag.replace('_', '-')}",
            action="append",
            default=[],
            help="code or name; may be repeated",
        )


def filters(options: argparse.Namespace, warehouse: Warehouse) -> Filters:
    """What the flags say. Raises UnknownName, naming the nearest right value."""
    chosen = {
        name: tuple(warehouse.choices.code(name, text) for text in getattr(options, flag))
        for flag, name in PLACES.items()
    }
    return Filters(start=options.start, end=options.end, **chosen)


def _month(text: str) -> date:
    try:
        return date.fromisoformat(f"{text}-01")
    except ValueError:
        raise argparse.ArgumentTypeError(f"{text!r} is not a month; write it as 2021-03") from None
