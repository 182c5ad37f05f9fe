"""The door of what leaves the app: write(answer, format), save(…) and picture(answer, look).

One format is one file here. Whatever the format, the same facts go along (facts.py), so that a
file that is found a year later still says what it counts, when, and that it is demonstration data.
"""

from collections.abc import Callable
from dataclasses import dataclass
from difflib import get_close_matches
from pathlib import Path
from tempfile import NamedTemporaryFile
from typing import BinaryIO

from export.chart_context import chart_context, context_of
from export.files.csv import csv, table_csv
from export.files.facts import file_name, kind_of_data
from export.files.parquet import parquet
from export.files.picture import SCRIPT, can_be_drawn, picture
from export.files.xlsx import xlsx
from queries import Answer


@dataclass(frozen=True)
class Format:
    """`put` writes an answer into an open file."""

    put: Callable[[Answer, BinaryIO], None]
    mime: str


FORMATS = {
    "csv": Format(csv, "text/csv"),
    "xlsx": Format(xlsx, "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"),
    "parquet": Format(parquet, "application/vnd.apache.parquet"),
}
# Drawn by the reader's browser, which has the figure's library and the fonts.
PICTURES = ("png", "svg")


def write(answer: Answer, format: str) -> tuple[bytes, str, str]:
    """The file as bytes, its name and its MIME type. Raises KeyError for an unknown format."""
    with opened(answer, format) as file:
        return file.read(), f"{file_name(answer)}.{format}", FORMATS[format].mime


def opened(answer: Answer, format: str) -> BinaryIO:
    """The file, written to the disk and open for reading; it is gone once it is closed."""
    put = _format(format).put
    with NamedTemporaryFile() as file:
        put(answer, file)  # type: ignore[arg-type]
        file.flush()
        return Path(file.name).open("rb")


def save(answer: Answer, format: str, path: Path) -> None:
    """The file at `path`, which is there whole or not at all."""
    put = _format(format).put
    path.parent.mkdir(parents=True, exist_ok=True)
    beside = path.with_name(f".{path.name}.part")
    try:
        with beside.open("wb") as file:
            put(answer, file)
        beside.replace(path)
    finally:
        beside.unlink(missing_ok=True)


def _format(name: str) -> Format:
    if name not in FORMATS:
        near = get_close_matches(name, FORMATS, n=1, cutoff=0.4) or list(FORMATS)
        raise KeyError(f"no file format {name!r}; nearest: {', '.join(near)}")
    return FORMATS[name]


__all__ = [
    "FORMATS",
    "PICTURES",
    "SCRIPT",
    "Format",
    "can_be_drawn",
    "chart_context",
    "context_of",
    "file_name",
    "kind_of_data",
    "opened",
    "picture",
    "save",
    "table_csv",
    "write",
]
