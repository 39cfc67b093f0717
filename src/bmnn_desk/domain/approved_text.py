"""What the approved slip wants the text to say: the measure of a reading."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from bmnn_desk.domain.copies import PlannedCopy
    from bmnn_desk.domain.recipients import Recipient
    from bmnn_desk.domain.secrecy import SecrecyLevel


@dataclass(frozen=True, slots=True, kw_only=True, repr=False)
class ApprovedText:
    """The values approved on the slip; `plan` gives each copy its number and holder.

    `type_code` is "" for a công văn, which has none (NĐ 30/2020 Phụ lục III).
    """

    level: SecrecyLevel
    copies: int
    may_copy: bool | None
    recipients: tuple[Recipient, ...]
    plan: tuple[PlannedCopy, ...]
    drafter: str
    drafter_unit: str
    agency: str
    office: str
    type_name: str
    type_code: str
    title: str
