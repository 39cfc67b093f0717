from __future__ import annotations

from dataclasses import replace
from datetime import UTC, datetime
from typing import TYPE_CHECKING

from bmnn_desk.domain.backups import BackupTrouble
from bmnn_desk.domain.journal_fault import JournalFault
from bmnn_desk.domain.office import Role
from bmnn_desk.errors import JournalBrokenError
from bmnn_desk.storage.backup_troubles import keep_troubles
from bmnn_desk.ui.connected import Standing
from bmnn_desk.ui.today.safety_facts import safety_facts
from tests import backup_desk, export_desk, make
from tests.services.test_connection_now import links, with_lan
from tests.ui.seats import seat_of

if TYPE_CHECKING:
    from pathlib import Path

    from bmnn_desk.ui.seat import Seat
    from tests.make import Office
    from tests.ui.on_disk import OnDisk


def test_a_store_in_memory_at_which_nobody_looks_at_the_network_tells_of_the_journal_alone(
    seat: Seat, office: Office
) -> None:
    before = safety_facts(seat)
    assert (before.network, before.backups, before.is_broken) == (None, None, False)
    make.approved(office)
    assert safety_facts(seat).acts == before.acts + 2


def test_the_network_is_told_as_it_stands(seat: Seat, office: Office) -> None:
    day = make.NEW
    plugged = replace(seat, today=lambda: day, links=lambda: links("enp2s0"))
    found = safety_facts(plugged).network
    assert found is not None
    assert (found.standing, found.adapters) == (Standing.CONNECTED, "enp2s0")
    with_lan(office)
    found = safety_facts(plugged).network
    assert found is not None
    assert found.standing is Standing.ALLOWED
    found = safety_facts(replace(seat, links=links)).network
    assert found is not None
    assert (found.standing, found.adapters) == (Standing.APART, "")


def test_the_backups_are_told_with_what_failed_and_whether_any_leaves_the_machine(
    on_disk: OnDisk, tmp_path: Path
) -> None:
    at, seat = on_disk.at, on_disk.seat
    place = backup_desk.listed(at, words="Ổ D")
    backup_desk.recorded(at, place=place)
    failed = [
        BackupTrouble(place=number, what="DiskFullError", at=datetime(2025, 3, 10, tzinfo=UTC))
        for number in (place, place + 9)
    ]
    keep_troubles(tmp_path / "kho", failed, [])
    found = safety_facts(seat).backups
    assert found is not None
    assert (found.state.places, found.failed, found.has_away, found.mends) == (
        1,
        ("Ổ D",),
        False,
        True,
    )
    drive = export_desk.listed(at, serial="AB12", model="Ổ mẫu")
    backup_desk.listed(at, words="Ổ USB", drive=drive, path="")
    found = safety_facts(seat).backups
    assert found is not None
    assert found.has_away


def test_a_role_is_told_what_it_may_read(on_disk: OnDisk) -> None:
    at = on_disk.at
    drafter = safety_facts(seat_of(on_disk.seat, at, Role.DRAFTER))
    assert drafter.backups is not None
    assert not drafter.backups.mends
    assert not drafter.reads_journal
    later = make.on(at, 31)
    make.approved(later)
    today = replace(on_disk.seat, today=lambda: later.day)
    assert safety_facts(today).anchor_due
    assert not safety_facts(seat_of(today, later, Role.DRAFTER)).anchor_due


def test_a_journal_that_did_not_hold_is_told(seat: Seat, office: Office) -> None:
    trouble = JournalBrokenError(3, JournalFault.ANCHOR)
    assert safety_facts(seat_of(seat, office, Role.CLERK, trouble=trouble)).is_broken
