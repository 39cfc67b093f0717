from __future__ import annotations

from typing import TYPE_CHECKING

from bmnn_desk.domain.transfers import parcels_of
from bmnn_desk.services.copyable import SourcesAsked, copyable_sources
from bmnn_desk.services.enter_incoming import enter_incoming
from bmnn_desk.services.incoming_detail import IncomingDetailAsked, incoming_detail
from bmnn_desk.services.registers import VolumeAsked
from bmnn_desk.services.transfer_entries import transfer_entries
from tests import make
from tests.handover_desk import handed_over, lines_of, transfer_book, waiting
from tests.incoming_desk import entered, sealed

if TYPE_CHECKING:
    from tests.make import Office


def numbers_shown(at: Office, line: int) -> tuple[list[int | None], ...]:
    """The numbers in the list that waits, in the pane, among what can be copied."""
    (detail,) = at.desk.read(
        incoming_detail, IncomingDetailAsked(body=at.body, line=line, day=at.day)
    )
    sources = at.desk.read(copyable_sources, SourcesAsked(body=at.body))
    return (
        [row.number for row in waiting(at)],
        [copy.number for copy in detail.copies],
        [source.number for source in sources],
    )


def test_copies_that_came_without_a_number_show_none_anywhere(office: Office) -> None:
    done = entered(office, copy_numbers=())
    assert numbers_shown(office, done.line) == ([None, None],) * 3


def test_copies_that_came_with_a_number_show_it_everywhere(office: Office) -> None:
    done = entered(office)
    assert numbers_shown(office, done.line) == ([3, 4],) * 3


def test_the_book_of_hand_overs_invents_no_number(office: Office) -> None:
    entered(office, copy_numbers=(), reference="12/BC-CAT")
    office.desk.do(enter_incoming, sealed(office, reference="13/CAT"))
    make.issued(office)
    book = transfer_book(office)
    done = handed_over(office, book, inside=True, parcels=parcels_of(waiting(office)))
    told = [line.copy_numbers for line in lines_of(office, done.lines)]
    assert told == ["", "", "01", "02"]
    entries = office.desk.read(transfer_entries, VolumeAsked(body=office.body, book=book))
    assert [entry.reference for entry in entries] == [
        "12/BC-CAT",
        "13/CAT",
        "01/BC-SMM (bản số 01)",
        "01/BC-SMM (bản số 02)",
    ]
