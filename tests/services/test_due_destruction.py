from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from bmnn_desk.domain.due import DueState
from bmnn_desk.domain.inspection_report import RecordKind, RecordRef
from bmnn_desk.services.cancel_destruction import cancel_destruction
from bmnn_desk.services.due_destruction import destruction_due
from bmnn_desk.services.report_emergency import report_emergency
from tests.destruction_desk import (
    cancels,
    decided,
    destroyed,
    emergency,
    proposed,
    reports,
)
from tests.make import on
from tests.services.at_work import working

if TYPE_CHECKING:
    from bmnn_desk.domain.due import DueRow
    from tests.make import Office


def due(at: Office) -> list[DueRow]:
    with working(at) as work:
        return list(destruction_due(work, at.body, at.day))


@pytest.mark.finding(87)
def test_an_emergency_is_due_until_it_is_reported_and_late_the_day_after(office: Office) -> None:
    number = emergency(office)
    (row,) = due(office)
    assert row.ref == RecordRef(kind=RecordKind.DESTRUCTION, number=number)
    assert (row.rule, row.who) == ("TH-10E", "Ngô Văn Soạn")
    assert row.state(on(office, 30).day) is DueState.LATE
    office.desk.do(report_emergency, reports(office, number))
    assert due(office) == []


def test_a_proposal_waits_for_its_act_from_its_decision_on(office: Office) -> None:
    open_one = proposed(office)
    waiting = decided(office)
    destroyed(office)
    assert [(row.ref.number, row.due) for row in due(office)] == [
        (open_one, None),
        (waiting, office.day),
    ]
    office.desk.do(cancel_destruction, cancels(office, open_one))
    assert [row.ref.number for row in due(office)] == [waiting]
