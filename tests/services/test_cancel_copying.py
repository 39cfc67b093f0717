from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from bmnn_desk.domain.transfers import parcels_of
from bmnn_desk.errors import DaysOutOfOrderError, ReasonMissingError, WrongStageError
from bmnn_desk.services.cancel_copying import cancel_copying
from bmnn_desk.services.cancel_transfers import cancel_transfers
from bmnn_desk.services.copy_register import copy_entries
from bmnn_desk.services.record_copy_steps import record_copy_steps
from bmnn_desk.services.registers import VolumeAsked
from bmnn_desk.storage import tables as t
from tests import copying_desk as cd
from tests import make
from tests.handover_desk import cancels as takes_back
from tests.handover_desk import handed_over, transfer_book, waiting
from tests.services.each_copying import cancels
from tests.services.ledger import raised, rows

if TYPE_CHECKING:
    from tests.make import Office


def test_a_cancelled_line_stays_with_its_reason_and_its_numbers_stay_taken(
    office: Office,
) -> None:
    source = cd.to_copy(office).copy
    made = cd.copied(office, source=source)
    office.desk.do(cancel_copying, replace(cancels(office), line=made.line))
    (cancel,) = rows(office, t.LineCancel)
    assert (cancel.line_id, cancel.reason) == (made.line, "Ghi nhầm tài liệu")
    asked = VolumeAsked(body=office.body, book=cd.copy_book(office))
    first = office.desk.read(copy_entries, asked)[0]
    assert "Ghi nhầm tài liệu" in first.note
    again = cd.copied(office, source=source)
    assert [copy.number for copy in again.copies] == [3, 4]


def test_a_copying_that_has_begun_is_not_cancelled(office: Office) -> None:
    made = cd.copied(office)
    office.desk.do(record_copy_steps, cd.copy_steps(office, made))
    asked = replace(cancels(office), line=made.line)
    raised(office.desk, cancel_copying, asked, WrongStageError)


def test_it_wants_a_reason_a_day_not_before_and_a_line_that_stands(office: Office) -> None:
    asked = cancels(office)
    raised(office.desk, cancel_copying, replace(asked, reason=" "), ReasonMissingError)
    early = replace(asked, day=make.on(office, -1).day)
    raised(office.desk, cancel_copying, early, DaysOutOfOrderError)
    office.desk.do(cancel_copying, asked)
    again = replace(asked, request_id=make.request_id())
    raised(office.desk, cancel_copying, again, WrongStageError)


def test_copies_that_were_handed_on_are_not_cancelled(office: Office) -> None:
    made = cd.copied(office)
    mine = {copy.copy for copy in made.copies}
    parcels = parcels_of(row for row in waiting(office) if row.id in mine)
    done = handed_over(office, transfer_book(office), parcels=parcels)
    asked = replace(cancels(office), line=made.line)
    raised(office.desk, cancel_copying, asked, WrongStageError)
    later = make.on(office, 1)
    office.desk.do(cancel_transfers, takes_back(later, *done.lines))
    raised(office.desk, cancel_copying, asked, DaysOutOfOrderError)
    office.desk.do(cancel_copying, replace(asked, day=later.day))
