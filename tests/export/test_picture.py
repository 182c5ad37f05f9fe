"""What a picture carries, before a browser draws it."""

import pytest

import export
from charts import KINDS, ChartContext
from queries import question
from tests.export.conftest import NAMES, Asking

DRAWN = [name for name in NAMES if question(name).header.chart["kind"] in KINDS]
NOTICES = {"zh": "演示数据，非真实统计", "en": "Demonstration data, not real statistics"}


@pytest.mark.parametrize("lang", ["zh", "en"])
@pytest.mark.parametrize("name", DRAWN)
def test_a_picture_carries_title_notice_and_version(asking: Asking, name: str, lang: str) -> None:
    answer = asking(name, lang)
    drawn = export.picture(answer, ChartContext(lang=lang, dark=True))
    assert drawn["title"] == answer.question.header.title.of(lang)
    assert drawn["notice"] == NOTICES[lang]
    assert answer.version in " ".join(drawn["lines"])
    assert drawn["figure"]["data"]


def test_a_picture_of_own_data_has_no_notice(asking: Asking) -> None:
    drawn = export.picture(asking("service/channel_by_month", own=True), ChartContext())
    assert NOTICES["zh"] not in str(drawn)


def test_long_lines_are_broken_between_facts(asking: Asking) -> None:
    codes = asking("burden/change_by_village").params["villages"][:4]  # type: ignore[index]
    answer = asking("burden/change_by_village", "en", villages=tuple(codes), kinds=("村", "社区"))
    lines = export.picture(answer, ChartContext(lang="en"))["lines"]
    assert len(lines) > 1
    assert all(len(line) <= 128 for line in lines)
    assert "Village" in lines[0] or "Village" in lines[1]


def test_only_what_is_drawn_as_a_chart_makes_a_picture(asking: Asking) -> None:
    assert export.can_be_drawn(asking("service/channel_by_month"))
    for name in ("service/headline", "rows/cases", "service/on_the_spot_rate"):
        assert not export.can_be_drawn(asking(name))
