from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from bmnn_desk.errors import PrinterMissingError
from bmnn_desk.errors.network import NetworkPrinterError
from bmnn_desk.ui.signing.draft_matter import DraftFile
from bmnn_desk.ui.signing.print_pages import pages_of, print_pages
from tests.needs import needs_libreoffice
from tests.ui.printing.fake_printers import GREY
from tests.ui.signing.texts import text

if TYPE_CHECKING:
    from tests.ui.signing.bench import Bench


def scan() -> DraftFile:
    return DraftFile(data=text("drawn_scan").data, kind="pdf", name="a.pdf", facts=None)


def test_a_pdf_is_printed_as_it_stands_a_job_each(bench: Bench) -> None:
    pages = pages_of(bench.seat, scan(), GREY)
    assert pages.pdf == scan().data
    print_pages(bench.seat, pages, 2)
    assert [made.job.printer for made in bench.printers.prints] == [GREY, GREY]


def test_a_scan_may_lose_its_border_to_the_edge_a_text_may_not(bench: Bench) -> None:
    assert pages_of(bench.seat, scan(), GREY).kept_marks == {}
    sheet = bench.brought("pdf_text_boxes")
    assert sheet.matter.file is not None
    assert pages_of(bench.seat, sheet.matter.file, GREY).kept_marks is None


def test_a_printer_that_is_not_there_is_found_before_anything_is_made(bench: Bench) -> None:
    bench.printers.vanish(GREY)
    with pytest.raises(PrinterMissingError):
        pages_of(bench.seat, scan(), GREY)


@needs_libreoffice
def test_a_docx_is_turned_into_pages(bench: Bench) -> None:
    file = DraftFile(data=text("word_tabs").data, kind="docx", name="a.docx", facts=None)
    assert pages_of(bench.seat, file, GREY).pdf.startswith(b"%PDF")


def test_a_printer_over_a_network_is_refused_before_anything_is_made(bench: Bench) -> None:
    bench.printers.put_on_network(GREY, "socket://10.0.0.9")
    with pytest.raises(NetworkPrinterError):
        pages_of(bench.seat, scan(), GREY)
