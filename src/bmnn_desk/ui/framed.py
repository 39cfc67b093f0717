"""What lies over the whole width of the main window, above its pages."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtWidgets import QVBoxLayout, QWidget

from bmnn_desk.ui.sample_strip import SampleStrip
from bmnn_desk.ui.trouble_strip import TroubleStrip

if TYPE_CHECKING:
    from bmnn_desk.ui.seat import Seat


def framed(seat: Seat, layers: QWidget, *strips: QWidget) -> QWidget:
    """The layers of a window under its strips: what its store is, its trouble, and those given."""
    whole = QWidget()
    column = QVBoxLayout(whole)
    column.setContentsMargins(0, 0, 0, 0)
    column.setSpacing(0)
    if seat.is_sample:
        column.addWidget(SampleStrip())
    if seat.desk.trouble is not None:
        column.addWidget(TroubleStrip(seat.desk.trouble))
    for strip in strips:
        column.addWidget(strip)
    column.addWidget(layers, 1)
    return whole
