from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from bmnn_desk.domain.books import BookKind
from bmnn_desk.errors import NotFoundError
from bmnn_desk.services.correct_line import correct_line
from bmnn_desk.services.open_book import BookRequest, open_book
from bmnn_desk.services.register_entries import READS, register_entries
from bmnn_desk.services.registers import VolumeAsked, outgoing_entries
from tests import book_desk, make

if TYPE_CHECKING:
    from tests.make import Office


def test_every_kind_of_book_is_read_by_its_own(office: Office) -> None:
    assert set(READS) == set(BookKind)
    for kind in set(BookKind) - {BookKind.OUTGOING}:
        request = BookRequest(
            request_id=make.request_id(), day=office.day, body=office.body, kind=kind
        )
        asked = VolumeAsked(body=office.body, book=office.desk.do(open_book, request))
        assert office.desk.read(register_entries, asked) == ()


def test_lines_without_corrections_read_as_their_own_register_reads_them(office: Office) -> None:
    make.issued(office)
    make.issued(office)
    asked = VolumeAsked(body=office.body, book=office.book)
    assert office.desk.read(register_entries, asked) == office.desk.read(outgoing_entries, asked)


def test_the_corrected_cell_alone_reads_otherwise(office: Office) -> None:
    make.issued(office)
    make.issued(office)
    asked = VolumeAsked(body=office.body, book=office.book)
    before = office.desk.read(register_entries, asked)
    office.desk.do(correct_line, book_desk.correction(office, ordinal=2))
    after = office.desk.read(register_entries, asked)
    assert after[0] == before[0]
    assert getattr(after[1], "signer", "") == "Trần Văn Giảm"
    assert getattr(after[1], "recipients", ()) == getattr(before[1], "recipients", (1,))


def test_a_volume_that_is_none_is_not_found(office: Office) -> None:
    with pytest.raises(NotFoundError):
        office.desk.read(
            register_entries, VolumeAsked(body=office.body, book=office.book, volume=2)
        )
