from __future__ import annotations

from datetime import UTC, datetime
from typing import TYPE_CHECKING

from bmnn_desk.domain.accounts import AccessKind
from bmnn_desk.services.access_marks import AccessMarksAsked, access_marks
from bmnn_desk.services.note_access import note_access
from tests import make

if TYPE_CHECKING:
    from tests.make import Office


def test_notes_are_counted_and_new_keys_apart(office: Office) -> None:
    office.desk.do(note_access, make.access(office.day, AccessKind.REKEYED))
    office.desk.do(note_access, make.access(office.day, AccessKind.REFUSED))
    office.desk.do(note_access, make.access(office.day, AccessKind.REKEYED))
    (marks,) = office.desk.read(access_marks, AccessMarksAsked())
    assert (marks.notes, marks.rekeyed) == (3, 2)


def test_the_last_proof_of_the_whole_store_is_known(office: Office) -> None:
    (marks,) = office.desk.read(access_marks, AccessMarksAsked())
    assert marks.verified_at is None
    office.desk.do(note_access, make.access(office.day, AccessKind.VERIFIED))
    (marks,) = office.desk.read(access_marks, AccessMarksAsked())
    assert marks.verified_at == datetime(2025, 3, 10, 1, 2, 3, tzinfo=UTC)


def test_the_last_act_gives_the_moment_that_no_clock_may_precede(office: Office) -> None:
    before = datetime.now(UTC)
    office.desk.do(note_access, make.access(office.day, AccessKind.REFUSED))
    (marks,) = office.desk.read(access_marks, AccessMarksAsked())
    assert marks.last_at is not None
    assert abs((marks.last_at - before).total_seconds()) < 60
