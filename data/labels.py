"""The table `label`: English for the Chinese values of this data.

Built from the data's own pairs of names and from the labels of the contract, so that a new
village or a new item is bilingual the day it is loaded.
"""

import duckdb

from data.contract import contract
from data.values import literal

# People say 渐美村 and 海沧社区, not the full names; tiles have room for 渐美 and 海沧 only.
SHORT = """
    SELECT replace(replace(name, '居委会', ''), '村委会', '村'), name_en FROM raw.villages
    UNION ALL
    SELECT replace(replace(replace(name, '社区居委会', ''), '居委会', ''), '村委会', ''),
        replace(replace(name_en, ' Community', ''), ' Village', '') FROM raw.villages
"""


def build(connection: duckdb.DuckDBPyConnection) -> None:
    """Make main.label(zh, en), one row for each zh; a label of the contract goes first."""
    enums = [
        f"SELECT {literal(zh)}, {literal(en)}, 0"
        for table in contract().values()
        for field in table.fields
        for zh, en in field.labels.items()
    ]
    named = [
        f"SELECT name, name_en, 1 FROM raw.{table.name}"
        for table in contract().values()
        if {"name", "name_en"} <= {field.name for field in table.fields}
    ]
    elements = "SELECT element, element_en, 1 FROM raw.form_fields"
    short = f"SELECT *, 2 FROM ({SHORT})"
    pairs = " UNION ALL ".join([*enums, *named, elements, short])
    connection.execute(
        "CREATE TABLE main.label AS SELECT zh, min_by(en, (priority, en)) AS en "
        f"FROM ({pairs}) AS pair(zh, en, priority) GROUP BY zh ORDER BY zh"
    )
