"""The wheel changes no box that does not have the focus."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QPoint, QPointF, Qt
from PySide6.QtGui import QWheelEvent
from PySide6.QtWidgets import QAbstractSpinBox, QApplication, QComboBox

from tests.ui.lint.described import described, shown

if TYPE_CHECKING:
    from collections.abc import Iterator

    from PySide6.QtWidgets import QWidget

_NOTCH = 120


def findings(window: QWidget) -> list[str]:
    """ux 0.7: no focus by the wheel, and a turned wheel changes nothing."""
    boxes: list[QComboBox | QAbstractSpinBox] = [
        *shown(window, QComboBox),
        *shown(window, QAbstractSpinBox),
    ]
    return [said for box in boxes for said in _faults_of(box)]


def _faults_of(box: QComboBox | QAbstractSpinBox) -> Iterator[str]:
    if box.focusPolicy() is Qt.FocusPolicy.WheelFocus:
        yield f"{described(box)} takes the focus by the wheel."
    if box.hasFocus() or not box.isEnabled():
        return
    for turn in (-_NOTCH, _NOTCH):
        before = _value(box)
        _turn(box, turn)
        if _value(box) != before:
            yield f"{described(box)} is changed by the wheel without having the focus."
            _turn(box, -turn)
            return


def _value(box: QComboBox | QAbstractSpinBox) -> object:
    return box.currentIndex() if isinstance(box, QComboBox) else box.text()


def _turn(box: QWidget, turn: int) -> None:
    middle = QPointF(box.rect().center())
    event = QWheelEvent(
        middle,
        QPointF(box.mapToGlobal(box.rect().center())),
        QPoint(),
        QPoint(0, turn),
        Qt.MouseButton.NoButton,
        Qt.KeyboardModifier.NoModifier,
        Qt.ScrollPhase.NoScrollPhase,
        False,
    )
    QApplication.sendEvent(box, event)
