from __future__ import annotations

from dataclasses import replace

from docx import Document

from bmnn_desk.papers.docx_ends import add_closing, add_heading, add_opening
from bmnn_desk.papers.register_end_texts import closing_lines, opening_lines
from bmnn_desk.papers.register_heading import words_of
from bmnn_desk.papers.totals_table import total_rows
from tests.papers.book_parts import HEADING, OPENING, whole_book
from tests.papers.facts import PACKS

BOOK = whole_book(PACKS[0])
WORDS = words_of(BOOK)


def test_the_opening_page_says_its_lines_and_is_signed_by_the_head() -> None:
    document = Document()
    add_opening(document, BOOK, OPENING)
    said = [part.text for part in document.paragraphs]
    assert set(opening_lines(OPENING, WORDS)) <= set(said)
    empty, head = document.tables[-1].rows[0].cells
    assert empty.text == ""
    assert head.paragraphs[0].text == BOOK.form.signatures[-1].heading


def test_the_closing_page_has_the_same_totals_as_the_printed_one() -> None:
    document = Document()
    assert BOOK.closing is not None
    add_closing(document, BOOK, BOOK.closing)
    said = [part.text for part in document.paragraphs]
    assert set(closing_lines(BOOK.closing, WORDS)) <= set(said)
    rows = [tuple(cell.text for cell in row.cells) for row in document.tables[1].rows]
    assert rows == total_rows(WORDS, BOOK.closing.totals, BOOK.level_words)


def test_a_heading_without_names_has_no_letterhead() -> None:
    for heading, tables in ((HEADING, 1), (replace(HEADING, parent="", agency=""), 0)):
        document = Document()
        add_heading(document, BOOK, heading)
        assert len(document.tables) == tables
        assert [part.text for part in document.paragraphs][-2:] == [
            HEADING.title,
            HEADING.lines[0],
        ]
