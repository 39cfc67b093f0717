from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtWidgets import QLabel

from bmnn_desk.ui.sample_strip import SampleStrip
from tests.ui.kept import shown
from tests.ui.lint.lint_window import lint

if TYPE_CHECKING:
    from pytestqt.qtbot import QtBot


def test_it_says_in_capitals_that_nothing_real_may_be_typed(qtbot: QtBot) -> None:
    strip = SampleStrip()
    shown(qtbot, strip)
    (words,) = strip.findChildren(QLabel)
    assert words.text() == "DỮ LIỆU MẪU, không nhập văn bản thật"
    assert words.isVisible()
    assert lint(strip) == []


def test_it_stays_whatever_is_pressed(qtbot: QtBot) -> None:
    strip = SampleStrip()
    shown(qtbot, strip)
    assert strip.findChildren(QLabel)[0].focusPolicy() == strip.focusPolicy().NoFocus
    strip.close()
    strip.show()
    assert strip.isVisible()
