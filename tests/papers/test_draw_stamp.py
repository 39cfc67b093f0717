from __future__ import annotations

import io
from contextlib import closing

import pikepdf
import pypdfium2
import pytest

from bmnn_desk.domain.stamps import Ink, Stamp
from bmnn_desk.papers.draw_stamp import WITH_LEVEL_WORD, draw_open, series_pdf, standing_at
from bmnn_desk.papers.ink import open_canvas
from bmnn_desk.papers.mark import PT_PER_MM
from tests.papers import render, samples


def _texts(pdf: bytes) -> list[str]:
    with closing(pypdfium2.PdfDocument(pdf)) as document:
        found = []
        for index in range(len(document)):
            with closing(document[index]) as page, closing(page.get_textpage()) as text:
                found.append(text.get_text_range())
        return found


def test_a_stamp_stands_where_it_is_put_and_its_blanks_stay_open() -> None:
    shape = samples.stamps()[Stamp.COPY_NUMBER]
    canvas, made = open_canvas(100, 50, "")
    with standing_at(canvas, shape, (20.0, 10.0), 50.0):
        draw_open(canvas, shape, Ink.RED)
    canvas.showPage()
    canvas.save()
    wanted = (20.0, 10.0, 20.0 + shape.width_mm, 10.0 + shape.height_mm)
    assert render.red_box_by_pdfium(made.getvalue(), 0) == pytest.approx(wanted, abs=0.2)
    assert set(_texts(made.getvalue())[0].partition(": ")[2]) == {"."}


def test_each_page_is_as_large_as_its_stamp() -> None:
    stamps = (Stamp.LEVEL_MAT, Stamp.LETTER_B, Stamp.SECRET_COPY)
    made = series_pdf([samples.mark(stamp) for stamp in stamps])
    with pikepdf.open(io.BytesIO(made)) as opened:
        sizes = [tuple(float(edge) for edge in page.mediabox.as_list()) for page in opened.pages]
    for stamp, size in zip(stamps, sizes, strict=True):
        shape = samples.stamps()[stamp]
        wanted = (0, 0, shape.width_mm * PT_PER_MM, shape.height_mm * PT_PER_MM)
        assert size == pytest.approx(wanted, abs=0.001)


def test_the_text_of_a_line_comes_back_exactly_and_is_drawn_as_one_string() -> None:
    made = series_pdf([samples.number_mark(1)])
    assert _texts(made) == ["BẢN SỐ: 01"]
    with pikepdf.open(io.BytesIO(made)) as opened:
        drawn = pikepdf.parse_content_stream(opened.pages[0], "Tj TJ")
    assert len(list(drawn)) == 1


def test_the_series_has_one_subset_of_the_font_for_all_numbers() -> None:
    made = series_pdf([samples.number_mark(number) for number in range(1, 51)])
    with pikepdf.open(io.BytesIO(made)) as opened:
        embedded = {
            font.FontDescriptor.FontFile2.objgen
            for page in opened.pages
            for _, font in page.Resources.Font.items()
            if "/FontDescriptor" in font
        }
        names = {
            str(font.BaseFont) for page in opened.pages for _, font in page.Resources.Font.items()
        }
    assert len(embedded) <= 2
    assert not any("Helvetica" in name for name in names)
    assert _texts(made)[49] == "BẢN SỐ: 50"


def test_the_same_marks_give_the_same_bytes() -> None:
    marks = [samples.number_mark(3), samples.mark(Stamp.LEVEL_TUYET_MAT)]
    assert series_pdf(marks) == series_pdf(marks)


@pytest.mark.parametrize("stamp", Stamp)
def test_the_outer_edge_of_the_border_is_the_edge_of_the_stamp(stamp: Stamp) -> None:
    shape = samples.stamps()[stamp]
    box = render.red_box_by_pdfium(series_pdf([samples.mark(stamp)]), 0)
    assert box == pytest.approx((0, 0, shape.width_mm, shape.height_mm), abs=0.2)


@pytest.mark.parametrize("stamp", sorted(WITH_LEVEL_WORD))
def test_a_level_word_is_never_drawn_black(stamp: Stamp) -> None:
    with pytest.raises(ValueError, match="black"):
        series_pdf([samples.mark(stamp, ink=Ink.BLACK)])


def test_a_copy_number_may_be_black_and_then_holds_no_red() -> None:
    made = series_pdf([samples.mark(Stamp.COPY_NUMBER, ink=Ink.BLACK, copy_number="01")])
    assert render.red_box_by_pdfium(made, 0) is None
    assert _texts(made) == ["BẢN SỐ: 01"]


def test_a_series_of_nothing_is_a_mistake() -> None:
    with pytest.raises(ValueError, match="no mark"):
        series_pdf([])
