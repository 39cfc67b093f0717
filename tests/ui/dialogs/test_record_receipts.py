from __future__ import annotations

from datetime import timedelta
from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication

from bmnn_desk.domain.transfers import ReceiptKind
from bmnn_desk.services.form_drafts import DraftsAsked, form_drafts
from bmnn_desk.storage import tables as t
from bmnn_desk.ui.dialogs.record_receipts import RecordReceiptsDialog
from bmnn_desk.ui.tokens import Look
from tests.handover_desk import printed_round, round_on_the_way
from tests.services.ledger import rows
from tests.ui.dialogs.sheet_bench import SheetBench
from tests.ui.dressed import dressed, linted
from tests.ui.outgoing.some_outgoing import NARROW, WIDE, in_window

if TYPE_CHECKING:
    from pytestqt.qtbot import QtBot

    from bmnn_desk.ui.seat import Seat
    from tests.make import Office

CTRL = Qt.KeyboardModifier.ControlModifier
BACK = ReceiptKind.RETURNED


class Bench(SheetBench[RecordReceiptsDialog]):
    """The sheet in a window."""

    def __init__(self, qtbot: QtBot, seat: Seat, subject: int) -> None:
        super().__init__(qtbot, RecordReceiptsDialog(seat, subject))


@pytest.mark.parametrize("size", [WIDE, NARROW])
@pytest.mark.parametrize("dress", [(Look.LIGHT, 10), (Look.DARK, 10), (Look.LIGHT, 12)])
def test_no_size_and_no_dress_has_a_fault_of_the_lint(
    qtbot: QtBot, seat: Seat, office: Office, size: tuple[int, int], dress: tuple[Look, int]
) -> None:
    done = printed_round(office)
    with dressed(*dress):
        window = in_window(qtbot, RecordReceiptsDialog(seat, done.handover), size)
        assert linted(window) == []


def test_all_lines_of_a_printed_round_are_ticked_and_one_key_records_them(
    qtbot: QtBot, seat: Seat, office: Office
) -> None:
    bench = Bench(qtbot, seat, printed_round(office).handover)
    bench.sheet.side.receiver.setText("Vũ Thị Nhận")
    bench.press(Qt.Key.Key_Return, CTRL)
    assert bench.ended == ["Đã ghi ký nhận 02 dòng"]
    found = rows(office, t.Receipt)
    assert {(row.receiver, row.kind) for row in found} == {("Vũ Thị Nhận", "signed")}
    assert all(row.sheet_id is not None for row in found)


def test_a_missing_name_is_told_first_and_the_second_enter_records_it_so(
    qtbot: QtBot, seat: Seat, office: Office
) -> None:
    bench = Bench(qtbot, seat, printed_round(office).handover)
    bench.press(Qt.Key.Key_Return, CTRL)
    assert bench.ended == []
    assert rows(office, t.Receipt) == []
    assert [rule.id for rule in bench.sheet.side.findings.rules()] == ["DI-09"]
    bench.press(Qt.Key.Key_Return, CTRL)
    assert bench.ended == ["Đã ghi ký nhận 02 dòng"]


@pytest.mark.parametrize(("days", "said"), [(1, "chưa tới"), (-1, "sớm hơn ngày")])
def test_a_day_that_cannot_be_is_refused_in_its_field(
    qtbot: QtBot, seat: Seat, office: Office, days: int, said: str
) -> None:
    bench = Bench(qtbot, seat, printed_round(office).handover)
    bench.sheet.side.receiver.setText("Vũ Thị Nhận")
    bench.sheet.side.day.put(office.day + timedelta(days=days))
    bench.sheet.record()
    assert bench.ended == []
    assert said in bench.sheet.side.panel.field("day").error
    assert bench.sheet.side.day.line.hasFocus()


def test_exceptions_are_unticked_or_came_back(qtbot: QtBot, seat: Seat, office: Office) -> None:
    first = printed_round(office)
    bench = Bench(qtbot, seat, first.handover)
    bench.press(Qt.Key.Key_Space)
    bench.press(Qt.Key.Key_Down)
    bench.sheet.side.one.kind.put(BACK)
    bench.sheet.side.one.note.setText("đi vắng")
    assert [texts[-1] for texts in bench.sheet.table.texts()] == ["Chưa ký", "Trả lại"]
    bench.press(Qt.Key.Key_Return, CTRL)
    assert bench.ended == ["Đã ghi ký nhận 00 dòng; trả lại 01 dòng; còn 01 dòng chưa ký"]
    (row,) = rows(office, t.Receipt)
    assert (row.line_id, row.kind, row.note) == (first.lines[1], "returned", "đi vắng")


def test_a_round_not_printed_yet_has_no_tick_and_page_and_line_help(
    qtbot: QtBot, seat: Seat, office: Office
) -> None:
    done = round_on_the_way(office)
    bench = Bench(qtbot, seat, done.handover)
    assert bench.sheet.table.ticked() == ()
    assert [texts[-1] for texts in bench.sheet.table.texts()] == ["Chưa in tờ sổ"] * 2
    bench.press(Qt.Key.Key_Return, CTRL)
    assert "Chưa chọn dòng nào." in bench.sheet.mishap.words
    bench.sheet.side.one.place.setText("12/5")
    bench.sheet.side.one.kind.put(ReceiptKind.SIGNED)
    assert bench.sheet.table.ticked() == done.lines[:1]
    bench.press(Qt.Key.Key_Return, CTRL)
    bench.press(Qt.Key.Key_Return, CTRL)
    (row,) = rows(office, t.Receipt)
    assert (row.paper_page, row.paper_line, row.sheet_id) == (12, 5, None)


def test_a_tick_on_a_line_that_is_on_no_sheet_leads_to_what_is_missing(
    qtbot: QtBot, seat: Seat, office: Office
) -> None:
    bench = Bench(qtbot, seat, round_on_the_way(office).handover)
    bench.press(Qt.Key.Key_Down)
    bench.press(Qt.Key.Key_Space)
    bench.press(Qt.Key.Key_Return, CTRL)
    assert bench.ended == []
    assert bench.sheet.mishap.words.startswith("Dòng 02: Chưa có tờ sổ")
    assert QApplication.focusWidget() is bench.sheet.side.one.place
    assert rows(office, t.Receipt) == []


def test_a_sheet_that_has_not_the_line_is_refused(qtbot: QtBot, seat: Seat, office: Office) -> None:
    bench = Bench(qtbot, seat, printed_round(office).handover)
    bench.sheet.side.one.place.setText("9")
    bench.sheet.side.receiver.setText("Vũ Thị Nhận")
    bench.sheet.record()
    assert bench.ended == []
    assert "tờ sổ" in bench.sheet.mishap.words


def test_a_day_that_is_none_stops_it_at_its_field(qtbot: QtBot, seat: Seat, office: Office) -> None:
    bench = Bench(qtbot, seat, printed_round(office).handover)
    bench.sheet.side.day.put_draft_text("31/02/2025")
    bench.sheet.record()
    assert bench.sheet.side.panel.field("day").error
    assert bench.ended == []


def test_what_was_said_comes_back_after_a_lock(qtbot: QtBot, seat: Seat, office: Office) -> None:
    done = printed_round(office)
    bench = Bench(qtbot, seat, done.handover)
    bench.press(Qt.Key.Key_Space)
    bench.sheet.side.receiver.setText("Vũ Thị Nhận")
    bench.sheet.close_sheet()
    again = RecordReceiptsDialog(seat, done.handover)
    window = in_window(qtbot, again, NARROW)
    assert window.isVisible()
    assert again.table.ticked() == done.lines[1:]
    assert again.side.receiver.value() == "Vũ Thị Nhận"
    again.record()
    assert len(rows(office, t.Receipt)) == 1
    assert seat.desk.read(form_drafts, DraftsAsked(form="record_receipts")) == ()


def test_the_line_under_the_title_says_what_is_ticked_and_ctrl_a_unticks_nothing(
    qtbot: QtBot, seat: Seat, office: Office
) -> None:
    unprinted = Bench(qtbot, seat, round_on_the_way(office).handover)
    assert "chưa dòng nào in trên tờ sổ" in unprinted.sheet.about
    assert unprinted.sheet.table.ticked() == ()
    unprinted.press(Qt.Key.Key_A, CTRL)
    ticked = unprinted.sheet.table.ticked()
    assert ticked
    unprinted.press(Qt.Key.Key_A, CTRL)
    assert unprinted.sheet.table.ticked() == ticked


def test_the_line_under_the_title_of_a_printed_round_tells_to_untick(
    qtbot: QtBot, seat: Seat, office: Office
) -> None:
    bench = Bench(qtbot, seat, printed_round(office).handover)
    assert "bỏ chọn những dòng chưa có chữ ký" in bench.sheet.about
    assert bench.sheet.table.has_all
