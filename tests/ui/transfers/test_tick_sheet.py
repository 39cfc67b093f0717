from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from bmnn_desk.services.cancel_transfers import cancel_transfers
from bmnn_desk.services.form_drafts import DraftsAsked, form_drafts
from bmnn_desk.storage import tables as t
from bmnn_desk.ui.transfers.tick_area import TickArea
from bmnn_desk.ui.transfers.tick_sheet import TickSheet
from bmnn_desk.ui.transfers.tick_table import TickTable
from bmnn_desk.ui.widgets.date_field import DateField
from bmnn_desk.ui.widgets.field import FieldLook
from bmnn_desk.ui.widgets.findings_panel import FindingsPanel
from bmnn_desk.ui.widgets.form_panel import FormPanel
from tests.handover_desk import cancels, round_on_the_way
from tests.services.ledger import rows
from tests.ui.kept import shown

if TYPE_CHECKING:
    from pytestqt.qtbot import QtBot

    from bmnn_desk.services.hand_over import HandedOver
    from bmnn_desk.ui.seat import Seat
    from tests.make import Office

CTRL = Qt.KeyboardModifier.ControlModifier


class CancelFirst(TickSheet):
    """Cancels the first line of a round."""

    form = "cancel_first"

    def __init__(self, seat: Seat, at: Office, done: HandedOver) -> None:
        super().__init__(seat, done.handover, "Hủy dòng")
        self._at, self._round = at, done
        self.panel, findings = FormPanel(self), FindingsPanel()
        self.day, table = DateField(seat.today), TickTable("Các dòng", ("Số",), wide=0)
        self.day.put(at.day)
        side = self.panel.add("day", FieldLook(words="Ngày"), self.day)
        self.lay(TickArea(table, side), self.panel, findings)
        table.show_ticks({line: (str(line),) for line in done.lines})
        self.reopen()
        self.panel.edited.connect(self.edit)
        self.listen(self.cancel)
        self.ended: list[object] = []
        self.finished.connect(self.ended.append)

    def cancel(self) -> None:
        """Cancel the first."""
        request = cancels(self._at, self._round.lines[0])
        self.act(cancel_transfers, request, "Vướng quy định.", lambda back: f"Đã hủy {back}")


def sheet_of(qtbot: QtBot, seat: Seat, at: Office, done: HandedOver) -> CancelFirst:
    sheet = CancelFirst(seat, at, done)
    shown(qtbot, sheet)
    sheet.focus_first()
    return sheet


def test_the_keys_tick_all_and_do_the_act(qtbot: QtBot, seat: Seat, office: Office) -> None:
    done = round_on_the_way(office)
    sheet = sheet_of(qtbot, seat, office, done)
    QTest.keyClick(sheet.table, Qt.Key.Key_A, CTRL)
    assert sheet.table.ticked() == done.lines
    QTest.keyClick(sheet.table, Qt.Key.Key_Return, CTRL)
    (said,) = sheet.ended
    assert str(said).startswith("Đã hủy (")
    assert [row.line_id for row in rows(office, t.LineCancel)] == [done.lines[0]]


def test_a_refusal_is_said_until_something_is_changed(
    qtbot: QtBot, seat: Seat, office: Office
) -> None:
    done = round_on_the_way(office)
    sheet = sheet_of(qtbot, seat, office, done)
    office.desk.do(cancel_transfers, cancels(office, done.lines[0]))
    sheet.cancel()
    assert sheet.ended == []
    assert "đã hủy" in sheet.mishap.words
    sheet.day.line.setText("01/01/2025")
    assert not sheet.mishap.isVisible()


def test_a_draft_brings_back_fields_request_and_the_place_of_the_focus(
    qtbot: QtBot, seat: Seat, office: Office
) -> None:
    done = round_on_the_way(office)
    sheet = sheet_of(qtbot, seat, office, done)
    sheet.day.line.setText("01/01/2025")
    sheet.day.line.setFocus()
    sheet.close_sheet()
    again = sheet_of(qtbot, seat, office, done)
    assert again.day.line.value() == "01/01/2025"
    assert again.request_id == sheet.request_id
    assert QApplication.focusWidget() is again.day.line
    again.cancel()
    assert len(again.ended) == 1
    assert seat.desk.read(form_drafts, DraftsAsked(form="cancel_first")) == ()
