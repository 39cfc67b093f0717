"""The sheet to overprint is as large as the page and bears the figures alone, each in its place."""

from __future__ import annotations

import io
from dataclasses import replace
from datetime import date
from typing import TYPE_CHECKING

import pikepdf
import pytest

from bmnn_desk.domain.number_place import NumberPlaces, shifted
from bmnn_desk.errors import NumberAlreadyThereError, NumberDoesNotFitError
from bmnn_desk.jobs import OVERPRINT_NUMBER
from bmnn_desk.machine.worker import Worker
from bmnn_desk.papers.find_number_places import find_number_places
from bmnn_desk.papers.overprint_number import overprint_number
from tests.needs import needs_poppler
from tests.papers import documents, number_documents, read_pdf
from tests.papers.dark_ink import dark_box

if TYPE_CHECKING:
    from bmnn_desk.law.loader import Law

DAY = date(2025, 2, 5)
NEAR = 0.3
A4 = (210.0, 297.0)


def places_of(pdf: bytes) -> NumberPlaces:
    found = find_number_places(pdf)
    assert found is not None
    return found


@needs_poppler
@pytest.mark.parametrize("name", number_documents.turned_drafts())
def test_figures_stand_in_the_middle_of_the_gaps_of_the_sheet_below(name: str) -> None:
    source = number_documents.turned_drafts()[name]
    made = overprint_number(source, places_of(source), 7, DAY)
    below = number_documents.words_by_poppler(source)
    above = number_documents.words_by_poppler(made)
    assert [word[0] for word in above] == ["07", "05", "02"]
    gaps = [("Số", "/BC"), ("ngày", "tháng"), ("tháng", "năm")]
    for word, (left, right) in zip(above, gaps, strict=True):
        before, after = (number_documents.word_at(below, text) for text in (left, right))
        middle = (before[3] + after[1]) / 2
        assert (word[1] + word[3]) / 2 == pytest.approx(middle, abs=NEAR)
        assert (word[2], word[4]) == pytest.approx((before[2], before[4]), abs=NEAR)


@pytest.mark.parametrize("name", number_documents.turned_drafts())
def test_the_sheet_is_as_large_as_the_page_is_displayed_and_upright(name: str) -> None:
    source = number_documents.turned_drafts()[name]
    made = overprint_number(source, places_of(source), 7, DAY)
    with pikepdf.open(io.BytesIO(made)) as opened:
        (page,) = opened.pages
        size = [float(edge) for edge in page.mediabox.as_list()]
        assert page.obj.get("/Rotate", 0) == 0
    assert size == pytest.approx([0, 0, *documents.A4], abs=0.05)
    assert read_pdf.font_names(io.BytesIO(made)) == {"LiberationSerif", "LiberationSerif-Italic"}


@pytest.mark.parametrize("dpi", [300, 600])
def test_the_ink_lies_in_the_blank_and_on_its_line_at_the_printers_resolutions(dpi: int) -> None:
    places = places_of(number_documents.pdf_draft())
    alone = replace(
        places,
        day=replace(places.day, typed="5"),
        month=replace(places.month, typed="2"),
    )
    box = dark_box(overprint_number(A4, alone, 11, DAY), dpi)
    assert box is not None
    left, _, right, bottom = box
    number = places.number
    assert (left + right) / 2 == pytest.approx(number.x_mm + number.width_mm / 2, abs=NEAR)
    assert number.x_mm < left < right < number.x_mm + number.width_mm
    assert bottom == pytest.approx(number.y_mm, abs=0.1)


def test_moved_places_move_the_ink() -> None:
    places = places_of(number_documents.pdf_draft())
    boxes = [
        dark_box(overprint_number(A4, one, 7, DAY)) for one in (places, shifted(places, 2.0, -3.0))
    ]
    assert boxes[0] is not None
    assert boxes[1] == pytest.approx(
        tuple(edge + by for edge, by in zip(boxes[0], (2, -3, 2, -3), strict=True)), abs=0.1
    )


def test_a_sheet_that_cannot_be_read_takes_the_places_of_the_law(law: Law) -> None:
    for regime in law.regimes:
        made = overprint_number(A4, regime.number_layout.places, 1234, date(2026, 12, 31))
        assert read_pdf.words_of(made) == ["1234", "31", "12"]
        box = dark_box(made)
        assert box is not None
        assert box == pytest.approx((51, 37, 159, 41), abs=1.5)


def test_what_is_typed_already_is_not_printed_again() -> None:
    filled = number_documents.pdf_draft("Số: 07/BC-SM", "Mẫu Sơn, ngày 05 tháng 02 năm 2025")
    assert dark_box(overprint_number(filled, places_of(filled), 7, DAY)) is None
    with pytest.raises(NumberAlreadyThereError):
        overprint_number(filled, places_of(filled), 8, DAY)


def test_a_number_wider_than_its_blank_is_refused() -> None:
    source = number_documents.pdf_draft("Số:  /BC-SM")
    with pytest.raises(NumberDoesNotFitError):
        overprint_number(source, places_of(source), 7, DAY)


def test_the_same_input_gives_the_same_bytes() -> None:
    places = places_of(number_documents.pdf_draft())
    assert overprint_number(A4, places, 7, DAY) == overprint_number(A4, places, 7, DAY)


def test_the_worker_prints_for_a_sheet_and_for_a_file(law: Law) -> None:
    places = law.regimes[-1].number_layout.places
    with Worker((OVERPRINT_NUMBER,)) as worker:
        for sheet in (A4, number_documents.pdf_draft()):
            made = worker.do(OVERPRINT_NUMBER, sheet, places, 7, DAY)
            assert read_pdf.words_of(made) == ["07", "05", "02"]
