"""python -m export sheet 渐美村 --out sheet.pdf: a side of A4 a village; without names, all.

A .pdf holds a page a village, a .zip a file a village. Progress goes to standard error.
"""

import argparse
import sys
from pathlib import Path

from export.sheet import Sheet, archive, pdf, sheets
from queries import AskContext, UnknownName, WarehouseDamaged, WarehouseMissing, open_warehouse
from queries.filters import arguments

WAYS = {".pdf": pdf, ".zip": archive}


def main(argv: list[str]) -> int:
    """Write the sheets and name the file. Returns the exit code: 0, or 1 when it went wrong."""
    options = _parser().parse_args(argv)
    out: Path = options.out
    if out.suffix not in WAYS:
        print(f"{out}: sheets end in one of {', '.join(WAYS)}", file=sys.stderr)
        return 1
    try:
        context = AskContext(open_warehouse(options.warehouse), lang=options.lang)
        WAYS[out.suffix](_answered(options, context), out)
    except (UnknownName, WarehouseMissing, WarehouseDamaged, OSError, RuntimeError) as error:
        print(error, file=sys.stderr)
        return 1
    print(out)
    return 0


def _answered(options: argparse.Namespace, context: AskContext) -> list[Sheet]:
    choices = context.warehouse.choices
    codes = tuple(choices.code("villages", name) for name in options.names)
    total = len(codes) or len(choices.places)
    village_sheets = []
    for sheet in sheets(codes, context, arguments.filters(options, choices)):
        village_sheets.append(sheet)
        print(f"{len(village_sheets)}/{total} {sheet.village}", file=sys.stderr)
    return village_sheets


def _parser() -> argparse.ArgumentParser:
    parser = argparse.ArgumentParser(
        prog="python -m export sheet",
        description=__doc__,
        formatter_class=argparse.RawDescriptionHelpFormatter,
    )
    parser.add_argument("names", nargs="*", help="villages, by name or code; by default all")
    parser.add_argument("--out", type=Path, required=True, help="a .pdf or a .zip")
    parser.add_argument("--lang", choices=["zh", "en"], default="zh")
    parser.add_argument("--warehouse", type=Path, help="folder of the warehouse")
    arguments.add_filters(parser)
    return parser
