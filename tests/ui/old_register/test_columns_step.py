from __future__ import annotations

from typing import TYPE_CHECKING

from bmnn_desk.domain.old_register import OldBook
from bmnn_desk.papers.reading.old_sheets import MOST_HEADINGS
from bmnn_desk.ui.old_register.column_names import ColumnNames
from bmnn_desk.ui.old_register.columns_step import ColumnsStep
from tests.papers.reading.workbooks import OUTGOING
from tests.ui.kept import shown
from tests.ui.old_register.old_files import odd, read_of

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from pytestqt.qtbot import QtBot


def step_of(
    qtbot: QtBot, sheets: Mapping[str, Sequence[object]]
) -> tuple[ColumnsStep, ColumnNames]:
    names = ColumnNames()
    names.show(read_of(sheets).sheets)
    step = ColumnsStep(names)
    shown(qtbot, step)
    step.show_names()
    return step, names


def test_the_sheets_stand_there_with_their_rows_and_what_lacks_is_told(qtbot: QtBot) -> None:
    step, _names = step_of(qtbot, odd())
    words = [step.sheet.itemText(at) for at in range(step.sheet.count())]
    assert words == ["di: 12 dòng", "Chuyển giao: 1 dòng", "Bảng tính: 1 dòng"]
    assert step.book.value() is OldBook.OUTGOING
    assert "Chưa có cột bắt buộc: Người ký." in step.told.words
    step.sheet.put(2)
    assert step.book.value() is None
    assert "Tờ này bỏ qua" in step.told.words


def test_a_chosen_column_takes_the_place_of_another_and_both_are_told(qtbot: QtBot) -> None:
    step, names = step_of(qtbot, odd())
    assert step.grid is not None
    with qtbot.waitSignal(step.edited):
        step.grid.boxes[7].put("nguoi ky")
    assert step.told.words == ""
    step.grid.boxes[12].put("nguoi ky")
    assert step.grid.boxes[7].value() == ""
    assert step.told.words == "Cột “Lãnh đạo ký” thôi là Người ký, chuyển thành bỏ qua."
    assert names.is_changed


def test_another_book_proposes_its_columns_and_a_second_sheet_of_a_book_is_told(
    qtbot: QtBot,
) -> None:
    step, names = step_of(qtbot, odd())
    step.sheet.put(1)
    with qtbot.waitSignal(step.edited):
        step.book.put(OldBook.COPYING)
    assert step.grid is not None
    assert [box.currentText() for box in step.grid.boxes.values()] == [
        "Ngày *", "Số, ký hiệu *", "(bỏ qua)", "Độ mật", "(bỏ qua)"
    ]  # fmt: skip
    step.sheet.put(2)
    step.book.put(OldBook.OUTGOING)
    assert names.names["bang tinh"] == "di"
    step.show_names()
    assert step.at == 2
    assert "Tờ “di” đã là Sổ đi nên tờ này không vào kho." in step.told.words


def test_a_sheet_with_very_many_columns_shows_the_first(qtbot: QtBot) -> None:
    heads = [*OUTGOING, *(f"Cột {at}" for at in range(300))]
    step, _names = step_of(qtbot, {"di": [heads]})
    assert step.grid is not None
    assert len(step.grid.boxes) == MOST_HEADINGS
    assert "Tờ có rất nhiều cột" in step.told.words


def test_another_file_begins_with_its_own_first_sheet(qtbot: QtBot) -> None:
    step, _names = step_of(qtbot, odd())
    step.sheet.put(2)
    step.forget()
    step.show_names()
    assert step.at == 0
