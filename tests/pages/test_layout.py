"""What views declare: questions that exist, filters that are honoured, parts that links name."""

import pytest

from pages.parts.layout.declare import choose, part, parts, pick_row
from pages.parts.layout.elements import Choose, Element, PickRow, walk
from pages.parts.layout.old_links import renamed_parts
from pages.parts.layout.render import draw
from pages.parts.workbench.search_results import ICONS, target
from queries import BY_NAME, Entry, question
from tests.pages.contents import VIEWS, layout
from tests.pages.contents import parts as part_names

# The parts in their places of November 2026, when links named a part by its place. An old link
# opens what it opened then, so nothing here ever changes.
OLD_PARTS = dict.fromkeys(VIEWS, ()) | {
    "service": ("villages", "changes", "control", "catalogue", "ratings", "items"),
    "ranking": ("results", "rules", "weights", "years", "scorecard"),
    "burden": ("sources", "rebound", "control", "lists"),
    "duties": ("departments", "handed_down", "off_list", "every_item"),
    "powers": ("villages", "powers", "procedure", "uses", "control"),
    "forms": ("merging", "elements", "withdrawn", "control"),
    "grid": ("staffing", "response", "events", "control"),
    "partners": ("payments", "outcomes", "projects", "suppliers", "villages", "control"),
    "crossstrait": ("arrival", "activities", "posts", "control"),
    "supervision": ("inspections", "disclosure", "inquiries", "clues", "campaign", "control"),
    "workbench": ("question", "compare", "pivot", "sql"),
    "meeting": ("deck", "edit", "frozen", "follow_ups"),
}


@pytest.mark.parametrize("view", VIEWS)
def test_a_view_is_declared_under_its_name_and_title(view: str) -> None:
    declared = layout(view)
    assert (declared.name, declared.title) == (view, VIEWS[view])


@pytest.mark.parametrize("view", VIEWS)
def test_every_question_of_a_view_exists(view: str) -> None:
    names = [name for element in walk(layout(view)) for name in element.questions]
    assert [question(name).name for name in names] == names


@pytest.mark.parametrize("view", VIEWS)
def test_every_element_that_asks_has_a_way_to_be_drawn(view: str) -> None:
    kinds = {type(element) for element in walk(layout(view)) if element.questions}
    assert all(draw.dispatch(kind) is not draw.dispatch(Element) for kind in kinds)


@pytest.mark.parametrize("view", VIEWS)
def test_what_is_chosen_in_a_view_narrows_all_that_stands_in_it(view: str) -> None:
    for element in walk(layout(view)):
        if isinstance(element, (Choose, PickRow)):
            inside = [inner for child in element.inside for inner in walk(child)]
            names = [name for inner in inside for name in inner.questions]
            assert names
            for name in names:
                assert BY_NAME[element.filter].param in question(name).header.params, name


@pytest.mark.parametrize("view", VIEWS)
def test_an_old_number_of_a_part_stands_for_a_part_that_there_is(view: str) -> None:
    renamed = {str(place): name for place, name in enumerate(OLD_PARTS[view])}
    assert renamed_parts(view) == renamed
    assert set(renamed.values()) <= set(part_names(view))


@pytest.mark.parametrize("kind", ICONS)
def test_what_is_found_leads_to_a_part_that_there_is(kind: str) -> None:
    view, params = target(Entry(kind, "C01", "名", "name", "D01"))
    assert view in VIEWS
    assert params.get(f"{view}.part", "") in ["", *part_names(view)]


def test_what_cannot_be_is_refused_where_it_is_declared() -> None:
    with pytest.raises(ValueError, match="one name"):
        parts(part("same", "甲"), part("same", "乙"))
    with pytest.raises(ValueError, match="nothing"):
        choose("nothing", "x", lambda _key: (), "service/cases")
    with pytest.raises(ValueError, match="nothing"):
        pick_row("powers/uses", "run_id", "nothing")
