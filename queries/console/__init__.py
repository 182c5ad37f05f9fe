"""The door of the SQL console: one statement of the reader's own, run where it can do no harm.

What may not be seen is not in the file that it reads (file.py); the statement runs in a process
of its own, bound in memory, time and output (process.py, child.py). Nothing of the reader's SQL
is parsed or run in the server itself.
"""

from queries.console.examples import example, examples, peek
from queries.console.file import open_console
from queries.console.outcome import Limits, Refusal, Result
from queries.console.process import Running, run, start
from queries.console.schema import Field, Table, grain, sources, tables

__all__ = [
    "Field",
    "Limits",
    "Refusal",
    "Result",
    "Running",
    "Table",
    "example",
    "examples",
    "grain",
    "open_console",
    "peek",
    "run",
    "sources",
    "start",
    "tables",
]
