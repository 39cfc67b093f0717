from __future__ import annotations

from datetime import timedelta
from typing import TYPE_CHECKING

import pytest

from bmnn_desk.domain.due import DueKind
from bmnn_desk.domain.inspection_report import RecordKind
from bmnn_desk.domain.transfers import CopyState
from bmnn_desk.services.close_incident import close_incident
from bmnn_desk.services.due_incidents import incidents_due, lost_untold
from bmnn_desk.services.find_lost import find_lost
from bmnn_desk.services.record_incident import record_incident
from bmnn_desk.services.record_trip_loss import record_trip_loss
from bmnn_desk.services.report_incident import report_incident
from bmnn_desk.storage import tables as t
from tests import make
from tests.away_desk import loss, out
from tests.inventory_desk import ends_incident, finds, incident, lost, reports
from tests.services.at_work import working

if TYPE_CHECKING:
    from bmnn_desk.domain.due import DueRow
    from tests.make import Office


def due(at: Office) -> list[DueRow]:
    with working(at) as work:
        return list(incidents_due(work, at.body, at.day))


@pytest.mark.finding(98)
def test_an_incident_is_to_be_reported_by_the_next_working_day(office: Office) -> None:
    number, copy = lost(office)
    (row,) = due(office)
    assert (row.kind, row.rule, row.due) == (
        DueKind.INCIDENT,
        "BC-04",
        office.day + timedelta(days=1),
    )
    assert (row.ref.kind, row.ref.number, row.label) == (
        RecordKind.INCIDENT,
        number,
        f"01/BC-SMM ({copy:02})",
    )
    office.desk.do(report_incident, reports(office, number))
    (told,) = due(office)
    assert (told.rule, told.due) == ("", None)
    office.desk.do(close_incident, ends_incident(office, number))
    assert due(office) == []


def test_what_stands_in_no_register_is_not_told_in_words(office: Office) -> None:
    office.desk.do(record_incident, incident(office, subject="Bản nháp trong máy in"))
    (row,) = due(office)
    assert row.label == ""


@pytest.mark.finding(100)
def test_a_copy_lost_by_a_move_alone_is_told_until_an_incident_tells_of_it(
    office: Office,
) -> None:
    make.issued(office)
    with working(office) as work:
        move = t.CopyEvent(
            copy_id=1,
            kind="lost",
            day=office.day,
            holder="Ngô Văn Soạn",
            place="Hà Nội",
            state=CopyState.LOST.value,
            paper="",
        )
        move.act_seq = 1
        work.session.add(move)
        work.session.flush()
        (row,) = incidents_due(work, office.body, office.day)
        assert lost_untold(work, office.body) == [(1, office.day)]
        work.session.rollback()
    assert (row.rule, row.due, row.ref.kind, row.ref.number, row.label) == (
        "KK-01C",
        office.day,
        RecordKind.COPY,
        1,
        "01/BC-SMM (01)",
    )
    number = office.desk.do(record_incident, incident(office, copies=(1,)))
    assert [row.rule for row in due(office)] == ["BC-04"]
    office.desk.do(find_lost, finds(office, number, 1))
    assert [row.rule for row in due(office)] == ["BC-04"]


def test_a_loss_on_the_way_is_an_incident_at_once(office: Office) -> None:
    number = out(office)
    office.desk.do(record_trip_loss, loss(office, number))
    (row,) = due(office)
    assert (row.rule, row.label) == ("BC-04", "01/BC-SMM (03)")
