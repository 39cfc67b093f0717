"""A box for millimetres."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import QLocale, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QVBoxLayout, QWidget

from bmnn_desk.ui.issue.mm_box import MmBox

if TYPE_CHECKING:
    from pytestqt.qtbot import QtBot

_LANGUAGES = (QLocale.Language.Vietnamese, QLocale.Language.English)


@pytest.fixture
def boxes(qtbot: QtBot) -> tuple[MmBox, MmBox]:
    """Two boxes at 165 of at most 180 mm, the first with the focus."""
    window = QWidget()
    column = QVBoxLayout(window)
    one, other = MmBox(), MmBox()
    for box in (one, other):
        column.addWidget(box)
        box.show_mm(165.0, 180.0)
    qtbot.addWidget(window, before_close_func=lambda _: window.clearFocus())
    window.show()
    assert QTest.qWaitForWindowActive(window)
    one.setFocus()
    one.selectAll()
    return one, other


@pytest.mark.parametrize("language", _LANGUAGES)
@pytest.mark.parametrize("typed", ["12,5", "12.5"])
def test_both_signs_for_the_half_are_understood(
    boxes: tuple[MmBox, MmBox], typed: str, language: QLocale.Language
) -> None:
    boxes[0].setLocale(QLocale(language))
    boxes[0].selectAll()
    QTest.keyClicks(boxes[0], typed)
    QTest.keyClick(boxes[0], Qt.Key.Key_Return)

    assert boxes[0].value() == 12.5


def test_a_length_counts_once_it_is_complete(boxes: tuple[MmBox, MmBox]) -> None:
    heard: list[float] = []
    boxes[0].valueChanged.connect(heard.append)
    QTest.keyClicks(boxes[0], "120")
    assert heard == []
    QTest.keyClick(boxes[0], Qt.Key.Key_Tab)

    assert heard == [120.0]


def test_enter_leads_on(boxes: tuple[MmBox, MmBox]) -> None:
    QTest.keyClick(boxes[0], Qt.Key.Key_Return)

    assert boxes[1].hasFocus()


def test_ctrl_enter_stays_for_the_window_to_take(boxes: tuple[MmBox, MmBox]) -> None:
    QTest.keyClick(boxes[0], Qt.Key.Key_Return, Qt.KeyboardModifier.ControlModifier)

    assert boxes[0].hasFocus()


def test_an_arrow_goes_half_a_millimetre(boxes: tuple[MmBox, MmBox]) -> None:
    QTest.keyClick(boxes[0], Qt.Key.Key_Up)

    assert boxes[0].value() == 165.5


def test_showing_a_length_tells_nobody(boxes: tuple[MmBox, MmBox]) -> None:
    heard: list[float] = []
    boxes[0].valueChanged.connect(heard.append)
    boxes[0].show_mm(200.0, 180.0)

    assert (boxes[0].value(), heard) == (180.0, [])
