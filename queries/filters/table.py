"""The one table of filters: what each is called, where it may be chosen, and what it binds.

Command line, address, deck files, sidebar, chips, labels and binding follow from these rows.
A new filter is a row here, a field of Filters, and the column in the marts that it narrows.
"""

from collections.abc import Iterable
from dataclasses import dataclass

from queries.format.words import Words


@dataclass(frozen=True)
class FilterField:
    """One filter.

    `name` is its field in Filters, `key` what it is called on a command line, in an address and in
    a deck file, `title` what the reader calls it. It binds the parameter `param`; a filter of
    places binds the list of villages that all of them leave.

    `listing` is the mart that lists its values, with the columns of their codes and names; without
    one, values are not listed and stand for themselves. `column` is the column of a mart that its
    codes narrow. `everything` says that nothing chosen means all values, not none. `shared` filters
    hold for every view and stand in the sidebar and the address; the others belong to a view, and
    are never "not applied" to the questions of another. `searched` values are found by words.
    """

    name: str
    key: str
    title: Words
    param: str
    listing: tuple[str, str, str] | None = None
    column: str | None = None
    place: bool = False
    everything: bool = False
    shared: bool = False
    searched: bool = False

    @property
    def listed(self) -> bool:
        return self.listing is not None


FILTERS = (
    FilterField(
        "subdistricts", "subdistrict", Words(zh="街道", en="Subdistrict"), "villages",
        listing=("dim_village", "subdistrict_id", "subdistrict"),
        place=True, shared=True, searched=True,
    ),
    FilterField(
        "villages", "village", Words(zh="村居", en="Village"), "villages",
        listing=("dim_village", "village_id", "village"), column="village_id",
        place=True, shared=True, searched=True,
    ),
    FilterField(
        "kinds", "kind", Words(zh="村/社区", en="Village or community"), "villages",
        listing=("dim_village", "kind", "kind"), place=True, shared=True,
    ),
    FilterField(
        "departments", "department", Words(zh="部门", en="Department"), "departments",
        listing=("dim_department", "department_id", "department"), column="department_id",
        everything=True, shared=True, searched=True,
    ),
    FilterField(
        "items", "item", Words(zh="服务事项", en="Service item"), "items",
        listing=("dim_item", "item_id", "item"), column="item_id",
        everything=True, shared=True, searched=True,
    ),
    FilterField(
        "powers", "power", Words(zh="小微权力", en="Small power"), "powers",
        listing=("dim_power", "power_id", "power"), column="power_id",
        everything=True, searched=True,
    ),
    FilterField("runs", "run", Words(zh="权力运行", en="Use of a power"), "runs"),
    FilterField(
        "without_forms", "without_form", Words(zh="不参与合并的表格", en="Forms left out"),
        "without_forms", listing=("dim_form", "form_id", "form"),
    ),
    FilterField("weights", "weight", Words(zh="试用权重", en="Weights tried"), "weight_ids"),
    FilterField("against", "against", Words(zh="对照", en="Compared with"), "against"),
    FilterField("figures", "figure", Words(zh="所比指标", en="Measures compared"), "figures"),
)  # fmt: skip
BY_NAME = {field.name: field for field in FILTERS}
BY_KEY = {field.key: field for field in FILTERS}
SHARED = tuple(field for field in FILTERS if field.shared)
PLACES = tuple(field.name for field in FILTERS if field.place)
# Every parameter that a question may declare; weights bind two lists of one length.
PARAMS = ("from", "to", *dict.fromkeys(field.param for field in FILTERS), "weight_values")


def params_of(names: Iterable[str]) -> set[str]:
    """The parameters that these filters narrow."""
    return {BY_NAME[name].param for name in names}
