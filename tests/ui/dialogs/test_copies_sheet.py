from __future__ import annotations

from datetime import timedelta
from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from bmnn_desk.domain.copies import CopyKind
from bmnn_desk.errors import NotFoundError
from bmnn_desk.services.keep_copies import keep_copies
from bmnn_desk.services.lend_copies import lend_copies
from bmnn_desk.ui.dialogs.keep_copies import KeepCopiesDialog
from bmnn_desk.ui.dialogs.lend_copies import LendCopiesDialog
from bmnn_desk.ui.dialogs.take_back_copies import TakeBackCopiesDialog
from tests import make
from tests.custody_desk import came, copies_of, item_of, keeps, lends, lent, originals
from tests.destruction_desk import proposed
from tests.ui.kept import shown

if TYPE_CHECKING:
    from pytestqt.qtbot import QtBot

    from bmnn_desk.ui.dialogs.copies_sheet import CopiesSheet
    from bmnn_desk.ui.seat import Seat
    from tests.make import Office


def offered(sheet: CopiesSheet) -> set[int]:
    return set(sheet.copies.table._ids)


def test_the_same_copies_are_offered_whichever_is_chosen(
    qtbot: QtBot, seat: Seat, office: Office
) -> None:
    here, elsewhere = came(office)[0], originals(office)[0]
    office.desk.do(keep_copies, keeps(office, elsewhere))
    sets = []
    for copy in (here, elsewhere):
        sheet = LendCopiesDialog(seat, copy)
        shown(qtbot, sheet)
        sets.append(offered(sheet))
    assert sets[0] == sets[1] >= {here, elsewhere}


def test_the_copies_are_one_stop_of_tab_that_space_ticks_and_words_narrow(
    qtbot: QtBot, seat: Seat, office: Office
) -> None:
    subject, *others = copies_of(office, make.issued(office).item)[CopyKind.SENT]
    came(office)
    sheet = LendCopiesDialog(seat, subject)
    shown(qtbot, sheet)
    sheet.focus_first()
    assert QApplication.focusWidget() is sheet.copies.table
    QTest.keyClick(sheet.copies.table, Qt.Key.Key_Down)
    QTest.keyClick(sheet.copies.table, Qt.Key.Key_Space)
    assert sheet.ticked() == (subject, others[0])
    QTest.keyClick(sheet.copies.table, Qt.Key.Key_Tab)
    focus = QApplication.focusWidget()
    assert focus is not None
    assert not sheet.copies.isAncestorOf(focus)
    sheet.copies.look("khong co ban nao nhu vay")
    assert offered(sheet) == {subject, others[0]}
    sheet.copies.look(sheet.row.reference)
    assert offered(sheet) >= {subject, *others}


def test_a_draft_of_before_ticks_no_copy_by_a_number_in_its_words(
    qtbot: QtBot, seat: Seat, office: Office
) -> None:
    subject = originals(office)[0]
    sheet = LendCopiesDialog(seat, subject)
    shown(qtbot, sheet)
    sheet.copies.put_draft_text("01/BC-SMM · Bản gửi 2 (Văn thư)")
    assert sheet.ticked() == (subject,)


def test_what_waits_for_its_destruction_says_so(qtbot: QtBot, seat: Seat, office: Office) -> None:
    subject = originals(office)[0]
    proposed(office, subject)
    sheet = LendCopiesDialog(seat, subject)
    shown(qtbot, sheet)
    item = sheet.copies.table.item(0, 3)
    assert item is not None
    assert "chờ tiêu hủy" in item.text()


def test_copies_of_the_document_are_offered_and_the_chosen_one_is_ticked(
    qtbot: QtBot, seat: Seat, office: Office
) -> None:
    item = make.issued(office).item
    copies = copies_of(office, item)
    subject = copies[CopyKind.ORIGINAL][0]
    sheet = KeepCopiesDialog(seat, subject)
    shown(qtbot, sheet)
    assert offered(sheet) == {each for kind in copies.values() for each in kind}
    assert sheet.ticked() == (subject,)
    assert "Bản gốc 03" in sheet.about


def test_what_the_same_holder_has_may_come_back_with_it(
    qtbot: QtBot, seat: Seat, office: Office
) -> None:
    first, other = lent(office)[0], came(office)[0]
    office.desk.do(lend_copies, lends(office, other))
    sheet = TakeBackCopiesDialog(seat, first)
    shown(qtbot, sheet)
    assert {first, other} <= offered(sheet)
    assert sheet.ticked() == (first,)


def test_what_the_act_cannot_be_done_with_is_not_offered(
    qtbot: QtBot, seat: Seat, office: Office
) -> None:
    here, away = came(office)
    office.desk.do(lend_copies, lends(office, away))
    sheet = KeepCopiesDialog(seat, here)
    shown(qtbot, sheet)
    assert item_of(office, here) == item_of(office, away)
    assert away not in offered(sheet)


def test_a_day_to_come_is_refused_and_one_before_the_last_move_says_which(
    qtbot: QtBot, seat: Seat, office: Office
) -> None:
    copy, *_ = came(office)
    office.desk.do(keep_copies, keeps(office, copy))
    sheet = KeepCopiesDialog(seat, copy)
    shown(qtbot, sheet)
    sheet.place.setText("Tủ 3")
    sheet.day.put(seat.today() + timedelta(days=1))
    sheet.forward()
    assert "chưa tới" in sheet.panel.field("day").error
    sheet.day.put(office.day - timedelta(days=1))
    sheet.forward()
    assert "sớm hơn ngày" in sheet.panel.field("day").error


def test_a_copy_that_is_gone_opens_no_sheet(seat: Seat) -> None:
    with pytest.raises(NotFoundError):
        KeepCopiesDialog(seat, 9999)
