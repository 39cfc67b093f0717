from __future__ import annotations

from datetime import timedelta
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt

from bmnn_desk.domain.dates import short_day
from bmnn_desk.domain.second_person import SecondAct
from bmnn_desk.domain.stages import RowState
from bmnn_desk.services.choose_second_person import SecondPersonRequest, choose_second_person
from bmnn_desk.services.form_drafts import DraftsAsked, form_drafts
from bmnn_desk.services.outgoing_detail import DetailAsked, outgoing_detail
from bmnn_desk.services.record_authorisation import AuthorisationsAsked, authorisations
from bmnn_desk.ui.dialogs.cancel_outgoing import CancelOutgoingDialog
from tests import make
from tests.ui.dialogs.sheet_bench import SheetBench
from tests.ui.dressed import dressed, linted
from tests.ui.kept import kept
from tests.ui.typed import typed

if TYPE_CHECKING:
    from pytestqt.qtbot import QtBot

    from bmnn_desk.domain.outgoing_list import OutgoingDetail
    from bmnn_desk.ui.dialogs.second_person import SecondPersonSheet
    from bmnn_desk.ui.seat import Seat

CTRL = Qt.KeyboardModifier.ControlModifier


class Bench(SheetBench[CancelOutgoingDialog]):
    """The sheet in a window."""

    def __init__(self, qtbot: QtBot, seat: Seat, item: int) -> None:
        super().__init__(qtbot, CancelOutgoingDialog(seat, item))


def detail_of(seat: Seat, item: int) -> OutgoingDetail:
    asked = DetailAsked(body=seat.body, item=item, day=seat.today())
    (detail,) = seat.desk.read(outgoing_detail, asked)
    return detail


def test_a_reason_and_one_key_cancel_the_number_and_its_copies(
    qtbot: QtBot, seat: Seat, office: make.Office
) -> None:
    issued = make.issued(office)
    item = issued.item
    bench = Bench(qtbot, seat, item)
    assert bench.sheet.reason.hasFocus()
    typed(bench.sheet.reason, "Ghi nhầm loại văn bản")
    bench.press(Qt.Key.Key_Return, CTRL)
    assert bench.ended == ["Đã hủy số 01/BC-SMM. Số này không cấp lại."]
    asked = DetailAsked(body=seat.body, item=item, day=seat.today(), line=issued.line)
    (detail,) = seat.desk.read(outgoing_detail, asked)
    assert (detail.state, detail.cancelled) == (RowState.CANCELLED, "Ghi nhầm loại văn bản")
    assert detail_of(seat, item).state is RowState.TO_NUMBER
    assert {copy.state for copy in detail.copies} == {"cancelled"}


def test_without_a_reason_nothing_is_cancelled(
    qtbot: QtBot, seat: Seat, office: make.Office
) -> None:
    item = make.issued(office).item
    bench = Bench(qtbot, seat, item)
    bench.press(Qt.Key.Key_Return, CTRL)
    assert not bench.ended
    assert bench.sheet.panel.field("reason").error.startswith("⚠ Chưa nhập.")
    assert bench.sheet.reason.hasFocus()
    assert detail_of(seat, item).state is RowState.WITH_CLERK


def test_a_day_before_the_line_is_told_under_the_day(
    qtbot: QtBot, seat: Seat, office: make.Office
) -> None:
    item = make.issued(office).item
    bench = Bench(qtbot, seat, item)
    bench.sheet.reason.setPlainText("Trùng số")
    early = short_day(office.day - timedelta(days=1))
    bench.sheet.day.line.setText(early)
    bench.sheet.cancel()
    assert early in bench.sheet.panel.field("day").error
    assert bench.sheet.day.line.hasFocus()
    assert bench.sheet.reason.value() == "Trùng số"


def test_keeping_the_number_keeps_the_draft(qtbot: QtBot, seat: Seat, office: make.Office) -> None:
    item = make.issued(office).item
    first = Bench(qtbot, seat, item)
    typed(first.sheet.reason, "Đang hỏi lại")
    first.sheet.leave.click()
    assert first.ended == [None]
    assert detail_of(seat, item).state is RowState.WITH_CLERK
    again = Bench(qtbot, seat, item)
    assert again.sheet.reason.value() == "Đang hỏi lại"
    again.sheet.cancel()
    assert not seat.desk.read(form_drafts, DraftsAsked(form="cancel_outgoing"))


def test_a_number_cancelled_meanwhile_is_said_and_not_cancelled_twice(
    qtbot: QtBot, seat: Seat, office: make.Office
) -> None:
    item = make.issued(office).item
    first, second = Bench(qtbot, seat, item), Bench(qtbot, seat, item)
    for bench in (first, second):
        bench.sheet.reason.setPlainText("Trùng số")
        bench.sheet.cancel()
    assert first.ended
    assert not second.ended
    assert "đã hủy số" in second.sheet.mishap.words


def test_where_the_office_wants_a_second_person_his_word_cancels_the_same_number(
    qtbot: QtBot, seat: Seat, office: make.Office
) -> None:
    request = SecondPersonRequest(
        request_id=make.request_id(),
        day=office.day,
        body=office.body,
        acts=frozenset(SecondAct) - {SecondAct.FEWER_SECOND_PERSONS},
        on_paper=True,
        paper_days=5,
    )
    seat.desk.do(choose_second_person, request)
    item = make.issued(office).item
    bench = Bench(qtbot, seat, item)
    laid: list[SecondPersonSheet] = []
    bench.sheet.sheet_wanted.connect(laid.append)
    typed(bench.sheet.reason, "Trùng số")
    bench.press(Qt.Key.Key_Return, CTRL)
    (second,) = laid
    assert second._subtitle.toolTip().startswith("Hủy số văn bản: 01/BC-SMM")
    assert not bench.ended
    assert not second.by_passphrase  # nobody else has an account here
    kept(qtbot, second)
    second.forward()
    (said,) = bench.ended
    assert str(said).startswith("Đã hủy số 01/BC-SMM. Số này không cấp lại. Còn giấy đồng ý")
    (waiting,) = seat.desk.read(authorisations, AuthorisationsAsked(body=office.body))
    assert waiting.act is SecondAct.CANCEL_NUMBER


def test_the_sheet_has_nothing_wrong_with_its_errors_shown(
    qtbot: QtBot, seat: Seat, office: make.Office
) -> None:
    item = make.issued(office).item
    with dressed():
        bench = Bench(qtbot, seat, item)
        said = linted(bench.window)
        bench.sheet.cancel()
        said += linted(bench.window)
        assert not said, "\n".join(said)
