"""Radicals in the tables of a PDF become the characters that are read."""

import unicodedata
from pathlib import Path

import pytest
from pypdf import PdfReader, PdfWriter
from pypdf.generic import DictionaryObject, NameObject, StreamObject

from export.web.searchable import character, searchable


def read(line: str, tmp_path: Path) -> str:
    """What a table with this line says after it was set right."""
    file = tmp_path / "page.pdf"
    pdf = PdfWriter()
    table = StreamObject()
    table.set_data(f"beginbfchar\n{line}\nendbfchar".encode())
    font = DictionaryObject({NameObject("/ToUnicode"): pdf._add_object(table)})
    fonts = DictionaryObject({NameObject("/F1"): pdf._add_object(font)})
    page = pdf.add_blank_page(100, 100)
    page[NameObject("/Resources")] = DictionaryObject({NameObject("/Font"): fonts})
    pdf.write(file)
    searchable(file)
    found = PdfReader(file).pages[0]["/Resources"]["/Font"]["/F1"]["/ToUnicode"]  # type: ignore[index]
    return found.get_object().get_data().decode().split("\n")[1]


@pytest.mark.parametrize(
    ("line", "right"),
    [
        ("<01> <2F49>", "<01> <6708>"),
        ("<0A1B> <2eda>", "<0A1B> <9875>"),
        ("<01> <0041>", "<01> <0041>"),
        ("<05> <05> <2F3E>", "<05> <05> [<6237>]"),
        ("<05> <06> <2F48>", "<05> <06> [<66F0> <6708>]"),
        ("<05> <07> <0041>", "<05> <07> <0041>"),
        # The code of a shape is no character, whatever it looks like.
        ("<2F49> <0041>", "<2F49> <0041>"),
    ],
)
def test_a_line_of_a_table(line: str, right: str, tmp_path: Path) -> None:
    assert read(line, tmp_path) == right


def test_every_radical_becomes_one_character_that_is_none() -> None:
    for code in range(0x2F00, 0x2FD6):
        assert unicodedata.name(character(chr(code))).startswith("CJK UNIFIED")
    assert [character(sign) for sign in "⻚⻔⻅⼾月a"] == list("页门见户月a")
