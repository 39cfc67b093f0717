"""The lines of the registers (sổ), as printed: one frozen dataclass a register."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from datetime import date

    from bmnn_desk.domain.secrecy import SecrecyLevel


@dataclass(frozen=True, slots=True, kw_only=True, repr=False)
class OutgoingEntry:
    """A line of the register of outgoing secrets (Sổ đăng ký bí mật nhà nước đi).

    `title` is the type name and the trích yếu, or the type name alone (Tuyệt mật);
    `recipients` has one text a recipient, in the order of their copy numbers.
    """

    ordinal: int
    reference: str
    document_day: date
    title: str
    level: SecrecyLevel
    signer: str
    recipients: tuple[str, ...]
    keeping_unit: str
    copies: int
    note: str


@dataclass(frozen=True, slots=True, kw_only=True)
class CoverFacts:
    """What the cover of a volume says (TT 24/2020 Mẫu 14, six notes)."""

    parent: str
    agency: str
    year: int
    since: date | None
    until: date | None
    first_number: int | None
    last_number: int | None
    volume: int


@dataclass(frozen=True, slots=True, kw_only=True, repr=False)
class PaperSigner:
    """Who signs at a cell of a paper: `field` names the cell in the form's data."""

    field: str
    position: str
    name: str


@dataclass(frozen=True, slots=True, kw_only=True)
class PrintedRow:
    """A part of an entry on a printed sheet: top edge and height in mm from the page's top.

    An entry that runs over a page has several parts, counted from 0.
    """

    sheet: int
    ordinal: int
    part: int
    top_mm: float
    height_mm: float
