from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from bmnn_desk.domain.incidents import IncidentKind, IncidentState
from bmnn_desk.domain.secrecy import SecrecyLevel
from bmnn_desk.errors import NotFoundError
from bmnn_desk.services.close_incident import close_incident
from bmnn_desk.services.correct_line import correct_line
from bmnn_desk.services.incidents import (
    IncidentAsked,
    IncidentsAsked,
    detail_of,
    incident_detail,
    incident_ids,
    incident_rows,
    named,
    open_incidents,
)
from bmnn_desk.services.record_incident import record_incident
from bmnn_desk.services.report_incident import report_incident
from bmnn_desk.services.settings import BodyAsked
from bmnn_desk.storage import tables as t
from tests import book_desk, incoming_desk, make
from tests.inventory_desk import ends_incident, incident, lost, reports
from tests.services.at_work import working
from tests.services.statements import asked_of

if TYPE_CHECKING:
    from tests.make import Office


def test_incidents_are_listed_with_the_newest_first(office: Office) -> None:
    first, _ = lost(office)
    second = office.desk.do(record_incident, incident(office, subject="Bản nháp trong máy in"))
    office.desk.do(report_incident, reports(office, first))
    (ids,) = office.desk.read(incident_ids, BodyAsked(body=office.body))
    assert list(ids) == [second, first]
    asked = IncidentsAsked(body=office.body, ids=(second, 99, first))
    rows = list(office.desk.read(incident_rows, asked))
    assert [(row.id, row.state, row.report, row.lost) for row in rows] == [
        (second, IncidentState.UNREPORTED, "", 0),
        (first, IncidentState.OPEN, "07/BC-SMM", 1),
    ]
    assert [(row.what, row.level) for row in rows] == [
        ("Bản nháp trong máy in", None),
        ("01/BC-SMM (01)", SecrecyLevel.MAT),
    ]


def test_many_incidents_ask_no_more_of_the_store_than_one(office: Office) -> None:
    make.issued(office)
    first, *more = (
        office.desk.do(record_incident, incident(office, copies=(copy,))) for copy in (1, 2, 3)
    )
    with asked_of(office) as alone:
        office.desk.read(incident_rows, IncidentsAsked(body=office.body, ids=(first,)))
    with asked_of(office) as together:
        office.desk.read(incident_rows, IncidentsAsked(body=office.body, ids=(first, *more)))
    assert len(together) == len(alone)


def test_many_documents_without_a_copy_ask_no_more_than_one(office: Office) -> None:
    issued = [make.issued(office).item for _ in range(3)]
    first, *more = (
        office.desk.do(record_incident, incident(office, item=item, copies=())) for item in issued
    )
    with asked_of(office) as alone:
        office.desk.read(incident_rows, IncidentsAsked(body=office.body, ids=(first,)))
    with asked_of(office) as together:
        rows = office.desk.read(incident_rows, IncidentsAsked(body=office.body, ids=(first, *more)))
    assert len(together) == len(alone)
    assert [row.what for row in rows] == ["01/BC-SMM", "02/BC-SMM", "03/BC-SMM"]


def test_the_open_ones_are_counted_without_their_rows(office: Office) -> None:
    make.issued(office)
    numbers = [office.desk.do(record_incident, incident(office, copies=(copy,))) for copy in (1, 2)]
    with asked_of(office) as asked:
        assert office.desk.read(open_incidents, BodyAsked(body=office.body)) == (2,)
    assert len(asked) <= 4
    assert office.desk.read(open_incidents, BodyAsked(body=9)) == (0,)
    office.desk.do(report_incident, reports(office, numbers[0]))
    office.desk.do(close_incident, ends_incident(office, numbers[0]))
    assert office.desk.read(open_incidents, BodyAsked(body=office.body)) == (1,)


def test_a_document_without_a_copy_is_named_by_its_number(office: Office) -> None:
    item = make.issued(office).item
    number = office.desk.do(record_incident, incident(office, item=item, kind=IncidentKind.LEAK))
    (row,) = office.desk.read(incident_rows, IncidentsAsked(body=office.body, ids=(number,)))
    assert (row.what, row.level, row.item) == ("01/BC-SMM", SecrecyLevel.MAT, item)


def test_a_document_that_came_in_has_its_number_as_it_was_corrected(office: Office) -> None:
    item = incoming_desk.entered(office, reference="09/CAT-PA03").item
    number = office.desk.do(record_incident, incident(office, item=item, kind=IncidentKind.LEAK))
    asked = IncidentsAsked(body=office.body, ids=(number,))
    (row,) = office.desk.read(incident_rows, asked)
    assert (row.what, row.level, row.item) == ("09/CAT-PA03", SecrecyLevel.MAT, item)

    book = incoming_desk.incoming_book(office)
    new = book_desk.correction(
        office, book=book, field="reference", old="09/CAT-PA03", new="10/CAT-PA03"
    )
    office.desk.do(correct_line, new)
    (row,) = office.desk.read(incident_rows, asked)
    assert row.what == "10/CAT-PA03"


def test_the_detail_has_every_copy_and_each_document_once(office: Office) -> None:
    make.issued(office)
    make.issued(office)
    number = office.desk.do(record_incident, incident(office, copies=(1, 2, 5)))
    asked = IncidentAsked(body=office.body, incident=number)
    (detail,) = office.desk.read(incident_detail, asked)
    assert named(detail.copies) == "01/BC-SMM (01, 02); 02/BC-SMM (01)"
    assert [copy.id for copy in detail.copies] == [1, 2, 5]
    with working(office) as work:
        assert detail_of(work, work.find(t.Incident, number)) == detail


def test_no_other_body_reads_it_and_nobody_asks_for_more_than_500(office: Office) -> None:
    number, _ = lost(office)
    assert not list(office.desk.read(incident_rows, IncidentsAsked(body=9, ids=(number,))))
    with pytest.raises(NotFoundError):
        list(office.desk.read(incident_detail, IncidentAsked(body=9, incident=number)))
    with pytest.raises(ValueError, match="501"):
        IncidentsAsked(body=1, ids=tuple(range(501)))
