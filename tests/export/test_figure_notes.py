"""What stands beneath a figure is the same on the screen, on a tile and on a card, and says better
only of what is better.
"""

from dataclasses import replace
from datetime import date

import pyarrow as pa
import pytest

from charts.theme import LIGHT
from export.pptx.figures import TONES as INKS
from export.pptx.figures import _notes as card
from export.web.tile import ARROWS, TONES, tile
from pages.parts.panel.tile import _line
from queries import Answer, Judgement, figure_notes
from queries.methods.change import NONE_ALIKE, PART_ALIKE, TURNED, Part
from tests.export.conftest import Asking

# The tone of a change, by which way is better, by how much it changed, and whether that is noise.
TONE = [
    ("up", 5.0, False, 1), ("up", -5.0, False, -1), ("up", 5.0, True, 0), ("up", -5.0, True, 0),
    ("down", 5.0, False, -1), ("down", -5.0, False, 1), ("down", 5.0, True, 0),
    ("down", -5.0, True, 0), ("neither", 5.0, False, 0), ("neither", -5.0, False, 0),
    ("up", 0.0, False, 0), ("down", 0.04, False, 0), ("up", -0.04, False, 0),
]  # fmt: skip


def moved(asking: Asking, direction: str, change: float | None, lang: str = "zh") -> Answer:
    """A rate of that direction that changed by so much."""
    answer = asking("service/on_the_spot_rate", lang)
    header = answer.question.header.model_copy(update={"direction": direction})
    place = answer.table.column_names.index("change")
    table = answer.table.set_column(place, "change", pa.array([change], pa.float64()))
    return replace(answer, table=table, question=replace(answer.question, header=header))


def judged(*, noise: bool = False, signal: str = "none", target: str | None = None) -> Judgement:
    return Judgement(signal=signal, target=target, noise=noise)


@pytest.mark.parametrize(("direction", "change", "noise", "tone"), TONE)
def test_better_is_said_of_what_is_better(
    asking: Asking, direction: str, change: float, noise: bool, tone: int
) -> None:
    answer = moved(asking, direction, change)
    figure = figure_notes(answer, judged(noise=noise))
    first, against = figure.notes[0], answer.title("change")
    seen = change if abs(change) >= 0.05 else 0
    assert (first.kind, first.tone, figure.tone) == ("change", tone, tone)
    assert figure.rises == (seen > 0) - (seen < 0)
    usual = noise and seen and direction != "neither"
    wanted = {1: f"{against}改善", -1: f"{against}变差", 0: against}[tone]
    assert first.text == (f"{against}，属正常波动" if usual else wanted)


@pytest.mark.parametrize("lang", ["zh", "en"])
@pytest.mark.parametrize(("direction", "change", "noise", "tone"), TONE)
def test_every_rendering_says_and_paints_the_same(
    asking: Asking, direction: str, change: float, noise: bool, tone: int, lang: str
) -> None:
    answer = moved(asking, direction, change, lang)
    judgement = judged(noise=noise, signal="better", target="met")
    figure = figure_notes(answer, judgement)
    web, runs = tile(answer, judgement), card(figure)
    texts = [note.text for note in figure.notes]
    assert list(web.notes) == texts
    assert [run.text for run in runs[1:]] == texts[1:]
    assert runs[0].text.endswith(texts[0]) and figure.change in runs[0].text
    assert (web.tone, runs[0].colour) == (TONES[tone], LIGHT.of(INKS[tone]))
    assert web.change == f"{ARROWS[figure.rises]} {figure.change}".strip()
    for note, text in zip(figure.notes, map(_line, figure.notes), strict=True):
        assert text.endswith(note.text)
        signed = note.kind in ("signal", "target")
        assert text.startswith(":material/") == signed


def test_no_change_is_no_note_and_of_what_is_not_known_better_is_not_said(asking: Asking) -> None:
    nothing = figure_notes(moved(asking, "up", None), None)
    assert (nothing.change, nothing.rises, nothing.tone) == ("", 0, 0)
    assert "change" not in {note.kind for note in nothing.notes}
    assert figure_notes(moved(asking, "up", 5.0), None).tone == 0
    unknown = replace(judged(), known=False)
    assert figure_notes(moved(asking, "up", 5.0), unknown).tone == 0
    assert figure_notes(moved(asking, "up", 5.0), judged()).tone == 1


@pytest.mark.parametrize(
    ("signal", "tone", "icon"), [("better", 1, "trending_up"), ("worse", -1, "trending_down")]
)
def test_a_signal_has_its_sign(asking: Asking, signal: str, tone: int, icon: str) -> None:
    figure = figure_notes(moved(asking, "up", 5.0), judged(signal=signal))
    note = next(note for note in figure.notes if note.kind == "signal")
    assert note.tone == tone and icon in _line(note)


def test_filters_without_effect_are_named(asking: Asking) -> None:
    answer = replace(moved(asking, "up", 5.0, "en"), not_applied=("villages", "departments"))
    last = figure_notes(answer, None).notes[-1]
    assert (last.kind, last.text) == (
        "not_applied", "Filters without effect: Village, Department",
    )  # fmt: skip


@pytest.mark.parametrize(
    ("verdict", "direction", "tone"),
    [("上升", "up", 1), ("上升", "down", -1), ("下降", "up", -1), ("下降", "down", 1),
     ("持平", "up", 0), ("下降", "neither", 0)],
)  # fmt: skip
@pytest.mark.parametrize("comparable", [PART_ALIKE, TURNED])
def test_of_what_is_told_beside_the_whole_better_is_said_and_of_the_whole_it_is_not(
    asking: Asking, comparable: str, verdict: str, direction: str, tone: int
) -> None:
    change = {"上升": 2.0, "下降": -2.0, "持平": 0.3}[verdict]
    part = Part(comparable, date(2021, 7, 1), date(2021, 12, 1), 60.0, 58.0, change, verdict)
    answer = moved(asking, direction, 5.0)
    figure = figure_notes(answer, replace(judged(), part=part))
    whole, beside = figure.notes[:2]
    assert (whole.kind, whole.tone, beside.kind, beside.tone) == ("change", 0, "part", tone)
    assert "2021年7月" in beside.text and f"{change:+.1f}" in beside.text
    words = {1: "改善", -1: "变差"}.get(tone, "属正常波动" if verdict == "持平" else "百分点")
    assert beside.text.endswith(words)


def test_where_no_month_is_like_for_like_that_is_said(asking: Asking) -> None:
    figure = figure_notes(moved(asking, "up", 5.0), replace(judged(), part=Part(NONE_ALIKE)))
    assert figure.tone == 0 and "没有同口径月份" in figure.notes[0].text
