"""Mishaps of the store: its folder, header, records, journal, disk."""

from __future__ import annotations

from bmnn_desk.errors.base import DeskError


class WrongPassphraseError(DeskError):
    """No slot of the header opens with this passphrase."""


class AccountNotNamedError(DeskError):
    """The store has several accounts, and nobody said whose passphrase shall be tried."""


class TooManyTriesError(DeskError):
    """Too many passphrases in a row were wrong: the next is taken after so many `seconds`."""

    def __init__(self, seconds: int) -> None:
        super().__init__(f"{seconds} s")
        self.seconds = seconds


class WeakPassphraseError(DeskError):
    """The passphrase is shorter than `least` characters, or too common."""

    def __init__(self, least: int) -> None:
        super().__init__(f"at least {least} characters")
        self.least = least


class TuyetMatKeyMissingError(DeskError):
    """No passphrase that was given leads to the Tuyệt mật contents; they must not be lost."""


class HeaderMissingError(DeskError):
    """The store's folder has records but neither copy of the header."""


class HeaderDamagedError(DeskError):
    """The header cannot be read, is out of bounds, or fails its authentication."""


class BackupDamagedError(DeskError):
    """A backup file cannot be read, was changed, or is another store's."""


class BackupMissingError(DeskError):
    """There is no backup file of this name, or the place that holds it is away."""


class BackupPlaceFailingError(DeskError):
    """A place was pulled out in the middle, or its disk reports errors; not the store's own."""


class BackupPlaceOtherError(DeskError):
    """None of the backups that were made into a place is there: its disk is away, or another."""


class BackupPlaceTakenError(DeskError):
    """A place holds another store's backups, whose file of shares would be overwritten."""


class BackupSlowError(DeskError):
    """A place did not take its backup in the time that a lock or an exit waits for it."""


class MemoryShortError(DeskError):
    """The machine has not the `mebibytes` of memory that stretching a passphrase takes."""

    def __init__(self, mebibytes: int) -> None:
        super().__init__(f"{mebibytes} MiB")
        self.mebibytes = mebibytes


class StoreMissingError(DeskError):
    """There is no store in this folder."""


class StoreExistsError(DeskError):
    """The folder already holds a store or other files: nothing is written over."""


class StoreOpenElsewhereError(DeskError):
    """Another window or program has the store open."""


class StoreDamagedError(DeskError):
    """The records file is truncated or damaged though the key is right."""


class ContentFileMissingError(DeskError):
    """contents.bin is not beside the records; no kept file opens without its share."""


class ContentShareLostError(DeskError):
    """contents.bin has no share of this content that holds: damaged, older, another store's."""

    def __init__(self, content: int) -> None:
        super().__init__(f"content {content}")
        self.content = content


class NotAStoreError(DeskError):
    """The file is not a store of this program."""


class StoreRolledBackError(DeskError):
    """The records are older than the head anchor: something was taken back."""

    def __init__(self, found: int, anchored: int) -> None:
        super().__init__(f"journal ends at {found}, anchor says {anchored}")
        self.found = found
        self.anchored = anchored


class JournalBrokenError(DeskError):
    """The journal's chain or a row's digest does not hold at act `seq`."""

    def __init__(self, seq: int, what: str) -> None:
        super().__init__(f"act {seq}: {what}")
        self.seq = seq
        self.what = what


class DiskFullError(DeskError):
    """No room left where a file was to be written; nothing of this step was kept."""


class FolderNotWritableError(DeskError):
    """The folder refuses writing."""


class StoreReadOnlyError(DeskError):
    """The store's files, or the disk that they lie on, can only be read."""


class DiskFailingError(DeskError):
    """The system reports an input or output error: a failing disk, a pulled stick, a lost share."""


class PlaceRefusedError(DeskError):
    """No store or backup may lie in this folder; `kind` says why.

    It is cloud, temporary, shared, network, removable, relative, unusable or the store's own.
    """

    def __init__(self, kind: str) -> None:
        super().__init__(kind)
        self.kind = kind
