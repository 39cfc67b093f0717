from __future__ import annotations

from typing import TYPE_CHECKING

from bmnn_desk.services.form_states import FormStatesAsked, form_states
from bmnn_desk.ui.dialogs.take_back_form import TakeBackFormDialog
from bmnn_desk.ui.forms.form_subject import form_subject
from tests.ui.dressed import dressed, linted
from tests.ui.forms.over import PACK, correction, kept
from tests.ui.kept import shown

if TYPE_CHECKING:
    from pytestqt.qtbot import QtBot

    from bmnn_desk.domain.form_state import FormState
    from bmnn_desk.ui.seat import Seat

NARROW, WIDE = (
    correction("columns.3.width_mm", "60"),
    correction("columns.1.width_mm", "31.5"),
)


def state_of(seat: Seat) -> FormState:
    states = seat.desk.read(form_states, FormStatesAsked(pack=PACK))
    return next(each for each in states if each.number == "14")


def sheet_of(qtbot: QtBot, seat: Seat) -> TakeBackFormDialog:
    sheet = TakeBackFormDialog(seat, form_subject(seat.desk.law, PACK, "14"))
    shown(qtbot, sheet)
    sheet.focus_first()
    return sheet


def taken(qtbot: QtBot, sheet: TakeBackFormDialog) -> str:
    sheet.reason.setText("gõ nhầm")
    with qtbot.waitSignal(sheet.finished, timeout=20_000) as done:
        sheet.forward()
    assert done.args is not None
    return str(done.args[0])


def test_the_newest_correction_stands_first_and_goes_with_a_reason(
    qtbot: QtBot, staffed: Seat
) -> None:
    kept(staffed, NARROW, WIDE, check=True)
    with dressed():
        sheet = sheet_of(qtbot, staffed)
        assert linted(sheet) == []
    assert [sheet.what.itemText(index) for index in range(sheet.what.count())] == [
        "Cột 2 · Rộng (mm): 27 → 31,5",
        "Cột 4 · Rộng (mm): 64,5 → 60",
        "Dấu đã đối chiếu ngày 20/11/2026",
    ]
    sheet.forward()
    assert sheet.panel.field("reason").error
    assert taken(qtbot, sheet).startswith("Đã bỏ: Cột 2")
    assert [each.correction.place for each in state_of(staffed).corrections] == [NARROW.place]


def test_a_correction_that_another_needs_is_refused_with_the_reason(
    qtbot: QtBot, staffed: Seat
) -> None:
    kept(staffed, NARROW, WIDE)
    sheet = sheet_of(qtbot, staffed)
    sheet.what.setCurrentIndex(1)
    sheet.reason.setText("gõ nhầm")
    sheet.forward()
    qtbot.waitUntil(lambda: bool(sheet.mishap.words), timeout=20_000)
    assert "rộng hơn khổ giấy" in sheet.mishap.words
    assert sheet.reason.value() == "gõ nhầm"
    assert len(state_of(staffed).corrections) == 2


def test_the_mark_of_a_check_is_taken_back(qtbot: QtBot, staffed: Seat) -> None:
    kept(staffed, check=True)
    assert state_of(staffed).is_checked
    taken(qtbot, sheet_of(qtbot, staffed))
    assert not state_of(staffed).is_checked


def test_where_nothing_lies_over_the_form_the_sheet_says_so(qtbot: QtBot, staffed: Seat) -> None:
    sheet = sheet_of(qtbot, staffed)
    sheet.reason.setText("gõ nhầm")
    sheet.forward()
    assert "không còn gì để bỏ" in sheet.panel.field("what").error
