"""The header's two copies on disk: either will do, and the damaged one is written anew."""

from __future__ import annotations

from typing import TYPE_CHECKING

from bmnn_desk.errors import DeskError, HeaderDamagedError, StoreTooNewError
from bmnn_desk.storage.files import HEADER, HEADER_COPY, drop_unfinished, sync_folder, write_whole
from bmnn_desk.storage.header import MOST_BYTES, Header, header_bytes, parse_header, unlock
from bmnn_desk.storage.kdf import derive_kek
from bmnn_desk.storage.mishaps import as_desk_errors

if TYPE_CHECKING:
    from pathlib import Path

    from bmnn_desk.storage.key import MasterKeys
    from bmnn_desk.storage.slot import Kdf, Slot

COPIES = (HEADER, HEADER_COPY)


def read_headers(folder: Path) -> tuple[Header, ...]:
    """The readable copies, the newer first, each once; for account names any will do.

    Raises:
        HeaderDamagedError: no copy is readable.
        StoreTooNewError: no copy is readable, and one was written by a newer program.
    """
    found: dict[Header, None] = {}
    newer: StoreTooNewError | None = None
    for name in COPIES:
        try:
            found[parse_header(_read(folder / name))] = None
        except HeaderDamagedError:
            continue
        except StoreTooNewError as error:
            newer = error
    if not found:
        raise newer or HeaderDamagedError
    return tuple(found)


def unlock_folder(
    folder: Path, account: str | None, passphrase: str, kdf: Kdf = derive_kek
) -> tuple[Header, Slot, MasterKeys]:
    """Unlock the first copy that holds; a wrong passphrase is not tried on the second.

    The copies differ only when a power cut fell between the two writes: then the first is the
    newer one. So an old passphrase does not live on in the second.

    Raises:
        WrongPassphraseError, HeaderDamagedError, StoreTooNewError.
    """
    for header in read_headers(folder):
        try:
            slot, keys = unlock(header, account, passphrase, kdf)
        except HeaderDamagedError:
            continue
        return header, slot, keys
    raise HeaderDamagedError


def write_header(folder: Path, header: Header) -> None:
    """Write both copies, the first one first; each is old or new, never half.

    Raises:
        HeaderDamagedError: the header would be longer than a header may be.
        DiskFullError, FolderNotWritableError.
    """
    raw = header_bytes(header)
    if len(raw) > MOST_BYTES:
        raise HeaderDamagedError
    for name in COPIES:
        write_whole(folder / name, raw)


def replace_header(folder: Path, header: Header) -> None:
    """Put a changed header in the place of the old one: the change holds once the first copy does.

    A second copy that the disk refused is healed at the next opening.

    Raises:
        HeaderDamagedError: no header could be read back from these bytes; the old one stands.
        DiskFullError, FolderNotWritableError: the old one stands.
        DiskFailingError: the old one stands; or the new one does until the power goes, where the
            disk refuses to keep its name.
    """
    parse_header(header_bytes(header))
    try:
        write_header(folder, header)
    except DeskError:
        if read_headers(folder)[0] != header:
            raise
        # Its name may be what the disk did not take.
        sync_folder(folder)


def heal_header(folder: Path, header: Header) -> None:
    """Write a proved header over a copy that is missing, damaged or older.

    What a write that was cut off left beside a copy goes too: slots that never held, or no more.
    """
    raw = header_bytes(header)
    for name in COPIES:
        drop_unfinished(folder / name)
        if _read(folder / name) != raw:
            write_whole(folder / name, raw)


def _read(path: Path) -> bytes:
    with as_desk_errors():
        try:
            with path.open("rb") as file:
                return file.read(MOST_BYTES + 1)
        except FileNotFoundError:
            return b""
