from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from bmnn_desk.services.secret_entries import EntriesAsked, secret_entries
from bmnn_desk.storage import tables as t
from bmnn_desk.ui.dialogs.withdraw_secret_item import WithdrawSecretItemDialog
from bmnn_desk.ui.tokens import Look
from bmnn_desk.ui.widgets.buttons import ButtonKind
from tests.services.ledger import rows
from tests.ui.dressed import SMALLEST, dressed, linted
from tests.ui.kept import shown
from tests.ui.typed import typed

if TYPE_CHECKING:
    from pytestqt.qtbot import QtBot

    from bmnn_desk.ui.seat import Seat
    from tests.make import Office


def laid(qtbot: QtBot, seat: Seat, number: int) -> WithdrawSecretItemDialog:
    sheet = WithdrawSecretItemDialog(seat, number)
    sheet.resize(*SMALLEST)
    shown(qtbot, sheet)
    sheet.focus_first()
    return sheet


def test_an_entry_is_withdrawn_for_a_reason(qtbot: QtBot, seat: Seat, office: Office) -> None:
    sheet = laid(qtbot, seat, 2)
    assert sheet.words.text() == "Nội dung của mục: Nội dung mẫu thứ 2 của danh mục"
    assert (sheet.save.look.kind, sheet.leave.text()) == (ButtonKind.DANGER, "&Giữ lại")
    sheet.forward()
    assert "Chưa nhập" in sheet.panel.field("reason").error
    typed(sheet.reason, "go nham")
    with qtbot.waitSignal(sheet.finished) as done:
        sheet.forward()
    assert done.args == ["Đã rút mục danh mục"]
    asked = EntriesAsked(body=seat.body, day=seat.today())
    assert [entry.id for entry in seat.desk.read(secret_entries, asked)] == [1, 3]
    (kept,) = rows(office, t.Ending)
    assert (kept.kind, kept.row, kept.reason) == ("secret_item", 2, "go nham")


def test_one_that_is_gone_is_told(qtbot: QtBot, seat: Seat) -> None:
    sheet = laid(qtbot, seat, 99)
    typed(sheet.reason, "go nham")
    sheet.forward()
    assert "mục danh mục" in sheet.mishap.words


@pytest.mark.parametrize("look", Look)
def test_it_keeps_what_every_window_keeps(qtbot: QtBot, seat: Seat, look: Look) -> None:
    with dressed(look):
        sheet = laid(qtbot, seat, 1)
        assert linted(sheet) == []
        sheet.hide()
