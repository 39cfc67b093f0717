"""What a print for signature is about: the approved slip, the drafter's file, what was found."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from bmnn_desk.domain.outgoing import DraftCase, DraftTicks
from bmnn_desk.papers.recipients_block import recipients_block
from bmnn_desk.services.outgoing_detail import DetailAsked, outgoing_detail
from bmnn_desk.services.paper_facts import ItemAsked, slip_facts
from bmnn_desk.services.slip_list import slip_as_request
from bmnn_desk.services.text_check import unanswered

if TYPE_CHECKING:
    from datetime import date

    from bmnn_desk.domain.document import DocumentFacts
    from bmnn_desk.domain.drafting import FaultLine
    from bmnn_desk.domain.outgoing import Misread
    from bmnn_desk.domain.outgoing_list import OutgoingDetail
    from bmnn_desk.domain.papers import RecipientsFacts
    from bmnn_desk.law.regime import Regime
    from bmnn_desk.ui.seat import Seat


@dataclass(frozen=True, slots=True, kw_only=True, repr=False)
class DraftFile:
    """The drafter's file: bytes, kind ("docx", "pdf"), name, and what was read of it.

    `facts` is None where nothing could be read and the file may be printed all the same;
    `warnings` are codes of `ui.notice_texts`.
    """

    data: bytes
    kind: str
    name: str
    facts: DocumentFacts | None
    warnings: tuple[str, ...] = ()


@dataclass(slots=True, kw_only=True, repr=False)
class DraftMatter:
    """Filled by the window; `drafter` is the person whose consent a change needs.

    `lines` is what was found in the file, each with its rules.
    """

    detail: OutgoingDetail
    recipients: RecipientsFacts
    drafter: int
    regime: Regime
    day: date
    file: DraftFile | None = None
    lines: tuple[FaultLine, ...] = ()
    is_logged: bool = False

    @property
    def is_read(self) -> bool:
        """True where the program read the text; otherwise the ticks count."""
        facts = None if self.file is None else self.file.facts
        return facts is not None and facts.has_text

    @property
    def block(self) -> str:
        """The nơi nhận as the approved slip wants it."""
        return recipients_block(self.regime.sheet("recipients_block"), self.recipients)

    def case(self, ticks: DraftTicks, misread: tuple[Misread, ...]) -> DraftCase:
        """What the rules look at."""
        return DraftCase(
            ticks=ticks,
            findings=unanswered(tuple(line.finding for line in self.lines), misread),
            is_read=self.is_read,
            has_file=self.file is not None,
            is_logged=self.file is None or self.is_logged,
        )


def matter_of(seat: Seat, item: int) -> DraftMatter:
    """The slip of an item, before any file was chosen.

    Raises:
        NotFoundError: the body has no such item.
    """
    day = seat.today()
    asked = ItemAsked(body=seat.body, item=item)
    (detail,) = seat.desk.read(outgoing_detail, DetailAsked(body=seat.body, item=item, day=day))
    (facts,) = seat.desk.read(slip_facts, asked)
    (request,) = seat.desk.read(slip_as_request, asked)
    return DraftMatter(
        detail=detail,
        recipients=facts.recipients,
        drafter=request.drafter,
        regime=seat.desk.law.on(day),
        day=day,
    )
