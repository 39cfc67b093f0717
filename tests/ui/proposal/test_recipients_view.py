from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from bmnn_desk.domain.recipients import Recipient
from bmnn_desk.ui.proposal.recipients_model import DELIVERY, NAME, RecipientsModel
from bmnn_desk.ui.proposal.recipients_paste import PasteWords
from bmnn_desk.ui.proposal.recipients_view import RecipientsView
from bmnn_desk.ui.widgets.line_edit import LineEdit
from tests.ui.kept import shown

if TYPE_CHECKING:
    from pytestqt.qtbot import QtBot

CTRL, ALT = Qt.KeyboardModifier.ControlModifier, Qt.KeyboardModifier.AltModifier


def view_of(qtbot: QtBot) -> tuple[RecipientsView, RecipientsModel]:
    model = RecipientsModel(PasteWords())
    model.put([Recipient(name=name) for name in ("Sở Một", "Sở Hai", "Sở Ba")])
    view = RecipientsView(model)
    view.resize(900, 200)
    shown(qtbot, view)
    view.setFocus()
    view.setCurrentIndex(model.index(1, NAME))
    model.setParent(view)
    return view, model


def editor_of(view: RecipientsView) -> LineEdit:
    editor = QApplication.focusWidget()
    assert isinstance(editor, LineEdit)
    assert view.isAncestorOf(editor)
    return editor


def names(model: RecipientsModel) -> list[str]:
    return [line.name for line in model.lines]


def test_alt_and_arrows_move_the_line_and_stay_on_it(qtbot: QtBot) -> None:
    view, model = view_of(qtbot)
    QTest.keyClick(view, Qt.Key.Key_Up, ALT)

    assert names(model) == ["Sở Hai", "Sở Một", "Sở Ba"]
    assert view.currentIndex().row() == 0


def test_delete_removes_the_line_and_ctrl_z_brings_it_back(qtbot: QtBot) -> None:
    view, model = view_of(qtbot)
    QTest.keyClick(view, Qt.Key.Key_Delete)
    assert names(model) == ["Sở Một", "Sở Ba"]

    QTest.keyClick(view, Qt.Key.Key_Z, CTRL)
    assert names(model) == ["Sở Một", "Sở Hai", "Sở Ba"]


def test_a_cell_is_typed_into_and_esc_leaves_the_cell_alone(qtbot: QtBot) -> None:
    view, model = view_of(qtbot)
    view.setCurrentIndex(model.index(1, DELIVERY))
    QTest.keyClick(view, Qt.Key.Key_F2)
    editor = editor_of(view)
    editor.setText("giao liên")
    QTest.keyClick(editor, Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: model.lines[1].delivery == "giao liên")

    qtbot.waitUntil(view.hasFocus)
    QTest.keyClick(view, Qt.Key.Key_F2)
    again = editor_of(view)
    again.setText("bỏ đi")
    QTest.keyClick(again, Qt.Key.Key_Escape)
    assert model.lines[1].delivery == "giao liên"


def test_enter_leads_back_to_the_line_and_paste_is_passed_on(qtbot: QtBot) -> None:
    view, _ = view_of(qtbot)
    with qtbot.waitSignal(view.line_wanted):
        QTest.keyClick(view, Qt.Key.Key_Return)
    with qtbot.waitSignal(view.paste_asked):
        QTest.keyClick(view, Qt.Key.Key_V, CTRL)
