from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from bmnn_desk.machine.package_age import new_identity
from bmnn_desk.services.peers import peers_of
from bmnn_desk.services.settings import BodyAsked
from bmnn_desk.ui.dialogs.enter_peer import EnterPeerDialog
from bmnn_desk.ui.tokens import Look
from tests.ui.dressed import SMALLEST, dressed, linted
from tests.ui.kept import shown
from tests.ui.typed import typed

if TYPE_CHECKING:
    from pytestqt.qtbot import QtBot

    from bmnn_desk.ui.seat import Seat


def sheet_of(qtbot: QtBot, seat: Seat) -> EnterPeerDialog:
    sheet = EnterPeerDialog(seat)
    sheet.resize(*SMALLEST)
    shown(qtbot, sheet)
    sheet.focus_first()
    return sheet


def test_a_unit_is_entered_with_or_without_a_key(qtbot: QtBot, seat: Seat) -> None:
    key = new_identity()[0]
    assert sheet_of(qtbot, seat).panel.field("reports").plain_words == "Quan hệ"
    for name, typed_key in (("Chi cục Một", ""), ("Chi cục Hai", key)):
        sheet = sheet_of(qtbot, seat)
        typed(sheet.name, name)
        typed(sheet.recipient, typed_key)
        with qtbot.waitSignal(sheet.finished) as told:
            sheet.forward()
        assert told.args == [f"Đã thêm {name}"]
    entries = seat.desk.read(peers_of, BodyAsked(body=seat.body))
    assert [(each.name, each.recipient) for each in entries] == [
        ("Chi cục Một", ""),
        ("Chi cục Hai", key),
    ]


def test_a_mistyped_key_and_a_receiver_without_one_are_told(qtbot: QtBot, seat: Seat) -> None:
    sheet = sheet_of(qtbot, seat)
    sheet.forward()
    assert "Chưa nhập" in sheet.panel.field("name").error
    typed(sheet.name, "UBND tỉnh Mẫu")
    typed(sheet.recipient, new_identity()[0][:-1])
    sheet.forward()
    assert "Không phải khóa công khai" in sheet.panel.field("recipient").error
    sheet.recipient.clear()
    sheet.reports.put(value=False)
    sheet.forward()
    assert "phải có khóa công khai" in sheet.panel.field("recipient").error
    assert seat.desk.read(peers_of, BodyAsked(body=seat.body)) == ()


@pytest.mark.parametrize("look", Look)
def test_it_keeps_what_every_window_keeps(qtbot: QtBot, seat: Seat, look: Look) -> None:
    with dressed(look):
        sheet = sheet_of(qtbot, seat)
        assert linted(sheet) == []
        sheet.hide()
