"""Hand-over as lists and panes show it: what waits, rounds, lines, signing rows."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from datetime import date

    from bmnn_desk.domain.copies import CopyKind
    from bmnn_desk.domain.secrecy import SecrecyLevel
    from bmnn_desk.domain.transfers import ReceiptKind, ReceiptState


@dataclass(frozen=True, slots=True, kw_only=True, repr=False)
class WaitingRow:
    """A copy at the clerk's that is to be handed over: `id` is its row's number.

    `number` is None where it came without one; `delivery` is how the slip said it goes;
    `inside` is a guess by its recipient.
    """

    id: int
    item: int
    line: int
    kind: CopyKind
    reference: str
    day: date
    type_name: str
    title: str
    level: SecrecyLevel
    number: int | None
    recipient: str
    delivery: str
    inside: bool


@dataclass(frozen=True, slots=True, kw_only=True, repr=False)
class RoundRow:
    """A round of delivery in a list: how many lines it has, and how many are signed for.

    `overdue` are open longer than the office waits; `unprinted` have no sheet, nor page and line.
    """

    id: int
    day: date
    inside: bool
    channel: str
    carrier: str
    note: str
    lines: int
    signed: int
    returned: int
    open: int
    overdue: int
    unprinted: int


@dataclass(frozen=True, slots=True, kw_only=True, repr=False)
class TransferRow:
    """A line of hand-over in a list, with what became of it.

    `sheets` are the printed sheets that carry it, newest last; `paper_page` and `paper_line`
    those of a hand-written book, by the receipt or by the line itself. `late_after` is the last day
    on which a signature is awaited.
    """

    id: int
    handover: int
    item: int
    ordinal: int
    day: date
    reference: str
    copy_numbers: str
    level: SecrecyLevel
    recipient: str
    quantity: int
    inside: bool
    channel: str
    carrier: str
    sheets: tuple[int, ...]
    paper_page: int | None
    paper_line: int | None
    state: ReceiptState
    late_after: date
    receiver: str
    signed_on: date | None
    note: str

    @property
    def has_place(self) -> bool:
        """True where its signature can be found on paper: a sheet, or page and line."""
        return bool(self.sheets) or None not in {self.paper_page, self.paper_line}


class TransferView(StrEnum):
    """A list of the page of hand-overs: what waits, the rounds, what is unsigned, the book."""

    WAITING = "waiting"
    ROUNDS = "rounds"
    OPEN = "open"
    LINES = "lines"


@dataclass(frozen=True, slots=True, kw_only=True)
class TransferCounts:
    """How many copies wait, rounds and lines there are, lines not signed for and overdue."""

    waiting: int
    rounds: int
    lines: int
    open: int
    overdue: int


@dataclass(frozen=True, slots=True, kw_only=True, repr=False)
class SigningRow:
    """A signing row of any register's line, and the receipt it has; `kind` None without one.

    `words` name whose it is, `reference` the document; `sheets` are the printed ones that carry
    the line, newest last. Page and line are the receipt's, else those of the line itself.
    """

    line: int
    place: int
    reference: str
    words: str
    quantity: int
    sheets: tuple[int, ...]
    kind: ReceiptKind | None
    signed_on: date | None
    receiver: str
    sheet: int | None
    paper_page: int | None
    paper_line: int | None

    @property
    def has_place(self) -> bool:
        """True where a signature in it can be found on paper: a sheet, or page and line."""
        return bool(self.sheets) or None not in {self.paper_page, self.paper_line}
