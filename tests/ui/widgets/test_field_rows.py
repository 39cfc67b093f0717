from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtWidgets import QVBoxLayout, QWidget

from bmnn_desk.ui.widgets.field import FieldLook
from bmnn_desk.ui.widgets.field_rows import field_rows
from bmnn_desk.ui.widgets.form_panel import FormPanel
from bmnn_desk.ui.widgets.line_edit import LineEdit
from tests.ui.kept import shown

if TYPE_CHECKING:
    from pytestqt.qtbot import QtBot

KEYS = ("day", "reason", "where")


def test_each_field_is_as_wide_as_its_twelfths(qtbot: QtBot) -> None:
    window = QWidget()
    panel = FormPanel(window)
    for key in KEYS:
        panel.add(key, FieldLook(words=key), LineEdit())
    window.setLayout(field_rows(panel, ((("day", 4), ("reason", 8)), (("where", 12),))))
    window.resize(900, 300)
    shown(qtbot, window)
    day, reason, where = (panel.field(key).geometry() for key in KEYS)
    assert day.top() == reason.top() < where.top()
    assert abs(reason.width() - 2 * day.width()) <= 20
    assert where.left() == day.left()
    assert where.right() == reason.right()
    assert reason.left() - day.right() - 1 == 14


def test_rows_stand_as_far_apart_as_they_are_told(qtbot: QtBot) -> None:
    window = QWidget()
    panel = FormPanel(window)
    for key in KEYS:
        panel.add(key, FieldLook(words=key), LineEdit())
    grid = field_rows(panel, [[(key, 6)] for key in KEYS], gap_px=9)
    window.setLayout(grid)
    qtbot.addWidget(window)
    assert (grid.verticalSpacing(), grid.rowCount()) == (9, len(KEYS))


def test_half_a_row_is_half_also_where_nothing_stands_beside_it(qtbot: QtBot) -> None:
    window = QWidget()
    panel, halves = FormPanel(window), FormPanel(window)
    panel.add("day", FieldLook(words="day"), LineEdit())
    for key in ("left", "right"):
        halves.add(key, FieldLook(words=key), LineEdit())
    column = QVBoxLayout(window)
    column.addLayout(field_rows(halves, [[("left", 6), ("right", 6)]]))
    column.addLayout(field_rows(panel, [[("day", 6)]]))
    window.resize(900, 300)
    shown(qtbot, window)
    assert panel.field("day").width() == halves.field("left").width()
