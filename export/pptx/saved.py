"""A presentation as a file: the same deck of the same data gives the same bytes.

The times at which files within files were written say nothing of the data, and would make two
decks that are alike look changed.
"""

import io
import re
import zipfile
from datetime import datetime, time
from pathlib import Path

from pptx.opc.constants import RELATIONSHIP_TYPE as RT
from pptx.presentation import Presentation

from export.decks.built import BuiltDeck
from export.files.facts import kind_of_data
from export.pptx.house import faces
from export.pptx.template import district
from export.pptx.text import LANGUAGES
from queries import translate

LONG_AGO = (1980, 1, 1, 0, 0, 0)
_TIMES = re.compile(rb"(<dcterms:(?:created|modified)[^>]*>)[^<]*")


def save(presentation: Presentation, deck: BuiltDeck, path: Path) -> None:
    """The file at `path`, which is there whole or not at all."""
    _describe(presentation, deck)
    _notes_faces(presentation)
    buffer = io.BytesIO()
    presentation.save(buffer)
    path.parent.mkdir(parents=True, exist_ok=True)
    beside = path.with_name(f".{path.name}.part")
    try:
        beside.write_bytes(_timeless(buffer.getvalue(), f"{deck.as_of}T00:00:00Z".encode()))
        beside.replace(path)
    finally:
        beside.unlink(missing_ok=True)


def _describe(presentation: Presentation, deck: BuiltDeck) -> None:
    """What the file says of itself: nothing of the machine or of who ran it."""
    about, then = presentation.core_properties, datetime.combine(deck.as_of, time())
    about.title = deck.title
    about.author = about.last_modified_by = district(deck.lang)
    about.created = about.modified = then
    about.language = LANGUAGES[deck.lang]
    about.subject = f"{translate('数据版本', deck.lang)} {deck.version}"
    about.comments = kind_of_data(deck.demonstration, deck.lang)
    about.keywords = about.category = ""
    about.revision = 1


def _notes_faces(presentation: Presentation) -> None:
    """The pages of notes have a theme of their own."""
    for slide in presentation.slides:
        if slide.has_notes_slide:
            theme = slide.notes_slide.part.notes_master.part.part_related_by(RT.THEME)
            faces(theme._element)
            return


def _timeless(package: bytes, then: bytes) -> bytes:
    """The same zip file with one time for all that is in it, workbooks of charts included."""
    out = io.BytesIO()
    with (
        zipfile.ZipFile(io.BytesIO(package)) as source,
        zipfile.ZipFile(out, "w", zipfile.ZIP_DEFLATED) as target,
    ):
        for name in source.namelist():
            content = source.read(name)
            if name.endswith(".xlsx"):
                content = _timeless(content, then)
            elif name == "docProps/core.xml":
                content = _TIMES.sub(rb"\g<1>" + then, content)
            info = zipfile.ZipInfo(name, LONG_AGO)
            info.compress_type = zipfile.ZIP_DEFLATED
            target.writestr(info, content)
    return out.getvalue()
