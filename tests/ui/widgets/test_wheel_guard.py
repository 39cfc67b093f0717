from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QPoint, QPointF, Qt
from PySide6.QtGui import QWheelEvent
from PySide6.QtWidgets import QApplication, QSpinBox

from bmnn_desk.ui.widgets.wheel_guard import guard_wheel
from tests.ui.kept import shown

if TYPE_CHECKING:
    from pytestqt.qtbot import QtBot


def test_a_spin_box_without_focus_keeps_its_value(qtbot: QtBot, qapp: QApplication) -> None:
    box = QSpinBox()
    box.setValue(5)
    shown(qtbot, box)
    box.clearFocus()
    guard = guard_wheel(qapp)
    event = QWheelEvent(
        QPointF(2, 2),
        QPointF(2, 2),
        QPoint(0, -120),
        QPoint(0, -120),
        Qt.MouseButton.NoButton,
        Qt.KeyboardModifier.NoModifier,
        Qt.ScrollPhase.NoScrollPhase,
        False,
    )
    QApplication.sendEvent(box, event)
    assert box.value() == 5
    assert not event.isAccepted()
    qapp.removeEventFilter(guard)
    box.setFocus()
    QApplication.sendEvent(box, event)
    assert box.value() == 4
    guard.deleteLater()
