"""The figures of the year over their chart and the state of the year's papers."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from bmnn_desk.ui.widgets.card import Card, scrolled

if TYPE_CHECKING:
    from PySide6.QtWidgets import QScrollArea

_SIDE_PX, _GAP_PX, _BESIDE_PX = 300, 10, 12


def figures_area(table: QWidget, heading: str, chart: QWidget, state: QWidget) -> QScrollArea:
    """One area that scrolls down: with large letters on a small screen the figures stay whole."""
    drawn, side = Card(heading), Card()
    drawn.body.addWidget(chart, 1)
    side.body.addWidget(state)
    side.body.addStretch(1)
    beside = scrolled(side)
    beside.setMinimumWidth(_SIDE_PX)
    below = QHBoxLayout()
    below.setSpacing(_BESIDE_PX)
    below.addWidget(drawn, 3)
    below.addWidget(beside, 2)
    inner = QWidget()
    column = QVBoxLayout(inner)
    column.setContentsMargins(0, 0, 0, 0)
    column.setSpacing(_GAP_PX)
    column.addWidget(table)
    column.addLayout(below, 1)
    return scrolled(inner)
