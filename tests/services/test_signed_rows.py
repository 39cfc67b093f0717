from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from bmnn_desk.domain.transfers import ReceiptKind
from bmnn_desk.errors import NotFoundError
from bmnn_desk.services.record_receipts import record_receipts
from bmnn_desk.services.signed_rows import LineAsked, signing_rows
from tests import make
from tests.copying_desk import copied
from tests.handover_desk import handed_over, printed_sheet, receipts, signed_rows, transfer_book
from tests.incoming_desk import entered

if TYPE_CHECKING:
    from tests.make import Office


def words(at: Office, line: int) -> list[str]:
    return [row.words for row in at.desk.read(signing_rows, LineAsked(body=at.body, line=line))]


def test_each_register_has_its_signing_rows(office: Office) -> None:
    outgoing = make.issued(office).line
    assert words(office, outgoing) == ["Sở Thử Nghiệm (bản số 01)", "Công an tỉnh Mẫu (bản số 02)"]
    done = handed_over(office, transfer_book(office))
    assert words(office, done.lines[0]) == ["Sở Thử Nghiệm"]
    assert words(office, entered(office).line) == ["Văn phòng"]
    assert len(words(office, copied(office).line)) == 2


def test_a_row_says_by_whom_where_and_when_it_was_signed(office: Office) -> None:
    make.issued(office)
    book = transfer_book(office)
    done = handed_over(office, book)
    asked = LineAsked(body=office.body, line=done.lines[0])
    (before,) = office.desk.read(signing_rows, asked)
    assert (before.kind, before.signed_on, before.sheet) == (None, None, None)
    printed_sheet(office, book, done.ordinals)
    office.desk.do(record_receipts, receipts(office, *signed_rows(done)))
    (row,) = office.desk.read(signing_rows, asked)
    assert (row.kind, row.signed_on) == (ReceiptKind.SIGNED, office.day)
    assert (row.receiver, row.sheet, row.paper_page) == ("Nguyễn Thị Nhận", 1, None)


def test_a_line_of_another_body_is_not_there(office: Office) -> None:
    line = make.issued(office).line
    with pytest.raises(NotFoundError):
        office.desk.read(signing_rows, LineAsked(body=9, line=line))
