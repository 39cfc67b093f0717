from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest

from bmnn_desk.domain.office import Role
from bmnn_desk.services.form_states import FormStatesAsked, form_states
from bmnn_desk.ui.background import finish_background
from bmnn_desk.ui.dialogs.correct_form import CorrectFormDialog
from bmnn_desk.ui.forms.form_subject import form_subject
from bmnn_desk.ui.tokens import Look
from tests.ui.dressed import SMALLEST, dressed, linted
from tests.ui.forms.over import PACK, REGISTER
from tests.ui.kept import shown
from tests.ui.seats import seat_of

if TYPE_CHECKING:
    from pytestqt.qtbot import QtBot

    from bmnn_desk.ui.seat import Seat
    from tests.make import Office

HEADING = (REGISTER, "columns.1.heading")
WIDTH = (REGISTER, "columns.1.width_mm")
WAIT_MS = 20_000


def sheet_of(qtbot: QtBot, seat: Seat, form: str = "14") -> CorrectFormDialog:
    sheet = CorrectFormDialog(seat, form_subject(seat.desk.law, PACK, form))
    sheet.resize(1366, 700)
    shown(qtbot, sheet)
    sheet.focus_first()
    qtbot.waitUntil(lambda: sheet.preview.pane.pages is not None, timeout=WAIT_MS)
    return sheet


def put(sheet: CorrectFormDialog, at: tuple[str, str], typed: str) -> None:
    sheet.side.go_to(at)
    sheet.side.value.line.setText(typed)


def present(sheet: CorrectFormDialog, at: tuple[str, str]) -> object:
    return next(each.present for each in sheet.typed.values if (each.file, each.place) == at)


def name_sheet(sheet: CorrectFormDialog) -> None:
    sheet.side.source.setText("Phụ lục kèm thông tư")
    sheet.side.source_day.line.setText("10/03/2025")


def corrections(seat: Seat, form: str = "14") -> list[str]:
    states = seat.desk.read(form_states, FormStatesAsked(pack=PACK))
    state = next(each for each in states if each.number == form)
    return [entry.correction.value for entry in state.corrections]


@pytest.mark.parametrize("form", ["01", "02", "14", "19"])
@pytest.mark.parametrize("size", [(1366, 768), SMALLEST])
def test_no_fault_of_the_lint(qtbot: QtBot, seat: Seat, form: str, size: tuple[int, int]) -> None:
    with dressed(Look.DARK if size == SMALLEST else Look.LIGHT):
        sheet = sheet_of(qtbot, seat, form)
        sheet.resize(*size)
        assert linted(sheet) == []


def test_a_list_of_rows_finds_its_room_on_the_smallest_screen(qtbot: QtBot, seat: Seat) -> None:
    with dressed():
        sheet = sheet_of(qtbot, seat)
        sheet.resize(*SMALLEST)
        sheet.side.go_to((REGISTER, "columns"))
        assert sheet.side.value.rows.isVisible()
        assert linted(sheet) == []


@pytest.mark.parametrize("size", [(1366, 768), SMALLEST])
def test_the_values_keep_three_rows_and_the_editor_scrolls(
    qtbot: QtBot, seat: Seat, size: tuple[int, int]
) -> None:
    with dressed():
        sheet = sheet_of(qtbot, seat, "15")
        sheet.resize(*size)
        sheet.side.go_to(("m15_incoming_register.toml", "columns"))
        assert linted(sheet) == []
        table = sheet.side.list.table
        rows = table.viewport().height() // table.verticalHeader().defaultSectionSize()
        assert rows >= 3
        current = table.visualRect(table.currentIndex())
        assert table.viewport().rect().contains(current), "the current row is in sight"
        assert (sheet.width(), sheet.height()) == size, "it forces no window higher"
        sheet.side.bring("source")
        source = sheet.side.source
        assert source.visibleRegion().boundingRect() == source.rect()


def test_of_a_good_and_a_bad_correction_the_bad_one_gets_the_focus(
    qtbot: QtBot, seat: Seat
) -> None:
    sheet = sheet_of(qtbot, seat)
    put(sheet, WIDTH, "2")
    put(sheet, HEADING, "Ký hiệu")
    name_sheet(sheet)
    sheet.forward()
    qtbot.waitUntil(lambda: not sheet.busy_reason(), timeout=WAIT_MS)
    finish_background()
    assert "nhỏ hơn mức dùng được (5 mm)" in sheet.side.mishap.words
    assert sheet.side.row is not None
    assert sheet.side.row.at == WIDTH
    assert sheet.side.value.line.hasFocus()
    assert sheet.side.value.typed() == "2"


def test_the_paper_follows_what_is_typed_and_nothing_is_kept_by_that(
    qtbot: QtBot, seat: Seat
) -> None:
    sheet = sheet_of(qtbot, seat)
    before = sheet.preview.pane.pages
    put(sheet, HEADING, "Ký hiệu")
    assert present(sheet, HEADING) == "Số, ký hiệu", "not before the keys rest"
    qtbot.waitUntil(lambda: present(sheet, HEADING) == "Ký hiệu", timeout=WAIT_MS)
    assert sheet.preview.pane.pages is not before
    assert sheet.preview.pane.index == 1
    assert corrections(seat) == []


def test_what_leaves_the_form_unusable_is_refused_and_stays_typed(qtbot: QtBot, seat: Seat) -> None:
    sheet = sheet_of(qtbot, seat)
    put(sheet, WIDTH, "127")
    qtbot.waitUntil(lambda: bool(sheet.side.mishap.words), timeout=WAIT_MS)
    assert "“Cột 2 · Rộng (mm)”" in sheet.side.mishap.words
    assert "rộng hơn khổ giấy" in sheet.side.mishap.words
    assert sheet.preview.pane.pages is not None
    name_sheet(sheet)
    sheet.side.checked.setChecked(True)
    sheet.forward()
    qtbot.waitUntil(lambda: not sheet.busy_reason(), timeout=WAIT_MS)
    finish_background()
    assert corrections(seat) == []
    assert sheet.typed.texts() == {"|".join(WIDTH): "127"}
    assert sheet.side.source.value() == "Phụ lục kèm thông tư"


def test_no_number_is_said_under_the_field_and_the_sheet_is_not_kept(
    qtbot: QtBot, seat: Seat
) -> None:
    sheet = sheet_of(qtbot, seat)
    put(sheet, WIDTH, "hai bảy")
    field = sheet.side.panel.field("value")
    assert "Chưa phải là số" in field.error
    name_sheet(sheet)
    sheet.forward()
    assert "Chưa phải là số" in field.error
    assert not sheet.busy_reason()
    sheet.side.go_to(HEADING)
    assert not field.error
    sheet.side.go_to(WIDTH)
    sheet.side.undo.click()
    assert not sheet.typed
    assert sheet.side.value.typed() == "27"


def test_source_day_and_something_to_keep_are_asked_for(qtbot: QtBot, seat: Seat) -> None:
    sheet = sheet_of(qtbot, seat)
    sheet.forward()
    assert "Chưa có gì để ghi" in sheet.side.mishap.words
    put(sheet, HEADING, "Ký hiệu")
    sheet.forward()
    assert "ví dụ: Công báo" in sheet.side.panel.field("source").error
    assert sheet.side.panel.field("source_day").error


def test_ctrl_enter_keeps_the_corrections_and_the_mark(qtbot: QtBot, seat: Seat) -> None:
    sheet = sheet_of(qtbot, seat)
    put(sheet, HEADING, "Ký hiệu")
    put(sheet, WIDTH, "26")
    name_sheet(sheet)
    sheet.side.checked.setChecked(True)
    with qtbot.waitSignal(sheet.finished, timeout=WAIT_MS) as done:
        QTest.keyClick(sheet, Qt.Key.Key_Return, Qt.KeyboardModifier.ControlModifier)
    assert done.args == ["Đã ghi 2 đính chính. Đã đánh dấu mẫu số 14 là đã đối chiếu"]
    assert corrections(seat) == ['"Ký hiệu"', "26"]


def test_a_half_typed_sheet_comes_back_from_its_draft(qtbot: QtBot, seat: Seat) -> None:
    sheet = sheet_of(qtbot, seat)
    put(sheet, HEADING, "Ký hiệu")
    name_sheet(sheet)
    sheet.side.checked.setChecked(True)
    sheet.keep_draft()
    again = sheet_of(qtbot, seat)
    qtbot.waitUntil(lambda: present(again, HEADING) == "Ký hiệu", timeout=WAIT_MS)
    assert again.side.source.value() == "Phụ lục kèm thông tư"
    assert again.side.checked.isChecked()
    assert "Đã mở lại nháp" in again._state.text()


def test_who_is_no_officer_reads_and_prints(qtbot: QtBot, seat: Seat, office: Office) -> None:
    sheet = sheet_of(qtbot, seat_of(seat, office, Role.LEADER))
    assert not sheet.save.isVisible()
    assert not sheet.side.value.isVisible()
    sheet.forward()
    assert not sheet.busy_reason()
    with qtbot.waitSignal(sheet.sheet_wanted, timeout=WAIT_MS) as wanted:
        sheet.print_form()
    assert wanted.args is not None
    qtbot.addWidget(wanted.args[0])


def test_f6_goes_onto_the_page_and_back(qtbot: QtBot, seat: Seat) -> None:
    sheet = sheet_of(qtbot, seat)
    assert sheet.side.has_keys()
    QTest.keyClick(sheet, Qt.Key.Key_F6)
    assert not sheet.side.has_keys()
    QTest.keyClick(sheet, Qt.Key.Key_F6)
    assert sheet.side.has_keys()
