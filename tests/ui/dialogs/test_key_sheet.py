from __future__ import annotations

from threading import Event
from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication

from bmnn_desk.errors import DiskFullError, WrongPassphraseError
from bmnn_desk.services.change_account import EndAccountRequest, end_account
from bmnn_desk.services.form_drafts import DraftsAsked, form_drafts
from bmnn_desk.ui.background import finish_background
from bmnn_desk.ui.dialogs.change_account import ChangeAccountDialog
from bmnn_desk.ui.dialogs.change_passphrase import ChangePassphraseDialog
from bmnn_desk.ui.dialogs.end_account import EndAccountDialog
from bmnn_desk.ui.dialogs.enter_account import EnterAccountDialog
from bmnn_desk.ui.dialogs.key_sheet import MINE, KeySheet, KeyWords
from bmnn_desk.ui.dialogs.rekey_store import RekeyStoreDialog
from bmnn_desk.ui.dialogs.renew_recovery import RenewRecoveryDialog
from bmnn_desk.ui.dialogs.reset_passphrase import ResetPassphraseDialog
from bmnn_desk.ui.dialogs.second_person import SecondPersonSheet, Wanted
from bmnn_desk.ui.dialogs.share_tuyet_mat import ShareTuyetMatDialog, TakeTuyetMatDialog
from bmnn_desk.ui.tokens import Look
from bmnn_desk.ui.widgets.passphrase_edit import PassphraseEdit
from tests.ui.dressed import SMALLEST, dressed, linted
from tests.ui.kept import shown
from tests.ui.staffed import DRAFTER, FOUNDER, Room, account

if TYPE_CHECKING:
    from collections.abc import Callable

    from pytestqt.qtbot import QtBot

    from bmnn_desk.ui.seat import Seat

CTRL = Qt.KeyboardModifier.ControlModifier


def second(seat: Seat) -> SecondPersonSheet:
    slot = account(seat.desk, DRAFTER).slot
    request = EndAccountRequest(request_id="a", day=seat.today(), slot=slot)
    return SecondPersonSheet(seat, Wanted(verb=end_account, request=request))


SHEETS = (
    EnterAccountDialog,
    ChangePassphraseDialog,
    RenewRecoveryDialog,
    RekeyStoreDialog,
    second,
    lambda seat: ChangeAccountDialog(seat, account(seat.desk, DRAFTER)),
    lambda seat: EndAccountDialog(seat, account(seat.desk, DRAFTER)),
    lambda seat: ResetPassphraseDialog(seat, account(seat.desk, DRAFTER)),
    lambda seat: ShareTuyetMatDialog(seat, account(seat.desk, DRAFTER)),
    lambda seat: TakeTuyetMatDialog(seat, account(seat.desk, FOUNDER)),
)


class Trial(KeySheet):
    """Asks for one's own passphrase; what its work does the test says."""

    def __init__(self, seat: Seat, work: Callable[[], str]) -> None:
        words = KeyWords(title="Thử", subtitle="", save="&Làm", busy="Đang làm…")
        super().__init__(seat, words)
        self.work = work
        self.ask_mine("&Mật khẩu của mình")
        self.rows((("mine", 6),))

    def errors(self) -> dict[str, str]:
        return self.missing_mine()

    def go(self) -> None:
        self.start(self.work, self.finish)


def refused(error: Exception) -> Callable[[], str]:
    def work() -> str:
        raise error

    return work


@pytest.mark.parametrize(("look", "points"), [(Look.LIGHT, 14), (Look.DARK, 10)])
@pytest.mark.parametrize("sheet", SHEETS)
def test_no_sheet_has_a_fault_of_the_lint_with_errors_or_without(
    qtbot: QtBot, staffed: Seat, sheet: Callable[[Seat], KeySheet], look: Look, points: int
) -> None:
    with dressed(look, points):
        made = sheet(staffed)
        made.resize(*SMALLEST)
        shown(qtbot, made)
        made.focus_first()
        finish_background()
        assert linted(made) == []
        if made.errors():
            made.forward()
            assert linted(made) == []


def test_nothing_of_any_is_kept_as_a_draft_or_opened_again(qtbot: QtBot, staffed: Seat) -> None:
    room = Room(qtbot, staffed)
    for sheet in SHEETS:
        made = sheet(staffed)
        room.lay(made)
        finish_background()
        lines = made.findChildren(PassphraseEdit)
        for line in lines:
            line.setText("không phải câu này")
        assert room.main.keep_drafts().sheets == ()
        made.close_sheet()
        assert {line.text() for line in lines} <= {""}
    assert staffed.desk.read(form_drafts, DraftsAsked(form="")) == ()


def test_while_it_works_nothing_can_be_typed_pressed_or_left(qtbot: QtBot, staffed: Seat) -> None:
    room = Room(qtbot, staffed)
    sheet = Trial(staffed, lambda: "xong")
    room.lay(sheet)
    room.clerk.type_into("một câu nào đó")
    sheet.forward()
    assert (sheet.save.text(), sheet.save.isEnabled()) == ("Đang làm…", False)
    assert not sheet.mine.isEnabled()
    assert "Chờ vài giây" in room.main.busy_reason()
    sheet.forward()
    sheet.close_sheet()
    assert room.main.sheet is sheet
    room.wait_for_end()
    assert room.said[-1] == "xong"
    assert room.main.busy_reason() == ""


def test_its_words_while_it_works_are_not_cut(qtbot: QtBot, staffed: Seat) -> None:
    go_on = Event()
    with dressed(points=14):
        sheet = EndAccountDialog(staffed, account(staffed.desk, DRAFTER))
        sheet.resize(*SMALLEST)
        shown(qtbot, sheet)
        sheet.start(go_on.wait, lambda _waited: None)
        try:
            said = linted(sheet)
        finally:
            go_on.set()
        finish_background()
        assert sheet.save.text() == "Đang khóa tài khoản…"
        assert said == []


def test_a_wrong_passphrase_is_told_under_it_and_can_be_typed_over(
    qtbot: QtBot, staffed: Seat
) -> None:
    room = Room(qtbot, staffed)
    sheet = Trial(staffed, refused(WrongPassphraseError()))
    room.lay(sheet)
    room.clerk.type_into("không phải câu này")
    room.clerk.press(Qt.Key.Key_Return)
    room.clerk.wait_until(lambda: "Mật khẩu chưa đúng" in sheet.panel.field(MINE).error)
    assert sheet.mine.hasFocus()
    room.clerk.type_into("câu khác")
    assert sheet.mine.text() == "câu khác"
    assert sheet.panel.field(MINE).error == ""


def test_what_else_went_wrong_stands_above_and_goes_with_the_next_key(
    qtbot: QtBot, staffed: Seat
) -> None:
    room = Room(qtbot, staffed)
    sheet = Trial(staffed, refused(DiskFullError()))
    room.lay(sheet)
    room.clerk.type_into("một câu nào đó")
    room.clerk.press(Qt.Key.Key_Return, CTRL)
    room.clerk.wait_until(lambda: "hết chỗ" in sheet.mishap.words)
    assert sheet.save.isEnabled()
    focus = QApplication.focusWidget()
    assert focus is not None
    assert sheet.isAncestorOf(focus)
    sheet.mine.setFocus()
    room.clerk.type_into("x")
    assert sheet.mishap.words == ""


def test_what_is_missing_is_told_before_anything_is_done(qtbot: QtBot, staffed: Seat) -> None:
    done: list[str] = []
    room = Room(qtbot, staffed)

    def work() -> str:
        done.append("xong")
        return "xong"

    sheet = Trial(staffed, work)
    room.lay(sheet)
    room.clerk.press(Qt.Key.Key_Return, CTRL)
    assert "Chưa nhập" in sheet.panel.field(MINE).error
    assert sheet.mine.hasFocus()
    finish_background()
    assert done == []
