from __future__ import annotations

import pytest

from bmnn_desk.domain.stamps import Stamp
from bmnn_desk.errors import MarkDoesNotFitError
from bmnn_desk.papers.look_at_docx import look_at_docx
from bmnn_desk.papers.mark_pdf import mark_pdf
from bmnn_desk.papers.preview_marks import preview_marks
from tests.papers.documents import docx_file, pdf, with_annotation
from tests.papers.read_pdf import page_texts
from tests.papers.render import red_box_by_pdfium
from tests.papers.samples import copy, mark, number_mark
from tests.papers.word_documents import docx_shapes

A4 = ((210.0, 297.0),)


def test_a_pdf_shows_just_what_its_marked_copy_will_be() -> None:
    source, one = pdf(), copy(3)
    assert preview_marks(source, A4, one) == mark_pdf(source, (one,))[0]


def test_a_docx_without_pages_shows_its_marks_on_an_empty_page_of_its_size() -> None:
    look = look_at_docx(docx_shapes()["landscape"])
    shown = preview_marks(None, ((look.width_mm, look.height_mm),), copy(7))
    (text,) = page_texts(shown)
    assert "07" in text
    assert "TUYỆT MẬT" in text.upper()
    assert (look.width_mm, look.height_mm) == pytest.approx((297, 210), abs=0.1)


def test_a_mark_stands_on_the_empty_page_where_it_will_stand_on_the_text() -> None:
    one = copy(1, number_mark(1, (150.0, 20.0)))
    look = look_at_docx(docx_file())
    size = (look.width_mm, look.height_mm)
    empty = red_box_by_pdfium(preview_marks(None, (size,), one), 0)
    full = red_box_by_pdfium(preview_marks(pdf(1), (), one), 0)
    assert empty is not None
    assert empty == pytest.approx(full, abs=0.2)
    assert empty[0] == pytest.approx(150.0, abs=0.3)


def test_a_mark_of_the_last_page_shows_on_the_last_of_two() -> None:
    one = copy(1, number_mark(1), mark(Stamp.LEVEL_MAT, page="last"))
    shown = preview_marks(None, A4 * 2, one)
    assert red_box_by_pdfium(shown, 0) is not None
    assert red_box_by_pdfium(shown, 1) is not None


def test_a_mark_beyond_the_small_page_is_pulled_inside_like_at_the_issue() -> None:
    shown = preview_marks(None, ((120.0, 160.0),), copy(1, number_mark(1, (110.0, 10.0))))
    assert red_box_by_pdfium(shown, 0) == pytest.approx((90, 10, 120, 18), abs=0.35)
    with pytest.raises(MarkDoesNotFitError):
        preview_marks(None, ((60.0, 60.0),), copy(1, number_mark(1, (-1.0, 10.0))))


def test_a_mark_that_a_field_hides_is_hidden_in_the_preview_too() -> None:
    source = with_annotation((400.0, 780.0, 560.0, 830.0), "/Square")
    one = copy(1, number_mark(1, (150.0, 7.0)))
    assert red_box_by_pdfium(preview_marks(pdf(1), (), one), 0) is not None
    assert red_box_by_pdfium(preview_marks(source, (), one), 0) is None


def test_neither_text_nor_size_is_a_mistake_of_the_caller() -> None:
    with pytest.raises(ValueError, match="sizes"):
        preview_marks(None, (), copy(1))
