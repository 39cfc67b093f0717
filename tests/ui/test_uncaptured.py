from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import QPoint
from PySide6.QtWidgets import QComboBox, QDialog, QLabel, QMenu, QToolTip, QVBoxLayout, QWidget

from bmnn_desk.machine.screen_capture import CAN_EXCLUDE
from bmnn_desk.ui.uncaptured import keep_uncaptured

if TYPE_CHECKING:
    from collections.abc import Iterator

    from PySide6.QtWidgets import QApplication
    from pytestqt.qtbot import QtBot


@pytest.fixture
def told(qapp: QApplication) -> Iterator[list[int]]:
    """The numbers of windows that the system is told of."""
    numbers: list[int] = []
    watch = keep_uncaptured(qapp, numbers.append, can_exclude=True)
    assert watch is not None
    yield numbers
    qapp.removeEventFilter(watch)
    watch.deleteLater()


def test_a_window_is_told_of_once_and_its_parts_are_not(told: list[int], qtbot: QtBot) -> None:
    window = QWidget()
    qtbot.addWidget(window)
    QVBoxLayout(window).addWidget(QLabel("trích yếu"))
    window.show()
    assert told == [window.winId()]


def test_a_window_that_is_shown_again_is_told_of_again(told: list[int], qtbot: QtBot) -> None:
    window = QWidget()
    qtbot.addWidget(window)
    window.show()
    window.hide()
    window.show()
    assert told == [window.winId()] * 2


def test_dialogs_menus_and_lists_that_drop_down_are_windows_too(
    told: list[int], qtbot: QtBot
) -> None:
    window = QWidget()
    qtbot.addWidget(window)
    box = QComboBox(window)
    box.addItems(["Mật", "Tối mật"])
    window.show()
    dialog, menu = QDialog(window), QMenu(window)
    dialog.show()
    menu.addAction("Sao chép")
    menu.popup(QPoint(5, 5))
    box.showPopup()
    popped = box.view().window()
    assert popped is not window
    assert {dialog.winId(), menu.winId(), popped.winId()} <= set(told)
    box.hidePopup()
    menu.close()
    dialog.close()


def test_a_hint_is_a_window_too(told: list[int], qtbot: QtBot) -> None:
    window = QWidget()
    qtbot.addWidget(window)
    window.show()
    told.clear()
    QToolTip.showText(QPoint(5, 5), "trích yếu dài hơn ô của nó", window)
    assert len(told) == 1
    QToolTip.hideText()
    qtbot.waitUntil(lambda: not QToolTip.isVisible())


@pytest.mark.skipif(CAN_EXCLUDE, reason="there it can")
def test_where_the_system_can_keep_nothing_out_nothing_is_watched(qapp: QApplication) -> None:
    assert keep_uncaptured(qapp) is None
