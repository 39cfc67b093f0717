"""Backups of the peopled store, as tests make them."""

from __future__ import annotations

from contextlib import contextmanager
from datetime import UTC, datetime
from typing import TYPE_CHECKING

from bmnn_desk.storage.backup_file import BackupMade, write_backup
from bmnn_desk.storage.files import CONTENTS
from bmnn_desk.storage.opening import open_store
from bmnn_desk.storage.share_copies import bring_shares
from tests.storage.peopled_store import OFFICER

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from bmnn_desk.storage.vault import Vault

NOW = datetime(2026, 3, 10, 17, 30, 5, tzinfo=UTC)


@contextmanager
def opened(folder: Path) -> Iterator[Vault]:
    """The store, by its officer."""
    with open_store(folder, OFFICER.slot, OFFICER.passphrase) as vault:
        yield vault


def backed_up(store: Path, place: Path, now: datetime = NOW) -> BackupMade:
    """A backup of a closed store in a place, with the place's copy of the shares."""
    place.mkdir(exist_ok=True)
    with opened(store) as vault:
        made = write_backup(vault, place, now)
    bring_shares(store / CONTENTS, place / CONTENTS)
    return made
