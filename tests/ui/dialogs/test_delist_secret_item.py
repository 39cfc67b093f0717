from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from bmnn_desk.domain.secrecy import SecrecyLevel
from bmnn_desk.storage import tables as t
from bmnn_desk.ui.dialogs.delist_secret_item import DelistSecretItemDialog
from bmnn_desk.ui.tokens import Look
from tests.services.ledger import rows
from tests.ui.dressed import SMALLEST, dressed, linted
from tests.ui.kept import shown

if TYPE_CHECKING:
    from pytestqt.qtbot import QtBot

    from bmnn_desk.ui.seat import Seat
    from tests.make import Office


def laid(qtbot: QtBot, seat: Seat, number: int) -> DelistSecretItemDialog:
    sheet = DelistSecretItemDialog(seat, number)
    sheet.resize(*SMALLEST)
    shown(qtbot, sheet)
    sheet.focus_first()
    return sheet


def test_an_entry_leaves_the_lists_by_a_text_from_a_day(
    qtbot: QtBot, seat: Seat, office: Office
) -> None:
    entry = office.bases[SecrecyLevel.MAT]
    sheet = laid(qtbot, seat, entry)
    sheet.forward()
    wrong = {key for key in sheet.panel.texts() if sheet.panel.field(key).error}
    assert wrong == {"decision", "since"}
    sheet.decision.setText("99/QĐ-TTg")
    sheet.since.line.setText("32/1")
    sheet.forward()
    assert sheet.panel.field("since").error
    sheet.since.put(office.day)
    with qtbot.waitSignal(sheet.finished) as done:
        sheet.forward()
    assert done.args == ["Đã ghi mục không còn trong danh mục"]
    (kept,) = rows(office, t.DelistedEntry)
    assert (kept.secret_item_id, kept.since, kept.decision) == (entry, office.day, "99/QĐ-TTg")


def test_one_that_left_before_is_told(qtbot: QtBot, seat: Seat, office: Office) -> None:
    for _ in range(2):
        sheet = laid(qtbot, seat, office.bases[SecrecyLevel.MAT])
        sheet.decision.setText("99/QĐ-TTg")
        sheet.since.put(office.day)
        sheet.forward()
    assert sheet.mishap.words
    assert len(rows(office, t.DelistedEntry)) == 1


@pytest.mark.parametrize("look", Look)
def test_it_keeps_what_every_window_keeps(qtbot: QtBot, seat: Seat, look: Look) -> None:
    with dressed(look):
        sheet = laid(qtbot, seat, 1)
        assert linted(sheet) == []
        sheet.hide()
