"""One made slide onto its layout: headline, title, source, content and notes."""

from pptx.presentation import Presentation
from pptx.slide import Slide
from pptx.util import Pt

from charts.theme import LIGHT
from export.decks.built import BuiltDeck, BuiltSlide
from export.pptx import figures, kinds, table, template, words
from export.pptx.house import PALE
from export.pptx.page import CONTENT, Box, Place, Run, Spot, write
from export.pptx.text import cut, fitting, fonts

# What is left out is said here, in the strip between content and source.
NOTE = Box(CONTENT.left, 6.57, CONTENT.width, 0.26)
ONE_LINE = 12
HEAD, HEADS = (12.133, 0.9), (26, 15)
COVER_HEAD, SECTION_HEAD = (11.8, 1.3), (11.8, 0.8)


def add(presentation: Presentation, deck: BuiltDeck, slide: BuiltSlide, section: str) -> None:
    """Draw a slide; `section` is the title of the section that it stands in, or empty."""
    if slide.kind == "section":
        page = _section(presentation, slide, deck.lang)
    else:
        page = _content(presentation, slide, deck.lang, section)
    if slide.notes:
        _speak(page, slide.notes, deck.lang)


def _section(presentation: Presentation, slide: BuiltSlide, lang: str) -> Slide:
    cover = slide.number == 1
    page = presentation.slides.add_slide(
        presentation.slide_layouts[template.COVER if cover else template.SECTION]
    )
    width, room = COVER_HEAD if cover else SECTION_HEAD
    size = fitting(slide.title, width, room, 40 if cover else 36, 20, bold=True)
    _put(page, template.TITLE, Run(slide.title, size, "#FFFFFF", True), lang)
    size = fitting(slide.headline, width, 0.6, 20, 12)
    _put(page, template.KICKER, Run(slide.headline, size, f"#{PALE}"), lang)
    return page


def _content(presentation: Presentation, slide: BuiltSlide, lang: str, section: str) -> Slide:
    page = presentation.slides.add_slide(presentation.slide_layouts[template.CONTENT])
    headline = slide.headline or slide.title
    above = [section, slide.title if slide.headline else ""]
    kicker = cut(" · ".join(filter(None, above)), 14, 8.6)
    colour = LIGHT.concern if slide.kind == "fault" else LIGHT.actual
    size = fitting(headline, *HEAD, *HEADS, bold=True)
    _put(page, template.TITLE, Run(headline, size, colour, True), lang)
    _put(page, template.KICKER, Run(kicker, 14, LIGHT.series[1], True), lang)
    _put(page, template.SOURCE, Run(slide.source, 10, LIGHT.quiet), lang)
    left_out = _draw(page, slide, lang)
    if left_out:
        separator = "；" if lang == "zh" else "; "
        text = cut(separator.join(left_out), 11, NOTE.width)
        Place(page, lang, slide.title).words(NOTE, [Run(text, 11, LIGHT.quiet)], anchor="middle")
    return page


def _draw(page: Slide, slide: BuiltSlide, lang: str) -> list[str]:
    """The content; returns what must be said of what was left out."""
    if slide.kind == "fault":
        return []
    if slide.kind == "follow_ups":
        return _agreed(Place(page, lang, slide.title), slide)
    if slide.kind == "figures":
        figures.draw(page, slide.answers, slide.judgements)
        return []
    spot = Spot(page, slide.answers[0])
    drawers = {"chart": kinds.draw, "table": table.draw, "sentences": words.sentences}
    drawers[slide.kind](spot, slide.rows)
    return spot.notes


def _agreed(spot: Place, slide: BuiltSlide) -> list[str]:
    """What was agreed, as a table of words; without any, the headline has said so."""
    if slide.cells:
        rows = [list(row) for row in slide.cells]
        # Days and values stand on one line; what was agreed may take several.
        folds = [max(map(len, column)) > ONE_LINE for column in zip(*rows, strict=True)]
        table.put(spot, list(slide.heads), rows, folds, [False] * len(folds), len(rows))
    return spot.notes


def _put(page: Slide, place: int, run: Run, lang: str) -> None:
    """Words into a placeholder; one without words is taken off, or it would ask for them."""
    shape = next(s for s in page.placeholders if s.placeholder_format.idx == place)
    if not run.text:
        shape._element.getparent().remove(shape._element)
        return
    write(shape.text_frame, [run], lang, anchor=None)


def _speak(page: Slide, text: str, lang: str) -> None:
    """What the presenter reads, in the notes of the slide."""
    frame = page.notes_slide.notes_text_frame
    if frame is None:
        return
    frame.text = text
    for paragraph in frame.paragraphs:
        for run in paragraph.runs:
            run.font.size = Pt(12)
            fonts(run._r.get_or_add_rPr(), lang)
