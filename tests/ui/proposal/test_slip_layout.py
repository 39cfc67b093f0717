from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtWidgets import QCheckBox, QWidget

from bmnn_desk.ui.proposal.slip_form import MORE_KEYS, SlipForm
from bmnn_desk.ui.proposal.slip_layout import SlipLayout
from tests.ui.kept import kept, shown

if TYPE_CHECKING:
    from pytestqt.qtbot import QtBot

    from bmnn_desk.ui.seat import Seat


def test_a_field_that_is_hidden_is_brought(qtbot: QtBot, seat: Seat) -> None:
    parent = QWidget()
    kept(qtbot, parent)
    form = SlipForm(seat, parent)
    layout = SlipLayout(form, QCheckBox("Đã đối chiếu"))
    layout.resize(900, 900)
    shown(qtbot, layout)
    for key in MORE_KEYS:
        assert not form.panel.field(key).isVisible()

    layout.bring("title")
    assert not layout.shows_more()
    layout.bring("recall_on")

    assert layout.shows_more()
    for key in MORE_KEYS:
        assert form.panel.field(key).isVisible()


def test_every_field_stands_somewhere(qtbot: QtBot, seat: Seat) -> None:
    parent = QWidget()
    kept(qtbot, parent)
    form = SlipForm(seat, parent)
    layout = SlipLayout(form, QCheckBox("Đã đối chiếu"))
    kept(qtbot, layout)

    for key in form.panel.keys():  # noqa: SIM118  no dictionary
        assert layout.isAncestorOf(form.panel.field(key)), key
