from __future__ import annotations

from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

import pytest

from bmnn_desk.domain.transfers import CopyState, parcels_of
from bmnn_desk.errors import BookClosedError, DaysOutOfOrderError, WrongStageError
from bmnn_desk.services.cancel_line import cancel_line, require_at_clerk
from bmnn_desk.services.cancel_outgoing import cancel_outgoing
from bmnn_desk.services.lines import last_line
from bmnn_desk.storage import tables as t
from tests import make
from tests.handover_desk import handed_over, transfer_book, waiting
from tests.services.each_office import closed
from tests.services.ledger import rows
from tests.services.test_office_facts import working

if TYPE_CHECKING:
    from datetime import date

    from bmnn_desk.services.work import Work
    from tests.make import Office


@dataclass(frozen=True, slots=True, repr=False)
class Asked:
    day: date
    reason: str = "Ghi nhầm"


def line_of(work: Work, item: int) -> t.Line:
    found = last_line(work, item)
    assert found is not None
    return found


def test_a_line_and_each_of_its_copies_are_cancelled_with_the_reason(office: Office) -> None:
    item = make.issued(office).item
    with working(office) as work:
        line = line_of(work, item).id
        require_at_clerk(work, line)
    office.desk.do(cancel_outgoing, replace(make.cancel(office, item), reason=" Ghi nhầm "))
    (cancel,) = rows(office, t.LineCancel)
    assert (cancel.line_id, cancel.day, cancel.reason) == (line, office.day, "Ghi nhầm")
    gone = [event for event in rows(office, t.CopyEvent) if event.state == CopyState.CANCELLED]
    assert [event.copy_id for event in gone] == [copy.id for copy in rows(office, t.Copy)]
    assert {(event.kind, event.paper) for event in gone} == {(CopyState.CANCELLED, "Ghi nhầm")}
    with working(office) as work, pytest.raises(WrongStageError):
        require_at_clerk(work, line)


def test_the_day_is_not_before_the_line_nor_before_the_last_move_of_a_copy(office: Office) -> None:
    item = make.issued(office).item
    later = make.on(office, 2)
    handed_over(later, transfer_book(later), parcels=parcels_of(waiting(later)))
    with working(office) as work:
        line = line_of(work, item)
        for days in (-1, 0, 1):
            with pytest.raises(DaysOutOfOrderError):
                cancel_line(work, line, Asked(make.on(office, days).day))
        with pytest.raises(WrongStageError):
            require_at_clerk(work, line.id)
    later.desk.do(cancel_outgoing, make.cancel(later, item))
    assert [cancel.day for cancel in rows(office, t.LineCancel)] == [later.day]


def test_nothing_is_cancelled_in_a_closed_book(office: Office) -> None:
    item = make.issued(office).item
    closed(office)
    with working(office) as work, pytest.raises(BookClosedError):
        cancel_line(work, line_of(work, item), Asked(office.day))
