"""The command line of the questions: list, show, ask and check.

The same door as the dashboard's, so a number on the screen can be had in a shell and compared.
"""

import argparse
import re
import sys
from pathlib import Path

from queries import (
    Answer,
    AskContext,
    HeaderError,
    Question,
    UnknownName,
    WarehouseDamaged,
    WarehouseMissing,
    ask,
    check,
    not_applied,
    open_warehouse,
    question,
    questions,
    translate,
)
from queries.filters import arguments
from queries.format.tabular import as_csv, as_json, as_text, columns_of_text


def main(argv: list[str] | None = None) -> int:
    """Run one command. Returns the exit code: 0, or 1 when something was wrong."""
    options = _parser().parse_args(argv)
    try:
        return int(options.command(options) or 0)
    except (UnknownName, HeaderError, WarehouseMissing, WarehouseDamaged) as error:
        print(error, file=sys.stderr)
        return 1


def _list(options: argparse.Namespace) -> None:
    rows = [[q.name, q.header.unit, q.header.title.of(options.lang)] for q in questions().values()]
    print(columns_of_text(rows))


def _show(options: argparse.Namespace) -> None:
    entry = question(options.name)
    print(_declaration(entry))
    if entry.shaping:
        print(f"\n{entry.shaping}")


def _declaration(question: Question) -> str:
    """The file of a question, or the entry of a measure in its file."""
    text = question.file.read_text(encoding="utf-8").rstrip()
    if question.measure is None:
        return text
    own = re.escape(question.measure.name.split("/")[1])
    match = re.search(rf"^{own} = .*|^\[{own}\]$(?:\n.+)*", text, re.M)
    return match[0] if match else text


def _ask(options: argparse.Namespace) -> None:
    context = AskContext(open_warehouse(options.warehouse), lang=options.lang)
    filters = arguments.filters(options, context.warehouse.choices)
    answer = ask(options.name, context, filters, limit=options.limit)
    write = {"table": as_text, "csv": as_csv, "json": as_json}[options.format]
    print(write(answer))
    _footnote(answer)


def _footnote(answer: Answer) -> None:
    lang = answer.lang
    if answer.demonstration:
        print(translate("演示数据，非真实统计", lang), file=sys.stderr)
    if answer.not_applied:
        print(not_applied(answer), file=sys.stderr)


def _check(options: argparse.Namespace) -> int:
    warehouse = open_warehouse(options.warehouse)
    checks = check(warehouse)
    rows = [["", "figure", "published", "computed", "tolerance", "question"]]
    for result in checks:
        figure = result.figure
        computed = "–" if result.computed is None else f"{result.computed:.6g}"
        rows.append(
            ["ok" if result.agrees else "DIFFERS", figure.figure_id, f"{figure.value:g}", computed,
             f"{figure.tolerance:g}", result.question or "no question claims it"]
        )  # fmt: skip
    print(columns_of_text(rows))
    agree = sum(result.agrees for result in checks)
    print(f"{agree} of {len(checks)} (version {warehouse.version.name}, "
          f"{'demonstration' if warehouse.version.demonstration else 'own'})")  # fmt: skip
    return 0 if agree == len(checks) else 1


def _parser() -> argparse.ArgumentParser:
    parser = argparse.ArgumentParser(prog="python -m queries", description=__doc__)
    parser.add_argument("--warehouse", type=Path, help="folder of the warehouse")
    parser.add_argument("--lang", choices=["zh", "en"], default="zh")
    commands = parser.add_subparsers(required=True)
    commands.add_parser("list", help="every question").set_defaults(command=_list)
    show = commands.add_parser("show", help="header and SQL of a question")
    show.add_argument("name")
    show.set_defaults(command=_show)
    asking = commands.add_parser("ask", help="answer a question")
    asking.add_argument("name")
    arguments.add_filters(asking)
    asking.add_argument("--format", choices=["table", "csv", "json"], default="table")
    asking.add_argument("--limit", type=int)
    asking.set_defaults(command=_ask)
    commands.add_parser("check", help="published figures against computed").set_defaults(
        command=_check
    )
    return parser


if __name__ == "__main__":
    sys.exit(main())
