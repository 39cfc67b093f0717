from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QAccessible
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QPushButton, QVBoxLayout, QWidget

from bmnn_desk.ui.widgets.legacy_paste import legacy_paste
from bmnn_desk.ui.widgets.legacy_strip import LegacyStrip
from bmnn_desk.ui.widgets.line_edit import LineEdit
from tests.ui.kept import shown
from tests.ui.lint.lint_window import lint

if TYPE_CHECKING:
    from pytestqt.qtbot import QtBot

TCVN3 = "Céng hßa x· héi chñ nghÜa ViÖt Nam"
SMALL = "céng hßa x· héi chñ nghÜa"
VNI = "coäng hoøa xaõ hoäi"


class Stage(QWidget):
    """A line, its strip and a line behind it, with what the strip did."""

    def __init__(self, qtbot: QtBot) -> None:
        super().__init__()
        self.line, self.behind = LineEdit(), LineEdit()
        self.line.setAccessibleName("Trên")
        self.behind.setAccessibleName("Dưới")
        self.strip = LegacyStrip(self.line, self.line, self)
        self.read: list[str] = []
        column = QVBoxLayout(self)
        for each in (self.line, self.strip, self.behind):
            column.addWidget(each)
        self.resize(640, 200)
        shown(qtbot, self)
        self.line.setFocus()

    def offer(self, text: str) -> list[QPushButton]:
        found = legacy_paste(text)
        assert found is not None
        self.strip.offer(found, lambda read: self.read.append(read(text)))
        return [each for each in self.strip.findChildren(QPushButton) if not each.isHidden()]


@pytest.fixture
def stage(qtbot: QtBot) -> Stage:
    return Stage(qtbot)


@pytest.mark.parametrize(
    ("text", "words", "offers"),
    [
        (
            TCVN3,
            "Đoạn dán có vẻ dùng bảng mã TCVN3 (.VnTime). Đổi sang Unicode? "
            "«Céng hßa x· héi chñ nghÜa…» → «Cộng hòa xã hội chủ nghĩa…»",
            ["Đổi", "Giữ nguyên"],
        ),
        (
            SMALL,
            "Đoạn dán có vẻ dùng bảng mã TCVN3 (.VnTime). Đổi sang Unicode? "
            "«céng hßa x· héi chñ nghÜa» → «cộng hòa xã hội chủ nghĩa»",
            ["Đổi", "Viết hoa", "Giữ nguyên"],
        ),
        (
            VNI,
            "Đoạn dán có vẻ dùng bảng mã VNI (VNI-Times). Đổi sang Unicode? "
            "«coäng hoøa xaõ hoäi» → «cộng hòa xã hội»",
            ["Đổi", "Giữ nguyên"],
        ),
    ],
)
def test_it_says_what_was_pasted_and_what_would_become_of_it(
    stage: Stage, text: str, words: str, offers: list[str]
) -> None:
    buttons = stage.offer(text)
    assert (stage.strip.words, stage.strip.offered) == (words, text)
    assert [each.text() for each in buttons] == offers
    assert stage.read == []


@pytest.mark.parametrize(
    ("at", "read"),
    [(0, ["cộng hòa xã hội chủ nghĩa"]), (1, ["CỘNG HÒA XÃ HỘI CHỦ NGHĨA"]), (2, [])],
)
def test_tab_leads_to_its_answers_and_the_focus_comes_back(
    stage: Stage, at: int, read: list[str]
) -> None:
    buttons = stage.offer(SMALL)
    for button in buttons[: at + 1]:
        focus = QApplication.focusWidget()
        assert focus is not None
        QTest.keyClick(focus, Qt.Key.Key_Tab)
        assert button.hasFocus()
    QTest.keyClick(buttons[at], Qt.Key.Key_Space)

    assert stage.read == read
    assert stage.strip.isHidden()
    assert stage.strip.offered == ""
    assert stage.line.hasFocus()


def test_behind_the_answers_tab_goes_on(stage: Stage) -> None:
    last = stage.offer(VNI)[-1]
    last.setFocus()
    QTest.keyClick(last, Qt.Key.Key_Tab)
    assert stage.behind.hasFocus()


def test_a_screen_reader_is_told(stage: Stage, monkeypatch: pytest.MonkeyPatch) -> None:
    told: list[str] = []
    monkeypatch.setattr(
        QAccessible, "updateAccessibility", lambda event: told.append(event.message())
    )
    stage.offer(VNI)
    assert told == [stage.strip.words]
    assert stage.strip.accessibleName() == stage.strip.words


def test_the_lint_finds_nothing(qtbot: QtBot, stage: Stage) -> None:
    stage.offer(SMALL)
    qtbot.wait(20)  # until it is laid out
    assert lint(stage) == []
