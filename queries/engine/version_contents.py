"""What a data version says of itself when it is opened: what can be chosen in it, and its words."""

import tomllib
from datetime import date
from pathlib import Path

import duckdb

from data import Version
from queries.catalog.measures import village_measures
from queries.catalog.registry import questions
from queries.filters.choices import Choices, Place
from queries.filters.table import FILTERS

COINED = Path(__file__).resolve().parent.parent / "format" / "value_translations.toml"


def _rows(
    connection: duckdb.DuckDBPyConnection, table: str, columns: str, order: str
) -> list[dict]:
    with connection.cursor() as cursor:
        return cursor.table(table).order(order).select(columns).to_arrow_table().to_pylist()


def read_choices(version: Version, connection: duckdb.DuckDBPyConnection) -> Choices:
    """What can be chosen in a version."""
    places = _rows(
        connection,
        "dim_village",
        "village_id, village, subdistrict_id, subdistrict, kind",
        "village_id",
    )
    items = _rows(connection, "dim_item", "item_id, department_id", "item_id")
    scored = _rows(connection, "score_indicator", "year, indicator_id, indicator, weight", "year")
    latest = {row["indicator_id"]: row for row in scored if row["year"] == scored[-1]["year"]}
    today = date.today().replace(day=1)
    return Choices(
        first_month=version.first_month or today,
        last_month=version.last_month or today,
        places=tuple(Place(**row) for row in places),
        listed={row.name: _titles(connection, *row.listing) for row in FILTERS if row.listing},
        item_department={row["item_id"]: row["department_id"] for row in items},
        indicators={code: latest[code]["indicator"] for code in sorted(latest)},
        official_weights={code: latest[code]["weight"] for code in sorted(latest)},
        events=tuple(row["month"] for row in _rows(connection, "milestone", "month", "month")),
    )


def _titles(
    connection: duckdb.DuckDBPyConnection, mart: str, code: str, title: str
) -> dict[str, str]:
    """The values of a filter, as {code: title}."""
    order = "village_id" if mart == "dim_village" else code
    rows = _rows(connection, mart, f"{code} AS code, {title} AS title", order)
    return {row["code"]: row["title"] for row in rows}


def read_words(connection: duckdb.DuckDBPyConnection) -> dict[str, str]:
    """English for the Chinese values of this version, for those that questions coin, and for the
    titles of figures, which are values where figures are compared.
    """
    coined = tomllib.loads(COINED.read_text(encoding="utf-8"))
    headers = (question.header for question in questions().values())
    titles = {h.title.zh: h.title.en for h in headers if h.chart["kind"] == "figure"}
    of_villages = [measure.village.title for measure in village_measures() if measure.village]
    titles |= {title.zh: title.en for title in of_villages if title}
    return (
        titles
        | coined
        | {row["zh"]: row["en"] for row in _rows(connection, "label", "zh, en", "zh")}
    )
