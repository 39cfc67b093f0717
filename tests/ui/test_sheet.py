from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest

from bmnn_desk.domain.secrecy import SecrecyLevel
from bmnn_desk.ui.sheet import Sheet
from bmnn_desk.ui.widgets.buttons import ButtonKind, ButtonLook
from bmnn_desk.ui.widgets.line_edit import LineEdit
from tests.ui.kept import shown
from tests.ui.lint.lint_window import lint

if TYPE_CHECKING:
    from pytestqt.qtbot import QtBot

LONG = "Báo cáo về tình hình mẫu của tỉnh Mẫu Sơn " * 12


class FormSheet(Sheet):
    """A line to type into; it counts how often its draft was kept."""

    def __init__(self) -> None:
        super().__init__("Việc mẫu")
        self.line = LineEdit()
        self.line.setAccessibleName("Tên")
        self.body.addWidget(self.line)
        self.kept = 0
        self.busy = ""

    def keep_draft(self) -> None:
        self.kept += 1

    def busy_reason(self) -> str:
        return self.busy

    def focus_first(self) -> None:
        self.line.setFocus()


@pytest.fixture
def sheet(qtbot: QtBot) -> FormSheet:
    made = FormSheet()
    made.resize(1093, 574)
    shown(qtbot, made)
    made.focus_first()
    return made


def test_escape_in_a_field_keeps_the_draft_and_leaves(qtbot: QtBot, sheet: FormSheet) -> None:
    with qtbot.waitSignal(sheet.finished) as finished:
        QTest.keyClick(sheet.line, Qt.Key.Key_Escape)
    assert (finished.args, sheet.kept) == ([None], 1)


def test_the_leave_button_does_the_same(qtbot: QtBot, sheet: FormSheet) -> None:
    with qtbot.waitSignal(sheet.finished):
        sheet.leave.click()
    assert sheet.kept == 1


def test_a_busy_sheet_is_not_left_and_says_why(qtbot: QtBot, sheet: FormSheet) -> None:
    sheet.busy = "Đang in."
    with qtbot.assertNotEmitted(sheet.finished), qtbot.waitSignal(sheet.said) as said:
        QTest.keyClick(sheet.line, Qt.Key.Key_Escape)
    assert said.args == ["Đang in."]
    assert sheet.kept == 0


def test_what_one_can_do_stands_left_and_right(qtbot: QtBot, sheet: FormSheet) -> None:
    done: list[str] = []
    act = sheet.offer("&Lưu", ButtonLook(kind=ButtonKind.PRIMARY), lambda: done.append("saved"))
    aside = sheet.offer("&In thử", ButtonLook(), lambda: done.append("printed"), left=True)
    qtbot.wait(20)
    act.click()
    aside.click()
    assert done == ["saved", "printed"]
    assert sheet.leave.x() < aside.x() < act.x()


def test_a_long_subtitle_is_cut_and_whole_in_the_tip(sheet: FormSheet) -> None:
    before = sheet.minimumSizeHint().width()
    sheet.show_subtitle(LONG)
    assert sheet._subtitle.text().endswith("…")
    assert sheet._subtitle.toolTip() == LONG.strip()
    assert sheet.minimumSizeHint().width() == before


def test_a_long_word_on_the_draft_does_not_widen_the_sheet(qtbot: QtBot, sheet: FormSheet) -> None:
    sheet.show_state(
        "Chưa lưu được nháp. Ổ đĩa hết chỗ nên việc này chưa được ghi. Dọn bớt tệp rồi làm lại; "
        "những gì đã lưu trước đó vẫn còn."
    )
    sheet.show_hint("Số chỉ được cấp ở bước 4. Đóng lúc này không mất số, không mất dữ liệu.")
    sheet.level.show_level(SecrecyLevel.TUYET_MAT)
    qtbot.wait(20)
    assert lint(sheet) == []


def test_a_plain_sheet_passes_the_lint(qtbot: QtBot, sheet: FormSheet) -> None:
    sheet.show_subtitle("Báo cáo về tình hình mẫu")
    sheet.show_state("Đã tự lưu nháp 09:41")
    qtbot.wait(20)
    assert lint(sheet) == []


def test_a_sheet_that_says_nothing_of_itself_is_free_to_leave(qtbot: QtBot) -> None:
    plain = Sheet("Xem")
    shown(qtbot, plain)
    assert plain.busy_reason() == ""
    plain.keep_draft()
    with qtbot.waitSignal(plain.finished):
        plain.close_sheet()


def test_it_says_in_one_line_what_it_does_and_to_what(sheet: FormSheet) -> None:
    assert sheet.about == "Việc mẫu"
    sheet.show_subtitle(LONG)
    assert sheet.about == f"Việc mẫu: {LONG.strip()}"


def test_the_focus_returns_to_where_another_sheet_was_asked_for(
    qtbot: QtBot, sheet: FormSheet
) -> None:
    other = LineEdit()
    other.setAccessibleName("Nơi khác")
    sheet.body.addWidget(other)
    qtbot.wait(20)
    sheet.come_back_to(other)
    sheet.focus_again()
    assert other.hasFocus()
    sheet.focus_again()
    assert sheet.line.hasFocus()
