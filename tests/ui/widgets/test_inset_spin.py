"""The words of a spin box stand off its edge, dressed as the program dresses it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtWidgets import QHBoxLayout, QLineEdit, QSpinBox, QWidget

from bmnn_desk.ui.widgets.inset_spin import inset
from tests.ui.dressed import dressed

if TYPE_CHECKING:
    from pytestqt.qtbot import QtBot

_DARK = 120


def test_a_number_begins_where_the_words_of_a_line_begin(qtbot: QtBot) -> None:
    with dressed():
        window = _side_by_side(qtbot)
        line, box = window.findChild(QLineEdit, "line"), window.findChild(QSpinBox)

        assert line is not None
        assert box is not None
        assert abs(_first_ink(box) - _first_ink(line)) <= 1
        assert box.sizeHint().height() == line.sizeHint().height()


def _side_by_side(qtbot: QtBot) -> QWidget:
    window = QWidget()
    row = QHBoxLayout(window)
    line, box = QLineEdit("1"), QSpinBox()
    line.setObjectName("line")
    box.setValue(1)
    inset(box)
    row.addWidget(line)
    row.addWidget(box)
    qtbot.addWidget(window)
    window.show()
    window.setFocus()
    return window


def _first_ink(widget: QWidget) -> int:
    """The first dark dot inside the border."""
    image = widget.grab().toImage()
    return next(
        x
        for x in range(3, image.width())
        for y in range(6, image.height() - 6)
        if image.pixelColor(x, y).lightness() < _DARK
    )
