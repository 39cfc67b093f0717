"""Cells to sign in and the head of a paper, as they stand in a DOCX."""

from __future__ import annotations

from typing import TYPE_CHECKING

from docx.enum.text import WD_ALIGN_PARAGRAPH
from docx.shared import Pt
from docx.table import Table

from bmnn_desk.papers.docx_blocks import add_line, plain_table
from bmnn_desk.papers.letterhead import LEFT_SHARE
from bmnn_desk.papers.text import clean

if TYPE_CHECKING:
    from collections.abc import Sequence

    from docx.document import Document as DocxDocument
    from docx.text.paragraph import Paragraph

    from bmnn_desk.domain.registers import PaperSigner
    from bmnn_desk.law.form import SignatureCell
    from bmnn_desk.papers.letterhead import Letterhead


def add_signatures(
    document: DocxDocument,
    cells: Sequence[tuple[SignatureCell, PaperSigner | None]],
    size_pt: float,
    widths_mm: tuple[float, ...],
    sign_mm: float,
) -> None:
    """A row of cells: heading, note, `sign_mm` to sign, position, name.

    With more widths than cells the first ones stay empty. What stands before them comes along
    to their page.
    """
    _hold_last(document)
    row = plain_table(document, widths_mm).rows[0]
    for place, (cell, signer) in zip(row.cells[len(widths_mm) - len(cells) :], cells, strict=True):
        centred(place.paragraphs[0], cell.heading, size_pt, "b")
        note = centred(place.add_paragraph(), cell.note, size_pt, "i")
        note.paragraph_format.space_after = Pt(sign_mm * 72 / 25.4)
        for text, style in ((signer.position, ""), (signer.name, "b")) if signer else ():
            if text:
                centred(place.add_paragraph(), clean(text), size_pt, style)


def add_letterhead(document: DocxDocument, head: Letterhead, width_mm: float) -> None:
    """The agency at the left, the motto with place and day at the right."""
    widths = (width_mm * LEFT_SHARE, width_mm * (1 - LEFT_SHARE))
    left, right = plain_table(document, widths).rows[0].cells
    if head.parent:
        centred(left.paragraphs[0], clean(head.parent).upper(), head.size_pt)
    agency = left.add_paragraph() if head.parent else left.paragraphs[0]
    _underlined(centred(agency, clean(head.agency).upper(), head.size_pt, "b"))
    for step, line in enumerate(head.motto):
        paragraph = right.add_paragraph() if step else right.paragraphs[0]
        centred(paragraph, line, head.size_pt + step, "b")
    _underlined(right.paragraphs[-1])
    centred(right.add_paragraph(), head.place_and_day, head.size_pt + 1, "i")


def centred(paragraph: Paragraph, text: str, size_pt: float, style: str = "") -> Paragraph:
    """Fill a paragraph with a centred line; `style` as `add_line` takes it."""
    paragraph.alignment = WD_ALIGN_PARAGRAPH.CENTER
    add_line(paragraph, text, size_pt, style)
    return paragraph


def _hold_last(document: DocxDocument) -> None:
    """Keep the last lines or the last row of the document with what follows it."""
    for block in reversed(list(document.iter_inner_content())):
        if isinstance(block, Table):
            for cell in block.rows[-1].cells:
                for paragraph in cell.paragraphs:
                    paragraph.paragraph_format.keep_with_next = True
            return
        block.paragraph_format.keep_with_next = True
        if block.text.strip():
            return


def _underlined(paragraph: Paragraph) -> None:
    paragraph.runs[-1].underline = True
