from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QLineEdit, QVBoxLayout, QWidget

from bmnn_desk.ui.attempts import Attempts
from bmnn_desk.ui.first_run.begin import begun
from bmnn_desk.ui.help.early_help import EarlyHelp
from bmnn_desk.ui.help.help_sheet import HelpSheet
from bmnn_desk.ui.help.manual import shipped_manual
from bmnn_desk.ui.open_desks import OpenDesks
from bmnn_desk.ui.restore.restore_window import RestoreWindow
from bmnn_desk.ui.setup import Setup
from bmnn_desk.ui.tokens import Look
from bmnn_desk.ui.unlock_window import UnlockWindow
from tests.ui.dressed import dressed, linted
from tests.ui.kept import shown

if TYPE_CHECKING:
    from pathlib import Path

    from pytestqt.qtbot import QtBot


def early(qtbot: QtBot) -> tuple[QWidget, EarlyHelp]:
    window = QWidget()
    line = QLineEdit()
    QVBoxLayout(window).addWidget(line)
    window.resize(1000, 640)
    help_ = EarlyHelp(window, "ngay-dau")
    shown(qtbot, window)
    line.setFocus()
    return window, help_


def test_f1_opens_the_topic_of_the_place_and_esc_leads_back(qtbot: QtBot) -> None:
    window, help_ = early(qtbot)
    assert vars(help_)["sheet"] is None  # nothing is loaded before it is asked for
    qtbot.keyClick(window, Qt.Key.Key_F1)
    sheet = help_.sheet
    assert isinstance(sheet, HelpSheet)
    assert sheet.isVisible()
    assert sheet.isWindow()
    assert sheet.topic == "ngay-dau"
    sheet.search("khoi phuc")
    qtbot.waitUntil(sheet.isActiveWindow)
    QTest.keyClick(sheet.filter, Qt.Key.Key_Escape)
    qtbot.waitUntil(lambda: not sheet.isVisible())
    assert window.isVisible()
    help_.open()
    assert help_.sheet is sheet
    assert sheet.isVisible()
    sheet.close()


def test_what_needs_a_desk_is_not_offered(qtbot: QtBot) -> None:
    _window, help_ = early(qtbot)
    help_.open()
    assert isinstance(help_.sheet, HelpSheet)
    assert not hasattr(help_.sheet, "promises")
    assert not hasattr(help_.sheet, "keys")
    help_.sheet.close()


@pytest.mark.parametrize(("look", "points"), [(Look.LIGHT, 10), (Look.DARK, 14)])
def test_it_has_no_fault_of_the_lint(qtbot: QtBot, look: Look, points: int) -> None:
    with dressed(look, points):
        _window, help_ = early(qtbot)
        help_.open()
        assert help_.sheet is not None
        assert linted(help_.sheet) == []
        help_.sheet.close()


def test_each_window_before_the_desk_has_it_at_a_topic_that_is_there(
    qtbot: QtBot, tmp_path: Path
) -> None:
    known = {topic.key for topic in shipped_manual()}
    unlock = UnlockWindow(tmp_path, Attempts())
    setup = Setup(settled=tmp_path / "settled", home=tmp_path, require_place=lambda _folder: None)
    first, _founding = begun(setup, OpenDesks())
    restore = RestoreWindow(None)
    for window in (unlock, first, restore):
        qtbot.addWidget(window)
        assert window.help._topic in known
