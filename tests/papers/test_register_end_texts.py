from __future__ import annotations

from dataclasses import replace

from bmnn_desk.papers.register_end_texts import closing_lines, opening_lines, signing_cells
from tests.papers.book_parts import OPENING, whole_book
from tests.papers.facts import PACKS, words_form

WORDS = words_form(PACKS[0], "book_pages").words
CLOSING = whole_book(PACKS[0]).closing


def test_the_opening_page_says_sheets_first_ordinal_and_day() -> None:
    sheets, first, day = opening_lines(OPENING, WORDS)
    assert "60 tờ" in sheets
    assert first.endswith("số thứ tự 01.")
    assert day.endswith("05/01/2026.")


def test_what_is_not_known_yet_is_left_to_be_written_by_hand() -> None:
    open_facts = replace(OPENING, sheets=None, day=None, first_ordinal=None)
    assert all("...." in line for line in opening_lines(open_facts, WORDS))


def test_the_closing_page_says_range_cancelled_lines_and_day() -> None:
    assert CLOSING is not None
    held, cancelled, day, _ = closing_lines(CLOSING, WORDS)
    assert "từ số thứ tự 01 đến số thứ tự 08, trên 4 tờ" in held
    assert cancelled.endswith("01.")
    assert day.endswith("30/12/2026.")


def test_a_volume_without_a_line_says_so() -> None:
    assert CLOSING is not None
    empty = replace(CLOSING, first_ordinal=None, last_ordinal=None)
    assert closing_lines(empty, WORDS)[0] == WORDS["closing_empty"]


def test_a_cell_without_a_known_signer_stays_open() -> None:
    book = replace(whole_book(PACKS[0]), signers=())
    assert [signer for _, signer in signing_cells(book)] == [None] * len(book.form.signatures)
