from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtGui import QFont, QFontMetrics
from PySide6.QtWidgets import QPushButton, QStyle, QStyleOptionTab

from bmnn_desk.ui.old_register.preview_step import PreviewStep
from bmnn_desk.ui.tokens import Look
from bmnn_desk.ui.widgets.row_table import RowTable
from tests.ui.dressed import dressed
from tests.ui.kept import shown
from tests.ui.old_register.old_files import clean, forward, odd, on_disk, read_of, sheet_at_work

if TYPE_CHECKING:
    from pathlib import Path

    from pytestqt.qtbot import QtBot

    from bmnn_desk.ui.seat import Seat


def step_in(qtbot: QtBot) -> PreviewStep:
    step = PreviewStep()
    shown(qtbot, step)
    return step


def tabs(step: PreviewStep) -> list[str]:
    return [step.tabs.tabText(at) for at in range(step.tabs.count())]


def test_a_clean_file_needs_no_agreement_but_the_button(qtbot: QtBot) -> None:
    step = step_in(qtbot)
    step.show_read(read_of(clean()))
    assert tabs(step) == ["Sổ đi (3)"]
    assert step.summary.text() == "Sẽ đưa vào kho 3 dòng: Sổ đi 3."
    assert step.agreed.isHidden()
    assert step.is_agreed


def test_faults_come_first_and_are_to_be_agreed_to_for_each_reading(qtbot: QtBot) -> None:
    step, read = step_in(qtbot), read_of(odd())
    step.show_read(read)
    assert tabs(step) == ["Lỗi (5)", "Sổ đi (12)", "Sổ chuyển giao (1)", "Bỏ qua (4)"]
    assert (step.rows, step.faults) == (13, 5)
    assert step.summary.text() == ("Sẽ đưa vào kho 13 dòng: Sổ đi 12, Sổ chuyển giao 1. Có 5 lỗi.")
    assert not step.is_agreed
    step.say_lacking()
    assert "tệp còn lỗi" in step.mishap.words
    step.agreed.setChecked(True)
    assert step.mishap.words == ""


def test_what_was_agreed_to_was_one_reading(qtbot: QtBot) -> None:
    step, read = step_in(qtbot), read_of(odd())
    step.show_read(read)
    step.agreed.setChecked(True)
    assert step.is_agreed
    step.show_read(read)
    assert not step.agreed.isChecked()


def test_the_current_fault_is_said_whole_and_the_list_can_be_saved(qtbot: QtBot) -> None:
    step, read = step_in(qtbot), read_of(odd())
    step.show_read(read)
    view = step.tabs.widget(0)
    assert view is not None
    (table,) = view.findChildren(RowTable)
    table.go_to(1)
    faults = tuple(fault for fault in read.faults if not fault.is_notice)
    words = "Tờ “di”, dòng 5, cột C · Ngày văn bản: không phải ngày có thật (ghi “31/02/2024”)."
    qtbot.waitUntil(lambda: view.sentence.text().startswith(words))  # type: ignore[attr-defined]
    (button,) = view.findChildren(QPushButton)
    with qtbot.waitSignal(step.save_asked) as asked:
        button.click()
    assert asked.args == [faults]


def test_lines_stand_there_as_they_will_in_the_store(qtbot: QtBot) -> None:
    step = step_in(qtbot)
    step.show_read(read_of(odd()))
    table = step.tabs.widget(1)
    assert isinstance(table, RowTable)
    model = table.model()
    heads = [model.headerData(at, table.horizontalHeader().orientation()) for at in range(18)]
    day = heads.index("Ngày văn bản")
    assert [model.index(row, day).data() for row in (2, 3)] == ["08/03/2024", ""]


def test_a_file_without_a_book_says_where_to_choose_one(qtbot: QtBot) -> None:
    step = step_in(qtbot)
    step.show_read(read_of({"Bảng": [["a", "b"]]}))
    assert tabs(step) == ["Bỏ qua (1)"]
    assert "Quay lại bước Ghép cột" in step.summary.text()


def test_the_tab_that_has_the_focus_shows_its_words_whole(
    qtbot: QtBot, seat: Seat, tmp_path: Path
) -> None:
    with dressed(Look.LIGHT):
        sheet = sheet_at_work(qtbot, seat, on_disk(tmp_path, odd()))
        forward(qtbot, sheet)
        bar = sheet.preview.tabs.tabBar()
        assert bar.hasFocus()
        option = QStyleOptionTab()
        bar.initStyleOption(option, 0)
        option.state |= QStyle.StateFlag.State_HasFocus
        strong = QFont(bar.font())
        strong.setWeight(QFont.Weight.DemiBold)
        needed = QFontMetrics(strong).horizontalAdvance(bar.tabText(0))
        room = bar.style().subElementRect(QStyle.SubElement.SE_TabBarTabText, option, bar)
        assert room.width() >= needed
