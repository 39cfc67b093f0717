from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import Qt

from bmnn_desk.errors import ReasonMissingError
from bmnn_desk.services.people import units_of
from bmnn_desk.services.settings import BodyAsked
from bmnn_desk.ui.dialogs.add_unit import AddUnitDialog
from bmnn_desk.ui.dialogs.enrol_person import EnrolPersonDialog
from bmnn_desk.ui.dialogs.open_book import OpenBookDialog
from bmnn_desk.ui.dialogs.record_delegation import RecordDelegationDialog
from bmnn_desk.ui.dialogs.set_up_body import SetUpBodyDialog
from bmnn_desk.ui.dialogs.small_sheet import SheetWords, SmallSheet
from bmnn_desk.ui.sheet import Sheet
from bmnn_desk.ui.tokens import Look
from bmnn_desk.ui.widgets.buttons import ButtonKind
from tests.ui.dressed import SMALLEST, dressed, linted
from tests.ui.kept import kept, shown
from tests.ui.typed import typed

if TYPE_CHECKING:
    from collections.abc import Callable

    from pytestqt.qtbot import QtBot

    from bmnn_desk.ui.seat import Seat

CTRL = Qt.KeyboardModifier.ControlModifier


def sheet_of(qtbot: QtBot, seat: Seat) -> AddUnitDialog:
    sheet = AddUnitDialog(seat)
    shown(qtbot, sheet)
    sheet.focus_first()
    return sheet


def unit_names(seat: Seat) -> list[str]:
    return [unit.name for unit in seat.desk.read(units_of, BodyAsked(body=seat.body))]


FORMS = (
    AddUnitDialog,
    EnrolPersonDialog,
    OpenBookDialog,
    RecordDelegationDialog,
    lambda seat: SetUpBodyDialog(seat, seat.body),
)


@pytest.mark.parametrize("form", FORMS)
def test_no_form_has_a_fault_of_the_lint_with_errors_or_without(
    qtbot: QtBot, seat: Seat, form: Callable[[Seat], SmallSheet]
) -> None:
    with dressed(Look.DARK):
        sheet = form(seat)
        sheet.resize(*SMALLEST)
        shown(qtbot, sheet)
        sheet.focus_first()
        assert linted(sheet) == []
        if sheet.errors():
            sheet.forward()
            assert linted(sheet) == []


def test_what_is_missing_stands_under_its_field_and_what_was_typed_stays(
    qtbot: QtBot, seat: Seat
) -> None:
    sheet = sheet_of(qtbot, seat)
    typed(sheet.name, "Phòng Mẫu")
    qtbot.keyClick(sheet, Qt.Key.Key_Return, CTRL)
    assert "ví dụ: VP" in sheet.panel.field("letters").error
    assert "1 ô" in sheet.panel.summary.words
    assert sheet.letters.hasFocus()
    assert sheet.name.text() == "Phòng Mẫu"
    assert unit_names(seat) == ["Văn phòng"]


def test_a_form_left_comes_back_with_its_texts_its_caret_and_its_one_act(
    qtbot: QtBot, seat: Seat
) -> None:
    sheet = sheet_of(qtbot, seat)
    typed(sheet.name, "Phòng Mẫu")
    sheet.letters.setFocus()
    typed(sheet.letters, "PM")
    with qtbot.waitSignal(sheet.finished) as left:
        qtbot.keyClick(sheet.letters, Qt.Key.Key_Escape)
    assert left.args == [None]
    sheet.hide()
    again = sheet_of(qtbot, seat)
    assert (again.name.text(), again.letters.text()) == ("Phòng Mẫu", "PM")
    assert again.letters.hasFocus()
    assert again.request_id == sheet.request_id


def test_one_primary_button_does_it_and_nothing_is_red(qtbot: QtBot, seat: Seat) -> None:
    sheet = sheet_of(qtbot, seat)
    assert (sheet.save.look.icon, sheet.save.look.kind) == ("check", ButtonKind.PRIMARY)
    assert sheet.leave.text() == "Lưu nháp và đón&g"


def test_with_nothing_to_type_there_is_no_draft_to_speak_of(qtbot: QtBot, seat: Seat) -> None:
    bare = SmallSheet(seat, 0, SheetWords(title="Thử", subtitle="", save="&Ghi"))
    kept(qtbot, bare)
    bare.begin(str)
    assert (bare.leave.text(), bare.leave.look.icon) == ("Đón&g", "x")


def test_what_was_saved_leaves_no_draft(qtbot: QtBot, seat: Seat) -> None:
    sheet = sheet_of(qtbot, seat)
    typed(sheet.name, "Phòng Mẫu")
    sheet.letters.setText("PM")
    qtbot.keyClick(sheet, Qt.Key.Key_S, CTRL)
    with qtbot.waitSignal(sheet.finished) as done:
        sheet.forward()
    assert done.args == ["Đã thêm Phòng Mẫu"]
    assert unit_names(seat) == ["Văn phòng", "Phòng Mẫu"]
    sheet.hide()
    assert sheet_of(qtbot, seat).name.text() == ""


def test_saving_twice_under_one_id_is_one_act_and_said_so(qtbot: QtBot, seat: Seat) -> None:
    sheet = sheet_of(qtbot, seat)
    typed(sheet.name, "Phòng Mẫu")
    sheet.letters.setText("PM")
    sheet.forward()
    with qtbot.waitSignal(sheet.finished) as done:
        sheet.forward()
    assert "không ghi lần thứ hai" in done.args[0]
    assert unit_names(seat) == ["Văn phòng", "Phòng Mẫu"]


def test_while_its_paper_is_made_it_stays_and_does_nothing_twice(qtbot: QtBot, seat: Seat) -> None:
    sheet = sheet_of(qtbot, seat)
    typed(sheet.name, "Phòng Mẫu")
    sheet.letters.setText("PM")
    sheet.await_paper("Đã thêm Phòng Mẫu", "Đang lập giấy")
    assert sheet.busy_reason() == "Đang lập giấy."
    assert not sheet.save.isEnabled()
    assert not sheet.leave.isEnabled()
    sheet.forward()
    assert unit_names(seat) == ["Văn phòng"]
    paper = Sheet("Giấy")
    qtbot.addWidget(paper)
    with (
        qtbot.waitSignals([sheet.sheet_wanted, sheet.finished], order="strict"),
        qtbot.waitSignal(sheet.finished) as done,
    ):
        sheet.give_paper(paper)
    assert (done.args, sheet.busy_reason()) == (["Đã thêm Phòng Mẫu"], "")


def test_a_sheet_with_more_to_do_goes_on_where_its_paper_failed(qtbot: QtBot, seat: Seat) -> None:
    sheet = sheet_of(qtbot, seat)
    sheet.await_paper("Đã thêm", "Đang lập giấy")
    with qtbot.assertNotEmitted(sheet.finished):
        sheet.resume()
    assert sheet.busy_reason() == ""
    assert sheet.save.isEnabled()
    assert sheet.leave.isEnabled()


def test_a_paper_that_cannot_be_made_is_told_and_what_was_done_stays_done(
    qtbot: QtBot, seat: Seat
) -> None:
    sheet = sheet_of(qtbot, seat)
    sheet.await_paper("Đã thêm", "Đang lập giấy")
    with qtbot.waitSignal(sheet.finished) as done:
        sheet.lack_paper("{done}, chưa có giấy. {why}", ReasonMissingError())
    assert done.args[0].startswith("Đã thêm, chưa có giấy. ")
    assert sheet.busy_reason() == ""


def test_a_paper_lost_to_a_bug_leaves_no_sheet_that_cannot_be_left(
    qtbot: QtBot, seat: Seat
) -> None:
    sheet = sheet_of(qtbot, seat)
    sheet.await_paper("Đã thêm", "Đang lập giấy")
    with qtbot.waitSignal(sheet.finished) as done:
        sheet.lose_paper()
    assert (done.args, sheet.busy_reason()) == (["Đã thêm"], "")


def test_every_day_in_sight_says_what_is_wrong_with_it(qtbot: QtBot, seat: Seat) -> None:
    sheet = OpenBookDialog(seat)
    shown(qtbot, sheet)
    day = sheet.panel.field("day")
    day.as_editor().put_draft_text("99")
    assert set(sheet.wrong({})) == {"day"}
    day.setVisible(False)
    assert sheet.wrong({}) == {}
