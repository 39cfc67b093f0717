from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from bmnn_desk.errors import NotFoundError
from bmnn_desk.services.cancel_transfers import cancel_transfers
from bmnn_desk.services.registers import VolumeAsked
from bmnn_desk.services.transfer_entries import transfer_entries
from tests import make
from tests.handover_desk import cancels, handed_over, transfer_book

if TYPE_CHECKING:
    from tests.make import Office


def test_lines_stand_in_order_each_with_its_copy_numbers(office: Office) -> None:
    make.issued(office)
    book = transfer_book(office)
    handed_over(office, book)
    entries = office.desk.read(transfer_entries, VolumeAsked(body=office.body, book=book))
    assert [(each.ordinal, each.day, each.reference, each.recipient) for each in entries] == [
        (1, office.day, "01/BC-SMM (bản số 01)", "Sở Thử Nghiệm"),
        (2, office.day, "01/BC-SMM (bản số 02)", "Công an tỉnh Mẫu"),
    ]
    assert {each.receipt for each in entries} == {""}


def test_a_cancelled_line_stays_with_its_reason(office: Office) -> None:
    make.issued(office)
    book = transfer_book(office)
    done = handed_over(office, book)
    office.desk.do(cancel_transfers, cancels(office, done.lines[1]))
    entries = office.desk.read(transfer_entries, VolumeAsked(body=office.body, book=book))
    assert [each.note for each in entries] == [
        "",
        "Hủy số ngày 10/03/2025: Ghi nhầm nơi nhận",
    ]


def test_another_bodys_book_is_not_there(office: Office) -> None:
    book = transfer_book(office)
    with pytest.raises(NotFoundError):
        office.desk.read(transfer_entries, VolumeAsked(body=9, book=book))
