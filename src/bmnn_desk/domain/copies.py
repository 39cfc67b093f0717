"""Bản số: every copy of a document with its number, kind and first holder."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Sequence

    from bmnn_desk.domain.recipients import Recipient


class CopyKind(StrEnum):
    """Bản gốc (at the clerk's), bản chính for the file, bản gửi; bản đến (came in); bản sao."""

    ORIGINAL = "original"
    FILE = "file"
    SENT = "sent"
    RECEIVED = "received"
    DUPLICATE = "duplicate"


LEAVING_KINDS = (CopyKind.SENT, CopyKind.DUPLICATE)
"""What is made to be handed over: with the clerk it only waits, and no place is asked of it."""


class CopyOrder(StrEnum):
    """Whether archive copies take the first numbers or the last: the office's choice."""

    ARCHIVE_FIRST = "archive_first"
    ARCHIVE_LAST = "archive_last"


@dataclass(frozen=True, slots=True, kw_only=True, repr=False)
class PlannedCopy:
    """A copy before it is made: its number, kind, holder and line of nơi nhận (from 0).

    An archive copy has no line of nơi nhận; its holder is filled in by the office's words.
    """

    number: int
    kind: CopyKind
    holder: str
    recipient: int | None


def plan_copies(
    recipients: Sequence[Recipient],
    archive: Sequence[tuple[CopyKind, str]],
    order: CopyOrder,
) -> tuple[PlannedCopy, ...]:
    """Number every copy 1…N: archive copies (kind, holder) and one for each recipient's copy."""
    sent = [
        (CopyKind.SENT, holder, index)
        for index, recipient in enumerate(recipients)
        for holder in recipient.holders
    ]
    kept: list[tuple[CopyKind, str, int | None]] = [(kind, who, None) for kind, who in archive]
    whole = [*kept, *sent] if order is CopyOrder.ARCHIVE_FIRST else [*sent, *kept]
    return tuple(
        PlannedCopy(number=number, kind=kind, holder=holder, recipient=line)
        for number, (kind, holder, line) in enumerate(whole, start=1)
    )
