"""Where made copies may be written as files, and the writing of them. For the background lane."""

from __future__ import annotations

from typing import TYPE_CHECKING

from bmnn_desk.errors import (
    DiskFailingError,
    DriveReadOnlyError,
    FilesNotSavedError,
    FolderNotWritableError,
    FolderRefusedError,
)
from bmnn_desk.machine.chosen_drive import known_drive
from bmnn_desk.machine.removable_drives import drive_of
from bmnn_desk.machine.store_places import Around, refusal
from bmnn_desk.services.export_list import SenderAsked, sender_facts
from bmnn_desk.ui.write_file import write_beside

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence
    from pathlib import Path

    from bmnn_desk.domain.drives import DriveFound, ListedDrive
    from bmnn_desk.ui.seat import Seat


def serial_of(
    folder: Path,
    listed: Sequence[ListedDrive],
    around: Around | None = None,
    find: Callable[[Path], DriveFound | None] = drive_of,
) -> str:
    """The serial of the office's drive that the folder lies on; empty for a folder of this PC.

    Raises:
        FolderRefusedError: it is copied to a cloud, swept away, open to others, on a network.
        DriveNotEncryptedError, DriveWithoutSerialError, DriveNotListedError: no drive for it.
        DriveReadOnlyError: the drive refuses writing.
    """
    found = find(folder)
    if found is not None:
        drive = known_drive(found, listed)
        if drive.volume.read_only:
            raise DriveReadOnlyError
        return drive.listed.serial
    reason = refusal(folder, around or Around())
    if reason is not None:
        raise FolderRefusedError(reason.value)
    return ""


def serial_of_place(seat: Seat, path: Path, around: Around | None = None) -> str:
    """The serial of the office's drive that a new file of this path would lie on, "" on this PC.

    Raises:
        DeskError: as `serial_of`; a file with words of the office may not lie there.
    """
    (sender,) = seat.desk.read(sender_facts, SenderAsked(body=seat.body, day=seat.today()))
    return serial_of(path.parent, sender.drives, around)


def save_where_allowed(seat: Seat, path: Path, data: bytes, around: Around | None = None) -> None:
    """Write one file where a file with words of the office may lie.

    Raises:
        DeskError: it may not lie there, or cannot be written.
    """
    serial_of_place(seat, path, around)
    write_beside(path, data)


def write_files(
    folder: Path,
    files: Sequence[tuple[str, bytes]],
    told: Callable[[int], object] = lambda _done: None,
) -> None:
    """Write each beside its place and rename it; one that was there is replaced.

    `told` hears before each file how many are written, in this thread.

    Raises:
        FilesNotSavedError: the folder went away in the middle: a drive was pulled out, or failed.
        DiskFullError, FolderNotWritableError, DiskFailingError: the rest was not written.
    """
    for done, (name, data) in enumerate(files):
        told(done)
        try:
            write_beside(folder / name, data)
        except (FolderNotWritableError, DiskFailingError):
            if folder.is_dir():
                raise
            raise FilesNotSavedError(done, len(files)) from None
