"""The lines of the registers (sổ), as printed: one frozen dataclass a register."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Mapping
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


@dataclass(frozen=True, slots=True, kw_only=True, repr=False)
class IncomingEntry:
    """A line of the register of incoming secrets (Sổ đăng ký bí mật nhà nước đến).

    Of a sealed envelope only what its cover says; `recipients` one text a signing row.
    """

    ordinal: int
    arrived_on: date
    arrival_number: str
    sender: str
    reference: str
    document_day: date | None
    title: str
    level: SecrecyLevel
    recipients: tuple[str, ...]
    note: str


@dataclass(frozen=True, slots=True, kw_only=True, repr=False)
class TransferEntry:
    """A line of the register of hand-overs (Sổ chuyển giao bí mật nhà nước).

    `reference` carries the copy numbers too; `receipt` is left empty, to be signed by hand.
    """

    ordinal: int
    day: date
    reference: str
    level: SecrecyLevel
    recipient: str
    receipt: str
    note: str


@dataclass(frozen=True, slots=True, kw_only=True, repr=False)
class CopyingEntry:
    """A line of the register of copying (Sổ quản lý sao, chụp bí mật nhà nước).

    `permitted_by` is position and name, `executor` the name above his signature; `recipients`
    one text a signing row.
    """

    ordinal: int
    day: date
    reference: str
    title: str
    level: SecrecyLevel
    form: str
    quantity: int
    permitted_by: str
    executor: str
    recipients: tuple[str, ...]
    note: str


@dataclass(frozen=True, slots=True, kw_only=True, repr=False)
class StatisticsEntry:
    """A line of the yearly statistics (Thống kê bí mật nhà nước): one level, in time order.

    `origin` says whether it came, went out or was copied here; `kept_at` where it lies.
    """

    ordinal: int
    day: date
    reference: str
    title: str
    level: SecrecyLevel
    origin: str
    quantity: int
    kept_at: str
    note: str


Entry = OutgoingEntry | IncomingEntry | TransferEntry | CopyingEntry | StatisticsEntry
ENTRIES: Mapping[str, type[Entry]] = {
    "outgoing_register": OutgoingEntry,
    "incoming_register": IncomingEntry,
    "transfer_register": TransferEntry,
    "copy_register": CopyingEntry,
    "statistics": StatisticsEntry,
}


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
