"""What is refused before the first page, and what breaks in the middle."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

import pypdfium2
import pytest

from bmnn_desk import jobs
from bmnn_desk.errors import (
    ColourNotPrintedError,
    DocumentDamagedError,
    PaperEdgeError,
    PrinterMissingError,
    PrintFailedError,
    WorkerDiedError,
)
from bmnn_desk.papers.count_pages import count_pages
from bmnn_desk.papers.mark_pdf import mark_pdf
from bmnn_desk.papers.overprint_pdf import overprint_pdf
from bmnn_desk.papers.page_picture import PagePicture
from bmnn_desk.papers.print_ready_pdf import print_ready_pdf
from bmnn_desk.papers.render_page import render_page
from bmnn_desk.ui.printing import raster_print
from bmnn_desk.ui.printing.paper_edge import marks_on_pages
from bmnn_desk.ui.printing.printers import PrintJob
from tests.papers import documents, samples
from tests.ui.printing import measure
from tests.ui.printing.fake_printers import COLOUR, GREY, FakePrinters

if TYPE_CHECKING:
    from pathlib import Path

    from bmnn_desk.papers.page_picture import Rows

COPY = samples.copy(3, samples.number_mark(3, (20.0, 15.0)))
REGION = (17.0, 12.0, 53.0, 26.0)
BEGIN_FAILS = pytest.mark.qt_log_ignore("QPainter::begin", extend=True)


@pytest.fixture
def printers(qapp: object, tmp_path: Path) -> FakePrinters:  # noqa: ARG001
    return FakePrinters(tmp_path)


def overprint(at: tuple[float, float] = (20.0, 15.0)) -> bytes:
    return overprint_pdf(documents.pdf(1), [samples.copy(3, samples.number_mark(3, at))])


def job(pdf: bytes, printer: str = COLOUR, *, red: bool = True) -> PrintJob:
    return PrintJob(printer=printer, pdf=pdf, red=red, dpi=150)


def pages_in(file: Path) -> int:
    with pypdfium2.PdfDocument(file) as pdf:
        return len(pdf)


def test_only_the_asked_pages_come_out_in_their_order(printers: FakePrinters) -> None:
    pdf = documents.mixed()
    printers.print_pdf(PrintJob(printer=GREY, pdf=pdf, pages=(4, 1), dpi=150))
    (made,) = printers.prints
    assert pages_in(made.file) == 2
    assert measure.size_mm(made.file, 0) == pytest.approx((148, 210), abs=0.3)
    assert measure.size_mm(made.file, 1) == pytest.approx((297, 210), abs=0.3)


def test_without_pages_named_all_come_out(printers: FakePrinters) -> None:
    printers.print_pdf(job(documents.pdf(3), GREY, red=False))
    assert pages_in(printers.prints[0].file) == 3


def test_a_page_that_is_not_there_is_a_bug_of_the_caller(printers: FakePrinters) -> None:
    with pytest.raises(ValueError, match=r"\(1, 2\)"):
        printers.print_pdf(PrintJob(printer=GREY, pdf=documents.pdf(2), pages=(1, 2), dpi=150))


def test_red_is_refused_by_a_grey_printer_and_nothing_comes_out(
    printers: FakePrinters, tmp_path: Path
) -> None:
    with pytest.raises(ColourNotPrintedError) as refused:
        printers.print_pdf(job(overprint(), GREY))
    assert refused.value.printer == GREY
    assert list(tmp_path.iterdir()) == []


def test_red_is_refused_where_the_user_picked_grey_after_the_printer_was_asked(
    printers: FakePrinters, tmp_path: Path
) -> None:
    printers.lose_colour(COLOUR)
    facts = printers.facts(COLOUR)
    assert facts is not None
    assert facts.prints_colour
    with pytest.raises(ColourNotPrintedError):
        printers.print_pdf(job(overprint()))
    assert list(tmp_path.iterdir()) == []


def test_a_grey_printer_prints_what_need_not_be_red_in_grey(printers: FakePrinters) -> None:
    printers.print_pdf(job(overprint(), GREY, red=False))
    printers.print_pdf(job(overprint(), COLOUR))
    grey, red = (made.file for made in printers.prints)
    assert measure.ink_mm(grey, REGION) is not None
    assert measure.red_mm(grey, REGION) is None
    assert measure.red_mm(red, REGION) is not None


def test_letters_are_not_blurred_as_photographs_are(printers: FakePrinters) -> None:
    (pdf,) = mark_pdf(documents.pdf(1), [COPY])
    printers.print_pdf(job(pdf))
    made = printers.prints[0].file.read_bytes()
    assert b"/FlateDecode" in made
    assert b"/DCTDecode" not in made


@pytest.mark.parametrize(
    ("at", "offset", "mm"),
    [((2.0, 15.0), (0.0, 0.0), 3), ((20.0, 15.0), (0.0, -12.5), 2), ((178.0, 15.0), (0.0, 0.0), 3)],
)
def test_a_mark_that_falls_into_the_edge_is_refused_with_how_many_mm(
    printers: FakePrinters, at: tuple[float, float], offset: tuple[float, float], mm: int
) -> None:
    with pytest.raises(PaperEdgeError) as refused:
        printers.print_pdf(
            PrintJob(printer=COLOUR, pdf=overprint(at), red=True, offset_mm=offset, dpi=150)
        )
    assert (refused.value.printer, refused.value.page, refused.value.mm) == (COLOUR, 1, mm)
    assert printers.prints == []


def test_a_mark_just_inside_the_edge_is_printed(printers: FakePrinters) -> None:
    printers.print_pdf(job(overprint((4.3, 4.3))))
    assert len(printers.prints) == 1


def test_a_page_larger_than_the_printer_reaches_is_refused(printers: FakePrinters) -> None:
    printers.set_margins(COLOUR, (4.0, 4.0, 4.0, 100.0))
    with pytest.raises(PaperEdgeError) as refused:
        printers.print_pdf(job(documents.pdf(1), red=False))
    assert refused.value.mm > 50


def test_the_last_page_is_looked_at_before_the_first_is_printed(
    printers: FakePrinters, tmp_path: Path
) -> None:
    low = samples.copy(3, samples.number_mark(3, (20.0, 287.0), page="last"))
    (pdf,) = mark_pdf(documents.pdf(3), [low])
    with pytest.raises(PaperEdgeError) as refused:
        printers.print_pdf(job(pdf))
    assert refused.value.page == 3
    assert list(tmp_path.iterdir()) == []


def test_of_a_whole_copy_only_the_marks_must_keep_off_the_edge(printers: FakePrinters) -> None:
    frame = documents.with_annotation((0.0, 0.0, 595.0, 841.0), "/Square")
    pdf = print_ready_pdf(frame, [COPY])
    with pytest.raises(PaperEdgeError):
        printers.print_pdf(job(pdf))
    kept = marks_on_pages(COPY, 2)
    printers.print_pdf(PrintJob(printer=COLOUR, pdf=pdf, red=True, dpi=150, kept_marks=kept))
    assert measure.red_mm(printers.prints[0].file, REGION) is not None
    with pytest.raises(PaperEdgeError):
        printers.print_pdf(
            PrintJob(
                printer=COLOUR, pdf=pdf, red=True, dpi=150, kept_marks=kept, offset_mm=(-17.0, 0.0)
            )
        )


def test_a_job_ends_where_it_is_told_to_and_what_was_drawn_comes_out(
    printers: FakePrinters,
) -> None:
    asked: list[int] = []

    def goes_on(done: int) -> bool:
        asked.append(done)
        return done < 2

    pdf = overprint_pdf(documents.pdf(3), [samples.copy(number) for number in (1, 2, 3)])
    printers.print_pdf(PrintJob(printer=COLOUR, pdf=pdf, dpi=150, goes_on=goes_on))
    assert asked == [0, 1, 2]
    assert count_pages(printers.prints[0].file.read_bytes()) == 2
    printers.print_pdf(PrintJob(printer=COLOUR, pdf=pdf, dpi=150, goes_on=lambda _done: False))
    assert len(printers.prints) == 1


def test_a_printer_that_vanished_is_missing_and_comes_back(printers: FakePrinters) -> None:
    printers.vanish(COLOUR)
    assert printers.facts(COLOUR) is None
    assert [facts.name for facts in printers.all()] == [GREY]
    with pytest.raises(PrinterMissingError):
        printers.print_pdf(job(overprint()))
    printers.come_back(COLOUR)
    printers.print_pdf(job(overprint()))
    assert len(printers.prints) == 1


def test_a_printer_that_vanishes_while_it_prints_has_failed(
    qapp: object,  # noqa: ARG001
    tmp_path: Path,
) -> None:
    def draw(pdf: bytes, index: int, dpi: float, rows: Rows | None = None) -> PagePicture:
        if index == 1 and dpi > 100:
            there.vanish(GREY)
        return render_page(pdf, index, dpi, rows)

    there = FakePrinters(tmp_path, draw)
    with pytest.raises(PrintFailedError) as broken:
        there.print_pdf(job(documents.pdf(3), GREY, red=False))
    assert broken.value.page == 3
    assert list(tmp_path.iterdir()) == []


@pytest.mark.parametrize("page", [2, 3])
def test_a_printer_that_breaks_in_the_middle_names_the_page_and_prints_the_copy_again(
    printers: FakePrinters, tmp_path: Path, page: int
) -> None:
    printers.break_at(GREY, page)
    with pytest.raises(PrintFailedError) as broken:
        printers.print_pdf(job(documents.pdf(3), GREY, red=False))
    assert broken.value.page == page
    assert list(tmp_path.iterdir()) == []
    printers.print_pdf(job(documents.pdf(3), GREY, red=False))
    assert pages_in(printers.prints[0].file) == 3


@BEGIN_FAILS
def test_a_printer_that_does_not_begin_names_the_first_page(printers: FakePrinters) -> None:
    printers.break_at(GREY, 1)
    with pytest.raises(PrintFailedError) as broken:
        printers.print_pdf(job(documents.pdf(2), GREY, red=False))
    assert broken.value.page == 1


def drawn_until(
    page: int, pdf: bytes, index: int, dpi: float, rows: Rows | None = None
) -> PagePicture:
    """The worker dies over this page, but only when it is drawn for the printer."""
    if index == page and dpi > 100:
        raise WorkerDiedError(jobs.RENDER_PAGE.name)
    return render_page(pdf, index, dpi, rows)


def test_a_page_that_cannot_be_drawn_after_others_were_printed_breaks_the_print(
    qapp: object,  # noqa: ARG001
    tmp_path: Path,
) -> None:
    printers = FakePrinters(tmp_path, partial(drawn_until, 1))
    with pytest.raises(PrintFailedError) as broken:
        printers.print_pdf(job(documents.pdf(2), GREY, red=False))
    assert broken.value.page == 2
    assert isinstance(broken.value.__cause__, WorkerDiedError)


def test_a_first_page_that_cannot_be_drawn_is_its_own_mishap(
    qapp: object,  # noqa: ARG001
    tmp_path: Path,
) -> None:
    printers = FakePrinters(tmp_path, partial(drawn_until, 0))
    with pytest.raises(WorkerDiedError):
        printers.print_pdf(job(documents.pdf(2), GREY, red=False))
    with pytest.raises(DocumentDamagedError):
        printers.print_pdf(job(b"%PDF-1.7 cut short", GREY, red=False))
    assert list(tmp_path.iterdir()) == []


def test_a_page_is_never_held_whole_and_is_printed_at_true_size(
    qapp: object,  # noqa: ARG001
    tmp_path: Path,
) -> None:
    asked: list[float] = []
    held: list[int] = []

    def draw(pdf: bytes, index: int, dpi: float, rows: Rows | None = None) -> PagePicture:
        asked.append(dpi)
        made = render_page(pdf, index, dpi, rows)
        held.append(len(made.pixels))
        return made

    printers = FakePrinters(tmp_path, draw, most_dpi=600)
    low = samples.copy(3, COPY.marks[0], samples.number_mark(3, (20.0, 180.0)))
    pdf = overprint_pdf(documents.pdf(1, (841.89, 1190.55)), [low])
    printers.print_pdf(PrintJob(printer=COLOUR, pdf=pdf, red=True, dpi=300))
    assert asked == [100, 300, 300, 300]
    assert max(held) <= 8_000_000 * 4
    made = printers.prints[0].file
    assert measure.red_mm(made, REGION) == pytest.approx((20.0, 15.0, 50.0, 23.0), abs=0.3)
    found = measure.red_mm(made, (17.0, 177.0, 53.0, 192.0))
    assert found == pytest.approx((20.0, 180.0, 50.0, 188.0), abs=0.3)


def test_a_page_comes_out_the_same_however_many_rows_are_drawn_at_a_time(
    qapp: object,  # noqa: ARG001
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    (pdf,) = mark_pdf(documents.pdf(1), [COPY])
    made = []
    for pixels in (8_000_000, 150_000):
        monkeypatch.setattr(raster_print, "_BAND_PIXELS", pixels)
        monkeypatch.setattr(raster_print, "_STRIP_PIXELS", 40_000)
        printers = FakePrinters(tmp_path)
        printers.print_pdf(job(pdf))
        made.append(render_page(printers.prints[0].file.read_bytes(), 0, 150))
        printers.prints[0].file.unlink()
    assert made[0] == made[1]


def test_a_page_like_a_wall_is_printed_at_half_the_dots(
    qapp: object,  # noqa: ARG001
    tmp_path: Path,
) -> None:
    asked: set[float] = set()

    def white(pdf: bytes, index: int, dpi: float, rows: Rows | None = None) -> PagePicture:
        asked.add(dpi)
        if rows is None:
            return render_page(pdf, index, dpi)
        width, height = round(594 / 25.4 * dpi), round(841 / 25.4 * dpi)
        most = min(rows[1], height - rows[0])
        pixels = b"\xff" * (width * 4 * most)
        return PagePicture(
            width=width, height=most, stride=width * 4, pixels=pixels, pages=1, whole_height=height
        )

    printers = FakePrinters(tmp_path, white, most_dpi=600)
    pdf = documents.pdf(1, (1683.78, 2383.94))  # A1
    printers.print_pdf(PrintJob(printer=GREY, pdf=pdf, kept_marks={}))
    assert asked == {100, 300}
