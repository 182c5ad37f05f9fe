"""From what was found, such as a place, a department or an item, to the view that is about it."""

import streamlit as st

from pages.parts.state.filters import filter_name
from pages.parts.state.language import _, language
from pages.parts.state.links import other_view
from pages.parts.state.query_params import Params
from queries import BY_NAME, Entry

MOST = 8
ICONS = {
    "villages": ":material/home_pin:", "subdistricts": ":material/map:",
    "departments": ":material/account_balance:", "items": ":material/receipt_long:",
    "duties": ":material/checklist:", "powers": ":material/account_tree:",
}  # fmt: skip
OTHER = ":material/filter_alt:"


def draw_links(entries: list[Entry]) -> None:
    """Links to the views that are about what was found."""
    if not entries:
        return
    with st.container(horizontal=True, gap="small"):
        for entry in entries[:MOST]:
            view, params = target(entry)
            st.page_link(
                f"pages/{view}.py",
                label=f"{entry.title(language())} :small[:gray[{_kind(entry.kind)}]]",
                icon=ICONS.get(entry.kind, OTHER),
                query_params=params,
            )
    if len(entries) > MOST:
        st.caption(_("另有 {count} 个，请多写几个字。").format(count=len(entries[MOST:])))


def target(entry: Entry) -> tuple[str, Params]:
    """The view that an entry opens, narrowed to it; filters that could hide it are taken off."""
    code = [entry.code]
    if entry.kind == "villages":
        return "village", other_view(question=None, village=code, subdistrict=None, kind=None)
    if entry.kind == "subdistricts":
        return "overview", other_view(question=None, subdistrict=code, village=None, kind=None)
    if entry.kind == "departments":
        return "duties", other_view(question=None, department=code, item=None)
    if entry.kind == "duties":
        params = other_view(question=None, department=[entry.department], item=None)
        return "duties", {**params, "duties.part": "every_item"}
    if entry.kind == "powers":
        part = {"powers.part": "procedure", "powers.power": entry.code}
        return "powers", {**other_view(question=None), **part}
    if entry.kind == "items":
        return "service", other_view(question=None, item=code, department=None)
    return "workbench", other_view(question=None, **{BY_NAME[entry.kind].key: code})


def _kind(kind: str) -> str:
    words = {"duties": _("清单事项"), "powers": _("小微权力")}
    return words.get(kind) or filter_name(kind)
