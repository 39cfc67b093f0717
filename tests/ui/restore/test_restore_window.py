from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest

from bmnn_desk.ui.restore.restore_window import RestoreWindow
from bmnn_desk.ui.sheet import Sheet

if TYPE_CHECKING:
    from pytestqt.qtbot import QtBot


@pytest.fixture
def window(qtbot: QtBot) -> RestoreWindow:
    made = RestoreWindow(None)
    qtbot.addWidget(made)
    made.show()
    return made


def heard(window: RestoreWindow) -> list[str]:
    told: list[str] = []
    for name in ("leave_asked", "open_asked", "swap_asked", "went_back", "work_asked"):
        getattr(window, name).connect(lambda name=name: told.append(name))
    return told


def test_each_page_asks_for_what_comes_behind_it(window: RestoreWindow) -> None:
    told = heard(window)
    window.show_page(window.key)
    window.key.secret.setText("một câu")
    window.go_forward()
    window.show_page(window.compare)
    window.go_forward()
    window.go_back()
    window.show_page(window.done)
    window.go_back()
    window.leave()
    window.go_forward()

    assert told == ["open_asked", "swap_asked", "went_back", "work_asked"]


def test_esc_leaves_and_nothing_is_left_while_it_works(window: RestoreWindow) -> None:
    told = heard(window)
    window.show_busy("Đang khôi phục…")
    QTest.keyClick(window._body, Qt.Key.Key_Escape)
    window.go_forward()
    assert (told, window.busy_reason()) == ([], "Đang khôi phục…")
    window.show_busy("")
    QTest.keyClick(window._body, Qt.Key.Key_Escape)
    assert told == ["leave_asked"]


def test_a_sheet_lies_over_the_pages_until_it_is_finished(window: RestoreWindow) -> None:
    told = heard(window)
    window.show_page(window.compare)
    sheet = Sheet("Người thứ hai")
    window.sheet_wanted.emit(sheet)
    assert sheet.isVisible()
    window.go_forward()
    window.leave()
    assert told == []
    sheet.close_sheet()
    assert window.compare.isVisible()
    window.go_forward()
    assert told == ["swap_asked"]
