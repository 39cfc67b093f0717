from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QPoint, QTimer
from PySide6.QtWidgets import (
    QComboBox,
    QDialog,
    QLineEdit,
    QMainWindow,
    QMenu,
    QMessageBox,
    QToolTip,
    QWidget,
)

from bmnn_desk.ui.cover import cover_others
from tests.ui.left_open import on_screen

if TYPE_CHECKING:
    from pytestqt.qtbot import QtBot


def desk_and_screen(qtbot: QtBot) -> tuple[QMainWindow, QWidget]:
    desk, screen = QMainWindow(), QWidget()
    for window in (desk, screen):
        qtbot.addWidget(window)
        window.show()
    return desk, screen


def test_only_the_lock_stays_of_windows_lists_menus_and_hints(qtbot: QtBot) -> None:
    desk, screen = desk_and_screen(qtbot)
    box, menu, tool = QComboBox(desk), QMenu(desk), QDialog(desk)
    box.addItems(["Mật", "Tối mật"])
    menu.addAction("Sao chép")
    desk.setCentralWidget(box)
    tool.show()
    box.showPopup()
    menu.popup(QPoint(5, 5))
    without_hint = on_screen()
    QToolTip.showText(QPoint(5, 5), "trích yếu", desk)
    assert {desk, screen, tool, menu, box.view().window()} <= without_hint
    assert len(on_screen() - without_hint) == 1
    assert not cover_others(screen)
    assert on_screen() == {screen}


def test_questions_that_wait_for_an_answer_are_left_one_upon_the_other(qtbot: QtBot) -> None:
    desk, screen = desk_and_screen(qtbot)
    answers: list[int] = []
    waited: list[bool] = []
    lower, upper = QDialog(desk), QMessageBox(desk)

    def lock() -> None:
        waited.append(cover_others(screen))
        waited.append(cover_others(screen))
        assert on_screen() == {screen}

    def ask_more() -> None:
        QTimer.singleShot(0, lock)
        answers.append(upper.exec())

    QTimer.singleShot(0, ask_more)
    answers.append(lower.exec())
    assert answers == [QDialog.DialogCode.Rejected] * 2
    assert waited == [True, False]


def test_what_is_being_typed_stays_in_its_line(qtbot: QtBot) -> None:
    desk, screen = desk_and_screen(qtbot)
    line = QLineEdit("đang gõ dở")
    desk.setCentralWidget(line)
    cover_others(screen)
    assert line.text() == "đang gõ dở"
