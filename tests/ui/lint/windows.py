"""Windows for the tests of the checks: a bare one, and one with nothing wrong in it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtGui import QAction, QColor, QIcon, QPixmap, QShortcut
from PySide6.QtTest import QTest
from PySide6.QtWidgets import (
    QCheckBox,
    QComboBox,
    QHBoxLayout,
    QLabel,
    QLineEdit,
    QPlainTextEdit,
    QPushButton,
    QRadioButton,
    QSpinBox,
    QTableWidget,
    QTableWidgetItem,
    QToolButton,
    QVBoxLayout,
    QWidget,
)

if TYPE_CHECKING:
    from pytestqt.qtbot import QtBot

_TALL_PX = 30


def window_of(qtbot: QtBot, *widgets: QWidget) -> QWidget:
    """An active window with these widgets below each other."""
    window = QWidget()
    window.setObjectName("trial")
    column = QVBoxLayout(window)
    for widget in widgets:
        column.addWidget(widget)
    # qtbot holds a window weakly: what is called before closing keeps it through the test.
    qtbot.addWidget(window, before_close_func=lambda _: window.clearFocus())
    window.show()
    assert QTest.qWaitForWindowActive(window)
    return window


def icon() -> QIcon:
    """A dark square."""
    square = QPixmap(16, 16)
    square.fill(QColor("#1B2430"))
    return QIcon(square)


def tall(widget: QWidget) -> QWidget:
    """The widget, high enough to be clicked."""
    widget.setMinimumHeight(_TALL_PX)
    return widget


def clean_window(qtbot: QtBot) -> QWidget:
    """A window with one of each kind and no fault."""
    window = window_of(qtbot, _form(), _table(), _buttons())
    QShortcut("Ctrl+L", window)
    renew = QAction("Cập nhật", window)
    renew.setShortcut("F5")
    window.addAction(renew)
    return window


def _form() -> QWidget:
    form = QWidget()
    column = QVBoxLayout(form)
    hint = QLabel("Số chính thức chỉ được cấp khi phát hành. Đóng lúc này không mất số.")
    hint.setWordWrap(True)
    column.addWidget(hint)
    area = QPlainTextEdit()
    area.setTabChangesFocus(True)
    box = QComboBox()
    box.addItems(["Báo cáo", "Kế hoạch"])
    count = QSpinBox()
    for field, words in (
        (tall(QLineEdit()), "&Trích yếu"),
        (area, "&Ghi chú"),
        (tall(box), "Tên l&oại"),
        (tall(count), "&Số bản"),
    ):
        field.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        label = QLabel(words)
        label.setBuddy(field)
        column.addWidget(label)
        column.addWidget(field)
    return form


def _table() -> QTableWidget:
    table = QTableWidget(3, 2)
    table.setAccessibleName("Nơi nhận")
    table.setTabKeyNavigation(False)
    table.setHorizontalHeaderLabels(["Nơi nhận", "Số bản"])
    for row in range(3):
        table.setItem(row, 0, QTableWidgetItem(f"Sở Mẫu {row}"))
    return table


def _buttons() -> QWidget:
    bar = QWidget()
    row = QHBoxLayout(bar)
    calendar = QToolButton()
    calendar.setIcon(icon())
    calendar.setToolTip("Mở lịch")
    calendar.setAccessibleName("Mở lịch")
    idle = QPushButton("Phát hành")
    idle.setEnabled(False)
    for button in (
        QCheckBox("&Ký thay"),
        QRadioButton("&In màu"),
        QRadioButton("Đóng &dấu"),
        calendar,
        idle,
        QPushButton("&Lưu"),
        QPushButton("Hủ&y && đóng"),
    ):
        row.addWidget(tall(button))
    calendar.setMinimumWidth(_TALL_PX)
    return bar
