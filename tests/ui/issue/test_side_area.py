"""The column beside a step."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtWidgets import QLabel, QVBoxLayout, QWidget

from bmnn_desk.ui.issue.side_area import SideArea

if TYPE_CHECKING:
    from pytestqt.qtbot import QtBot


def test_it_is_as_wide_as_wanted_and_wider_where_words_would_be_cut(qtbot: QtBot) -> None:
    inner = QWidget()
    words = QLabel("ngắn")
    column = QVBoxLayout(inner)
    column.addWidget(words)
    area = SideArea(inner, 200)
    qtbot.addWidget(area)
    area.show()
    assert area.width() == 200

    words.setText("Một dòng chữ dài hơn hai trăm điểm nhiều lần, không ngắt dòng")
    qtbot.waitUntil(lambda: area.width() > 300)
    assert area.viewport().width() >= inner.minimumSizeHint().width()

    words.setText("ngắn")
    qtbot.waitUntil(lambda: area.width() == 200)
