"""Fields of a panel laid out in rows, each as wide as so many twelfths of the form."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtWidgets import QGridLayout, QWidget

if TYPE_CHECKING:
    from collections.abc import Sequence

    from bmnn_desk.ui.widgets.form_panel import FormPanel

_COLUMNS = 12
_BESIDE_PX = 14


def field_rows(
    panel: FormPanel, rows: Sequence[Sequence[tuple[str, int]]], gap_px: int = 10
) -> QGridLayout:
    """A layout with the fields in it: key and twelfths of the width, row by row."""
    grid = QGridLayout()
    grid.setHorizontalSpacing(_BESIDE_PX)
    grid.setVerticalSpacing(gap_px)
    for column in range(_COLUMNS):
        grid.setColumnStretch(column, 1)
    for number, row in enumerate(rows):
        at = 0
        for key, wide in row:
            grid.addWidget(panel.field(key), number, at, 1, wide)
            at += wide
    _take_the_rest(grid, rows)
    return grid


def _take_the_rest(grid: QGridLayout, rows: Sequence[Sequence[tuple[str, int]]]) -> None:
    """Half a row is half everywhere: columns with nothing in them would have no gaps."""
    used = max((sum(wide for _, wide in row) for row in rows), default=0)
    if 0 < used < _COLUMNS:
        grid.addWidget(QWidget(), 0, used, 1, _COLUMNS - used)
