from __future__ import annotations

from typing import TYPE_CHECKING

from bmnn_desk.domain.stages import Stage
from bmnn_desk.services.outgoing_detail import DetailAsked, outgoing_detail
from bmnn_desk.services.outgoing_ids import OutgoingAsked, outgoing_ids
from bmnn_desk.services.outgoing_rows import RowsAsked, outgoing_rows
from bmnn_desk.ui.outgoing.history_rows import history_rows
from tests import make
from tests.ui.outgoing.some_outgoing import some_outgoing

if TYPE_CHECKING:
    from bmnn_desk.domain.outgoing_list import OutgoingDetail
    from bmnn_desk.ui.seat import Seat


def detail_of(seat: Seat, item: int, line: int | None = None) -> OutgoingDetail:
    asked = DetailAsked(body=seat.body, item=item, day=seat.today(), line=line)
    (detail,) = seat.desk.read(outgoing_detail, asked)
    return detail


def test_the_acts_stand_before_the_prints_each_with_its_day(
    seat: Seat, office: make.Office
) -> None:
    detail = detail_of(seat, make.issued(office).item)
    rows = history_rows(detail)
    assert [what for _day, what, _by in rows] == [
        "Duyệt độ mật",
        "Ký",
        "Cấp số",
        "Bản trình ký",
    ]
    assert [by for _day, _what, by in rows] == [
        detail.decided_by,
        detail.signer,
        "01/BC-SMM",
        "In tốt",
    ]
    assert all(day for day, _what, _by in rows)


def test_what_was_not_done_yet_is_no_history(seat: Seat, office: make.Office) -> None:
    (only,) = history_rows(detail_of(seat, make.approved(office).item))
    assert only[1] == "Duyệt độ mật"


def test_a_cancelled_number_says_why(seat: Seat, office: make.Office) -> None:
    there = some_outgoing(office)
    asked = OutgoingAsked(body=seat.body, book=None, day=seat.today(), stage=Stage.ISSUED)
    (lines,) = seat.desk.read(outgoing_ids, asked)
    rows = seat.desk.read(
        outgoing_rows,
        RowsAsked(body=seat.body, stage=Stage.ISSUED, ids=tuple(lines), day=seat.today()),
    )
    (line,) = (row.line for row in rows if row.item == there.cancelled)
    found = history_rows(detail_of(seat, there.cancelled, line))
    assert ("", "Hủy số", "Ghi nhầm loại") in found
