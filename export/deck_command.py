"""python -m export deck NAME --out FILE: a deck of the project, or a deck file, in one format.

Slides that are wrong are named on the way and make the exit code 1; the others are written.
"""

import argparse
import sys
from pathlib import Path

from export.deck_formats import FORMATS
from export.decks import BuiltDeck, Deck, DeckError, build_deck, deck, deck_names, read_deck, thaw
from export.decks.file import ROOM
from queries import AskContext, UnknownName, WarehouseDamaged, WarehouseMissing, open_warehouse
from queries.filters import arguments
from records import FrozenGone


def main(argv: list[str]) -> int:
    """Write one deck and name the file. Returns the exit code: 0, or 1 when anything was wrong."""
    options = _parser().parse_args(argv)
    out: Path = options.out
    ending = out.suffix.removeprefix(".")
    if ending not in FORMATS:
        print(f"{out}: a deck ends in one of {', '.join(FORMATS)}", file=sys.stderr)
        return 1
    try:
        deck = _made(options)
        FORMATS[ending](deck, out)
    except (
        UnknownName, DeckError, FrozenGone, WarehouseMissing, WarehouseDamaged, OSError,
        RuntimeError,
    ) as error:  # fmt: skip
        print(error, file=sys.stderr)
        return 1
    for slide in deck.faults:
        print(f"{slide.number}. {slide.headline}", file=sys.stderr)
    print(out)
    return 1 if deck.faults else 0


def _made(options: argparse.Namespace) -> BuiltDeck:
    """A deck for today's numbers, or a frozen one as it was shown."""
    if options.frozen:
        return thaw(open_warehouse(options.warehouse).folder, options.name, options.lang)
    warehouse = open_warehouse(options.warehouse, options.version)
    narrowed = arguments.filters(options, warehouse.choices)
    return build_deck(_found(options.name), AskContext(warehouse, lang=options.lang), narrowed)


def _found(name: str) -> Deck:
    """A deck of the project by its name, or a deck file by its path."""
    if name.endswith(".toml"):
        file = Path(name)
        return read_deck(file.read_text(encoding="utf-8"), file.stem)
    return deck(name)


def _parser() -> argparse.ArgumentParser:
    parser = argparse.ArgumentParser(
        prog="python -m export deck",
        description=__doc__,
        formatter_class=argparse.RawDescriptionHelpFormatter,
    )
    known = ", ".join(deck_names())
    parser.add_argument("name", help=f"one of {known} (in {ROOM.name}/), or a .toml file")
    parser.add_argument("--out", type=Path, required=True, help="the file to write")
    parser.add_argument("--lang", choices=["zh", "en"], default="zh")
    parser.add_argument("--frozen", action="store_true", help="NAME is that of a frozen deck")
    parser.add_argument("--version", help="a data version; by default the current one")
    parser.add_argument("--warehouse", type=Path, help="folder of the warehouse")
    arguments.add_filters(parser)
    return parser
