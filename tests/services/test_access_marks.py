from __future__ import annotations

from datetime import UTC, datetime, timedelta
from typing import TYPE_CHECKING

from bmnn_desk.domain.accounts import AccessKind
from bmnn_desk.services import access_marks as access_marks_module
from bmnn_desk.services.access_marks import AccessMarksAsked, access_marks
from bmnn_desk.services.note_access import note_access
from bmnn_desk.storage import journal
from tests import make

if TYPE_CHECKING:
    from datetime import tzinfo

    import pytest

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


def test_the_latest_moment_is_not_forgotten_when_a_clock_set_back_writes_on(
    office: Office, monkeypatch: pytest.MonkeyPatch
) -> None:
    class Later(datetime):
        """The clock of somebody who wrote ten days ahead, in an earlier sitting."""

        @classmethod
        def now(cls, tz: tzinfo | None = None) -> datetime:  # type: ignore[override]
            return datetime.now(tz) + timedelta(days=10)

    with monkeypatch.context() as ahead:
        ahead.setattr(journal, "datetime", Later)
        ahead.setattr(journal, "SITTING", "earlier")
        office.desk.do(note_access, make.access(office.day, AccessKind.REFUSED))
    with monkeypatch.context() as anew:
        anew.setattr(journal, "SITTING", "anew")
        anew.setattr(access_marks_module, "SITTING", "anew")
        for acts in range(3):
            (marks,) = office.desk.read(access_marks, AccessMarksAsked())
            assert marks.latest_at is not None
            assert marks.latest_at - datetime.now(UTC) > timedelta(days=9), acts
            office.desk.do(note_access, make.access(office.day, AccessKind.CLOCK_BACK))
        assert marks.last_at is not None
        assert marks.last_at < datetime.now(UTC) + timedelta(minutes=1)
        # In the next sitting the clock is what it was in the one before.
        anew.setattr(journal, "SITTING", "next")
        anew.setattr(access_marks_module, "SITTING", "next")
        (marks,) = office.desk.read(access_marks, AccessMarksAsked())
        assert marks.latest_at == marks.last_at
