"""The data version that the address names; without one, the current version shows."""

from pages.parts.state import query_params
from pages.parts.state.language import _
from pages.parts.state.session import Remembered

NAMED: Remembered[str | None] = Remembered("_version", None)


def adopt(known: list[str]) -> None:
    """Take the version from the address, when the reader came by it."""
    if not query_params.arrived():
        return
    name = next(iter(query_params.wanted("version")[-1:]), None)
    NAMED.set(name if name in known else None)
    if name and name not in known:
        query_params.drop(name, known, cutoff=0)


def named() -> str | None:
    """The version that the address names, which may be the current one."""
    return NAMED.get()


def leave() -> None:
    """Back to the current version."""
    NAMED.set(None)


def drop() -> None:
    """Back to the current version, since the one that the address names cannot be read."""
    words = _("链接中的数据版本“{name}”无法读取，显示的是当前版本。")
    query_params.add_notice(words.format(name=named()))
    leave()
