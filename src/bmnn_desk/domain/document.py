"""What was read from a document (DOCX or PDF): facts as they stand, nothing judged."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from datetime import date

    from bmnn_desk.domain.office import SigningCapacity
    from bmnn_desk.domain.secrecy import SecrecyLevel


class Area(StrEnum):
    """Where in a file a text stands."""

    BODY = "body"
    TABLE = "table"
    TEXT_BOX = "text_box"
    HEADER = "header"
    FOOTER = "footer"
    NOTE = "note"
    WATERMARK = "watermark"


class CopySentence(StrEnum):
    """What the text says of copying: nothing, one of the two, or both (a form left unfilled)."""

    NONE = "none"
    MAY = "may"
    MAY_NOT = "may_not"
    BOTH = "both"


class LegacyEncoding(StrEnum):
    """Encodings of Vietnamese older than Unicode."""

    TCVN3 = "tcvn3"
    VNI = "vni"


@dataclass(frozen=True, slots=True, kw_only=True, repr=False)
class Spot:
    """Where something was read.

    `page` from 1, None in a DOCX, whose pages only a layout engine knows; `line` from 1: the
    line of the page, or the paragraph of the DOCX. `words` are its own, at most 80 letters.
    """

    page: int | None
    line: int
    area: Area
    words: str


@dataclass(frozen=True, slots=True, kw_only=True, repr=False)
class Read:
    """A text exactly as it stands: NFC, broken lines joined, white space single."""

    text: str
    spot: Spot


@dataclass(frozen=True, slots=True, kw_only=True, repr=False)
class TypedLevel:
    """A level word typed as its own line, box, header or watermark."""

    level: SecrecyLevel
    is_red: bool
    spot: Spot


@dataclass(frozen=True, slots=True, kw_only=True, repr=False)
class ReadRecipient:
    """A line of nơi nhận, or one holder of its archive line.

    `text` is the line without its dash and end mark; `name` without its numbers, `numbers` the
    copy numbers written there, `copies` the count written there ("(05 bản)"), None where none
    is. `kind` is what stands with an archive holder ("bản gốc").
    """

    text: str
    name: str
    numbers: tuple[int, ...]
    copies: int | None
    kind: str
    spot: Spot


@dataclass(frozen=True, slots=True, kw_only=True, repr=False)
class ReadRecipients:
    """The nơi nhận block as it stands.

    `archive_line` is the line "- Lưu: …", `archive` its holders; `totals` every number of copies
    that the text gives as a sum. `initials` is what stands for the drafter without a name.
    `placeholders` are blanks that nobody filled.
    """

    heading: Spot
    recipients: tuple[ReadRecipient, ...]
    archive_line: Read | None
    archive: tuple[ReadRecipient, ...]
    totals: tuple[tuple[int, Spot], ...]
    drafter: Read | None
    drafter_unit: str
    initials: Read | None
    sentence: CopySentence
    sentence_at: Read | None
    placeholders: tuple[Spot, ...]


@dataclass(frozen=True, slots=True, kw_only=True, repr=False)
class ReadSigner:
    """The signature block: capacity, its lines of authority, position words, name."""

    capacity: SigningCapacity
    authority: str
    position: str
    name: str
    spot: Spot


@dataclass(frozen=True, slots=True, kw_only=True, repr=False)
class ReadSize:
    """A sheet of paper in the file, mm; margins None where they cannot be told."""

    width_mm: float
    height_mm: float
    top_mm: float | None = None
    bottom_mm: float | None = None
    left_mm: float | None = None
    right_mm: float | None = None


@dataclass(frozen=True, slots=True, kw_only=True, repr=False)
class ReadPart:
    """How a part of the layout (ô, NĐ 30/2020 Phụ lục I) is set; sizes in pt.

    `box` is the ô's number: "1", "2", "3", "4", "5a", "5b", "6", "7a", "7b", "9a", "9b", "12" …
    """

    box: str
    font: str
    size_pt: float | None
    bold: bool
    italic: bool
    spot: Spot


@dataclass(frozen=True, slots=True, kw_only=True, repr=False)
class DocumentFacts:
    """All that was read from a file, and of which bytes (`sha256`, hex).

    `number` is the digits before the sign, None where none is filled in; `symbol` what follows
    ("BC-SNV"). `has_text` is False of a scan, which has only pictures.
    `tracked` counts changes that nobody accepted, `comments` remarks; what stands here is read
    as if they were accepted. `level_place_free` says whether ô 10a is free, None where it
    cannot be told.
    """

    sha256: str
    kind: str
    pages: int | None
    has_text: bool
    legacy: LegacyEncoding | None
    tracked: int
    comments: int
    parent: Read | None
    agency: Read | None
    number: int | None
    symbol: Read | None
    place_name: str
    day: date | None
    day_at: Read | None
    type_name: Read | None
    title: Read | None
    addressees: tuple[Read, ...]
    recipients: ReadRecipients | None
    signer: ReadSigner | None
    levels: tuple[TypedLevel, ...]
    copy_numbers: tuple[Read, ...]
    sizes: tuple[ReadSize, ...]
    parts: tuple[ReadPart, ...]
    level_place_free: bool | None
