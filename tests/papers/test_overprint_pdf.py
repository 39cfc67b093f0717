from __future__ import annotations

import io

import pikepdf
import pytest

from bmnn_desk.domain.stamps import Stamp
from bmnn_desk.errors import MarkDoesNotFitError
from bmnn_desk.papers.overprint_pdf import overprint_pdf
from bmnn_desk.papers.prove_pdf import prove_overprint
from tests.papers import documents, render, samples

MM = 72 / 25.4


def test_only_the_sheets_that_bear_marks_are_made() -> None:
    copies = [
        samples.copy(
            number,
            samples.number_mark(number),
            samples.mark(Stamp.SECRET_COPY, (30, 220), page="last"),
        )
        for number in (1, 2)
    ]
    made = overprint_pdf(documents.pdf(5), copies)
    with pikepdf.open(io.BytesIO(made)) as opened:
        assert len(opened.pages) == 4
    prove_overprint(made, documents.pdf(5), copies)


def test_marks_of_the_first_and_the_last_page_meet_on_a_single_sheet() -> None:
    copy = samples.copy(
        1, samples.number_mark(1), samples.mark(Stamp.RECALL, (30, 220), page="last")
    )
    made = overprint_pdf(documents.pdf(1), [copy])
    with pikepdf.open(io.BytesIO(made)) as opened:
        assert len(opened.pages) == 1
    prove_overprint(made, documents.pdf(1), [copy])


@pytest.mark.parametrize("name", documents.shapes())
def test_a_sheet_is_as_large_as_the_page_is_displayed(name: str) -> None:
    source = documents.shapes()[name]
    copy = samples.copy(1, samples.number_mark(1, (20.0, 15.0)))
    made = overprint_pdf(source, [copy])
    prove_overprint(made, source, [copy])
    assert render.red_box_by_pdfium(made, 0) == pytest.approx((20, 15, 50, 23), abs=0.35)


def test_a_rotated_source_gives_an_upright_sheet_of_the_displayed_size() -> None:
    made = overprint_pdf(documents.shapes()["rotated 90"], [samples.copy(1)])
    with pikepdf.open(io.BytesIO(made)) as opened:
        size = [float(edge) for edge in opened.pages[0].mediabox.as_list()]
        assert "/Rotate" not in opened.pages[0]
    assert size == pytest.approx([0, 0, 297 * MM, 210 * MM], abs=0.05)


def test_the_same_input_gives_the_same_bytes() -> None:
    copies = [samples.copy(1), samples.copy(2)]
    assert overprint_pdf(documents.pdf(), copies) == overprint_pdf(documents.pdf(), copies)


def test_a_mark_outside_the_sheet_is_refused() -> None:
    with pytest.raises(MarkDoesNotFitError):
        overprint_pdf(documents.pdf(), [samples.copy(1, samples.number_mark(1, (10.0, -0.5)))])
