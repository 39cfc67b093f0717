"""The pages around the lines in a register's DOCX: opening page, closing page, a heading."""

from __future__ import annotations

from typing import TYPE_CHECKING

from docx.enum.text import WD_ALIGN_PARAGRAPH
from docx.shared import Pt

from bmnn_desk.papers.docx_blocks import add_line, ruled_table
from bmnn_desk.papers.docx_signatures import add_letterhead, add_signatures, centred
from bmnn_desk.papers.letterhead import office_letterhead
from bmnn_desk.papers.register_end_texts import (
    HEAD_FIELD,
    closing_lines,
    opening_lines,
    signing_cells,
)
from bmnn_desk.papers.register_heading import place_and_day, words_of
from bmnn_desk.papers.text import clean, two_digits
from bmnn_desk.papers.totals_table import TOTAL_WIDTHS_MM, total_rows

if TYPE_CHECKING:
    from datetime import date

    from docx.document import Document as DocxDocument

    from bmnn_desk.domain.register_parts import ClosingFacts, OpeningFacts, SheetHeading
    from bmnn_desk.papers.letterhead import OfficeNames
    from bmnn_desk.papers.register_book import RegisterBook

_SIZE_PT = 13
_SEAL_MM, _SIGN_MM = 38.0, 24.0


def add_opening(document: DocxDocument, book: RegisterBook, facts: OpeningFacts) -> None:
    """The page that the head signs and seals before the first line."""
    words = words_of(book)
    _begin(document, book, (facts.place, facts.day), words["opening_title"])
    _add_lines(document, opening_lines(facts, words))
    cells = [cell for cell in signing_cells(book) if cell[0].field == HEAD_FIELD]
    half = _width_mm(book) / 2
    if cells:
        add_signatures(document, cells, _SIZE_PT, (half, half), _SEAL_MM)


def add_closing(document: DocxDocument, book: RegisterBook, facts: ClosingFacts) -> None:
    """The page with the volume's totals and its block of signatures."""
    words = words_of(book)
    _begin(document, book, (facts.place, facts.day), words["closing_title"])
    _add_lines(document, closing_lines(facts, words))
    rows = total_rows(words, facts.totals, book.level_words)
    _add_totals(document, rows)
    document.add_paragraph()
    cells = signing_cells(book)
    width = _width_mm(book) / len(cells)
    add_signatures(document, cells, _SIZE_PT, (width,) * len(cells), _SIGN_MM)


def add_heading(document: DocxDocument, book: RegisterBook, heading: SheetHeading) -> None:
    """What stands above the table of the first sheet."""
    if heading.parent or heading.agency:
        _add_head(document, book, heading, (heading.place, heading.day))
    centred(document.add_paragraph(), clean(heading.title), _SIZE_PT + 2, "b")
    for line in heading.lines:
        centred(document.add_paragraph(), clean(line), _SIZE_PT - 1, "i")
    document.paragraphs[-1].paragraph_format.space_after = Pt(8)


def _begin(
    document: DocxDocument, book: RegisterBook, when: tuple[str, date | None], title: str
) -> None:
    cover = book.cover
    _add_head(document, book, cover, when)
    centred(document.add_paragraph(), title, _SIZE_PT + 3, "b")
    centred(document.add_paragraph(), book.form.title, _SIZE_PT, "b")
    volume = words_of(book)["of_book"].format(volume=two_digits(cover.volume), year=cover.year)
    line = centred(document.add_paragraph(), volume, _SIZE_PT)
    line.paragraph_format.space_after = Pt(10)


def _add_head(
    document: DocxDocument,
    book: RegisterBook,
    office: OfficeNames,
    when: tuple[str, date | None],
) -> None:
    words = words_of(book)
    dated = place_and_day(*when, book.cover.year, words)
    head = office_letterhead(words, office, dated, _SIZE_PT - 1)
    add_letterhead(document, head, _width_mm(book))
    document.add_paragraph()


def _add_lines(document: DocxDocument, lines: tuple[str, ...]) -> None:
    for line in lines:
        paragraph = document.add_paragraph()
        paragraph.paragraph_format.space_after = Pt(4)
        add_line(paragraph, line, _SIZE_PT)


def _add_totals(document: DocxDocument, rows: list[tuple[str, ...]]) -> None:
    table = ruled_table(document, len(rows), TOTAL_WIDTHS_MM[: len(rows[0])])
    for index, (texts, row) in enumerate(zip(rows, table.rows, strict=True)):
        bold = "b" if index in {0, len(rows) - 1} else ""
        for step, (text, cell) in enumerate(zip(texts, row.cells, strict=True)):
            add_line(cell.paragraphs[0], text, _SIZE_PT - 1, bold)
            if step:
                cell.paragraphs[0].alignment = WD_ALIGN_PARAGRAPH.CENTER


def _width_mm(book: RegisterBook) -> float:
    return book.form.page_width_mm - 2 * book.form.margin_mm
