"""From what was found, such as a place, a department or an item, to the view that is about it."""

import streamlit as st

from pages.parts.shell.filters import name_of
from pages.parts.state.language import _, language
from pages.parts.state.links import elsewhere
from pages.parts.state.query_params import Params
from queries import Entry

MOST = 8
ICONS = {
    "villages": ":material/home_pin:", "subdistricts": ":material/map:",
    "departments": ":material/account_balance:", "items": ":material/receipt_long:",
    "duties": ":material/checklist:", "powers": ":material/account_tree:",
}  # fmt: skip
# The parts of the views of duties and powers that list every item, and that show one procedure.
EVERY_DUTY, PROCEDURE = "3", "2"


def ways(found: list[Entry]) -> None:
    """Links to the views that are about what was found."""
    if not found:
        return
    with st.container(horizontal=True, gap="small"):
        for entry in found[:MOST]:
            view, params = _way(entry)
            st.page_link(
                f"pages/{view}.py",
                label=f"{entry.title(language())} :small[:gray[{_kind(entry.kind)}]]",
                icon=ICONS[entry.kind],
                query_params=params,
            )
    if len(found) > MOST:
        st.caption(_("另有 {count} 个，请多写几个字。").format(count=len(found[MOST:])))


def _way(entry: Entry) -> tuple[str, Params]:
    """The view that an entry opens, narrowed to it; filters that could hide it are taken off."""
    code = [entry.code]
    if entry.kind == "villages":
        return "village", elsewhere(question=None, village=code, subdistrict=None, kind=None)
    if entry.kind == "subdistricts":
        return "overview", elsewhere(question=None, subdistrict=code, village=None, kind=None)
    if entry.kind == "departments":
        return "duties", elsewhere(question=None, department=code, item=None)
    if entry.kind == "duties":
        theirs = elsewhere(question=None, department=[entry.department], item=None)
        return "duties", {**theirs, "duties.part": EVERY_DUTY}
    if entry.kind == "powers":
        chosen = {"powers.part": PROCEDURE, "powers.power": entry.code}
        return "powers", {**elsewhere(question=None), **chosen}
    return "service", elsewhere(question=None, item=code, department=None)


def _kind(kind: str) -> str:
    words = {"duties": _("清单事项"), "powers": _("小微权力")}
    return words.get(kind) or name_of(kind)
