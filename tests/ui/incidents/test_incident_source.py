from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from bmnn_desk.errors import NotFoundError
from bmnn_desk.services.record_incident import record_incident
from bmnn_desk.services.report_incident import report_incident
from bmnn_desk.ui.incidents.incident_source import (
    ALL,
    OPEN,
    UNREPORTED,
    IncidentSource,
    detail_of,
    open_count,
)
from tests.inventory_desk import incident, lost, reports

if TYPE_CHECKING:
    from bmnn_desk.ui.seat import Seat
    from tests.make import Office


def test_incidents_are_found_by_words_and_by_how_they_stand(seat: Seat, office: Office) -> None:
    first, _ = lost(office)
    office.desk.do(report_incident, reports(office, first))
    second = office.desk.do(record_incident, incident(office, subject="Bản nháp trong máy in"))
    source = IncidentSource(seat)
    for words, choice, found in (
        ("", ALL, [second, first]),
        ("", OPEN, [second, first]),
        ("", UNREPORTED, [second]),
        ("ban nhap", ALL, [second]),
        ("07/bc", ALL, [first]),
    ):
        source.narrow(words, choice)
        assert list(source.ids()) == found
    assert source.rows((99,)) == (None,)
    assert open_count(seat) == 2
    assert detail_of(seat, first).row.id == first
    with pytest.raises(NotFoundError):
        detail_of(seat, 99)
