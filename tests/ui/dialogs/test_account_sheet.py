from __future__ import annotations

from typing import TYPE_CHECKING

from bmnn_desk.domain.second_person import PaperWord
from bmnn_desk.errors import AlreadySavedError, NotAllowedError, SecondPersonMissingError
from bmnn_desk.services.change_account import EndAccountRequest, end_account
from bmnn_desk.ui.dialogs.account_sheet import AccountSheet, Task
from bmnn_desk.ui.dialogs.key_sheet import KeyWords
from bmnn_desk.ui.dialogs.second_person import SecondPersonSheet
from tests.ui.offices import PASSPHRASE
from tests.ui.staffed import DRAFTER, Room, account

if TYPE_CHECKING:
    from collections.abc import Callable

    from pytestqt.qtbot import QtBot

    from bmnn_desk.domain.second_person import Approval
    from bmnn_desk.ui.seat import Seat


class Trial(AccountSheet):
    """Its work is the test's."""

    def __init__(self, seat: Seat, work: Callable[[Approval | PaperWord | None], object]) -> None:
        words = KeyWords(title="Thử", subtitle="soan-thao", save="&Làm", busy="Đang làm…")
        super().__init__(seat, words)
        self.work = work

    def task(self) -> Task:
        slot = account(self.seat.desk, DRAFTER).slot
        request = EndAccountRequest(request_id="one", day=self.seat.today(), slot=slot)
        return Task(work=self.work, said="Đã làm", verb=end_account, request=request)


def test_the_act_is_repeated_with_the_word_that_was_given(qtbot: QtBot, staffed: Seat) -> None:
    words: list[Approval | PaperWord | None] = []

    def work(word: Approval | PaperWord | None) -> None:
        words.append(word)
        if word is None:
            act = "accounts"
            raise SecondPersonMissingError(act)

    room = Room(qtbot, staffed)
    sheet = Trial(staffed, work)
    room.lay(sheet)
    sheet.forward()
    room.clerk.wait_until(lambda: isinstance(room.main.sheet, SecondPersonSheet))
    second = room.main.sheet
    assert isinstance(second, SecondPersonSheet)
    assert second._subtitle.toolTip() == "Thử: soan-thao"
    second.way.button(False).click()
    second.mine.setText(PASSPHRASE)
    second.forward()
    room.wait_for_end()
    assert words[0] is None
    assert isinstance(words[1], PaperWord)
    assert room.said[-1] == "Đã làm. Còn giấy đồng ý phải ký: in ở trang Nhật ký."


def test_an_act_that_stood_before_ends_the_sheet_and_is_said(qtbot: QtBot, staffed: Seat) -> None:
    def work(_word: Approval | PaperWord | None) -> None:
        raise AlreadySavedError(7, "account", 3)

    room = Room(qtbot, staffed)
    sheet = Trial(staffed, work)
    room.lay(sheet)
    sheet.forward()
    room.wait_for_end()
    assert "không ghi lần thứ hai" in room.said[-1]


def test_another_refusal_is_told_and_the_sheet_stays(qtbot: QtBot, staffed: Seat) -> None:
    def work(_word: Approval | PaperWord | None) -> None:
        verb = "end_account"
        raise NotAllowedError(verb)

    room = Room(qtbot, staffed)
    sheet = Trial(staffed, work)
    room.lay(sheet)
    sheet.forward()
    room.clerk.wait_until(lambda: "không có quyền" in sheet.mishap.words)
    assert room.main.sheet is sheet
