from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import QCoreApplication, QEvent, Qt, QTimer
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QMessageBox, QWidget
from shiboken6 import delete

from bmnn_desk.errors import PrinterMissingError
from bmnn_desk.ui.error_box import ask, show_error, tell
from bmnn_desk.ui.error_texts import sentence
from tests.ui.kept import shown

if TYPE_CHECKING:
    from collections.abc import Callable

    from pytestqt.qtbot import QtBot


@pytest.fixture
def parent(qtbot: QtBot) -> QWidget:
    window = QWidget()
    shown(qtbot, window)
    return window


def answer(do: Callable[[QMessageBox], None]) -> list[str]:
    heard: list[str] = []

    def act() -> None:
        box = QApplication.activeModalWidget()
        assert isinstance(box, QMessageBox)
        heard.extend([box.windowTitle(), box.text(), *(each.text() for each in box.buttons())])
        do(box)

    QTimer.singleShot(0, act)
    return heard


def press(key: Qt.Key) -> Callable[[QMessageBox], None]:
    def act(box: QMessageBox) -> None:
        QTest.keyClick(box, key)

    return act


def test_a_mishap_is_told_in_its_sentence_and_the_title_says_nothing(parent: QWidget) -> None:
    error = PrinterMissingError("Máy in A")
    heard = answer(press(Qt.Key.Key_Escape))
    show_error(parent, error)
    assert heard == ["BMNN", sentence(error), "Đón&g"]


def test_what_looks_like_markup_is_read_as_it_was_typed(parent: QWidget) -> None:
    formats: list[Qt.TextFormat] = []

    def look(box: QMessageBox) -> None:
        formats.append(box.textFormat())
        box.reject()

    answer(look)
    tell(parent, "Tên <b>Sở A</b> & B")
    assert formats == [Qt.TextFormat.PlainText]


@pytest.mark.parametrize("key", [Qt.Key.Key_Escape, Qt.Key.Key_Return])
def test_enter_and_escape_leave_things_as_they_are(parent: QWidget, key: Qt.Key) -> None:
    heard = answer(press(key))
    assert not ask(parent, "Hủy văn bản này?", "&Hủy văn bản", "&Giữ lại")
    assert heard[2:] == ["&Hủy văn bản", "&Giữ lại"]


def test_only_the_button_that_names_the_act_does_it(parent: QWidget) -> None:
    answer(lambda box: box.buttons()[0].click())
    assert ask(parent, "Hủy văn bản này?", "&Hủy văn bản", "&Giữ lại")


def test_a_lock_while_it_is_asked_leaves_things_as_they_are(parent: QWidget) -> None:
    answer(delete)
    assert not ask(parent, "Hủy văn bản này?", "&Hủy văn bản", "&Giữ lại")
    answer(delete)
    tell(parent, "Máy in hết giấy.")


def test_no_box_stays_behind_with_its_words(parent: QWidget) -> None:
    answer(press(Qt.Key.Key_Escape))
    tell(parent, "Báo cáo về tình hình mẫu")
    QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)
    assert parent.findChildren(QMessageBox) == []
