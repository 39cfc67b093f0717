from __future__ import annotations

from datetime import timedelta
from typing import TYPE_CHECKING

import pytest
from sqlalchemy import select

from bmnn_desk.errors import NotFoundError, WrongStageError
from bmnn_desk.services.close_incident import close_incident
from bmnn_desk.services.incident_parts import (
    end_of,
    is_closed,
    is_reported,
    open_incident,
    report_due,
    reports_of,
)
from bmnn_desk.services.report_incident import report_incident
from bmnn_desk.storage import tables as t
from tests.inventory_desk import ends_incident, lost, reports
from tests.services.at_work import working

if TYPE_CHECKING:
    from tests.make import Office


def test_an_incident_is_open_unreported_until_it_is_told_otherwise(office: Office) -> None:
    number, _ = lost(office)
    with working(office) as work:
        assert open_incident(work, number, office.body).id == number
        assert work.session.scalar(select(t.Incident.id).where(is_reported())) is None
        assert (list(reports_of(work, number)), end_of(work, number)) == ([], None)
        with pytest.raises(NotFoundError):
            open_incident(work, number, 9)
    office.desk.do(report_incident, reports(office, number))
    office.desk.do(close_incident, ends_incident(office, number))
    with working(office) as work:
        assert work.session.scalar(select(t.Incident.id).where(is_reported())) == number
        assert work.session.scalar(select(t.Incident.id).where(is_closed())) == number
        assert [row.number for row in reports_of(work, number)] == ["07/BC-SMM"]
        with pytest.raises(WrongStageError):
            open_incident(work, number, office.body)


def test_the_report_is_due_on_the_next_working_day(office: Office) -> None:
    number, _ = lost(office)
    with working(office) as work:
        # Monday, so the next day.
        assert report_due(work, work.find(t.Incident, number)) == office.day + timedelta(days=1)
