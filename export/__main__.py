"""The command line of what leaves the app: one answer, or one deck, in one file.

python -m export service/by_village --village 渐美村 --out villages.xlsx
python -m export deck monthly --out monthly.pptx
"""

import argparse
import sys
from pathlib import Path

from export import FORMATS, file_name, save
from export.decks import command
from queries import (
    UnknownName,
    WarehouseDamaged,
    WarehouseMissing,
    arguments,
    ask,
    open_warehouse,
)


def main(given: list[str] | None = None) -> int:
    """Write one file and name it. Returns the exit code: 0, or 1 when something was wrong."""
    words = sys.argv[1:] if given is None else given
    if words[:1] == ["deck"]:
        return command.main(words[1:])
    parser = _parser()
    options = parser.parse_args(words)
    ending = options.out.suffix.removeprefix(".") if options.out else "xlsx"
    format = options.format or ending
    if format not in FORMATS:
        known = ", ".join(FORMATS)
        parser.error(f"{options.out} does not end in one of {known}; or name one with --format")
    try:
        warehouse = open_warehouse(options.warehouse)
        chosen = arguments.filters(options, warehouse)
        answer = ask(options.name, chosen, warehouse=warehouse, lang=options.lang)
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
