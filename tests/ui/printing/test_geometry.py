"""What comes out lies where it should, measured on what was printed (issue: within 0.3 mm)."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from bmnn_desk.domain.stamps import Stamp
from bmnn_desk.papers.mark_pdf import mark_pdf
from bmnn_desk.papers.overprint_pdf import overprint_pdf
from bmnn_desk.papers.register_layout import lanes
from bmnn_desk.papers.register_pdf import register_pdf
from bmnn_desk.ui.printing.paper_edge import marks_on_pages
from bmnn_desk.ui.printing.printers import PrintJob
from tests.papers import documents, facts, samples
from tests.ui.printing import measure
from tests.ui.printing.fake_printers import COLOUR, GREY, FakePrinters

if TYPE_CHECKING:
    from pathlib import Path

    from bmnn_desk.papers.mark import PlacedMark
    from bmnn_desk.ui.printing.printers import Rect

NEAR_MM = 0.3
MM_PER_PT = 25.4 / 72
DPIS = (300, 600)
COPY = samples.copy(
    3, samples.number_mark(3, (20.0, 15.0)), samples.mark(Stamp.LEVEL_TUYET_MAT, (110.0, 120.0))
)
DISPLAYED = ("plain", "rotated 90", "rotated 180", "cropped and rotated", "user unit", "inherited")
PAGE_MM = {
    "plain": (210, 297),
    "rotated 90": (297, 210),
    "rotated 180": (210, 297),
    "cropped and rotated": (257.5, 174.6),
    "user unit": (210, 297),
    "inherited": (275.9, 195.8),
}
REGISTERS = pytest.mark.parametrize("pack", facts.PACKS)


def nominal(mark: PlacedMark) -> Rect:
    return (
        mark.x_mm,
        mark.y_mm,
        mark.x_mm + mark.shape.width_mm,
        mark.y_mm + mark.shape.height_mm,
    )


def wider(rect: Rect, mm: float) -> Rect:
    return rect[0] - mm, rect[1] - mm, rect[2] + mm, rect[3] + mm


@pytest.fixture
def printers(qapp: object, tmp_path: Path) -> FakePrinters:  # noqa: ARG001
    return FakePrinters(tmp_path)


def assert_marks_in_place(
    file: Path, *, offset: tuple[float, float] = (0.0, 0.0), index: int = 0
) -> None:
    for mark in COPY.marks:
        left, top, right, bottom = nominal(mark)
        across, down = offset
        wanted = (left + across, top + down, right + across, bottom + down)
        found = measure.red_mm(file, wider(wanted, 3.0), index)
        assert found == pytest.approx(wanted, abs=NEAR_MM)


@pytest.mark.parametrize("dpi", DPIS)
@pytest.mark.parametrize("name", DISPLAYED)
def test_marks_of_a_whole_copy_lie_where_they_were_placed(
    printers: FakePrinters, name: str, dpi: int
) -> None:
    (pdf,) = mark_pdf(documents.shapes()[name], [COPY])
    kept = marks_on_pages(COPY, 2)
    printers.print_pdf(
        PrintJob(printer=COLOUR, pdf=pdf, pages=(0,), red=True, dpi=dpi, kept_marks=kept)
    )
    (made,) = printers.prints
    assert measure.size_mm(made.file) == pytest.approx(PAGE_MM[name], abs=NEAR_MM)
    assert_marks_in_place(made.file)


@pytest.mark.parametrize("dpi", DPIS)
@pytest.mark.parametrize("name", DISPLAYED)
def test_an_overprint_is_the_marks_in_their_place_and_nothing_else(
    printers: FakePrinters, name: str, dpi: int
) -> None:
    pdf = overprint_pdf(documents.shapes()[name], [COPY])
    printers.print_pdf(PrintJob(printer=COLOUR, pdf=pdf, red=True, dpi=dpi))
    (made,) = printers.prints
    assert measure.size_mm(made.file) == pytest.approx(PAGE_MM[name], abs=NEAR_MM)
    assert_marks_in_place(made.file)
    width, height = measure.size_mm(made.file)
    free = [
        (1.0, 1.0, width - 1.0, 14.5),
        (1.0, 24.0, width - 1.0, 119.5),
        (1.0, 132.0, width - 1.0, height - 1.0),
        (1.0, 14.5, 19.5, height - 1.0),
        (51.0, 14.5, 109.5, height - 1.0),
    ]
    assert all(measure.is_blank(made.file, region) for region in free)
    assert not measure.is_blank(made.file, (1.0, 1.0, width - 1.0, height - 1.0))


def test_each_page_of_a_file_with_many_sizes_is_printed_at_its_own(printers: FakePrinters) -> None:
    copy = samples.copy(3, samples.number_mark(3, (20.0, 15.0), page="every"))
    (pdf,) = mark_pdf(documents.mixed(), [copy])
    printers.print_pdf(PrintJob(printer=COLOUR, pdf=pdf, red=True, dpi=300))
    (made,) = printers.prints
    sizes = [(210, 297), (297, 210), (297, 420), (420, 297), (148, 210)]
    wanted = (20.0, 15.0, 50.0, 23.0)
    for index, size in enumerate(sizes):
        assert measure.size_mm(made.file, index) == pytest.approx(size, abs=NEAR_MM)
        found = measure.red_mm(made.file, wider(wanted, 3.0), index)
        assert found == pytest.approx(wanted, abs=NEAR_MM)


@pytest.mark.parametrize("offset", [(1.5, -2.0), (-0.7, 3.2)])
@pytest.mark.parametrize("name", ["plain", "rotated 90"])
def test_the_offset_of_a_printer_moves_everything_right_and_down(
    printers: FakePrinters, name: str, offset: tuple[float, float]
) -> None:
    pdf = overprint_pdf(documents.shapes()[name], [COPY])
    printers.print_pdf(PrintJob(printer=COLOUR, pdf=pdf, red=True, dpi=300, offset_mm=offset))
    (made,) = printers.prints
    assert_marks_in_place(made.file, offset=offset)


@REGISTERS
@pytest.mark.parametrize("dpi", DPIS)
def test_the_grid_of_a_register_lies_where_its_form_says(
    printers: FakePrinters, pack: str, dpi: int
) -> None:
    form = facts.register_form(pack)
    paper = register_pdf(facts.book(pack, tuple(facts.entry(number) for number in range(1, 6))))
    printers.print_pdf(PrintJob(printer=GREY, pdf=paper.pdf, pages=(1,), dpi=dpi))
    (made,) = printers.prints
    assert measure.size_mm(made.file) == pytest.approx(
        (form.page_width_mm, form.page_height_mm), abs=NEAR_MM
    )
    columns = lanes(form)
    left, end = columns[0].left * MM_PER_PT, (columns[-1].left + columns[-1].width) * MM_PER_PT
    rows = [row for row in paper.rows if row.sheet == 1]
    bottom = rows[-1].top_mm + rows[-1].height_mm
    # Words keep 1.2 mm from every line: what crosses these narrow regions is the grid alone.
    down = measure.lines_down_mm(
        made.file, (left - 3, form.margin_mm + 0.4, end + 3, form.margin_mm + 0.9)
    )
    across = measure.lines_across_mm(
        made.file, (left + 0.4, form.margin_mm - 3, left + 0.9, bottom + 3)
    )
    assert down == pytest.approx(
        [*(column.left * MM_PER_PT for column in columns), end], abs=NEAR_MM
    )
    assert across[0] == pytest.approx(form.margin_mm, abs=NEAR_MM)
    edges = [rows[0].top_mm, *(row.top_mm + row.height_mm for row in rows)]
    assert across[2:] == pytest.approx(edges, abs=NEAR_MM)
