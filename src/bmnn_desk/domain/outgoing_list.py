"""Outgoing documents as lists and the pane beside them show them."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from bmnn_desk.domain.secrecy import SecrecyLevel

if TYPE_CHECKING:
    from collections.abc import Mapping
    from datetime import date

    from bmnn_desk.domain.copies import CopyKind
    from bmnn_desk.domain.office import SigningCapacity
    from bmnn_desk.domain.stages import RowState, Stage
    from bmnn_desk.domain.stamps import MarkWay, Stamp


@dataclass(frozen=True, slots=True, kw_only=True)
class StageCounts:
    """How many documents stand in each stage; `by_level` those of the stage that was asked for."""

    to_sign: int
    to_number: int
    issued: int
    overdue: int
    by_level: Mapping[SecrecyLevel, int]


@dataclass(frozen=True, slots=True, kw_only=True, repr=False)
class OutgoingRow:
    """A row of the list: `id` is the line's in the stage of issued documents, else the item's.

    `day` is that of the last step: numbered, signed, or approved. `title` is empty where it is
    of a Tuyệt mật document and not in the register. `ordinal` is the register's.
    """

    id: int
    item: int
    line: int | None
    ordinal: int | None
    reference: str
    day: date | None
    type_name: str
    title: str
    level: SecrecyLevel
    signer: str
    copies: int
    state: RowState


@dataclass(frozen=True, slots=True, kw_only=True, repr=False)
class CopyEntry:
    """A copy: whom it is for, where it lies, what was done with it; its marks in that order.

    `state` and `place` are empty while it is only planned; `delivery` where it goes by hand.
    """

    number: int
    kind: CopyKind
    holder: str
    place: str
    state: str
    delivery: str
    marks: tuple[tuple[Stamp, MarkWay], ...]


@dataclass(frozen=True, slots=True, kw_only=True, repr=False)
class PrintEntry:
    """A print: of what, how many, whether it came out, and why it did not."""

    day: date
    what: str
    prints: int
    outcome: str
    reason: str


@dataclass(frozen=True, slots=True, kw_only=True, repr=False)
class OutgoingDetail:
    """All that the pane beside the list says of a document.

    `cancelled` is the reason, empty where the line stands. `day` and `title` as in
    `OutgoingRow`. `may_copy` None was not answered. `file_warnings` are the codes of what was
    said of the file at the issue, `file_word` who let the office print a closed one.
    `shorter_until` is the end of a term that the slip made shorter than the level's.
    """

    item: int
    slip: int
    reference: str
    day: date | None
    type_name: str
    title: str
    level: SecrecyLevel
    unit: str
    drafter: str
    may_copy: bool | None
    stage: Stage
    state: RowState
    decided_by: str
    decided_on: date | None
    signer: str
    signed_on: date | None
    position: str
    capacity: SigningCapacity | None
    term_until: date | None
    recall_on: date | None
    keeping_unit: str
    note: str
    cancelled: str
    copies: tuple[CopyEntry, ...]
    prints: tuple[PrintEntry, ...]
    file_warnings: tuple[str, ...] = ()
    file_word: str = ""
    shorter_until: date | None = None


def shown_title(level: SecrecyLevel, title: str, in_register: str | None) -> str:
    """The trích yếu that a list may show: the register's, where there is a line.

    Before that a Tuyệt mật one is not shown: whether it may be is decided there (rule DI-02).
    """
    if in_register is not None:
        return in_register
    return "" if level is SecrecyLevel.TUYET_MAT else title
