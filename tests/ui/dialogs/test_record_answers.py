from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from bmnn_desk.domain.change_notices import AnswerKind
from bmnn_desk.services.tell_holders import send_notices
from bmnn_desk.ui.dialogs.record_answers import RecordAnswersDialog
from bmnn_desk.ui.tokens import Look
from tests import secrecy_desk as sd
from tests.ui.dressed import SMALLEST, dressed, linted
from tests.ui.kept import shown

if TYPE_CHECKING:
    from pytestqt.qtbot import QtBot

    from bmnn_desk.ui.seat import Seat
    from tests.make import Office


@pytest.fixture
def change(office: Office) -> int:
    made = sd.extended(office, sd.delivered(office))
    office.desk.do(send_notices, sd.notices(office, made))
    return made


def sheet_of(qtbot: QtBot, seat: Seat, change: int) -> RecordAnswersDialog:
    sheet = RecordAnswersDialog(seat, change)
    sheet.resize(*SMALLEST)
    shown(qtbot, sheet)
    sheet.focus_first()
    return sheet


def test_those_ticked_gave_the_same_answer(
    qtbot: QtBot, seat: Seat, office: Office, change: int
) -> None:
    sheet = sheet_of(qtbot, seat, change)
    sheet.table.toggle_all()
    sheet.words.setText("Công văn 88/STN")
    ended: list[object] = []
    sheet.finished.connect(ended.append)
    sheet.record()
    assert ended == ["Đã ghi trả lời của 02 nơi giữ"]
    answers = [(each.answer, each.words) for each in sd.holders(office, change)]
    assert answers == [(AnswerKind.MARKED, "Công văn 88/STN")] * 2
    told = sheet_of(qtbot, seat, change).table.texts()
    assert all(texts[-1] == "Đã đóng dấu lại · 10/03/2025" for texts in told)


def test_some_other_answer_says_what(qtbot: QtBot, seat: Seat, office: Office, change: int) -> None:
    sheet = sheet_of(qtbot, seat, change)
    sheet.kind.put(AnswerKind.OTHER)
    sheet.record()
    assert sheet.panel.field("words").error
    sheet.words.setText("Chưa tìm thấy bản")
    sheet.record()
    assert "Ctrl+A" in sheet.mishap.words
    assert all(each.answer is None for each in sd.holders(office, change))


def test_who_was_not_told_cannot_answer(qtbot: QtBot, seat: Seat, office: Office) -> None:
    untold = sd.extended(office, sd.delivered(office))
    assert sheet_of(qtbot, seat, untold).table.texts() == []


@pytest.mark.parametrize("look", Look)
def test_every_check_of_the_sheet_passes(qtbot: QtBot, seat: Seat, change: int, look: Look) -> None:
    with dressed(look):
        assert linted(sheet_of(qtbot, seat, change)) == []
