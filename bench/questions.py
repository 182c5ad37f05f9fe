"""Each view's questions through the door against the same SQL run bare to Arrow.

Also: the same questions on a warehouse of scale 50 against scale 1. Views draw from marts, so
the time must not grow with the cases. Answers given before are forgotten before each turn.
"""

import re
from pathlib import Path

import pyarrow as pa

from bench.measure import alternate, line
from queries import AskContext, Warehouse, ask, question, questions
from queries.methods import METHODS

PAGES = Path(__file__).resolve().parent.parent / "pages"


def views() -> dict[str, list[str]]:
    """The questions that each view names, read from its file."""
    found = {}
    for file in sorted(PAGES.glob("*.py")):
        named = re.findall(r'"([a-z_]+/[a-z_0-9]+)"', file.read_text(encoding="utf-8"))
        names = [name for name in dict.fromkeys(named) if name in questions()]
        if names:
            found[file.stem] = names
    return found


def against_bare(warehouse: Warehouse, rounds: int = 15) -> list[str]:
    lines = []
    for view, names in views().items():
        bound = {name: ask(name, AskContext(warehouse)).params for name in names}

        def ours(names: list[str] = names) -> None:
            warehouse.answers.clear()
            for name in names:
                ask(name, AskContext(warehouse))

        def bare(bound: dict[str, dict] = bound) -> None:
            done: dict[str, pa.Table] = {}
            for name, params in bound.items():
                _bare(name, params, warehouse, done)

        mine, floor = alternate(ours, bare, rounds)
        note = f"{len(names)} questions"
        lines.append(
            line(f"questions of {view}", mine.median * 1e3, floor.median * 1e3, 2, "ms", note)
        )
    return lines


def against_small(large: Warehouse, small: Warehouse, rounds: int = 15) -> list[str]:
    lines = []
    for view, names in views().items():

        def asked(warehouse: Warehouse, names: list[str] = names) -> None:
            warehouse.answers.clear()
            for name in names:
                ask(name, AskContext(warehouse))

        big, little = alternate(
            lambda asked=asked: asked(large), lambda asked=asked: asked(small), rounds
        )
        lines.append(
            line(f"scale 50 against 1, {view}", big.median * 1e3, little.median * 1e3, 1.2, "ms")
        )
    return lines


def _bare(name: str, params: dict, warehouse: Warehouse, done: dict[str, pa.Table]) -> pa.Table:
    """The SQL of a question, of its shape and of its bases, each once, on a cursor of its own, to
    Arrow.

    A method works on the table on both sides; what is compared is what stands around the SQL.
    """
    if name in done:
        return done[name]
    asked = question(name)
    with warehouse.connection.cursor() as cursor:
        for alias, base in asked.bases.items():
            cursor.register(alias, _bare(base, params, warehouse, done))
        own = {key: params[key] for key in asked.own_parameters}
        table = cursor.sql(asked.sql, params=own).to_arrow_table()
        if asked.shaping is not None:
            cursor.register("monthly", table)
            shaping = {key: params[key] for key in asked.shape_parameters}
            table = cursor.sql(asked.shaping, params=shaping).to_arrow_table()
        method = asked.header.method
        done[name] = METHODS[method].work(table, params) if method else table
    return done[name]
