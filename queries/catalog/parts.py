"""What every declared thing is checked with: strict models, words in two languages, TOML files."""

import tomllib
from pathlib import Path
from typing import TypeVar

from pydantic import BaseModel, ConfigDict, Field, ValidationError


class HeaderError(ValueError):
    """A declaration that is not whole; the message names the file and the fields."""


class Part(BaseModel):
    model_config = ConfigDict(extra="forbid", frozen=True)


class Words(Part):
    """The same words in both languages."""

    zh: str = Field(min_length=1)
    en: str = Field(min_length=1)

    def of(self, lang: str) -> str:
        return self.en if lang == "en" else self.zh


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
