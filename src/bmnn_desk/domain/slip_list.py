"""The list of slips: a line for each, and the state it stands in."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from datetime import date

    from bmnn_desk.domain.secrecy import SecrecyLevel


class SlipState(StrEnum):
    """Where a slip stands; USED once its document is signed or has a line in a register."""

    PROPOSED = "proposed"
    APPROVED = "approved"
    SENT_BACK = "sent_back"
    WITHDRAWN = "withdrawn"
    USED = "used"


@dataclass(frozen=True, slots=True, kw_only=True, repr=False)
class SlipEntry:
    """A slip in the list; `day` is its own, `decided_on` and what follows of its decision.

    `note` is the decider's word (why it was sent back), `on_paper` that he signed the paper.
    """

    slip: int
    item: int
    day: date
    type_name: str
    title: str
    level: SecrecyLevel
    unit: str
    drafter: str
    copies: int
    state: SlipState
    print_code: str
    decided_on: date | None = None
    decided_by: str = ""
    note: str = ""
    on_paper: bool = False
