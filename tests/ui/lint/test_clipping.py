"""Words that are cut are found, however they are cut; what scrolls or elides with a tip is not."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QPixmap
from PySide6.QtWidgets import (
    QCheckBox,
    QLabel,
    QPushButton,
    QScrollArea,
    QToolButton,
    QVBoxLayout,
    QWidget,
)

from tests.ui.lint.clipping import findings
from tests.ui.lint.windows import icon, window_of

if TYPE_CHECKING:
    from pytestqt.qtbot import QtBot

WORDS = "Dấu lớn: bản đóng dấu BẢN SỐ ở trang đầu, từng bản"


@pytest.mark.parametrize("kind", [QLabel, QPushButton, QCheckBox])
def test_too_narrow_is_found_and_wide_enough_is_not(
    qtbot: QtBot, kind: type[QLabel | QPushButton | QCheckBox]
) -> None:
    widget = kind(WORDS)
    window = window_of(qtbot, widget)
    assert findings(window) == []
    widget.setFixedWidth(80)
    qtbot.wait(1)
    (said,) = findings(window)
    assert "px of width and has 80" in said


@pytest.mark.parametrize("kind", [QLabel, QPushButton, QCheckBox])
def test_too_low_is_found(qtbot: QtBot, kind: type[QLabel | QPushButton | QCheckBox]) -> None:
    widget = kind(WORDS)
    window = window_of(qtbot, widget)
    widget.setFixedHeight(9)
    qtbot.wait(1)
    (said,) = findings(window)
    assert "px of height and has 9" in said


def test_a_wrapped_label_without_the_height_of_its_lines_is_found(qtbot: QtBot) -> None:
    label = QLabel(WORDS)
    label.setWordWrap(True)
    label.setFixedWidth(120)
    window = window_of(qtbot, label)
    assert findings(window) == []
    label.setFixedHeight(label.fontMetrics().height() + 3)
    qtbot.wait(1)
    (said,) = findings(window)
    assert "px of height" in said


def test_a_wrapped_label_with_a_word_wider_than_itself_is_found(qtbot: QtBot) -> None:
    label = QLabel("BC-UBND-STC-VP-TCKT-2026-000001")
    label.setWordWrap(True)
    label.setFixedWidth(60)
    assert [said for said in findings(window_of(qtbot, label)) if "px of width and has 60" in said]


def test_an_icon_that_is_cut_is_found(qtbot: QtBot) -> None:
    picture, button = QLabel(), QToolButton()
    picture.setPixmap(QPixmap(40, 40))
    picture.setFixedSize(20, 20)
    button.setIcon(icon())
    button.setFixedSize(10, 30)
    assert len(findings(window_of(qtbot, picture, button))) == 3


def test_eliding_on_purpose_needs_all_words_as_its_tip(qtbot: QtBot) -> None:
    label = QLabel(WORDS)
    label.setFixedWidth(80)
    label.setProperty("elides", True)
    window = window_of(qtbot, label)
    (said,) = findings(window)
    assert "has no tooltip" in said
    label.setToolTip(WORDS)
    assert findings(window) == []


def test_a_tip_alone_is_no_leave_to_cut(qtbot: QtBot) -> None:
    label = QLabel(WORDS)
    label.setFixedWidth(80)
    label.setToolTip(WORDS)
    assert findings(window_of(qtbot, label))


def test_a_label_that_sticks_out_of_what_holds_it_is_found(qtbot: QtBot) -> None:
    holder = QWidget()
    holder.setFixedSize(200, 40)
    label = QLabel("Bản số 02", holder)
    label.move(180, 5)
    window = window_of(qtbot, holder)
    label.adjustSize()
    (said,) = findings(window)
    assert "does not lie wholly inside QWidget" in said
    label.move(10, 5)
    assert findings(window) == []


def test_what_can_be_scrolled_to_is_not_cut(qtbot: QtBot) -> None:
    inner = QWidget()
    column = QVBoxLayout(inner)
    for _ in range(30):
        column.addWidget(QLabel(WORDS))
    area = QScrollArea()
    area.setWidget(inner)
    area.setFixedSize(150, 100)
    window = window_of(qtbot, area)
    assert findings(window) == []
    area.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
    found = findings(window)
    assert len(found) == 30
    assert all("does not lie wholly inside" in said for said in found)
