"""A register that an office kept before, in a workbook: its lines as they stand there."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from datetime import date

    from bmnn_desk.domain.secrecy import SecrecyLevel


class OldBook(StrEnum):
    """The books of an old register, by the name of their sheet."""

    OUTGOING = "di"
    INCOMING = "den"
    TRANSFERS = "chuyengiao"
    COPYING = "saochup"
    SLIPS = "phieu"


@dataclass(frozen=True, slots=True, kw_only=True, repr=False)
class OldOutgoing:
    """A line of Sổ đi. `row` is the workbook's row, from 1; a blank cell is "" or None.

    `may_copy` is None where nothing is said. `recipients` are the lines of nơi nhận as written.
    """

    row: int
    ordinal: str
    reference: str
    day: date | None
    type_name: str
    title: str
    level: SecrecyLevel | None
    signer: str
    capacity: str
    delegation: str
    recipients: tuple[str, ...]
    copies: int | None
    drafter: str
    may_copy: bool | None
    archive_unit: str
    registered: date | None
    note: str
    slip: str


@dataclass(frozen=True, slots=True, kw_only=True, repr=False)
class OldSlip:
    """A proposal slip: what it proposes, its basis as written, who approved it and when."""

    row: int
    number: str
    day: date | None
    level: SecrecyLevel | None
    basis: str
    approver: str
    approved: date | None
    copies: int | None
    may_copy: bool | None


@dataclass(frozen=True, slots=True, kw_only=True, repr=False)
class OldIncoming:
    """A line of Sổ đến."""

    row: int
    ordinal: str
    arrived: date | None
    number: str
    agency: str
    reference: str
    day: date | None
    type_name: str
    title: str
    level: SecrecyLevel | None
    receiver: str
    signed_by: str
    may_copy: bool | None
    return_by: date | None
    note: str


@dataclass(frozen=True, slots=True, kw_only=True, repr=False)
class OldTransfer:
    """A hand-over: `signed_by` and `signed` are empty where nobody signed for it."""

    row: int
    day: date | None
    reference: str
    copy_numbers: str
    level: SecrecyLevel | None
    recipient: str
    channel: str
    signed_by: str
    signed: date | None


@dataclass(frozen=True, slots=True, kw_only=True, repr=False)
class OldCopying:
    """A line of Sổ quản lý sao, chụp; `permitted_by` is post and name as written."""

    row: int
    day: date | None
    reference: str
    level: SecrecyLevel | None
    form: str
    copies: int | None
    permitted_by: str
    executor: str
    is_signed: bool | None
    recipients: str


OldLine = OldOutgoing | OldSlip | OldIncoming | OldTransfer | OldCopying
"""A line of any book of an old register."""


@dataclass(frozen=True, slots=True, kw_only=True, repr=False)
class OldRegister:
    """All lines of a workbook; a book that it lacks is not in `books`."""

    books: frozenset[OldBook]
    outgoing: tuple[OldOutgoing, ...] = ()
    slips: tuple[OldSlip, ...] = ()
    incoming: tuple[OldIncoming, ...] = ()
    transfers: tuple[OldTransfer, ...] = ()
    copying: tuple[OldCopying, ...] = ()


class CellFault(StrEnum):
    """Why a cell or sheet of an old register could not be taken as it stands."""

    MISSING = "missing"
    NO_DATE = "no_date"
    NO_LEVEL = "no_level"
    NO_NUMBER = "no_number"
    NO_ANSWER = "no_answer"
    CELL_ERROR = "cell_error"
    HEADING_MISSING = "heading_missing"
    HEADING_TWICE = "heading_twice"
    SHEET_TWICE = "sheet_twice"
    UNKNOWN_SHEET = "unknown_sheet"
    UNKNOWN_HEADING = "unknown_heading"


@dataclass(frozen=True, slots=True, kw_only=True, repr=False)
class OldFault:
    """A fault at a sheet, a row from 1 (0 for the whole sheet) and a heading ("" for the row).

    `column` is from 1, 0 where none is meant; `heading` stands as in the sheet, `seen` is the
    beginning of what the cell says.
    """

    sheet: str
    row: int
    heading: str
    fault: CellFault
    seen: str = ""
    column: int = 0

    @property
    def is_notice(self) -> bool:
        """True where nothing is lost by going on: a sheet or column that is left out."""
        return self.fault in {CellFault.UNKNOWN_SHEET, CellFault.UNKNOWN_HEADING}


@dataclass(frozen=True, slots=True, kw_only=True, repr=False)
class OldHeading:
    """A column of a sheet: its place from 1, its words, and how they are compared (`folded`).

    `meant` is the heading of the layout that it was read as, "" where it was left out; `samples`
    are its first cells.
    """

    column: int
    words: str
    folded: str
    meant: str
    samples: tuple[str, ...]


@dataclass(frozen=True, slots=True, kw_only=True, repr=False)
class OldSheetRead:
    """A sheet as it was read: which book, None where it was left out, and its columns.

    `rows` counts the rows below the headings; of very many columns `headings` has the first.
    """

    name: str
    folded: str
    book: OldBook | None
    headings: tuple[OldHeading, ...]
    rows: int


@dataclass(frozen=True, slots=True, kw_only=True, repr=False)
class OldRegisterRead:
    """What was read of a workbook, every fault in the order of its rows, and its sheets."""

    register: OldRegister
    faults: tuple[OldFault, ...]
    sheets: tuple[OldSheetRead, ...] = ()
