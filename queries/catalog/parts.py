"""What every declared thing is checked with: strict models and TOML files."""

import tomllib
from pathlib import Path
from typing import TypeVar

from pydantic import BaseModel, ConfigDict, ValidationError


class HeaderError(ValueError):
    """A declaration that is not whole; the message names the file and the fields."""


class Part(BaseModel):
    # The docstring beneath a field is its description; docs/reference.py writes them down.
    model_config = ConfigDict(extra="forbid", frozen=True, use_attribute_docstrings=True)


Model = TypeVar("Model", bound=Part)


def read_toml(file: Path) -> dict:
    """The tables of a file. Raises HeaderError when it is not TOML."""
    try:
        return tomllib.loads(file.read_text(encoding="utf-8"))
    except tomllib.TOMLDecodeError as error:
        raise HeaderError(f"{file.name}: not TOML: {error}") from error


def checked(kind: type[Model], entry: dict, where: str) -> Model:
    """The entry as a model. Raises HeaderError naming `where` and every field that is wrong."""
    try:
        return kind.model_validate(entry)
    except ValidationError as error:
        raise HeaderError(f"{where}: {faults(error)}") from error


def faults(error: ValidationError) -> str:
    """Every field that is missing, unknown or wrong, in one line."""
    return "; ".join(
        f"{'.'.join(map(str, fault['loc'])) or 'header'}: {fault['msg']}"
        for fault in error.errors()
    )
