from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt

from bmnn_desk.domain.office import Role
from bmnn_desk.domain.second_person import SecondAct
from bmnn_desk.entrance import enter
from bmnn_desk.services.choose_second_person import SecondPersonRequest, choose_second_person
from bmnn_desk.ui.dialogs.enter_account import EnterAccountDialog
from bmnn_desk.ui.dialogs.second_person import SecondPersonSheet
from tests.ui.offices import DAY, PASSPHRASE
from tests.ui.staffed import DRAFTER, LEADER, Room, account, passphrase_of

if TYPE_CHECKING:
    from pytestqt.qtbot import QtBot

    from bmnn_desk.ui.seat import Seat

NEW = "trăng lên đỉnh núi xa"
ENTER, TAB, SPACE = Qt.Key.Key_Return, Qt.Key.Key_Tab, Qt.Key.Key_Space
ALT, CTRL = Qt.KeyboardModifier.AltModifier, Qt.KeyboardModifier.ControlModifier


def wants_second_for_accounts(seat: Seat) -> None:
    request = SecondPersonRequest(
        request_id="ask for accounts",
        day=DAY,
        body=seat.body,
        acts=frozenset(SecondAct) - {SecondAct.FEWER_SECOND_PERSONS},
        on_paper=True,
        paper_days=5,
    )
    seat.desk.do(choose_second_person, request)


def type_account(room: Room, sheet: EnterAccountDialog, login: str = "soan-thao-2") -> None:
    """Person, login, roles by a tick, the passphrase twice, one's own."""
    clerk = room.clerk
    clerk.choose("Ngô Văn Soạn · Chuyên viên")
    clerk.press(ENTER)
    clerk.type_into(login)
    clerk.press(Qt.Key.Key_V, ALT)
    assert sheet.roles.boxes[Role.CLERK].hasFocus()
    clerk.press(TAB)
    clerk.press(SPACE)
    clerk.press(Qt.Key.Key_I, ALT)
    clerk.type_into(NEW)
    clerk.press(ENTER)
    clerk.type_into(NEW)
    clerk.press(ENTER)
    clerk.type_into(PASSPHRASE)


def test_an_account_is_entered_by_keyboard_and_its_passphrase_opens_the_store(
    qtbot: QtBot, staffed: Seat
) -> None:
    room = Room(qtbot, staffed)
    sheet = EnterAccountDialog(staffed)
    room.lay(sheet)
    type_account(room, sheet)
    room.clerk.press(ENTER)
    room.wait_for_end()
    assert "Đã lập tài khoản soan-thao-2" in room.said[-1]
    made = account(staffed.desk, "soan-thao-2")
    assert (made.name, made.until) == ("Ngô Văn Soạn", None)
    assert made.roles == {Role.DRAFTER}
    assert not made.reads_tuyet_mat
    folder = staffed.desk.folder
    assert folder is not None
    room.main.hide()
    staffed.desk.close()
    his = enter(folder, "soan-thao-2", NEW)
    assert his.actor.roles == {Role.DRAFTER}
    his.close()


def test_what_is_missing_or_cannot_be_is_told_under_its_field(qtbot: QtBot, staffed: Seat) -> None:
    room = Room(qtbot, staffed)
    sheet = EnterAccountDialog(staffed)
    room.lay(sheet)
    room.clerk.press(ENTER, CTRL)
    assert sheet.login.hasFocus()
    for key in ("login", "roles", "one", "mine"):
        assert sheet.panel.field(key).error, key
    sheet.roles.put({Role.INSPECTOR})
    room.clerk.press(ENTER, CTRL)
    assert "ngày cuối" in sheet.panel.field("until").error
    sheet.roles.put({Role.INSPECTOR, Role.CLERK})
    room.clerk.press(ENTER, CTRL)
    assert sheet.panel.field("roles").error
    sheet.until.put_draft_text("31/02/2027")
    room.clerk.press(ENTER, CTRL)
    assert "không có ngày 31" in sheet.panel.field("until").error


def test_a_login_that_is_taken_is_told_and_nothing_was_entered(qtbot: QtBot, staffed: Seat) -> None:
    room = Room(qtbot, staffed)
    sheet = EnterAccountDialog(staffed)
    room.lay(sheet)
    type_account(room, sheet, DRAFTER)
    room.clerk.press(ENTER)
    room.clerk.wait_until(lambda: "đã có tài khoản" in sheet.panel.field("login").error)
    assert sheet.login.hasFocus()
    assert sheet.new.value() == NEW


def test_ones_own_passphrase_must_be_right(qtbot: QtBot, staffed: Seat) -> None:
    room = Room(qtbot, staffed)
    sheet = EnterAccountDialog(staffed)
    room.lay(sheet)
    type_account(room, sheet)
    room.clerk.type_into("x")
    room.clerk.press(ENTER)
    room.clerk.wait_until(lambda: "chưa đúng" in sheet.panel.field("mine").error)
    assert sheet.mine.hasFocus()
    room.clerk.type_into(PASSPHRASE)
    room.clerk.press(ENTER)
    room.wait_for_end()
    assert account(staffed.desk, "soan-thao-2").roles == {Role.DRAFTER}


def test_the_second_person_types_his_passphrase_and_the_same_account_is_entered(
    qtbot: QtBot, staffed: Seat
) -> None:
    wants_second_for_accounts(staffed)
    room = Room(qtbot, staffed)
    sheet = EnterAccountDialog(staffed)
    room.lay(sheet)
    type_account(room, sheet)
    room.clerk.press(ENTER)
    room.clerk.wait_until(lambda: isinstance(room.main.sheet, SecondPersonSheet))
    second = room.main.sheet
    assert isinstance(second, SecondPersonSheet)
    assert not second.asks("mine")
    assert second._subtitle.toolTip().startswith("Lập tài khoản")
    room.clerk.type_into(passphrase_of(LEADER))
    room.clerk.press(ENTER)
    room.wait_for_end()
    assert account(staffed.desk, "soan-thao-2").name == "Ngô Văn Soạn"


def test_without_the_second_persons_word_nothing_is_entered_and_all_stays_typed(
    qtbot: QtBot, staffed: Seat
) -> None:
    wants_second_for_accounts(staffed)
    room = Room(qtbot, staffed)
    sheet = EnterAccountDialog(staffed)
    room.lay(sheet)
    type_account(room, sheet)
    room.clerk.press(ENTER)
    room.clerk.wait_until(lambda: isinstance(room.main.sheet, SecondPersonSheet))
    room.clerk.press(Qt.Key.Key_Escape)
    assert room.main.sheet is sheet
    assert (sheet.login.text(), sheet.new.value()) == ("soan-thao-2", NEW)
    assert sheet.save.isEnabled()
