"""Marks as they were read back from a file, and what comes of comparing them with the register."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from datetime import date

    from bmnn_desk.domain.marks import MarkMade
    from bmnn_desk.domain.secrecy import SecrecyLevel
    from bmnn_desk.domain.stamps import Ink, Stamp


class MarkFault(StrEnum):
    """What tells a mark in a file from one that this program draws.

    SIZE: not its true size. BORDERS: one is missing, or all. INK: neither red nor black, or
    mixed. FAINT: seen through. COVERED: something opaque lies over it.
    """

    SIZE = "size"
    BORDERS = "borders"
    INK = "ink"
    FAINT = "faint"
    COVERED = "covered"


class MarkVerdict(StrEnum):
    """A mark of a file beside the register.

    SAME: as recorded. MISSING: recorded, but not in the file. EXTRA: in the file, but not
    recorded. DOUBLED: more often than recorded. MOVED, CHANGED, INK, WORDS: in another place, not
    as the program draws it, in another ink, with another filling. LEVEL: another level than the
    register has. NUMBER: another number than this copy's. BY_HAND: made by rubber, so no file
    shows it.
    """

    SAME = "same"
    MISSING = "missing"
    EXTRA = "extra"
    DOUBLED = "doubled"
    MOVED = "moved"
    CHANGED = "changed"
    INK = "ink"
    WORDS = "words"
    LEVEL = "level"
    NUMBER = "number"
    BY_HAND = "by_hand"

    @property
    def agrees(self) -> bool:
        """True where file and register say the same."""
        return self in {MarkVerdict.SAME, MarkVerdict.BY_HAND}


class FoundBy(StrEnum):
    """How the document of a file was told.

    FILE: the very bytes were kept as a copy. NUMBER: by its number and sign. CHOICE: it is the
    document chosen in the list. NOTHING: it was not.
    """

    FILE = "file"
    NUMBER = "number"
    CHOICE = "choice"
    NOTHING = "nothing"


class CopyVerdict(StrEnum):
    """The copy that a file's mark names: known, none named, several, not in the register.

    OTHER: the file was kept as another copy than the one it names. CANCELLED: its number was.
    """

    KNOWN = "known"
    UNNAMED = "unnamed"
    SEVERAL = "several"
    UNKNOWN = "unknown"
    OTHER = "other"
    CANCELLED = "cancelled"


@dataclass(frozen=True, slots=True, kw_only=True, repr=False)
class MarkRead:
    """A mark read from a file: its lines, NFC, and its outer edges in mm on the displayed page.

    `page` counts from 1; None in a DOCX for what does not stand at its beginning. `page_mm` is
    the size of that page, `box` left, top, right, bottom; both None where only words were found.
    Without `faults` it is drawn as this program draws it, at its true size.
    """

    stamp: Stamp
    lines: tuple[str, ...]
    page: int | None
    ink: Ink | None
    faults: frozenset[MarkFault]
    box: tuple[float, float, float, float] | None = None
    page_mm: tuple[float, float] | None = None
    copy_number: int | None = None
    level: SecrecyLevel | None = None


@dataclass(frozen=True, slots=True, kw_only=True, repr=False)
class MarksRead:
    """What was read of a file: "pdf" or "docx", the hex SHA-256 of its bytes, pages and marks."""

    kind: str
    sha256: str
    pages: int | None
    marks: tuple[MarkRead, ...]


@dataclass(frozen=True, slots=True, kw_only=True, repr=False)
class MarkCompared:
    """A mark of the file, of the record, or of both; `off_mm` is how far it lies off its place."""

    stamp: Stamp
    verdict: MarkVerdict
    read: MarkRead | None = None
    made: MarkMade | None = None
    off_mm: float = 0.0


@dataclass(frozen=True, slots=True, kw_only=True, repr=False)
class FileCompared:
    """Which document and copy a file is, who holds it, and each mark beside the record.

    `item` is None where the document was not told. `level` is the register's, `made` are the
    marks recorded for the copy; `marks` is empty until they were laid beside those of the file.
    """

    found_by: FoundBy
    copy_verdict: CopyVerdict
    made: tuple[MarkMade, ...] = ()
    marks: tuple[MarkCompared, ...] = ()
    item: int | None = None
    reference: str = ""
    day: date | None = None
    title: str = ""
    level: SecrecyLevel | None = None
    copy_number: int | None = None
    kept_as: int | None = None
    holder: str = ""
    place: str = ""

    @property
    def agrees(self) -> bool:
        """True where the file is a copy of the register and each of its marks is as recorded."""
        is_whole = self.copy_verdict is CopyVerdict.KNOWN and bool(self.marks)
        return is_whole and all(mark.verdict.agrees for mark in self.marks)
