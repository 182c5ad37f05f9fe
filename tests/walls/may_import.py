"""The contract of a room with the others: all that it may import, and nothing else.

import-linter's own contracts name what is forbidden; a room is described by what is allowed, so
that a library that nobody thought of is forbidden too. pyproject.toml holds one contract a room.
"""

import sys
from collections.abc import Iterator
from fnmatch import fnmatchcase

import grimp
from importlinter import Contract, ContractCheck, fields, output


class MayImport(Contract):
    """`room` is a package or a module. `allowed` names libraries by their root and modules of ours
    one by one, so that a room is entered through its door; `charts.*` stands for all beneath it.
    The standard library and the room itself are always allowed.
    """

    type_name = "may_import"

    room = fields.StringField()
    allowed = fields.SetField(subfield=fields.StringField(), required=False)

    def check(self, graph: grimp.ImportGraph, verbose: bool) -> ContractCheck:
        """Kept where no module of the room imports anything else; the breaches are named."""
        breaches = sorted(
            (importer, imported)
            for importer in self._modules(graph)
            for imported in graph.find_modules_directly_imported_by(importer)
            if not self._allows(imported)
        )
        return ContractCheck(kept=not breaches, metadata={"breaches": breaches})

    def render_broken_contract(self, check: ContractCheck) -> None:
        for importer, imported in check.metadata["breaches"]:
            output.print_error(f"{importer} may not import {imported}")

    def _modules(self, graph: grimp.ImportGraph) -> Iterator[str]:
        yield str(self.room)
        yield from graph.find_descendants(str(self.room))

    def _allows(self, imported: str) -> bool:
        root = imported.partition(".")[0]
        allowed: set[str] = self.allowed or set()  # type: ignore[assignment]
        return (
            root in sys.stdlib_module_names
            or root == str(self.room).partition(".")[0]
            or any(fnmatchcase(imported, name) for name in allowed)
        )
