from __future__ import annotations

from datetime import UTC, datetime
from typing import TYPE_CHECKING

from bmnn_desk.domain.accounts import AccessKind
from bmnn_desk.services.access_marks import AccessMarksAsked, access_marks
from bmnn_desk.services.note_access import AccessRequest, note_access
from tests import make

if TYPE_CHECKING:
    from tests.make import Office


def noted(at: Office, kind: AccessKind) -> None:
    now = "2025-03-10T02:00:00+00:00"
    request = AccessRequest(
        request_id=make.request_id(), day=at.day, kind=kind, first_at=now, last_at=now
    )
    at.desk.do(note_access, request)


def test_notes_are_counted_and_new_keys_apart(office: Office) -> None:
    noted(office, AccessKind.REKEYED)
    noted(office, AccessKind.REFUSED)
    noted(office, AccessKind.REKEYED)
    (marks,) = office.desk.read(access_marks, AccessMarksAsked())
    assert (marks.notes, marks.rekeyed) == (3, 2)


def test_the_last_proof_of_the_whole_store_is_known(office: Office) -> None:
    (marks,) = office.desk.read(access_marks, AccessMarksAsked())
    assert marks.verified_at is None
    noted(office, AccessKind.VERIFIED)
    (marks,) = office.desk.read(access_marks, AccessMarksAsked())
    assert marks.verified_at == datetime(2025, 3, 10, 2, tzinfo=UTC)


def test_the_last_act_gives_the_moment_that_no_clock_may_precede(office: Office) -> None:
    before = datetime.now(UTC)
    noted(office, AccessKind.REFUSED)
    (marks,) = office.desk.read(access_marks, AccessMarksAsked())
    assert marks.last_at is not None
    assert abs((marks.last_at - before).total_seconds()) < 60
