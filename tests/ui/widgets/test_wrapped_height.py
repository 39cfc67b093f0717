from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QSize
from PySide6.QtWidgets import QVBoxLayout, QWidget

from bmnn_desk.ui.widgets.labels import label
from bmnn_desk.ui.widgets.wrapped_height import wrapped_least

if TYPE_CHECKING:
    from pytestqt.qtbot import QtBot

WORDS = "Một câu dài mà ở bề rộng này vừa đúng một dòng, ở bề hẹp thì nhiều dòng hơn hẳn."


def holding(qtbot: QtBot, *, wraps: bool) -> QWidget:
    held = QWidget()
    qtbot.addWidget(held)
    QVBoxLayout(held).addWidget(label(WORDS, wraps=wraps))
    held.show()
    return held


def test_wrapped_words_need_less_height_where_they_have_more_width(qtbot: QtBot) -> None:
    held = holding(qtbot, wraps=True)
    asked = held.minimumSizeHint()
    held.resize(900, 200)
    wide = wrapped_least(held, asked)
    held.resize(300, 200)
    narrow = wrapped_least(held, asked)
    assert wide.height() < narrow.height() <= asked.height()
    assert wide.width() == narrow.width() == asked.width()


def test_it_asks_for_no_more_than_it_was_asked_for(qtbot: QtBot) -> None:
    held = holding(qtbot, wraps=True)
    assert wrapped_least(held, QSize(10, 7)) == QSize(10, 7)


def test_without_words_that_wrap_nothing_is_taken_off(qtbot: QtBot) -> None:
    held = holding(qtbot, wraps=False)
    assert wrapped_least(held, QSize(500, 400)) == QSize(500, 400)
