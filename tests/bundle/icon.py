"""`python -m tests.bundle.icon`: draws resources/installer/bmnn-desk.ico anew."""

from __future__ import annotations

import os
import struct
from typing import TYPE_CHECKING

from PySide6.QtCore import QBuffer, QIODevice, QRectF, Qt
from PySide6.QtGui import QColor, QImage, QPainter
from PySide6.QtWidgets import QApplication

from bmnn_desk.paths import resources_folder
from bmnn_desk.ui.icons import icon_pixmap
from bmnn_desk.ui.immortals import keep_singletons
from bmnn_desk.ui.tokens import LIGHT

if TYPE_CHECKING:
    from collections.abc import Mapping

SIZES = (16, 20, 24, 32, 40, 48, 64, 128, 256)
PLACE = resources_folder() / "installer" / "bmnn-desk.ico"
_HEAD, _ENTRY = struct.Struct("<3H"), struct.Struct("<4B2H2I")
_ICON = 1
_LARGEST = 256  # is written as 0
_ROUND, _INSET = 0.18, 0.16


def drawn(size: int) -> bytes:
    """The program's sign at a size in pixels, as PNG: a white shield on the desk's own colour."""
    picture = QImage(size, size, QImage.Format.Format_ARGB32)
    picture.fill(Qt.GlobalColor.transparent)
    painter = QPainter(picture)
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(QColor(LIGHT.primary))
    painter.drawRoundedRect(QRectF(0, 0, size, size), size * _ROUND, size * _ROUND)
    inset = round(size * _INSET)
    painter.drawPixmap(inset, inset, icon_pixmap("shield-lock", "#FFFFFF", size - 2 * inset, 1.0))
    painter.end()
    buffer = QBuffer()
    buffer.open(QIODevice.OpenModeFlag.WriteOnly)
    picture.save(buffer, "PNG")  # type: ignore[call-overload]
    return bytes(buffer.data().data())


def packed(pictures: Mapping[int, bytes]) -> bytes:
    """A file of Windows icons: each picture under its size."""
    at = _HEAD.size + _ENTRY.size * len(pictures)
    entries, bodies = b"", b""
    for size, png in pictures.items():
        side = size % _LARGEST
        entries += _ENTRY.pack(side, side, 0, 0, 1, 32, len(png), at + len(bodies))
        bodies += png
    return _HEAD.pack(0, _ICON, len(pictures)) + entries + bodies


def unpacked(data: bytes) -> dict[int, bytes]:
    """The pictures of such a file by their size.

    Raises:
        ValueError: it is none.
    """
    zero, kind, count = _HEAD.unpack_from(data)
    if (zero, kind) != (0, _ICON):
        raise ValueError(kind)
    found = {}
    for number in range(count):
        entry = _ENTRY.unpack_from(data, _HEAD.size + _ENTRY.size * number)
        side, length, at = entry[0] or _LARGEST, entry[6], entry[7]
        found[side] = data[at : at + length]
    return found


def main() -> None:
    """Write the file."""
    os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
    keep_singletons()
    app = QApplication([])
    PLACE.write_bytes(packed({size: drawn(size) for size in SIZES}))
    app.quit()


if __name__ == "__main__":
    main()
