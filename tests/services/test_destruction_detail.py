from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from bmnn_desk.domain.secrecy import SecrecyLevel
from bmnn_desk.errors import NotFoundError
from bmnn_desk.services.destruction_detail import DestructionAsked, destruction_detail
from bmnn_desk.services.report_emergency import report_emergency
from tests.destruction_desk import (
    DONE,
    all_copies,
    council,
    destroyed,
    emergency,
    reports,
    with_file,
)

if TYPE_CHECKING:
    from bmnn_desk.domain.destruction import DestructionDetail
    from tests.make import Office


def detail(at: Office, number: int) -> DestructionDetail:
    asked = DestructionAsked(body=at.body, destruction=number)
    (found,) = at.desk.read(destruction_detail, asked)
    return found


def test_it_tells_copies_council_act_and_what_was_wiped(office: Office) -> None:
    item = with_file(office)
    found = detail(office, destroyed(office, *all_copies(office, item)).destruction)
    assert found.seats == council(office)
    assert (found.place, found.method, found.witnesses) == (
        DONE.place,
        DONE.method,
        DONE.witnesses,
    )
    assert (found.decided_on, found.wiped, found.cancelled) == (office.day, 1, "")
    assert {copy.item for copy in found.copies} == {item}
    assert all(copy.reference and copy.title and copy.holder for copy in found.copies)
    assert found.agency
    assert found.head == "Giám đốc"


def test_a_tuyet_mat_title_is_not_told_to_who_has_no_key(office: Office) -> None:
    item = with_file(office, bases=(office.bases[SecrecyLevel.TUYET_MAT],))
    number = destroyed(office, *all_copies(office, item)).destruction
    office.desk._vault.keys.tuyet_mat = None
    assert {copy.title for copy in detail(office, number).copies} == {""}


def test_an_emergency_tells_its_report(office: Office) -> None:
    number = emergency(office)
    assert detail(office, number).report_number == ""
    office.desk.do(report_emergency, reports(office, number))
    found = detail(office, number)
    assert (found.report_number, found.report_to) == ("05/BC-SMM", "Ủy ban nhân dân tỉnh Mẫu")
    with pytest.raises(NotFoundError):
        detail(office, 999)
