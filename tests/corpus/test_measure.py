"""The measuring finds what it is there to find: a mark beside, turned, or drawn by one engine."""

from __future__ import annotations

import io
from dataclasses import replace
from typing import TYPE_CHECKING

import pikepdf
import pytest

from bmnn_desk.domain.stamps import Stamp
from bmnn_desk.papers.file_look import FileLook
from bmnn_desk.papers.mark_pdf import mark_pdf
from tests.corpus.measure import BOTH, Measured, measure
from tests.corpus.measuring import laid_out, measured
from tests.corpus.pdf_stamping import Stamped
from tests.needs import needs_poppler
from tests.papers import documents
from tests.papers.samples import copy, mark, number_mark

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

pytestmark = needs_poppler
MARKS = copy(
    7,
    number_mark(7, (165.0, 7.0), page="every"),
    mark(Stamp.LEVEL_TOI_MAT, (30.0, 62.0), page="every"),
)


LOOK = FileLook(kind="pdf", pages=2, width_mm=210.0, height_mm=297.0, warnings=())


def stamped(source: bytes, made: bytes | None = None) -> Stamped:
    return Stamped(made=made or mark_pdf(source, [MARKS])[0], look=LOOK, marks=MARKS)


def found(folder: Path, source: bytes, made: bytes | None = None) -> Measured:
    plan = laid_out(folder, source, stamped(source, made))
    return measure(folder, plan, BOTH, 110.0)


def spoiled(change: Callable[[bytes], bytes]) -> bytes:
    """A stamped file whose second page's marks are drawn otherwise."""

    def spoil(pdf: pikepdf.Pdf) -> None:
        tail = pdf.pages[1].obj["/Contents"].as_list()[-1]
        pdf.pages[1].obj["/Contents"][-1] = pdf.make_stream(change(tail.read_bytes()))

    return documents.changed(spoil, mark_pdf(documents.pdf(), [MARKS])[0])


@pytest.mark.parametrize("shape", sorted(documents.shapes()))
def test_every_shape_of_page_is_measured_right(tmp_path: Path, shape: str) -> None:
    source = documents.shapes()[shape]
    with pikepdf.open(io.BytesIO(source)) as pdf:
        look = replace(LOOK, pages=len(pdf.pages))
    made = Stamped(made=mark_pdf(source, [MARKS])[0], look=look, marks=MARKS)
    measured = measure(tmp_path, laid_out(tmp_path, source, made), BOTH, 110.0)
    assert measured.faults == ()
    assert 0.0 < measured.worst_mm <= 0.35


def test_a_red_page_does_not_fool_it(tmp_path: Path) -> None:
    def redden(pdf: pikepdf.Pdf) -> None:
        for page in pdf.pages:
            page.contents_add(b"0.9 0.1 0.1 rg 0 0 595 842 re f", prepend=True)

    source = documents.changed(redden)
    assert found(tmp_path, source).faults == ()
    assert "mark not to be seen" in " ".join(found(tmp_path, source, source).faults)


def test_a_mark_moved_by_half_a_millimetre_is_a_fault(tmp_path: Path) -> None:
    moved = spoiled(lambda tail: tail.replace(b" cm /", b" cm 1 0 0 1 1.5 0 cm /", 1))
    measured = found(tmp_path, documents.pdf(), moved)
    assert {fault.split(":")[0] for fault in measured.faults} == {
        "page 2, pdfium",
        "page 2, poppler",
    }
    assert 0.4 < measured.worst_mm < 0.8


@pytest.mark.parametrize(("shift_pt", "is_right"), [(0.0, True), (1.5, False)])
def test_on_a_page_of_metres_each_mark_is_measured_in_a_window(
    tmp_path: Path, shift_pt: float, is_right: bool
) -> None:
    """The pages are over two metres wide; a mark of the second one is moved by half a mm."""

    def enlarge(pdf: pikepdf.Pdf) -> None:
        for page in pdf.pages:
            page.obj["/UserUnit"] = 10

    source = documents.changed(enlarge)
    (made,) = mark_pdf(source, [MARKS])

    def move(pdf: pikepdf.Pdf) -> None:
        tail = pdf.pages[1].obj["/Contents"].as_list()[-1].read_bytes()
        tail = tail.replace(b" cm /", b" cm 1 0 0 1 %f 0 cm /" % shift_pt, 1)
        pdf.pages[1].obj["/Contents"][-1] = pdf.make_stream(tail)

    measured = found(tmp_path, source, documents.changed(move, made))
    assert (measured.faults == ()) is is_right
    assert 0.0 < measured.worst_mm <= 0.35 or not is_right


def test_a_mark_upside_down_in_its_place_is_a_fault(tmp_path: Path) -> None:
    turned = spoiled(lambda tail: tail.replace(b" cm /", b" cm -1 0 0 -1 85.04 22.68 cm /", 1))
    measured = found(tmp_path, documents.pdf(), turned)
    assert measured.faults == (
        "page 2, pdfium: mark turned or mirrored",
        "page 2, poppler: mark turned or mirrored",
    )


def test_text_that_is_lost_beside_the_marks_is_a_fault(tmp_path: Path) -> None:
    lost = spoiled(lambda tail: tail + b" 1 g 50 300 300 200 re f")
    measured = found(tmp_path, documents.pdf(), lost)
    assert [fault.split()[-1] for fault in measured.faults] == ["marks", "marks"]


def test_a_page_too_many_is_a_fault(tmp_path: Path) -> None:
    assert found(tmp_path, documents.pdf(3), mark_pdf(documents.pdf(), [MARKS])[0]).faults


def test_a_process_of_its_own_measures_alike() -> None:
    source = documents.pdf()
    measured_there = measured(source, stamped(source))
    assert measured_there.faults == ()
    assert 0.0 < measured_there.worst_mm <= 0.35
