"""Native tables: flat cells of one size, with a line beneath the head, and room measured before."""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

from pptx.enum.text import MSO_ANCHOR
from pptx.oxml import parse_xml
from pptx.oxml.ns import nsdecls, qn
from pptx.table import Table
from pptx.util import Inches

from charts.theme import LIGHT
from export.pptx.page import ALIGN, Place, Run, rgb, write

# Of a cell: left and right of its words.
PAD = 0.09


@dataclass(frozen=True)
class Cell:
    text: str
    colour: str = LIGHT.text
    ground: str | None = None
    align: str = "left"
    bold: bool = False


@dataclass(frozen=True)
class Grid:
    """Rows of cells, of which the first is the head; widths and heights are in inches."""

    cells: Sequence[Sequence[Cell]]
    widths: Sequence[float]
    heights: Sequence[float]
    size: float
    lined: bool = True
    pad: float = PAD


def table(spot: Place, grid: Grid) -> Table:
    """A table at the top left of a place."""
    widths, heights = grid.widths, grid.heights
    left, top, _, _ = spot.box.emu
    frame = spot.slide.shapes.add_table(
        len(grid.cells), len(widths), left, top, Inches(sum(widths)), Inches(sum(heights))
    )
    properties = frame._element.find(".//" + qn("p:cNvPr"))
    properties.set("name", spot.title)
    properties.set("descr", spot.title)
    pptx_table: Any = frame.table
    pptx_table.horz_banding = False
    # The style of no style: what is not drawn here is not there.
    pptx_table._tbl.tblPr.find(qn("a:tableStyleId")).text = "{2D5ABB26-0587-4C30-8999-92F81FD0307C}"
    for column, width in zip(pptx_table.columns, widths, strict=True):
        column.width = Inches(width)
    for row, height in zip(pptx_table.rows, heights, strict=True):
        row.height = Inches(height)
    for down, row in enumerate(grid.cells):
        for across, cell in enumerate(row):
            edge = None if not grid.lined else LIGHT.actual if down == 0 else LIGHT.grid
            _fill(spot, pptx_table.cell(down, across), cell, grid, edge)
    return pptx_table


def _fill(spot: Place, place, cell: Cell, grid: Grid, edge: str | None) -> None:
    write(
        place.text_frame,
        # A cell without a letter would be as high as the default of the program.
        [Run(cell.text or "\u00a0", grid.size, cell.colour, cell.bold)],
        spot.lang,
        cell.align,
    )
    place.text_frame.paragraphs[0].alignment = ALIGN[cell.align]
    place.vertical_anchor = MSO_ANCHOR.MIDDLE
    place.margin_left = place.margin_right = Inches(grid.pad)
    place.margin_top = place.margin_bottom = 0
    properties = place._tc.get_or_add_tcPr()
    if edge:
        properties.append(parse_xml(
            f'<a:lnB {nsdecls("a")} w="9525"><a:solidFill><a:srgbClr val="{edge[1:]}"/>'
            "</a:solidFill></a:lnB>"
        ))  # fmt: skip
    if cell.ground:
        place.fill.solid()
        place.fill.fore_color.rgb = rgb(cell.ground)
    else:
        place.fill.background()
