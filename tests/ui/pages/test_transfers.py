from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from bmnn_desk.domain.office import Role
from bmnn_desk.domain.transfer_list import TransferView
from bmnn_desk.ui.dialogs.cancel_transfers import CancelTransfersDialog
from bmnn_desk.ui.dialogs.hand_over import HandOverDialog
from bmnn_desk.ui.dialogs.print_register import PrintRegisterDialog
from bmnn_desk.ui.dialogs.record_line_receipts import RecordLineReceiptsDialog
from bmnn_desk.ui.dialogs.record_receipts import RecordReceiptsDialog
from bmnn_desk.ui.dialogs.record_return import RecordReturnDialog
from bmnn_desk.ui.pages.transfers import TransfersPage
from bmnn_desk.ui.tokens import Look
from tests import make
from tests.handover_desk import given, printed_round, round_on_the_way, transfer_book, waiting
from tests.ui.dressed import SMALLEST, dressed, linted
from tests.ui.kept import shown
from tests.ui.proposal.stage import Stage
from tests.ui.seats import seat_of

if TYPE_CHECKING:
    from pytestqt.qtbot import QtBot

    from bmnn_desk.ui.seat import Seat
    from tests.make import Office

CTRL = Qt.KeyboardModifier.ControlModifier
V = TransferView


def stage_of(qtbot: QtBot, seat: Seat, size: tuple[int, int] = (1366, 768)) -> Stage:
    stage = Stage(TransfersPage(seat))
    stage.resize(*size)
    shown(qtbot, stage)
    page(stage).focus_first()
    return stage


def page(stage: Stage) -> TransfersPage:
    assert isinstance(stage.page, TransfersPage)
    return stage.page


def press(key: Qt.Key, held: Qt.KeyboardModifier = Qt.KeyboardModifier.NoModifier) -> None:
    focus = QApplication.focusWidget()
    assert focus is not None
    QTest.keyClick(focus, key, held)


@pytest.mark.parametrize(
    ("size", "dress"),
    [((1366, 768), (Look.LIGHT, 10)), (SMALLEST, (Look.DARK, 10)), (SMALLEST, (Look.LIGHT, 12))],
)
def test_no_list_has_a_fault_of_the_lint(
    qtbot: QtBot, seat: Seat, office: Office, size: tuple[int, int], dress: tuple[Look, int]
) -> None:
    given(office)
    round_on_the_way(office)
    make.issued(office)
    with dressed(*dress):
        stage = stage_of(qtbot, seat, size)
        for view in V:
            page(stage).show_view(view)
            assert linted(stage) == [], view


def test_it_opens_where_work_is_and_keeps_its_list(
    qtbot: QtBot, seat: Seat, office: Office
) -> None:
    assert page(stage_of(qtbot, seat)).chips.value() is V.ROUNDS
    make.issued(office)
    stage = stage_of(qtbot, seat)
    assert page(stage).chips.value() is V.WAITING
    round_on_the_way(office)
    late = replace(seat, today=lambda: make.on(office, 9).day)
    assert page(stage_of(qtbot, late)).chips.value() is V.OPEN
    page(stage).refresh()
    assert page(stage).chips.value() is V.WAITING


def test_the_chips_count_and_say_what_is_overdue(qtbot: QtBot, seat: Seat, office: Office) -> None:
    given(office)
    round_on_the_way(office)
    late = replace(seat, today=lambda: make.on(office, 9).day)
    stage = stage_of(qtbot, late)
    words = [button.text() for button in page(stage).chips._buttons]
    assert words == [
        "Chờ giao (1)",
        "Đợt giao (2)",
        "Chưa ký nhận (2, quá hạn 2)",
        "Trong sổ (4)",
    ]


def test_keys_open_the_sheets(qtbot: QtBot, seat: Seat, office: Office) -> None:
    printed_round(office)
    stage = stage_of(qtbot, seat)
    page(stage).show_view(V.OPEN)
    page(stage).focus_first()
    for key, kind in (
        (Qt.Key.Key_N, HandOverDialog),
        (Qt.Key.Key_G, RecordReceiptsDialog),
        (Qt.Key.Key_P, PrintRegisterDialog),
        (Qt.Key.Key_Delete, CancelTransfersDialog),
    ):
        press(key, CTRL)
        assert isinstance(stage.sheet, kind)
        qtbot.waitUntil(lambda: not stage.sheet.busy_reason())
        stage.sheet.close_sheet()


def test_enter_on_a_copy_begins_a_round_with_it_and_on_a_round_signs_it(
    qtbot: QtBot, seat: Seat, office: Office
) -> None:
    done = printed_round(office)
    make.issued(office)
    stage = stage_of(qtbot, seat)
    press(Qt.Key.Key_Down)
    press(Qt.Key.Key_Return)
    sheet = stage.sheet
    assert isinstance(sheet, HandOverDialog)
    assert sheet.table.ticked() == (waiting(office)[1].id,)
    sheet.close_sheet()
    page(stage).show_view(V.ROUNDS)
    page(stage).focus_first()
    press(Qt.Key.Key_Return)
    assert isinstance(stage.sheet, RecordReceiptsDialog)
    assert stage.sheet.subject == done.handover


def test_ctrl_r_on_a_copy_that_waits_signs_in_its_own_register(
    qtbot: QtBot, seat: Seat, office: Office
) -> None:
    line = make.issued(office).line
    stage = stage_of(qtbot, seat)
    press(Qt.Key.Key_R, CTRL)
    assert isinstance(stage.sheet, RecordLineReceiptsDialog)
    assert stage.sheet.subject == line
    stage.sheet.close_sheet()
    page(stage).show_view(V.ROUNDS)
    page(stage).sign_in_register()
    assert stage.sheets == []
    assert not page(stage).bar.in_register.isEnabled()


def test_ctrl_g_elsewhere_is_of_the_newest_round_that_is_open(
    qtbot: QtBot, seat: Seat, office: Office
) -> None:
    stage = stage_of(qtbot, seat)
    page(stage).sign()
    assert stage.told == ["Không có đợt giao nào chờ ký nhận."]
    round_on_the_way(office)
    done = printed_round(office)
    given(office)
    page(stage).refresh()
    page(stage).show_view(V.WAITING)
    page(stage).focus_first()
    press(Qt.Key.Key_G, CTRL)
    assert isinstance(stage.sheet, RecordReceiptsDialog)
    assert stage.sheet.subject == done.handover


def test_nothing_is_printed_of_an_empty_or_hand_written_book(
    qtbot: QtBot, seat: Seat, office: Office
) -> None:
    stage = stage_of(qtbot, seat)
    page(stage).print_register()
    make.issued(office)
    transfer_book(office, hand_written=True)
    round_on_the_way(office)
    page(stage).print_register()
    assert stage.told == [
        "Sổ chưa có dòng nào để in.",
        "Sổ này viết tay: chương trình chỉ ghi trang và dòng.",
    ]
    assert stage.sheets == []


def test_a_line_signed_for_is_not_cancelled(qtbot: QtBot, seat: Seat, office: Office) -> None:
    given(office)
    stage = stage_of(qtbot, seat)
    page(stage).show_view(V.LINES)
    page(stage).focus_first()
    press(Qt.Key.Key_Delete, CTRL)
    assert stage.sheets == []
    assert not page(stage).bar.cancel.isEnabled()


def test_ctrl_b_on_a_line_signed_for_takes_it_back(
    qtbot: QtBot, seat: Seat, office: Office
) -> None:
    given(office)
    stage = stage_of(qtbot, seat)
    page(stage).show_view(V.LINES)
    page(stage).focus_first()
    press(Qt.Key.Key_B, CTRL)
    assert stage.sheets == []
    press(Qt.Key.Key_Down)
    press(Qt.Key.Key_B, CTRL)
    assert isinstance(stage.sheet, RecordReturnDialog)


def test_it_goes_back_to_its_place_after_a_lock(qtbot: QtBot, seat: Seat, office: Office) -> None:
    done = round_on_the_way(office)
    first = page(stage_of(qtbot, seat))
    first.show_view(V.LINES)
    first.lists.table.go_to(done.lines[0])
    kept = first.place()
    assert kept == f"lines {done.lines[0]}"
    again = page(stage_of(qtbot, seat))
    again.go_to_place(kept)
    assert again.place() == kept
    again.go_to_place("")
    assert again.place() == kept


def test_a_line_that_a_search_found_is_shown_in_the_book(
    qtbot: QtBot, seat: Seat, office: Office
) -> None:
    done = round_on_the_way(office)
    make.issued(office)
    stage = stage_of(qtbot, seat)
    page(stage).go_to_line(done.lines[0])
    assert page(stage).place() == f"lines {done.lines[0]}"
    page(stage).go_to_line(9999)
    assert page(stage).place() == f"lines {done.lines[0]}"


def test_the_pane_follows_the_list(qtbot: QtBot, seat: Seat, office: Office) -> None:
    done = round_on_the_way(office)
    stage = stage_of(qtbot, seat)
    page(stage).show_view(V.OPEN)
    page(stage).lists.table.go_to(done.lines[1])
    qtbot.waitUntil(lambda: page(stage).pane.top.startswith("Dòng 02"))
    page(stage).show_view(V.ROUNDS)
    assert page(stage).pane.top == f"Đợt giao {done.handover}"


def test_who_only_reads_opens_the_pane_by_enter(qtbot: QtBot, seat: Seat, office: Office) -> None:
    round_on_the_way(office)
    stage = stage_of(qtbot, seat_of(seat, office, Role.INSPECTOR), SMALLEST)
    page(stage).show_view(V.ROUNDS)
    page(stage).focus_first()
    assert not page(stage).sides.is_shown
    press(Qt.Key.Key_Return)
    assert page(stage).sides.is_shown
    assert stage.sheets == []
    assert not page(stage).bar.new.isVisible()


def test_an_empty_page_offers_the_first_round(qtbot: QtBot, seat: Seat) -> None:
    stage = stage_of(qtbot, seat)
    assert page(stage).lists.empty.words.startswith("Chưa có đợt giao nào.")
    page(stage).lists.empty.button.click()
    assert isinstance(stage.sheet, HandOverDialog)


def test_f6_goes_into_the_pane_and_back(qtbot: QtBot, seat: Seat, office: Office) -> None:
    make.issued(office)
    stage = stage_of(qtbot, seat)
    press(Qt.Key.Key_F6)
    assert page(stage).pane.hide_button.hasFocus()
    press(Qt.Key.Key_F6)
    assert page(stage).lists.table.hasFocus()


def test_a_copy_that_waits_is_shown_among_those_to_be_given(
    qtbot: QtBot, seat: Seat, office: Office
) -> None:
    make.issued(office)
    last = waiting(office)[-1].id
    stage = stage_of(qtbot, seat)
    page(stage).go_to_row(V.WAITING.value, last)
    assert page(stage).place() == f"waiting {last}"
