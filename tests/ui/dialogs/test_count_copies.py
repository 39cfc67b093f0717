from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest

from bmnn_desk.domain.copy_code import copy_code
from bmnn_desk.domain.inventory import CountOutcome
from bmnn_desk.storage import tables as t
from bmnn_desk.ui.dialogs.count_copies import CountCopiesDialog
from bmnn_desk.ui.tokens import Look
from tests import make
from tests.inventory_desk import begun, lines, listed, round_row
from tests.services.ledger import rows
from tests.ui.dialogs.sheet_done import opened
from tests.ui.dressed import dressed, linted

if TYPE_CHECKING:
    from pytestqt.qtbot import QtBot

    from bmnn_desk.ui.seat import Seat
    from tests.make import Office


def recorded(sheet: CountCopiesDialog) -> list[object]:
    ended: list[object] = []
    sheet.finished.connect(ended.append)
    sheet.record()
    return ended


def scan(sheet: CountCopiesDialog, code: str) -> None:
    """As a wedge scanner types: the letters, then Enter."""
    sheet.fields.scan.setFocus()
    QTest.keyClicks(sheet.fields.scan, code)
    QTest.keyClick(sheet.fields.scan, Qt.Key.Key_Return)
    QTest.qWait(1)


def test_scanned_codes_tick_their_copies_and_the_next_code_may_follow(
    qtbot: QtBot, seat: Seat, office: Office
) -> None:
    inventory = begun(office)
    first, second, *_ = listed(office, inventory)
    sheet = opened(qtbot, CountCopiesDialog(seat, inventory))
    for copy in (first, second, first):
        scan(sheet, copy_code(copy))
        assert sheet.fields.scan.text() == ""
        assert sheet.fields.scan.hasFocus()
    assert set(sheet.table.ticked()) == {first, second}
    assert sheet._area._count.text() == "Đã chọn 02 bản"
    assert "Đợt chốt ngày" in sheet.subtitle
    assert recorded(sheet) == ["Đã ghi kết quả 02 bản; còn 02 bản chưa kiểm"]
    assert round_row(office, inventory).figures.found == 2


def test_a_printed_list_is_ticked_off_whole(qtbot: QtBot, seat: Seat, office: Office) -> None:
    inventory = begun(office)
    sheet = opened(qtbot, CountCopiesDialog(seat, inventory))
    sheet.table.toggle_all()
    assert recorded(sheet) == ["Đã ghi kết quả 04 bản; còn 00 bản chưa kiểm"]


def test_what_is_elsewhere_says_where(qtbot: QtBot, seat: Seat, office: Office) -> None:
    inventory = begun(office)
    first = listed(office, inventory)[0]
    sheet = opened(qtbot, CountCopiesDialog(seat, inventory))
    sheet.table.tick(first, on=True)
    sheet.fields.outcome.put(CountOutcome.ELSEWHERE)
    assert recorded(sheet) == []
    assert sheet.fields.form.field("holder").error
    sheet.fields.holder.setText("Ngô Văn Soạn")
    sheet.fields.place.setText("Tủ phòng 3")
    assert recorded(sheet)
    line = next(line for line in lines(office, inventory) if line.id == first)
    assert (line.outcome, line.seen_place) == (CountOutcome.ELSEWHERE, "Tủ phòng 3")


def test_a_copy_beside_the_list_counts_as_one_too_many(
    qtbot: QtBot, seat: Seat, office: Office
) -> None:
    inventory = begun(office)
    make.issued(office)
    other = max(row.id for row in rows(office, t.Copy))
    sheet = opened(qtbot, CountCopiesDialog(seat, inventory))
    scan(sheet, copy_code(other))
    assert "không có trong danh sách" in sheet.fields.told.words
    sheet.keep_draft()
    again = opened(qtbot, CountCopiesDialog(seat, inventory))
    assert again.table.ticked() == (other,)
    assert recorded(again)
    (row,) = rows(office, t.InventoryCount)
    assert (row.copy_id, row.outcome) == (other, "extra")


def test_a_thing_without_a_code_is_told_in_words(qtbot: QtBot, seat: Seat, office: Office) -> None:
    inventory = begun(office)
    sheet = opened(qtbot, CountCopiesDialog(seat, inventory))
    assert recorded(sheet) == []
    assert "Chưa đánh dấu bản nào" in sheet.mishap.words
    sheet.fields.outcome.put(CountOutcome.EXTRA)
    sheet.fields.form.field("words").as_editor().put_draft_text("Bản đồ không có số")
    assert recorded(sheet)
    (row,) = rows(office, t.InventoryCount)
    assert (row.copy_id, row.words) == (None, "Bản đồ không có số")


@pytest.mark.parametrize("typed", ["01/BC-SMM", "8934567890123"])
def test_a_code_that_is_no_copy_is_said_to_be_none(
    qtbot: QtBot, seat: Seat, office: Office, typed: str
) -> None:
    sheet = opened(qtbot, CountCopiesDialog(seat, begun(office)))
    scan(sheet, typed)
    assert "không phải của bản nào" in sheet.fields.told.words
    assert sheet.table.ticked() == ()


@pytest.mark.parametrize("look", Look)
def test_every_check_of_the_sheet_passes(
    qtbot: QtBot, seat: Seat, office: Office, look: Look
) -> None:
    with dressed(look):
        sheet = opened(qtbot, CountCopiesDialog(seat, begun(office)))
        assert linted(sheet) == []
        sheet.fields.outcome.put(CountOutcome.EXTRA)
        assert linted(sheet) == []


def test_a_copy_of_the_list_is_not_told_as_one_too_many(
    qtbot: QtBot, seat: Seat, office: Office
) -> None:
    inventory = begun(office)
    sheet = opened(qtbot, CountCopiesDialog(seat, inventory))
    sheet.table.toggle_all()
    sheet.fields.outcome.put(CountOutcome.EXTRA)
    sheet.fields.form.field("words").as_editor().put_draft_text("Bản đồ không có số")
    assert recorded(sheet) == []
    assert "không ghi là thừa" in sheet.fields.form.field("outcome").error
    assert len(sheet.table.ticked()) == 4
    sheet.table.toggle_all()
    assert recorded(sheet) == ["Đã ghi kết quả 01 bản; còn 04 bản chưa kiểm"]
