from __future__ import annotations

from dataclasses import replace
from datetime import date
from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from bmnn_desk.storage import tables as t
from bmnn_desk.ui.dialogs.take_out import TakeOutDialog
from bmnn_desk.ui.print_paper import PrintPaperDialog
from bmnn_desk.ui.tokens import Look
from tests.away_desk import kept, later, now
from tests.destruction_desk import proposed
from tests.services.ledger import rows
from tests.ui.dialogs.away_bench import on_screen, words_of, wrong_in
from tests.ui.dressed import dressed, linted
from tests.ui.kept import kept as keep_window

if TYPE_CHECKING:
    from pytestqt.qtbot import QtBot

    from bmnn_desk.ui.seat import Seat
    from tests.make import Office


@pytest.fixture
def late_seat(seat: Seat) -> Seat:
    return replace(seat, today=lambda: date(2026, 4, 1))


def filled(qtbot: QtBot, seat: Seat, office: Office, copy: int = 0) -> TakeOutDialog:
    """Everything that the law wants is said."""
    sheet = on_screen(qtbot, TakeOutDialog(seat, copy))
    fields = sheet.fields
    fields.taker.put(office.drafter)
    fields.unit.setText("Văn phòng")
    fields.until.put(later(office, 2))
    fields.purpose.setText("Họp liên ngành")
    fields.place.setText("Công an tỉnh Mẫu")
    fields.protection.setText("Cặp có khóa")
    fields.asked_on.put(office.day)
    fields.permitter.setCurrentIndex(1)
    fields.permit_on.put(office.day)
    return sheet


def test_what_is_ticked_is_taken_out(qtbot: QtBot, seat: Seat, office: Office) -> None:
    first, second = kept(office)
    sheet = filled(qtbot, seat, office, first)
    assert sheet.copies.values() == (first,)
    sheet.copies.put((first, second))
    assert words_of(sheet) == "Đã ghi mang ra 02 bản. Bấm Ctrl+P để in phiếu giao nhận."
    assert now(office, second)[:2] == ("taken_out", "Ngô Văn Soạn")
    (row,) = rows(office, t.TakingOut)
    assert (row.position, row.permitted_by) == ("Chuyên viên", "Trần Văn Giám")


def test_the_keyboard_alone_ticks_and_saves(qtbot: QtBot, seat: Seat, office: Office) -> None:
    kept(office)
    sheet = filled(qtbot, seat, office)
    sheet.focus_first()
    focus = QApplication.focusWidget()
    assert focus is sheet.copies.table
    QTest.keyClick(focus, Qt.Key.Key_Space)
    ended: list[object] = []
    sheet.finished.connect(ended.append)
    QTest.keyClick(focus, Qt.Key.Key_Return, Qt.KeyboardModifier.ControlModifier)
    assert len(ended) == 1
    assert len(rows(office, t.TakingOut)) == 1


def at_home_in_2026(qtbot: QtBot, seat: Seat, office: Office, copy: int) -> TakeOutDialog:
    """Filled in but for a permission, on a day whose rules ask for none."""
    day = date(2026, 4, 1)
    sheet = filled(qtbot, seat, office, copy)
    sheet.day.put(day)
    sheet.fields.until.put(day)
    sheet.fields.asked_on.put(day)
    sheet.fields.permitter.setCurrentIndex(0)
    return sheet


def test_a_copy_without_a_permission_goes_only_with_a_second_key(
    qtbot: QtBot, late_seat: Seat, office: Office
) -> None:
    first, _ = kept(office)
    sheet = at_home_in_2026(qtbot, late_seat, office, first)
    sheet.forward()
    assert "Chưa ghi người cho phép" in sheet.warned.banner.words
    assert rows(office, t.TakingOut) == []
    sheet.forward()
    (row,) = rows(office, t.TakingOut)
    assert row.permitted_by == ""


def test_what_waits_for_its_destruction_goes_only_with_a_second_key(
    qtbot: QtBot, seat: Seat, office: Office
) -> None:
    first, _ = kept(office)
    proposed(office, first)
    sheet = filled(qtbot, seat, office, first)
    sheet.forward()
    assert "Đang chờ tiêu hủy" in sheet.warned.banner.words
    assert rows(office, t.TakingOut) == []
    assert str(words_of(sheet)).startswith("Đã ghi mang ra 01 bản")


def test_a_warning_of_the_law_comes_before_it_is_saved(
    qtbot: QtBot, late_seat: Seat, office: Office
) -> None:
    first, _ = kept(office)
    sheet = at_home_in_2026(qtbot, late_seat, office, first)
    sheet.fields.abroad.put(True)
    sheet.fields.permitter.setCurrentIndex(1)
    sheet.fields.permit_on.put(date(2026, 4, 1))
    sheet.forward()
    assert {rule.id for rule in sheet.findings.rules()} == {"MR-01C", "MR-01D"}
    assert rows(office, t.TakingOut) == []
    assert "MR-01" not in str(words_of(sheet))
    assert len(rows(office, t.TakingOut)) == 1


def test_what_the_law_misses_is_shown_with_its_way_round(
    qtbot: QtBot, seat: Seat, office: Office
) -> None:
    first, _ = kept(office)
    sheet = filled(qtbot, seat, office, first)
    sheet.fields.permitter.setCurrentIndex(0)
    assert words_of(sheet) is None
    assert "MR-01" in {rule.id for rule in sheet.findings.rules()}
    assert rows(office, t.TakingOut) == []


def test_what_must_be_said_is_asked_for(qtbot: QtBot, seat: Seat, office: Office) -> None:
    kept(office)
    sheet = on_screen(qtbot, TakeOutDialog(seat))
    sheet.fields.taker.put(0)
    sheet.fields.permitter.setCurrentIndex(1)
    assert wrong_in(sheet) == {"copies", "until", "taker_name", "permit_on"}


def test_the_request_prints_before_anything_is_kept(
    qtbot: QtBot, seat: Seat, office: Office
) -> None:
    first, _ = kept(office)
    sheet = filled(qtbot, seat, office, first)
    assert sheet.print.x() < sheet.save.x()
    sheet.fields.permit_on.put(None)
    asked: list[object] = []
    sheet.sheet_wanted.connect(asked.append)
    with qtbot.waitSignal(sheet.sheet_wanted, timeout=30_000):
        sheet.print_request()
    (paper,) = asked
    assert isinstance(paper, PrintPaperDialog)
    keep_window(qtbot, paper)
    assert rows(office, t.TakingOut) == []


def test_a_draft_comes_back_with_its_ticks(qtbot: QtBot, seat: Seat, office: Office) -> None:
    first, _ = kept(office)
    sheet = filled(qtbot, seat, office)
    sheet.copies.put((first,))
    sheet.keep_draft()
    again = on_screen(qtbot, TakeOutDialog(seat))
    assert again.copies.values() == (first,)
    assert again.fields.place.value() == "Công an tỉnh Mẫu"
    assert again.fields.until.value() == later(office, 2)


@pytest.mark.parametrize("look", Look)
def test_every_check_of_the_sheet_passes(
    qtbot: QtBot, seat: Seat, office: Office, look: Look
) -> None:
    kept(office)
    with dressed(look):
        sheet = filled(qtbot, seat, office)
        sheet.fields.abroad.put(value=True)
        assert linted(sheet) == []
