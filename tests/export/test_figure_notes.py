"""What stands beneath a figure is the same on the screen, on a tile and on a card, and says better
only of what is better.
"""

from dataclasses import replace

import pyarrow as pa
import pytest

from charts.theme import LIGHT
from export.pptx.figures import TONES as INKS
from export.pptx.figures import _notes as card
from export.web.tile import ARROWS, TONES, tile
from pages.parts.panel.tile import _line
from queries import Answer, Judgement, figure_notes
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


def test_no_change_is_no_note_and_unknown_is_not_noise(asking: Asking) -> None:
    nothing = figure_notes(moved(asking, "up", None), None)
    assert (nothing.change, nothing.rises, nothing.tone) == ("", 0, 0)
    assert "change" not in {note.kind for note in nothing.notes}
    assert figure_notes(moved(asking, "up", 5.0), None).tone == 1


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
