"""What lies over a window for a moment: boxes, the calendar, lists, menus, Qt's own dialogs."""

from __future__ import annotations

from datetime import date
from functools import partial
from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import Qt, QTimer
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QCalendarWidget, QFileDialog, QVBoxLayout, QWidget

from bmnn_desk.errors import PrinterMissingError
from bmnn_desk.ui.crash_box import CrashBox
from bmnn_desk.ui.error_box import ask, show_error
from bmnn_desk.ui.open_file import ask_file, ask_folder, ask_place
from bmnn_desk.ui.tokens import Look
from bmnn_desk.ui.top_windows import top_windows
from bmnn_desk.ui.widgets.choice_box import ChoiceBox
from bmnn_desk.ui.widgets.date_field import DateField
from bmnn_desk.ui.widgets.toast import Toast
from tests.ui.dressed import SMALLEST, dressed, linted
from tests.ui.kept import shown

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator
    from pathlib import Path

    from pytestqt.qtbot import QtBot

PLACES = [(Look.LIGHT, 9), (Look.DARK, 14)]


@pytest.fixture(params=PLACES, ids=["light, 9 pt", "dark, 14 pt"])
def parent(request: pytest.FixtureRequest, qtbot: QtBot) -> Iterator[QWidget]:
    """A window as small as a screen may be, which something is laid over."""
    with dressed(*request.param):
        window = QWidget()
        window.resize(*SMALLEST)
        shown(qtbot, window)
        yield window


def modal_faults(qtbot: QtBot, opened: Callable[[], object]) -> list[str]:
    """What the lint says of the dialog that this opens and waits for."""
    told: list[list[str]] = []

    def look() -> None:
        box = QApplication.activeModalWidget()
        if box is None:  # what is told by a queued signal comes a little later
            QTimer.singleShot(1, look)
            return
        told.append(linted(box))
        box.close()

    QTimer.singleShot(0, look)
    opened()
    qtbot.waitUntil(lambda: bool(told))
    return told[0]


def popup() -> QWidget:
    (found,) = (
        each
        for each in top_windows()
        if each.windowType() is Qt.WindowType.Popup and each.isVisible()
    )
    return found


def test_a_mishap_told_over_a_window(qtbot: QtBot, parent: QWidget) -> None:
    error = PrinterMissingError("Máy in Phòng Hành chính và Tổng hợp")
    assert modal_faults(qtbot, lambda: show_error(parent, error)) == []


def test_a_question_with_its_two_acts(qtbot: QtBot, parent: QWidget) -> None:
    words = "Hủy văn bản số 12? Số đã cấp không dùng lại, sổ giữ dòng này với lý do hủy."
    opened = partial(ask, parent, words, "&Hủy văn bản", "&Giữ lại")
    assert modal_faults(qtbot, opened) == []


@pytest.mark.usefixtures("parent")
def test_what_nobody_caught(qtbot: QtBot, qapp: QApplication, tmp_path: Path) -> None:
    crash = CrashBox(tmp_path, qapp)
    assert modal_faults(qtbot, lambda: crash.catch(ValueError, ValueError("a"), None)) == []
    crash.deleteLater()


@pytest.mark.parametrize("asked", ["file", "place", "folder"])
def test_the_dialogs_for_files(qtbot: QtBot, parent: QWidget, asked: str) -> None:
    opened: dict[str, Callable[[], object]] = {
        "file": lambda: ask_file(parent, "Chọn tệp", "Văn bản (*.docx *.pdf)"),
        "place": lambda: ask_place(parent, "Lưu bản in", "PDF (*.pdf)", "phieu.pdf"),
        "folder": lambda: ask_folder(parent, "Chọn thư mục"),
    }
    made: list[type] = []
    QTimer.singleShot(0, lambda: made.append(type(QApplication.activeModalWidget())))
    assert modal_faults(qtbot, opened[asked]) == []
    assert made == [QFileDialog]


def test_the_calendar_of_a_day(parent: QWidget) -> None:
    field = DateField(lambda: date(2026, 11, 21), parent)
    field.setAccessibleName("Ngày văn bản")
    field.show()
    QTest.keyClick(field.line, Qt.Key.Key_Down, Qt.KeyboardModifier.AltModifier)
    calendar = popup()
    assert calendar.findChildren(QCalendarWidget)
    assert linted(calendar) == []
    calendar.close()


def test_the_list_of_a_choice(qtbot: QtBot, parent: QWidget) -> None:
    column = QVBoxLayout(parent)
    box = ChoiceBox([(1, "Báo cáo"), (2, "Kế hoạch"), (3, "Quyết định")])
    box.setAccessibleName("Tên loại")
    column.addWidget(box)
    qtbot.wait(1)
    box.showPopup()
    assert linted(popup()) == []
    box.hidePopup()


def test_a_toast(qtbot: QtBot, parent: QWidget) -> None:
    toast = Toast(parent)
    toast.say("Đã đăng ký số 63.\nTài liệu còn 02 bản chờ ký nhận ở phòng Hành chính và Tổng hợp.")
    qtbot.wait(1)
    assert toast.isVisible()
    assert linted(parent) == []
