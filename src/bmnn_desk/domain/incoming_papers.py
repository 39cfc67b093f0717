"""What the papers about an irregularity of an incoming document say: facts only."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from bmnn_desk.domain.incoming import IrregularityKind

if TYPE_CHECKING:
    from datetime import date

    from bmnn_desk.domain.secrecy import SecrecyLevel

_SENDER_IS_TOLD = frozenset({IrregularityKind.WRONG_PROCEDURE, IrregularityKind.SHORTAGE})


@dataclass(frozen=True, slots=True, kw_only=True, repr=False)
class IncomingNoticeFacts:
    """What the report to the head and the notice to the sender say; never a title.

    `told` is who was told; `expected` and `received` quantities of a shortage; `clerk` who
    reports; `channel` in words, empty where it is not known.
    """

    parent: str
    agency: str
    place: str
    day: date
    kind: IrregularityKind
    told: str
    words: str
    expected: int | None
    received: int | None
    sender: str
    reference: str
    document_day: date | None
    level: SecrecyLevel
    arrival_number: str
    arrived_on: date
    copy_numbers: str
    channel: str
    clerk: str
    paper_code: str

    @property
    def for_sender(self) -> bool:
        """Whether the sender is told too: of a wrong procedure, and of what is short."""
        return self.kind in _SENDER_IS_TOLD
