from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from bmnn_desk.domain.backups import RestoreKind
from bmnn_desk.errors import NotFoundError, ReasonMissingError, SecondPersonMissingError
from bmnn_desk.services.record_restore import record_drill, record_restore, restore_entries
from bmnn_desk.services.settings import BodyAsked
from tests import backup_desk
from tests.services.ledger import raised

if TYPE_CHECKING:
    from tests.make import Office


def test_a_restoring_and_a_drill_are_told_apart(office: Office) -> None:
    backup_desk.restored(office, live_seq=None)
    backup_desk.drilled(office, took_seconds=9)

    real, drill = office.desk.read(restore_entries, BodyAsked(body=office.body))
    assert (real.kind, real.live_seq, real.took_seconds) == (RestoreKind.REAL, None, 75)
    assert (drill.kind, drill.live_seq, drill.took_seconds) == (RestoreKind.DRILL, 43, 9)
    assert drill.compared == (("Sổ đăng ký văn bản đi 2025", "12", "13"),)
    assert drill.day == office.day
    assert drill.person


def test_a_restoring_wants_a_second_person_as_shipped(office: Office) -> None:
    raised(office.desk, record_restore, backup_desk.restore(office), SecondPersonMissingError)
    assert backup_desk.drilled(office)


def test_without_a_backup_s_name_nothing_is_kept(office: Office) -> None:
    request = backup_desk.restore(office, name=" ")
    raised(office.desk, record_drill, request, ReasonMissingError)
    raised(office.desk, record_drill, replace(request, name="x", body=99), NotFoundError)
