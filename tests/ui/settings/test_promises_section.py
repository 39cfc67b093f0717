from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLabel

from bmnn_desk.ui.dialogs.promises_sheet import PromisesSheet
from bmnn_desk.ui.promises import shipped_promises
from bmnn_desk.ui.settings.promises_section import PromisesSection
from tests.ui.dressed import dressed, linted
from tests.ui.kept import shown

if TYPE_CHECKING:
    from pytestqt.qtbot import QtBot

    from bmnn_desk.ui.seat import Seat


def test_it_names_every_promise_and_its_button_opens_them(qtbot: QtBot, seat: Seat) -> None:
    with dressed(points=14):
        section = PromisesSection(seat)
        section.resize(760, 500)
        shown(qtbot, section)
        named = {each.text() for each in section.findChildren(QLabel)}
        assert {f"{each.id}. {each.name}" for each in shipped_promises().promises} <= named
        assert linted(section) == []
        with qtbot.waitSignal(section.sheet_wanted) as asked:
            section.open.setFocus()
            qtbot.keyClick(section.open, Qt.Key.Key_Return)
        qtbot.addWidget(asked.args[0])
        assert isinstance(asked.args[0], PromisesSheet)
