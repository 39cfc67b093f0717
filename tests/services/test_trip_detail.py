from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from bmnn_desk.domain.secrecy import SecrecyLevel
from bmnn_desk.domain.trips import TripEndKind
from bmnn_desk.errors import NotFoundError
from bmnn_desk.services.bring_back import bring_back
from bmnn_desk.services.trip_detail import trip_detail
from tests.away_desk import back, kept, of, out

if TYPE_CHECKING:
    from tests.make import Office


def test_a_pane_has_request_permission_copies_and_reports(office: Office) -> None:
    first, second = kept(office)
    number = out(office, first, second)
    office.desk.do(bring_back, back(office, number, first))
    (detail,) = office.desk.read(trip_detail, of(office, number))
    assert (detail.position, detail.asked_number) == ("Chuyên viên", "11/ĐN-VP")
    assert (detail.permit_title, detail.permit_name) == ("Giám đốc", "Trần Văn Giám")
    assert [(copy.id, copy.end, copy.ended_on) for copy in detail.copies] == [
        (first, TripEndKind.RETURNED, office.day),
        (second, None, None),
    ]
    assert {copy.title for copy in detail.copies} == {"về tình hình mẫu"}
    assert {copy.level for copy in detail.copies} == {SecrecyLevel.MAT}
    assert [(told.kind, told.told) for told in detail.reports] == [
        (TripEndKind.RETURNED, "Giám đốc")
    ]


def test_what_the_body_has_not_is_not_there(office: Office) -> None:
    with pytest.raises(NotFoundError):
        list(office.desk.read(trip_detail, of(office, 1)))
