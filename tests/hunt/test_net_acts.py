"""What is done beside the keys of a walk is done indeed, on a real desk with a real worker."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from bmnn_desk import jobs
from bmnn_desk.machine.worker import Worker
from bmnn_desk.services.backup_places import backup_places
from bmnn_desk.services.settings import BodyAsked
from tests.hunt.net_acts import ask_printers, convert, list_place
from tests.needs import needs_libreoffice
from tests.ui import office as seats
from tests.ui.printing.fake_printers import FakePrinters

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from PySide6.QtWidgets import QApplication

    from bmnn_desk.ui.seat import Seat
    from tests.make import Office


@pytest.fixture
def seat(office: Office, tmp_path: Path, qapp: QApplication) -> Iterator[Seat]:
    assert qapp is not None
    with Worker(jobs.ALL) as worker:
        yield seats.seat(office, worker, tmp_path)


def test_each_place_is_a_folder_that_is_there_and_an_act(seat: Seat, tmp_path: Path) -> None:
    for name in ("a", "b"):
        list_place(seat, tmp_path / "sao-luu" / name)
    found = seat.desk.read(backup_places, BodyAsked(body=seat.body))
    assert [each.path for each in found] == [str(tmp_path / "sao-luu" / name) for name in "ab"]
    assert all((tmp_path / "sao-luu" / name).is_dir() for name in "ab")


def test_a_printer_that_is_not_there_prints_nothing(seat: Seat) -> None:
    ask_printers(seat)
    assert isinstance(seat.printers, FakePrinters)
    assert seat.printers.prints == []


@needs_libreoffice
def test_the_office_suite_lays_a_text_out(seat: Seat, monkeypatch: pytest.MonkeyPatch) -> None:
    made: list[object] = []
    do = seat.worker.do
    monkeypatch.setattr(seat.worker, "do", lambda *given: made.append(do(*given)))
    convert(seat)
    (pdf,) = made
    assert isinstance(pdf, bytes)
    assert pdf.startswith(b"%PDF")
