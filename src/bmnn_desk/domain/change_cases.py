"""What the rules of a changed or ended secrecy look at (TH-04, TH-05, TH-07, TH-08)."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from datetime import date

    from bmnn_desk.domain.deadlines import Deadline
    from bmnn_desk.domain.secrecy import SecrecyLevel


class DeclassificationPaper(StrEnum):
    """The papers of an early declassification; `OTHER` is there too where it says that none are."""

    COUNCIL_DECISION = "council_decision"
    PROPOSAL = "proposal"
    MINUTES = "minutes"
    DECISION = "decision"
    OTHER = "other"


@dataclass(frozen=True, slots=True, kw_only=True)
class ChangeSpread:
    """How a change (extension, level, end of secrecy) came to those who hold the secret.

    `is_shown` says that a stamp or paper shows it. `sent` has, for each holder, the day of the
    written notice, None before it; `still_old` counts copies that bear the old mark. `day` is
    when it is looked at.
    """

    day: date
    changed_on: date
    is_shown: bool
    sent: tuple[date | None, ...]
    still_old: int
    notice: Deadline


@dataclass(frozen=True, slots=True, kw_only=True)
class LevelChangeCase:
    """A change of level, and who decided it.

    `is_delegated` is a deputy with the power to determine that level; `listed` is the highest
    level of the cited entries of the secret lists, None where nothing is cited.
    """

    level: SecrecyLevel
    changed_to: SecrecyLevel
    listed: SecrecyLevel | None
    is_head: bool
    is_delegated: bool
    is_police: bool


@dataclass(frozen=True, slots=True, kw_only=True)
class DelistingCase:
    """A secret whose entry may have left the lists; `delisted_on` None while it stands there."""

    day: date
    delisted_on: date | None
    is_declassified: bool


@dataclass(frozen=True, slots=True, kw_only=True, repr=False)
class DeclassificationCase:
    """An early declassification; `released` is what a partial one names as no longer secret.

    `council_by_head` says that the head of the determining agency set up the council.
    """

    papers: frozenset[DeclassificationPaper]
    council_by_head: bool
    is_partial: bool
    released: str
