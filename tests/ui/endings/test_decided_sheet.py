from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from bmnn_desk.domain.number_texts import dotted
from bmnn_desk.domain.office import SigningCapacity
from bmnn_desk.ui.dialogs.change_level import ChangeLevelDialog
from bmnn_desk.ui.endings.decided_sheet import about_words, stands_words
from bmnn_desk.ui.endings.term_source import term_of
from tests import secrecy_desk as sd
from tests.ui.kept import kept

if TYPE_CHECKING:
    from pytestqt.qtbot import QtBot

    from bmnn_desk.ui.seat import Seat
    from tests.make import Office


def sheet_of(qtbot: QtBot, seat: Seat, item: int) -> ChangeLevelDialog:
    sheet = ChangeLevelDialog(seat, item)
    kept(qtbot, sheet)
    return sheet


def test_who_decided_is_filled_in_from_his_post(qtbot: QtBot, seat: Seat, office: Office) -> None:
    sheet = sheet_of(qtbot, seat, sd.delivered(office))
    decider = sheet.decider()
    assert (decider.person, decider.position) == (office.head, "Giám đốc")
    assert (decider.capacity, decider.delegation) == (SigningCapacity.DIRECT, None)
    assert sheet.day == office.day


def test_a_decision_has_number_reason_day_and_post(
    qtbot: QtBot, seat: Seat, office: Office
) -> None:
    sheet = sheet_of(qtbot, seat, sd.delivered(office))
    sheet.signed.position.setText("")
    sheet.signed.day.line.setText("32/1")
    assert set(sheet.decision_errors()) == {"number", "reason", "day", "position"}
    sheet.signed.day.put(office.day + sd.ONE)
    assert "chưa tới" in sheet.decision_errors()["day"]
    sheet.signed.day.put(office.day)
    assert set(sheet.decision_errors()) == {"number", "reason", "position"}


def test_a_draft_keeps_who_signed_on_which_day(qtbot: QtBot, seat: Seat, office: Office) -> None:
    item = sd.delivered(office)
    sheet = sheet_of(qtbot, seat, item)
    sheet.signed.capacity.put(SigningCapacity.TM)
    sheet.signed.position.setText("Chủ tịch")
    sheet.keep_draft()
    again = sheet_of(qtbot, seat, item)
    assert again.signed.capacity.value() is SigningCapacity.TM
    assert again.signed.position.value() == "Chủ tịch"


def test_the_document_stands_over_the_form(seat: Seat, office: Office) -> None:
    row = term_of(seat, sd.delivered(office))
    assert about_words(row) == "01/BC-SMM · Báo cáo về tình hình mẫu"
    left = dotted(row.days_left or 0)
    assert stands_words(row) == (
        f"Đang ở độ Mật; thời hạn bảo vệ đến hết ngày 10/03/2035 ({left} ngày)."
    )
    assert "chưa ai ấn định" in stands_words(replace(row, is_inferred=True))
    assert "chưa ghi thời hạn" in stands_words(replace(row, until=None, days_left=None))
