from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QVBoxLayout, QWidget

from bmnn_desk.domain.transfers import ReceiptKind
from bmnn_desk.ui.transfers.answer_fields import AnswerFields
from bmnn_desk.ui.transfers.receipt_answers import Answer
from tests.ui.kept import shown

if TYPE_CHECKING:
    from pytestqt.qtbot import QtBot

SIGNED = Answer(kind=ReceiptKind.SIGNED, quantity="1", place="3")


@pytest.fixture
def fields(qtbot: QtBot) -> AnswerFields:
    window = QWidget()
    column = QVBoxLayout(window)
    made = AnswerFields(window)
    keys = made.form.keys()
    for key in keys:
        column.addWidget(made.form.field(key))
    shown(qtbot, window)
    return made


def test_what_is_shown_comes_back_and_is_told_to_nobody(fields: AnswerFields) -> None:
    told = list[Answer]()
    fields.answered.connect(told.append)
    back = Answer(kind=ReceiptKind.RETURNED, receiver="A", quantity="2", place="12/5", note="x")
    fields.show_answer(back)
    assert fields.answer() == back
    assert told == []


def test_a_change_is_told_with_the_whole_answer(fields: AnswerFields) -> None:
    told = list[Answer]()
    fields.show_answer(SIGNED)
    fields.answered.connect(told.append)
    fields.receiver.setText("Vũ Thị Nhận")
    assert told[-1].receiver == "Vũ Thị Nhận"
    fields.kind.put(None)
    assert told[-1].kind is None


@pytest.mark.parametrize(
    ("key", "text"), [("place", "tờ ba"), ("place", ""), ("quantity", "hai bản")]
)
def test_what_cannot_be_taken_is_said_under_its_field(
    fields: AnswerFields, key: str, text: str
) -> None:
    fields.show_answer(SIGNED)
    assert not fields.form.field(key).error
    fields.form.field(key).as_editor().put_draft_text(text)
    assert fields.form.field(key).error
    assert set(fields.faults(fields.answer())) == {key}


def test_what_came_back_needs_no_place(fields: AnswerFields) -> None:
    assert fields.faults(Answer(kind=ReceiptKind.RETURNED)) == {}


def test_without_a_line_nothing_can_be_typed(fields: AnswerFields) -> None:
    fields.show_answer(None)
    assert not fields.receiver.isEnabled()
    fields.show_answer(SIGNED)
    assert fields.receiver.isEnabled()


def test_only_the_signers_line_steps_and_only_by_plain_arrows(fields: AnswerFields) -> None:
    steps: list[int] = []
    fields.stepped.connect(steps.append)
    fields.show_answer(Answer(kind=None))
    for line in (fields.receiver, fields.note):
        for key in (Qt.Key.Key_Down, Qt.Key.Key_Up, Qt.Key.Key_Left):
            QTest.keyClick(line, key)
    QTest.keyClick(fields.receiver, Qt.Key.Key_Down, Qt.KeyboardModifier.ShiftModifier)
    assert steps == [1, -1]
