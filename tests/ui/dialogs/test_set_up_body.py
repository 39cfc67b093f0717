from __future__ import annotations

from typing import TYPE_CHECKING

from bmnn_desk.services.office_entries import DayAsked, bodies_on
from bmnn_desk.ui.dialogs.set_up_body import SetUpBodyDialog
from bmnn_desk.ui.symbol_patterns import OTHER_PATTERN
from tests.ui.kept import kept

if TYPE_CHECKING:
    from datetime import date

    from pytestqt.qtbot import QtBot

    from bmnn_desk.ui.seat import Seat


def sheet_of(qtbot: QtBot, seat: Seat) -> SetUpBodyDialog:
    sheet = SetUpBodyDialog(seat, seat.body)
    kept(qtbot, sheet)
    return sheet


def name_on(seat: Seat, day: date) -> str:
    (body,) = seat.desk.read(bodies_on, DayAsked(day=day))
    return body.name


def test_the_new_name_begins_on_its_day_and_the_older_one_stays_before(
    qtbot: QtBot, seat: Seat
) -> None:
    sheet = sheet_of(qtbot, seat)
    sheet.since.put_draft_text("01/07/2025")
    sheet.lines["name"].setText("SỞ MẪU MỚI")
    sheet.forward()
    today = seat.today()
    assert name_on(seat, today) == "SỞ MẪU MỰC"
    assert name_on(seat, today.replace(month=7, day=1)) == "SỞ MẪU MỚI"


def test_a_pattern_that_makes_no_symbol_and_a_missing_day_are_told(
    qtbot: QtBot, seat: Seat
) -> None:
    sheet = sheet_of(qtbot, seat)
    assert sheet.lines["name"].text() == "SỞ MẪU MỰC"
    sheet.pattern.put(OTHER_PATTERN)
    sheet.lines["own"].setText("{loai}-SMM")
    sheet.forward()
    assert "mẫu" in sheet.panel.field("own").error.casefold()
    assert "Chưa nhập" in sheet.panel.field("since").error
    assert sheet.lines["own"].text() == "{loai}-SMM"


def test_a_usual_pattern_is_chosen_by_what_it_makes(qtbot: QtBot, seat: Seat) -> None:
    sheet = sheet_of(qtbot, seat)
    assert sheet.pattern.currentText() == "01/BC-SMM"
    assert sheet.panel.field("own").isHidden()
    sheet.pattern.put("{type}-{body}-{unit}")
    assert "01/BC-SMM-VP" in sheet.panel.field("pattern")._hint.text()
    sheet.since.put_draft_text("01/07/2025")
    sheet.forward()
    day = DayAsked(day=seat.today().replace(month=7, day=1))
    assert [body.symbol_pattern for body in seat.desk.read(bodies_on, day)] == [
        "{type}-{body}-{unit}"
    ]


def test_a_second_name_from_the_same_day_is_refused_and_nothing_typed_is_lost(
    qtbot: QtBot, seat: Seat
) -> None:
    sheet = sheet_of(qtbot, seat)
    sheet.since.put_draft_text("02/01/2025")
    sheet.lines["name"].setText("SỞ MẪU MỚI")
    sheet.forward()
    assert "Đã có tên cơ quan" in sheet.mishap.words
    assert sheet.lines["name"].text() == "SỞ MẪU MỚI"
    assert name_on(seat, seat.today()) == "SỞ MẪU MỰC"
