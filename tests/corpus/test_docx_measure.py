"""The measure sees what it is for: marks that are off or missing, text that moved, pages."""

from __future__ import annotations

import io

import pytest
from reportlab.lib.colors import Color
from reportlab.pdfgen.canvas import Canvas

from bmnn_desk.papers.fonts import BOLD, REGULAR, register_faces
from tests.corpus.docx_measure import Measured, Sought, measured

MM = 72 / 25.4
HEIGHT = 297 * MM
MARK = Sought(page="first", box=(30.0, 62.0, 60.0, 70.0), text="MẬT")


def page(
    *,
    mark: tuple[float, float] | None = None,
    text: float = 100.0,
    words: str = "MẬT",
    pages: int = 1,
) -> bytes:
    """Pages with a line of text at a height in mm, and a mark's red frame on the first."""
    register_faces()
    made = io.BytesIO()
    canvas = Canvas(made, pagesize=(210 * MM, HEIGHT), initialFontName=REGULAR, invariant=1)  # type: ignore[arg-type]
    for _ in range(pages):
        canvas.setFont(REGULAR, 12)
        canvas.drawString(30 * MM, HEIGHT - text * MM, "Kế hoạch bảo dưỡng kho 7")
        if mark is not None:
            canvas.setStrokeColor(Color(217 / 255, 0, 0))
            canvas.setFillColor(Color(217 / 255, 0, 0))
            canvas.setLineWidth(0.25 * MM)
            left, top = mark[0] + 0.125, mark[1] + 0.125
            canvas.rect(left * MM, HEIGHT - (top + 7.75) * MM, 29.75 * MM, 7.75 * MM)
            canvas.setFont(BOLD, 13)
            canvas.drawCentredString((mark[0] + 15) * MM, HEIGHT - (mark[1] + 5.5) * MM, words)
            mark = None
            canvas.setFillColor(Color(0, 0, 0))
        canvas.showPage()
    canvas.save()
    return made.getvalue()


def found(made: bytes, bare: bytes | None = None) -> Measured:
    return measured(page() if bare is None else bare, made, [MARK])


def test_a_mark_in_its_place_is_no_fault() -> None:
    told = found(page(mark=(30.0, 62.0)))
    assert (told.faults, told.moved, told.pages) == ((), (), 1)
    assert told.worst_mm < 0.2


@pytest.mark.parametrize("place", [(30.5, 62.0), (30.0, 61.5), (32.0, 62.0)])
def test_a_mark_that_is_half_a_millimetre_off_is_seen(place: tuple[float, float]) -> None:
    assert "off" in found(page(mark=place)).faults[0]


def test_a_mark_that_is_missing_or_says_something_else_is_seen() -> None:
    assert found(page()).faults == ("a mark is not seen",)
    assert "text" in found(page(mark=(30.0, 62.0), words="MẬN")).faults[0]


@pytest.mark.parametrize(("text", "seen"), [(100.25, False), (100.5, True), (110.0, True)])
def test_text_that_moved_by_more_than_the_limit_is_seen(text: float, seen: bool) -> None:
    assert bool(found(page(mark=(30.0, 62.0), text=text)).moved) is seen


def test_a_page_more_is_seen() -> None:
    told = found(page(mark=(30.0, 62.0), pages=2))
    assert told.moved == ("1 pages became 2",)


def test_red_that_the_bare_page_shows_already_is_no_mark() -> None:
    already = page(mark=(30.0, 62.0))
    assert found(already, already).faults == ("a mark is not seen",)
