"""The hunt itself works: every way twice in the fast suite, and a control that must be found."""

from __future__ import annotations

from typing import TYPE_CHECKING

from bmnn_desk.storage import backup_file, restore_backup
from tests.hunt.backups import hunt_backups
from tests.hunt.changed_backup import WAYS

if TYPE_CHECKING:
    from pathlib import Path

    import pytest

    from bmnn_desk.storage.backup_manifest import Manifest


def test_each_way_to_change_a_backup_is_refused() -> None:
    report = hunt_backups(2 * len(WAYS), seed=1)

    assert report.faults == ()
    assert f"{4 * len(WAYS)} of {4 * len(WAYS)} refused as damaged" in report.figures


def test_records_that_nobody_proves_are_found(monkeypatch: pytest.MonkeyPatch) -> None:
    def taken(path: Path, start: int, _manifest: Manifest, target: Path) -> None:
        """As they are, whatever their digest is."""
        target.write_bytes(path.read_bytes()[start:])

    monkeypatch.setattr(restore_backup, "take_records", taken)
    monkeypatch.setattr(backup_file, "digest_of", lambda _path, _start=0: bytes(32))

    faults = hunt_backups(len(WAYS), seed=1).faults
    assert any("by a restoring" in fault for fault in faults)
    assert any("by the store: taken" in fault for fault in faults)
