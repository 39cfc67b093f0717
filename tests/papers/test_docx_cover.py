from __future__ import annotations

from dataclasses import replace

import pytest
from docx import Document
from docx.shared import Mm

from bmnn_desk.domain.stamps import Stamp
from bmnn_desk.law.loader import Law
from bmnn_desk.papers.docx_cover import add_cover
from bmnn_desk.papers.register_cover import cover_texts
from bmnn_desk.paths import forms_folder
from tests.papers.book_parts import whole_book
from tests.papers.facts import PACKS

LAW = Law(forms_folder())


@pytest.mark.parametrize("pack", PACKS)
def test_the_cover_says_what_the_printed_one_says(pack: str) -> None:
    book, document = whole_book(pack), Document()
    add_cover(document, book)
    said = [part.text for part in document.tables[0].rows[0].cells[0].paragraphs if part.text]
    wanted = [text for _, text in cover_texts(book.form, book.cover)]
    assert [text.casefold() for text in said] == [
        text.casefold() for text in (*wanted[:2], book.form.title, *wanted[2:])
    ]


def test_an_absent_superior_body_leaves_no_line() -> None:
    book, document = whole_book(PACKS[0]), Document()
    add_cover(document, replace(book, cover=replace(book.cover, parent="")))
    first = document.tables[0].rows[0].cells[0].paragraphs[0]
    assert first.text == "SỞ KẾ HOẠCH VÀ PHÁT TRIỂN"


@pytest.mark.parametrize("stamp", [Stamp.LEVEL_MAT, Stamp.LEVEL_TUYET_MAT])
def test_the_mark_has_the_size_of_its_stamp(stamp: Stamp) -> None:
    shape, document = LAW.pack(PACKS[0]).stamps[stamp], Document()
    add_cover(document, replace(whole_book(PACKS[0]), cover_stamp=shape))
    (mark,) = document.tables[0].rows[0].cells[0].tables
    size = (mark.columns[0].width or 0, mark.rows[0].height or 0)
    assert size == pytest.approx((Mm(shape.width_mm), Mm(shape.height_mm)), rel=0.01)
    assert mark.rows[0].cells[0].text == shape.lines[0].text
