from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtWidgets import QLabel

from bmnn_desk.ui.widgets.tick_line import TickLine

if TYPE_CHECKING:
    from PySide6.QtGui import QImage
    from pytestqt.qtbot import QtBot


def test_a_tick_is_told_by_shape_and_to_a_screen_reader(qtbot: QtBot) -> None:
    line = TickLine("Ít nhất 12 ký tự")
    qtbot.addWidget(line)
    (picture, words) = line.findChildren(QLabel)
    dot = picture.pixmap().toImage()
    # An open circle would look like something to choose.
    assert dot.pixelColor(dot.rect().center()).alpha() > 0
    assert words.text() == "Ít nhất 12 ký tự"
    assert (line.is_kept, line.accessibleName()) == (False, "Ít nhất 12 ký tự: chưa đạt")
    line.show_kept(kept=True)
    assert (line.is_kept, line.accessibleName()) == (True, "Ít nhất 12 ký tự: đạt")
    assert _ink(picture.pixmap().toImage()) != _ink(dot)


def _ink(picture: QImage) -> list[bool]:
    """Where something is drawn, whatever its colour."""
    spots = ((x, y) for y in range(picture.height()) for x in range(picture.width()))
    return [picture.pixelColor(x, y).alpha() > 0 for x, y in spots]
