"""The command line of what leaves the app: an answer, a deck or the sheets of villages in a file.

python -m export service/by_village --village 渐美村 --out villages.xlsx
python -m export deck monthly --out monthly.pptx
python -m export sheet 渐美村 --out 渐美村.pdf
"""

import argparse
import sys
from pathlib import Path

from export import FORMATS, file_name, save
from export.deck_command import main as deck
from export.sheet.command import main as sheet
from queries import AskContext, UnknownName, WarehouseDamaged, WarehouseMissing, ask, open_warehouse
from queries.filters import arguments

# What is no single answer.
OTHERS = {"deck": deck, "sheet": sheet}


def main(argv: list[str] | None = None) -> int:
    """Write one file and name it. Returns the exit code: 0, or 1 when something was wrong."""
    words = sys.argv[1:] if argv is None else argv
    if words and words[0] in OTHERS:
        return OTHERS[words[0]](words[1:])
    parser = _parser()
    options = parser.parse_args(words)
    ending = options.out.suffix.removeprefix(".") if options.out else "xlsx"
    format = options.format or ending
    if format not in FORMATS:
        known = ", ".join(FORMATS)
        parser.error(f"{options.out} does not end in one of {known}; or name one with --format")
    try:
        warehouse = open_warehouse(options.warehouse)
        chosen = arguments.filters(options, warehouse.choices)
        answer = ask(options.name, AskContext(warehouse, lang=options.lang), chosen)
        out = options.out or Path(f"{file_name(answer)}.{format}")
        save(answer, format, out)
    except (UnknownName, WarehouseMissing, WarehouseDamaged, OSError) as error:
        print(error, file=sys.stderr)
        return 1
    print(out)
    return 0


def _parser() -> argparse.ArgumentParser:
    parser = argparse.ArgumentParser(
        prog="python -m export",
        description=__doc__,
        formatter_class=argparse.RawDescriptionHelpFormatter,
    )
    parser.add_argument("name", help="a question; python -m queries list names them all")
    parser.add_argument("--format", choices=list(FORMATS), help="by default the ending of --out")
    parser.add_argument("--out", type=Path, help="the file; by default named after the question")
    parser.add_argument("--lang", choices=["zh", "en"], default="zh")
    parser.add_argument("--warehouse", type=Path, help="folder of the warehouse")
    arguments.add_filters(parser)
    return parser


if __name__ == "__main__":
    sys.exit(main())
