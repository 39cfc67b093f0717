from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtWidgets import QStackedWidget, QVBoxLayout, QWidget

from bmnn_desk.ui.widgets.labels import label
from bmnn_desk.ui.widgets.plain_stack import PlainStack

if TYPE_CHECKING:
    from pytestqt.qtbot import QtBot


def least_height(qtbot: QtBot, stack: QStackedWidget) -> int:
    page = QWidget()
    column = QVBoxLayout(page)
    column.addWidget(label("một hai ba bốn năm sáu bảy " * 30, wraps=True))
    stack.addWidget(page)
    window = QWidget()
    qtbot.addWidget(window)
    whole = QVBoxLayout(window)
    whole.addWidget(stack)
    if whole.hasHeightForWidth():
        return whole.totalMinimumHeightForWidth(300)
    return whole.totalMinimumSize().height()


def test_a_page_with_wrapped_words_does_not_make_the_window_higher(qtbot: QtBot) -> None:
    assert least_height(qtbot, PlainStack()) < least_height(qtbot, QStackedWidget())
