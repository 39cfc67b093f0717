from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest

from bmnn_desk.domain.stamps import MarkWay
from bmnn_desk.ui.dialogs.print_copies import PrintCopiesDialog
from bmnn_desk.ui.issue.copy_run import RunPhase
from tests.ui.outgoing.issued_with_marks import issued_with_marks
from tests.ui.outgoing.some_outgoing import NARROW, in_window
from tests.ui.printing.fake_printers import COLOUR, GREY

if TYPE_CHECKING:
    from collections.abc import Iterator

    from pytestqt.qtbot import QtBot

    from bmnn_desk.ui.dialogs.run_sheet import RunSheet
    from bmnn_desk.ui.seat import Seat
    from tests.make import Office

CTRL = Qt.KeyboardModifier.ControlModifier


@pytest.fixture
def sheet(qtbot: QtBot, seat: Seat, office: Office) -> Iterator[RunSheet]:
    """A sheet of a run in a window, its printers known."""
    made = PrintCopiesDialog(seat, issued_with_marks(office, MarkWay.OVERPRINT))
    window = in_window(qtbot, made, NARROW)
    qtbot.waitUntil(lambda: made.printer.box.count() > 1)
    made.printer.box.put(COLOUR)
    yield made
    window.close()


def asked(qtbot: QtBot, sheet: RunSheet) -> None:
    QTest.keyClick(sheet, Qt.Key.Key_Return, CTRL)
    qtbot.waitUntil(lambda: sheet.run.phase is RunPhase.ASKING, timeout=20_000)


def test_before_a_run_neither_a_question_nor_an_empty_card_is_shown(sheet: RunSheet) -> None:
    card = sheet.outcome.parentWidget()
    assert card is not None
    assert not card.isVisible()
    assert sheet.leave.isEnabled()
    assert sheet.next.isEnabled()


def test_it_is_not_left_before_the_prints_are_answered_for(qtbot: QtBot, sheet: RunSheet) -> None:
    asked(qtbot, sheet)
    ended: list[object] = []
    sheet.finished.connect(ended.append)
    with qtbot.waitSignal(sheet.said) as told:
        sheet.close_sheet()
    assert told.args == ["Trả lời các bản in có rõ không rồi mới đóng."]
    assert not ended
    assert not sheet.leave.isEnabled()
    assert sheet.outcome.isVisible()


def test_a_printer_without_red_is_refused_before_anything_is_printed(sheet: RunSheet) -> None:
    sheet.printer.box.put(GREY)
    assert not sheet.may_print()
    assert "không in được dấu đỏ" in sheet.mishap.words
    sheet.go_on()
    assert sheet.run.phase is RunPhase.IDLE
    sheet.printer.box.put(COLOUR)
    assert sheet.may_print()
    assert not sheet.mishap.words
