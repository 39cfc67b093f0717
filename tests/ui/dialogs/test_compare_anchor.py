from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import Qt

from bmnn_desk.services.record_anchor_print import AnchorAsked, journal_anchor
from bmnn_desk.ui.dialogs.compare_anchor import CompareAnchorDialog
from bmnn_desk.ui.tokens import Look
from tests.ui.dressed import SMALLEST, dressed, linted
from tests.ui.kept import shown
from tests.ui.typed import typed

if TYPE_CHECKING:
    from pytestqt.qtbot import QtBot

    from bmnn_desk.ui.seat import Seat

CTRL = Qt.KeyboardModifier.ControlModifier


def sheet_of(qtbot: QtBot, seat: Seat) -> CompareAnchorDialog:
    sheet = CompareAnchorDialog(seat)
    sheet.resize(*SMALLEST)
    shown(qtbot, sheet)
    sheet.focus_first()
    return sheet


def compared(qtbot: QtBot, sheet: CompareAnchorDialog, seq: str, letters: str) -> str:
    for line, text in ((sheet.seq, seq), (sheet.letters, letters)):
        line.clear()
        typed(line, text)
    qtbot.keyClick(sheet.letters, Qt.Key.Key_Return, CTRL)
    return sheet.told.words


def test_the_letters_of_an_act_match_however_they_are_typed(qtbot: QtBot, seat: Seat) -> None:
    (anchor,) = seat.desk.read(journal_anchor, AnchorAsked(seq=3))
    sheet, letters = sheet_of(qtbot, seat), anchor.facts.letters
    assert "dấu cách, dấu gạch" in sheet.panel.field("letters")._hint.text()
    for typed_so in (letters, letters.lower(), letters.replace("-", " ")):
        assert compared(qtbot, sheet, "3", typed_so).startswith("Khớp.")


def test_other_letters_and_an_act_that_is_not_there_do_not_match(qtbot: QtBot, seat: Seat) -> None:
    (head,) = seat.desk.read(journal_anchor, AnchorAsked())
    sheet = sheet_of(qtbot, seat)
    assert compared(qtbot, sheet, "3", head.facts.letters).startswith("Không khớp ở việc số 3")
    words = compared(qtbot, sheet, str(head.seq + 1), head.facts.letters)
    assert f"chỉ có {head.seq} việc" in words


@pytest.mark.parametrize(
    ("seq", "letters", "wrong"),
    [("", "A1B2-C3D4-E5F6", "seq"), ("0", "A1B2-C3D4-E5F6", "seq"), ("3", "A1B2", "letters")],
)
def test_what_is_missing_is_said_at_its_field(
    qtbot: QtBot, seat: Seat, seq: str, letters: str, wrong: str
) -> None:
    sheet = sheet_of(qtbot, seat)
    assert compared(qtbot, sheet, seq, letters) == ""
    assert sheet.panel.field(wrong).error


def test_no_fault_of_the_lint(qtbot: QtBot, seat: Seat) -> None:
    with dressed(Look.LIGHT, 12):
        sheet = sheet_of(qtbot, seat)
        assert linted(sheet) == []
        compared(qtbot, sheet, "3", "ABCDABCDABCD")
        assert linted(sheet) == []
