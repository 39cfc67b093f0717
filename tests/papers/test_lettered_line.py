"""Letters of a line come in order, each where another engine sees it."""

from __future__ import annotations

import io
from typing import TYPE_CHECKING

import pytest
from reportlab.pdfgen.canvas import Canvas

from bmnn_desk.papers.fonts import REGULAR, register_faces
from bmnn_desk.papers.lettered_line import lettered_line, page_letters
from bmnn_desk.papers.open_pdf import opened_pdf
from bmnn_desk.papers.page_box import page_box
from bmnn_desk.papers.pdf_text import opened_page, opened_text
from bmnn_desk.papers.reading.pdf_frame import frame_of
from bmnn_desk.papers.reading.pdf_lines import pdf_lines
from tests.needs import needs_poppler
from tests.papers import documents, number_documents

if TYPE_CHECKING:
    from bmnn_desk.papers.lettered_line import LetteredLine, LineLetter

MM = 72 / 25.4


def line_of(pdf: bytes, *texts: str) -> LetteredLine:
    """The lines of the first page with these texts, as one."""
    lines = [
        next(line for line in pdf_lines(pdf).lines if line.text.startswith(text)) for text in texts
    ]
    with opened_pdf(pdf) as opened:
        frame = frame_of(page_box(opened.pages[0].obj))
    with opened_text(pdf) as document, opened_page(document, 0) as read:
        return lettered_line(read, frame, lines)


def letters_of(pdf: bytes) -> list[LineLetter]:
    with opened_pdf(pdf) as opened:
        frame = frame_of(page_box(opened.pages[0].obj))
    with opened_text(pdf) as document, opened_page(document, 0) as read:
        return list(page_letters(read, frame))


def drawn(*texts: tuple[str, float, float]) -> bytes:
    """A page with texts at x and y mm from the top left of A4, in 13 pt."""
    register_faces()
    made = io.BytesIO()
    canvas = Canvas(made, pagesize=documents.A4, initialFontName=REGULAR, invariant=1)  # type: ignore[arg-type]
    for text, x, y in texts:
        canvas.setFont(REGULAR, 13)
        canvas.drawString(x * MM, documents.A4[1] - y * MM, text)
    canvas.save()
    return made.getvalue()


def test_a_gap_is_one_space_however_wide_and_letters_touch_without_one() -> None:
    line = line_of(number_documents.pdf_draft(), "Số:")
    assert line.text == "Số: /BC-SM"
    assert "".join(letter.sign for letter in line.letters) == "Số:/BC-SM"
    assert [line.text[place] for place in line.places] == [one.sign for one in line.letters]


def test_lines_that_are_read_as_one_follow_each_other() -> None:
    line = line_of(drawn(("ngày 05 tháng", 100, 40), ("năm 2025", 100, 46)), "ngày", "năm")
    assert line.text == "ngày 05 tháng năm 2025"
    bases = {round(letter.base, 1) for letter in line.letters}
    assert bases == {40.0, 46.0}


def test_a_text_drawn_twice_to_look_bold_is_read_once() -> None:
    line = line_of(drawn(("Số:   /BC", 30, 40), ("Số:   /BC", 30.1, 40)), "Số")
    assert line.text == "Số: /BC"


def test_doubled_letters_of_a_word_are_kept() -> None:
    assert line_of(drawn(("Số: 110/BBN", 30, 40)), "Số").text == "Số: 110/BBN"


def test_marks_over_letters_are_left_out() -> None:
    assert "".join(one.sign for one in letters_of(drawn(("So\u0302\u0301: 1", 30, 40)))) == "So:1"


def test_letters_between_two_places_of_the_text() -> None:
    line = line_of(drawn(("Số: ../BC", 30, 40)), "Số")
    at = line.text.index(".")
    assert "".join(one.sign for one in line.between(at, at + 2)) == ".."
    assert line.between(3, 3) == ()


@needs_poppler
@pytest.mark.parametrize("name", number_documents.turned_drafts())
def test_letters_stand_where_poppler_sees_their_words(name: str) -> None:
    pdf = number_documents.turned_drafts()[name]
    word = number_documents.word_at(number_documents.words_by_poppler(pdf), "/BC-SM")
    line = line_of(pdf, "Số:")
    slash = next(letter for letter in line.letters if letter.sign == "/")
    assert (slash.left, line.letters[-1].right) == pytest.approx((word[1], word[3]), abs=0.05)
    assert word[2] < slash.base < word[4]
