"""One slide to draw on: boxes in inches, words, shapes, and the answer that is to be drawn."""

from collections.abc import Iterable
from dataclasses import dataclass, field

from pptx.dml.color import RGBColor
from pptx.enum.shapes import MSO_SHAPE
from pptx.enum.text import MSO_ANCHOR, PP_ALIGN
from pptx.oxml.ns import qn
from pptx.slide import Slide
from pptx.util import Emu, Inches, Pt

from charts.chart_context import NOTHING
from charts.theme import LIGHT
from export.pptx.text import LANGUAGES, fonts
from queries import Answer, format_number, format_value, translate, unit_name

ALIGN = {"left": PP_ALIGN.LEFT, "center": PP_ALIGN.CENTER, "right": PP_ALIGN.RIGHT}
ANCHOR = {"top": MSO_ANCHOR.TOP, "middle": MSO_ANCHOR.MIDDLE, "bottom": MSO_ANCHOR.BOTTOM}


@dataclass(frozen=True)
class Box:
    """A place on a slide, in inches."""

    left: float
    top: float
    width: float
    height: float

    @property
    def emu(self) -> tuple[Emu, Emu, Emu, Emu]:
        return tuple(Inches(v) for v in (self.left, self.top, self.width, self.height))  # type: ignore[return-value]

    def columns(self, count: int, gap: float) -> list["Box"]:
        wide = (self.width - gap * (count - 1)) / count
        return [
            Box(self.left + i * (wide + gap), self.top, wide, self.height) for i in range(count)
        ]

    def below(self, height: float) -> "Box":
        """What is left beneath a strip of `height`."""
        return Box(self.left, self.top + height, self.width, self.height - height)

    def strip(self, height: float) -> "Box":
        """The strip of `height` on top."""
        return Box(self.left, self.top, self.width, height)


CONTENT = Box(0.6, 1.84, 12.133, 4.68)


@dataclass(frozen=True)
class Run:
    """Words of one size and colour; `ends` closes the paragraph after them."""

    text: str
    size: float
    colour: str = LIGHT.text
    bold: bool = False
    ends: bool = True


@dataclass(frozen=True)
class Place:
    """Where something is to be drawn, in which language, and what it is called.

    `notes` collects what must be said beneath: what was left out.
    """

    slide: Slide
    lang: str
    title: str
    box: Box = CONTENT
    notes: list[str] = field(default_factory=list)

    def words(
        self, box: Box, runs: Iterable[Run], align: str = "left", anchor: str = "top"
    ) -> None:
        """A text box without margins."""
        shape = self.slide.shapes.add_textbox(*box.emu)
        write(shape.text_frame, runs, self.lang, align, anchor)

    def rectangle(
        self, box: Box, colour: str | None, runs: Iterable[Run] = (), *, edge: str | None = None,
        kind: MSO_SHAPE = MSO_SHAPE.RECTANGLE, name: str = "",
    ) -> None:  # fmt: skip
        """A flat shape, with words in it or none."""
        shape = self.slide.shapes.add_shape(kind, *box.emu)
        if name:
            shape.name = name
        # The style of shapes would add a shadow and a line of its own.
        shape._element.remove(shape._element.find(qn("p:style")))
        if colour:
            shape.fill.solid()
            shape.fill.fore_color.rgb = rgb(colour)
        else:
            shape.fill.background()
        if edge:
            shape.line.color.rgb, shape.line.width = rgb(edge), Pt(0.75)
        else:
            shape.line.fill.background()
        write(shape.text_frame, runs, self.lang, "center", "middle")


class Spot(Place):
    """A place for an answer; `alt` says in words what is drawn there."""

    answer: Answer
    alt: str

    def __init__(
        self, slide: Slide, answer: Answer, box: Box = CONTENT, *,
        notes: list[str] | None = None, alt: str = "",
    ) -> None:  # fmt: skip
        title = answer.question.header.title.of(answer.lang)
        super().__init__(slide, answer.lang, title, box, [] if notes is None else notes)
        object.__setattr__(self, "answer", answer)
        object.__setattr__(self, "alt", alt)

    def at(self, box: Box) -> "Spot":
        return Spot(self.slide, self.answer, box, notes=self.notes, alt=self.alt)

    def bare(self, value: float | None, unit: str) -> str:
        """A number without the word of its unit, which the source line says; % stays with it."""
        if unit_name(unit, self.lang) == "%":
            return format_value(value, unit, self.lang)
        return format_number(value, unit, self.lang)

    def nothing(self) -> None:
        """That there is nothing, in the words of the question where it has any."""
        header = self.answer.question.header
        words = header.empty.of(self.lang) if header.empty else translate(NOTHING, self.lang)
        self.words(self.box, [Run(words, 18, LIGHT.quiet)], "center", "middle")


def rgb(colour: str) -> RGBColor:
    return RGBColor.from_string(colour.removeprefix("#"))


def write(
    frame, runs: Iterable[Run], lang: str, align: str = "left", anchor: str | None = "top"
) -> None:
    """Fill an empty text frame with runs; without an `anchor` it stays laid out as it is."""
    if anchor:
        frame.word_wrap = True
        frame.margin_left = frame.margin_right = frame.margin_top = frame.margin_bottom = 0
        frame.vertical_anchor = ANCHOR[anchor]
    paragraph = frame.paragraphs[0]
    ended = False
    for part in runs:
        paragraph = frame.add_paragraph() if ended else paragraph
        paragraph.alignment = ALIGN[align]
        run = paragraph.add_run()
        run.text = part.text
        run.font.size, run.font.bold = Pt(part.size), part.bold
        run.font.color.rgb = rgb(part.colour)
        fonts(run._r.get_or_add_rPr(), lang)
        ended = part.ends
    for last in frame.paragraphs:
        last._p.get_or_add_endParaRPr().set("lang", LANGUAGES[lang])
