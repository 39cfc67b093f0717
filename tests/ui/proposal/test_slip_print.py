from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import QObject

from bmnn_desk.domain.prints import PrintedWhat
from bmnn_desk.errors import DeskError, FolderNotWritableError
from bmnn_desk.services.outgoing_detail import DetailAsked, outgoing_detail
from bmnn_desk.services.propose_level import propose_level
from bmnn_desk.services.slip_list import SlipsAsked, slip_entries
from bmnn_desk.ui.print_paper import PrintPaperDialog
from bmnn_desk.ui.proposal.slip_print import PaperErrand, print_slip, save_slip, slip_pdf
from tests import make
from tests.papers.read_pdf import page_texts
from tests.ui.kept import shown
from tests.ui.printing.fake_printers import FakePrinters

if TYPE_CHECKING:
    from pathlib import Path

    from pytestqt.qtbot import QtBot

    from bmnn_desk.ui.seat import Seat
    from bmnn_desk.ui.sheet import Sheet
    from tests.make import Office


@pytest.fixture
def errand(seat: Seat, office: Office) -> PaperErrand:
    office.desk.do(propose_level, make.proposal(office))
    entry = seat.desk.read(slip_entries, SlipsAsked(body=seat.body))[0]
    return PaperErrand(seat=seat, entry=entry, parent=QObject())


def fail(error: DeskError) -> None:
    raise error


def test_the_paper_bears_the_slips_code(errand: PaperErrand) -> None:
    assert errand.entry.print_code in page_texts(slip_pdf(errand.seat, errand.entry.item))[0]


def test_a_good_print_is_recorded(qtbot: QtBot, errand: PaperErrand) -> None:
    sheets: list[Sheet] = []
    print_slip(errand, sheets.append, fail)
    qtbot.waitUntil(lambda: bool(sheets), timeout=20_000)
    (sheet,) = sheets
    assert isinstance(sheet, PrintPaperDialog)
    shown(qtbot, sheet)
    qtbot.waitUntil(sheet.good.isVisible, timeout=20_000)
    with qtbot.waitSignal(sheet.finished):
        sheet.keep_print()

    printers = errand.seat.printers
    assert isinstance(printers, FakePrinters)
    assert len(printers.prints) == 1
    asked = DetailAsked(body=errand.seat.body, item=errand.entry.item, day=errand.entry.day)
    (detail,) = errand.seat.desk.read(outgoing_detail, asked)
    assert [print_.what for print_ in detail.prints] == [PrintedWhat.SLIP.value]


@pytest.mark.parametrize(("name", "begins"), [("phieu.pdf", b"%PDF"), ("phieu.DOCX", b"PK")])
def test_a_slip_is_saved_by_the_files_ending(
    qtbot: QtBot, errand: PaperErrand, tmp_path: Path, name: str, begins: bytes
) -> None:
    done: list[int] = []
    save_slip(errand, tmp_path / name, lambda: done.append(1), fail)
    qtbot.waitUntil(lambda: bool(done), timeout=20_000)

    assert (tmp_path / name).read_bytes().startswith(begins)


def test_a_place_that_refuses_is_told(qtbot: QtBot, errand: PaperErrand, tmp_path: Path) -> None:
    told: list[DeskError] = []
    save_slip(errand, tmp_path / "khong co" / "phieu.pdf", pytest.fail, told.append)
    qtbot.waitUntil(lambda: bool(told), timeout=20_000)

    assert isinstance(told[0], FolderNotWritableError)


def test_the_sheet_saves_the_slip_where_no_printer_is(
    qtbot: QtBot, errand: PaperErrand, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    printers = errand.seat.printers
    assert isinstance(printers, FakePrinters)
    for facts in printers.all():
        printers.vanish(facts.name)
    place = tmp_path / "phieu.pdf"
    monkeypatch.setattr("bmnn_desk.ui.proposal.slip_print.ask_place", lambda *_asked: place)
    sheets: list[Sheet] = []
    print_slip(errand, sheets.append, fail)
    qtbot.waitUntil(lambda: bool(sheets), timeout=20_000)
    (sheet,) = sheets
    assert isinstance(sheet, PrintPaperDialog)
    shown(qtbot, sheet)
    qtbot.waitUntil(sheet.save_button.isVisible)
    with qtbot.waitSignal(sheet.said, timeout=20_000) as said:
        sheet.save_button.click()

    assert said.args is not None
    assert "phieu.pdf" in said.args[0]
    assert place.read_bytes().startswith(b"%PDF")
