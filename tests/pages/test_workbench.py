"""The workbench: any question with its table, and SQL whose outcome stands on the page."""

import pytest
from streamlit.testing.v1 import AppTest

from queries import AskContext, Filters, Warehouse, ask, questions
from queries.console import example
from queries.pivot import PAGE, Layout, measures, pivot
from tests.pages.conftest import Visit
from tests.pages.contents import PATIENCE

PIVOT, CONSOLE = "pivot", "sql"
KINDS = {q.header.chart["kind"]: name for name, q in reversed(list(questions().items()))
         if not {"runs", "weight_ids", "against"} & set(q.header.params)}  # fmt: skip


def console(visit: Visit, **query: str) -> AppTest:
    app = visit("workbench", **query)
    app.session_state["workbench/part"] = CONSOLE
    return app.run()


def run(app: AppTest, sql: str) -> AppTest:
    app.text_area(key="console/sql").set_value(sql)
    app.button(key="console/run").click().run()
    if "_console_running" in app.session_state:
        app.session_state["_console_running"].running.wait(PATIENCE)
        app.run()
    assert not app.exception
    return app


def warnings(app: AppTest) -> str:
    return "\n".join(element.value for element in app.warning)


@pytest.mark.parametrize("name", KINDS.values(), ids=KINDS)
def test_a_question_of_every_kind_is_drawn(visit, name: str) -> None:
    app = visit("workbench")
    app.selectbox(key="workbench/question").set_value(name).run()
    assert not app.exception and not app.error


def test_a_question_stands_with_its_table(visit, warehouse: Warehouse) -> None:
    app = visit("workbench")
    app.selectbox(key="workbench/question").set_value("duties/items_by_list").run()
    expected = ask("duties/items_by_list", AskContext(warehouse))
    assert len(app.dataframe[0].value) == len(expected.table)


def test_a_query_gives_its_rows(visit, warehouse: Warehouse) -> None:
    app = run(console(visit), "SELECT village, population FROM dim_village ORDER BY village_id")
    assert len(app.warning) == 0
    shown = app.dataframe[0].value
    assert shown["village"].tolist() == [place.village for place in warehouse.choices.places]
    assert "43 行" in "\n".join(element.value for element in app.caption)


@pytest.mark.parametrize(
    ("sql", "reason", "detail"),
    [
        ("DROP TABLE dim_village", "只读", ""),
        ("SELECT 1; SELECT 2", "一次只运行一条", ""),
        ("FROM read_text('/etc/passwd')", "不能读写文件", "Permission Error"),
        ("FROM dim_vilage", "没有完成", "dim_village"),
        ("  ", "还没有写", ""),
    ],
)
def test_a_refusal_says_why(visit, sql: str, reason: str, detail: str) -> None:
    app = run(console(visit), sql)
    assert reason in warnings(app)
    assert detail in "\n".join(element.value for element in app.code)


def test_an_example_has_the_filters_written_out(visit, warehouse: Warehouse) -> None:
    village = warehouse.choices.places[0].village_id
    app = console(visit, village=village)
    app.selectbox(key="console/example").set_value("service/by_village").run()
    text = app.text_area(key="console/sql").value
    assert text == example(
        "service/by_village", AskContext(warehouse), Filters(villages=(village,))
    )
    assert village in text


def test_what_was_run_comes_back_from_the_history(visit) -> None:
    app = run(run(console(visit), "SELECT 1 AS a"), "SELECT 2 AS b")
    history = app.selectbox(key="console/past")
    assert [text.partition(" · ")[2] for text in history.options] == [
        "SELECT 2 AS b",
        "SELECT 1 AS a",
    ]
    history.set_value(1).run()
    assert app.text_area(key="console/sql").value == "SELECT 1 AS a"


@pytest.mark.parametrize("kind", ["bar", "line"])
def test_rows_can_be_drawn(visit, kind: str) -> None:
    app = run(
        console(visit),
        "SELECT month, list, sum(hours) AS hours FROM burden_month GROUP BY ALL ORDER BY 1, 2",
    )
    app.session_state["console/as"] = kind
    app.run()
    assert not app.exception
    assert len(app.get("plotly_chart")) == 1


@pytest.mark.parametrize(
    ("kind", "sql"),
    [
        ("table", "SELECT NULL AS n"),
        ("bar", "SELECT 1 AS a WHERE false"),
        ("line", "SELECT 'nan'::DOUBLE AS a, 'inf'::DOUBLE AS b, NULL::DATE AS d"),
        ("bar", "SELECT DATE 'infinity' AS d, 'inf'::DOUBLE AS a"),
        ("table", "SELECT DATE 'infinity' AS d, [1] AS l, {'a': 1} AS s, now() AS t, 1 AS d"),
        ("line", 'SELECT 1 AS "", 2 AS " ", 3 AS "a:b", 4 AS "</script>"'),
    ],
)
def test_odd_rows_do_not_break_the_view(visit, sql: str, kind: str) -> None:
    app = run(console(visit), sql)
    app.session_state["console/as"] = kind
    app.run()
    assert not app.exception


def pivoted(visit: Visit, **query: str | list[str]) -> AppTest:
    app = visit("workbench", **{"workbench.part": PIVOT}, **query)
    assert not app.exception
    return app


def test_a_pivot_opens_with_something_to_see(visit, warehouse: Warehouse) -> None:
    app = pivoted(visit)
    total = ask("service/on_the_spot_rate", AskContext(warehouse)).first
    assert f"{total['value']:.1f}%" in "\n".join(element.value for element in app.markdown)
    shown = app.dataframe[0].value
    assert shown["village"].tolist()[0] == "合计"
    assert len(shown) == 1 + len(warehouse.choices.places)
    assert len(shown.columns) == 1 + 4 + 2


@pytest.mark.parametrize("kind", ["table", "bar", "matrix", "line"])
@pytest.mark.parametrize(
    ("rows", "columns"), [("village", "quarter"), ("month", "subdistrict"), ("year", "-")]
)
def test_every_kind_is_drawn_or_gives_way(visit, kind: str, rows: str, columns: str) -> None:
    address = {"pivot.kind": kind, "pivot.rows": rows, "pivot.columns": columns}
    app = pivoted(visit, **address, lang="en")
    drawn = app.session_state["pivot/kind"]
    assert len(app.get("plotly_chart")) == (drawn != "table")
    assert drawn == kind or len(app.dataframe) == 1


@pytest.mark.parametrize("name", {m.mart: name for name, m in measures().items()}.values())
def test_a_measure_of_every_mart_opens_from_its_address(visit, name: str) -> None:
    app = pivoted(visit, **{"pivot.measure": name, "from": "2016-01"})
    assert app.session_state["pivot/measure"] == name
    assert not app.warning


def test_another_measure_keeps_what_it_has_too(visit) -> None:
    app = pivoted(visit, **{"pivot.rows": "item", "pivot.columns": "month"})
    app.selectbox(key="pivot/measure").set_value("burden/hours").run()
    assert not app.exception
    assert app.session_state["pivot/rows"] == "village"
    assert app.session_state["pivot/columns"] == "month"


def test_a_long_pivot_is_seen_by_the_page(visit, warehouse: Warehouse) -> None:
    app = pivoted(
        visit, **{"pivot.measure": "burden/hours", "pivot.then": "month", "pivot.columns": "-"}
    )
    assert len(app.dataframe[0].value) == 1 + PAGE
    layout = Layout("burden/hours", ("village", "month"))
    count = pivot(layout, AskContext(warehouse), limit=1).count
    assert f"第 1–100 行，共 {count} 行" in [element.value for element in app.caption]


def test_what_a_link_asks_wrongly_is_said(visit) -> None:
    app = pivoted(visit, **{"pivot.measure": "x'; DROP", "pivot.sort": "nothing"})
    assert "DROP" in warnings(app) and "nothing" in warnings(app)
    assert app.session_state["pivot/measure"] == "service/on_the_spot_rate"


def test_filters_without_effect_are_said(visit) -> None:
    app = pivoted(
        visit,
        **{"pivot.measure": "duties/breach_count", "from": "2016-01", "village": "350205004001"},
    )
    assert any("未应用筛选：村居" in element.value for element in app.caption)
