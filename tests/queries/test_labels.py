"""Values in English: whole ones, and known ones joined as Chinese joins them."""

import pyarrow as pa

from queries.format.value_translations import translate_values

WORDS = {"甲表": "Form A", "乙表": "Form B", "甲、乙": "A and B"}


def said(value: str | None) -> str | None:
    return translate_values(pa.table({"name": pa.array([value], pa.string())}), WORDS)["name"][
        0
    ].as_py()


def test_a_list_of_known_values_is_translated_part_by_part() -> None:
    assert said("甲表、乙表") == "Form A, Form B"


def test_a_known_value_goes_before_its_parts_and_an_unknown_part_leaves_all() -> None:
    assert said("甲、乙") == "A and B"
    assert said("甲表、丙表") == "甲表、丙表"
    assert said(None) is None
