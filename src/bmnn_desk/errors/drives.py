"""Mishaps of removable drives, of the packages that go onto them, of a program that came by one."""

from __future__ import annotations

from bmnn_desk.errors.base import DeskError


class NoDriveError(DeskError):
    """No removable drive is plugged in."""


class SeveralDrivesError(DeskError):
    """More than one removable drive is plugged in (`count`): none is chosen by guess."""

    def __init__(self, count: int) -> None:
        super().__init__(count)
        self.count = count


class DriveLockedError(DeskError):
    """The drive is plugged in, but none of its volumes is open."""


class DriveNotEncryptedError(DeskError):
    """No volume of the drive is encrypted, and it is not approved as one that encrypts itself."""


class DriveWithoutSerialError(DeskError):
    """The drive tells no serial, so that no list can know it."""


class DriveNotListedError(DeskError):
    """The drive's `serial` is not on the office's list."""

    def __init__(self, serial: str) -> None:
        super().__init__(serial)
        self.serial = serial


class DriveReadOnlyError(DeskError):
    """The drive refuses writing."""


class DriveFullError(DeskError):
    """The drive has no room for so many megabytes (`needed`); nothing was left on it."""

    def __init__(self, needed: int) -> None:
        super().__init__(needed)
        self.needed = needed


class DriveGoneError(DeskError):
    """The drive was pulled out, or failed, before the package was whole."""


class DriveReadBackError(DeskError):
    """What the drive gave back is not what was written; it was taken away again."""


class FolderRefusedError(DeskError):
    """A folder is no place for files with secrets (`kind`: cloud, temporary, shared…)."""

    def __init__(self, kind: str) -> None:
        super().__init__(kind)
        self.kind = kind


class FilesNotSavedError(DeskError):
    """The folder went away in the middle: `done` of `count` files lie there."""

    def __init__(self, done: int, count: int) -> None:
        super().__init__(done, count)
        self.done = done
        self.count = count


class NotOnADriveError(DeskError):
    """The file lies in a folder of this PC or of a network, not on a removable drive."""


class ExportNotOrderedError(DeskError):
    """No order of this export is on record, or it was used."""


class PackagePassphraseError(DeskError):
    """The package does not open with this passphrase."""


class PackageForAnotherError(DeskError):
    """The package was closed for another desk's key."""


class PackageChangedError(DeskError):
    """The package's bytes are not those that its name or its manifest tells of."""


class PackageDamagedError(DeskError):
    """The file is no package, is cut off, or holds what no package holds."""


class PackageTooBigError(DeskError):
    """The package, or what comes out of it, is larger than a package may be."""


class PeerKeyError(DeskError):
    """What was typed is no public key of a desk."""


class IdentityMissingError(DeskError):
    """This desk has no key pair yet, so that nothing can be closed for it."""


class ReleaseKeyError(DeskError):
    """What was given is no public key of who made the program."""


class SignatureMissingError(DeskError):
    """The folder has no list of its files, or no signature of the list (`name`)."""

    def __init__(self, name: str) -> None:
        super().__init__(name)
        self.name = name


class SignatureDamagedError(DeskError):
    """The signature is none, or it was cut."""


class SignatureOtherKeyError(DeskError):
    """Another key (`found`) made the signature than the one it is held against (`expected`)."""

    def __init__(self, expected: str, found: str) -> None:
        super().__init__(expected, found)
        self.expected = expected
        self.found = found


class SignatureBrokenError(DeskError):
    """The signed list, or its signature, was changed."""


class CarriedFilesError(DeskError):
    """So many files of the folder are others than were signed, are missing, or are too many."""

    def __init__(self, changed: int, missing: int, extra: int) -> None:
        super().__init__(changed, missing, extra)
        self.changed = changed
        self.missing = missing
        self.extra = extra
