"""Ten incoming documents one after the other by the keyboard alone, counted (ux a)."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt

from bmnn_desk.domain.secrecy import SecrecyLevel
from bmnn_desk.services.incoming_entries import incoming_entries
from bmnn_desk.services.registers import VolumeAsked
from bmnn_desk.storage import tables as t
from bmnn_desk.ui.dialogs.enter_incoming import EnterIncomingDialog
from bmnn_desk.ui.main_window import MainWindow
from tests.incoming_desk import incoming_book
from tests.services.ledger import rows
from tests.ui.kept import shown
from tests.ui.keys import Clerk

if TYPE_CHECKING:
    from pytestqt.qtbot import QtBot

    from bmnn_desk.domain.registers import IncomingEntry
    from bmnn_desk.ui.seat import Seat
    from tests.make import Office

MOST_COMMANDS, MOST_FIELDS = 31, 32
CTRL = Qt.KeyboardModifier.ControlModifier


def entries(at: Office) -> list[IncomingEntry]:
    return list(at.desk.read(incoming_entries, VolumeAsked(body=at.body, book=incoming_book(at))))


def at_the_form(qtbot: QtBot, seat: Seat) -> tuple[EnterIncomingDialog, Clerk, list[str]]:
    """The form opened by keys from the page; what is said meanwhile."""
    window = MainWindow(seat)
    window.resize(1366, 768)
    shown(qtbot, window)
    window.show_page("incoming")
    clerk = Clerk(qtbot)
    clerk.press(Qt.Key.Key_N, CTRL)
    sheet = window.sheet
    assert isinstance(sheet, EnterIncomingDialog)
    said: list[str] = []
    sheet.said.connect(said.append)
    return sheet, clerk, said


def test_ten_whole_papers_of_one_sender_on_an_office_s_first_day(
    qtbot: QtBot, seat: Seat, office: Office
) -> None:
    incoming_book(office)
    _sheet, clerk, said = at_the_form(qtbot, seat)
    clerk.type_into("Công an tỉnh Mẫu")
    clerk.press(Qt.Key.Key_Return)
    for number in range(1, 11):
        clerk.type_into(f"{number}/BC-CAT {number}/2 bs {number:02}")
        clerk.press(Qt.Key.Key_Return)
        clerk.type_into(f"về việc bịa đặt thứ {number}")
        if number == 1:
            clerk.press(Qt.Key.Key_Tab)
            clerk.choose("C · Mật")
        clerk.press(Qt.Key.Key_Return, CTRL)
    found = entries(office)
    assert [entry.reference for entry in found] == [f"{n}/BC-CAT" for n in range(1, 11)]
    assert {entry.sender for entry in found} == {"Công an tỉnh Mẫu"}
    assert [entry.title for entry in found] == [
        f"Báo cáo về việc bịa đặt thứ {n}" for n in range(1, 11)
    ]
    assert [entry.document_day.day for entry in found if entry.document_day] == list(range(1, 11))
    assert {entry.level for entry in found} == {SecrecyLevel.MAT}
    assert {entry.recipients for entry in found} == {("Trần Văn Giám",)}
    assert [copy.number for copy in rows(office, t.Copy)] == list(range(1, 11))
    assert said[-1].startswith("Đã vào sổ số đến 10")
    assert clerk.commands <= MOST_COMMANDS, clerk.commands
    assert clerk.fields <= MOST_FIELDS, clerk.fields


def test_ten_papers_field_by_field_once_the_pins_stand(
    qtbot: QtBot, seat: Seat, office: Office
) -> None:
    incoming_book(office)
    _first, clerk, _said = at_the_form(qtbot, seat)
    clerk.type_into("Công an tỉnh Mẫu")
    clerk.press(Qt.Key.Key_Return)
    clerk.type_into("90/CAT-PA03")
    clerk.press(Qt.Key.Key_Return)
    clerk.type_into("hn")
    clerk.press(Qt.Key.Key_Return)
    clerk.type_into("về việc bịa đặt")
    clerk.press(Qt.Key.Key_Tab)
    clerk.choose("C · Mật")
    clerk.press(Qt.Key.Key_S, CTRL)
    qtbot.waitUntil(lambda: len(entries(office)) == 1)
    clerk = Clerk(qtbot)
    clerk.press(Qt.Key.Key_N, CTRL)
    for number in range(1, 11):
        clerk.type_into(f"{number}/CAT-PA03")
        clerk.press(Qt.Key.Key_Return)
        clerk.type_into(f"{number}/2")
        clerk.press(Qt.Key.Key_Return)
        clerk.type_into(f"về việc bịa đặt thứ {number}")
        clerk.press(Qt.Key.Key_Return, CTRL)
    found = entries(office)
    assert len(found) == 11
    assert [entry.title for entry in found][1:] == [
        f"Công văn về việc bịa đặt thứ {n}" for n in range(1, 11)
    ]
    assert clerk.commands <= MOST_COMMANDS, clerk.commands
    assert clerk.fields <= MOST_FIELDS, clerk.fields
