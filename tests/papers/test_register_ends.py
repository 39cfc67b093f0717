from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

import pytest

from bmnn_desk.papers.ink import Stroke, Words
from bmnn_desk.papers.register_ends import closing_pages, opening_pages
from tests.papers.book_parts import OPENING, whole_book
from tests.papers.facts import PACKS

if TYPE_CHECKING:
    from bmnn_desk.papers.ink import Mark

SEAL_MM = 36.0


@pytest.mark.parametrize("pack", PACKS)
def test_the_opening_page_is_signed_by_the_head_alone_with_room_for_the_seal(pack: str) -> None:
    (marks,) = opening_pages(whole_book(pack), OPENING)
    words = [mark for mark in marks if isinstance(mark, Words)]
    texts = [mark.text for mark in words]
    assert "TRANG XÁC NHẬN MỞ SỔ" in texts
    assert "NGƯỜI LẬP SỔ" not in texts
    note = next(mark for mark in words if "đóng dấu" in mark.text and mark.text.startswith("("))
    below = min(mark.y_mm for mark in words if mark.y_mm > note.y_mm)
    assert below - note.y_mm > SEAL_MM


@pytest.mark.parametrize("pack", PACKS)
def test_the_closing_page_has_the_totals_and_the_whole_block_of_signatures(pack: str) -> None:
    book = whole_book(pack, count=8)
    assert book.closing is not None
    (marks,) = closing_pages(book, book.closing)
    texts = [mark.text for mark in marks if isinstance(mark, Words)]
    assert {cell.heading for cell in book.form.signatures} <= set(texts)
    assert {"Mật", "Tối mật", "Tuyệt mật", "Cộng"} <= set(texts)
    assert sum(isinstance(mark, Stroke) for mark in marks) > 8


def test_everything_of_a_page_lies_between_its_margins() -> None:
    book = whole_book(PACKS[0])
    assert book.closing is not None
    form = book.form
    for marks in (*opening_pages(book, OPENING), *closing_pages(book, book.closing)):
        for mark in marks:
            assert form.margin_mm <= mark.x_mm <= form.page_width_mm - form.margin_mm
            assert form.margin_mm <= mark.y_mm <= form.page_height_mm - form.margin_mm


def test_long_names_run_over_to_a_second_page_and_are_not_cut() -> None:
    book = whole_book(PACKS[0])
    long = replace(book, cover=replace(book.cover, agency="Ban chỉ đạo liên ngành " * 40))
    pages = opening_pages(long, OPENING)
    texts = [mark.text for marks in pages for mark in marks if isinstance(mark, Words)]
    assert " ".join(texts).count("LIÊN NGÀNH") == 40


def test_a_form_that_no_head_signs_has_an_opening_page_without_a_cell() -> None:
    book = whole_book(PACKS[0])
    clerks = replace(book, form=replace(book.form, signatures=book.form.signatures[:1]))
    (marks,) = opening_pages(clerks, OPENING)
    assert all("đóng dấu)" not in mark.text for mark in marks if isinstance(mark, Words))


@pytest.mark.parametrize("names", range(1, 26))
def test_signatures_never_stand_alone_on_a_page(names: int) -> None:
    """With them stands the line above, and on the closing page the totals that they sign for."""
    book = whole_book(PACKS[1], count=8)
    assert book.closing is not None
    long = replace(book, cover=replace(book.cover, agency="Ban chỉ đạo liên ngành " * names))
    closing = [said(marks) for marks in closing_pages(long, book.closing)]
    (totals,) = [texts for texts in closing if "Cộng" in texts]
    assert any(text.startswith("Tổng số theo độ mật") for text in totals)
    assert book.form.signatures[0].heading in totals
    *_, opening = [said(marks) for marks in opening_pages(long, OPENING)]
    assert "Ngày mở sổ: 05/01/2026." in opening
    assert book.form.signatures[-1].heading in opening


def said(marks: list[Mark]) -> list[str]:
    return [mark.text for mark in marks if isinstance(mark, Words)]
