"""A form corrected, previewed, printed, carried to a second store, taken back: real windows."""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest

from bmnn_desk.services.form_states import FormStatesAsked, form_states
from bmnn_desk.ui.background import finish_background
from bmnn_desk.ui.dialogs import export_form_pack, import_form_pack
from bmnn_desk.ui.dialogs.correct_form import CorrectFormDialog
from bmnn_desk.ui.dialogs.export_form_pack import ExportFormPackDialog
from bmnn_desk.ui.dialogs.import_form_pack import ImportFormPackDialog
from bmnn_desk.ui.dialogs.take_back_form import TakeBackFormDialog
from bmnn_desk.ui.main_window import MainWindow
from bmnn_desk.ui.pages.forms import FormsPage
from bmnn_desk.ui.print_paper import PrintPaperDialog
from tests.papers.read_pdf import page_texts
from tests.ui import staffed as staff
from tests.ui.dressed import dressed, linted
from tests.ui.kept import shown
from tests.ui.keys import Clerk
from tests.ui.printing.fake_printers import FakePrinters

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

    import pytest
    from pytestqt.qtbot import QtBot

    from bmnn_desk.domain.form_state import FormState
    from bmnn_desk.machine.worker import Worker
    from bmnn_desk.ui.seat import Seat

CTRL = Qt.KeyboardModifier.ControlModifier
PACK, FORM = "tt24-2020", "14"
WORDS = "Ký hiệu văn bản"
SOURCE = "Phụ lục kèm thông tư, bản in trên Công báo"
WAIT_MS = 20_000


def state_of(seat: Seat, form: str = FORM) -> FormState:
    states = seat.desk.read(form_states, FormStatesAsked(pack=PACK))
    return next(each for each in states if each.number == form)


class Desk:
    """A main window on the page of forms, and the clerk in front of it."""

    def __init__(self, qtbot: QtBot, seat: Seat, shots: Path) -> None:
        self.seat, self._qtbot, self._shots = seat, qtbot, shots
        self.main = MainWindow(seat)
        self.main.resize(1366, 768)
        shown(qtbot, self.main)
        self.clerk = Clerk(qtbot)
        self.said: list[str] = []
        self._toast, self.main.toast = self.main.toast, self._hear  # type: ignore[method-assign]
        self.clerk.press(Qt.Key.Key_Period, CTRL)
        page = self.main.page
        assert isinstance(page, FormsPage)
        self.page = page
        page.pack.put(PACK)
        self.wait(lambda: page.list.model.rowCount() > 0)

    def go_to(self, form: str) -> None:
        """Make a form current."""
        rows = self.page.list.held.rows(tuple(self.page.list.held.ids()))
        key = next(row.key for row in rows if row and row.form.number == form and not row.stamp)
        assert self.page.list.table.go_to(key)
        QTest.qWait(100)
        self.page.focus_first()

    def wait(self, until: Callable[[], bool]) -> None:
        """Until something is so."""
        self._qtbot.waitUntil(until, timeout=WAIT_MS)

    def shoot(self, name: str) -> None:
        """Keep the window's picture, which must be free of the faults the lint knows."""
        assert linted(self.main) == []
        assert self.main.grab().save(str(self._shots / f"forms_{name}.png"))

    def _hear(self, words: str) -> None:
        self.said.append(words)
        self._toast(words)


def test_a_form_is_corrected_printed_carried_over_and_taken_back(
    qtbot: QtBot, staffed: Seat, worker: Worker, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    pack_file = tmp_path / "goi.bmnn-mau"
    monkeypatch.setattr(export_form_pack, "ask_place", lambda *_: pack_file)
    monkeypatch.setattr(import_form_pack, "ask_file", lambda *_: pack_file)
    shots = tmp_path / "shots"
    shots.mkdir()
    with dressed():
        here = Desk(qtbot, staffed, shots)
        correct(here)
        print_it(here, staffed)
        letters = carry_out(here)
        there_seat = staff.seat_in(staff.staffed_in(tmp_path / "kho hai"), worker)
        there = Desk(qtbot, there_seat, shots)
        carry_in(there, letters)
        take_back(there)
        assert state_of(staffed).corrections, "the first store keeps its own"
        for desk in (there, here):
            desk.main.hide()
        finish_background()
        there_seat.desk.close()


def correct(desk: Desk) -> None:
    desk.go_to(FORM)
    desk.shoot("1_page")
    desk.clerk.press(Qt.Key.Key_Return)
    sheet = desk.main.sheet
    assert isinstance(sheet, CorrectFormDialog)
    desk.wait(lambda: sheet.preview.pane.pages is not None)
    at = next(each for each in sheet.typed.values if each.place == "columns.1.heading")
    sheet.side.go_to((at.file, at.place))
    desk.clerk.type_into(WORDS)
    desk.wait(lambda: sheet.preview.pane.pages is not None and shows(sheet, WORDS))
    assert sheet.preview.pane.index == 1
    desk.shoot("2_preview")
    refuse_a_width(desk, sheet)
    sheet.side.source.setFocus()
    desk.clerk.type_into(SOURCE)
    sheet.side.source_day.setFocus()
    desk.clerk.type_into("19112026")
    sheet.side.checked.setFocus()
    desk.clerk.press(Qt.Key.Key_Space)
    desk.shoot("4_before_keeping")
    desk.clerk.press(Qt.Key.Key_Return, CTRL)
    desk.wait(lambda: desk.main.sheet is None)
    is_kept(desk)


def refuse_a_width(desk: Desk, sheet: CorrectFormDialog) -> None:
    too_wide = next(each for each in sheet.typed.values if each.place == "columns.1.width_mm")
    sheet.side.go_to((too_wide.file, too_wide.place))
    desk.clerk.type_into("127")
    desk.wait(lambda: "rộng hơn khổ giấy" in sheet.side.mishap.words)
    desk.shoot("3_refused")
    assert sheet.side.value.typed() == "127"
    sheet.side.value.line.selectAll()
    desk.clerk.type_into("27")
    desk.wait(lambda: not sheet.side.mishap.words)


def is_kept(desk: Desk) -> None:
    state = state_of(desk.seat)
    (entry,) = state.corrections
    assert (entry.correction.place, entry.correction.source) == ("columns.1.heading", SOURCE)
    assert entry.correction.source_day == date(2026, 11, 19)
    assert state.is_checked
    assert desk.said[-1].startswith("Đã ghi 1 đính chính. Đã đánh dấu")
    QTest.qWait(120)
    desk.shoot("5_corrected")


def shows(sheet: CorrectFormDialog, words: str) -> bool:
    return words in {str(each.present) for each in sheet.typed.values}


def print_it(desk: Desk, seat: Seat) -> None:
    desk.go_to(FORM)
    desk.clerk.press(Qt.Key.Key_P, CTRL)
    desk.wait(lambda: isinstance(desk.main.sheet, PrintPaperDialog))
    sheet = desk.main.sheet
    assert isinstance(sheet, PrintPaperDialog)
    desk.wait(lambda: sheet.printer.box.count() > 1)
    desk.shoot("6_print")
    desk.clerk.press(Qt.Key.Key_Return, CTRL)
    desk.wait(sheet.good.isVisible)
    desk.clerk.press(Qt.Key.Key_Return, CTRL)
    desk.wait(lambda: desk.main.sheet is None)
    assert isinstance(seat.printers, FakePrinters)
    (print_,) = seat.printers.prints
    assert print_.file.stat().st_size > 0
    assert WORDS in " ".join(" ".join(page_texts(print_.job.pdf)).split())


def carry_out(desk: Desk) -> str:
    desk.clerk.press(Qt.Key.Key_E, CTRL)
    sheet = desk.main.sheet
    assert isinstance(sheet, ExportFormPackDialog)
    desk.shoot("7_export")
    letters = sheet.view.checksum.text()
    desk.clerk.press(Qt.Key.Key_Return, CTRL)
    desk.wait(lambda: desk.main.sheet is None)
    assert letters in desk.said[-1]
    return letters


def carry_in(desk: Desk, letters: str) -> None:
    assert not state_of(desk.seat).corrections
    desk.clerk.press(Qt.Key.Key_U, CTRL)
    sheet = desk.main.sheet
    assert isinstance(sheet, ImportFormPackDialog)
    desk.clerk.press(Qt.Key.Key_Return)
    desk.wait(lambda: sheet.pack is not None)
    assert sheet.view.checksum.text() == letters
    ((form, place, old, new, source),) = sheet.view.changes.texts()
    assert (form, place, old, new) == (FORM, "Cột 2 · Tiêu đề", "Số, ký hiệu", WORDS)
    assert source == f"{SOURCE}, 19/11/2026"
    desk.clerk.press(Qt.Key.Key_Return, CTRL)
    assert "Chưa xác nhận mã kiểm" in sheet.mishap.words
    assert not state_of(desk.seat).corrections
    desk.shoot("8_import")
    desk.clerk.press(Qt.Key.Key_Space)
    desk.clerk.press(Qt.Key.Key_Return, CTRL)
    desk.wait(lambda: desk.main.sheet is None)
    state = state_of(desk.seat)
    assert state.corrections[0].carried
    assert state.is_checked
    assert desk.seat.desk.law.pack(PACK).registers["outgoing_register"].columns[1].heading == WORDS
    desk.go_to(FORM)
    desk.shoot("9_imported")


def take_back(desk: Desk) -> None:
    desk.go_to(FORM)
    desk.clerk.press(Qt.Key.Key_Delete, CTRL)
    sheet = desk.main.sheet
    assert isinstance(sheet, TakeBackFormDialog)
    sheet.reason.setFocus()
    desk.clerk.type_into("Bản chính thức ghi khác")
    desk.shoot("10_take_back")
    desk.clerk.press(Qt.Key.Key_Return, CTRL)
    desk.wait(lambda: desk.main.sheet is None)
    state = state_of(desk.seat)
    assert not state.corrections
    assert not state.is_checked, "the form is another one than that which was checked"
    heading = desk.seat.desk.law.pack(PACK).registers["outgoing_register"].columns[1].heading
    assert heading == "Số, ký hiệu"
    QTest.qWait(120)
    desk.shoot("11_taken_back")
