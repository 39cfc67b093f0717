"""Sent copies called back (thu hồi): requests, and how lists and panes show what is out."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from datetime import date

    from bmnn_desk.domain.secrecy import SecrecyLevel


class RecallState(StrEnum):
    """How the calling back of a document stands on a day."""

    OUT = "out"
    LATE = "late"
    BACK = "back"
    BACK_LATE = "back_late"


@dataclass(frozen=True, slots=True, kw_only=True, repr=False)
class RecallRequest:
    """Sent copies of a document are called back by the day `due`.

    `ground` says why (the day on the document, a decision); `number` is that of the letter.
    """

    request_id: str
    day: date
    body: int
    item: int
    copies: tuple[int, ...]
    due: date
    ground: str
    number: str = ""


@dataclass(frozen=True, slots=True, kw_only=True, repr=False)
class RecalledRequest:
    """Copies of a document came back, ticked off by their numbers; `paper` proves it."""

    request_id: str
    day: date
    body: int
    item: int
    copies: tuple[int, ...]
    paper: str = ""


@dataclass(frozen=True, slots=True, kw_only=True, repr=False)
class RecallRow:
    """A document whose copies are called back by a day; `id` is its item's number.

    `copies` went out, `out` are not back yet. `called` is the day of the newest letter or
    decision, None where only the document itself says it.
    """

    id: int
    reference: str
    level: SecrecyLevel
    due: date
    copies: int
    out: int
    called: date | None
    number: str
    ground: str
    state: RecallState


@dataclass(frozen=True, slots=True, kw_only=True, repr=False)
class RecallCopyRow:
    """A sent copy of a document that is called back; `due` None where it is not.

    `back` is the day when it came back, None while it is out.
    """

    id: int
    number: int | None
    recipient: str
    holder: str
    due: date | None
    back: date | None
    paper: str


@dataclass(frozen=True, slots=True, kw_only=True, repr=False)
class RecallDetail:
    """A document's calling back with every copy, as its pane and its letter say it."""

    row: RecallRow | None
    item: int
    reference: str
    day: date | None
    type_name: str
    title: str
    level: SecrecyLevel
    stamped: date | None
    copies: tuple[RecallCopyRow, ...]


def recall_state(due: date, day: date, *, out: int, late: int) -> RecallState:
    """How it stands: `out` are not back, `late` came back after their day."""
    if out:
        return RecallState.LATE if day > due else RecallState.OUT
    return RecallState.BACK_LATE if late else RecallState.BACK
