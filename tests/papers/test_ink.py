from contextlib import closing

import pypdfium2
import pytest
from reportlab.lib.units import mm

from bmnn_desk.papers.fonts import BOLD, REGULAR
from bmnn_desk.papers.ink import Frame, Letters, Mark, Stroke, Words, draw, open_canvas
from tests.papers.read_pdf import page_texts


def made(*marks: Mark) -> bytes:
    canvas, out = open_canvas(100, 50, "x")
    draw(canvas, 50, marks)
    canvas.showPage()
    canvas.save()
    return out.getvalue()


def dark(pdf: bytes, x_mm: float, y_mm: float) -> bool:
    """True where the page is dark at a point, rendered at 20 pixels a mm."""
    with closing(pypdfium2.PdfDocument(pdf)) as document:
        bitmap = document[0].render(scale=20 * 25.4 / 72, grayscale=True)
        return bool(bitmap.buffer[round(y_mm * 20) * bitmap.stride + round(x_mm * 20)] < 128)


def test_marks_are_measured_in_mm_from_the_top_left_corner() -> None:
    pdf = made(
        Stroke(x_mm=10, y_mm=20, to_x_mm=30, to_y_mm=20, width_pt=2),
        Frame(x_mm=50, y_mm=5, width_mm=20, height_mm=10, width_pt=2),
    )
    assert dark(pdf, 20, 20)
    assert not dark(pdf, 31, 20)
    assert all(dark(pdf, x, y) for x, y in ((50, 10), (70, 10), (60, 5), (60, 15)))
    assert not dark(pdf, 60, 10)


def test_only_a_ticked_box_has_a_tick_in_it() -> None:
    points = [
        (10 + 0.1 * step, 10 + 0.1 * other)
        for step in range(15, 45, 3)
        for other in range(15, 45, 3)
    ]
    boxes = [
        made(Frame(x_mm=10, y_mm=10, width_mm=6, height_mm=6, ticked=ticked))
        for ticked in (False, True)
    ]
    assert [any(dark(pdf, x, y) for x, y in points) for pdf in boxes] == [False, True]


@pytest.mark.parametrize("anchor", [0.0, 0.5, 1.0])
def test_the_anchor_says_which_part_of_the_words_stands_at_x(anchor: float) -> None:
    pdf = made(Words(text="MMMM", letters=Letters(BOLD, 12), x_mm=50, y_mm=25, anchor=anchor))
    with closing(pypdfium2.PdfDocument(pdf)) as document:
        left, _, right, _ = next(document[0].get_objects()).get_bounds()
    assert abs((left + (right - left) * anchor) / mm - 50) < 0.3


def test_words_are_text_and_the_bytes_are_always_the_same() -> None:
    mark = Words(text="Độ mật <b>&", letters=Letters(REGULAR, 12), x_mm=5, y_mm=25)
    assert page_texts(made(mark))[0].strip() == "Độ mật <b>&"
    assert made(mark) == made(mark)
