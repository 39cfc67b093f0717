"""The one drive that a package may go onto; each refusal is an error that says what to do."""

from __future__ import annotations

from typing import TYPE_CHECKING

from bmnn_desk.domain.drives import ChosenDrive, safe_volumes
from bmnn_desk.errors import (
    DriveLockedError,
    DriveNotEncryptedError,
    DriveNotListedError,
    DriveReadOnlyError,
    DriveWithoutSerialError,
    NoDriveError,
    NotOnADriveError,
    SeveralDrivesError,
)

if TYPE_CHECKING:
    from collections.abc import Sequence

    from bmnn_desk.domain.drives import DriveFound, ListedDrive


def chosen_drive(found: Sequence[DriveFound], listed: Sequence[ListedDrive]) -> ChosenDrive:
    """The only removable drive, encrypted, listed by its serial and ready to be written.

    Raises:
        NoDriveError, SeveralDrivesError: there is none, or there are more than one.
        DriveLockedError: it is not open.
        DriveNotEncryptedError: it would keep what is written as plain text.
        DriveWithoutSerialError, DriveNotListedError: the office does not know it.
        DriveReadOnlyError: it refuses writing.
    """
    if len(found) > 1:
        raise SeveralDrivesError(len(found))
    if not found:
        raise NoDriveError
    (drive,) = found
    chosen = _known(drive, listed)
    if chosen.volume.read_only:
        raise DriveReadOnlyError
    return chosen


def known_drive(drive: DriveFound | None, listed: Sequence[ListedDrive]) -> ChosenDrive:
    """The drive that a package is read from; it too is encrypted and on the office's list.

    Raises:
        NotOnADriveError: the package lies on none.
        DriveNotEncryptedError, DriveWithoutSerialError, DriveNotListedError: as `chosen_drive`.
    """
    if drive is None:
        raise NotOnADriveError
    return _known(drive, listed)


def _known(drive: DriveFound, listed: Sequence[ListedDrive]) -> ChosenDrive:
    entry = next((each for each in listed if drive.serial and each.serial == drive.serial), None)
    approved = entry is not None and entry.self_encrypting
    if not drive.volumes:
        raise DriveLockedError
    safe = safe_volumes(drive, self_encrypting=approved)
    # Before the list: whoever lists a plain drive has not mended it.
    if not safe:
        raise DriveNotEncryptedError
    if not drive.serial:
        raise DriveWithoutSerialError
    if entry is None:
        raise DriveNotListedError(drive.serial)
    return ChosenDrive(listed=entry, drive=drive, volume=safe[0])
