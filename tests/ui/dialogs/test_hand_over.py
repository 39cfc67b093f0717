from __future__ import annotations

from datetime import timedelta
from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import Qt

from bmnn_desk.domain.recipients import Recipient
from bmnn_desk.services.close_book import CloseBookRequest, close_book
from bmnn_desk.services.form_drafts import DraftsAsked, form_drafts
from bmnn_desk.storage import tables as t
from bmnn_desk.ui.dialogs.hand_over import HandOverDialog
from bmnn_desk.ui.tokens import Look
from tests import make
from tests.destruction_desk import proposed
from tests.handover_desk import transfer_book, waiting
from tests.incoming_desk import entered
from tests.services.everything import other_case
from tests.services.ledger import rows
from tests.ui.dialogs.sheet_bench import SheetBench
from tests.ui.dressed import dressed, linted
from tests.ui.outgoing.some_outgoing import NARROW, WIDE, in_window

if TYPE_CHECKING:
    from pytestqt.qtbot import QtBot

    from bmnn_desk.ui.seat import Seat
    from tests.make import Office

CTRL = Qt.KeyboardModifier.ControlModifier
UNIT = (Recipient(name="Sở Thử Nghiệm"), Recipient(name="Văn phòng"))


class Bench(SheetBench[HandOverDialog]):
    """The sheet in a window."""

    def __init__(self, qtbot: QtBot, seat: Seat, subject: int = 0) -> None:
        super().__init__(qtbot, HandOverDialog(seat, subject))


@pytest.mark.parametrize("size", [WIDE, NARROW])
@pytest.mark.parametrize("dress", [(Look.LIGHT, 10), (Look.DARK, 10), (Look.LIGHT, 12)])
def test_no_size_and_no_dress_has_a_fault_of_the_lint(
    qtbot: QtBot, seat: Seat, office: Office, size: tuple[int, int], dress: tuple[Look, int]
) -> None:
    make.issued(office, recipients=UNIT)
    transfer_book(office, hand_written=True)
    with dressed(*dress):
        window = in_window(qtbot, HandOverDialog(seat), size)
        assert linted(window) == []


def test_all_that_goes_out_is_ticked_by_one_key_and_entered_by_another(
    qtbot: QtBot, seat: Seat, office: Office
) -> None:
    make.issued(office, recipients=UNIT)
    transfer_book(office)
    bench = Bench(qtbot, seat)
    bench.press(Qt.Key.Key_A, CTRL)
    bench.press(Qt.Key.Key_Return, CTRL)
    assert bench.ended == ["Đã vào Sổ chuyển giao 01 dòng. Bấm Ctrl+P để in tờ sổ."]
    (line,) = rows(office, t.TransferLine)
    assert line.recipient == "Sở Thử Nghiệm"
    assert [row.recipient for row in waiting(office)] == ["Văn phòng"]


def test_what_waits_for_its_destruction_is_given_only_with_a_second_key(
    qtbot: QtBot, seat: Seat, office: Office
) -> None:
    make.issued(office)
    proposed(office, waiting(office)[0].id)
    transfer_book(office)
    bench = Bench(qtbot, seat)
    bench.press(Qt.Key.Key_A, CTRL)
    bench.press(Qt.Key.Key_Return, CTRL)
    assert "Đang chờ tiêu hủy" in bench.sheet.warned.banner.words
    assert rows(office, t.TransferLine) == []
    bench.press(Qt.Key.Key_Return, CTRL)
    assert len(rows(office, t.TransferLine)) == len(bench.sheet.table.ticked())


def test_what_goes_to_a_unit_goes_inside(qtbot: QtBot, seat: Seat, office: Office) -> None:
    make.issued(office, recipients=UNIT)
    transfer_book(office)
    bench = Bench(qtbot, seat)
    bench.sheet.chips.put(value=True)
    bench.sheet.chips.chosen.emit()
    assert bench.sheet.fields.is_inside
    assert bench.sheet.fields.form.field("inside").isHidden()
    assert bench.sheet._area._count.text() == "Chưa chọn bản nào"
    assert [texts[4] for texts in bench.sheet.table.texts()] == ["Văn phòng"]
    bench.sheet.table.toggle_all()
    bench.sheet.record()
    (round_,) = rows(office, t.Handover)
    assert round_.inside


def test_it_opens_on_what_came_where_nothing_goes_out(
    qtbot: QtBot, seat: Seat, office: Office
) -> None:
    entered(office)
    bench = Bench(qtbot, seat)
    assert bench.sheet.fields.is_inside
    assert len(bench.sheet.table.texts()) == 2


def test_the_copy_it_was_opened_for_is_ticked(qtbot: QtBot, seat: Seat, office: Office) -> None:
    make.issued(office, recipients=UNIT)
    inside = waiting(office)[1]
    bench = Bench(qtbot, seat, inside.id)
    assert bench.sheet.table.ticked() == (inside.id,)
    assert bench.sheet.fields.is_inside


def test_one_recipient_may_be_named_for_all(qtbot: QtBot, seat: Seat, office: Office) -> None:
    make.issued(office)
    transfer_book(office)
    bench = Bench(qtbot, seat)
    bench.sheet.fields.recipient.setText("Phòng Cơ yếu")
    bench.sheet.table.toggle_all()
    bench.sheet.record()
    (line,) = rows(office, t.TransferLine)
    assert (line.recipient, line.quantity) == ("Phòng Cơ yếu", 2)


def test_nothing_ticked_is_said_and_what_was_typed_stays(
    qtbot: QtBot, seat: Seat, office: Office
) -> None:
    make.issued(office)
    transfer_book(office)
    bench = Bench(qtbot, seat)
    bench.sheet.fields.note.setText("chuyến sáng")
    bench.sheet.record()
    assert "Chưa chọn bản nào." in bench.sheet.mishap.words
    assert bench.sheet.fields.note.value() == "chuyến sáng"
    bench.sheet.table.toggle_all()
    assert not bench.sheet.mishap.isVisible()
    assert bench.ended == []


def test_without_a_book_it_says_so(qtbot: QtBot, seat: Seat, office: Office) -> None:
    make.issued(office)
    bench = Bench(qtbot, seat)
    assert "Chưa mở Sổ chuyển giao năm 2025." in bench.sheet.mishap.words
    bench.sheet.table.toggle_all()
    bench.sheet.record()
    assert bench.ended == []
    assert "Chưa mở Sổ chuyển giao năm 2025." in bench.sheet.mishap.words


def test_lines_of_a_hand_written_book_run_on_from_the_first(
    qtbot: QtBot, seat: Seat, office: Office
) -> None:
    make.issued(office)
    transfer_book(office, hand_written=True)
    bench = Bench(qtbot, seat)
    bench.sheet.table.toggle_all()
    bench.sheet.fields.page.setText("12")
    bench.sheet.fields.line.setText("5")
    bench.sheet.record()
    assert bench.ended == ["Đã vào Sổ chuyển giao 02 dòng."]
    found = [(line.paper_page, line.paper_line) for line in rows(office, t.Line)][-2:]
    assert found == [(12, 5), (12, 6)]


def test_a_printed_book_takes_no_page_that_was_typed_for_another(
    qtbot: QtBot, seat: Seat, office: Office
) -> None:
    make.issued(office)
    transfer_book(office)
    bench = Bench(qtbot, seat)
    bench.sheet.table.toggle_all()
    bench.sheet.fields.page.setText("12")
    bench.sheet.fields.line.setText("5")
    bench.sheet.record()
    assert [line.paper_page for line in rows(office, t.Line)][-2:] == [None, None]


def test_an_answer_to_a_block_of_the_law_comes_back_with_the_draft(
    qtbot: QtBot, seat: Seat, office: Office
) -> None:
    make.issued(office)
    transfer_book(office)
    bench = Bench(qtbot, seat)
    bench.sheet.table.toggle_all()
    case = other_case("DI-01")
    kept = "\x1f".join((case.rule, case.reason, case.document_number, case.responsible))
    bench.sheet.findings.put_draft_text(kept)
    assert [each.rule for each in bench.sheet.findings.other_cases()] == ["DI-01"]


@pytest.mark.parametrize(("days", "said"), [(1, "chưa tới"), (-40, "sớm hơn ngày")])
def test_a_day_that_cannot_be_is_refused_in_its_field(
    qtbot: QtBot, seat: Seat, office: Office, days: int, said: str
) -> None:
    entered(office)
    transfer_book(office)
    bench = Bench(qtbot, seat)
    bench.sheet.table.toggle_all()
    bench.sheet.fields.day.put(office.day + timedelta(days=days))
    bench.sheet.record()
    assert bench.ended == []
    assert said in bench.sheet.fields.form.field("day").error
    assert bench.sheet.fields.form.summary.isVisible()
    assert bench.sheet.findings.rules() == ()
    assert bench.sheet.fields.day.line.hasFocus()


def test_the_list_follows_the_scope_and_its_chips_have_letters(
    qtbot: QtBot, seat: Seat, office: Office
) -> None:
    make.issued(office, recipients=UNIT)
    bench = Bench(qtbot, seat)
    bench.sheet.fields.inside.put(value=True)
    assert bench.sheet.chips.value() is True
    assert [texts[4] for texts in bench.sheet.table.texts()] == ["Văn phòng"]
    bench.press(Qt.Key.Key_I, Qt.KeyboardModifier.AltModifier)
    qtbot.waitUntil(lambda: bench.sheet.chips.value() is False)
    assert not bench.sheet.fields.is_inside
    bench.sheet.fields.channel.setFocus()
    bench.press(Qt.Key.Key_A, CTRL)
    assert len(bench.sheet.table.ticked()) == 1
    bench.sheet.fields.note.setText("chuyến")
    bench.sheet.fields.note.setFocus()
    bench.press(Qt.Key.Key_A, CTRL)
    assert bench.sheet.fields.note.selectedText() == "chuyến"
    assert len(bench.sheet.table.ticked()) == 1


def test_what_was_ticked_and_typed_comes_back_after_a_lock(
    qtbot: QtBot, seat: Seat, office: Office
) -> None:
    make.issued(office)
    transfer_book(office)
    bench = Bench(qtbot, seat)
    bench.press(Qt.Key.Key_Space)
    bench.sheet.fields.channel.put("kt1")
    bench.sheet.fields.note.setText("chuyến chiều")
    bench.sheet.close_sheet()
    again = HandOverDialog(seat)
    window = in_window(qtbot, again, NARROW)
    assert window.isVisible()
    assert len(again.table.ticked()) == 1
    assert again.fields.channel.value() == "kt1"
    assert again.fields.note.value() == "chuyến chiều"
    again.record()
    assert seat.desk.read(form_drafts, DraftsAsked(form="hand_over")) == ()


def test_a_closed_book_takes_no_round(qtbot: QtBot, seat: Seat, office: Office) -> None:
    make.issued(office)
    book = transfer_book(office)
    bench = Bench(qtbot, seat)
    closing = CloseBookRequest(
        request_id=make.request_id(), day=office.day, body=office.body, book=book, reason="đủ quyển"
    )
    office.desk.do(close_book, closing)
    bench.sheet.table.toggle_all()
    bench.sheet.record()
    assert bench.ended == []
    assert "Sổ đã đóng" in bench.sheet.mishap.words


def test_the_next_round_takes_over_way_and_carrier_but_no_copies(
    qtbot: QtBot, seat: Seat, office: Office
) -> None:
    make.issued(office, recipients=UNIT)
    transfer_book(office)
    first = Bench(qtbot, seat)
    first.sheet.fields.channel.setCurrentIndex(1)
    first.sheet.fields.person.put(0)
    first.sheet.fields.carrier.setText("Ngô Văn Giao")
    first.press(Qt.Key.Key_A, CTRL)
    first.press(Qt.Key.Key_Return, CTRL)
    assert first.ended
    make.issued(office, recipients=UNIT)
    bench = Bench(qtbot, seat)
    bench.press(Qt.Key.Key_D, CTRL)
    fields = bench.sheet.fields
    assert (fields.channel.currentIndex(), fields.carrier_name()) == (1, "Ngô Văn Giao")
    assert (fields.day.value(), fields.note.value()) == (seat.today(), "")
    assert bench.sheet.table.ticked() == ()
    said = bench.sheet._previous.banner.words
    assert said.startswith("Đã chép từ lần ghi trước: Cách chuyển; Người giao; Họ tên người giao.")
    assert "Giữ nguyên" not in said
