"""What is asked of printers says nothing of what is printed."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from bmnn_desk.errors import PrinterMissingError
from bmnn_desk.errors.network import NetworkPrinterError
from bmnn_desk.ui.printing.printers import PrintJob, plugged_in, require_printer
from bmnn_desk.ui.printing.qt_printers import QtPrinters
from tests.ui.printing.fake_printers import COLOUR, GREY, FakePrinters

if TYPE_CHECKING:
    from pathlib import Path

    from bmnn_desk.ui.printing.printers import Printers


def test_a_job_does_not_show_its_pages_where_it_is_written_down() -> None:
    job = PrintJob(printer="Máy in màu", pdf=b"%PDF secret", title="BMNN")
    assert "secret" not in repr(job)


def test_a_job_that_says_nothing_prints_all_pages_in_place_under_a_title_without_content() -> None:
    job = PrintJob(printer="Máy in màu", pdf=b"")
    assert job.pages == ()
    assert job.offset_mm == (0.0, 0.0)
    assert job.red is False
    assert job.kept_marks is None
    assert job.title == "BMNN"


def test_the_real_printers_and_the_fake_ones_are_asked_the_same_way() -> None:
    asked: tuple[type[Printers], ...] = (QtPrinters, FakePrinters)
    assert all(
        callable(getattr(kind, verb)) for kind in asked for verb in ("all", "facts", "print_pdf")
    )


def test_only_what_is_plugged_in_may_be_printed_on(tmp_path: Path) -> None:
    printers = FakePrinters(tmp_path)
    printers.put_on_network(COLOUR, "socket://10.0.0.9")
    assert [facts.name for facts in plugged_in(printers.all())] == [GREY]
    assert require_printer(printers, GREY).name == GREY
    with pytest.raises(NetworkPrinterError) as refused:
        require_printer(printers, COLOUR)
    assert vars(refused.value) == {"printer": COLOUR, "address": "socket://10.0.0.9"}
    printers.vanish(GREY)
    with pytest.raises(PrinterMissingError):
        require_printer(printers, GREY)
