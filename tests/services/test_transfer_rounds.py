from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from bmnn_desk.domain.transfers import ReceiptKind, parcels_of
from bmnn_desk.services.cancel_transfers import cancel_transfers
from bmnn_desk.services.record_receipts import record_receipts
from bmnn_desk.services.settings import BodyAsked
from bmnn_desk.services.transfer_lines import TransferRowsAsked
from bmnn_desk.services.transfer_rounds import round_ids, round_rows
from tests import make
from tests.handover_desk import (
    cancels,
    handed_over,
    printed_sheet,
    receipts,
    signed_rows,
    transfer_book,
    waiting,
)

if TYPE_CHECKING:
    from bmnn_desk.domain.transfer_list import RoundRow
    from tests.make import Office


def rounds(at: Office) -> tuple[RoundRow, ...]:
    (ids,) = at.desk.read(round_ids, BodyAsked(body=at.body))
    return tuple(
        at.desk.read(round_rows, TransferRowsAsked(body=at.body, day=at.day, ids=tuple(ids)))
    )


def test_a_round_counts_its_lines_by_what_became_of_them(office: Office) -> None:
    make.issued(office)
    make.issued(office)
    book = transfer_book(office)
    done = handed_over(office, book, note="chuyến sáng")
    (row,) = rounds(office)
    assert (row.lines, row.open, row.unprinted, row.overdue) == (4, 4, 4, 0)
    assert (row.note, row.channel, row.inside) == ("chuyến sáng", "direct", False)
    printed_sheet(office, book, (1, 2, 3))
    first, second, *_ = signed_rows(done)
    back = replace(second, kind=ReceiptKind.RETURNED)
    office.desk.do(record_receipts, receipts(office, first, back))
    office.desk.do(cancel_transfers, cancels(office, done.lines[3]))
    (row,) = rounds(office)
    assert (row.lines, row.signed, row.returned, row.open) == (4, 1, 1, 1)
    assert row.unprinted == 0
    (late,) = rounds(make.on(office, 5))
    assert late.overdue == 1


def test_rounds_stand_newest_first_and_only_the_bodys(office: Office) -> None:
    make.issued(office)
    book = transfer_book(office)
    for parcel in parcels_of(waiting(office)):
        handed_over(office, book, parcels=(parcel,))
    assert [row.id for row in rounds(office)] == [2, 1]
    assert rounds(replace(office, body=9)) == ()
    asked = TransferRowsAsked(body=9, day=office.day, ids=(1, 2))
    assert office.desk.read(round_rows, asked) == ()


def test_page_and_line_of_a_hand_written_book_count_as_printed(office: Office) -> None:
    make.issued(office)
    book = transfer_book(office, hand_written=True)
    parcels = parcels_of(waiting(office))
    first = replace(parcels[0], paper_page=1, paper_line=1)
    handed_over(office, book, parcels=(first, parcels[1]))
    (row,) = rounds(office)
    assert row.unprinted == 1
