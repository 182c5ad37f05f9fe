"""Every mutation that the rooms allow, and a sample of them that is the same for the same seed."""

from collections.abc import Iterator
from pathlib import Path

from tests.mutants import declarations, python_operators, sql_expressions, sql_operators, tones
from tests.mutants.mutation import SHARES, Mutation, at, numbered
from tests.mutants.python_source import Source
from tests.mutants.rooms import ROOT, sources, text
from tests.mutants.sql_tokens import tokens_of

assert sql_expressions  # its operators join those of sql_operators


def of_python(text: str, file: Path) -> Iterator[Mutation]:
    """Mutations of a module."""
    source = Source(text, file.parts[0])
    families = {"python": python_operators.OPERATORS, "tones": tones.OPERATORS}
    for node in source.nodes():
        for family, operators in families.items():
            for name, operator in operators.items():
                for edit in operator(source, node):
                    yield at(text, file, name, family, edit, source.scope)


def of_sql(text: str, file: Path) -> Iterator[Mutation]:
    """Mutations of a statement and of the header that opens it."""
    yield from of_toml(text, file, declarations.header(text))
    statement = tokens_of(text)
    for name, operator in sql_operators.OPERATORS.items():
        for edit in operator(statement):
            yield at(text, file, name, "sql", edit)


def of_toml(text: str, file: Path, toml: str | None = None) -> Iterator[Mutation]:
    """Mutations of declarations: a whole file, or the header at the start of a text."""
    families = {"sql": declarations.OPERATORS, "tones": declarations.TONES}
    for family, operators in families.items():
        for name, operator in operators.items():
            for edit in operator(text if toml is None else toml):
                yield at(text, file, name, family, edit)


def mutations(root: Path = ROOT) -> list[Mutation]:
    """Every mutation of the rooms under a root."""
    kinds = {"py": of_python, "sql": of_sql, "toml": of_toml}
    return numbered(
        mutation
        for kind, reader in kinds.items()
        for file in sources(kind, root)
        for mutation in reader(text(file, root), file)
    )


def sample(every: list[Mutation], size: int, seed: int, only: str | None = None) -> list[Mutation]:
    """`size` mutations, each family by its share, or all of one family.

    Each family is put in a random order that hangs on the mutation alone, so that the sample of
    one tree is nearly that of the next.
    """
    shares = {only: 1.0} if only else SHARES
    chosen = []
    for family, share in shares.items():
        own = [mutation for mutation in every if mutation.family == family]
        own.sort(key=lambda mutation: mutation.order(seed))
        chosen.extend(own[: round(size * share)])
    return chosen
