from __future__ import annotations

import io

import pytest
from reportlab.pdfgen.canvas import Canvas

from bmnn_desk.domain.stamps import Stamp
from bmnn_desk.papers.fonts import REGULAR, register_faces
from bmnn_desk.papers.mark import PT_PER_MM
from bmnn_desk.papers.stamp_place import draw_stamp_place
from tests.papers import samples
from tests.papers.read_pdf import page_texts
from tests.papers.render import red_box_by_pdfium

WORDS = "Chỗ đóng dấu chỉ độ mật"


def place(stamp: Stamp, words: str = WORDS) -> bytes:
    register_faces()
    shape = samples.stamps()[stamp]
    out = io.BytesIO()
    size = (shape.width_mm * PT_PER_MM, shape.height_mm * PT_PER_MM)
    canvas = Canvas(out, pagesize=size, initialFontName=REGULAR)  # type: ignore[arg-type]
    draw_stamp_place(canvas, shape, words)
    canvas.showPage()
    canvas.save()
    return out.getvalue()


@pytest.mark.parametrize("stamp", [Stamp.LEVEL_TUYET_MAT, Stamp.LETTER_A, Stamp.SECRET_COPY])
def test_a_place_holds_its_words_and_nothing_red(stamp: Stamp) -> None:
    pdf = place(stamp)
    (text,) = page_texts(pdf)
    assert " ".join(text.split()) == WORDS
    assert red_box_by_pdfium(pdf, 0) is None


def test_words_that_do_not_fit_are_left_out_and_never_cut() -> None:
    (text,) = page_texts(place(Stamp.LEVEL_MAT, "Không thể vừa " * 30))
    assert text.strip() == ""


def test_a_word_is_never_broken_to_make_it_fit() -> None:
    (text,) = page_texts(place(Stamp.LETTER_A, "nghiêngnghiêngnghiêngnghiêng"))
    assert text.strip() == ""
